import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apexStaticReport, checkApexStatically, findJava } from './apexStatic';
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
    readonly totals: Readonly<Record<'pass' | 'fail' | 'unsupported', number>>;
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
                const failed = totals.fail + totals.unsupported;
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

function apexStatic(root: string): Stage {
    return {
        name: 'apex-static',
        title: 'Apex: PMD with AppExchange rules, apex-ls',
        async run(): Promise<StageResult> {
            const java = findJava();
            if ('missing' in java) {
                return { passed: 0, failed: 0, report: '', skippedBecause: java.missing };
            }
            const result = await checkApexStatically(root, java.command);
            const failed = result.findings.length + result.idle.length;
            const faulty = new Set(result.findings.map(({ file }) => file)).size;
            return {
                passed: Math.max(0, result.files - faulty),
                failed,
                report: head(apexStaticReport(result)),
                skippedBecause: null
            };
        }
    };
}

/** Every stage of `npm test`: the Apex tests, whose syntax trees others read, then those that take longest, so that no core waits at the end. */
export function allStages(root: string): Stage[] {
    const node = process.execPath;
    const eslint = [node, 'node_modules/eslint/bin/eslint.js', '-c', 'config/eslint.config.js'];
    const tsc = [node, 'node_modules/typescript/bin/tsc'];
    const cache = '.local-org/cache';
    return [
        apex(root),
        program('components', 'TypeScript: Lightning web components', root, [
            [node, 'scripts/ensureInstalled.cjs', 'scripts/build/generateTypes.ts'],
            [...tsc, '-p', 'tsconfig.json'],
            [...tsc, '-p', 'config/tsconfig.lwcTests.json', '--noEmit'],
            [...tsc, '-p', 'scripts/local-org/web/client', '--noEmit']
        ]),
        jest('scripts', 'Jest: scripts and local org', root, 'scripts'),
        jest('lwc', 'Jest: Lightning web components', root, 'lwc'),
        jest('shell', 'Jest: components of the local org', root, 'shell'),
        program('lint-scripts', 'ESLint: scripts', root, [[...eslint, 'scripts']]),
        program('lint', 'ESLint and SLDS: Lightning web components', root, [[...eslint, 'force-app']]),
        program('format', 'Prettier', root, [
            [
                node,
                'node_modules/prettier/bin/prettier.cjs',
                '--check',
                '--log-level',
                'warn',
                '--cache',
                '--cache-strategy',
                'content',
                '--cache-location',
                `${cache}/prettier`,
                '.'
            ]
        ]),
        program('types', 'TypeScript: scripts', root, [
            [...tsc, '-p', 'scripts', '--incremental', '--tsBuildInfoFile', `${cache}/scripts.tsbuildinfo`]
        ]),
        apexStatic(root),
        program('platform', 'Salesforce platform compiler', root, [
            [node, 'scripts/ensureInstalled.cjs', 'scripts/build/platformCompile.ts']
        ]),
        program('verify', 'Metadata verifier', root, [[node, 'scripts/ensureInstalled.cjs', 'scripts/verify/main.ts']])
    ];
}
