import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './benchRow';
import { median } from './data/figures';
import { startOrg } from './data/startedOrg';

const WARM_STARTS = 5;
const BUDGET_MS = 1_500;

/** From the start of the process until pages are served: the first time, with the sample data, and later. */
export async function benchBoot(): Promise<BenchRow[]> {
    const dataDir = mkdtempSync(join(tmpdir(), 'aig-bench-boot-'));
    try {
        const starts: number[] = [];
        const cpu: number[] = [];
        for (let at = 0; at <= WARM_STARTS; at++) {
            const org = await startOrg(dataDir);
            starts.push(org.ms);
            cpu.push(org.cpuMs ?? 0);
            await org.stop();
        }
        const [first = 0, ...later] = starts;
        const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
            bench: 'boot',
            measure,
            value,
            unit,
            ...(target ? { target } : {})
        });
        return [
            row('first start of a data folder, with the sample', first, 'ms'),
            row(`later start, median of ${WARM_STARTS}`, median(later), 'ms', { most: BUDGET_MS }),
            row('later start, fastest', Math.min(...later), 'ms'),
            row('later start, processor time, median', median(cpu.slice(1)), 'ms'),
            row('first over later', first / median(later), 'times')
        ];
    } finally {
        rmSync(dataDir, { recursive: true, force: true });
    }
}
