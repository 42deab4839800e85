import { SourceError } from '../errors';
import type { FlowModel } from '../metadata/flows';
import { objectOf } from '../metadata/model';
import { RoomTable, type SqlRow } from '../store';
import { plusUnits, zonedInstant } from './dateTimes';
import { sendFaultEmail } from './faultEmails';
import type { FlowRuntime } from './flowRuntime';
import { runOnRecords, type DueBatch, type DueRun } from './laterRuns';
import { filterOf, recordQuery } from './recordQuery';
import { triggeredAccess } from './recordTriggers';

const RUNS = '"$flow_runs"';
const DAY_UNITS = { Daily: 'Days', Weekly: 'Weeks' } as const;

/** Schedule-triggered flows. Due times survive restarts. */
export class ScheduledFlows {
    private readonly runs = new RoomTable(RUNS, 'flow TEXT PRIMARY KEY, due INTEGER');

    constructor(private readonly runtime: FlowRuntime) {}

    /** The flows that are due by `now`. */
    dueBatches(now: number): DueBatch[] {
        return this.scheduled().flatMap((flow): DueBatch[] => {
            const due = this.dueTime(flow, now);
            return due !== null && due <= now ? [{ kind: 'flow', flow: flow.name }] : [];
        });
    }

    /** Runs a flow that is due and sets its next occurrence. */
    runBatch(batch: Extract<DueBatch, { kind: 'flow' }>, now: number): DueRun[] {
        const flow = this.drop(batch, now);
        return flow ? this.run(flow) : [];
    }

    /** Sets the next occurrence without running the flow. */
    drop({ flow: name }: Extract<DueBatch, { kind: 'flow' }>, now: number): FlowModel | null {
        const flow = this.scheduled().find((one) => one.name === name);
        const due = flow ? this.dueTime(flow, now) : null;
        if (!flow || due === null) {
            return null;
        }
        this.store(flow, this.nextAfter(flow, due, now));
        return flow;
    }

    nextDue(): number | null {
        const [row] = this.query(`SELECT MIN(due) AS due FROM ${RUNS}`);
        return row['due'] === null ? null : Number(row['due']);
    }

    private scheduled(): FlowModel[] {
        return [...this.runtime.services.model.flows.values()].filter(
            (flow) => flow.status === 'Active' && flow.start.triggerType === 'Scheduled'
        );
    }

    private query(sql: string, params: readonly (string | number | null)[] = []): SqlRow[] {
        return this.runs.query(this.runtime.services.store, sql, params);
    }

    /** The stored due time; a flow that is seen for the first time gets one. */
    private dueTime(flow: FlowModel, now: number): number | null {
        const [row] = this.query(`SELECT due FROM ${RUNS} WHERE flow = ?`, [flow.name]);
        if (row) {
            return row['due'] === null ? null : Number(row['due']);
        }
        const due = this.firstRun(flow, now);
        this.store(flow, due);
        return due;
    }

    private store(flow: FlowModel, due: number | null): void {
        this.query(`INSERT OR REPLACE INTO ${RUNS} VALUES (?, ?)`, [flow.name, due]);
    }

    /** A flow whose start lies in the past begins with its next occurrence; one that ran only once stays over. */
    private firstRun(flow: FlowModel, now: number): number | null {
        const { schedule, location } = flow.start;
        if (!schedule) {
            throw new SourceError('a scheduled flow needs a schedule', location);
        }
        const { timeZone } = this.runtime.services.transactions.current().user;
        const start = zonedInstant(schedule.startDate, schedule.startTime, timeZone);
        return start > now ? start : this.nextAfter(flow, start, now);
    }

    /** The first occurrence after `now`; missed ones are not made up for. */
    private nextAfter(flow: FlowModel, due: number, now: number): number | null {
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

    private run(flow: FlowModel): DueRun[] {
        const { services } = this.runtime;
        if (flow.start.object === null) {
            const interview = this.runtime.start(flow, { access: triggeredAccess(flow) });
            this.runtime.run([interview]);
            if (interview.failure !== null) {
                sendFaultEmail(services, flow, interview.failure, null);
            }
            return [{ flow: flow.name, path: null, recordId: null, failure: interview.failure }];
        }
        const object = objectOf(services.model, flow.start.object);
        if (!object) {
            throw new SourceError(`there is no object ${flow.start.object}`, flow.start.location);
        }
        const probe = this.runtime.start(flow, { access: triggeredAccess(flow) });
        const filter = filterOf(this.runtime, probe, object, flow.start.filters, flow.start.filterLogic);
        const found = recordQuery(services, {
            object,
            fields: undefined,
            filters: [filter],
            sort: null,
            limit: Number.POSITIVE_INFINITY,
            access: triggeredAccess(flow),
            location: flow.start.location
        });
        const failures = runOnRecords(this.runtime, flow, object, found.get(filter) ?? [], flow.start.next);
        const failure = failures.find((one) => one !== null) ?? null;
        return [{ flow: flow.name, path: null, recordId: null, failure }];
    }
}
