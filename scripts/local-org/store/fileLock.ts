import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}

function ownerOf(lockFile: string): number | null {
    if (!existsSync(lockFile)) {
        return null;
    }
    const pid = Number(readFileSync(lockFile, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/**
 * Makes this process the only one that has the database file open, by a file with our process id beside it. A lock left by a
 * killed process is taken over, and SQLite's own lock folder, which such a process leaves behind, is removed: without that
 * every later open says "database is locked". Gives the function that releases the lock; throws when a live process holds it.
 */
export function lockDatabaseFile(file: string): () => void {
    mkdirSync(dirname(file), { recursive: true });
    const lockFile = `${file}.pid`;
    for (let attempt = 0; attempt < 3; attempt++) {
        try {
            writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
            rmSync(`${file}.lock`, { recursive: true, force: true });
            return () => rmSync(lockFile, { force: true });
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
                throw error;
            }
            const owner = ownerOf(lockFile);
            if (owner !== null && (owner === process.pid || isAlive(owner))) {
                throw new Error(`${file} is in use by process ${owner}: stop that local org first`);
            }
            rmSync(lockFile, { force: true });
        }
    }
    throw new Error(`Could not lock ${file}`);
}
