import type { ApexList, ApexMap } from '../runtime/collections';
import { ApexIterator } from '../runtime/iterators';
import { QueryLocator } from '../runtime/queryLocator';
import { bindsOf, FoundRecords, type QueryRun, runDynamic, runOf, toRecordList } from '../runtime/queries';
import type { SObjectRecord } from '../../values';
import type { Runtime } from '../runtime/runtime';
import type { Savepoint } from '../runtime/savepoints';
import { releaseSavepoint, rollbackToSavepoint, setSavepoint } from '../runtime/savepoints';
import type { Access, CallContext } from '../runtime/services';
import { throwSystem } from '../runtime/throws';
import type { AccessLevelValue } from './accessLevel';
import { cursorRows } from './cursors';
import { databaseDmlRows } from './databaseDml';
import { leadConvertRows } from './leadConvert';
import { contextualMethod, defineType, method } from './table';

defineType('Database.QueryLocator', {
    superType: 'Object',
    methods: [
        method('getQuery(): String', (rt, self: QueryLocator) => self.query),
        method(
            'iterator(): Database.QueryLocatorIterator',
            (rt, self: QueryLocator) => new ApexIterator(self.records[Symbol.iterator]())
        )
    ]
});

defineType('Database.QueryLocatorIterator', {
    superType: 'Object',
    interfaces: ['Iterator<SObject>'],
    methods: [
        method('hasNext(): Boolean', (rt, self: ApexIterator) => self.hasNext()),
        method('next(): SObject', (rt, self: ApexIterator) => self.next())
    ]
});

defineType('Savepoint', { superType: 'Object' });

function query(rt: Runtime, text: string, context: CallContext, access: Access, valueOf = context.scope): ApexList {
    const { prepared, records } = runDynamic(rt, text, context, access, valueOf);
    return toRecordList(prepared, records);
}

function count(rt: Runtime, text: string, context: CallContext, access: Access, valueOf = context.scope): number {
    const { count: found } = runDynamic(rt, text, context, access, valueOf);
    return found ?? throwSystem('QueryException', 'Query must be a count query: SELECT COUNT() FROM ...');
}

/** A locator counts its rows, except the one that a batch job works through. */
function locatorOf(rt: Runtime, run: QueryRun | undefined, records: ApexList): QueryLocator {
    if (rt.async.runningJob()?.kind !== 'BatchApex') {
        rt.transaction.limits.consume('queryLocatorRows', records.size);
    }
    const ids = (records.items as SObjectRecord[]).map(({ id }) => id);
    const found = run && ids.every((id) => id !== null) ? new FoundRecords(rt, run, ids) : null;
    return new QueryLocator(run?.text ?? '', records, found);
}

function locate(
    rt: Runtime,
    text: string,
    context: CallContext,
    access: Access,
    valueOf = context.scope
): QueryLocator {
    const { run, records } = runDynamic(rt, text, context, access, valueOf);
    return locatorOf(rt, run, toRecordList(run.prepared, records));
}

const queries = [
    contextualMethod('query(String): List<SObject>', (rt, text: string, context: CallContext) =>
        query(rt, text, context, context.access)
    ),
    contextualMethod(
        'query(String, AccessLevel): List<SObject>',
        (rt, text: string, level: AccessLevelValue, context: CallContext) =>
            query(rt, text, context, level.access(context))
    ),
    contextualMethod(
        'queryWithBinds(String, Map<String, Object>, AccessLevel): List<SObject>',
        (rt, text: string, binds: ApexMap, level: AccessLevelValue, context: CallContext) =>
            query(rt, text, context, level.access(context), bindsOf(binds.entries()))
    ),
    contextualMethod('countQuery(String): Integer', (rt, text: string, context: CallContext) =>
        count(rt, text, context, context.access)
    ),
    contextualMethod(
        'countQuery(String, AccessLevel): Integer',
        (rt, text: string, level: AccessLevelValue, context: CallContext) =>
            count(rt, text, context, level.access(context))
    ),
    contextualMethod(
        'countQueryWithBinds(String, Map<String, Object>, AccessLevel): Integer',
        (rt, text: string, binds: ApexMap, level: AccessLevelValue, context: CallContext) =>
            count(rt, text, context, level.access(context), bindsOf(binds.entries()))
    ),
    contextualMethod('getQueryLocator(String): Database.QueryLocator', (rt, text: string, context: CallContext) =>
        locate(rt, text, context, context.access)
    ),
    contextualMethod(
        'getQueryLocator(String, AccessLevel): Database.QueryLocator',
        (rt, text: string, level: AccessLevelValue, context: CallContext) =>
            locate(rt, text, context, level.access(context))
    ),
    contextualMethod(
        'getQueryLocatorWithBinds(String, Map<String, Object>, AccessLevel): Database.QueryLocator',
        (rt, text: string, binds: ApexMap, level: AccessLevelValue, context: CallContext) =>
            locate(rt, text, context, level.access(context), bindsOf(binds.entries()))
    ),
    method('getQueryLocator(List<SObject>): Database.QueryLocator', (rt, records: ApexList) =>
        locatorOf(rt, runOf(records), records)
    )
];

const transactions = [
    method('setSavepoint(): Savepoint', (rt) => setSavepoint(rt)),
    method('rollback(Savepoint): void', (rt, savepoint: Savepoint) => rollbackToSavepoint(rt, savepoint)),
    method('releaseSavepoint(Savepoint): void', (rt, savepoint: Savepoint) => releaseSavepoint(rt, savepoint)),
    method('executeBatch(Object): Id', (rt, job: unknown) => rt.async.enqueueBatch(job, 200)),
    method('executeBatch(Object, Integer): Id', (rt, job: unknown, scope: number) => rt.async.enqueueBatch(job, scope))
];

defineType('Database', {
    statics: [...queries, ...cursorRows, ...transactions, ...databaseDmlRows, ...leadConvertRows]
});
