import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const PATIENCE_MS = 900_000;

/** A local org in a process of its own, as `npm start` runs it. */
export interface StartedOrg {
    readonly url: string;
    /** From the start of the process until it serves pages. */
    readonly ms: number;
    /** Memory the process holds now, in MB. Linux only; null elsewhere. */
    residentMB(): number | null;
    stop(): Promise<void>;
}

/** Starts a local org on a free port with its data in `dataDir`. Throws when it ends before it is ready. */
export async function startOrg(dataDir: string): Promise<StartedOrg> {
    const began = performance.now();
    const args = ['scripts/ensureInstalled.cjs', 'scripts/local-org/main.ts', '--port', '0', '--data', dataDir];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const url = await addressOf(child);
    return {
        url,
        ms: performance.now() - began,
        residentMB: () => {
            try {
                const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
                return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
            } catch {
                return null;
            }
        },
        stop: () =>
            new Promise((done) => {
                child.once('exit', () => done());
                child.kill('SIGTERM');
            })
    };
}

function addressOf(child: ChildProcess): Promise<string> {
    return new Promise((done, fail) => {
        let output = '';
        const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
        const onData = (chunk: Buffer): void => {
            output += chunk.toString();
            const [, url] = /^\s+(http:\/\/127\.0\.0\.1:\d+\S*)$/m.exec(output) ?? [];
            if (url !== undefined) {
                clearTimeout(timer);
                done(url);
            }
        };
        child.stdout?.on('data', onData);
        child.stderr?.on('data', onData);
        child.once('exit', () => {
            clearTimeout(timer);
            fail(new Error(`The local org did not start: ${output.slice(-500)}`));
        });
    });
}
