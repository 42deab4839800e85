import { join, resolve } from 'node:path';
import { countOutcomes, runTests, type TestRun } from '../local-org/apex/testing';
import { OrgClock } from '../local-org/clock';
import { loadProject } from '../local-org/metadata';
import { openRooms } from '../local-org/orgRooms';
import type { BenchRow } from './benchRow';
import { timed } from './data/figures';

const ROOT = resolve(__dirname, '../..');

/** The package's whole Apex suite, with and without line counters. */
export function benchApexTests(): Promise<BenchRow[]> {
    const cacheDir = join(ROOT, '.local-org/cache');
    const model = loadProject(ROOT, cacheDir);
    const suite = (coverage: boolean): { value: TestRun; ms: number; cpuMs: number } => {
        const { apex, store } = openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir, coverage });
        try {
            return timed(() => runTests(apex, {}));
        } finally {
            store.close();
        }
    };
    const [plain, counted] = [suite(false), suite(true)];
    const methods = plain.value.methods.length;
    const passed = countOutcomes(plain.value).pass;
    const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
        bench: 'Apex tests',
        measure,
        value,
        unit,
        ...(target ? { target } : {})
    });
    return Promise.resolve([
        row('test methods', methods, 'tests'),
        row('of those, passed', passed, 'tests', { least: methods }),
        row('whole suite', plain.ms / 1000, 's'),
        row('tests per second', methods / (plain.ms / 1000), 'tests/s'),
        row('whole suite, processor time', plain.cpuMs / 1000, 's'),
        row('tests per second of processor time', methods / (plain.cpuMs / 1000), 'tests/s'),
        row('line counters: processor time with over without', counted.cpuMs / plain.cpuMs, 'times', { most: 2 })
    ]);
}
