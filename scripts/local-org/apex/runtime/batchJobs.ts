import type { PlatformException } from '../../errors';
import { SObjectRecord } from '../../values';
import { OBJECT, type ApexType } from '../types';
import { JobContext } from './asyncContexts';
import type { RunningJob } from './asyncWork';
import { ApexList } from './collections';
import { deepCopy } from './deepCopies';
import { caughtException } from './exceptions';
import { updateJobRow } from './jobRows';
import type { ApexObject } from './objectModel';
import { QueryLocator } from './queryLocator';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';
import { typeOfValue } from './typeOf';

/** Which of its methods a batch job runs. */
export type BatchPhase = 'START' | 'EXECUTE' | 'FINISH';

/** Records that execute() gets together at most where a query locator gives them. */
const MAX_LOCATOR_SCOPE = 2000;

/** Longest texts of a BatchApexErrorEvent. */
const MAX_JOB_SCOPE = 40_000;
const MAX_EVENT_TEXT = 5000;

interface Scope {
    readonly type: ApexType;
    readonly items: unknown[];
    readonly locator: QueryLocator | null;
}

/** What one execute() gets. */
interface Chunk {
    /** As start() gave it. */
    readonly items: ApexList;
    /** As it is when its turn comes. */
    readonly read: () => ApexList;
}

/** What start() gave, as a list of items. */
function itemsOf(rt: Runtime, started: unknown): Scope {
    if (started === null) {
        return throwSystem('NullPointerException', 'The start method of a batch job returned null');
    }
    const locator = started instanceof QueryLocator ? started : null;
    const source = locator ? locator.records : started;
    const items = [...rt.each(source)];
    const type =
        source instanceof ApexList
            ? source.elementType
            : items.length > 0 && items[0] !== null
              ? typeOfValue(items[0])
              : OBJECT;
    return { type, items, locator };
}

function inChunks({ type, items, locator }: Scope, scope: number): Chunk[] {
    const size = locator ? Math.min(scope, MAX_LOCATOR_SCOPE) : scope;
    const found = locator?.found;
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
        const from = index * size;
        const own = new ApexList(type, items.slice(from, from + size));
        return { items: own, read: () => (found ? new ApexList(type, found.read(from, size)) : own) };
    });
}

/**
 * One run of a batch job: start, execute for each chunk, finish, each a transaction of its own: a failing one loses its own
 * changes only. Without Database.Stateful every one gets the object as it was queued. In a test all run inside the test's
 * transaction; a second chunk is an error there, as on the platform, and a failure ends the job and reaches the test.
 */
export class BatchRun {
    private readonly context: JobContext;
    private readonly isStateful: boolean;
    private errors = 0;

    constructor(
        private readonly rt: Runtime,
        private readonly batch: ApexObject,
        private readonly scope: number,
        private readonly submitted: Pick<RunningJob, 'jobId' | 'user'>
    ) {
        this.context = new JobContext('Database.BatchableContext', submitted.jobId);
        this.isStateful = batch.$info.isA('Database.Stateful');
    }

    run(): void {
        let chunks: Chunk[] = [];
        this.update({ status: 'Preparing' });
        const failure = this.phase('START', null, (instance) => {
            chunks = inChunks(itemsOf(this.rt, this.rt.invokeVirtual(instance, 'start', [this.context])), this.scope);
            if (this.rt.transaction.isTest && chunks.length > 1) {
                throwSystem(
                    'UnexpectedException',
                    'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
                );
            }
        });
        if (failure) {
            this.fail('START', failure);
            return;
        }
        this.update({ status: 'Processing', total: chunks.length, processed: 0 });
        chunks.forEach((chunk, index) => this.then(() => this.execute(chunk, index)));
        this.then(() => this.finish());
    }

    private execute({ items, read }: Chunk, index: number): void {
        const failure = this.phase('EXECUTE', items, (instance) =>
            this.rt.invokeVirtual(instance, 'execute', [this.context, read()])
        );
        if (failure) {
            const isFirst = ++this.errors === 1;
            this.update({ errors: this.errors, ...(isFirst ? { error: `First error: ${failure.message}` } : {}) });
            this.rt.async.report(this.job('EXECUTE'), failure);
        }
        this.update({ processed: index + 1 });
    }

    /** While finish() runs, the job counts as completed already. */
    private finish(): void {
        this.update({ status: 'Completed', errors: this.errors });
        const failure = this.phase('FINISH', null, (instance) =>
            this.rt.invokeVirtual(instance, 'finish', [this.context])
        );
        if (failure) {
            this.fail('FINISH', failure);
        }
    }

    private fail(phase: BatchPhase, failure: PlatformException): void {
        this.update({ status: 'Failed', error: failure.message });
        this.rt.async.report(this.job(phase), failure);
    }

    private job(phase: BatchPhase): RunningJob {
        return {
            kind: 'BatchApex',
            ...this.submitted,
            phase,
            callouts: this.batch.$info.isA('Database.AllowsCallouts'),
            finalizer: null
        };
    }

    private update(change: Parameters<typeof updateJobRow>[2]): void {
        updateJobRow(this.rt, this.submitted.jobId, change);
    }

    private then(body: () => void): void {
        if (this.rt.transaction.isTest) {
            body();
        } else {
            this.rt.transaction.afterCommit.push(body);
        }
    }

    private phase(
        phase: BatchPhase,
        chunk: ApexList | null,
        body: (instance: ApexObject) => void
    ): PlatformException | null {
        const instance = this.isStateful ? this.batch : deepCopy(this.batch);
        const failure = this.rt.async.isolated(this.job(phase), () => body(instance));
        if (failure && this.batch.$info.isA('Database.RaisesPlatformEvents')) {
            this.publish(phase, chunk, failure);
        }
        return failure;
    }

    private publish(phase: BatchPhase, chunk: ApexList | null, failure: PlatformException): void {
        const scope = (chunk?.items ?? [])
            .map((item) => (item instanceof SObjectRecord ? (item.id ?? '') : this.rt.toStringValue(item)))
            .join(',');
        const event = new SObjectRecord('BatchApexErrorEvent')
            .set('AsyncApexJobId', this.submitted.jobId)
            .set('DoesExceedJobScopeMaxLength', scope.length > MAX_JOB_SCOPE)
            .set('ExceptionType', failure.typeName)
            .set('JobScope', chunk === null ? null : scope.slice(0, MAX_JOB_SCOPE))
            .set('Message', failure.message.slice(0, MAX_EVENT_TEXT))
            .set('Phase', phase)
            .set('RequestId', this.rt.requestId())
            .set('StackTrace', (caughtException(failure)?.stackTraceString ?? '').slice(0, MAX_EVENT_TEXT));
        this.rt.events.publishOfPlatform(event);
    }
}
