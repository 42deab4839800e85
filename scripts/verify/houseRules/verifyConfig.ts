import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../report';
import type { RecordTranslations } from './recordTranslations';

/** Findings that the project accepts, with the reason it gives. */
export interface VerifyException {
    /** A rule id, or its part before the slash with /*. */
    readonly rule: string;
    /** A path, in which * stands for any part. */
    readonly file: string;
    /** A text that the message holds; absent for any. */
    readonly message?: string;
    readonly reason: string;
}

/** config/verify.json: what a project asks of itself. */
export interface VerifyConfig {
    /** House rules are checked only where a project has this file and says so. */
    readonly houseRules: boolean;
    readonly exceptions: readonly VerifyException[];
    /** Texts of custom metadata that people read; absent where the project translates none. */
    readonly recordTranslations?: RecordTranslations;
}

const FILE = 'config/verify.json';

/** Reads a project's configuration. Throws for exceptions without a reason and for half a description of translations. */
export function readVerifyConfig(root: string): VerifyConfig {
    const path = join(root, FILE);
    if (!existsSync(path)) {
        return { houseRules: false, exceptions: [] };
    }
    const {
        houseRules,
        exceptions = [],
        recordTranslations
    } = JSON.parse(readFileSync(path, 'utf8')) as Partial<VerifyConfig>;
    for (const exception of exceptions) {
        if (!exception.rule || !exception.file || (exception.reason ?? '').trim().length < 10) {
            throw new Error(`${FILE}: an exception needs rule, file and a reason: ${JSON.stringify(exception)}`);
        }
    }
    if (recordTranslations) {
        requireWhole(recordTranslations);
    }
    return { houseRules: houseRules === true, exceptions, ...(recordTranslations ? { recordTranslations } : {}) };
}

function requireWhole(given: Partial<RecordTranslations>): void {
    for (const key of ['type', 'language', 'original', 'text', 'fields'] as const) {
        if (!given[key]) {
            throw new Error(`${FILE}: recordTranslations needs ${key}`);
        }
    }
}

/** Parts the findings into those that stand and those that are excepted; also tells which exceptions answered none. */
export function applyExceptions(
    findings: readonly Finding[],
    exceptions: readonly VerifyException[]
): { open: Finding[]; excepted: { finding: Finding; reason: string }[]; idle: VerifyException[] } {
    const used = new Set<VerifyException>();
    const open: Finding[] = [];
    const excepted: { finding: Finding; reason: string }[] = [];
    for (const finding of findings) {
        const exception = exceptions.find((each) => answers(each, finding));
        if (exception) {
            used.add(exception);
            excepted.push({ finding, reason: exception.reason });
        } else {
            open.push(finding);
        }
    }
    return { open, excepted, idle: exceptions.filter((each) => !used.has(each)) };
}

function answers(exception: VerifyException, finding: Finding): boolean {
    return (
        matches(exception.rule, finding.rule) &&
        matches(exception.file, finding.location.file) &&
        (exception.message === undefined || finding.message.includes(exception.message))
    );
}

function matches(pattern: string, text: string): boolean {
    const source = pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
    return new RegExp(`^${source}$`).test(text);
}
