import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../clock';
import { openStore } from '../index';
import { killRounds } from './support/killRounds';
import { KILLED_MODEL } from './support/killedWriter';

// 200 rounds are `npm run bench -- --only crash`.
const ROUNDS = 4;

it('loses no committed transaction and keeps no half one when the process is killed', async () => {
    const report = await killRounds(ROUNDS);
    expect(report.rounds).toBe(ROUNDS);
    expect(report.transactions).toBeGreaterThanOrEqual(ROUNDS);
}, 90_000);

it('opens a file whose lock was left behind by a process that is gone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'aig-lock-'));
    const file = join(dir, 'org.sqlite');
    try {
        openStore({ model: KILLED_MODEL, file, clock: new OrgClock() }).close();
        // No process has this number: the highest Linux gives is 4194304. The folder is SQLite's own lock.
        writeFileSync(`${file}.pid`, '99999999');
        mkdirSync(`${file}.lock`);
        openStore({ model: KILLED_MODEL, file, clock: new OrgClock() }).close();
        expect([existsSync(`${file}.pid`), existsSync(`${file}.lock`)]).toEqual([false, false]);
    } finally {
        rmSync(dir, { recursive: true, force: true });
    }
});
