/** What writeKept wrote; undefined for a file that is missing, damaged or of another version of Node. */
export function readKept(file: string): unknown;

/** Keeps plain data (objects, arrays, maps, sets, buffers). Throws DataCloneError for a function. */
export function writeKept(file: string, value: unknown): void;

/** The hash of the parts, one after the other. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer;
