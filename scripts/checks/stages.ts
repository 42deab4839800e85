import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './runCommand';
import type { Stage, StageResult } from './stage';

const REPORT_LINES = 60;

/** Keeps a report readable: the first lines, and how many were left out. */
function head(text: string, lines = REPORT_LINES): string {
    const all = text.trimEnd().split('\n');
    return all.length <= lines
        ? all.join('\n')
        : `${all.slice(0, lines).join('\n')}\n... ${all.length - lines} more lines`;
}

/** A program that is one check: it passes when it exits with 0. */
function program(name: string, title: string, root: string, commands: readonly (readonly string[])[]): Stage {
    return {
        name,
        title,
        async run(): Promise<StageResult> {
            let passed = 1;
            for (const [command, ...args] of commands) {
                const { code, output } = await runCommand(command, args, root);
                if (code !== 0) {
                    return { passed: 0, failed: 1, report: head(output), skippedBecause: null };
                }
                const counted = /^(\d+) passed, 0 failed$/m.exec(output);
                passed = counted ? Number(counted[1]) : passed;
            }
            return { passed, failed: 0, report: '', skippedBecause: null };
        }
    };
}

interface JestReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numFailedTestSuites: number;
    readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

function jest(name: string, title: string, root: string, project: string): Stage {
    return {
        name,
        title,
        async run(): Promise<StageResult> {
            const folder = mkdtempSync(join(tmpdir(), 'aig-jest-'));
            const file = join(folder, 'report.json');
            const args = [
                'node_modules/jest/bin/jest.js',
                '--selectProjects',
                project,
                '--json',
                '--outputFile',
                file,
                '--maxWorkers=2'
            ];
            const { output } = await runCommand(process.execPath, args, root);
            try {
                const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
                const broken = report.testResults.filter((suite) => suite.status === 'failed');
                // A suite that could not even load has no failed test of its own, yet it must count.
                const failed = Math.max(report.numFailedTests, report.numFailedTestSuites);
                return {
                    passed: report.numPassedTests,
                    failed,
                    report: head(broken.map((suite) => suite.message).join('\n')),
                    skippedBecause: null
                };
            } catch {
                return { passed: 0, failed: 1, report: head(output), skippedBecause: null };
            } finally {
                rmSync(folder, { recursive: true, force: true });
            }
        }
    };
}

interface ApexReport {
    readonly totals: Readonly<Record<'pass' | 'fail' | 'error' | 'unsupported', number>>;
}

function apex(root: string): Stage {
    return {
        name: 'apex',
        title: 'Apex tests on the local org',
        async run(): Promise<StageResult> {
            const folder = mkdtempSync(join(tmpdir(), 'aig-apex-'));
            const file = join(folder, 'report.json');
            const { code, output } = await runCommand(
                process.execPath,
                ['scripts/ensureInstalled.cjs', 'scripts/local-org/runApexTests.ts', '--project', '.', '--out', file],
                root
            );
            try {
                const { totals } = JSON.parse(readFileSync(file, 'utf8')) as ApexReport;
                const failed = totals.fail + totals.error + totals.unsupported;
                // A class that does not compile takes its tests with it, so the exit code counts as well.
                const lost = failed === 0 && code !== 0 ? 1 : 0;
                return {
                    passed: totals.pass,
                    failed: failed + lost,
                    report: failed + lost > 0 ? head(output) : '',
                    skippedBecause: null
                };
            } catch {
                return { passed: 0, failed: 1, report: head(output), skippedBecause: null };
            } finally {
                rmSync(folder, { recursive: true, force: true });
            }
        }
    };
}

/** Every stage of `npm test`, in the order they are reported. */
export function allStages(root: string): Stage[] {
    const node = process.execPath;
    return [
        program('types', 'TypeScript: scripts', root, [[node, 'node_modules/typescript/bin/tsc', '-p', 'scripts']]),
        program('components', 'TypeScript: Lightning web components', root, [
            [node, 'scripts/ensureInstalled.cjs', 'scripts/build/generateTypes.ts'],
            [node, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
            [node, 'node_modules/typescript/bin/tsc', '-p', 'config/tsconfig.lwcTests.json', '--noEmit'],
            [node, 'node_modules/typescript/bin/tsc', '-p', 'scripts/local-org/web/client', '--noEmit']
        ]),
        program('lint', 'ESLint', root, [
            [node, 'node_modules/eslint/bin/eslint.js', '-c', 'config/eslint.config.js', 'force-app', 'scripts']
        ]),
        program('format', 'Prettier', root, [
            [node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
        ]),
        jest('lwc', 'Jest: Lightning web components', root, 'lwc'),
        jest('scripts', 'Jest: scripts and local org', root, 'scripts'),
        program('verify', 'Metadata verifier', root, [[node, 'scripts/ensureInstalled.cjs', 'scripts/verify/main.ts']]),
        program('platform', 'Salesforce platform compiler', root, [
            [node, 'scripts/ensureInstalled.cjs', 'scripts/build/platformCompile.ts']
        ]),
        apex(root)
    ];
}
