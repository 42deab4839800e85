import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from './apex';
import {
    consoleFailure,
    consoleSummary,
    countOutcomes,
    coverageReport,
    jsonReport,
    junitReport,
    runTests,
    UnknownTestError
} from './apex/testing';
import { EXIT, runCommand, UsageError } from './commandLine';
import { deferredText, formatDeferred, formatReplaced, openProject } from './openProject';

const USAGE =
    'Usage: runApexTests [--project DIR] [--class NAME or NAME.method]... [--out FILE.json] [--junit FILE.xml] [--coverage FILE.json]';

interface Arguments {
    readonly project: string;
    readonly names: readonly string[];
    readonly out: string | undefined;
    readonly junit: string | undefined;
    readonly coverage: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
    const { values } = parseArgs({
        args: [...args],
        options: {
            project: { type: 'string', default: '.' },
            class: { type: 'string', multiple: true, default: [] },
            out: { type: 'string' },
            junit: { type: 'string' },
            coverage: { type: 'string' }
        }
    });
    return {
        project: resolve(values.project),
        names: values.class,
        out: values.out,
        junit: values.junit,
        coverage: values.coverage
    };
}

function write(file: string | undefined, content: string): void {
    if (file !== undefined) {
        mkdirSync(dirname(resolve(file)), { recursive: true });
        writeFileSync(file, content);
    }
}

/**
 * `npm run org:test`: runs a project's Apex tests in an org in memory. Gives the exit code: 0 only when everything compiled and
 * passed, 2 for a project that cannot be read.
 */
export function runApexTests(args: readonly string[]): number {
    return runCommand(() => testProject(readArguments(args)), USAGE);
}

/** A test that does not exist is a fault of the command line. */
function runNamed<T>(run: () => T): T {
    try {
        return run();
    } catch (error) {
        throw error instanceof UnknownTestError ? new UsageError(error.message) : error;
    }
}

function testProject(args: Arguments): number {
    const { model, rooms, deferred } = openProject(args.project, { coverage: true });
    const { apex, store } = rooms;
    formatReplaced(model).forEach((line) => console.log(line));
    deferred.forEach((refusal) => console.log(formatDeferred(refusal)));
    try {
        apex.diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
        const onResult = (result: Parameters<typeof consoleFailure>[0]): void => {
            if (result.outcome !== 'pass') {
                console.log(consoleFailure(result));
            }
        };
        const run = runNamed(() => runTests(apex, { names: args.names, onResult }));
        write(args.out, jsonReport(run, apex.diagnostics, deferred.map(formatDeferred)));
        write(args.junit, junitReport(run));
        write(args.coverage, coverageReport(run));
        console.log(consoleSummary(run) + deferredText(deferred));
        const passed = countOutcomes(run).pass === run.methods.length && run.methods.length > 0;
        return passed && apex.diagnostics.length === 0 ? EXIT.ok : EXIT.findings;
    } finally {
        store.close();
    }
}

if (require.main === module) {
    process.exitCode = runApexTests(process.argv.slice(2));
}
