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
    Savepoints: 'savepoints',
    SavepointRollbacks: 'savepointRollbacks',
    SoslQueries: 'soslQueries'
};

defineType('Limits', {
    statics: [
        ...Object.entries(COUNTED).flatMap(([suffix, name]) => [
            method(`get${suffix}(): Integer`, (rt) => rt.transaction.limits.get(name)),
            method(`getLimit${suffix}(): Integer`, (rt) => rt.transaction.limits.maximum(name))
        ]),
        method('getHeapSize(): Integer', () => heap.size()),
        method('getLimitHeapSize(): Integer', (rt) => rt.transaction.limits.maximum('heapSize'))
    ]
});
