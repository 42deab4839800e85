import type { SObjectRecord } from '../../values';
import { ApexList, type ApexMap } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import { bindsOf, FoundRecords, type QueryRun, runDynamic, toRecordList, uncounted } from '../runtime/queries';
import type { Runtime } from '../runtime/runtime';
import type { Access, CallContext } from '../runtime/services';
import { refuse, throwSystem } from '../runtime/throws';
import type { AccessLevelValue } from './accessLevel';
import { contextualMethod, defineType, method } from './table';

type CursorType = 'Database.Cursor' | 'Database.PaginationCursor';

/** Rows that one call fetches at most (Apex Reference Guide, Cursor Class and PaginationCursor Class). */
const MAX_FETCH = 2000;

/**
 * The ids a query gave: they stay the same, and each call reads the records again, without the ones deleted meanwhile (Apex
 * Developer Guide, Apex Cursors).
 */
class QueryCursor extends LibraryObject {
    private readonly found: FoundRecords;

    constructor(
        rt: Runtime,
        readonly $type: CursorType,
        private readonly run: QueryRun,
        records: readonly SObjectRecord[]
    ) {
        super();
        this.found = new FoundRecords(
            rt,
            run,
            records.map(({ id }) => id ?? refuse('a cursor over an aggregate query'))
        );
        rt.transaction.limits.consume('queries');
    }

    get ids(): readonly string[] {
        return this.found.ids;
    }

    /** The rows from a position on that are still there. */
    fetch(rt: Runtime, position: number, count: number): ApexList {
        if (position < 0 || position > this.ids.length || count < 0 || count > MAX_FETCH) {
            throwSystem('InvalidParameterValueException', `Invalid position or count: ${position}, ${count}`);
        }
        const rows = this.found.read(position, count);
        rt.transaction.limits.consume('queries');
        rt.transaction.limits.consume('queryRows', rows.length);
        return toRecordList(this.run.prepared, rows);
    }
}

function open(
    rt: Runtime,
    type: CursorType,
    text: string,
    context: CallContext,
    access: Access,
    valueOf: (name: string) => unknown = context.scope
): QueryCursor {
    const { run, records } = uncounted(rt, () => runDynamic(rt, text, context, access, valueOf));
    return new QueryCursor(rt, type, run, records);
}

/** Database.getCursor and getPaginationCursor with their variants. */
export const cursorRows = (['Cursor', 'PaginationCursor'] as const).flatMap((name) => {
    const type: CursorType = `Database.${name}`;
    return [
        contextualMethod(`get${name}(String): ${type}`, (rt, text: string, context: CallContext) =>
            open(rt, type, text, context, context.access)
        ),
        contextualMethod(
            `get${name}(String, AccessLevel): ${type}`,
            (rt, text: string, level: AccessLevelValue, context: CallContext) =>
                open(rt, type, text, context, level.access(context))
        ),
        contextualMethod(
            `get${name}WithBinds(String, Map<String, Object>, AccessLevel): ${type}`,
            (rt, text: string, binds: ApexMap, level: AccessLevelValue, context: CallContext) =>
                open(rt, type, text, context, level.access(context), bindsOf(binds.entries()))
        )
    ];
});

defineType('Database.Cursor', {
    superType: 'Object',
    methods: [
        method('fetch(Integer, Integer): List<SObject>', (rt, self: QueryCursor, position: number, count: number) =>
            self.fetch(rt, position, count)
        ),
        method('getNumRecords(): Integer', (rt, self: QueryCursor) => self.ids.length)
    ]
});

/** Database.CursorFetchResult: one page, which skips rows deleted meanwhile. */
class CursorPage extends LibraryObject {
    readonly $type = 'Database.CursorFetchResult';

    constructor(
        readonly records: ApexList,
        readonly next: number,
        readonly deleted: number
    ) {
        super();
    }
}

/** Rows from `start` on until the page is full or the result ends. */
function fetchPage(rt: Runtime, self: QueryCursor, start: number, size: number): CursorPage {
    const rows = self.fetch(rt, start, Math.min(Math.max(self.ids.length - start, 0), MAX_FETCH));
    const page = rows.items.slice(0, size) as SObjectRecord[];
    const last = page.at(-1);
    const isFull = page.length === size && last !== undefined;
    const next = isFull ? self.ids.indexOf(last.id ?? '') + 1 : self.ids.length;
    return new CursorPage(new ApexList(rows.elementType, page), next, next - start - page.length);
}

defineType('Database.PaginationCursor', {
    superType: 'Object',
    methods: [
        method(
            'fetchPage(Integer, Integer): Database.CursorFetchResult',
            (rt, self: QueryCursor, start: number, size: number) => fetchPage(rt, self, start, size)
        ),
        method('getNumRecords(): Integer', (rt, self: QueryCursor) => self.ids.length)
    ]
});

defineType('Database.CursorFetchResult', {
    superType: 'Object',
    methods: [
        method('getNextIndex(): Integer', (rt, self: CursorPage) => self.next),
        method('getNumDeletedRecords(): Integer', (rt, self: CursorPage) => self.deleted),
        method('getRecords(): List<SObject>', (rt, self: CursorPage) => self.records),
        // A page ends when it is full or when the result does.
        method('isDone(): Boolean', () => true)
    ]
});
