import { livingRows, type SaveStep } from '../saveContext';
import { STANDARD_BEHAVIOURS } from '../standard';
import { recalculateSummaries } from '../summaries';

/** Roll-up summaries on the parents of the saved records; changed parents go through a save of their own. */
export const rollUpSummaries: SaveStep = {
    name: 'roll-up summaries',
    run(chunk) {
        if (chunk.options.skipRollUps) {
            return;
        }
        const rows = livingRows(chunk);
        const records = rows.flatMap((row) => (row.prior ? [row.record, row.prior] : [row.record]));
        const errors = recalculateSummaries(chunk.services, chunk.object, records);
        if (records.length > 0) {
            STANDARD_BEHAVIOURS[chunk.object.name]?.rollUp?.(chunk.services, records);
        }
        for (const row of rows) {
            row.errors.push(...(errors.get(row.record.id ?? '') ?? []));
        }
    }
};
