import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type * as ScanModule from '../scan/scan';
import type { BenchRow } from './benchRow';
import { writeScanTree } from './data/scanTree';

const FILES = Number(process.env.SCAN_BENCH_FILES ?? 20_000);
const ROUNDS = 5;
const FOLDER = join(__dirname, 'contestants');
const SCANNER = join(__dirname, '../scan/aig-scan.cjs');
const COUNTER = join(FOLDER, 'countCalls.cjs');
/** Contestants load their code when they start: nobody pays for another one. */
const load = createRequire(__filename);

/** Someone who looks at a tree. */
interface Contestant {
    readonly title: string;
    /** Gives the run, once the code it needs is loaded. */
    readonly prepare: () => (root: string) => number;
    /** What a pipeline starts: arguments of node. */
    readonly command: (root: string) => readonly string[];
}

type FromSource = Record<'fromSource' | 'fromSourceParsed', (root: string) => number>;

const CONTESTANTS: Readonly<Record<'read' | 'scan' | 'list' | 'parse', Contestant>> = {
    read: {
        title: 'plain read',
        prepare: () => (load('./contestants/plainRead.cjs') as { plainRead: (root: string) => number }).plainRead,
        command: (root) => [join(FOLDER, 'plainRead.cjs'), root]
    },
    scan: {
        title: 'scanner',
        prepare: () => {
            const { scan } = load('../scan/scan') as typeof ScanModule;
            return (root) => scan({ roots: [root], today: '2026-01-01' }).components.length;
        },
        command: (root) => [SCANNER, root, '--quiet']
    },
    list: {
        title: 'ComponentSet.fromSource',
        prepare: () => (load('./contestants/fromSource.cjs') as FromSource).fromSource,
        command: (root) => [join(FOLDER, 'fromSource.cjs'), root]
    },
    parse: {
        title: 'fromSource and parseXml',
        prepare: () => (load('./contestants/fromSource.cjs') as FromSource).fromSourceParsed,
        command: (root) => [join(FOLDER, 'fromSource.cjs'), root, 'parsed']
    }
};
type Name = keyof typeof CONTESTANTS;
const NAMES = Object.keys(CONTESTANTS) as Name[];

/** The best of the runs of one contestant. */
interface Result {
    /** The work alone, in ms. */
    inside: number;
    /** From the start of the process to its end, in ms. */
    whole: number;
    peakMegabytes: number;
    opened: number;
    looks: number;
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    const options = { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, ...env } } as const;
    return execFileSync(process.execPath, args, options);
}

function runInside(name: Name, root: string, result: Result): void {
    const { inside, peakMegabytes } = JSON.parse(
        node(['-r', 'ts-node/register', __filename, '--contestant', name, root])
    ) as Pick<Result, 'inside' | 'peakMegabytes'>;
    result.inside = Math.min(result.inside, inside);
    result.peakMegabytes = Math.max(result.peakMegabytes, peakMegabytes);
}

function runWhole(name: Name, root: string, result: Result): void {
    const began = performance.now();
    node(CONTESTANTS[name].command(root));
    result.whole = Math.min(result.whole, performance.now() - began);
}

function count(name: Name, root: string, result: Result): void {
    const output = node(['-r', COUNTER, ...CONTESTANTS[name].command(root)], { COUNT_BELOW: root });
    Object.assign(result, JSON.parse(output));
}

/** Rounds in which each contestant runs once: what else the machine does then meets all of them. */
function compare(root: string): Record<Name, Result> {
    const empty = (): Result => ({ inside: Infinity, whole: Infinity, peakMegabytes: 0, opened: 0, looks: 0 });
    const results = { read: empty(), scan: empty(), list: empty(), parse: empty() };
    NAMES.forEach((name) => count(name, root, results[name]));
    for (let round = 0; round < ROUNDS; round++) {
        NAMES.forEach((name) => runInside(name, root, results[name]));
        NAMES.forEach((name) => runWhole(name, root, results[name]));
    }
    return results;
}

function runContestant(name: Name, root: string): void {
    const run = CONTESTANTS[name].prepare();
    const began = performance.now();
    run(root);
    const inside = performance.now() - began;
    process.stdout.write(JSON.stringify({ inside, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** Figures of one contestant, as one line of the table. */
function linesOf(name: Name, result: Result): BenchRow[] {
    const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
        bench: 'scanner',
        subject: CONTESTANTS[name].title,
        measure,
        value,
        unit,
        ...(target ? { target } : {})
    });
    return [
        row('the work alone', result.inside / 1000, 's'),
        row('whole process', result.whole / 1000, 's'),
        row('files opened', result.opened, 'files'),
        row('paths looked up or listed', result.looks, 'paths'),
        row('peak memory', result.peakMegabytes, 'MB', name === 'scan' ? { most: 300 } : undefined)
    ];
}

/**
 * Compares the scanner with a plain read of the same bytes and with ComponentSet.fromSource of source-deploy-retrieve, in processes of
 * their own, by the work alone and by what a pipeline waits for. fromSource lists components by the names of their files, so it can be faster
 * than any program that reads them: the counts say so, and parseXml of each component is the comparison with equal work.
 */
export function benchScan(): Promise<BenchRow[]> {
    const root = mkdtempSync(join(tmpdir(), 'aig-scan-bench-'));
    try {
        writeScanTree(root, FILES);
        const results = compare(root);
        const ratio = (measure: string, value: number, target?: BenchRow['target']): BenchRow => ({
            bench: 'scanner',
            measure,
            value,
            unit: 'times',
            ...(target ? { target } : {})
        });
        const { read, scan, list, parse } = results;
        return Promise.resolve([
            ratio('scanner to plain read', scan.inside / read.inside, { most: 3 }),
            ratio('fromSource to scanner', list.inside / scan.inside, { least: 10 }),
            ratio('fromSource to plain read: more than this no reader can be faster', list.inside / read.inside),
            ratio('fromSource and parseXml to scanner', parse.inside / scan.inside),
            ratio('fromSource to scanner, whole processes', list.whole / scan.whole),
            ratio('fromSource and parseXml to scanner, whole processes', parse.whole / scan.whole),
            ...NAMES.flatMap((name) => linesOf(name, results[name]))
        ]);
    } finally {
        if (!process.env.KEEP) {
            rmSync(root, { recursive: true, force: true });
        }
    }
}

if (require.main === module) {
    const [, name, root] = process.argv.slice(2);
    runContestant(name as Name, root);
}
