import { ApexDatetime, type FieldValue } from '../../values';
import type { UserContext } from '../../transaction';
import { nextFireTime, parseCron, type CronSchedule } from './cron';
import { deepCopy } from './deepCopies';
import { insertSetupRow } from './jobRows';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';
import { runTransaction } from './transactions';

interface ScheduledJob {
    readonly id: string;
    readonly name: string;
    readonly schedule: CronSchedule;
    readonly job: ApexObject;
    readonly user: UserContext;
    nextFireMs: number | null;
}

/**
 * Jobs of System.schedule. Outside tests they are kept for the life of the process: the org's clock decides when they are due,
 * and localOrg.ts runs due ones. A job scheduled in a transaction that rolls back is gone with its CronTrigger row.
 */
export class ScheduledJobs {
    private jobs: ScheduledJob[] = [];

    constructor(private readonly rt: Runtime) {}

    /** Gives the id of the CronTrigger row. Throws AsyncException for a name already scheduled and StringException for a bad expression. */
    schedule(name: string, expression: string, job: ApexObject): string {
        const { rt } = this;
        const schedule = parseCron(expression);
        const nextFireMs = nextFireTime(schedule, rt.services.clock.now(), rt.user.timeZone);
        if (this.all().some((other) => other.name === name)) {
            throwSystem('AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
        }
        const detail = insertSetupRow(rt, 'CronJobDetail', { Name: name, JobType: '7' });
        const id = insertSetupRow(rt, 'CronTrigger', {
            CronJobDetailId: detail,
            CronExpression: expression,
            TimeZoneSidKey: rt.user.timeZone,
            State: 'WAITING',
            OwnerId: rt.user.userId,
            TimesTriggered: 0,
            NextFireTime: nextFireMs === null ? null : new ApexDatetime(nextFireMs)
        });
        const entry: ScheduledJob = { id, name, schedule, job: deepCopy(job), user: rt.user, nextFireMs };
        if (rt.transaction.isTest) {
            this.inTest().push(entry);
        } else {
            rt.transaction.afterCommit.push(() => this.jobs.push(entry));
        }
        return id;
    }

    /** System.abortJob for a scheduled job; false when no such job waits. */
    abort(id: string): boolean {
        const list = this.all();
        const found = list.find((job) => job.id === id);
        if (found) {
            this.jobs = this.jobs.filter((job) => job !== found);
            this.inTest().splice(0, Infinity, ...this.inTest().filter((job) => job !== found));
            this.rt.services.store.update('CronTrigger', id, new Map([['State', 'DELETED']]));
        }
        return found !== undefined;
    }

    /** Test.stopTest(): every scheduled job runs once, whatever its time. */
    queueAllInTest(): void {
        for (const job of this.inTest().splice(0)) {
            this.rt.async.enqueueScheduled(job.job, job.id);
        }
    }

    /** Runs every job whose time has come, each in a transaction of its own as the user who scheduled it. */
    runDue(): void {
        const now = this.rt.services.clock.now();
        for (const job of this.jobs.filter(
            (candidate) => candidate.nextFireMs !== null && candidate.nextFireMs <= now
        )) {
            job.nextFireMs = nextFireTime(job.schedule, now, job.user.timeZone);
            runTransaction(this.rt, job.user, () => this.fire(job));
        }
    }

    private fire(job: ScheduledJob): void {
        const next = job.nextFireMs === null ? null : new ApexDatetime(job.nextFireMs);
        const values = new Map<string, FieldValue>([
            ['NextFireTime', next],
            ['PreviousFireTime', new ApexDatetime(this.rt.services.clock.now())],
            ['State', next === null ? 'COMPLETE' : 'WAITING']
        ]);
        this.rt.services.store.update('CronTrigger', job.id, values);
        this.rt.async.enqueueScheduled(job.job, job.id);
    }

    private all(): ScheduledJob[] {
        return this.rt.transaction.isTest ? [...this.jobs, ...this.inTest()] : this.jobs;
    }

    private inTest(): ScheduledJob[] {
        return this.rt.transaction.stateOf('apex.scheduledInTest', () => []);
    }
}
