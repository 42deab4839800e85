import { fieldOf, type ObjectModel } from '../../metadata';
import type { SourceLocation } from '../../sourceLocation';
import type { UserContext } from '../../transaction';
import type { FieldValue, SObjectRecord } from '../../values';
import { notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { displayValue, jsonValue } from './displayValue';
import { selectList, type FieldSelection } from './fieldSelection';

/** UI API reads as the user does: permissions and sharing apply. */
export const USER_ACCESS = { fields: true, sharing: true } as const;

/** Queries of the server itself have no file; errors in them are ours. */
export const QUERY_LOCATION: SourceLocation = { file: 'ui-api', line: 1, column: 1 };

export interface FieldRepresentation {
    readonly value: unknown;
    readonly displayValue: string | null;
}

export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Record<string, FieldRepresentation>;
    readonly childRelationships: Record<string, never>;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: { recordTypeId: string; name: string; defaultRecordTypeMapping: boolean } | null;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly systemModstamp: string | null;
}

/** Reads one record. Throws 404 when it does not exist or the user may not see it. */
export function readRecord(
    org: OrgPort,
    user: UserContext,
    id: string,
    selection: FieldSelection
): RecordRepresentation {
    const [record] = queryRecords(org, selection, 'WHERE Id = :id LIMIT 1', [id]);
    if (!record) {
        throw notFound('The requested resource does not exist');
    }
    return representRecord(record, selection, user);
}

/** Runs `SELECT <selection> FROM <object> <rest>` as the user. */
export function queryRecords(
    org: OrgPort,
    selection: FieldSelection,
    rest: string,
    binds: readonly (FieldValue | FieldValue[])[]
): readonly SObjectRecord[] {
    const text = `SELECT ${selectList(selection).join(', ')} FROM ${selection.object.name} ${rest}`;
    return org.soql.query(text, binds, USER_ACCESS, QUERY_LOCATION).records;
}

/** A record as UI API gives it. */
export function representRecord(
    record: SObjectRecord,
    selection: FieldSelection,
    user: UserContext
): RecordRepresentation {
    const { object } = selection;
    const fields: Record<string, FieldRepresentation> = {};
    for (const [name, field] of selection.fields) {
        const value = record.get(name);
        fields[name] = { value: jsonValue(value), displayValue: displayValue(field, value, user) };
    }
    for (const [relationship, parentSelection] of selection.parents) {
        const parent = record.parents.get(relationship) ?? null;
        fields[relationship] = parent
            ? {
                  value: representRecord(parent, parentSelection, user),
                  displayValue: text(parent.get(parentSelection.object.nameField))
              }
            : { value: null, displayValue: null };
    }
    return {
        apiName: object.name,
        id: text(record.get('Id')) ?? '',
        fields,
        childRelationships: {},
        recordTypeId: text(record.get('RecordTypeId')),
        recordTypeInfo: null,
        lastModifiedById: text(record.get('LastModifiedById')),
        lastModifiedDate: text(record.get('LastModifiedDate')),
        systemModstamp: text(record.get('SystemModstamp'))
    };
}

function text(value: FieldValue): string | null {
    return value === null ? null : String(jsonValue(value));
}

/** True when the object keeps track of who changed a record and when. */
export function hasAuditFields(object: ObjectModel): boolean {
    return fieldOf(object, 'LastModifiedDate') !== undefined;
}
