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
        const { value: model, cpuMs: reading } = timed(() => loadProject(ROOT, cacheDir));
        const { cpuMs: readingKept } = timed(() => loadProject(ROOT, cacheDir));
        const open = (): { ms: number; cpuMs: number } => {
            const opened = timed(() => openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir }));
            opened.value.store.close();
            return opened;
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
            row('read the metadata, processor time', reading, 'ms'),
            row('read the metadata again, kept, processor time', readingKept, 'ms'),
            row('read anew over kept', reading / readingKept, 'times', { least: 2 }),
            row('Apex classes and triggers', sources.length, 'files'),
            row('Apex', lines, 'lines'),
            row('open the org, Apex compiled anew', cold.ms, 'ms'),
            row('open the org, Apex compiled anew, processor time', cold.cpuMs, 'ms'),
            row('open the org, Apex from the cache', warm.ms, 'ms'),
            row('open the org, Apex from the cache, processor time', warm.cpuMs, 'ms'),
            row('compiled anew over from the cache, processor time', cold.cpuMs / warm.cpuMs, 'times', { least: 3 }),
            row('compiled anew, lines a second of processor time', lines / (cold.cpuMs / 1000), 'lines/s')
        ]);
    } finally {
        rmSync(cacheDir, { recursive: true, force: true });
    }
}
