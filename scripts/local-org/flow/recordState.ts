import { fieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';

/** Records that flows read from the database or were started by; flows made all others, or got them from Apex. */
const readRecords = new WeakSet<SObjectRecord>();
/** Fields that a flow assigned to a record. */
const assignedFields = new WeakMap<SObjectRecord, Set<string>>();

/** Notes that what the record holds is what the database holds. */
export function markRead(record: SObjectRecord): SObjectRecord {
    readRecords.add(record);
    return record;
}

export function noteAssigned(record: SObjectRecord, field: string): void {
    assignedFields.set(record, (assignedFields.get(record) ?? new Set()).add(field));
}

/** What Update Records writes: of a record that was read, the fields that were assigned since; of others, all they hold. */
export function fieldsToWrite(object: ObjectModel, record: SObjectRecord): string[] {
    if (readRecords.has(record)) {
        return [...(assignedFields.get(record) ?? [])];
    }
    return [...record.entries()]
        .map(([name]) => name)
        .filter((name) => {
            const field = fieldOf(object, name);
            return field !== undefined && name !== 'Id' && field.updateable && field.formula === null;
        });
}

/** A record of its own with the same fields: what is done to one does not show in the other. */
export function copyOfRecord(record: SObjectRecord): SObjectRecord {
    const copy = record.cloneFields();
    if (readRecords.has(record)) {
        readRecords.add(copy);
    }
    const assigned = assignedFields.get(record);
    if (assigned) {
        assignedFields.set(copy, new Set(assigned));
    }
    return copy;
}
