import { ApexDate, ApexDatetime } from '../values';
import type { FlowModel, FlowScheduledPath } from '../metadata/flows';
import { fieldOf, objectOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { SourceError } from '../errors';
import { plusUnits, zonedInstant } from './dateTimes';
import type { FlowRuntime } from './flowRuntime';
import type { TriggeringRecord } from './interview';
import { meetsEntryConditions, triggeredAccess } from './recordTriggers';
import { filterOf, recordQuery } from './recordQuery';

const PATHS = '"$flow_paths"';
const RUNS = '"$flow_runs"';
const DAY_UNITS = { Daily: 'Days', Weekly: 'Weeks' } as const;

/** Outcome of a scheduled path or flow that fell due. */
export interface DueRun {
    readonly flow: string;
    /** Null for scheduled flows. */
    readonly path: string | null;
    readonly recordId: string | null;
    /** The fault nobody handled, or null. */
    readonly failure: string | null;
}

/** Work that flows put off: scheduled paths of records, and scheduled flows. Due times survive restarts. */
export class FlowSchedules {
    private isReady = false;

    constructor(private readonly runtime: FlowRuntime) {}

    /** Queues, moves or cancels the later paths of a flow for a record that was just saved. */
    update(flow: FlowModel, trigger: TriggeringRecord, isEntered: boolean): void {
        const { scheduledPaths } = flow.start;
        if (scheduledPaths.length === 0 || trigger.record.id === null) {
            return;
        }
        this.prepare();
        const id = trigger.record.id;
        const stillMeets = isEntered || meetsEntryConditions(this.runtime, flow, trigger);
        for (const path of scheduledPaths) {
            if (path.kind === 'AsyncAfterCommit') {
                if (isEntered) {
                    this.runAfterCommit(flow, path, trigger);
                }
                continue;
            }
            const isPending = this.isPending(flow, path, id);
            if (!stillMeets) {
                this.cancel(flow, path, id);
            } else if (isEntered && !(isPending && path.timeSource === 'RecordTriggerEvent')) {
                this.queue(flow, path, trigger);
            } else if (isPending && path.timeSource === 'RecordField') {
                this.queue(flow, path, trigger);
            }
        }
    }

    /** Runs everything that is due by now, oldest first. Call it inside a transaction. */
    runDue(now: number): DueRun[] {
        this.prepare();
        const { store } = this.runtime.services;
        const due = store.query(`SELECT flow, path, record FROM ${PATHS} WHERE due <= ? ORDER BY due, rowid`, [now]);
        const runs = due.map((row) => {
            const [flow, path, record] = [row['flow'] as string, row['path'] as string, row['record'] as string];
            store.query(`DELETE FROM ${PATHS} WHERE flow = ? AND path = ? AND record = ?`, [flow, path, record]);
            return this.runPath(flow, path, record);
        });
        return [...runs.filter((run) => run !== null), ...this.runScheduledFlows(now)];
    }

    /** The next instant at which something falls due, or null. */
    nextDue(): number | null {
        this.prepare();
        const { store } = this.runtime.services;
        const [row] = store.query(
            `SELECT MIN(due) AS due FROM (SELECT due FROM ${PATHS} UNION ALL SELECT due FROM ${RUNS})`
        );
        return row['due'] === null ? null : Number(row['due']);
    }

    private prepare(): void {
        if (this.isReady && this.runtime.services.store.inTransaction) {
            return;
        }
        const { store } = this.runtime.services;
        store.query(
            `CREATE TABLE IF NOT EXISTS ${PATHS} (flow TEXT, path TEXT, record TEXT, due INTEGER, PRIMARY KEY (flow, path, record))`
        );
        store.query(`CREATE TABLE IF NOT EXISTS ${RUNS} (flow TEXT PRIMARY KEY, due INTEGER)`);
        // Made outside a transaction, the tables stay; made inside one, a rollback takes them away again.
        this.isReady = !store.inTransaction;
    }

    private isPending(flow: FlowModel, path: FlowScheduledPath, id: string): boolean {
        const rows = this.runtime.services.store.query(
            `SELECT 1 FROM ${PATHS} WHERE flow = ? AND path = ? AND record = ?`,
            [flow.name, path.name, id]
        );
        return rows.length > 0;
    }

    private cancel(flow: FlowModel, path: FlowScheduledPath, id: string): void {
        this.runtime.services.store.query(`DELETE FROM ${PATHS} WHERE flow = ? AND path = ? AND record = ?`, [
            flow.name,
            path.name,
            id
        ]);
    }

    private queue(flow: FlowModel, path: FlowScheduledPath, trigger: TriggeringRecord): void {
        const due = this.dueTime(path, trigger);
        const { clock } = this.runtime.services.transactions.current();
        // Assumed: a time that has already passed is not made up for. Otherwise a path that updates its record would start itself.
        if (due === null || due < clock.now()) {
            this.cancel(flow, path, trigger.record.id ?? '');
            return;
        }
        this.runtime.services.store.query(`INSERT OR REPLACE INTO ${PATHS} VALUES (?, ?, ?, ?)`, [
            flow.name,
            path.name,
            trigger.record.id ?? '',
            due
        ]);
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

    private runAfterCommit(flow: FlowModel, path: FlowScheduledPath, trigger: TriggeringRecord): void {
        const id = trigger.record.id ?? '';
        this.runtime.services.transactions.current().afterCommit.push(() => {
            const run = this.runPath(flow.name, path.name, id);
            if (run?.failure) {
                throw new Error(`Flow ${flow.name}, path ${path.name}: ${run.failure}`);
            }
        });
    }

    /** Runs a later path on the record as it is now; null when the record or the path is gone. */
    private runPath(flowName: string, pathName: string, recordId: string): DueRun | null {
        const { model, store } = this.runtime.services;
        const flow = model.flows.get(flowName.toLowerCase());
        const path = flow?.start.scheduledPaths.find((one) => one.name === pathName);
        const object = objectOf(model, flow?.start.object ?? '');
        const record = object && store.read(object.name, [recordId]).get(recordId);
        if (!flow || flow.status !== 'Active' || !path || !object || !record) {
            return null;
        }
        this.runtime.services.formulas.setFormulaFields(object, [record]);
        const failure = this.runOn(flow, object, [{ record, from: path.next }]);
        return { flow: flow.name, path: path.name, recordId, failure };
    }

    private runOn(
        flow: FlowModel,
        object: ObjectModel,
        starts: readonly { record: TriggeringRecord['record']; from: string | null }[]
    ): string | null {
        const { store } = this.runtime.services;
        const savepoint = store.savepoint();
        const interviews = starts.map(({ record, from }) =>
            this.runtime.start(flow, {
                access: triggeredAccess(flow),
                trigger: { object, record, prior: null, isNew: false, isBeforeSave: false },
                from
            })
        );
        this.runtime.run(interviews);
        const failure = interviews.find((interview) => interview.failure !== null)?.failure ?? null;
        if (failure !== null) {
            store.rollbackTo(savepoint);
        }
        store.release(savepoint);
        return failure;
    }

    private runScheduledFlows(now: number): DueRun[] {
        const { model, store } = this.runtime.services;
        const runs: DueRun[] = [];
        for (const flow of model.flows.values()) {
            if (flow.status !== 'Active' || flow.start.triggerType !== 'Scheduled') {
                continue;
            }
            const [row] = store.query(`SELECT due FROM ${RUNS} WHERE flow = ?`, [flow.name]);
            const due = row ? (row['due'] === null ? null : Number(row['due'])) : this.firstRun(flow, now);
            const isDue = due !== null && due <= now;
            const next = due !== null && isDue ? this.runAfter(flow, due, now) : due;
            store.query(`INSERT OR REPLACE INTO ${RUNS} VALUES (?, ?)`, [flow.name, next]);
            if (isDue) {
                runs.push({ flow: flow.name, path: null, recordId: null, failure: this.runScheduled(flow) });
            }
        }
        return runs;
    }

    /** A flow whose start lies in the past begins with its next occurrence; one that ran only once stays over. */
    private firstRun(flow: FlowModel, now: number): number | null {
        const { schedule, location } = flow.start;
        if (!schedule) {
            throw new SourceError('a scheduled flow needs a schedule', location);
        }
        const { timeZone } = this.runtime.services.transactions.current().user;
        const start = zonedInstant(schedule.startDate, schedule.startTime, timeZone);
        return start > now ? start : this.runAfter(flow, start, now);
    }

    /** The first occurrence after `now`; missed ones are not made up for. */
    private runAfter(flow: FlowModel, due: number, now: number): number | null {
        const frequency = flow.start.schedule?.frequency ?? 'Once';
        if (frequency === 'Once') {
            return null;
        }
        const { timeZone } = this.runtime.services.transactions.current().user;
        const stepMs = frequency === 'Daily' ? 86_400_000 : 7 * 86_400_000;
        let count = Math.max(1, Math.floor((now - due) / stepMs));
        let next = plusUnits(due, count, DAY_UNITS[frequency], timeZone);
        while (next <= now) {
            next = plusUnits(due, ++count, DAY_UNITS[frequency], timeZone);
        }
        return next;
    }

    private runScheduled(flow: FlowModel): string | null {
        const { model } = this.runtime.services;
        if (flow.start.object === null) {
            const interview = this.runtime.start(flow, { access: triggeredAccess(flow) });
            this.runtime.run([interview]);
            return interview.failure;
        }
        const object = objectOf(model, flow.start.object);
        if (!object) {
            throw new SourceError(`there is no object ${flow.start.object}`, flow.start.location);
        }
        const probe = this.runtime.start(flow, { access: triggeredAccess(flow) });
        const filter = filterOf(this.runtime, probe, object, flow.start.filters, flow.start.filterLogic);
        const found = recordQuery(this.runtime.services, {
            object,
            fields: undefined,
            filters: [filter],
            sort: null,
            limit: Number.POSITIVE_INFINITY,
            access: triggeredAccess(flow),
            location: flow.start.location
        });
        const records = found.get(filter) ?? [];
        return this.runOn(
            flow,
            object,
            records.map((record) => ({ record, from: flow.start.next }))
        );
    }
}
