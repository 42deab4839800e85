import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './benchRow';
import { startOrg } from './data/startedOrg';

const LOADS = 50;

/** What the process of a local org holds: when it is ready, and after its first page was asked for many times. */
export async function benchMemory(): Promise<BenchRow[]> {
    const dataDir = mkdtempSync(join(tmpdir(), 'aig-bench-memory-'));
    try {
        // The first start loads the sample and compiles what is not in the cache: later ones are what people have running.
        await (await startOrg(dataDir)).stop();
        const org = await startOrg(dataDir);
        try {
            const ready = org.residentMB();
            for (let at = 0; at < LOADS; at++) {
                await (await fetch(`${org.url.replace(/\/$/, '')}/local/session`)).text();
            }
            const used = org.residentMB();
            const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
                bench: 'memory',
                measure,
                value,
                unit,
                ...(target ? { target } : {})
            });
            return ready === null || used === null
                ? []
                : [
                      row('resident, ready', ready, 'MB'),
                      row(`resident, after ${LOADS} requests`, used, 'MB'),
                      row('after over before', used / ready, 'times', { most: 1.5 })
                  ];
        } finally {
            await org.stop();
        }
    } finally {
        rmSync(dataDir, { recursive: true, force: true });
    }
}
