import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../errors';

/** Bytes a metadata file may have: the platform takes no larger file in a deployment. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * The text of a project file, which must be UTF-8; a byte order mark is left out. Throws SourceError, before it reads anything,
 * for a file that is too large, and for one in another encoding.
 */
export function readSource(rootDir: string, path: string, maxBytes = MAX_BYTES): string {
    const location = { file: path, line: 1, column: 1 };
    const full = join(rootDir, path);
    const stats = statSync(full);
    if (!stats.isFile()) {
        throw new SourceError('is not a file', location);
    }
    if (stats.size > maxBytes) {
        throw new SourceError(`has ${stats.size} bytes; ${maxBytes} are the most`, location);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(full));
    } catch {
        throw new SourceError('is not encoded in UTF-8', location);
    }
}
