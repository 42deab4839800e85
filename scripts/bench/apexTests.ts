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
    const model = loadProject(ROOT);
    const cacheDir = join(ROOT, '.local-org/cache');
    const suite = (coverage: boolean): { value: TestRun; ms: number } => {
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
        row('line counters: time with over without', counted.ms / plain.ms, 'times')
    ]);
}
