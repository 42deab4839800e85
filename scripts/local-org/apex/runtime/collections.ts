import { PlatformException } from '../../errors';
import type { ApexType } from '../types';
import { allocate } from './allocation';
import { HEAP_BYTES, HEAP_SLOT } from './heapSizes';
import { KeyIndex } from './keyIndex';
import { refuse } from './throws';

/** Counts running for-loops over a collection, because the platform forbids changing it meanwhile. */
abstract class GuardedCollection {
    private readers = 0;
    private isChanged = false;

    protected abstract source(): Iterable<unknown>;

    /** Elements for a for-loop: until it ends, changing the collection throws. */
    *guarded(): Generator {
        this.readers++;
        try {
            for (const element of this.source()) {
                if (this.isChanged) {
                    throwChanged();
                }
                yield element;
            }
        } finally {
            this.readers--;
            this.isChanged &&= this.readers > 0;
        }
    }

    /** A change that only fails loops which go on after it. */
    protected noteChange(): void {
        this.isChanged = this.readers > 0;
    }

    /** Throws FinalException while a for-loop runs over this collection. */
    protected assertChangeable(): void {
        if (this.readers > 0) {
            throwChanged();
        }
    }
}

function throwChanged(): never {
    throw new PlatformException('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

/** An Apex List. */
export class ApexList extends GuardedCollection {
    constructor(
        readonly elementType: ApexType,
        /** Read freely; change only through the methods, which keep the platform's rules. */
        readonly items: unknown[] = []
    ) {
        super();
        allocate(HEAP_BYTES.object + HEAP_SLOT * items.length);
    }

    get size(): number {
        return this.items.length;
    }

    protected source(): Iterable<unknown> {
        return this.items;
    }

    /** Throws ListException for an index outside the list. */
    get(index: number): unknown {
        this.assertIndex(index, this.items.length - 1);
        return this.items[index];
    }

    set(index: number, value: unknown): void {
        this.assertIndex(index, this.items.length - 1);
        this.items[index] = value;
    }

    add(value: unknown): void {
        this.assertChangeable();
        allocate(HEAP_SLOT);
        this.items.push(value);
    }

    /** Does not throw under a for-loop (seen in TestDataFactory): the loop does when it goes on. */
    insert(index: number, value: unknown): void {
        this.noteChange();
        this.assertIndex(index, this.items.length);
        allocate(HEAP_SLOT);
        this.items.splice(index, 0, value);
    }

    addAll(values: Iterable<unknown>): void {
        this.assertChangeable();
        // A copy first: a list may be added to itself.
        const added = [...values];
        allocate(HEAP_SLOT * added.length);
        for (const value of added) {
            this.items.push(value);
        }
    }

    remove(index: number): unknown {
        this.assertChangeable();
        this.assertIndex(index, this.items.length - 1);
        return this.items.splice(index, 1)[0];
    }

    clear(): void {
        this.assertChangeable();
        this.items.length = 0;
    }

    [Symbol.iterator](): IterableIterator<unknown> {
        return this.items[Symbol.iterator]();
    }

    private assertIndex(index: number, last: number): void {
        if (index === null) {
            throw new PlatformException('System.NullPointerException', 'Attempt to de-reference a null object');
        }
        if (index < 0 || index > last) {
            throw new PlatformException('System.ListException', `List index out of bounds: ${index}`);
        }
    }
}

/** An Apex Set; iterates in order of insertion. */
export class ApexSet extends GuardedCollection {
    private readonly entriesByKey = new Map<unknown, unknown>();
    private readonly index = new KeyIndex();

    constructor(
        readonly elementType: ApexType,
        values: Iterable<unknown> = []
    ) {
        super();
        for (const value of values) {
            this.add(value);
        }
    }

    get size(): number {
        return this.entriesByKey.size;
    }

    protected source(): Iterable<unknown> {
        return this.entriesByKey.values();
    }

    has(value: unknown): boolean {
        return this.entriesByKey.has(this.index.keyOf(value, false));
    }

    /** Gives true when the value was not in the set before. */
    add(value: unknown): boolean {
        this.assertChangeable();
        const key = this.index.keyOf(value, true);
        if (this.entriesByKey.has(key)) {
            return false;
        }
        allocate(HEAP_SLOT);
        this.entriesByKey.set(key, value);
        return true;
    }

    /** Gives true when the value was in the set. */
    remove(value: unknown): boolean {
        this.assertChangeable();
        return this.entriesByKey.delete(this.index.keyOf(value, false));
    }

    clear(): void {
        this.assertChangeable();
        this.entriesByKey.clear();
        this.index.clear();
    }

    values(): IterableIterator<unknown> {
        return this.entriesByKey.values();
    }

    [Symbol.iterator](): IterableIterator<unknown> {
        return this.values();
    }
}

/** The keys of a map as a set: each sees what happens to the other. */
export class KeySet extends ApexSet {
    constructor(private readonly map: ApexMap) {
        super(map.keyType);
    }

    override get size(): number {
        return this.map.size;
    }

    /** A loop goes over the keys of its start and lets the map change (observed: EDA, apex-rollup). */
    protected override source(): Iterable<unknown> {
        return [...this.map.keys()];
    }

    override has(value: unknown): boolean {
        return this.map.has(value);
    }

    /** Throws: a key without a value cannot be added. */
    override add(): boolean {
        return refuse('adding to the keySet() of a map');
    }

    override remove(value: unknown): boolean {
        this.assertChangeable();
        const wasThere = this.map.has(value);
        this.map.remove(value);
        return wasThere;
    }

    override clear(): void {
        this.assertChangeable();
        this.map.clear();
    }

    override values(): IterableIterator<unknown> {
        return this.map.keys();
    }
}

interface MapEntry {
    readonly key: unknown;
    value: unknown;
}

/** An Apex Map; iterates in order of insertion. */
export class ApexMap extends GuardedCollection {
    private readonly entriesByKey = new Map<unknown, MapEntry>();
    private readonly index = new KeyIndex();

    constructor(
        readonly keyType: ApexType,
        readonly valueType: ApexType,
        entries: Iterable<readonly [unknown, unknown]> = []
    ) {
        super();
        for (const [key, value] of entries) {
            this.put(key, value);
        }
    }

    get size(): number {
        return this.entriesByKey.size;
    }

    protected source(): Iterable<unknown> {
        return this.keys();
    }

    /** The keys for a for-loop: until it ends, adding or removing one throws. */
    guardedKeys(): Iterable<unknown> {
        return this.guarded();
    }

    has(key: unknown): boolean {
        return this.entriesByKey.has(this.index.keyOf(key, false));
    }

    get(key: unknown): unknown {
        return this.entriesByKey.get(this.index.keyOf(key, false))?.value ?? null;
    }

    /** Gives the value that was there before, or null. */
    put(key: unknown, value: unknown): unknown {
        const index = this.index.keyOf(key, true);
        const known = this.entriesByKey.get(index);
        if (known) {
            const before = known.value;
            known.value = value;
            return before;
        }
        this.assertChangeable();
        allocate(2 * HEAP_SLOT);
        this.entriesByKey.set(index, { key, value });
        return null;
    }

    /** Gives the removed value, or null. */
    remove(key: unknown): unknown {
        const index = this.index.keyOf(key, false);
        const before = this.entriesByKey.get(index)?.value ?? null;
        if (this.entriesByKey.has(index)) {
            this.assertChangeable();
            this.entriesByKey.delete(index);
        }
        return before;
    }

    clear(): void {
        this.assertChangeable();
        this.entriesByKey.clear();
        this.index.clear();
    }

    *keys(): IterableIterator<unknown> {
        for (const entry of this.entriesByKey.values()) {
            yield entry.key;
        }
    }

    *values(): IterableIterator<unknown> {
        for (const entry of this.entriesByKey.values()) {
            yield entry.value;
        }
    }

    *entries(): IterableIterator<[unknown, unknown]> {
        for (const { key, value } of this.entriesByKey.values()) {
            yield [key, value];
        }
    }
}

const folded = (key: unknown): unknown => (typeof key === 'string' ? key.toLowerCase() : key);

/** The maps that describe calls give: their String keys are lower case and are found in any case. */
export class CaseInsensitiveMap extends ApexMap {
    override has(key: unknown): boolean {
        return super.has(folded(key));
    }

    override get(key: unknown): unknown {
        return super.get(folded(key));
    }

    override put(key: unknown, value: unknown): unknown {
        return super.put(folded(key), value);
    }

    override remove(key: unknown): unknown {
        return super.remove(folded(key));
    }
}
