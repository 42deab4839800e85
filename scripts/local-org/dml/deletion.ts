import type { DmlError } from '../errors';
import { objectOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { UniqueViolation } from '../store';
import type { SObjectRecord } from '../values';
import { ApexDatetime, type FieldValue } from '../values';
import type { DmlAccess, SaveResult } from './dmlRequest';
import { failRow, hasFailed, type DmlServices } from './saveContext';
import { entityDenied, type RowError } from './results';
import { LOCKED_MESSAGE } from './steps/checkLocks';
import { fireTriggers, whileReadOnly } from './steps/triggerEvents';
import { recalculateSummaries } from './summaries';

/** One record on its way into or out of the recycle bin. */
export interface DeleteRow {
    readonly index: number;
    readonly input: SObjectRecord;
    /** The stored record: Trigger.old of a delete, Trigger.new of an undelete. */
    record: SObjectRecord;
    readonly errors: RowError[];
}

export interface DeleteChunk {
    readonly object: ObjectModel;
    readonly rows: readonly DeleteRow[];
    readonly access: DmlAccess;
    readonly bypassLocks: boolean;
    /** The record into which the others are merged; null for a plain delete. */
    readonly mergeInto: string | null;
    readonly services: DmlServices;
}

/** One entry of the order of execution of a delete or undelete. */
export interface DeleteStep {
    readonly name: string;
    run(chunk: DeleteChunk): void;
}

/** The order of execution of a delete. */
export const DELETE_ORDER: readonly DeleteStep[] = [
    { name: 'object permission', run: checkDeletePermission },
    { name: 'load records', run: (chunk) => loadRows(chunk, false) },
    { name: 'record access', run: checkDeleteAccess },
    { name: 'record locks', run: checkDeleteLocks },
    { name: 'before-delete flows', run: beforeDeleteFlows },
    { name: 'before triggers', run: (chunk) => deleteTriggers(chunk, 'before') },
    { name: 'delete with children', run: deleteRows },
    { name: 'after triggers', run: (chunk) => deleteTriggers(chunk, 'after') },
    { name: 'roll-up summaries', run: rollUp }
];

/** The order of execution of an undelete. */
export const UNDELETE_ORDER: readonly DeleteStep[] = [
    { name: 'object permission', run: checkDeletePermission },
    { name: 'load records', run: (chunk) => loadRows(chunk, true) },
    { name: 'undelete with children', run: undeleteRows },
    { name: 'after triggers', run: undeleteTriggers },
    { name: 'roll-up summaries', run: rollUp }
];

function living(chunk: DeleteChunk): DeleteRow[] {
    return chunk.rows.filter((row) => !hasFailed(row));
}

function ids(rows: readonly DeleteRow[]): string[] {
    return rows.flatMap((row) => row.record.id ?? row.input.id ?? []);
}

function checkDeletePermission(chunk: DeleteChunk): void {
    const { services, object } = chunk;
    const { userId } = services.transactions.current().user;
    if (chunk.access.fields && !services.security.objectAccess(userId, object.name).delete) {
        throw entityDenied(object);
    }
}

function loadRows(chunk: DeleteChunk, fromBin: boolean): void {
    const { store, formulas, automation } = chunk.services;
    for (const row of living(chunk)) {
        if (row.input.id === null) {
            failRow(row, 'MISSING_ARGUMENT', 'Id not specified in a delete call', ['Id']);
        }
    }
    const rows = living(chunk);
    const stored = store.read(chunk.object.name, ids(rows), { includeDeleted: true });
    for (const row of rows) {
        const record = stored.get(row.input.id ?? '');
        const isDeleted = record?.get('IsDeleted') === true;
        if (!record) {
            failRow(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (!fromBin && isDeleted) {
            failRow(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        } else if (fromBin && !isDeleted) {
            failRow(row, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
        } else {
            row.record = record;
        }
    }
    const { triggers, flows } = automation;
    const event = fromBin ? 'undelete' : 'delete';
    if (
        triggers.has(chunk.object, 'before', event) ||
        triggers.has(chunk.object, 'after', event) ||
        flows.hasFlows(chunk.object, 'delete')
    ) {
        formulas.setFormulaFields(
            chunk.object,
            living(chunk).map((row) => row.record)
        );
    }
}

function checkDeleteAccess(chunk: DeleteChunk): void {
    if (!chunk.access.sharing) {
        return;
    }
    const { services, object } = chunk;
    const rows = living(chunk);
    const { userId } = services.transactions.current().user;
    const allowed = services.security.canDelete(userId, object.name, ids(rows));
    for (const row of rows) {
        if (!allowed.has(row.record.id ?? '')) {
            failRow(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        }
    }
}

function checkDeleteLocks(chunk: DeleteChunk): void {
    if (chunk.bypassLocks) {
        return;
    }
    const rows = living(chunk);
    const { userId } = chunk.services.transactions.current().user;
    const locked = chunk.services.automation.locks.lockedFor(userId, ids(rows));
    for (const row of rows) {
        if (locked.has(row.record.id ?? '')) {
            failRow(row, 'ENTITY_IS_LOCKED', LOCKED_MESSAGE);
        }
    }
}

function beforeDeleteFlows(chunk: DeleteChunk): void {
    const rows = living(chunk);
    if (rows.length > 0 && chunk.services.automation.flows.hasFlows(chunk.object, 'delete')) {
        chunk.services.automation.flows.beforeDelete(
            chunk.object,
            rows.map((row) => row.record)
        );
    }
}

function deleteTriggers(chunk: DeleteChunk, timing: 'before' | 'after'): void {
    const rows = living(chunk);
    const oldRecords = rows.map((row) => row.record);
    whileReadOnly(oldRecords, () =>
        fireTriggers(
            chunk.services,
            { object: chunk.object, timing, operation: 'delete', newRecords: null, oldRecords },
            rows
        )
    );
}

function undeleteTriggers(chunk: DeleteChunk): void {
    const rows = living(chunk);
    const newRecords = rows.map((row) => row.record);
    whileReadOnly(newRecords, () =>
        fireTriggers(
            chunk.services,
            { object: chunk.object, timing: 'after', operation: 'undelete', newRecords, oldRecords: null },
            rows
        )
    );
}

function rollUp(chunk: DeleteChunk): void {
    const rows = living(chunk);
    const errors = recalculateSummaries(
        chunk.services,
        chunk.object,
        rows.map((row) => row.record)
    );
    for (const row of rows) {
        row.errors.push(...(errors.get(row.record.id ?? '') ?? []));
    }
}

interface ChildRelationship {
    readonly child: ObjectModel;
    readonly field: FieldModel;
    readonly effect: 'SetNull' | 'Restrict' | 'Cascade';
}

/** Lookups and master-details of other objects that point to the object. */
function childRelationships(services: DmlServices, object: ObjectModel): ChildRelationship[] {
    const found: ChildRelationship[] = [];
    for (const child of services.model.objects.values()) {
        if (!services.store.hasTable(child.name)) {
            continue;
        }
        for (const field of child.fields.values()) {
            if (!field.referenceTo.includes(object.name) || field.formula !== null) {
                continue;
            }
            if (field.type === 'MasterDetail') {
                found.push({ child, field, effect: 'Cascade' });
            } else if (field.type === 'Lookup') {
                found.push({ child, field, effect: field.deleteConstraint ?? 'SetNull' });
            }
        }
    }
    return found;
}

function childIds(
    services: DmlServices,
    relationship: ChildRelationship,
    parentIds: readonly string[]
): Map<string, string[]> {
    const table = services.store.tableOf(relationship.child.name);
    const rows = services.store.query(
        `SELECT "Id" AS id, "${relationship.field.name}" AS parent FROM ${table.sqlName} WHERE "IsDeleted" = 0 AND "${relationship.field.name}" IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(parentIds)]
    );
    const children = new Map<string, string[]>();
    for (const row of rows) {
        const parent = row['parent'] as string;
        children.set(parent, [...(children.get(parent) ?? []), row['id'] as string]);
    }
    return children;
}

function deleteRows(chunk: DeleteChunk): void {
    const { services, object } = chunk;
    if (chunk.mergeInto !== null) {
        handOver(chunk, chunk.mergeInto);
    }
    for (const relationship of childRelationships(services, object)) {
        if (relationship.effect === 'Restrict') {
            refuseReferenced(chunk, relationship);
        }
    }
    const rows = living(chunk);
    deleteWithChildren(services, object, ids(rows), new Set(ids(rows)));
}

/** What pointed to the merged records points to the master, and they say into which record they went. */
function handOver(chunk: DeleteChunk, master: string): void {
    const { services, object } = chunk;
    const rows = living(chunk);
    for (const relationship of childRelationships(services, object)) {
        for (const id of [...childIds(services, relationship, ids(rows)).values()].flat()) {
            services.store.update(
                relationship.child.name,
                id,
                new Map<string, FieldValue>([[relationship.field.name, master]])
            );
        }
    }
    for (const row of rows) {
        row.record.set('MasterRecordId', master);
        services.store.update(
            object.name,
            row.record.id ?? '',
            new Map<string, FieldValue>([['MasterRecordId', master]])
        );
    }
}

/** Ids of the records that point to a record. */
export function relatedIds(services: DmlServices, objectName: string, id: string): string[] {
    const object = objectOf(services.model, objectName);
    return (object ? childRelationships(services, object) : []).flatMap((relationship) =>
        [...childIds(services, relationship, [id]).values()].flat()
    );
}

/** Takes one record out of the recycle bin for good; one that is not there fails. */
export function emptyBin(services: DmlServices, record: SObjectRecord, index: number): SaveResult {
    const id = record.id;
    const stored = id === null ? undefined : services.store.read(record.type, [id], { includeDeleted: true }).get(id);
    if (id === null || stored?.get('IsDeleted') !== true) {
        const error: DmlError = {
            index,
            id,
            object: record.type,
            statusCode: 'INVALID_CROSS_REFERENCE_KEY',
            message: 'invalid record id',
            fields: []
        };
        return { id, success: false, created: false, errors: [error] };
    }
    services.store.remove(record.type, id);
    return { id, success: true, created: false, errors: [] };
}

function refuseReferenced(chunk: DeleteChunk, relationship: ChildRelationship): void {
    const rows = living(chunk);
    const deleted = new Set(ids(rows));
    const children = childIds(chunk.services, relationship, [...deleted]);
    for (const row of rows) {
        const blocking = (children.get(row.record.id ?? '') ?? []).filter((id) => !deleted.has(id));
        if (blocking.length > 0) {
            const { child } = relationship;
            const names = [...chunk.services.store.read(child.name, blocking).values()].map((record) =>
                String(record.get(child.nameField) ?? record.id)
            );
            const message = `Your attempt to delete ${String(row.record.get(chunk.object.nameField) ?? row.record.id)} could not be completed because it is associated with the following ${child.pluralLabel.toLowerCase()}.: ${names.join(', ')}\n`;
            failRow(row, 'DELETE_FAILED', message);
        }
    }
}

/** As on the platform, children deleted along with their parent and cleared lookups fire no triggers. */
function deleteWithChildren(
    services: DmlServices,
    object: ObjectModel,
    recordIds: readonly string[],
    visited: Set<string>
): void {
    if (recordIds.length === 0) {
        return;
    }
    for (const relationship of childRelationships(services, object)) {
        const children = childIds(services, relationship, recordIds);
        if (relationship.effect === 'SetNull') {
            for (const id of [...children.values()].flat()) {
                services.store.update(
                    relationship.child.name,
                    id,
                    new Map<string, FieldValue>([[relationship.field.name, null]])
                );
            }
        } else if (relationship.effect === 'Cascade') {
            const pending: string[] = [];
            for (const [parent, childrenOfParent] of children) {
                for (const id of childrenOfParent.filter((one) => !visited.has(one))) {
                    visited.add(id);
                    pending.push(id);
                    rememberCascade(services, parent, id);
                }
            }
            deleteWithChildren(services, relationship.child, pending, visited);
        }
    }
    const { clock, user } = services.transactions.current();
    const now = new ApexDatetime(Math.floor(clock.now() / 1000) * 1000);
    for (const id of recordIds) {
        touch(services, object, id, now, user.userId);
        services.store.softDelete(object.name, id);
    }
}

function touch(services: DmlServices, object: ObjectModel, id: string, now: ApexDatetime, userId: string): void {
    const values = new Map<string, FieldValue>();
    const stamps: readonly (readonly [string, FieldValue])[] = [
        ['LastModifiedDate', now],
        ['LastModifiedById', userId],
        ['SystemModstamp', now]
    ];
    for (const [name, value] of stamps) {
        if (object.fields.has(name.toLowerCase())) {
            values.set(name, value);
        }
    }
    services.store.update(object.name, id, values);
}

const CASCADES = '"$cascades"';

/** Which records went into the bin with which parent: undelete brings exactly these back. */
function createCascades(services: DmlServices): void {
    services.store.query(
        `CREATE TABLE IF NOT EXISTS ${CASCADES} (parent TEXT, child TEXT, PRIMARY KEY (parent, child))`
    );
}

function rememberCascade(services: DmlServices, parent: string, child: string): void {
    createCascades(services);
    services.store.query(`INSERT OR REPLACE INTO ${CASCADES} VALUES (?, ?)`, [parent, child]);
}

function undeleteRows(chunk: DeleteChunk): void {
    createCascades(chunk.services);
    for (const row of living(chunk)) {
        try {
            undeleteWithChildren(chunk.services, row.record.id ?? '');
            row.record.set('IsDeleted', false);
        } catch (error) {
            if (!(error instanceof UniqueViolation)) {
                throw error;
            }
            failRow(row, 'DUPLICATE_VALUE', error.message);
        }
    }
}

function undeleteWithChildren(services: DmlServices, id: string): void {
    const object = services.store.objectOfId(id);
    if (!object) {
        throw new Error(`${id} is no record id`);
    }
    services.store.undelete(object.name, id);
    const rows = services.store.query(`SELECT child FROM ${CASCADES} WHERE parent = ?`, [id]);
    services.store.query(`DELETE FROM ${CASCADES} WHERE parent = ?`, [id]);
    for (const row of rows) {
        undeleteWithChildren(services, row['child'] as string);
    }
}
