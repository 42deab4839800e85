import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '../local-org/apex/testing';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { openRooms } from '../local-org/orgRooms';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'local org';

function timed<T>(body: () => T): { value: T; ms: number } {
    const start = performance.now();
    const value = body();
    return { value, ms: performance.now() - start };
}

/** Boot cold and warm, the package's Apex suite, and a round trip of a page's Apex call. */
export function benchLocalOrg(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-'));
    const cacheDir = join(folder, 'cache');
    const row = (measure: string, value: number, unit: string): BenchRow => ({ bench: BENCH, measure, value, unit });
    try {
        const metadata = timed(() => loadProject(ROOT));
        const model = metadata.value;
        const options = { model, file: ':memory:', clock: new OrgClock(), cacheDir };
        const cold = timed(() => openRooms(options));
        cold.value.store.close();
        const warm = timed(() => openRooms(options));
        const suite = timed(() => runTests(warm.value.apex, {}));
        warm.value.store.close();
        const org = timed(
            () =>
                new LocalOrg({
                    model,
                    file: join(folder, 'org.sqlite'),
                    cacheDir,
                    sampleDir: join(ROOT, 'force-app/sample')
                })
        );
        const seller = org.value.personas().at(-2);
        const userId = seller?.userId ?? '';
        const call = (): unknown =>
            org.value.transact(userId, () =>
                org.value.apex.callAura('AigGateController', 'getPanel', { recordId: null, objectApiName: 'Case' })
            );
        call();
        const calls = timed(() => Array.from({ length: 100 }, call));
        org.value.close();
        const methods = suite.value.methods.length;
        return Promise.resolve([
            row('read the metadata', metadata.ms, 'ms'),
            row('open the org, Apex compiled anew', cold.ms, 'ms'),
            row('open the org, Apex from the cache', warm.ms, 'ms'),
            row('cold start over warm start', cold.ms / warm.ms, 'times'),
            row('Apex test methods', methods, 'tests'),
            row('Apex tests per second', methods / (suite.ms / 1000), 'tests/s'),
            row('first start with sample data', org.ms, 'ms'),
            row('Apex call of the record panel', calls.ms / 100, 'ms'),
            row('resident memory', process.memoryUsage().rss / 1024 / 1024, 'MB')
        ]);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
