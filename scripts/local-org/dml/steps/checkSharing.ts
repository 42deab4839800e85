import { livingRows, failRow, type SaveStep } from '../saveContext';

/** With sharing: the user must be allowed to edit the stored record. */
export const checkSharing: SaveStep = {
    name: 'record access',
    run(chunk) {
        if (!chunk.access.sharing || chunk.operation === 'insert') {
            return;
        }
        const { services, object } = chunk;
        const { userId } = services.transactions.current().user;
        const rows = livingRows(chunk);
        const allowed = services.security.canEdit(
            userId,
            object.name,
            rows.map((row) => row.record.id ?? '')
        );
        for (const row of rows) {
            if (!allowed.has(row.record.id ?? '')) {
                failRow(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
            }
        }
    }
};
