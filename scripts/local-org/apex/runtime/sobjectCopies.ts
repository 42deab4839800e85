import type { ObjectModel } from '../../metadata/objectModel';
import type { SObjectRecord } from '../../values';
import type { Runtime } from './runtime';

export interface CloneOptions {
    readonly preserveId: boolean;
    /** Also copies the related records in memory, so that changing them leaves the original's alone. */
    readonly deep: boolean;
    readonly preserveTimestamps: boolean;
    readonly preserveAutonumber: boolean;
}

const TIMESTAMPS = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];
const sources = new WeakMap<SObjectRecord, string>();
const clones = new WeakSet<SObjectRecord>();

/** Id of the record that a clone was made from; null for records that are no clone or whose source had no id. */
export function cloneSourceId(record: SObjectRecord): string | null {
    return sources.get(record) ?? null;
}

export function isClone(record: SObjectRecord): boolean {
    return clones.has(record);
}

function droppedFields(model: ObjectModel | undefined, options: CloneOptions): string[] {
    const autoNumbers = model
        ? [...model.fields.values()].filter((field) => field.type === 'AutoNumber').map((field) => field.name)
        : [];
    return [
        ...(options.preserveId ? [] : ['Id']),
        ...(options.preserveTimestamps ? [] : TIMESTAMPS),
        ...(options.preserveAutonumber ? [] : autoNumbers)
    ];
}

/** SObject.clone(): a new record with the populated fields, less those the options drop. */
export function cloneRecord(rt: Runtime, record: SObjectRecord, options: CloneOptions): SObjectRecord {
    const copy = record.cloneFields();
    for (const field of droppedFields(rt.services.model.objects.get(record.type.toLowerCase()), options)) {
        copy.unset(field);
    }
    for (const [name, parent] of record.parents) {
        copy.parents.set(
            name,
            parent && options.deep ? cloneRecord(rt, parent, { ...options, preserveId: true }) : parent
        );
    }
    for (const [name, children] of record.children) {
        copy.children.set(
            name,
            options.deep ? children.map((child) => cloneRecord(rt, child, { ...options, preserveId: true })) : children
        );
    }
    clones.add(copy);
    if (record.id !== null) {
        sources.set(copy, record.id);
    }
    return copy;
}
