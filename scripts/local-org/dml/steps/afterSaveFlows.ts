import { recursiveSaves } from '../recursiveSaves';
import { failRow, livingRows, type SaveRow, type SaveStep } from '../saveContext';
import { deeper } from './triggerEvents';

/** Processes, and record-triggered flows that run after the record was saved and after all field updates of workflow rules. */
export const afterSaveFlows: SaveStep = {
    name: 'after-save flows',
    run(chunk) {
        const { flows } = chunk.services.automation;
        const living = livingRows(chunk);
        if (chunk.options.skipAfterSaveFlows || living.length === 0) {
            return;
        }
        const saves = recursiveSaves(chunk.services.transactions.current());
        const idOf = ({ record }: SaveRow): string => record.id ?? '';
        const again = living.filter(({ record }) => saves.isRecursive(record.id));
        again.forEach((row) => saves.noteSavedAgain(idOf(row)));
        if (!flows.hasFlows(chunk.object, chunk.operation)) {
            return;
        }
        if (again.length > 0) {
            flows.savedAgain(chunk.object, chunk.operation, again);
        }
        const rows = living.filter((row) => !again.includes(row));
        const run = (): void =>
            saves.during(rows.map(idOf), () => flows.afterSave(chunk.object, chunk.operation, rows));
        // Assumed: flows that save records whose flows save others in turn stop where triggers do.
        if (rows.length > 0 && !deeper(chunk.services, 'dml.flowDepth', run)) {
            const message = `${chunk.object.name}: maximum trigger depth exceeded`;
            rows.forEach((row) => failRow(row, 'CANNOT_EXECUTE_FLOW_TRIGGER', message));
        }
    }
};
