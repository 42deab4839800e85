import { ApexDouble } from '../../values';
import { ApexSet } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { LibraryObject } from '../runtime/libraryObject';
import { throwSystem } from '../runtime/throws';
import type { ApexTypeValue } from '../runtime/typeValue';
import { STRING } from '../types';
import { defineEnum } from './enums';
import { defineType, method, property } from './table';

interface Entry {
    readonly value: unknown;
    readonly expiresAtMs: number;
}

const DEFAULT_TTL_SECONDS: Readonly<Record<string, number>> = { Org: 86_400, Session: 28_800 };

/** How long a value may be kept at most (Apex Reference Guide, Cache.Org and Cache.Session). */
const MAX_TTL_SECONDS = { Org: 172_800, Session: 28_800 };

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

/** Cache.OrgPartition or Cache.SessionPartition: keys of one partition. */
class CachePartition extends LibraryObject {
    constructor(
        readonly $type: 'Cache.OrgPartition' | 'Cache.SessionPartition',
        readonly kind: 'Org' | 'Session',
        readonly name: string
    ) {
        super();
    }

    key(key: string): string {
        return `${this.name.toLowerCase()}.${key}`;
    }

    keys(rt: Runtime): ApexSet {
        const prefix = this.key('');
        const own = [...entries(rt, this.kind).keys()].filter((key) => key.startsWith(prefix));
        return new ApexSet(
            STRING,
            own.map((key) => key.slice(prefix.length))
        );
    }
}

/** What a partition of an org with Platform Cache holds at most. */
const CAPACITY_BYTES = 1_048_576;

/** Percentage of a partition's room that its values take, by their printed length: the platform does not say how it counts. */
function usedCapacity(rt: Runtime, self: CachePartition): ApexDouble {
    const own = [...entries(rt, self.kind)].filter(([key]) => key.startsWith(self.key('')));
    const bytes = own.reduce((total, [key, { value }]) => total + key.length + rt.concatString(value).length, 0);
    return new ApexDouble((100 * bytes) / CAPACITY_BYTES);
}

/** Full name of a partition: namespace.partition, with local as the namespace of an org without one. */
function partition(kind: 'Org' | 'Session', name: string): CachePartition {
    const full = name.includes('.') ? name : `local.${name}`;
    return new CachePartition(kind === 'Org' ? 'Cache.OrgPartition' : 'Cache.SessionPartition', kind, full);
}

/** Name under which the value of a Cache.CacheBuilder is kept. */
function builtKey(prefix: string, builder: ApexTypeValue, argument: string): string {
    const name = `${builder.toString().replace(/\W/g, '')}${argument.replace(/\W/g, '')}`;
    return prefix + name.slice(0, 50);
}

/** A value loaded by a Cache.CacheBuilder and kept under its own name. */
function build(
    rt: Runtime,
    kind: 'Org' | 'Session',
    prefix: string,
    builder: ApexTypeValue,
    argument: string
): unknown {
    const key = builtKey(prefix, builder, argument);
    const known = read(rt, kind, key);
    if (known) {
        return known.value;
    }
    const loaded = rt.invokeVirtual(rt.instantiate(builder.toString()), 'doLoad', [argument]);
    if (loaded !== null) {
        write(rt, kind, key, loaded, DEFAULT_TTL_SECONDS[kind]);
    }
    return loaded;
}

/** The namespace itself. */
defineType('Cache', {});

defineType('Cache.CacheBuilder', {
    kind: 'interface',
    methods: [
        method('doLoad(String?): Object', (rt, self: unknown, key: unknown) => rt.invokeVirtual(self, 'doLoad', [key]))
    ]
});

