import { spawn } from 'node:child_process';

export interface CommandOutcome {
    readonly code: number;
    /** Standard output and standard error in the order they came. */
    readonly output: string;
}

/** Runs a program of node_modules (or node itself) in the project's root and collects what it prints. */
export function runCommand(command: string, args: readonly string[], cwd: string): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { cwd, env: { ...process.env, FORCE_COLOR: '0', CI: 'true' } });
        let output = '';
        const collect = (chunk: Buffer): void => {
            output += chunk.toString('utf8');
        };
        child.stdout.on('data', collect);
        child.stderr.on('data', collect);
        child.on('error', reject);
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}
