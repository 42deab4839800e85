import { SObjectRecord } from '../../values';
import { ApexList, ApexMap, KeySet } from '../runtime/collections';
import type { Runtime } from '../runtime/runtime';
import { cloneRecord } from '../runtime/sobjectCopies';
import { throwNullReference, throwSystem } from '../runtime/throws';
import type { ApexType } from '../types';
import { ctor, defineType, method } from './table';

/** Puts records under their ids. Throws ListException for a record without id, as `new Map<Id, Account>(list)` does. */
function putRecords(self: ApexMap, records: ApexList): void {
    records.items.forEach((record, row) => {
        const { id } = (record as SObjectRecord | null) ?? throwNullReference();
        self.put(id ?? throwSystem('ListException', `Row with null Id at index: ${row}`), record);
    });
}

/** `new Map<Id, Account>(list)`, which takes no record twice; putAll does. */
function fromRecords(types: ApexType[], records: ApexList): ApexMap {
    const map = new ApexMap(types[0], types[1]);
    putRecords(map, records);
    if (map.size < records.size) {
        const ids = (records.items as SObjectRecord[]).map(({ id }) => id);
        const row = ids.findIndex((id, at) => ids.indexOf(id) < at);
        throwSystem('ListException', `Row with duplicate Id at index: ${row}`);
    }
    return map;
}

function deepClone(rt: Runtime, self: ApexMap): ApexMap {
    const copy = (value: unknown): unknown =>
        value instanceof SObjectRecord
            ? cloneRecord(rt, value, {
                  preserveId: true,
                  deep: true,
                  preserveTimestamps: true,
                  preserveAutonumber: true
              })
            : value;
    return new ApexMap(
        self.keyType,
        self.valueType,
        [...self.entries()].map(([key, value]) => [key, copy(value)] as const)
    );
}

defineType('Map', {
    superType: 'Object',
    typeParameters: ['K', 'V'],
    constructors: [
        ctor('()', (rt, types: ApexType[]) => new ApexMap(types[0], types[1])),
        ctor(
            '(Map<K, V>)',
            (rt, types: ApexType[], source: ApexMap) => new ApexMap(types[0], types[1], source.entries())
        ),
        ctor('(List<SObject>)', (rt, types: ApexType[], records: ApexList) => fromRecords(types, records))
    ],
    methods: [
        method('clear(): void', (rt, self: ApexMap) => self.clear()),
        method('clone(): Map<K, V>', (rt, self: ApexMap) => new ApexMap(self.keyType, self.valueType, self.entries())),
        method('containsKey(K): Boolean', (rt, self: ApexMap, key: unknown) => self.has(key)),
        method('deepClone(): Map<K, V>', (rt, self: ApexMap) => deepClone(rt, self)),
        method('get(K): V', (rt, self: ApexMap, key: unknown) => self.get(key)),
        method('getSObjectType(): Schema.SObjectType', (rt, self: ApexMap) =>
            self.valueType.kind === 'sobject' && self.valueType.name !== 'SObject'
                ? rt.sObjectType(self.valueType.name)
                : null
        ),
        method('isEmpty(): Boolean', (rt, self: ApexMap) => self.size === 0),
        method('keySet(): Set<K>', (rt, self: ApexMap) => new KeySet(self)),
        method('put(K, V): V', (rt, self: ApexMap, key: unknown, value: unknown) => self.put(key, value)),
        method('putAll(Map<K, V>): void', (rt, self: ApexMap, other: ApexMap) => {
            for (const [key, value] of [...other.entries()]) {
                self.put(key, value);
            }
        }),
        method('putAll(List<SObject>): void', (rt, self: ApexMap, records: ApexList) => putRecords(self, records)),
        method('remove(K): V', (rt, self: ApexMap, key: unknown) => self.remove(key)),
        method('size(): Integer', (rt, self: ApexMap) => self.size),
        method('values(): List<V>', (rt, self: ApexMap) => new ApexList(self.valueType, [...self.values()]))
    ]
});
