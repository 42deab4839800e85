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
    /** Processor time the process took until it was ready, which other work on the machine hardly changes. Linux only. */
    readonly cpuMs: number | null;
    stop(): Promise<void>;
}

/** Starts a local org on a free port with its data in `dataDir`. Throws when it ends before it is ready. */
export async function startOrg(dataDir: string): Promise<StartedOrg> {
    const began = performance.now();
    const args = ['scripts/ensureInstalled.cjs', 'scripts/local-org/main.ts', '--port', '0', '--data', dataDir];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const url = await addressOf(child);
    const ms = performance.now() - began;
    return {
        url,
        ms,
        cpuMs: ticksOf(readProc(child, 'stat')),
        residentMB: () => {
            const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(child, 'status') ?? '')?.[1];
            return kilobytes === undefined ? null : Number(kilobytes) / 1024;
        },
        stop: () =>
            new Promise((done) => {
                child.once('exit', () => done());
                child.kill('SIGTERM');
            })
    };
}

/** A file that Linux keeps about a process; null elsewhere. */
function readProc(child: ChildProcess, file: string): string | null {
    try {
        return readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
    } catch {
        return null;
    }
}

/** User and system time of /proc/PID/stat, fields 14 and 15, in hundredths of a second. */
function ticksOf(stat: string | null): number | null {
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : null;
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
