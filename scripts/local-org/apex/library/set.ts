import { ApexList, ApexSet } from '../runtime/collections';
import { ApexIterator } from '../runtime/iterators';
import type { ApexType } from '../types';
import { ctor, defineType, method } from './table';

type Source = ApexList | ApexSet;

/** Adds every element; true when the set changed. The other batch operations likewise. */
function addAll(self: ApexSet, values: Source): boolean {
    let changed = false;
    for (const value of [...values]) {
        changed = self.add(value) || changed;
    }
    return changed;
}

function removeAll(self: ApexSet, values: Source): boolean {
    let changed = false;
    for (const value of [...values]) {
        changed = self.remove(value) || changed;
    }
    return changed;
}

function retainAll(self: ApexSet, values: Source): boolean {
    const kept = new ApexSet(self.elementType, values);
    return removeAll(
        self,
        new ApexList(
            self.elementType,
            [...self].filter((value) => !kept.has(value))
        )
    );
}

const containsAll = (self: ApexSet, values: Source): boolean => [...values].every((value) => self.has(value));

/** One row for a List and one for a Set argument. */
function forBoth(name: string, body: (self: ApexSet, values: Source) => boolean): ReturnType<typeof method>[] {
    return ['List', 'Set'].map((source) =>
        method(`${name}(${source}<T>): Boolean`, (rt, self: ApexSet, values: Source) => body(self, values))
    );
}

defineType('Set', {
    superType: 'Object',
    typeParameters: ['T'],
    interfaces: ['Iterable<T>'],
    constructors: [
        ctor('()', (rt, types: ApexType[]) => new ApexSet(types[0])),
        ctor('(Iterable<T>)', (rt, types: ApexType[], source: unknown) => new ApexSet(types[0], rt.each(source)))
    ],
    methods: [
        method('add(T): Boolean', (rt, self: ApexSet, value: unknown) => self.add(value)),
        ...forBoth('addAll', addAll),
        method('clear(): void', (rt, self: ApexSet) => self.clear()),
        method('clone(): Set<T>', (rt, self: ApexSet) => new ApexSet(self.elementType, self)),
        method('contains(T): Boolean', (rt, self: ApexSet, value: unknown) => self.has(value)),
        ...forBoth('containsAll', containsAll),
        method('isEmpty(): Boolean', (rt, self: ApexSet) => self.size === 0),
        method('iterator(): Iterator<T>', (rt, self: ApexSet) => new ApexIterator(self.values())),
        method('remove(T): Boolean', (rt, self: ApexSet, value: unknown) => self.remove(value)),
        ...forBoth('removeAll', removeAll),
        ...forBoth('retainAll', retainAll),
        method('size(): Integer', (rt, self: ApexSet) => self.size)
    ]
});
