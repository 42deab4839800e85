import { LimitExceededException, PlatformException } from '../../errors';
import { undoPoint, withOwnDmlKinds } from '../../dml';
import { ASYNCHRONOUS_LIMITS, LimitUsage } from '../../transaction';
import { FinalizerContext, JobContext } from './asyncContexts';
import { runBatch } from './batchJobs';
import { deepCopy } from './deepCopies';
import { caughtException, createSystemException } from './exceptions';
import { createJobRow, updateJobRow, type JobType } from './jobRows';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

/** Something that waits for the end of the transaction: a job or an event published after commit. */
interface PendingWork {
    readonly kind: JobType | 'Event';
    readonly jobId: string | null;
    readonly run: () => void;
    dropped: boolean;
}

/** What runs at the moment, for System.isBatch() and its siblings. */
interface RunningJob {
    readonly kind: JobType;
    readonly jobId: string;
    finalizer: ApexObject | null;
}

const PENDING = 'apex.pending';
const RUNNING = 'apex.runningJob';

/** Queueable, batch, future and scheduled jobs. They run after commit, each in a transaction of its own; in tests at stopTest. */
export class AsyncWork {
    constructor(private readonly rt: Runtime) {}

    /** System.enqueueJob. Gives the job's id; throws when a queueable chains another one inside a test. */
    enqueueQueueable(job: ApexObject): string {
        this.rt.transaction.limits.consume('queueableJobs');
        if (this.rt.transaction.isTest && this.runningJob()?.kind === 'Queueable') {
            throwSystem('AsyncException', 'Maximum stack depth has been reached.');
        }
        const copy = deepCopy(job);
        return this.enqueue('Queueable', job.$info.name, (jobId) =>
            this.rt.invokeVirtual(copy, 'execute', [new JobContext('QueueableContext', jobId)])
        );
    }

    /** Called by emitted code for a method annotated @future. */
    enqueueFuture(className: string, body: () => void): void {
        this.rt.transaction.limits.consume('futureCalls');
        const running = this.runningJob()?.kind;
        if (running === 'Future' || running === 'BatchApex') {
            throwSystem('AsyncException', 'Future method cannot be called from a future or batch method');
        }
        this.enqueue('Future', className, body);
    }

    /** Database.executeBatch. */
    enqueueBatch(job: unknown, scope: number): string {
        const batch = job as ApexObject;
        if (scope < 1 || scope > 2000) {
            throwSystem('TypeException', 'Invalid value for executeBatch scope: must be between 1 and 2000');
        }
        const copy = deepCopy(batch);
        return this.enqueue('BatchApex', batch.$info.name, (jobId) => runBatch(this.rt, copy, scope, jobId));
    }

    /** A scheduled job that is due (or, in a test, any scheduled one). */
    enqueueScheduled(job: ApexObject, triggerId: string): string {
        const copy = deepCopy(job);
        return this.enqueue('ScheduledApex', job.$info.name, () =>
            this.rt.invokeVirtual(copy, 'execute', [new JobContext('SchedulableContext', triggerId)])
        );
    }

    /** Runs when the transaction commits; in a test when stopTest or deliver() asks. Not a job: has no id and no row. */
    afterCommit(run: () => void): void {
        this.add({ kind: 'Event', jobId: null, run, dropped: false });
    }

    /** System.abortJob. */
    abort(jobId: string): void {
        for (const work of this.pending()) {
            work.dropped ||= work.jobId === jobId;
        }
        updateJobRow(this.rt, jobId, { status: 'Aborted' });
    }

