import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
    applyApexExceptions,
    formatApexFinding,
    parseApexExceptions,
    type ApexException,
    type ApexFinding
} from './apexFinding';
import { runApexLs } from './apexLs';
import { runPmd } from './pmd';
import { checkSuppressions } from './suppressions';

const RULESET = 'config/pmd/apex.xml';
const EXCEPTIONS = 'config/pmd/exceptions.json';

export interface ApexStaticResult {
    readonly files: number;
    readonly findings: readonly ApexFinding[];
    readonly idle: readonly ApexException[];
}

/** Runs PMD (with the rules of the AppExchange security review) and apex-ls over the package's Apex, side by side. */
export async function checkApexStatically(root: string, java: string): Promise<ApexStaticResult> {
    const files = apexFiles(root);
    const exceptions = parseApexExceptions(readFileSync(join(root, EXCEPTIONS), 'utf8'), EXCEPTIONS);
    const paths = files.map((file) => join(root, file));
    const [pmd, apexLs] = await Promise.all([runPmd(root, java, RULESET, paths), runApexLs(root, java)]);
    const { open, idle } = applyApexExceptions([...apexLs, ...pmd], exceptions);
    const suppressions = files.flatMap((file) => checkSuppressions(file, readFileSync(join(root, file), 'utf8')));
    return { files: files.length, findings: [...suppressions, ...open], idle };
}

function apexFiles(root: string): string[] {
    return readdirSync(join(root, 'force-app'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(cls|trigger)$/.test(path))
        .map((path) => `force-app/${path.replaceAll('\\', '/')}`)
        .sort();
}

/** What to read when something is wrong. */
export function apexStaticReport({ findings, idle }: ApexStaticResult): string {
    return [
        ...findings.map(formatApexFinding),
        ...idle.map(({ rule, path }) => `${EXCEPTIONS}: the exception for ${rule} in ${path} answers no finding`)
    ].join('\n');
}
