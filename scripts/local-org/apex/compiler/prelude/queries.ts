import { PlatformException } from '../../../errors';
import type { SourceLocation } from '../../../sourceLocation';
import { SObjectRecord } from '../../../values';
import { ApexList } from '../../runtime/collections';
import { rememberRun, toBind } from '../../runtime/queries';
import { executeDml } from '../../runtime/dmlCalls';
import { allocateRecords, heap } from '../../runtime/heap';
import type { Runtime } from '../../runtime/runtime';
import { search } from '../../runtime/searches';
import type { Access, DmlOperation, PreparedQueryPort } from '../../runtime/services';
import { throwNullReference } from '../../runtime/throws';
import type { ApexType } from '../../types';

const BATCH_SIZE = 200;

/** An inline query of a module; prepared when it first runs. */
class InlineQuery {
    private known: PreparedQueryPort | null = null;

    constructor(
        private readonly rt: Runtime,
        readonly text: string,
        private readonly location: SourceLocation,
        private readonly apiVersion: number
    ) {}

    get prepared(): PreparedQueryPort {
        this.known ??= this.rt.services.soql.prepare(this.text, this.location, this.apiVersion);
        return this.known;
    }
}

/** The only record of a result. */
function single(list: ApexList): SObjectRecord {
    if (list.size === 0) {
        throw new PlatformException('System.QueryException', 'List has no rows for assignment to SObject');
    }
    if (list.size > 1) {
        throw new PlatformException('System.QueryException', 'List has more than 1 row for assignment to SObject');
    }
    return list.items[0] as SObjectRecord;
}

/** The only record of a result, or null when there is none: `?.` and `??` on a query. */
function first(list: ApexList): SObjectRecord | null {
    return list.size === 0 ? null : single(list);
}

/** The rows of a query in a for loop: the heap holds those the loop is at. */
function* rows(query: () => ApexList): Generator<SObjectRecord> {
    for (const record of heap.uncounted(query).items as SObjectRecord[]) {
        allocateRecords([record]);
        yield record;
    }
}

/** The result in lists of 200, for `for (List<X> batch : [SELECT ...])`. */
function* batches(query: () => ApexList): Generator<ApexList> {
    const list = heap.uncounted(query);
    for (let from = 0; from < list.size; from += BATCH_SIZE) {
        const records = list.items.slice(from, from + BATCH_SIZE) as SObjectRecord[];
        allocateRecords(records);
        yield new ApexList(list.elementType, records);
    }
}

function recordsOf(target: unknown): SObjectRecord[] {
    if (target === null) {
        return throwNullReference();
    }
    return target instanceof ApexList ? [...(target.items as SObjectRecord[])] : [target as SObjectRecord];
}

/** Inline queries and DML statements as emitted code runs them. */
export function queryHelpers(rt: Runtime) {
    return {
        query: (text: string, file: string, line: number, column: number, apiVersion: number): InlineQuery =>
            new InlineQuery(rt, text, { file, line, column }, apiVersion),
        run: (query: InlineQuery, binds: readonly unknown[], access: Access, type: ApexType): ApexList => {
            const run = { prepared: query.prepared, text: query.text, binds: binds.map(toBind), access };
            const { records } = rt.services.soql.run(run.prepared, run.binds, access);
            allocateRecords(records);
            return rememberRun(new ApexList((type as Extract<ApexType, { kind: 'class' }>).args[0], records), run);
        },
        count: (query: InlineQuery, binds: readonly unknown[], access: Access): number =>
            rt.services.soql.run(query.prepared, binds.map(toBind), access).count ?? 0,
        search: (
            text: string,
            file: string,
            line: number,
            column: number,
            binds: readonly unknown[],
            access: Access,
            sharing: boolean
        ): ApexList => {
            const left = [...binds];
            return search(rt, text, { location: { file, line, column }, access, sharing, valueOf: () => left.shift() });
        },
        single,
        first,
        rows,
        batches,
        merge: (master: unknown, duplicates: unknown, access: Access): void => {
            const [record] = recordsOf(master);
            const others = recordsOf(duplicates).map((each: SObjectRecord | string) =>
                typeof each === 'string' ? new SObjectRecord(record.type).set('Id', each) : each
            );
            rt.services.dml.merge({ master: record, duplicates: others, allOrNone: true, access });
        },
        dml: (operation: DmlOperation, target: unknown, access: Access, externalIdField?: string): void => {
            const records = recordsOf(target);
            const request = { operation, records, allOrNone: true, access };
            executeDml(rt, externalIdField === undefined ? request : { ...request, externalIdField });
        }
    };
}
