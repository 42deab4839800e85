import { PlatformException, UnsupportedFeatureError } from '../errors';
import type { ObjectModel } from '../metadata/objectModel';
import { isIdShaped, to18, type RecordStore } from '../store';
import type { FieldValue } from '../values';
import type { ValueNode } from './ast';
import { operandKey } from './operandKey';
import type { ResolvedCondition, ResolvedQuery } from './resolvedQuery';
import type { BindValue } from './sqlCondition';
import { literalValue } from './sqlValues';

/** The object whose rows say what a user may do with records. */
export const RECORD_ACCESS = 'UserRecordAccess';

/** What the rows need of the security room. */
export interface RecordAccessRules {
    objectAccess(
        userId: string,
        objectName: string
    ): { readonly read: boolean; readonly edit: boolean; readonly delete: boolean };
    canRead(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    canEdit(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    canDelete(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
}

const MAX_RECORDS = 200;

function wrongFilter(): never {
    throw new PlatformException(
        'System.QueryException',
        `${RECORD_ACCESS} needs a filter on one UserId and on up to ${MAX_RECORDS} values of RecordId`
    );
}

/** The values that a query asks of a field with `=` or IN, where it must meet the condition; null where it asks for none. */
function askedValues(
    condition: ResolvedCondition | null,
    name: string,
    binds: readonly BindValue[]
): readonly FieldValue[] | null {
    if (condition?.kind === 'and') {
        const found = condition.parts.map((part) => askedValues(part, name, binds));
        return found.find((values) => values !== null) ?? null;
    }
    const isAsked =
        condition?.kind === 'compare' &&
        ['=', 'IN'].includes(condition.operator) &&
        operandKey(condition.operand) === name;
    return isAsked ? valuesOf(condition.value, binds) : null;
}

function valuesOf(value: ValueNode, binds: readonly BindValue[]): readonly FieldValue[] {
    if (value.kind === 'list') {
        return value.items.flatMap((item) => valuesOf(item, binds));
    }
    const bound = value.kind === 'bind' ? (binds[value.index] ?? null) : literalValue(value, false);
    return Array.isArray(bound) ? (bound as readonly FieldValue[]) : [bound as FieldValue];
}

/** What one user may do with one record. Who has full access to a record that has an owner may transfer it (assumed). */
function accessOf(
    rules: RecordAccessRules,
    userId: string,
    object: ObjectModel,
    id: string
): Record<string, FieldValue> {
    const granted = rules.objectAccess(userId, object.name);
    const isFull = rules.canDelete(userId, object.name, [id]).has(id);
    const read = granted.read && rules.canRead(userId, object.name, [id]).has(id);
    const edit = granted.edit && rules.canEdit(userId, object.name, [id]).has(id);
    const remove = granted.delete && isFull;
    const transfer = edit && isFull && object.fields.has('ownerid');
    const levels = { All: remove && transfer, Transfer: transfer, Delete: remove, Edit: edit, Read: read };
    return {
        HasReadAccess: read,
        HasEditAccess: edit,
        HasDeleteAccess: remove,
        HasTransferAccess: transfer,
        HasAllAccess: remove && transfer,
        MaxAccessLevel: Object.entries(levels).find(([, holds]) => holds)?.[0] ?? 'None'
    };
}

/** Objects without sharing are not on the page Sharing Settings: their records cannot be asked for. */
function sharedObject(store: RecordStore, id: string): ObjectModel | null {
    const object = isIdShaped(id) ? store.objectOfId(id) : null;
    if (object && (object.isSetup === true || object.derivedFrom || !['standard', 'custom'].includes(object.kind))) {
        throw new UnsupportedFeatureError('soql', `${RECORD_ACCESS} of records of ${object.name}`);
    }
    return object &&
        store.query(`SELECT 1 FROM ${store.tableOf(object.name).sqlName} WHERE "Id" = ?`, [to18(id)]).length > 0
        ? object
        : null;
}

/** Makes the rows that a query of UserRecordAccess asks for (Object Reference, UserRecordAccess): they are of its moment. */
export function fillRecordAccess(
    store: RecordStore,
    rules: RecordAccessRules,
    query: ResolvedQuery,
    binds: readonly BindValue[]
): void {
    const users = askedValues(query.where, 'UserId', binds) ?? wrongFilter();
    const records = [...new Set(askedValues(query.where, 'RecordId', binds) ?? wrongFilter())];
    const [userId] = users;
    if (users.length !== 1 || typeof userId !== 'string' || !isIdShaped(userId) || records.length > MAX_RECORDS) {
        wrongFilter();
    }
    const { sqlName } = store.tableOf(RECORD_ACCESS);
    store.query(`SELECT "Id" FROM ${sqlName}`).forEach((row) => store.remove(RECORD_ACCESS, String(row['Id'])));
    for (const [index, record] of records.entries()) {
        const object = typeof record === 'string' ? sharedObject(store, record) : null;
        if (typeof record === 'string' && object) {
            const values = {
                Id: to18(String(index + 1).padStart(15, '0')),
                UserId: to18(userId),
                RecordId: record,
                ...accessOf(rules, to18(userId), object, to18(record))
            };
            store.insert(RECORD_ACCESS, new Map<string, FieldValue>(Object.entries(values)));
        }
    }
}
