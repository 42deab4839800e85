import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OrgClock } from '../local-org/clock';
import { loadProject, type OrgModel } from '../local-org/metadata';
import { openRooms, type OrgRooms } from '../local-org/orgRooms';
import { CoveringTests } from './coveringTests';
import { findMutants } from './findMutants';
import { readMutationConfig, type MutationConfig } from './mutationConfig';
import { formatScores, formatSurvivors, idleEntries, openSurvivors, scoreOf, type ClassScore } from './mutationReport';
import { MutationRun, type MutantResult } from './mutationRun';

const ROOT = resolve(__dirname, '../..');
const USAGE = 'Usage: npm run mutate [-- --class NAME]... [--tests N] [--out FILE.json] [--quiet]';

interface Arguments {
    readonly classes: readonly string[];
    /** Test methods to run for one mutant at most: fewer is faster, and the score a lower bound. */
    readonly tests: number;
    readonly out: string | undefined;
    readonly isQuiet: boolean;
}

function readArguments(): Arguments {
    const { values } = parseArgs({
        options: {
            class: { type: 'string', multiple: true, default: [] },
            tests: { type: 'string', default: '60' },
            out: { type: 'string' },
            quiet: { type: 'boolean', default: false }
        }
    });
    const tests = Number(values.tests);
    if (!Number.isInteger(tests) || tests < 1) {
        throw new RangeError(`--tests is a number of test methods, not ${values.tests}`);
    }
    return { classes: values.class, tests, out: values.out, isQuiet: values.quiet };
}

function openOrg(model: OrgModel, coverage: boolean): OrgRooms {
    const cacheDir = join(ROOT, '.local-org/cache');
    return openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir, coverage });
}

/** Which test runs which line, from one run of all tests. */
function measureCoverage(model: OrgModel): CoveringTests {
    const { apex, store } = openOrg(model, true);
    try {
        const tests = CoveringTests.measure(apex);
        if (tests.broken.length > 0) {
            console.log(`Left out, because they fail on the unchanged Apex: ${tests.broken.join(', ')}`);
        }
        return tests;
    } finally {
        store.close();
    }
}

/** The wanted classes with their area. Throws RangeError for a name that is not listed. */
function wantedClasses(config: MutationConfig, names: readonly string[]): (readonly [string, string])[] {
    const all = Object.entries(config.classes).flatMap(([area, list]) => list.map((name) => [area, name] as const));
    const unknown = names.filter((name) => !all.some(([, listed]) => listed === name));
    if (unknown.length > 0) {
        throw new RangeError(`Not a class of config/mutation.json: ${unknown.join(', ')}`);
    }
    return names.length === 0 ? all : all.filter(([, name]) => names.includes(name));
}

/** Runs the mutants of the core's Apex against its tests. Gives the exit code: 0 when enough of them are killed. */
function main(): number {
    const args = readArguments();
    const config = readMutationConfig(join(ROOT, 'config/mutation.json'));
    const wanted = wantedClasses(config, args.classes);
    const model = loadProject(ROOT);
    const started = performance.now();
    const tests = measureCoverage(model);
    const { apex, store } = openOrg(model, false);
    const results: MutantResult[] = [];
    const scores: ClassScore[] = [];
    try {
        const run = new MutationRun(apex, tests, args.tests);
        for (const [area, className] of wanted) {
            const source = model.apexClasses.find(({ name }) => name === className);
            if (!source) {
                throw new RangeError(`config/mutation.json: there is no class ${className}`);
            }
            const own: MutantResult[] = [];
            run.tryAll(source, findMutants(className, source.source), (result) => own.push(result));
            const score = scoreOf(area, className, own, config);
            console.log(`${className}: ${score.killed} killed, ${score.survived + score.uncovered} not`);
            if (!args.isQuiet) {
                console.log(formatSurvivors(openSurvivors(own, config)));
            }
            scores.push(score);
            results.push(...own);
        }
    } finally {
        store.close();
    }
    return report(args, config, scores, results, (performance.now() - started) / 1000);
}

function report(
    args: Arguments,
    config: MutationConfig,
    scores: readonly ClassScore[],
    results: readonly MutantResult[],
    seconds: number
): number {
    const idle = idleEntries(results, config);
    const total = scoreOf('', 'all', results, config);
    if (args.out) {
        mkdirSync(dirname(resolve(args.out)), { recursive: true });
        const short = results.map(({ mutant: { source: _, ...mutant }, fate, by }) => ({ ...mutant, fate, by }));
        writeFileSync(args.out, JSON.stringify({ total, classes: scores, seconds, mutants: short }, null, 2));
    }
    idle.forEach(({ class: name, was }) => console.log(`config/mutation.json: no such survivor: ${name}: ${was}`));
    console.log(`\n${formatScores([...scores, total])}`);
    console.log(`\n${results.length} mutants in ${seconds.toFixed(0)} s, ${config.wanted} % are wanted`);
    return total.score >= config.wanted && idle.length === 0 ? 0 : 1;
}

try {
    process.exitCode = main();
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    process.exitCode = 2;
}
