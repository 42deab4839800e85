import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '..';
import { TestOrg } from './support/testOrg';

describe('Files of the build', () => {
    let test: TestOrg;
    let server: RunningServer;
    let dir: string;
    beforeAll(async () => {
        test = await TestOrg.start();
        dir = mkdtempSync(join(tmpdir(), 'local-org-built-'));
        mkdirSync(join(dir, 'chunks'));
        writeFileSync(join(dir, 'main.js'), 'export const one = 1;');
        writeFileSync(join(dir, 'chunks/card-CN2ZWnEr.js'), 'export const two = 2;');
        server = await startServer({ org: test.org, port: 0, web: { dir, page: () => '<html></html>' } });
    });
    afterAll(async () => {
        await server.close();
        await test.stop();
        rmSync(dir, { recursive: true });
    });

    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(server.url + path, { headers });

    it('are sent once, and asked for again with 304 until they change', async () => {
        const first = await get('/main.js');
        expect([first.status, await first.text(), first.headers.get('cache-control')]).toEqual([
            200,
            'export const one = 1;',
            'no-cache'
        ]);
        const etag = first.headers.get('etag') ?? '';
        const again = await get('/main.js', { 'if-none-match': etag });
        expect([again.status, await again.text()]).toEqual([304, '']);
        writeFileSync(join(dir, 'main.js'), 'export const one = 100;');
        const changed = await get('/main.js', { 'if-none-match': etag });
        expect([changed.status, await changed.text()]).toEqual([200, 'export const one = 100;']);
    });

    it('are kept for good when their name holds the hash of their content', async () => {
        const chunk = await get('/chunks/card-CN2ZWnEr.js');
        expect([chunk.status, chunk.headers.get('cache-control')]).toEqual([200, 'max-age=31536000, immutable']);
    });
});
