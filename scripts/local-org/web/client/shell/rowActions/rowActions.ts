import LightningConfirm from 'lightning/confirm';
import { notifyAll } from 'lightning/lds';
import { deleteRecord } from 'lightning/uiRecordApi';
import OwnerModal from 'shell/ownerModal';
import RecordModal from 'shell/recordModal';
import type { RowAction } from 'shell/recordTable';

/** Of which object the rows are, and what the server says that the user may do with them. */
export interface RowsOf {
    readonly object: string;
    readonly objectLabel: string;
    readonly canChangeOwner: boolean;
    readonly editable: readonly string[];
    readonly deletable: readonly string[];
}

/** What the menu of each row offers, by record id. */
export function actionsByRow(ids: readonly string[], rows: RowsOf): Record<string, RowAction[]> {
    return Object.fromEntries(
        ids.map((id) => {
            const mayEdit = rows.editable.includes(id);
            const actions = [
                ...(mayEdit ? [{ name: 'edit', label: 'Edit' }] : []),
                ...(rows.deletable.includes(id) ? [{ name: 'delete', label: 'Delete' }] : []),
                ...(mayEdit && rows.canChangeOwner ? [{ name: 'owner', label: 'Change Owner' }] : [])
            ];
            return [id, actions];
        })
    );
}

/** Does what a row's menu says. Resolves with the sentence to show, or null; throws what the server refuses. */
export async function performRowAction(
    name: string,
    { id, title }: { readonly id: string; readonly title: string },
    { object, objectLabel }: Pick<RowsOf, 'object' | 'objectLabel'>
): Promise<string | null> {
    if (name === 'edit') {
        await RecordModal.open({ label: `Edit ${title}`, objectApiName: object, recordId: id });
        return null;
    }
    if (name === 'owner') {
        await OwnerModal.open({ label: 'Change Owner', size: 'small', objectApiName: object, recordIds: [id] });
        return null;
    }
    const message = `Delete ${title}? Records that belong to it may go with it.`;
    if (
        name !== 'delete' ||
        !(await LightningConfirm.open({ label: `Delete ${objectLabel}`, message, theme: 'warning' }))
    ) {
        return null;
    }
    await deleteRecord(id);
    await notifyAll('list');
    return `${objectLabel} "${title}" was deleted.`;
}