    /** System.attachFinalizer. */
    attachFinalizer(finalizer: ApexObject): void {
        const running = this.runningJob();
        if (running?.kind !== 'Queueable') {
            return throwSystem('AsyncException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
        }
        if (running.finalizer !== null) {
            throwSystem('AsyncException', 'More than one Finalizer cannot be attached to same Async Apex Job');
        }
        running.finalizer = finalizer;
    }

    runningJob(): RunningJob | null {
        return (this.rt.transaction.state.get(RUNNING) as RunningJob | null | undefined) ?? null;
    }

    pendingCount(): number {
        return this.pending().length;
    }

    /** Forgets what was added after the first `count` entries: the database rolled back to before. */
    dropPendingAfter(count: number): void {
        for (const work of this.pending().splice(count)) {
            work.dropped = true;
        }
    }

    /** Test.stopTest(): runs everything that waits, and what that adds, now. An uncaught exception of a job reaches the caller. */
    runPending(filter: (kind: string) => boolean = () => true): void {
        for (let work = this.takeNext(filter); work; work = this.takeNext(filter)) {
            if (!work.dropped) {
                work.run();
            }
        }
    }

    private takeNext(filter: (kind: string) => boolean): PendingWork | undefined {
        const pending = this.pending();
        const at = pending.findIndex((work) => filter(work.kind));
        return at < 0 ? undefined : pending.splice(at, 1)[0];
    }

    private pending(): PendingWork[] {
        const { transaction } = this.rt;
        return transaction.stateOf(PENDING, () => {
            const pending: PendingWork[] = [];
            transaction.addWaitingWork({
                count: () => pending.length,
                dropAfter: (count) => pending.splice(count).forEach((work) => (work.dropped = true))
            });
            return pending;
        });
    }

    private add(work: PendingWork): void {
        this.pending().push(work);
        if (!this.rt.transaction.isTest) {
            this.rt.transaction.afterCommit.push(() => {
                if (!work.dropped) {
                    work.run();
                }
            });
        }
    }

    private enqueue(kind: JobType, className: string, body: (jobId: string) => void): string {
        const jobId = createJobRow(this.rt, kind, className);
        this.add({ kind, jobId, run: () => this.execute({ kind, jobId, finalizer: null }, body), dropped: false });
        return jobId;
    }

    /** Runs a job with asynchronous limits; a failure undoes its changes, marks the job and still runs its finalizer. */
    private execute(job: RunningJob, body: (jobId: string) => void): void {
        const failure = this.isolated(job, () => body(job.jobId));
        updateJobRow(
            this.rt,
            job.jobId,
            failure ? { status: 'Failed', error: failure.message } : { status: 'Completed' }
        );
        if (job.finalizer !== null) {
            const exception = failure
                ? (caughtException(failure) ?? createSystemException(failure.typeName, failure.message))
                : null;
            const context = new FinalizerContext(job.jobId, exception);
            const finalizer = job.finalizer;
            this.isolated({ ...job, finalizer: null }, () => this.rt.invokeVirtual(finalizer, 'execute', [context]));
        }
        if (failure && this.rt.transaction.isTest) {
            throw failure;
        }
        if (failure) {
            this.rt.debugLog.error(`${job.kind} job ${job.jobId} failed: ${failure.typeName}: ${failure.message}`);
        }
    }

    /** Runs code as a transaction of its own inside the current one: fresh limits, its own savepoint. Gives what it threw. */
    private isolated(job: RunningJob, body: () => void): PlatformException | null {
        const { transaction, services } = this.rt;
        const { limits, user } = transaction;
        const outer = this.runningJob();
        const point = undoPoint(services.store, transaction);
        transaction.limits = new LimitUsage(ASYNCHRONOUS_LIMITS);
        transaction.state.set(RUNNING, job);
        try {
            withOwnDmlKinds(this.rt.transaction, body);
            point.keep();
            return null;
        } catch (error) {
            if (!(error instanceof PlatformException) && !(error instanceof LimitExceededException)) {
                point.keep();
                throw error;
            }
            point.undo();
            return error;
        } finally {
            transaction.limits = limits;
            transaction.user = user;
            transaction.state.set(RUNNING, outer);
        }
    }
}