defineType('Cache.Partition', {
    superType: 'Object',
    methods: [
        method(
            'contains(String): Boolean',
            (rt, self: CachePartition, key: string) => read(rt, self.kind, self.key(key)) !== null
        ),
        method(
            'get(String): Object',
            (rt, self: CachePartition, key: string) => read(rt, self.kind, self.key(key))?.value ?? null
        ),
        method('get(Type, String): Object', (rt, self: CachePartition, builder: ApexTypeValue, key: string) =>
            build(rt, self.kind, self.key(''), builder, key)
        ),
        method('getCapacity(): Double', (rt, self: CachePartition) => usedCapacity(rt, self)),
        method('getKeys(): Set<String>', (rt, self: CachePartition) => self.keys(rt)),
        method('getNumKeys(): Long', (rt, self: CachePartition) => BigInt(self.keys(rt).size)),
        method('getName(): String', (rt, self: CachePartition) => self.name),
        method('isAvailable(): Boolean', () => true),
        method('put(String, Object): void', (rt, self: CachePartition, key: string, value: unknown) =>
            write(rt, self.kind, self.key(key), value, DEFAULT_TTL_SECONDS[self.kind])
        ),
        method(
            'put(String, Object, Integer): void',
            (rt, self: CachePartition, key: string, value: unknown, ttl: number) =>
                write(rt, self.kind, self.key(key), value, ttl)
        ),
        // Who of other namespaces sees the value, and may change it, is noticed by their code only.
        method('put(String, Object, Cache.Visibility): void', (rt, self: CachePartition, key: string, value: unknown) =>
            write(rt, self.kind, self.key(key), value, DEFAULT_TTL_SECONDS[self.kind])
        ),
        method(
            'put(String, Object, Integer, Cache.Visibility, Boolean): void',
            (rt, self: CachePartition, key: string, value: unknown, ttl: number) =>
                write(rt, self.kind, self.key(key), value, ttl)
        ),
        method('remove(String): Boolean', (rt, self: CachePartition, key: string) =>
            entries(rt, self.kind).delete(self.key(checkedKey(key)))
        ),
        method('remove(Type, String): Boolean', (rt, self: CachePartition, builder: ApexTypeValue, key: string) =>
            entries(rt, self.kind).delete(builtKey(self.key(''), builder, key))
        )
    ]
});

defineEnum('Cache.Visibility', ['ALL', 'NAMESPACE']);

/** put() with what only code of other namespaces notices: who sees the value, and who may change it. */
function putRows(kind: 'Org' | 'Session'): ReturnType<typeof method>[] {
    return [
        method('put(String, Object, Cache.Visibility): void', (rt, key: string, value: unknown) =>
            write(rt, kind, key, value, DEFAULT_TTL_SECONDS[kind])
        ),
        method(
            'put(String, Object, Integer, Cache.Visibility, Boolean): void',
            (rt, key: string, value: unknown, ttl: number) => write(rt, kind, key, value, ttl)
        )
    ];
}

for (const kind of ['Org', 'Session'] as const) {
    const type = kind === 'Org' ? 'Cache.OrgPartition' : 'Cache.SessionPartition';
    defineType(type, { superType: 'Cache.Partition' });
    defineType(`Cache.${kind}`, {
        statics: [
            method('contains(String): Boolean', (rt, key: string) => read(rt, kind, key) !== null),
            method('get(String): Object', (rt, key: string) => read(rt, kind, key)?.value ?? null),
            method('get(Type, String): Object', (rt, builder: ApexTypeValue, key: string) =>
                build(rt, kind, '', builder, key)
            ),
            method(`getPartition(String): ${type}`, (rt, name: string) => partition(kind, name)),
            method('getKeys(): Set<String>', (rt) => new ApexSet(STRING, entries(rt, kind).keys())),
            method('put(String, Object): void', (rt, key: string, value: unknown) =>
                write(rt, kind, key, value, DEFAULT_TTL_SECONDS[kind])
            ),
            method('put(String, Object, Integer): void', (rt, key: string, value: unknown, ttl: number) =>
                write(rt, kind, key, value, ttl)
            ),
            method('remove(String): Boolean', (rt, key: string) => entries(rt, kind).delete(checkedKey(key))),
            method('remove(Type, String): Boolean', (rt, builder: ApexTypeValue, key: string) =>
                entries(rt, kind).delete(builtKey('', builder, key))
            ),
            method('getNumKeys(): Long', (rt) => BigInt(entries(rt, kind).size)),
            ...putRows(kind),
            ...(kind === 'Session' ? [method('isAvailable(): Boolean', () => true)] : [])
        ],
        staticProperties: [property('MAX_TTL_SECS: Integer', () => MAX_TTL_SECONDS[kind])]
    });
}
