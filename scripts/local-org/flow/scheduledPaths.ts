import { withOwnDmlKinds } from '../dml';
import { SourceError } from '../errors';
import type { FlowModel, FlowScheduledPath } from '../metadata/flows';
import { fieldOf, objectOf } from '../metadata/model';
import { ASYNCHRONOUS_LIMITS, LimitUsage } from '../transaction';
import { ApexDate, ApexDatetime } from '../values';
import { plusUnits, zonedInstant } from './dateTimes';
import type { FlowRuntime } from './flowRuntime';
import type { TriggeringRecord } from './interview';
import { runOnRecords, type DueBatch, type DueRun } from './laterRuns';
import { PathQueue, type WaitingPath } from './pathQueue';
import { meetsEntryConditions } from './recordTriggers';

/** A record that was just saved, and whether it enters the flow. */
export interface SavedRecord {
    readonly trigger: TriggeringRecord;
    readonly isEntered: boolean;
}

/** Later paths of record-triggered flows: after commit, or a time after the save or a date of the record. */
export class ScheduledPaths {
    private readonly queue: PathQueue;

    constructor(private readonly runtime: FlowRuntime) {
        this.queue = new PathQueue(runtime.services.store);
    }

    /** Queues, moves or cancels the later paths of a flow for records that were just saved. */
    update(flow: FlowModel, saved: readonly SavedRecord[]): void {
        const known = saved.filter(({ trigger }) => trigger.record.id !== null);
        for (const path of flow.start.scheduledPaths) {
            if (path.kind === 'AsyncAfterCommit') {
                const ids = known.filter(({ isEntered }) => isEntered).map(({ trigger }) => trigger.record.id ?? '');
                this.runAfterCommit(flow, path, ids);
            } else {
                known.forEach((one) => this.reschedule(flow, path, one));
            }
        }
    }

    /** The paths that are due by `now`, in batches of one flow, path and user, oldest first. */
    dueBatches(now: number): DueBatch[] {
        const groups = new Map<string, WaitingPath[]>();
        for (const waiting of this.queue.due(now)) {
            const key = JSON.stringify([waiting.flow, waiting.path, waiting.userId]);
            groups.set(key, [...(groups.get(key) ?? []), waiting]);
        }
        return [...groups.values()].flatMap((group) => {
            const [{ flow, path, userId }] = group;
            const ids = group.map(({ recordId }) => recordId);
            return chunks(ids, this.pathOf(flow, path)?.maxBatchSize ?? ids.length).map((recordIds): DueBatch => ({
                kind: 'path',
                flow,
                path,
                userId,
                recordIds
            }));
        });
    }

    /** Takes a batch out of the queue and runs it. */
    runBatch(batch: Extract<DueBatch, { kind: 'path' }>): DueRun[] {
        this.drop(batch);
        return this.run(batch.flow, batch.path, batch.recordIds);
    }

    /** Takes a batch out of the queue. */
    drop({ flow, path, recordIds }: Extract<DueBatch, { kind: 'path' }>): void {
        recordIds.forEach((id) => this.queue.remove(flow, path, id));
    }

    nextDue(): number | null {
        return this.queue.next();
    }

    /** A record that no longer meets the conditions has its path cancelled; a changed date moves it. */
    private reschedule(flow: FlowModel, path: FlowScheduledPath, { trigger, isEntered }: SavedRecord): void {
        const id = trigger.record.id ?? '';
        const isPending = this.queue.has(flow.name, path.name, id);
        if (!isEntered && !isPending) {
            return;
        }
        if (!isEntered && !meetsEntryConditions(this.runtime, flow, trigger)) {
            this.queue.remove(flow.name, path.name, id);
            return;
        }
        // A time counted from the save counts from the first save that entered the flow.
        if (!isPending || path.timeSource === 'RecordField') {
            this.put(flow, path, trigger);
        }
    }

    private put(flow: FlowModel, path: FlowScheduledPath, trigger: TriggeringRecord): void {
        const due = this.dueTime(path, trigger);
        const { clock, user } = this.runtime.services.transactions.current();
        const recordId = trigger.record.id ?? '';
        // Assumed: a time that has already passed is not made up for. Otherwise a path that updates its record would start itself.
        if (due === null || due < clock.now()) {
            this.queue.remove(flow.name, path.name, recordId);
        } else {
            this.queue.put({ flow: flow.name, path: path.name, recordId, due, userId: user.userId });
        }
    }

    /** Null when the date field that the path counts from is empty. */
    private dueTime(path: FlowScheduledPath, trigger: TriggeringRecord): number | null {
        const { clock, user } = this.runtime.services.transactions.current();
        const base =
            path.timeSource === 'RecordTriggerEvent' ? clock.now() : this.fieldInstant(path, trigger, user.timeZone);
        return base === null ? null : plusUnits(base, path.offsetNumber, path.offsetUnit, user.timeZone);
    }

    private fieldInstant(path: FlowScheduledPath, trigger: TriggeringRecord, timeZone: string): number | null {
        const field = fieldOf(trigger.object, path.recordField ?? '');
        if (!field) {
            throw new SourceError(`${trigger.object.name} has no field ${path.recordField ?? ''}`, path.location);
        }
        const value = trigger.record.get(field.name);
        if (value instanceof ApexDatetime) {
            return value.epochMs;
        }
        return value instanceof ApexDate ? zonedInstant(value.toString(), '00:00:00', timeZone) : null;
    }

    private runAfterCommit(flow: FlowModel, path: FlowScheduledPath, ids: readonly string[]): void {
        for (const batch of chunks(ids, path.maxBatchSize)) {
            this.runtime.services.later.afterCommit(() => {
                const transaction = this.runtime.services.transactions.current();
                const { limits } = transaction;
                transaction.limits = new LimitUsage(ASYNCHRONOUS_LIMITS);
                try {
                    withOwnDmlKinds(transaction, () => this.run(flow.name, path.name, batch));
                } finally {
                    transaction.limits = limits;
                }
            });
        }
    }

    /** Runs a later path on the records as they are now; records and paths that are gone are left out. */
    private run(flowName: string, pathName: string, recordIds: readonly string[]): DueRun[] {
        const { model, store, formulas } = this.runtime.services;
        const flow = model.flows.get(flowName.toLowerCase());
        const path = this.pathOf(flowName, pathName);
        const object = objectOf(model, flow?.start.object ?? '');
        if (!flow || !path || !object) {
            return [];
        }
        const records = [...store.read(object.name, [...recordIds]).values()];
        if (records.length === 0) {
            return [];
        }
        formulas.setFormulaFields(object, records);
        return runOnRecords(this.runtime, flow, object, records, path.next).map((failure, index) => ({
            flow: flow.name,
            path: path.name,
            recordId: records[index].id,
            failure
        }));
    }

    private pathOf(flowName: string, pathName: string): FlowScheduledPath | undefined {
        const flow = this.runtime.services.model.flows.get(flowName.toLowerCase());
        return flow?.status === 'Active' ? flow.start.scheduledPaths.find(({ name }) => name === pathName) : undefined;
    }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
        items.slice(index * size, (index + 1) * size)
    );
}
