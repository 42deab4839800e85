import { createHash } from 'node:crypto';
import { verifyChain } from '../log/verifyChain';
import { canonicalJson, type Json } from './canonicalJson';
import { PackFileError, readPackFile, type PackFile } from './packFile';

/** One thing that differs: what (a part by its code, the manifest, the file), and how. */
export interface Difference {
    readonly what: string;
    readonly reason: string;
}

/** Result of a verification. `file` is null when it is no evidence pack at all. */
export interface Verdict {
    readonly differences: readonly Difference[];
    readonly file: PackFile | null;
    /** Rows of the decision log that follow from each other; null when the pack holds none. */
    readonly logRows: number | null;
}

const LOG_PART = 'decisionLog';

/** SHA-256 of text in UTF-8, or of bytes, as lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
    return createHash('sha256')
        .update(typeof data === 'string' ? Buffer.from(data, 'utf8') : data)
        .digest('hex');
}

function differencesOfParts(file: PackFile): Difference[] {
    const differences: Difference[] = [];
    const listed = new Set<string>();
    for (const { code, hash } of file.manifest.parts) {
        if (listed.has(code)) {
            differences.push({ what: code, reason: 'the manifest lists it twice' });
        }
        listed.add(code);
        if (!Object.hasOwn(file.parts, code)) {
            differences.push({ what: code, reason: 'the part is missing' });
        } else if (sha256(canonicalJson(file.parts[code])) !== hash) {
            differences.push({ what: code, reason: 'its content does not fit its hash' });
        }
    }
    for (const code of Object.keys(file.parts)) {
        if (!listed.has(code)) {
            differences.push({ what: code, reason: 'the manifest does not list it' });
        }
    }
    return differences;
}

function differencesOfManifest(file: PackFile): Difference[] {
    const differences: Difference[] = [];
    if (sha256(canonicalJson(file.manifest as unknown as Json)) !== file.manifestHash) {
        differences.push({ what: 'manifest', reason: 'it does not fit the manifest hash' });
    }
    const hashes = file.manifest.parts.map(({ code, hash }) => [code, hash]);
    if (sha256(canonicalJson(hashes)) !== file.manifest.contentHash) {
        differences.push({ what: 'manifest', reason: 'the content hash is not that of the parts it lists' });
    }
    return differences;
}

function verifyLog(file: PackFile): { readonly differences: Difference[]; readonly rows: number | null } {
    const log = file.parts[LOG_PART] as { readonly rows?: Json; readonly useCase?: Json } | undefined;
    if (!log || log.rows === null) {
        return { differences: [], rows: null };
    }
    const verdict = verifyChain(JSON.stringify(log));
    if (!verdict.isIntact) {
        const place = verdict.sequence === null ? '' : ` at row ${verdict.sequence}`;
        return {
            differences: [{ what: LOG_PART, reason: `the chain is broken${place}: ${verdict.reason}` }],
            rows: null
        };
    }
    if (verdict.useCase !== file.manifest.useCase.id) {
        return { differences: [{ what: LOG_PART, reason: 'it is the chain of another use case' }], rows: null };
    }
    return { differences: [], rows: verdict.rows };
}

/** Takes the text of an exported pack; recomputes every hash and the chain. Never throws: what cannot be read differs. */
export function verifyPack(text: string): Verdict {
    try {
        const { file, isCanonical } = readPackFile(text);
        const log = verifyLog(file);
        const differences = [...differencesOfManifest(file), ...differencesOfParts(file), ...log.differences];
        if (!isCanonical) {
            differences.push({
                what: 'file',
                reason: 'its bytes are not the ones the package writes for these values'
            });
        }
        return { differences, file, logRows: log.rows };
    } catch (error) {
        if (error instanceof PackFileError) {
            return { differences: [{ what: 'file', reason: error.message }], file: null, logRows: null };
        }
        throw error;
    }
}
