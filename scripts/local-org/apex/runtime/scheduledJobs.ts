import type { OrgTransaction } from '../../transaction';
import { ApexDatetime, type FieldValue } from '../../values';
import { cronAt, nextFireTime, parseCron } from './cron';
import { readJobState, writeJobState } from './jobState';
import { createJobRow, insertSetupRow, updateJobRow, waitingJobRow } from './jobRows';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import { ScheduledJobTable, type WaitingJob } from './scheduledJobTable';
import { throwSystem } from './throws';
import { runTransaction } from './transactions';

/** Jobs that wait at one time, and how CronJobDetail.JobType names their kinds. */
const MAX_JOBS = 100;
const SCHEDULED_APEX = '7';
const SCHEDULED_BATCH = '9';

/**
 * Jobs of System.schedule. The org's clock decides when they are due, and localOrg.ts runs due ones; they wait in the database,
 * so a restart loses none and a rollback takes them away with their CronTrigger row.
 */
export class ScheduledJobs {
    private readonly table: ScheduledJobTable;

    constructor(private readonly rt: Runtime) {
        this.table = new ScheduledJobTable(rt);
    }

    /**
     * Gives the id of the CronTrigger row. Throws AsyncException for a name already scheduled, a time that never comes and the
     * 101st job, StringException for a bad expression.
     */
    schedule(name: string, expression: string, job: ApexObject): string {
        const id = this.add(name, expression, job, null);
        createJobRow(this.rt, 'ScheduledApex', job.$info.name, { triggerId: id });
        if (this.rt.transaction.isTest) {
            this.inTest().push(id);
        }
        return id;
    }

    /** System.scheduleBatch: a batch job that starts once, some minutes from now; a test sees the schedule alone (assumed: developers report it so). */
    scheduleBatch(job: ApexObject, name: string, minutes: number, scope: number): string {
        if (minutes < 1 || scope < 1) {
            throwSystem('IllegalArgumentException', 'The minutes and the scope must be greater than 0');
        }
        const at = this.rt.services.clock.now() + minutes * 60_000;
        return this.add(name, cronAt(at, this.rt.user.timeZone), job, scope);
    }

    private add(name: string, expression: string, job: ApexObject, batchScope: number | null): string {
        const { rt } = this;
        const due = nextFireTime(parseCron(expression), rt.services.clock.now(), rt.user.timeZone);
        if (this.table.hasName(name)) {
            throwSystem('AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
        }
        if (due === null) {
            return throwSystem('AsyncException', 'Based on configured schedule, the given trigger will never fire.');
        }
        if (this.table.count() >= MAX_JOBS) {
            throwSystem('AsyncException', `You have exceeded the maximum number (${MAX_JOBS}) of Apex scheduled jobs.`);
        }
        const state = writeJobState(rt, job);
        const JobType = batchScope === null ? SCHEDULED_APEX : SCHEDULED_BATCH;
        const detail = insertSetupRow(rt, 'CronJobDetail', { Name: name, JobType });
        const id = insertSetupRow(rt, 'CronTrigger', {
            CronJobDetailId: detail,
            CronExpression: expression,
            TimeZoneSidKey: rt.user.timeZone,
            State: 'WAITING',
            OwnerId: rt.user.userId,
            TimesTriggered: 0,
            NextFireTime: instant(due)
        });
        this.table.add({ id, name, expression, user: rt.user, due, state, batchScope });
        return id;
    }

    /** System.abortJob for a scheduled job; false when no such job waits. */
    abort(id: string): boolean {
        const isFound = this.table.remove(id);
        if (isFound) {
            this.update(id, { State: 'DELETED' });
            const row = waitingJobRow(this.rt, id);
            if (row !== null) {
                updateJobRow(this.rt, row, { status: 'Aborted' });
            }
        }
        return isFound;
    }

    /** Test.stopTest(): every job the test scheduled runs once, whatever its time. */
    queueAllInTest(): void {
        const { transaction } = this.rt;
        for (const id of this.inTest().splice(0)) {
            const job = this.table.get(id);
            if (job) {
                this.startAs(job, transaction);
            }
        }
    }

    /** Runs every job whose time has come, each in a transaction of its own as the user who scheduled it; tells `report` of those that cannot run. */
    runDue(report: (error: unknown) => void): void {
        const { store, clock } = this.rt.services;
        for (const job of this.table.due(clock.now())) {
            try {
                if (store.read('User', [job.user.userId]).get(job.user.userId)?.get('IsActive') !== true) {
                    throw new Error(`The user who scheduled the Apex job "${job.name}" is no longer active`);
                }
                const schedulable = readJobState(this.rt, job.state);
                runTransaction(this.rt, job.user, () => this.fire(job, schedulable));
            } catch (error) {
                // Without this it would be due, and fail, again and again.
                runTransaction(this.rt, job.user, () => this.end(job, 'ERROR'));
                report(error);
            }
        }
    }

    /** When the next job falls due, in milliseconds since the epoch; null when none waits. */
    nextDue(): number | null {
        return this.table.next();
    }

    private fire(job: WaitingJob, schedulable: ApexObject): void {
        const now = this.rt.services.clock.now();
        const next = nextFireTime(parseCron(job.expression), now, job.user.timeZone);
        const trigger = this.rt.services.store.read('CronTrigger', [job.id]).get(job.id);
        this.update(job.id, {
            PreviousFireTime: new ApexDatetime(now),
            TimesTriggered: ((trigger?.get('TimesTriggered') as number | null | undefined) ?? 0) + 1
        });
        if (next === null) {
            this.end(job, 'COMPLETE');
        } else {
            this.table.setDue(job.id, next);
            this.update(job.id, { NextFireTime: instant(next) });
        }
        this.start(job, schedulable);
    }

    private startAs(job: WaitingJob, transaction: OrgTransaction): void {
        const { user } = transaction;
        transaction.user = job.user;
        try {
            this.start(job, readJobState(this.rt, job.state));
        } finally {
            transaction.user = user;
        }
    }

    private start({ id, batchScope }: WaitingJob, job: ApexObject): void {
        if (batchScope === null) {
            this.rt.async.enqueueScheduled(job, id);
        } else {
            this.rt.async.enqueueBatch(job, batchScope);
        }
    }

    private end(job: WaitingJob, state: 'COMPLETE' | 'ERROR'): void {
        this.table.remove(job.id);
        this.update(job.id, { State: state, NextFireTime: null });
    }

    private update(id: string, values: Record<string, FieldValue>): void {
        this.rt.services.store.update('CronTrigger', id, new Map(Object.entries(values)));
    }

    private inTest(): string[] {
        return this.rt.transaction.stateOf('apex.scheduledInTest', () => []);
    }
}

function instant(ms: number | null): ApexDatetime | null {
    return ms === null ? null : new ApexDatetime(ms);
}
