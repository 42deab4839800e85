import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { runCommand } from '../runCommand';
import type { ApexFinding } from './apexFinding';

const ENGINE = 'node_modules/@salesforce/code-analyzer-pmd-engine';
const WRAPPER = 'com.salesforce.sfca.pmdwrapper.PmdWrapper';

/** Class path of the PMD and apex-ls that Salesforce ships in npm. */
export function javaLibraries(root: string): string {
    return join(root, ENGINE, 'dist', 'java-lib', '*');
}

interface PmdReport {
    readonly violations: readonly {
        readonly rule: string;
        readonly message: string;
        readonly codeLocation: { readonly file: string; readonly startLine: number; readonly startCol: number };
    }[];
    readonly processingErrors: readonly { readonly file: string | null; readonly message: string }[];
}

/**
 * Runs PMD with a ruleset over Apex files (absolute paths).
 * Throws when PMD did not run, or could not read a file: then nothing is known about it.
 */
export async function runPmd(
    root: string,
    java: string,
    ruleset: string,
    files: readonly string[]
): Promise<ApexFinding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-pmd-'));
    try {
        const input = join(folder, 'input.json');
        const output = join(folder, 'output.json');
        const request = {
            ruleSetInputFile: resolve(root, ruleset),
            runDataPerLanguage: { apex: { filesToScan: files } }
        };
        writeFileSync(input, JSON.stringify(request));
        const run = await runCommand(java, ['-cp', javaLibraries(root), WRAPPER, 'run', input, output], root);
        if (run.code !== 0 || !existsSync(output)) {
            throw new Error(`PMD did not run (exit code ${run.code}):\n${run.output}`);
        }
        const report = JSON.parse(readFileSync(output, 'utf8')) as PmdReport;
        if (report.processingErrors.length > 0) {
            const lines = report.processingErrors.map(({ file, message }) => `${file ?? ''}: ${message}`);
            throw new Error(`PMD could not read everything:\n${lines.join('\n')}`);
        }
        return report.violations.map(({ rule, message, codeLocation }) => ({
            rule,
            message,
            file: relative(root, codeLocation.file).replaceAll('\\', '/'),
            line: codeLocation.startLine,
            column: codeLocation.startCol
        }));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
