import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Loads a module when it is needed: what a start from kept results does without (compilers, bundlers). Takes the folder of
 * the caller and the path from there.
 */
export function lazily<T>(folder: string, path: string): T {
    return createRequire(join(folder, 'index.ts'))(path) as T;
}
