import { ApexSet } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { STRING } from '../types';
import { defineType, method } from './table';

interface Entry {
    readonly value: unknown;
    readonly expiresAtMs: number;
}

const DEFAULT_TTL_SECONDS: Readonly<Record<string, number>> = { Org: 86_400, Session: 28_800 };

/** Entries of one cache; in tests each test method has its own, as on the platform. */
function entries(rt: Runtime, kind: string): Map<string, Entry> {
    const owner = kind === 'Session' ? `${kind}:${rt.user.userId}` : kind;
    return rt.transaction.isTest
        ? rt.transaction.stateOf(`apex.cache.${owner}`, () => new Map<string, Entry>())
        : rt.cacheOf(owner);
}

/** Keys may name a partition in front: local.Partition.key. */
function checkedKey(key: string): string {
    const bare = key.split('.').at(-1) as string;
    return /^[a-zA-Z0-9]{1,50}$/.test(bare)
        ? key
        : throwSystem('IllegalArgumentException', `Invalid cache key: ${key}`);
}

function read(rt: Runtime, kind: string, key: string): Entry | null {
    const found = entries(rt, kind).get(checkedKey(key));
    return found && found.expiresAtMs > rt.services.clock.now() ? found : null;
}

function write(rt: Runtime, kind: string, key: string, value: unknown, ttlSeconds: number): void {
    if (value === null) {
        throwSystem('NullPointerException', 'Argument cannot be null.');
    }
    entries(rt, kind).set(checkedKey(key), { value, expiresAtMs: rt.services.clock.now() + ttlSeconds * 1000 });
}

for (const kind of ['Org', 'Session']) {
    defineType(`Cache.${kind}`, {
        statics: [
            method('contains(String): Boolean', (rt, key: string) => read(rt, kind, key) !== null),
            method('get(String): Object', (rt, key: string) => read(rt, kind, key)?.value ?? null),
            method('getKeys(): Set<String>', (rt) => new ApexSet(STRING, entries(rt, kind).keys())),
            method('put(String, Object): void', (rt, key: string, value: unknown) =>
                write(rt, kind, key, value, DEFAULT_TTL_SECONDS[kind])
            ),
            method('put(String, Object, Integer): void', (rt, key: string, value: unknown, ttl: number) =>
                write(rt, kind, key, value, ttl)
            ),
            method('remove(String): Boolean', (rt, key: string) => entries(rt, kind).delete(checkedKey(key)))
        ]
    });
}
