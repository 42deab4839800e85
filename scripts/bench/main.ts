import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { isMet, type BenchOptions, type BenchRow } from './benchRow';
import { formatRows } from './report/formatRows';

const USAGE = `Usage: npm run bench [-- --only NAME]... [--pages "NAME,NAME"] [--out FILE.json] [--list]
  --only   a bench (see --list); without it all of them
  --pages  pages of the bench "pages", by their names in scripts/e2e/pages.ts; runs that bench alone`;
const PAGES_BENCH = 'pages';

type Bench = (options: BenchOptions) => Promise<BenchRow[]>;

/** Every file here that exports a function bench...() is a bench; its name is the file's. */
function findBenches(): Map<string, () => Bench> {
    const load = createRequire(__filename);
    const names = readdirSync(__dirname)
        .filter((file) => file.endsWith('.ts') && !['main.ts', 'benchRow.ts', 'anonymousRun.ts'].includes(file))
        .map((file) => file.replace(/\.ts$/, ''));
    return new Map(
        names.map((name) => [
            name,
            (): Bench => {
                const exported = Object.entries(load(`./${name}`) as Record<string, unknown>);
                const [, bench] = exported.find(([key]) => /^bench[A-Z]/.test(key)) ?? [];
                if (typeof bench !== 'function') {
                    throw new Error(`scripts/bench/${name}.ts exports no function bench...()`);
                }
                return bench as Bench;
            }
        ])
    );
}

/** Runs the benches one after the other, prints one table, keeps the figures as JSON. */
async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            only: { type: 'string', multiple: true, default: [] },
            out: { type: 'string' },
            pages: { type: 'string' },
            list: { type: 'boolean', default: false }
        }
    });
    const benches = findBenches();
    const unknown = values.only.filter((name) => !benches.has(name));
    if (unknown.length > 0) {
        throw new RangeError(`Unknown bench: ${unknown.join(', ')}. Benches: ${[...benches.keys()].join(', ')}`);
    }
    if (values.list) {
        console.log([...benches.keys()].join('\n'));
        return;
    }
    const only = values.pages === undefined ? values.only : [PAGES_BENCH];
    const pages = values.pages?.split(',').map((name) => name.trim()) ?? null;
    const rows: BenchRow[] = [];
    for (const [name, load] of benches) {
        if (only.length === 0 || only.includes(name)) {
            console.error(`bench ${name} ...`);
            rows.push(...(await load()({ pages })));
        }
    }
    console.log(formatRows(rows));
    if (values.out) {
        const machine = { node: process.version, cores: cpus().length, memoryMB: Math.round(totalmem() / 2 ** 20) };
        const kept = rows.map((row) => ({ ...row, isMet: isMet(row) }));
        writeFileSync(values.out, `${JSON.stringify({ machine, rows: kept }, null, 4)}\n`);
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    process.exitCode = 2;
});
