import { livingRows, type SaveStep } from '../saveContext';

/** Record-triggered flows that run before the record is saved. */
export const beforeSaveFlows: SaveStep = {
    name: 'before-save flows',
    run(chunk) {
        const { flows } = chunk.services.automation;
        const rows = livingRows(chunk);
        if (rows.length > 0 && flows.hasFlows(chunk.object, chunk.operation)) {
            flows.beforeSave(chunk.object, chunk.operation, rows);
        }
    }
};
