import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './benchRow';
import { median } from './data/figures';
import { startOrg, type StartedOrg } from './data/startedOrg';

const CALLS = 100;
const PATH = '/apex/AigGateController/getPanel';

/** What a page waits for an Apex method: over HTTP to an org in another process, one call after the other and many at once. */
export async function benchRoundTrip(): Promise<BenchRow[]> {
    const dataDir = mkdtempSync(join(tmpdir(), 'aig-bench-call-'));
    const org = await startOrg(dataDir);
    try {
        const call = callerOf(org);
        for (let at = 0; at < CALLS; at++) {
            await call();
        }
        const alone: number[] = [];
        for (let at = 0; at < CALLS; at++) {
            const start = performance.now();
            await call();
            alone.push(performance.now() - start);
        }
        const start = performance.now();
        await Promise.all(Array.from({ length: CALLS }, call));
        const together = performance.now() - start;
        const slowest = [...alone].sort((left, right) => left - right)[Math.ceil(CALLS * 0.95) - 1] ?? 0;
        const row = (measure: string, value: number, unit: string): BenchRow => ({
            bench: 'round trip',
            measure,
            value,
            unit
        });
        return [
            row(`record panel, median of ${CALLS} calls`, median(alone), 'ms'),
            row('slower than 95 of 100', slowest, 'ms'),
            row(`${CALLS} calls at once`, CALLS / (together / 1000), 'calls/s')
        ];
    } finally {
        await org.stop();
        rmSync(dataDir, { recursive: true, force: true });
    }
}

/** What calls the method as the first persona, and throws when the org refuses. */
function callerOf(org: StartedOrg): () => Promise<void> {
    const base = org.url.replace(/\/$/, '');
    const headers = { 'content-type': 'application/json', origin: base };
    const body = JSON.stringify({ recordId: null, objectApiName: 'Case' });
    return async () => {
        const response = await fetch(`${base}${PATH}`, { method: 'POST', headers, body });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${PATH}: ${response.status} ${text.slice(0, 200)}`);
        }
    };
}
