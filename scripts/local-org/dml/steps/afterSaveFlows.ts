import { failRow, livingRows, type SaveStep } from '../saveContext';
import { deeper } from './triggerEvents';

/** Record-triggered flows that run after the record was saved and after all field updates of workflow rules. */
export const afterSaveFlows: SaveStep = {
    name: 'after-save flows',
    run(chunk) {
        const { flows } = chunk.services.automation;
        const rows = livingRows(chunk);
        if (chunk.options.skipAfterSaveFlows || rows.length === 0 || !flows.hasFlows(chunk.object, chunk.operation)) {
            return;
        }
        const run = (): void => flows.afterSave(chunk.object, chunk.operation, rows);
        // Assumed: flows that save what starts them stop where triggers do.
        if (!deeper(chunk.services, 'dml.flowDepth', run)) {
            const message = `${chunk.object.name}: maximum trigger depth exceeded`;
            rows.forEach((row) => failRow(row, 'CANNOT_EXECUTE_FLOW_TRIGGER', message));
        }
    }
};
