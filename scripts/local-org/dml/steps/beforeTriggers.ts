import { livingRows, type SaveStep } from '../saveContext';
import { fireTriggers, whileReadOnly } from './triggerEvents';

/** Before insert and before update triggers; they change the records in place. */
export const beforeTriggers: SaveStep = {
    name: 'before triggers',
    run({ object, operation, services, ...chunk }) {
        const rows = livingRows({ object, operation, services, ...chunk });
        const newRecords = rows.map((row) => row.record);
        const oldRecords = rows.flatMap((row) => (row.prior ? [row.prior] : []));
        whileReadOnly(oldRecords, () =>
            fireTriggers(
                services,
                {
                    object,
                    timing: 'before',
                    operation,
                    newRecords,
                    oldRecords: operation === 'update' ? oldRecords : null
                },
                rows
            )
        );
    }
};
