import { livingRows, type SaveStep } from '../saveContext';
import { isAutomated } from './loadRecords';
import { fireTriggers, whileReadOnly } from './triggerEvents';

/** After insert and after update triggers; the records are read-only and carry their ids and computed fields. */
export const afterTriggers: SaveStep = {
    name: 'after triggers',
    run(chunk) {
        const { object, operation, services } = chunk;
        const rows = livingRows(chunk);
        const newRecords = rows.map((row) => row.record);
        const oldRecords = rows.flatMap((row) => (row.prior ? [row.prior] : []));
        if (isAutomated(chunk)) {
            services.formulas.setFormulaFields(object, newRecords);
        }
        whileReadOnly([...newRecords, ...oldRecords], () =>
            fireTriggers(
                services,
                {
                    object,
                    timing: 'after',
                    operation,
                    newRecords,
                    oldRecords: operation === 'update' ? oldRecords : null
                },
                rows
            )
        );
    }
};
