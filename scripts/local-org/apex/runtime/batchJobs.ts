import { QueryLocator } from './queryLocator';
import { PlatformException } from '../../errors';
import { undoPoint } from '../../dml';
import { ASYNCHRONOUS_LIMITS, LimitUsage } from '../../transaction';
import { typeOfValue } from './typeOf';
import { OBJECT, type ApexType } from '../types';
import { JobContext } from './asyncContexts';
import { ApexList } from './collections';
import { deepCopy } from './deepCopies';
import { updateJobRow } from './jobRows';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

interface Scope {
    readonly type: ApexType;
    readonly items: unknown[];
}

/** What start() gave, as a list of items. */
function itemsOf(rt: Runtime, started: unknown): Scope {
    if (started === null) {
        return throwSystem('NullPointerException', 'The start method of a batch job returned null');
    }
    const source = started instanceof QueryLocator ? started.records : started;
    const items = [...rt.each(source)];
    const type =
        source instanceof ApexList
            ? source.elementType
            : items.length > 0 && items[0] !== null
              ? typeOfValue(items[0])
              : OBJECT;
    return { type, items };
}

function freshLimits(rt: Runtime): void {
    rt.transaction.limits = new LimitUsage(ASYNCHRONOUS_LIMITS);
}

/** Runs one chunk; a failure undoes the chunk only. Gives what it threw. */
function runChunk(rt: Runtime, batch: ApexObject, context: JobContext, chunk: ApexList): PlatformException | null {
    const point = undoPoint(rt.services.store, rt.transaction);
    freshLimits(rt);
    try {
        rt.invokeVirtual(batch, 'execute', [context, chunk]);
        point.keep();
        return null;
    } catch (error) {
        if (!(error instanceof PlatformException)) {
            point.keep();
            throw error;
        }
        point.undo();
        return error;
    }
}

function inChunks(scope: Scope, size: number): ApexList[] {
    const chunks: ApexList[] = [];
    for (let at = 0; at < scope.items.length; at += size) {
        chunks.push(new ApexList(scope.type, scope.items.slice(at, at + size)));
    }
    return chunks;
}

/**
 * Runs a batch job: start, execute for each chunk with fresh limits, finish. Without Database.Stateful every chunk gets the
 * object as it was queued. In a test a second chunk is an error, as on the platform, and a failing chunk ends the test.
 */
export function runBatch(rt: Runtime, batch: ApexObject, size: number, jobId: string): void {
    const context = new JobContext('Database.BatchableContext', jobId);
    const stateful = batch.$info.isA('Database.Stateful');
    const instance = (): ApexObject => (stateful ? batch : deepCopy(batch));
    const chunks = inChunks(itemsOf(rt, rt.invokeVirtual(instance(), 'start', [context])), size);
    if (rt.transaction.isTest && chunks.length > 1) {
        throwSystem(
            'UnexpectedException',
            'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
        );
    }
    let errors = 0;
    for (const chunk of chunks) {
        const failure = runChunk(rt, instance(), context, chunk);
        if (failure && rt.transaction.isTest) {
            throw failure;
        }
        if (failure) {
            errors++;
            rt.debugLog.error(`Batch job ${jobId}: ${failure.typeName}: ${failure.message}`);
        }
    }
    updateJobRow(rt, jobId, { items: chunks.length, errors });
    freshLimits(rt);
    rt.invokeVirtual(instance(), 'finish', [context]);
}
