import { PlatformException } from '../../../errors';
import { objectOf } from '../../../metadata/model';
import { type FieldValue, SObjectRecord } from '../../../values';
import { libraryFunction } from '../../library';
import { allocate } from '../../runtime/allocation';
import { ApexList } from '../../runtime/collections';
import { HEAP_BYTES, HEAP_SLOT } from '../../runtime/heapSizes';
import type { Runtime } from '../../runtime/runtime';
import { addError, assertWritable, readField } from '../../runtime/sobjectAccess';
import { throwNullReference } from '../../runtime/throws';
import type { ApexType } from '../../types';

/** A record under construction by `new Account(Name = 'x')`. */
class NewRecord extends SObjectRecord {
    with(relationship: string, parent: SObjectRecord | null): this {
        this.parents.set(relationship, parent);
        return this;
    }
}

function notQueried(record: SObjectRecord, name: string): never {
    throw new PlatformException(
        'System.SObjectException',
        `SObject row was retrieved via SOQL without querying the requested field: ${record.type}.${name}`
    );
}

function parent(record: SObjectRecord | null, name: string): SObjectRecord | null {
    if (record === null) {
        return null;
    }
    const found = record.parents.get(name);
    return found === undefined ? (record.queried ? notQueried(record, name) : null) : found;
}

function put(record: SObjectRecord, name: string, value: FieldValue): FieldValue {
    assertWritable(record);
    allocate(HEAP_SLOT);
    record.set(name, value);
    return value;
}

function putParent(record: SObjectRecord, name: string, value: SObjectRecord | null): SObjectRecord | null {
    assertWritable(record);
    record.parents.set(name, value);
    return value;
}

function children(record: SObjectRecord, name: string, type: Extract<ApexType, { kind: 'class' }>): ApexList {
    const found = record.children.get(name);
    // Where a query had other children, those it left out are an empty list (observed: EDA).
    if (!found && record.queried && record.children.size === 0) {
        return notQueried(record, name);
    }
    return new ApexList(type.args[0], found ?? []);
}

/** Records, tokens and describes as emitted code uses them. Names are canonical: the compiler resolved them. */
export function recordHelpers(rt: Runtime) {
    const field = (record: SObjectRecord, name: string): FieldValue => {
        const value = record.has(name) ? record.get(name) : null;
        if (value !== null) {
            return value;
        }
        const object = objectOf(rt.services.model, record.type);
        const model = object?.fields.get(name.toLowerCase());
        return model ? readField(record, model) : null;
    };
    const describeObject = (name: string): unknown =>
        libraryFunction('Schema.SObjectType.getDescribe()')(rt, rt.sObjectType(name));
    return {
        newRecord: (type: string, fields: number): SObjectRecord => {
            allocate(HEAP_BYTES.object + HEAP_SLOT * fields);
            return new NewRecord(type);
        },
        field,
        /** Reading on through an empty relationship gives null. */
        parentField: (record: SObjectRecord | null, name: string): FieldValue =>
            record === null ? null : field(record, name),
        parent,
        put,
        putParent,
        children,
        addFieldError: (record: SObjectRecord, name: string, message: string | null): void =>
            addError(record, message ?? throwNullReference(), name),
        describeObject,
        describeField: (object: string, name: string): unknown =>
            libraryFunction('Schema.SObjectField.getDescribe()')(rt, rt.sObjectField(object, name))
    };
}
