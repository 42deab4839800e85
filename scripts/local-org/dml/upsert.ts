import { PlatformException } from '../errors';
import { fieldOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { encodeValue, foldText } from '../store';
import type { FieldValue } from '../values';
import type { InputRow } from './requestParts';
import type { RowError } from './results';
import type { DmlServices } from './saveContext';

export interface UpsertSplit {
    readonly inserts: readonly InputRow[];
    readonly updates: readonly InputRow[];
    readonly failures: readonly { readonly index: number; readonly error: RowError }[];
}

/** Decides which records of an upsert exist: by Id, or by an external id field (one query for all records). */
export function splitUpsert(
    services: DmlServices,
    object: ObjectModel,
    rows: readonly InputRow[],
    externalIdField: string | undefined
): UpsertSplit {
    const field = externalIdField === undefined ? undefined : fieldOf(object, externalIdField);
    if (externalIdField !== undefined && !field) {
        throw new PlatformException('System.SObjectException', `Invalid field ${externalIdField} for ${object.name}`);
    }
    if (!field || field.name === 'Id') {
        return {
            inserts: rows.filter((row) => row.input.id === null),
            updates: rows.filter((row) => row.input.id !== null),
            failures: []
        };
    }
    if (!field.externalId && field.name !== object.nameField && !field.unique) {
        throw new PlatformException(
            'System.SObjectException',
            `Invalid field for upsert, must be an External Id custom or standard indexed field: ${field.name}`
        );
    }
    return splitByExternalId(services, object, field, rows);
}

function splitByExternalId(
    services: DmlServices,
    object: ObjectModel,
    field: FieldModel,
    rows: readonly InputRow[]
): UpsertSplit {
    const existing = existingIds(services, object, field, rows);
    const inserts: InputRow[] = [];
    const updates: InputRow[] = [];
    const failures: { index: number; error: RowError }[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
        const key = keyOf(field, row.input.get(field.name));
        const matches = key === null ? [] : (existing.get(key) ?? []);
        const error = refusal(field, key, matches, seen);
        if (error) {
            failures.push({ index: row.index, error });
        } else if (matches.length === 1) {
            updates.push({ index: row.index, input: withId(row, matches[0]) });
        } else {
            inserts.push(row);
        }
        seen.add(key ?? '');
    }
    return { inserts, updates, failures };
}

function refusal(
    field: FieldModel,
    key: string | null,
    matches: readonly string[],
    seen: ReadonlySet<string>
): RowError | null {
    if (key === null) {
        return { statusCode: 'MISSING_ARGUMENT', message: `${field.name} not specified`, fields: [] };
    }
    if (seen.has(key)) {
        return {
            statusCode: 'DUPLICATE_VALUE',
            message: `Duplicate external id specified: ${key}`,
            fields: [field.name]
        };
    }
    if (matches.length > 1) {
        const message = `${field.name}: more than one record found for external id field: [${matches.join(', ')}]`;
        return { statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: [] };
    }
    return null;
}

function withId(row: InputRow, id: string): InputRow['input'] {
    const copy = row.input.cloneFields();
    copy.queried = row.input.queried;
    return copy.set('Id', id);
}

/** A value as unique fields compare it. */
export function keyOf(field: FieldModel, value: FieldValue): string | null {
    if (value === null || value === '') {
        return null;
    }
    const text = String(value).trim();
    return field.caseSensitive ? text : foldText(text);
}

function existingIds(
    services: DmlServices,
    object: ObjectModel,
    field: FieldModel,
    rows: readonly InputRow[]
): Map<string, string[]> {
    return idsByExternalId(
        services,
        object,
        field,
        rows.map((row) => row.input.get(field.name))
    );
}

/** Ids of the living records with these values of a field, by the value as it is compared. */
export function idsByExternalId(
    services: DmlServices,
    object: ObjectModel,
    field: FieldModel,
    wanted: readonly FieldValue[]
): Map<string, string[]> {
    const table = services.store.tableOf(object.name);
    const column = table.columns.get(field.name);
    if (!column) {
        throw new Error(`${object.name} stores no field ${field.name}`);
    }
    const values = wanted
        .filter((value) => value !== null && value !== '')
        .map((value) => (column.foldedName ? keyOf(field, value) : encodeValue(column.type, value)))
        .map((value) => (typeof value === 'bigint' ? Number(value) : value));
    const compared = column.foldedName ?? column.sqlName;
    const found = services.store.query(
        `SELECT "Id" AS id FROM ${table.sqlName} WHERE "IsDeleted" = 0 AND ${compared} IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(values)]
    );
    const records = services.store.read(
        object.name,
        found.map((row) => row['id'] as string)
    );
    const byKey = new Map<string, string[]>();
    for (const [id, record] of records) {
        const key = keyOf(field, record.get(field.name)) ?? '';
        byKey.set(key, [...(byKey.get(key) ?? []), id]);
    }
    return byKey;
}
