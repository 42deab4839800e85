import { createRequire } from 'node:module';

/** Loads a module of this folder when it is needed: bundlers cost a second to load, and a warm start needs none. */
export function lazily<T>(path: string): T {
    return createRequire(__filename)(path) as T;
}
