import type { SObjectRecord } from '../../values';
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

/** Called for everything that is taken away: object name and field or relationship name. */
type OnRemoved = (objectName: string, member: string) => void;

function mayUse(rt: Runtime, access: ApexEnumValue, objectName: string, field: string): boolean {
    const given = rt.services.security.fieldAccess(rt.user.userId, objectName, field);
    return access.name === 'READABLE' ? given.read : given.edit;
}

/** A copy of the record without the fields, parents and children that the user may not read (or edit). */
function strip(rt: Runtime, record: SObjectRecord, access: ApexEnumValue, onRemoved: OnRemoved): SObjectRecord {
    const copy = record.cloneFields();
    copy.queried = record.queried;
    for (const field of record.fieldNames()) {
        if (field !== 'Id' && !mayUse(rt, access, record.type, field)) {
            copy.unset(field);
            onRemoved(record.type, field);
        }
    }
    for (const [name, parent] of record.parents) {
        copy.parents.set(name, parent && strip(rt, parent, access, onRemoved));
    }
    for (const [name, children] of record.children) {
        const readable = children.every((child) => rt.services.security.objectAccess(rt.user.userId, child.type).read);
        if (readable) {
            copy.children.set(
                name,
                children.map((child) => strip(rt, child, access, onRemoved))
            );
        } else {
            onRemoved(record.type, name);
        }
    }
    return copy;
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
        const copy = strip(rt, record, access, (objectName, member) => {
            const known = (removedFields.get(objectName) as ApexSet | null) ?? new ApexSet(STRING);
            known.add(member);
            removedFields.put(objectName, known);
            modified.add(index);
        });
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
