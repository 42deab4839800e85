import { fieldOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { isStored } from '../../store';
import { ApexDecimal, SObjectRecord, type FieldValue } from '../../values';
import { FieldTypeError, isReferenceField, normalizeValue } from '../fieldValues';
import { refuseSelfReference } from '../runningTriggers';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';
import { sameValue } from '../recordFormulas';

/** Loads what is stored and lays the caller's values over it: the records that triggers and flows see. */
export const loadRecords: SaveStep = {
    name: 'load records',
    run(chunk) {
        if (chunk.operation === 'insert') {
            livingRows(chunk).forEach((row) => startInsert(chunk, row));
        } else {
            startUpdates(chunk);
        }
        if (isAutomated(chunk)) {
            const rows = livingRows(chunk);
            chunk.services.formulas.setFormulaFields(
                chunk.object,
                rows.map((row) => row.record)
            );
            chunk.services.formulas.setFormulaFields(
                chunk.object,
                rows.flatMap((row) => (row.prior ? [row.prior] : []))
            );
        }
    }
};

/** True when triggers or flows will look at the records. */
export function isAutomated(chunk: SaveChunk): boolean {
    const { triggers, flows } = chunk.services.automation;
    return (
        triggers.has(chunk.object, 'before', chunk.operation) ||
        triggers.has(chunk.object, 'after', chunk.operation) ||
        flows.hasFlows(chunk.object, chunk.operation)
    );
}

function startInsert(chunk: SaveChunk, row: SaveRow): void {
    const record = new SObjectRecord(chunk.object.name);
    for (const field of chunk.object.fields.values()) {
        if (isStored(field)) {
            record.set(field.name, initialValue(field));
        }
    }
    if (row.input.id !== null) {
        failRow(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    }
    copyValues(chunk, row, record);
    row.record = record;
}

/** Checkboxes are never empty, and roll-ups that count or add start at 0. */
function initialValue(field: FieldModel): FieldValue {
    if (field.type === 'Checkbox') {
        return false;
    }
    const isTotal = field.summary?.operation === 'count' || field.summary?.operation === 'sum';
    return isTotal ? ApexDecimal.of(0) : null;
}

function startUpdates(chunk: SaveChunk): void {
    const { store } = chunk.services;
    const rows = livingRows(chunk);
    for (const row of rows) {
        if (row.input.id === null) {
            failRow(row, 'MISSING_ARGUMENT', 'Id not specified in an update call');
        }
    }
    refuseSelfReference(chunk.services, livingRows(chunk), 'update');
    const ids = rows.flatMap((row) => (row.input.id === null ? [] : [row.input.id]));
    const stored = store.read(chunk.object.name, ids, { includeDeleted: true });
    for (const row of livingRows(chunk)) {
        const prior = stored.get(row.input.id ?? '');
        if (!prior) {
            failRow(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (prior.get('IsDeleted') === true) {
            failRow(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        } else {
            row.prior = prior;
            row.record = prior.cloneFields();
            copyValues(chunk, row, row.record);
        }
    }
}

function copyValues(chunk: SaveChunk, row: SaveRow, record: SObjectRecord): void {
    const refused: string[] = [];
    for (const [name, value] of row.input.entries()) {
        const field = fieldOf(chunk.object, name);
        if (!field) {
            failRow(row, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${chunk.object.name}`, [name]);
            continue;
        }
        if (field.name === 'Id' || isIgnored(chunk, row, field)) {
            continue;
        }
        try {
            const normalized = normalizeReference(chunk, field, normalizeValue(field, value));
            if (field.type === 'Checkbox' && normalized === null) {
                throw new FieldTypeError('null');
            }
            if (!isWritable(chunk, field) && !sameValue(normalized, record.get(field.name))) {
                refused.push(field.name);
            } else {
                record.set(field.name, normalized);
            }
        } catch (error) {
            if (!(error instanceof FieldTypeError)) {
                throw error;
            }
            const message = `${field.label}: value not of required type: ${error.message}`;
            failRow(row, 'INVALID_TYPE_ON_FIELD_IN_RECORD', message, [field.name]);
        }
    }
    if (refused.length > 0) {
        failRow(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', notWritableMessage(refused), refused);
    }
}

function notWritableMessage(fields: readonly string[]): string {
    return (
        `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and ` +
        'verify that it is read/write for your profile or permission set.'
    );
}

/** Computed and audit fields that come along with a queried record are left alone, as on the platform. */
function isIgnored(chunk: SaveChunk, row: SaveRow, field: FieldModel): boolean {
    if (field.formula !== null || field.type === 'AutoNumber') {
        return true;
    }
    if (field.type === 'Summary') {
        return chunk.options.writesSummaries !== true;
    }
    return (
        !isWritable(chunk, field) &&
        field.type !== 'MasterDetail' &&
        (chunk.operation === 'update' || row.input.queried)
    );
}

function isWritable(chunk: SaveChunk, field: FieldModel): boolean {
    if (field.type === 'Summary') {
        return chunk.options.writesSummaries === true;
    }
    const isOpen = chunk.operation === 'insert' ? field.createable : field.updateable;
    return isOpen || chunk.options.writesPlatformFields === true;
}

/** 15-character ids become the 18-character ones that are stored; malformed ones are reported by checkReferences. */
function normalizeReference(
    chunk: SaveChunk,
    field: FieldModel,
    value: ReturnType<typeof normalizeValue>
): ReturnType<typeof normalizeValue> {
    return isReferenceField(field) && typeof value === 'string' && isIdOf(chunk, value)
        ? chunk.services.store.to18(value)
        : value;
}

function isIdOf(chunk: SaveChunk, value: string): boolean {
    return chunk.services.store.objectOfId(value) !== null;
}

/** Values that triggers or flows put on the record, in stored form again. */
export function normalizeChanges(object: ObjectModel, row: SaveRow): void {
    for (const field of object.fields.values()) {
        if (!isStored(field) || !row.record.has(field.name)) {
            continue;
        }
        try {
            const value = normalizeValue(field, row.record.get(field.name));
            row.record.set(field.name, field.type === 'Checkbox' && value === null ? false : value);
        } catch (error) {
            if (!(error instanceof FieldTypeError)) {
                throw error;
            }
            const message = `${field.label}: value not of required type: ${error.message}`;
            failRow(row, 'INVALID_TYPE_ON_FIELD_IN_RECORD', message, [field.name]);
        }
    }
}
