import type { FieldModel } from '../../metadata/objectModel';
import { isStored } from '../../store';
import { isReferenceField } from '../fieldValues';
import { sameValue } from '../recordFormulas';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';
import { normalizeChanges } from './loadRecords';

/**
 * Foreign keys: ids must be well-formed, of a right object and name a record there is. Only values that changed are looked at.
 * Runs on what the caller gave and again on what before triggers and flows made of it.
 */
export const checkReferences: SaveStep = {
    name: 'references',
    run(chunk) {
        const rows = livingRows(chunk);
        rows.forEach((row) => normalizeChanges(chunk.object, row));
        const fields = [...chunk.object.fields.values()].filter(
            (field) => isStored(field) && isReferenceField(field) && field.name !== 'Id' && field.referenceTo.length > 0
        );
        const wanted = new Map<string, Set<string>>();
        const uses: { row: SaveRow; field: FieldModel; id: string; objectName: string }[] = [];
        for (const row of livingRows(chunk)) {
            for (const field of fields) {
                const value = row.record.get(field.name);
                if (typeof value !== 'string' || (row.prior && sameValue(value, row.prior.get(field.name)))) {
                    continue;
                }
                const objectName = targetOf(chunk, row, field, value);
                if (objectName !== null) {
                    const id = chunk.services.store.to18(value);
                    row.record.set(field.name, id);
                    wanted.set(objectName, (wanted.get(objectName) ?? new Set()).add(id));
                    uses.push({ row, field, id, objectName });
                }
            }
        }
        checkExistence(chunk, wanted, uses);
    }
};

/** The object the id points to; null after an error was reported, or for metadata relationships, which are no ids. */
function targetOf(chunk: SaveChunk, row: SaveRow, field: FieldModel, value: string): string | null {
    if (field.type === 'MetadataRelationship') {
        return null;
    }
    const target = chunk.services.store.objectOfId(value);
    if (!target) {
        failRow(row, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [field.name]);
        return null;
    }
    if (!field.referenceTo.includes(target.name) && !field.referenceTo.includes('Name')) {
        failRow(row, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${value}`, [field.name]);
        return null;
    }
    return target.name;
}

function checkExistence(
    chunk: SaveChunk,
    wanted: ReadonlyMap<string, ReadonlySet<string>>,
    uses: readonly { row: SaveRow; field: FieldModel; id: string; objectName: string }[]
): void {
    const { store, security, transactions } = chunk.services;
    const { userId } = transactions.current().user;
    for (const [objectName, ids] of wanted) {
        const found = store.read(objectName, [...ids], { includeDeleted: true });
        const all = [...ids];
        const readable = chunk.access.sharing ? security.canRead(userId, objectName, all) : null;
        // A detail counts as part of its master: writing it takes edit access to the master, unless the field says read is enough.
        const editable = chunk.access.sharing ? security.canEdit(userId, objectName, all) : null;
        for (const { row, field, id } of uses.filter((use) => use.objectName === objectName)) {
            const target = found.get(id);
            const decides = field.type === 'MasterDetail' || field.name === chunk.object.accessField;
            const needsEdit = decides && !field.writeRequiresMasterRead;
            const allowed = needsEdit ? editable : readable;
            if (!target) {
                failRow(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
            } else if (target.get('IsDeleted') === true) {
                // "You can't reference an object that has been deleted" (SOAP API Developer Guide, StatusCode).
                failRow(row, 'ENTITY_IS_DELETED', 'entity is deleted');
            } else if (allowed && !allowed.has(id)) {
                const message = `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`;
                failRow(row, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message);
            } else if (field.name === 'OwnerId') {
                checkOwner(chunk, row, objectName, id, target.get('IsActive') === false);
            }
        }
    }
}

/** An owner is an active user, or a queue that serves the object. */
function checkOwner(chunk: SaveChunk, row: SaveRow, objectName: string, id: string, isInactive: boolean): void {
    if (objectName === 'User' && isInactive) {
        const message = `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${chunk.object.label}`;
        failRow(row, 'INACTIVE_OWNER_OR_USER', message, ['OwnerId']);
    }
    if (objectName === 'Group' && !queueServes(chunk, id)) {
        failRow(row, 'FIELD_INTEGRITY_EXCEPTION', 'Queue not associated with this SObject type', ['OwnerId']);
    }
}

function queueServes(chunk: SaveChunk, queueId: string): boolean {
    const { store } = chunk.services;
    const table = store.tableOf('QueueSobject').sqlName;
    const rows = store.query(`SELECT 1 FROM ${table} WHERE "QueueId" = ? AND "SobjectType" = ? AND "IsDeleted" = 0`, [
        queueId,
        chunk.object.name
    ]);
    return rows.length > 0;
}
