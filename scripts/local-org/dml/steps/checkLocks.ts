import { livingRows, failRow, type SaveStep } from '../saveContext';

export const LOCKED_MESSAGE = 'This record is locked. If you need to edit it, contact your admin.';

/** Records in approval are locked, also for Apex in system mode. */
export const checkLocks: SaveStep = {
    name: 'record locks',
    run(chunk) {
        if (chunk.bypassLocks || chunk.operation === 'insert') {
            return;
        }
        const rows = livingRows(chunk);
        const { userId } = chunk.services.transactions.current().user;
        const ids = rows.map((row) => row.record.id ?? '');
        const locked = chunk.services.automation.locks.lockedFor(userId, ids);
        for (const row of rows) {
            if (locked.has(row.record.id ?? '')) {
                failRow(row, 'ENTITY_IS_LOCKED', LOCKED_MESSAGE);
            }
        }
    }
};
