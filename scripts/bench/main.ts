import { writeFileSync } from 'node:fs';
import type { BenchRow } from './benchRow';
import { benchLocalOrg } from './localOrg';

/** Every bench; each is a file of its own and gives rows for the table. */
const BENCHES: readonly (() => Promise<BenchRow[]>)[] = [benchLocalOrg];

/** `npm run bench [-- --out FILE.json]`: runs every bench, prints one table, keeps the figures as JSON. */
async function main(): Promise<void> {
    const rows: BenchRow[] = [];
    for (const bench of BENCHES) {
        rows.push(...(await bench()));
    }
    const width = Math.max(...rows.map(({ measure }) => measure.length));
    for (const { bench, measure, value, unit } of rows) {
        console.log(`${bench}  ${measure.padEnd(width)}  ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`);
    }
    const at = process.argv.indexOf('--out');
    if (at >= 0) {
        writeFileSync(process.argv[at + 1] ?? 'bench.json', `${JSON.stringify(rows, null, 4)}\n`);
    }
}

void main();
