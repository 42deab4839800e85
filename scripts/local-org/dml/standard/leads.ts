import { failRow } from '../saveContext';
import type { StandardBehaviour } from './behaviour';

export const leads: StandardBehaviour = {
    /** A converted lead stays as it is. */
    prepare(_, rows) {
        for (const row of rows) {
            if (row.prior?.get('IsConverted') === true) {
                failRow(row, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
            }
        }
    }
};
