import { rmSync } from 'node:fs';
import { lockDatabaseFile } from './fileLock';

/** Deletes a database file with everything beside it. Throws when another process has it open. */
export function removeDatabase(file: string): void {
    if (file === ':memory:') {
        return;
    }
    const release = lockDatabaseFile(file);
    try {
        for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) {
            rmSync(path, { force: true });
        }
    } finally {
        release();
    }
}
