import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../clock';
import { openStore } from '../index';
import { KILLED_MODEL } from './support/killedWriter';

it('lets a second process into a database file only after the first one has ended', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'two-processes-'));
    const file = join(dir, 'org.db');
    const open = (): ReturnType<typeof openStore> => openStore({ model: KILLED_MODEL, file, clock: new OrgClock() });
    const writer = spawn(
        process.execPath,
        ['-r', 'ts-node/register', join(__dirname, 'support/killedWriter.ts'), file],
        {
            cwd: join(__dirname, '../../..'),
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, TS_NODE_PROJECT: join(__dirname, '../../../tsconfig.json') }
        }
    );
    try {
        await once(writer.stdout, 'data');
        expect(open).toThrow(`is in use by process ${writer.pid}`);
        writer.kill('SIGKILL');
        await once(writer, 'exit');
        const store = open();
        expect(store.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
        store.close();
    } finally {
        writer.kill('SIGKILL');
        rmSync(dir, { recursive: true, force: true });
    }
}, 90_000);
