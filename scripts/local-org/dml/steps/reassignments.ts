import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

/** Only whom an approval request asks, or an administrator, may pass it on, whatever the mode of the save. */
export const checkReassignments: SaveStep = {
    name: 'access to approval requests',
    run(chunk) {
        const rows = passedOn(chunk);
        const { userId } = chunk.services.transactions.current().user;
        const refused = chunk.services.automation.reassignments.refusedFor(
            userId,
            rows.map((row) => row.record.id ?? '')
        );
        for (const row of rows) {
            if (refused.has(row.record.id ?? '')) {
                failRow(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
            }
        }
    }
};

/** What the approval does when its request was passed on. */
export const noteReassignments: SaveStep = {
    name: 'reassigned approval requests',
    run(chunk) {
        const rows = passedOn(chunk);
        chunk.services.automation.reassignments.note(rows.map((row) => ({ workitemId: row.record.id ?? '' })));
    }
};

function passedOn(chunk: SaveChunk): SaveRow[] {
    if (chunk.object.name !== 'ProcessInstanceWorkitem' || chunk.operation !== 'update') {
        return [];
    }
    return livingRows(chunk).filter((row) => row.record.get('ActorId') !== row.prior?.get('ActorId'));
}
