import { assertEqual, assertNotEqual, failAssertion } from '../runtime/assertions';
import { ApexDatetime } from '../../values';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue, ApexObject } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { triggerOf } from '../runtime/jobRows';
import { NO_OPTIONS, type QueueableOptions } from '../runtime/queueableOptions';
import { currentPage } from './apexPages';
import { queueableOptions } from './asyncOptions';
import type { DataObject } from './dataObject';
import { today } from './date';
import { enumConstant } from './enums';
import { defineType, method } from './table';
import { libraryType } from '../types';

/** Writing a line takes far longer than a statement (assumed: 40 microseconds), so that an endless loop of them meets its limit soon. */
const LINES_PER_MILLISECOND = 25;

/** What System.debug writes: dates and times as in concatenation. */
function debug(rt: Runtime, value: unknown, level: string): void {
    if (rt.debugLog.write(level, rt.concatString(value)) % LINES_PER_MILLISECOND === 0) {
        rt.transaction.limits.consume('cpuTime');
    }
}

/** A finalizer is no part of its job (seen in async-lib). */
function isRunning(rt: Runtime, kind: string): boolean {
    const running = rt.async.runningJob();
    return running?.kind === kind && !running.finalizes;
}

const QUEUEABLE = libraryType('Queueable');

function enqueue(rt: Runtime, job: ApexObject | null, options: QueueableOptions): string {
    const delay = options.delayMinutes ?? 0;
    if (delay < 0 || delay > 10) {
        throwSystem('IllegalArgumentException', 'The delay must be between 0 and 10 minutes');
    }
    if (delay > 0 && !rt.transaction.isTest) {
        refuse('System.enqueueJob with a delay');
    }
    if (job === null) {
        throwSystem('NullPointerException', 'Argument cannot be null.');
    }
    if (!rt.isInstance(job, QUEUEABLE)) {
        refuse('System.enqueueJob of an object that is not Queueable');
    }
    return rt.async.enqueueQueueable(job, options);
}

/** Takes the id of a job's AsyncApexJob or, for scheduled jobs, of its CronTrigger. */
function abort(rt: Runtime, id: string): void {
    if (!rt.scheduled.abort(triggerOf(rt, id) ?? id)) {
        rt.async.abort(id);
    }
}

const asserts = [
    method('assert(Boolean?): void', (rt, condition: boolean | null) =>
        condition === true ? undefined : failAssertion(rt, null)
    ),
    method('assert(Boolean?, Object): void', (rt, condition: boolean | null, message: unknown) =>
        condition === true ? undefined : failAssertion(rt, message)
    ),
    method('assertEquals(Object, Object): void', (rt, expected: unknown, actual: unknown) =>
        assertEqual(rt, expected, actual)
    ),
    method('assertEquals(Object, Object, Object): void', (rt, expected: unknown, actual: unknown, message: unknown) =>
        assertEqual(rt, expected, actual, message)
    ),
    method('assertNotEquals(Object, Object): void', (rt, other: unknown, actual: unknown) =>
        assertNotEqual(rt, other, actual)
    ),
    method('assertNotEquals(Object, Object, Object): void', (rt, other: unknown, actual: unknown, message: unknown) =>
        assertNotEqual(rt, other, actual, message)
    )
];

const jobs = [
    method('abortJob(String): void', (rt, id: string) => abort(rt, rt.services.store.to18(id))),
    method('attachFinalizer(Finalizer): void', (rt, finalizer: ApexObject) => rt.async.attachFinalizer(finalizer)),
    // The platform takes any object here and looks at it when it runs (seen in at4dx).
    method('enqueueJob(Object): Id', (rt, job: ApexObject) => enqueue(rt, job, NO_OPTIONS)),
    method('enqueueJob(Object, Integer): Id', (rt, job: ApexObject, delayMinutes: number) =>
        enqueue(rt, job, { ...NO_OPTIONS, delayMinutes })
    ),
    method('enqueueJob(Object, AsyncOptions): Id', (rt, job: ApexObject, options: DataObject) =>
        enqueue(rt, job, queueableOptions(options))
    ),
    method('schedule(String, String, Schedulable): String', (rt, name: string, cron: string, job: ApexObject) =>
        rt.scheduled.schedule(name, cron, job)
    ),
    method('scheduleBatch(Object, String, Integer): String', (rt, job: ApexObject, name: string, minutes: number) =>
        rt.scheduled.scheduleBatch(job, name, minutes, 200)
    ),
    method(
        'scheduleBatch(Object, String, Integer, Integer): String',
        (rt, job: ApexObject, name: string, minutes: number, scope: number) =>
            rt.scheduled.scheduleBatch(job, name, minutes, scope)
    ),
    method('isBatch(): Boolean', (rt) => isRunning(rt, 'BatchApex')),
    method('isFuture(): Boolean', (rt) => isRunning(rt, 'Future')),
    method('isQueueable(): Boolean', (rt) => isRunning(rt, 'Queueable')),
    method('isScheduled(): Boolean', (rt) => isRunning(rt, 'ScheduledApex'))
];

defineType('System', {
    statics: [
        ...asserts,
        ...jobs,
        method('currentPageReference(): PageReference', (rt) => currentPage(rt)),
        method('currentTimeMillis(): Long', (rt) => BigInt(rt.services.clock.now())),
        method('debug(Object): void', (rt, value: unknown) => debug(rt, value, 'DEBUG')),
        method('debug(LoggingLevel, Object): void', (rt, level: ApexEnumValue, value: unknown) =>
            debug(rt, value, level.name)
        ),
        method('equals(Object, Object): Boolean', (rt, a: unknown, b: unknown) => rt.equals(a, b)),
        method('hashCode(Object): Integer', (rt, value: unknown) => rt.hash(value)),
        method('now(): Datetime', (rt) => new ApexDatetime(rt.services.clock.now())),
        method('today(): Date', (rt) => today(rt))
    ]
});

/** System.Request. */
class RequestInfo extends LibraryObject {
    readonly $type = 'Request';
}

const QUIDDITY: Readonly<Record<string, string>> = {
    Queueable: 'QUEUEABLE',
    BatchApex: 'BATCH_APEX',
    Future: 'FUTURE',
    ScheduledApex: 'SCHEDULED'
};

defineType('Request', {
    superType: 'Object',
    statics: [method('getCurrent(): Request', () => new RequestInfo())],
    methods: [
        method('getRequestId(): String', (rt) => rt.requestId()),
        method('getQuiddity(): Quiddity', (rt) => {
            const kind = rt.async.runningJob()?.kind;
            return enumConstant('Quiddity', kind ? QUIDDITY[kind] : rt.transaction.isTest ? 'RUNTEST_SYNC' : 'AURA');
        })
    ]
});
