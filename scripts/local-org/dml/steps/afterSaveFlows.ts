import { livingRows, type SaveStep } from '../saveContext';

/** Record-triggered flows that run after the record was saved and after all field updates of workflow rules. */
export const afterSaveFlows: SaveStep = {
    name: 'after-save flows',
    run(chunk) {
        const { flows } = chunk.services.automation;
        const rows = livingRows(chunk);
        if (!chunk.options.skipAfterSaveFlows && rows.length > 0 && flows.hasFlows(chunk.object, chunk.operation)) {
            flows.afterSave(chunk.object, chunk.operation, rows);
        }
    }
};
