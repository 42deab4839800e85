import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from './apex';
import {
    consoleFailure,
    consoleSummary,
    countOutcomes,
    coverageReport,
    jsonReport,
    junitReport,
    runTests
} from './apex/testing';
import { OrgClock } from './clock';
import { loadProject } from './metadata';
import { openRooms } from './orgRooms';

const USAGE =
    'Usage: runApexTests [--project DIR] [--class NAME or NAME.method]... [--out FILE.json] [--junit FILE.xml] [--coverage FILE.json]';

interface Arguments {
    readonly project: string;
    readonly names: readonly string[];
    readonly out: string | undefined;
    readonly junit: string | undefined;
    readonly coverage: string | undefined;
}

function readArguments(): Arguments {
    const { values } = parseArgs({
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

/** Runs a project's Apex tests in an org in memory. Gives the exit code: 0 only when everything compiled and passed. */
function main(): number {
    const args = readArguments();
    const clock = new OrgClock();
    const cacheDir = join(args.project, '.local-org', 'cache');
    const { apex, store } = openRooms({
        model: loadProject(args.project),
        file: ':memory:',
        clock,
        cacheDir,
        coverage: true
    });
    try {
        apex.diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
        const onResult = (result: Parameters<typeof consoleFailure>[0]): void => {
            if (result.outcome !== 'pass') {
                console.log(consoleFailure(result));
            }
        };
        const run = runTests(apex, { names: args.names, onResult });
        write(args.out, jsonReport(run));
        write(args.junit, junitReport(run));
        write(args.coverage, coverageReport(run));
        console.log(consoleSummary(run));
        const passed = countOutcomes(run).pass === run.methods.length && run.methods.length > 0;
        return passed && apex.diagnostics.length === 0 ? 0 : 1;
    } finally {
        store.close();
    }
}

try {
    process.exitCode = main();
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    process.exitCode = 2;
}
