import type { FieldValue, SObjectRecord } from '../../values';
import { sameValue } from '../recordFormulas';
import type { DmlServices, SaveChunk, SaveRow } from '../saveContext';

/** What the platform itself does with records of a standard object, beside the order of execution. */
export interface StandardBehaviour {
    /** Derives and checks values: after the before triggers, ahead of system validation. */
    readonly prepare?: (chunk: SaveChunk, rows: readonly SaveRow[]) => void;
    /** Writes what goes with saved records: ahead of the after triggers. */
    readonly follow?: (chunk: SaveChunk, rows: readonly SaveRow[]) => void;
    /** Brings parents up to date, with the roll-ups: after saves, deletes and undeletes. Gets the records as they were and are. */
    readonly rollUp?: (services: DmlServices, records: readonly SObjectRecord[]) => void;
}

/** True when the save changes the field; on insert, when it has a value. */
export function isChanged(row: SaveRow, field: string): boolean {
    return row.prior ? !sameValue(row.record.get(field), row.prior.get(field)) : row.record.get(field) !== null;
}

export function isAnyChanged(row: SaveRow, fields: readonly string[]): boolean {
    return fields.some((field) => isChanged(row, field));
}

/** The ids that rows hold in a field. */
export function idsIn(records: readonly SObjectRecord[], field: string): string[] {
    const ids = records.map((record) => record.get(field));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** Living records of an object that hold one of the values in a reference field. */
export function recordsBy(
    services: DmlServices,
    objectName: string,
    field: string,
    ids: readonly string[]
): SObjectRecord[] {
    if (ids.length === 0) {
        return [];
    }
    const { store } = services;
    const rows = store.query(
        `SELECT "Id" FROM ${store.tableOf(objectName).sqlName} WHERE "IsDeleted" = 0 AND "${field}" IN (SELECT value FROM json_each(?)) ORDER BY "Id"`,
        [JSON.stringify(ids)]
    );
    return [
        ...store
            .read(
                objectName,
                rows.map((row) => String(row['Id']))
            )
            .values()
    ];
}

/** Changes fields of a stored record that only the platform writes, without the order of execution. */
export function writeSilently(
    services: DmlServices,
    objectName: string,
    id: string,
    values: Readonly<Record<string, FieldValue>>
): void {
    services.store.update(objectName, id, new Map(Object.entries(values)));
}
