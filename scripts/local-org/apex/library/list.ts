import { localeTag, SObjectRecord } from '../../values';
import { ApexList, ApexSet } from '../runtime/collections';
import { ApexIterator } from '../runtime/iterators';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { cloneRecord } from '../runtime/sobjectCopies';
import { ApexObject } from '../runtime/objectModel';
import { compareValues, sortItems } from '../runtime/sorting';
import { throwNullReference, throwSystem } from '../runtime/throws';
import { isInstance, typeOfValue } from '../runtime/typeOf';
import { typeName, type ApexType, type PrimitiveName } from '../types';
import { ctor, defineType, method } from './table';

/** Copies every record of a list; other elements are kept. */
function deepClone(
    self: ApexList,
    preserveId: boolean,
    preserveTimestamps: boolean,
    preserveAutonumber: boolean,
    rt: Runtime
): ApexList {
    const copy = (item: unknown): unknown =>
        item instanceof SObjectRecord
            ? cloneRecord(rt, item, { preserveId, deep: true, preserveTimestamps, preserveAutonumber })
            : item;
    return new ApexList(self.elementType, self.items.map(copy));
}

/**
 * A list keeps the type it was made with: a List<Account> in a variable of type List<SObject> takes accounts alone. Throws
 * TypeException for another value.
 */
function assertStores(rt: Runtime, self: ApexList, value: unknown): void {
    const { elementType } = self;
    if (value !== null && !stores(rt, elementType, value)) {
        throwSystem(
            'TypeException',
            `Collection store exception adding ${typeName(typeOfValue(value))} to List<${typeName(elementType)}>`
        );
    }
}

function stores(rt: Runtime, elementType: ApexType, value: unknown): boolean {
    switch (elementType.kind) {
        case 'object':
            return true;
        case 'sobject':
            return (
                !(value instanceof SObjectRecord) || elementType.name === 'SObject' || value.type === elementType.name
            );
        case 'primitive':
            return PRIMITIVES[elementType.name]?.(value) ?? true;
        default:
            return !(value instanceof ApexObject) || isInstance(rt, value, elementType);
    }
}

/** What a list of these primitive types takes; the compiler converts numbers and dates before. */
const PRIMITIVES: Partial<Record<PrimitiveName, (value: unknown) => boolean>> = {
    String: (value) => typeof value === 'string',
    Id: (value) => typeof value === 'string',
    Integer: (value) => typeof value === 'number',
    Boolean: (value) => typeof value === 'boolean'
};

function addAll(rt: Runtime, self: ApexList, values: Iterable<unknown>): void {
    const added = [...values];
    added.forEach((value) => assertStores(rt, self, value));
    self.addAll(added);
}

/** The object of a List<Account>; null for a List<SObject>. */
function listSObjectType(rt: Runtime, self: ApexList): unknown {
    const { elementType } = self;
    return elementType.kind === 'sobject' && elementType.name !== 'SObject' ? rt.sObjectType(elementType.name) : null;
}

function compareWith(rt: Runtime, comparator: unknown): (a: unknown, b: unknown) => number {
    return (a, b) =>
        comparator instanceof CollatorValue
            ? collate(rt, a as string | null, b as string | null)
            : (rt.invokeVirtual(comparator, 'compare', [a, b]) as number);
}

