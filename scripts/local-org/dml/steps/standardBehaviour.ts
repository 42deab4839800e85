import { livingRows, type SaveStep } from '../saveContext';
import { STANDARD_BEHAVIOURS } from '../standard';

/** Values that the platform derives for records of its own objects. */
export const prepareStandard: SaveStep = {
    name: 'values of standard objects',
    run(chunk) {
        const rows = livingRows(chunk);
        if (rows.length > 0) {
            STANDARD_BEHAVIOURS[chunk.object.name]?.prepare?.(chunk, rows);
        }
    }
};

/** Records that the platform writes along with its own. */
export const followStandard: SaveStep = {
    name: 'companions of standard objects',
    run(chunk) {
        const rows = livingRows(chunk);
        if (rows.length > 0) {
            STANDARD_BEHAVIOURS[chunk.object.name]?.follow?.(chunk, rows);
        }
    }
};
