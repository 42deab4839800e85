import { undoPoint } from '../dml';
import type { FlowModel } from '../metadata/flows';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import { sendFaultEmail } from './faultEmails';
import type { FlowRuntime } from './flowRuntime';
import { triggeredAccess } from './recordTriggers';

/** Outcome of a scheduled path or flow that fell due. */
export interface DueRun {
    readonly flow: string;
    /** Null for scheduled flows. */
    readonly path: string | null;
    readonly recordId: string | null;
    /** The fault nobody handled, or null. */
    readonly failure: string | null;
}

/** Work that has fallen due and runs in one transaction, as the user. */
export type DueBatch =
    | {
          readonly kind: 'path';
          readonly flow: string;
          readonly path: string;
          /** Who made the change that the path waits after. */
          readonly userId: string;
          readonly recordIds: readonly string[];
      }
    | { readonly kind: 'flow'; readonly flow: string };

/**
 * Runs a part of a flow over records together. When an interview fails, nothing of the batch is kept and each record runs on
 * its own, so that one bad record does not stop the others. Gives the unhandled fault of each record, or null.
 */
export function runOnRecords(
    runtime: FlowRuntime,
    flow: FlowModel,
    object: ObjectModel,
    records: readonly SObjectRecord[],
    from: string | null
): (string | null)[] {
    const failure = attempt(runtime, flow, object, records, from);
    if (failure === null) {
        return records.map(() => null);
    }
    if (records.length > 1) {
        return records.flatMap((record) => runOnRecords(runtime, flow, object, [record], from));
    }
    sendFaultEmail(runtime.services, flow, failure, records[0]?.id ?? null);
    return [failure];
}

function attempt(
    runtime: FlowRuntime,
    flow: FlowModel,
    object: ObjectModel,
    records: readonly SObjectRecord[],
    from: string | null
): string | null {
    const { store, transactions } = runtime.services;
    const point = undoPoint(store, transactions.current());
    const interviews = records.map((record) =>
        runtime.start(flow, {
            access: triggeredAccess(flow),
            trigger: { object, record: record.cloneFields(), prior: null, isNew: false, isBeforeSave: false },
            from
        })
    );
    runtime.run(interviews);
    const failure = interviews.find((interview) => interview.failure !== null)?.failure ?? null;
    if (failure === null) {
        point.keep();
    } else {
        point.undo();
    }
    return failure;
}
