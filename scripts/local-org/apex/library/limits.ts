import type { LimitName } from '../../transaction';
import { heap } from '../runtime/heap';
import { defineType, method } from './table';

/** Method suffix of Limits by counted limit: getQueries() and getLimitQueries(). */
const COUNTED: Readonly<Record<string, LimitName>> = {
    AggregateQueries: 'aggregateQueries',
    Callouts: 'callouts',
    CpuTime: 'cpuTime',
    DmlRows: 'dmlRows',
    DmlStatements: 'dmlStatements',
    EmailInvocations: 'emailInvocations',
    FutureCalls: 'futureCalls',
    PublishImmediateDML: 'publishImmediateDML',
    Queries: 'queries',
    QueryLocatorRows: 'queryLocatorRows',
    QueryRows: 'queryRows',
    QueueableJobs: 'queueableJobs',
    SoslQueries: 'soslQueries',
    // Deprecated names of other limits (Apex Reference Guide, Limits Class).
    FindSimilarCalls: 'soslQueries',
    RunAs: 'dmlStatements',
    SavepointRollbacks: 'dmlStatements',
    Savepoints: 'dmlStatements'
};

/**
 * Maxima of what the local org refuses to do, so that nothing of it is ever used: push notifications (Execution Governors and
 * Limits), cursors (Apex Reference Guide, Cursor Class). Asynchronous calls are reserved for future use; their maximum is assumed.
 */
const UNUSED: Readonly<Record<string, number>> = {
    ApexCursorRows: 50_000_000,
    AsyncCalls: 200,
    FetchCallsOnApexCursor: 100,
    MobilePushApexCalls: 10
};

defineType('Limits', {
    statics: [
        ...Object.entries(COUNTED).flatMap(([suffix, name]) => [
            method(`get${suffix}(): Integer`, (rt) => rt.transaction.limits.get(name)),
            method(`getLimit${suffix}(): Integer`, (rt) => rt.transaction.limits.maximum(name))
        ]),
        ...Object.entries(UNUSED).flatMap(([suffix, maximum]) => [
            method(`get${suffix}(): Integer`, () => 0),
            method(`getLimit${suffix}(): Integer`, () => maximum)
        ]),
        method('getHeapSize(): Integer', () => heap.size()),
        method('getLimitHeapSize(): Integer', (rt) => rt.transaction.limits.maximum('heapSize'))
    ]
});
