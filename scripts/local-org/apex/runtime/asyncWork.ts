import { LimitExceededException, PlatformException } from '../../errors';
import { undoPoint, withOwnDmlKinds } from '../../dml';
import {
    ASYNCHRONOUS_LIMITS,
    LimitUsage,
    SYNCHRONOUS_LIMITS,
    type LimitName,
    type UserContext
} from '../../transaction';
import { FinalizerContext, JobContext } from './asyncContexts';
import { BatchRun, type BatchPhase } from './batchJobs';
import { deepCopy } from './deepCopies';
import { caughtException, createSystemException } from './exceptions';
import { heap } from './heap';
import { createJobRow, firesAgain, updateJobRow, waitingJobRow, type JobType } from './jobRows';
import type { ApexObject } from './objectModel';
import { type ChainPlace, NO_OPTIONS, type QueueableOptions } from './queueableOptions';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

/** Something that waits for the end of the transaction: a job, or work of another room. */
interface PendingWork {
    readonly kind: JobType | 'Other';
    readonly jobId: string | null;
    readonly run: () => void;
    /** Signature of a queueable job that must not wait twice. */
    readonly signature?: string | null;
    dropped: boolean;
}

/** What runs at the moment, for System.isBatch() and its siblings. */
export interface RunningJob {
    readonly kind: JobType;
    readonly jobId: string;
    /** Who submitted it: the job runs as that user. */
    readonly user: UserContext;
    /** Of a batch job. */
    readonly phase?: BatchPhase;
    /** Whether its code says that it makes callouts. */
    readonly callouts: boolean;
    /** Of a queueable job. */
    readonly place?: ChainPlace;
    finalizer: ApexObject | null;
    /** While its finalizer runs: whether the job failed. */
    readonly finalizes?: { readonly failed: boolean };
}

/** A future method as it was called. */
export interface FutureCall {
    readonly className: string;
    readonly methodName: string;
    /** Types of its parameters, as messages write them. */
    readonly parameters: string;
    /** `@future(callout=true)`. */
    readonly callouts: boolean;
}

interface EnqueueOptions {
    readonly methodName?: string | null;
    readonly place?: ChainPlace;
    readonly signature?: string | null;
    readonly callouts?: boolean;
    /** The CronTrigger of a scheduled job, whose row waits already. */
    readonly triggerId?: string;
}

/** Jobs in a row that a finalizer may start after failures (Apex Developer Guide, Transaction Finalizers); the exception is assumed. */
const MAX_RETRIES = 5;

/** Jobs that one test may submit. */
const MAX_BATCH_JOBS_IN_TEST = 5;

/** A finalizer runs with the limits of a synchronous transaction, but may start one job only. */
const FINALIZER_LIMITS = {
    ...SYNCHRONOUS_LIMITS,
    heapSize: ASYNCHRONOUS_LIMITS.heapSize,
    queueableJobs: ASYNCHRONOUS_LIMITS.queueableJobs
};

/**
 * Synchronous limits apply to scheduled jobs; future methods cannot be called from batch jobs and future methods (Apex Developer
 * Guide, Execution Governors and Limits).
 */
function limitsOf(kind: JobType): Readonly<Record<LimitName, number>> {
    switch (kind) {
        case 'ScheduledApex':
            return SYNCHRONOUS_LIMITS;
        case 'Queueable':
            return ASYNCHRONOUS_LIMITS;
        default:
            return { ...ASYNCHRONOUS_LIMITS, futureCalls: 0 };
    }
}

const PENDING = 'apex.pending';
const RUNNING = 'apex.runningJob';

/** Queueable, batch, future and scheduled jobs. They run after commit, each in a transaction of its own; in tests at stopTest. */
export class AsyncWork {
    constructor(private readonly rt: Runtime) {}

