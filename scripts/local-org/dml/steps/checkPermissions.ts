import { fieldOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { entityDenied, inaccessibleMessage } from '../results';
import { failRow, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

/** User mode: object permission and edit access to every field that is set. */
export const checkPermissions: SaveStep = {
    name: 'object and field permissions',
    run(chunk) {
        if (!chunk.access.fields) {
            return;
        }
        const { object, operation, services } = chunk;
        const { userId } = services.transactions.current().user;
        const access = services.security.objectAccess(userId, object.name);
        if (!(operation === 'insert' ? access.create : access.edit)) {
            throw entityDenied(object);
        }
        const editable = new Map<string, boolean>();
        const canEdit = (field: FieldModel): boolean => {
            let answer = editable.get(field.name);
            if (answer === undefined) {
                answer = services.security.fieldAccess(userId, object.name, field.name).edit;
                editable.set(field.name, answer);
            }
            return answer;
        };
        for (const row of chunk.rows) {
            checkRow(chunk, row, canEdit);
        }
    }
};

function checkRow(chunk: SaveChunk, row: SaveRow, canEdit: (field: FieldModel) => boolean): void {
    const { object, operation } = chunk;
    const refused: string[] = [];
    for (const name of row.input.fieldNames()) {
        const field = fieldOf(object, name);
        if (field && isWrittenByUser(object, field, operation) && !canEdit(field)) {
            refused.push(field.name);
        }
    }
    if (refused.length > 0) {
        failRow(row, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', inaccessibleMessage(object.name), refused);
    }
}

/**
 * Fields whose permission counts. Computed and audit fields that came along with a queried record are not written at all; a
 * master-detail field that may not change makes a user-mode update fail when the record carries it, as on the platform.
 */
function isWrittenByUser(object: ObjectModel, field: FieldModel, operation: 'insert' | 'update'): boolean {
    if (field.name === 'Id' || field.formula !== null || field.type === 'Summary' || field.type === 'AutoNumber') {
        return false;
    }
    return operation === 'insert' ? field.createable : field.updateable || field.type === 'MasterDetail';
}
