import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sha256, verifyPack, type Difference } from './verifyPack';

const USAGE = `usage: npm run evidence:verify -- FILE.json [--html FILE.html] [--hash HASH]

Recomputes every hash of an evidence pack and the hash chain of its decision log, and names what differs.
--html FILE  also checks the dossier that was generated with the pack
--hash HASH  the manifest hash you noted elsewhere (the evidence tab and the decision log show it); without it, a pack
             that was forged as a whole cannot be noticed.
Exit code: 0 intact, 1 something differs, 2 wrong use or a file that cannot be read or is no evidence pack.`;

type Options = { readonly file: string; readonly html?: string; readonly hash?: string };

function optionsOf(args: readonly string[]): Options | null {
    try {
        const { positionals, values } = parseArgs({
            args: [...args],
            allowPositionals: true,
            options: { html: { type: 'string' }, hash: { type: 'string' } }
        });
        const isComplete =
            positionals.length === 1 && positionals[0] !== '' && values.html !== '' && values.hash !== '';
        return isComplete ? { file: positionals[0], ...values } : null;
    } catch {
        return null;
    }
}

function read(path: string): Buffer | string {
    try {
        return readFileSync(path);
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

/** Decodes strictly: bytes that are no UTF-8 must not turn into replacement characters. */
function textOf(bytes: Buffer): string | null {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return null;
    }
}

/** Takes the arguments; prints the verdict and returns the exit code. */
export function run(args: readonly string[], print: (line: string) => void = console.log): number {
    const options = optionsOf(args);
    if (!options) {
        print(USAGE);
        return 2;
    }
    const bytes = read(options.file);
    const html = options.html === undefined ? null : read(options.html);
    for (const [path, content] of [
        [options.file, bytes],
        [options.html ?? '', html]
    ] as const) {
        if (typeof content === 'string') {
            print(`evidence:verify: ${path} cannot be read: ${content}`);
            return 2;
        }
    }
    const text = textOf(bytes as Buffer);
    if (text === null) {
        print(`evidence:verify: ${options.file} is no evidence pack: the file is not UTF-8`);
        return 2;
    }
    return report(options, verifyPack(text), html as Buffer | null, print);
}

function report(
    options: Options,
    verdict: ReturnType<typeof verifyPack>,
    html: Buffer | null,
    print: (line: string) => void
): number {
    const { file } = verdict;
    if (!file) {
        print(`evidence:verify: ${options.file} is no evidence pack: ${verdict.differences[0].reason}`);
        return 2;
    }
    const differences: Difference[] = [...verdict.differences];
    if (html && sha256(html) !== file.manifest.htmlHash) {
        differences.push({ what: 'html', reason: 'it is not the dossier that was generated with this pack' });
    }
    if (options.hash !== undefined && options.hash.toLowerCase() !== file.manifestHash) {
        differences.push({ what: 'manifest', reason: `its hash is ${file.manifestHash}, not the one given` });
    }
    for (const { what, reason } of differences) {
        print(`DIFFERS ${what}: ${reason}`);
    }
    if (differences.length > 0) {
        return 1;
    }
    const { manifest } = file;
    const log =
        verdict.logRows === null
            ? 'the decision log is not in the pack: verify its own export'
            : `${verdict.logRows} rows of the decision log`;
    print(
        `INTACT: ${manifest.pack} version ${manifest.version} of ${manifest.useCase.reference}, ` +
            `generated ${manifest.generatedAt}: ${manifest.parts.length} parts, ${log}`
    );
    print(`manifest ${file.manifestHash}`);
    return 0;
}

if (require.main === module) {
    process.exitCode = run(process.argv.slice(2));
}
