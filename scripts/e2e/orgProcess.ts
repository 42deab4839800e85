import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const START_TIMEOUT_MS = 300_000;

/** The local org as a newcomer starts it: a process of its own, on a free port, with a database of its own. */
export class OrgProcess {
    private readonly dataDir = mkdtempSync(join(tmpdir(), 'aig-e2e-'));
    private child: ChildProcess | null = null;
    url = '';

    /** Takes further options of `npm start`; those that load data anew act on the first start only. */
    constructor(private options: readonly string[] = []) {}

    /** Starts (or starts again on the same database) and waits until it serves. Throws with its output when it does not. */
    async start(): Promise<void> {
        const args = [
            'scripts/ensureInstalled.cjs',
            'scripts/local-org/main.ts',
            '--port',
            '0',
            '--data',
            this.dataDir,
            ...this.options
        ];
        this.options = [];
        const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
        this.child = child;
        let output = '';
        this.url = await new Promise<string>((found, failed) => {
            const giveUp = setTimeout(
                () => failed(new Error(`The org did not start in time:\n${output}`)),
                START_TIMEOUT_MS
            );
            const collect = (chunk: Buffer): void => {
                output += chunk.toString('utf8');
                const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
                if (url) {
                    clearTimeout(giveUp);
                    found(url);
                }
            };
            child.stdout.on('data', collect);
            child.stderr.on('data', collect);
            child.once('exit', (code) => {
                clearTimeout(giveUp);
                failed(new Error(`The org stopped with code ${code}:\n${output}`));
            });
        });
    }

    /** Ends the process; with SIGKILL as a crash would. */
    async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
        const child = this.child;
        this.child = null;
        if (child && child.exitCode === null) {
            const ended = new Promise((resume) => child.once('exit', resume));
            child.kill(signal);
            await ended;
        }
    }

    async dispose(): Promise<void> {
        await this.stop();
        rmSync(this.dataDir, { recursive: true, force: true });
    }
}
