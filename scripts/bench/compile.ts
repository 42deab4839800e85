import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../local-org/clock';
import { loadProject } from '../local-org/metadata';
import { openRooms } from '../local-org/orgRooms';
import type { BenchRow } from './benchRow';
import { timed } from './data/figures';

const ROOT = resolve(__dirname, '../..');

/** Reading the package, and compiling its Apex: anew and from the cache, which is keyed by the hash of each file's content. */
export function benchCompile(): Promise<BenchRow[]> {
    const cacheDir = mkdtempSync(join(tmpdir(), 'aig-bench-compile-'));
    try {
        const { value: model, ms: reading } = timed(() => loadProject(ROOT));
        const open = (): number => {
            const { value, ms } = timed(() => openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir }));
            value.store.close();
            return ms;
        };
        const [cold, warm] = [open(), open()];
        const sources = [...model.apexClasses, ...model.apexTriggers];
        const lines = sources.reduce((sum, { source }) => sum + source.split('\n').length, 0);
        const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
            bench: 'compile',
            measure,
            value,
            unit,
            ...(target ? { target } : {})
        });
        return Promise.resolve([
            row('read the metadata', reading, 'ms'),
            row('Apex classes and triggers', sources.length, 'files'),
            row('Apex', lines, 'lines'),
            row('open the org, Apex compiled anew', cold, 'ms'),
            row('open the org, Apex from the cache', warm, 'ms'),
            row('compiled anew over from the cache', cold / warm, 'times', { least: 3 }),
            row('compiled anew', lines / (cold / 1000), 'lines/s')
        ]);
    } finally {
        rmSync(cacheDir, { recursive: true, force: true });
    }
}
