import { SObjectRecord } from '../../values';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { INTEGER, setOf, STRING } from '../types';
import { defineType, method } from './table';

/** SObjectAccessDecision. */
class AccessDecision extends LibraryObject {
    readonly $type = 'SObjectAccessDecision';

    constructor(
        readonly records: ApexList,
        readonly removedFields: ApexMap,
        readonly modified: ApexSet
    ) {
        super();
    }
}

/** Removes the fields of one record that the user may not read (or edit); gives the removed names. */
function strip(rt: Runtime, record: SObjectRecord, access: ApexEnumValue): [SObjectRecord, string[]] {
    const copy = record.cloneFields();
    copy.queried = record.queried;
    record.parents.forEach((parent, name) => copy.parents.set(name, parent));
    record.children.forEach((children, name) => copy.children.set(name, children));
    const allowed = (field: string): boolean => {
        const given = rt.services.security.fieldAccess(rt.user.userId, record.type, field);
        return access.name === 'READABLE' ? given.read : given.edit;
    };
    const removed = record.fieldNames().filter((field) => field !== 'Id' && !allowed(field));
    removed.forEach((field) => copy.unset(field));
    return [copy, removed];
}

function assertObjectAccess(rt: Runtime, objectName: string, access: ApexEnumValue): void {
    const given = rt.services.security.objectAccess(rt.user.userId, objectName);
    const allowed: Readonly<Record<string, boolean>> = {
        READABLE: given.read,
        CREATABLE: given.create,
        UPDATABLE: given.edit,
        UPSERTABLE: given.create && given.edit
    };
    if (!allowed[access.name]) {
        throwSystem('NoAccessException', `No access to entity: ${objectName}`);
    }
}

/** Security.stripInaccessible: copies of the records without what the user may not see or change. */
function stripInaccessible(
    rt: Runtime,
    access: ApexEnumValue,
    source: ApexList,
    enforceObject: boolean
): AccessDecision {
    const removedFields = new ApexMap(STRING, setOf(STRING));
    const modified = new ApexSet(INTEGER);
    const records = (source.items as SObjectRecord[]).map((record, index) => {
        if (enforceObject) {
            assertObjectAccess(rt, record.type, access);
        }
        const [copy, removed] = strip(rt, record, access);
        if (removed.length > 0) {
            const known = (removedFields.get(record.type) as ApexSet | null) ?? new ApexSet(STRING);
            removed.forEach((field) => known.add(field));
            removedFields.put(record.type, known);
            modified.add(index);
        }
        return copy;
    });
    return new AccessDecision(new ApexList(source.elementType, records), removedFields, modified);
}

defineType('Security', {
    statics: [
        method(
            'stripInaccessible(AccessType, List<SObject>): SObjectAccessDecision',
            (rt, access: ApexEnumValue, records: ApexList) => stripInaccessible(rt, access, records, true)
        ),
        method(
            'stripInaccessible(AccessType, List<SObject>, Boolean): SObjectAccessDecision',
            (rt, access: ApexEnumValue, records: ApexList, enforce: boolean) =>
                stripInaccessible(rt, access, records, enforce)
        )
    ]
});

defineType('SObjectAccessDecision', {
    superType: 'Object',
    methods: [
        method('getModifiedIndexes(): Set<Integer>', (rt, self: AccessDecision) => self.modified),
        method('getRecords(): List<SObject>', (rt, self: AccessDecision) => self.records),
        method('getRemovedFields(): Map<String, Set<String>>', (rt, self: AccessDecision) => self.removedFields)
    ]
});