    /** System.enqueueJob. Gives the job's id; throws where the chain is too long or a job with that signature waits. */
    enqueueQueueable(job: ApexObject, options: QueueableOptions = NO_OPTIONS): string {
        this.rt.transaction.limits.consume('queueableJobs');
        const place = this.placeInChain(options);
        const { signature } = options;
        if (signature !== null && this.pending().some((work) => !work.dropped && work.signature === signature)) {
            throwSystem('DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
        }
        const copy = deepCopy(job);
        const run = (jobId: string): unknown =>
            this.rt.invokeVirtual(copy, 'execute', [new JobContext('QueueableContext', jobId)]);
        return this.enqueue('Queueable', job.$info.name, run, {
            place,
            signature,
            callouts: job.$info.isA('Database.AllowsCallouts')
        });
    }

    /** The maximum holds for the whole chain; a test that sets none must not chain, but finalizers may (seen in async-lib). */
    private placeInChain({ maximumDepth, delayMinutes }: QueueableOptions): ChainPlace {
        const running = this.runningJob();
        const parent = running?.kind === 'Queueable' ? running.place : undefined;
        const place = {
            depth: (parent?.depth ?? 0) + 1,
            maximumDepth: maximumDepth ?? parent?.maximumDepth ?? null,
            delayMinutes,
            failures: running?.finalizes?.failed ? (parent?.failures ?? 0) + 1 : 0
        };
        const isLimited = this.rt.transaction.isTest && !running?.finalizes;
        if (place.depth > (place.maximumDepth ?? (isLimited ? 1 : Infinity)) || place.failures > MAX_RETRIES) {
            throwSystem('AsyncException', 'Maximum stack depth has been reached.');
        }
        return place;
    }

    /** Called by emitted code for a method annotated @future. */
    enqueueFuture(call: FutureCall, body: () => void): void {
        const running = this.runningJob()?.kind;
        if (running === 'Future' || running === 'BatchApex') {
            throwSystem(
                'AsyncException',
                `Future method cannot be called from a future or batch method: ${call.className}.${call.methodName}(${call.parameters})`
            );
        }
        this.rt.transaction.limits.consume('futureCalls');
        this.enqueue('Future', call.className, body, call);
    }

    /** Database.executeBatch. The scope has an upper limit only for query locators, and larger ones are cut down to it. */
    enqueueBatch(job: unknown, scope: number): string {
        const batch = job as ApexObject;
        const running = this.runningJob();
        if (running?.kind === 'Future' || (running?.kind === 'BatchApex' && running.phase !== 'FINISH')) {
            throwSystem(
                'AsyncException',
                'Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
            );
        }
        if (scope < 1) {
            throwSystem('TypeException', 'Invalid value for executeBatch scope: must be greater than 0');
        }
        if (this.rt.transaction.isTest) {
            this.countBatchInTest();
        }
        const copy = deepCopy(batch);
        const jobId = createJobRow(this.rt, 'BatchApex', batch.$info.name, { status: 'Holding' });
        const { user } = this.rt;
        const run = (): void => new BatchRun(this.rt, copy, scope, { jobId, user }).run();
        // Test.stopTest() runs a scheduled job, but not the batch job that it starts (assumed: developers report it so).
        if (!(this.rt.transaction.isTest && running?.kind === 'ScheduledApex')) {
            this.add({ kind: 'BatchApex', jobId, run, dropped: false });
        }
        return jobId;
    }

    /** The user's submissions count; jobs that jobs start are not looked at. */
    private countBatchInTest(): void {
        const counter = this.rt.transaction.stateOf('apex.testBatches', () => ({ jobs: 0 }));
        if (this.runningJob() === null && ++counter.jobs > MAX_BATCH_JOBS_IN_TEST) {
            throw new LimitExceededException(
                `Attempted to schedule too many concurrent batch jobs in this org (limit is ${MAX_BATCH_JOBS_IN_TEST}).`
            );
        }
    }

    /** A scheduled job that is due (or, in a test, any scheduled one). */
    enqueueScheduled(job: ApexObject, triggerId: string): string {
        const copy = deepCopy(job);
        const run = (): unknown =>
            this.rt.invokeVirtual(copy, 'execute', [new JobContext('SchedulableContext', triggerId)]);
        return this.enqueue('ScheduledApex', job.$info.name, run, { triggerId });
    }

    /** Runs when the transaction commits; in a test when stopTest asks. Not a job: has no id and no row. */
    afterCommit(run: () => void): void {
        this.add({ kind: 'Other', jobId: null, run, dropped: false });
    }

    /** System.abortJob. Throws for what is no job; the wording is assumed. */
    abort(jobId: string): void {
        if (this.rt.services.store.objectOfId(jobId)?.name !== 'AsyncApexJob') {
            throwSystem('AsyncException', `Could not abort job ${jobId}: no such job exists.`);
        }
        for (const work of this.pending()) {
            work.dropped ||= work.jobId === jobId;
        }
        updateJobRow(this.rt, jobId, { status: 'Aborted' });
    }

    /** System.attachFinalizer. */
    attachFinalizer(finalizer: ApexObject): void {
        const running = this.runningJob();
        if (running?.kind !== 'Queueable' || running.finalizes) {
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

    /**
     * Test.stopTest() and the end of a test method: runs everything that waits, and what that adds, now. An uncaught exception
     * of a job reaches the caller.
     */
    runPending(): void {
        for (let work = this.pending().shift(); work; work = this.pending().shift()) {
            if (!work.dropped) {
                work.run();
            }
        }
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

    private enqueue(
        kind: JobType,
        className: string,
        body: (jobId: string) => void,
        { methodName = null, place, signature, callouts = false, triggerId }: EnqueueOptions = {}
    ): string {
        const waiting = triggerId === undefined ? null : waitingJobRow(this.rt, triggerId);
        const jobId = waiting ?? createJobRow(this.rt, kind, className, { methodName });
        const job = { kind, jobId, user: this.rt.user, place, callouts, finalizer: null };
        this.add({ kind, jobId, run: () => this.execute(job, body), signature, dropped: false });
        return jobId;
    }

    /** Runs a job with asynchronous limits; a failure undoes its changes, marks the job and still runs its finalizer. */
    private execute(job: RunningJob, body: (jobId: string) => void): void {
        updateJobRow(this.rt, job.jobId, { status: 'Processing' });
        const failure = this.isolated(job, () => body(job.jobId));
        const ended = failure ? 'Failed' : 'Completed';
        const status = firesAgain(this.rt, job.jobId) ? 'Queued' : ended;
        updateJobRow(this.rt, job.jobId, { status, ...(failure ? { error: failure.message } : {}) });
        if (job.finalizer !== null) {
            const exception = failure
                ? (caughtException(failure) ?? createSystemException(failure.typeName, failure.message))
                : null;
            const context = new FinalizerContext(job.jobId, exception);
            const finalizer = job.finalizer;
            const run = (): void => void this.rt.invokeVirtual(finalizer, 'execute', [context]);
            // Finalizers may make callouts (assumed: the guide names no restriction).
            const finalizes = { failed: failure !== null };
            this.isolated({ ...job, callouts: true, finalizer: null, finalizes }, run, FINALIZER_LIMITS);
        }
        if (failure) {
            this.report(job, failure);
        }
    }

    /** A job's failure reaches the test; otherwise it goes to the debug log. */
    report(job: RunningJob, failure: PlatformException): void {
        if (this.rt.transaction.isTest) {
            throw failure;
        }
        this.rt.debugLog.error(`${job.kind} job ${job.jobId} failed: ${failure.typeName}: ${failure.message}`);
    }

    /** Runs code as a transaction of its own inside the current one: fresh limits, its own savepoint. Gives what it threw. */
    isolated(
        job: RunningJob,
        body: () => void,
        limitsOfJob: Readonly<Record<LimitName, number>> = limitsOf(job.kind)
    ): PlatformException | null {
        const { transaction, services } = this.rt;
        const { limits, user } = transaction;
        const outer = this.runningJob();
        const point = undoPoint(services.store, transaction);
        transaction.limits = new LimitUsage(limitsOfJob);
        transaction.user = job.user;
        transaction.state.set(RUNNING, job);
        try {
            heap.invocation(() => withOwnDmlKinds(this.rt.transaction, body));
            point.keep();
            return null;
        } catch (error) {
            if (!(error instanceof PlatformException)) {
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
