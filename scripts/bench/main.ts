import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { isMet, type BenchRow } from './benchRow';

const USAGE = 'Usage: npm run bench [-- --only NAME]... [--out FILE.json] [--list]';

type Bench = () => Promise<BenchRow[]>;

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

/** The table: one line a row, with what is asked of the value where something is. */
function formatRows(rows: readonly BenchRow[]): string {
    const widthOf = (pick: (row: BenchRow) => string): number => Math.max(...rows.map((row) => pick(row).length));
    const benchWidth = widthOf(({ bench }) => bench);
    const measureWidth = widthOf(({ measure }) => measure);
    const targetOf = (row: BenchRow): string => {
        const { target } = row;
        if (!target) {
            return '';
        }
        const asked = 'most' in target ? `at most ${target.most}` : `at least ${target.least}`;
        return `  ${isMet(row) ? 'ok    ' : 'MISSED'} ${asked}`;
    };
    return rows
        .map((row) => {
            const value = row.value.toFixed(Math.abs(row.value) < 10 && !Number.isInteger(row.value) ? 2 : 0);
            const head = `${row.bench.padEnd(benchWidth)}  ${row.measure.padEnd(measureWidth)}`;
            return `${head}  ${value.padStart(9)} ${row.unit.padEnd(8)}${targetOf(row)}`.trimEnd();
        })
        .join('\n');
}

/** Runs the benches one after the other, prints one table, keeps the figures as JSON. */
async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            only: { type: 'string', multiple: true, default: [] },
            out: { type: 'string' },
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
    const rows: BenchRow[] = [];
    for (const [name, load] of benches) {
        if (values.only.length === 0 || values.only.includes(name)) {
            console.error(`bench ${name} ...`);
            rows.push(...(await load()()));
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
