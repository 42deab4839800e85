import { objectOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { FieldValue, SObjectRecord } from '../values';
import type { InputRow } from './requestParts';
import type { RowError } from './results';
import type { DmlServices } from './saveContext';
import { idsByExternalId, keyOf } from './upsert';

/** `new Contact(Account = new Account(Number__c = '7'))`: the parent is named by an external id. */
interface ParentReference {
    readonly row: InputRow;
    readonly lookup: FieldModel;
    readonly parent: ObjectModel;
    readonly field: FieldModel;
    readonly key: string;
    readonly value: FieldValue;
}

export interface ExternalParents {
    readonly rows: readonly InputRow[];
    readonly failures: readonly { readonly index: number; readonly error: RowError }[];
}

function referenceOf(
    services: DmlServices,
    object: ObjectModel,
    row: InputRow,
    name: string,
    parent: SObjectRecord | null
): ParentReference | null {
    const lookup = [...object.fields.values()].find((field) => field.relationshipName === name);
    const model = parent && objectOf(services.model, parent.type);
    if (!lookup || !model || parent.queried || parent.id !== null || row.input.get(lookup.name) !== null) {
        return null;
    }
    const [only, ...others] = parent.fieldNames();
    const field = only === undefined ? undefined : model.fields.get(only.toLowerCase());
    if (!field?.externalId || others.length > 0) {
        return null;
    }
    const value = parent.get(field.name);
    const key = keyOf(field, value);
    return key === null ? null : { row, lookup, parent: model, field, key, value };
}

/**
 * Fills in lookups whose parent is given as a record with nothing but an external id (Apex Developer Guide, Creating Parent and
 * Child Records in a Single Statement Using Foreign Keys). Rows whose parent is missing fail.
 */
export function fillExternalParents(
    services: DmlServices,
    object: ObjectModel,
    rows: readonly InputRow[]
): ExternalParents {
    const references = rows.flatMap((row) =>
        [...row.input.parents].flatMap(([name, parent]) => referenceOf(services, object, row, name, parent) ?? [])
    );
    if (references.length === 0) {
        return { rows, failures: [] };
    }
    const inputs = new Map<number, SObjectRecord>();
    const failures: { index: number; error: RowError }[] = [];
    for (const reference of references) {
        const { row, lookup, parent, field, key, value } = reference;
        const [id, ...more] = idsByExternalId(services, parent, field, [value]).get(key) ?? [];
        if (id !== undefined && more.length === 0) {
            const before = inputs.get(row.index) ?? row.input;
            const copy = before.cloneFields();
            copy.queried = before.queried;
            inputs.set(row.index, copy.set(lookup.name, id));
            continue;
        }
        const problem = id === undefined ? 'not found' : 'not unique';
        const message = `Foreign key external ID: ${String(value).toLowerCase()} ${problem} for field ${field.name} in entity ${parent.name}`;
        failures.push({ index: row.index, error: { statusCode: 'INVALID_FIELD', message, fields: [] } });
    }
    const failed = new Set(failures.map(({ index }) => index));
    return {
        rows: rows
            .filter(({ index }) => !failed.has(index))
            .map((row) => ({ index: row.index, input: inputs.get(row.index) ?? row.input })),
        failures
    };
}
