import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../keptFile.cjs';

const ROOT = resolve(__dirname, '../..');
const known = new Map<string, string>();

/**
 * The hash of the local org's own source in the given files and folders (relative to this one, without tests) and of the
 * versions of all packages: what a kept result was made with. A result of other code must never stand for this one.
 */
export function hashOfSources(...paths: readonly string[]): string {
    const key = paths.join('\n');
    const value = known.get(key) ?? readHash(paths);
    known.set(key, value);
    return value;
}

function readHash(paths: readonly string[]): string {
    const lockfile = join(ROOT, 'package-lock.json');
    const packages = existsSync(lockfile) ? readFileSync(lockfile) : '';
    const files = paths.flatMap((path) => filesOf(join(__dirname, path)));
    const parts = files.flatMap((file) => [`\n${file.slice(ROOT.length)}\n`, readFileSync(file)]);
    return sha256(packages, ...parts).toString('hex');
}

function filesOf(path: string): string[] {
    if (/\.(ts|txt)$/.test(path)) {
        return [path];
    }
    return readdirSync(path, { withFileTypes: true })
        .filter(({ name }) => name !== '__tests__')
        .flatMap((entry) =>
            entry.isDirectory() || /\.(ts|txt)$/.test(entry.name) ? filesOf(join(path, entry.name)) : []
        );
}
