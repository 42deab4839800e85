import { PlatformException, LimitExceededException } from '../../errors';
import type { SObjectRecord } from '../../values';
import { TriggerFailure, type TriggerInvocation } from '../automation';
import { runTriggersOver } from '../runningTriggers';
import { failRow, type DmlServices, type SaveRow } from '../saveContext';

const MAX_DEPTH = 16;
const EVENT_NAMES = { insert: 'Insert', update: 'Update', delete: 'Delete', undelete: 'Undelete' } as const;

interface AutomationDepth {
    depth: number;
}

/**
 * Fires the triggers of one event. An exception that leaves a trigger fails all rows with the platform's text. Limits and what
 * the local org does not implement go through: nobody may catch them.
 */
export function fireTriggers(
    services: DmlServices,
    invocation: TriggerInvocation,
    rows: readonly Pick<SaveRow, 'errors'>[]
): void {
    const { triggers } = services.automation;
    if (rows.length === 0 || !triggers.has(invocation.object, invocation.timing, invocation.operation)) {
        return;
    }
    const event = eventName(invocation);
    const run = (): void => runTriggers(services, invocation, rows, event);
    if (!deeper(services, 'dml.triggerDepth', run)) {
        const ids = recordIds(invocation).join(', ');
        const message = `${invocation.object.name}: maximum trigger depth exceeded\n${invocation.object.name} trigger event ${event} for [${ids}]`;
        rows.forEach((row) => failRow(row, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message));
    }
}

/** Runs `body` one level deeper; false when automation that saves records, which start it again, has gone too deep. */
export function deeper(services: DmlServices, counter: string, body: () => void): boolean {
    const state = services.transactions.current().stateOf<AutomationDepth>(counter, () => ({ depth: 0 }));
    if (state.depth >= MAX_DEPTH) {
        return false;
    }
    state.depth++;
    try {
        body();
    } finally {
        state.depth--;
    }
    return true;
}

function runTriggers(
    services: DmlServices,
    invocation: TriggerInvocation,
    rows: readonly Pick<SaveRow, 'errors'>[],
    event: string
): void {
    try {
        runTriggersOver(services, invocation);
    } catch (error) {
        const message = failureMessage(error, event);
        if (message === null) {
            throw error;
        }
        rows.forEach((row) => failRow(row, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message));
    }
}

function eventName(invocation: TriggerInvocation): string {
    return `${invocation.timing === 'before' ? 'Before' : 'After'}${EVENT_NAMES[invocation.operation]}`;
}

function recordIds(invocation: TriggerInvocation): string[] {
    return (invocation.newRecords ?? invocation.oldRecords ?? []).flatMap((record) => record.id ?? []);
}

/** The platform's text for an exception that left a trigger; null for errors that must not be turned into row errors. */
function failureMessage(error: unknown, event: string): string | null {
    if (error instanceof TriggerFailure) {
        const { exception } = error;
        return exception instanceof LimitExceededException
            ? null
            : `${error.triggerName}: execution of ${event}\n\ncaused by: ${exception.typeName}: ${exception.message}\n\n${error.stackTrace}`;
    }
    if (error instanceof PlatformException && !(error instanceof LimitExceededException)) {
        return `execution of ${event}\n\ncaused by: ${error.typeName}: ${error.message}`;
    }
    return null;
}

/** Runs `body` while the records are read-only, as Trigger.old always is and Trigger.new is in after triggers. */
export function whileReadOnly(records: readonly SObjectRecord[], body: () => void): void {
    records.forEach((record) => (record.readOnly = true));
    try {
        body();
    } finally {
        records.forEach((record) => (record.readOnly = false));
    }
}