defineType('List', {
    superType: 'Object',
    typeParameters: ['T'],
    interfaces: ['Iterable<T>'],
    constructors: [
        ctor('()', (rt, types: ApexType[]) => new ApexList(types[0])),
        ctor('(Integer)', (rt, types: ApexType[], size: number) =>
            size < 0
                ? throwSystem('ListException', `List size must be non-negative: ${size}`)
                : new ApexList(types[0], new Array(size).fill(null))
        ),
        ctor('(Iterable<T>)', (rt, types: ApexType[], source: unknown) => new ApexList(types[0], [...rt.each(source)]))
    ],
    methods: [
        method('add(T): void', (rt, self: ApexList, value: unknown) => {
            assertStores(rt, self, value);
            self.add(value);
        }),
        method('add(Integer, T): void', (rt, self: ApexList, index: number, value: unknown) => {
            assertStores(rt, self, value);
            self.insert(index, value);
        }),
        method('addAll(List<T>): void', (rt, self: ApexList, values: ApexList) => addAll(rt, self, values.items)),
        method('addAll(Set<T>): void', (rt, self: ApexList, values: ApexSet) => addAll(rt, self, values.values())),
        method('clear(): void', (rt, self: ApexList) => self.clear()),
        method('clone(): List<T>', (rt, self: ApexList) => new ApexList(self.elementType, [...self.items])),
        method('contains(T): Boolean', (rt, self: ApexList, value: unknown) =>
            self.items.some((item) => rt.equals(item, value))
        ),
        method('deepClone(): List<T>', (rt, self: ApexList) => deepClone(self, false, false, false, rt)),
        method('deepClone(Boolean): List<T>', (rt, self: ApexList, id: boolean) =>
            deepClone(self, id, false, false, rt)
        ),
        method('deepClone(Boolean, Boolean): List<T>', (rt, self: ApexList, id: boolean, times: boolean) =>
            deepClone(self, id, times, false, rt)
        ),
        method(
            'deepClone(Boolean, Boolean, Boolean): List<T>',
            (rt, self: ApexList, id: boolean, times: boolean, numbers: boolean) =>
                deepClone(self, id, times, numbers, rt)
        ),
        method('get(Integer): T', (rt, self: ApexList, index: number) => self.get(index)),
        method('getSObjectType(): Schema.SObjectType', (rt, self: ApexList) => listSObjectType(rt, self)),
        method('indexOf(T): Integer', (rt, self: ApexList, value: unknown) =>
            self.items.findIndex((item) => rt.equals(item, value))
        ),
        method('isEmpty(): Boolean', (rt, self: ApexList) => self.size === 0),
        method('iterator(): Iterator<T>', (rt, self: ApexList) => new ApexIterator(self[Symbol.iterator]())),
        method('remove(Integer): T', (rt, self: ApexList, index: number) => self.remove(index)),
        method('set(Integer, T): void', (rt, self: ApexList, index: number, value: unknown) => {
            assertStores(rt, self, value);
            self.set(index, value);
        }),
        method('size(): Integer', (rt, self: ApexList) => self.size),
        method('sort(): void', (rt, self: ApexList) => sortItems(self.items, compareValues)),
        method('sort(Comparator<T>): void', (rt, self: ApexList, comparator: unknown) =>
            sortItems(self.items, compareWith(rt, comparator))
        )
    ]
});

defineType('Iterable', {
    kind: 'interface',
    typeParameters: ['T'],
    methods: [
        method('iterator(): Iterator<T>', (rt, self: unknown) =>
            self instanceof ApexList || self instanceof ApexSet
                ? new ApexIterator(self[Symbol.iterator]())
                : rt.invokeVirtual(self, 'iterator')
        )
    ]
});

defineType('Iterator', {
    kind: 'interface',
    typeParameters: ['T'],
    methods: [
        method('hasNext(): Boolean', (rt, self: unknown) =>
            self instanceof ApexIterator ? self.hasNext() : rt.invokeVirtual(self, 'hasNext')
        ),
        method('next(): T', (rt, self: unknown) =>
            self instanceof ApexIterator ? self.next() : rt.invokeVirtual(self, 'next')
        )
    ]
});

defineType('Comparable', {
    kind: 'interface',
    methods: [method('compareTo(Object): Integer', (rt, self: unknown, other: unknown) => compareValues(self, other))]
});

defineType('Comparator', {
    kind: 'interface',
    typeParameters: ['T'],
    methods: [
        method('compare(T, T): Integer', (rt, self: unknown, a: unknown, b: unknown) =>
            compareWith(rt, self ?? throwNullReference())(a, b)
        )
    ]
});

/** System.Collator: the order of texts in the user's language. */
class CollatorValue extends LibraryObject {
    readonly $type = 'Collator';
}

function collate(rt: Runtime, a: string | null, b: string | null): number {
    if (a === null || b === null) {
        return Number(a !== null) - Number(b !== null);
    }
    return Math.sign(a.localeCompare(b, localeTag(rt.user.locale)));
}

defineType('Collator', {
    superType: 'Object',
    interfaces: ['Comparator<String>'],
    statics: [method('getInstance(): Collator', () => new CollatorValue())],
    methods: [
        method('compare(String?, String?): Integer', (rt, self: CollatorValue, a: string | null, b: string | null) =>
            collate(rt, a, b)
        )
    ]
});

defineType('Callable', {
    kind: 'interface',
    methods: [
        method('call(String?, Map<String, Object>?): Object', (rt, self: unknown, action: unknown, args: unknown) =>
            rt.invokeVirtual(self, 'call', [action, args])
        )
    ]
});
