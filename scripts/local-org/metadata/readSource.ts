import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../errors';

/** Bytes a metadata file may have: the platform takes no larger file in a deployment. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * The bytes of a project file. Throws SourceError, before it reads anything, for what is no file or too large.
 */
export function readBytes(rootDir: string, path: string, maxBytes = MAX_BYTES): Uint8Array {
    const location = { file: path, line: 1, column: 1 };
    const full = join(rootDir, path);
    const stats = statSync(full);
    if (!stats.isFile()) {
        throw new SourceError('is not a file', location);
    }
    if (stats.size > maxBytes) {
        throw new SourceError(`has ${stats.size} bytes; ${maxBytes} are the most`, location);
    }
    return readFileSync(full);
}

/**
 * The text of a project file, which must be UTF-8; a byte order mark is left out. Throws as readBytes does, and SourceError for
 * a file in another encoding.
 */
export function readSource(rootDir: string, path: string): string {
    return textOf(readBytes(rootDir, path), path);
}

/** The text in the bytes of a file. Throws SourceError when they are not UTF-8. */
export function textOf(bytes: Uint8Array, path: string): string {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new SourceError('is not encoded in UTF-8', { file: path, line: 1, column: 1 });
    }
}
