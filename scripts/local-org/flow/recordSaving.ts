import { undoPoint, type SaveResult, type UndoPoint } from '../dml';
import { PlatformException, type DmlError } from '../errors';
import type { SObjectRecord } from '../values';
import { FlowFault } from './flowFault';
import type { FlowRuntime } from './flowRuntime';
import type { Interview } from './interview';

export interface InterviewRecords {
    readonly interview: Interview;
    readonly records: readonly SObjectRecord[];
}

export type SaveOperation = 'insert' | 'update' | 'upsert' | 'delete';

const VERBS = { insert: 'create', update: 'update', upsert: 'create', delete: 'delete' } as const;

interface Saving {
    readonly operation: SaveOperation;
    readonly externalIdField?: string | undefined;
}

/**
 * Saves the records of several interviews with one DML statement. For one interview it is all or nothing; an interview whose
 * records fail goes to its fault, and the others are saved without it.
 */
export function saveForInterviews(
    runtime: FlowRuntime,
    operation: SaveOperation,
    work: readonly InterviewRecords[],
    faultConnector: string | null,
    onSuccess: (interview: Interview, records: readonly SObjectRecord[]) => void,
    externalIdField?: string
): void {
    const { store, transactions } = runtime.services;
    let remaining = work;
    const withoutIds = new Set(work.flatMap(({ records }) => records.filter((record) => record.id === null)));
    for (let isFirst = true; ; isFirst = false) {
        const point = undoPoint(store, transactions.current());
        const results = saveOrUndo(runtime, { operation, externalIdField }, remaining, isFirst, point);
        const failed = new Map<Interview, string>();
        for (const { interview, records } of remaining) {
            const failure = records.map((record) => results.get(record)).find((result) => result && !result.success);
            if (failure) {
                failed.set(interview, failureMessage(operation, failure.errors));
            }
        }
        if (failed.size === 0) {
            point.keep();
            remaining.forEach(({ interview, records }) => onSuccess(interview, records));
            return;
        }
        point.undo();
        withoutIds.forEach((record) => record.unset('Id'));
        failed.forEach((message, interview) => interview.fault(faultConnector, message));
        remaining = remaining.filter(({ interview }) => !failed.has(interview));
    }
}

/** What the platform refuses as a whole, such as setup objects beside others, is a fault of all interviews. */
function saveOrUndo(
    runtime: FlowRuntime,
    saving: Saving,
    work: readonly InterviewRecords[],
    isFirst: boolean,
    point: UndoPoint
): Map<SObjectRecord, SaveResult> {
    try {
        return save(runtime, saving, work, isFirst);
    } catch (error) {
        point.undo();
        if (error instanceof PlatformException && error.dmlErrors.length > 0) {
            throw new FlowFault(failureMessage(saving.operation, error.dmlErrors));
        }
        throw error;
    }
}

function save(
    runtime: FlowRuntime,
    saving: Saving,
    work: readonly InterviewRecords[],
    isFirst: boolean
): Map<SObjectRecord, SaveResult> {
    const records = work.flatMap((one) => one.records);
    const results = new Map<SObjectRecord, SaveResult>();
    if (records.length === 0) {
        return results;
    }
    // A record that several interviews change is saved once, as often as it was handed over: later values win.
    const { operation } = saving;
    const distinct = operation === 'insert' || operation === 'upsert' ? records : mergedById(records);
    const request = { ...saving, records: distinct, allOrNone: false, access: work[0].interview.access };
    const { dml } = runtime.services;
    const outcomes = isFirst ? dml.execute(request) : dml.executeNested(request);
    const byId = new Map(distinct.map((record, index) => [record.id, outcomes[index]]));
    records.forEach((record, index) => {
        results.set(record, distinct === records ? outcomes[index] : (byId.get(record.id) ?? outcomes[index]));
    });
    return results;
}

function mergedById(records: readonly SObjectRecord[]): SObjectRecord[] {
    const merged = new Map<string | null, SObjectRecord>();
    for (const record of records) {
        const known = merged.get(record.id);
        if (!known) {
            merged.set(record.id, record.cloneFields());
            continue;
        }
        for (const [field, value] of record.entries()) {
            known.set(field, value);
        }
    }
    return [...merged.values()];
}

function failureMessage(operation: SaveOperation, failures: readonly DmlError[]): string {
    const errors = failures.map((error) => `${error.statusCode}: ${error.message}`).join(', ');
    return `This error occurred when the flow tried to ${VERBS[operation]} records: ${errors}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
}
