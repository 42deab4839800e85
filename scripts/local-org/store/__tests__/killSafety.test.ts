import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../clock';
import { openStore } from '../index';
import { modelOf, object } from './testModel';

const ROUNDS = 3;
const writer = join(__dirname, 'killedWriter.ts');

/** Starts the writer, kills it hard after some commits and gives the last number it reported as committed. */
function killAfterCommits(file: string, commits: number): Promise<number> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['-r', 'ts-node/register', writer, file], {
            cwd: join(__dirname, '../../..'),
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, TS_NODE_PROJECT: join(__dirname, '../../../tsconfig.json') }
        });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => {
            output += chunk.toString();
            if (output.split('\n').length > commits) {
                child.kill('SIGKILL');
            }
        });
        child.on('error', reject);
        child.on('exit', () => resolve(Number(output.trimEnd().split('\n').pop())));
    });
}

it('loses no committed record and no half transaction when the process is killed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kill-'));
    const file = join(dir, 'org.db');
    const model = modelOf([object('Thing__c', { keyPrefix: 'a00', fields: [] })]);
    for (let round = 1; round <= ROUNDS; round++) {
        const committed = await killAfterCommits(file, round * 7);
        expect(committed).toBeGreaterThan(0);
        expect(existsSync(`${file}.lock`)).toBe(true);
        const store = openStore({ model, file, clock: new OrgClock() });
        const rows = store.query('SELECT "Name", COUNT(*) AS n FROM "Thing__c" GROUP BY "Name" ORDER BY rowid');
        const names = rows.map((row) => Number(row['Name']));
        expect(names).toEqual(names.map((_, index) => index + 1));
        expect(names.length).toBeGreaterThanOrEqual(committed);
        expect(rows.every((row) => row['n'] === 5)).toBe(true);
        expect(store.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
        store.close();
    }
    rmSync(dir, { recursive: true, force: true });
}, 90_000);
