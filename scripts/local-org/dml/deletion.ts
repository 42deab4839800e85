import { objectOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { UniqueViolation } from '../store';
import type { SObjectRecord } from '../values';
import type { FieldValue } from '../values';
import { blockedDeletes, childIds, childRelationships, deleteWithChildren, undeleteWithChildren } from './cascade';
import type { DmlAccess } from './dmlRequest';
import { purgedOf } from './recycleBin';
import { refuseSelfReference } from './runningTriggers';
import { failRow, hasFailed, type DmlServices } from './saveContext';
import { entityDenied, type RowError } from './results';
import { LOCKED_MESSAGE } from './steps/checkLocks';
import { STANDARD_BEHAVIOURS } from './standard';
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
            failRow(row, 'MISSING_ARGUMENT', 'Id not specified in a delete call');
        }
    }
    if (!fromBin) {
        refuseSelfReference(chunk.services, living(chunk), 'delete');
    }
    const rows = living(chunk);
    const stored = store.read(chunk.object.name, ids(rows), { includeDeleted: true });
    const purged = fromBin ? purgedOf(chunk.services, ids(rows)) : new Set<string>();
    for (const row of rows) {
        const record = stored.get(row.input.id ?? '');
        const isDeleted = record?.get('IsDeleted') === true;
        if (!record) {
            failRow(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (!fromBin && isDeleted) {
            failRow(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        } else if (fromBin && (!isDeleted || purged.has(record.id ?? ''))) {
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
    const { services, object } = chunk;
    if (object.derivedFrom?.kind === 'share') {
        refuseKeptShares(chunk);
    }
    if (!chunk.access.sharing) {
        return;
    }
    const rows = living(chunk);
    const { userId } = services.transactions.current().user;
    const allowed = services.security.canDelete(userId, object.name, ids(rows));
    for (const row of rows) {
        if (!allowed.has(row.record.id ?? '')) {
            failRow(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        }
    }
}

/** Shares of owners and rules come and go with these. */
function refuseKeptShares(chunk: DeleteChunk): void {
    for (const row of living(chunk)) {
        const cause = String(row.record.get('RowCause') ?? 'Manual');
        if (cause !== 'Manual' && !cause.endsWith('__c')) {
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
    const records = rows.map((row) => row.record);
    const errors = recalculateSummaries(chunk.services, chunk.object, records);
    if (records.length > 0) {
        STANDARD_BEHAVIOURS[chunk.object.name]?.rollUp?.(chunk.services, records);
    }
    for (const row of rows) {
        row.errors.push(...(errors.get(row.record.id ?? '') ?? []));
    }
}

function deleteRows(chunk: DeleteChunk): void {
    const { services, object } = chunk;
    if (chunk.mergeInto !== null) {
        handOver(chunk, chunk.mergeInto);
    }
    const blocked = blockedDeletes(services, object, ids(living(chunk)));
    for (const row of living(chunk)) {
        const blocker = blocked.get(row.record.id ?? '');
        if (blocker) {
            const name = String(row.record.get(object.nameField) ?? row.record.id);
            const kind = blocker.object.pluralLabel.toLowerCase();
            const message = `Your attempt to delete ${name} could not be completed because it is associated with the following ${kind}.: ${blocker.names.join(', ')}\n`;
            failRow(row, 'DELETE_FAILED', message);
        }
    }
    const rows = living(chunk);
    const others = deleteWithChildren(services, object, ids(rows));
    rows.forEach((row) => row.errors.push(...others));
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

function undeleteRows(chunk: DeleteChunk): void {
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
