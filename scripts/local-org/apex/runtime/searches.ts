import { FOUND_IDS, QueryError, readSearch, returningQuery, type ReturnedObject, type SearchQuery } from '../../soql';
import type { ObjectModel } from '../../metadata/objectModel';
import type { SourceLocation } from '../../sourceLocation';
import type { SObjectRecord } from '../../values';
import { listOf, SOBJECT, sObjectType } from '../types';
import { ApexList } from './collections';
import { queryAccess, toBind } from './queries';
import type { Runtime } from './runtime';
import type { Access } from './services';
import { throwSystem } from './throws';

const FIXED_RESULTS = 'apex.fixedSearchResults';

/** Where and how a search runs. */
export interface SearchCall {
    readonly location: SourceLocation;
    readonly access: Access;
    /** Whether sharing applies where the text asks for system mode. */
    readonly sharing: boolean;
    /** Gives the value of a bind; called once for each, in the order in which they are written. */
    readonly valueOf: (name: string) => unknown;
}

/** Test.setFixedSearchResults: the ids that every later search of the test finds. */
export function setFixedSearchResults(rt: Runtime, ids: readonly string[]): void {
    rt.transaction.state.set(FIXED_RESULTS, [...ids]);
}

/** Most records of one object (SOQL and SOSL Reference, SOSL Limits on Search Results). */
const MAX_RECORDS = 2_000;
const MAX_UNFILTERED = 250;
const MAX_OFFSET = 2_000;

/** Ids that a search in a test finds: those fixed before, or none (Apex Developer Guide, Adding SOSL Queries to Unit Tests). */
function fixedIds(rt: Runtime, object: ObjectModel): string[] {
    const { store } = rt.services;
    const ids = (rt.transaction.state.get(FIXED_RESULTS) as string[] | undefined) ?? [];
    return ids.map((id) => store.to18(id)).filter((id) => store.objectOfId(id)?.name === object.name);
}

/** The most records a search of `objects` gives of one: 250 or its share of 2,000, but 2,000 of a single one with WHERE or ORDER BY. */
function maxRecords({ returning }: SearchQuery, { where, orderBy }: ReturnedObject): number {
    const isNarrowed = returning.length === 1 && (where !== null || orderBy !== null);
    return isNarrowed ? MAX_RECORDS : Math.min(MAX_UNFILTERED, Math.floor(MAX_RECORDS / returning.length));
}

function checkOffset(offset: string | null): void {
    const value = offset?.startsWith(':') === false ? Number(offset) : 0;
    if (value > MAX_OFFSET) {
        throwSystem('SearchException', `SOSL offset should be between 0 to ${MAX_OFFSET}`);
    }
}

/** Runs what RETURNING says of one object over the records found; without an order they come as they were found. */
function returned(rt: Runtime, query: SearchQuery, each: ReturnedObject, term: string, call: SearchCall): ApexList {
    const { soql } = rt.services;
    checkOffset(each.offset);
    const prepared = soql.prepare(returningQuery(each, query.pricebookId), call.location);
    const { object } = prepared;
    const access = queryAccess({ ...prepared, accessMode: query.accessMode }, call.access, call.sharing);
    const ids = rt.transaction.isTest
        ? fixedIds(rt, object)
        : soql.findRecords(object, term, query.group, access.fields, call.location);
    const binds = prepared.binds.map(({ text }) =>
        text.trim() === FOUND_IDS ? ids : toBind(call.valueOf(text.trim()))
    );
    const { records } = soql.run(prepared, binds, access);
    const places = new Map(ids.map((id, index) => [id, index]));
    const place = (record: SObjectRecord): number => places.get(record.id ?? '') ?? 0;
    const inOrder = each.orderBy === null ? [...records].sort((a, b) => place(a) - place(b)) : records;
    return new ApexList(sObjectType(object.name), inOrder.slice(0, maxRecords(query, each)));
}

function checkTerm(term: unknown): string {
    const text = term === null ? throwSystem('SearchException', 'search term is null') : String(term);
    if (text.replace(/[*?"\s]/g, '').length < 2) {
        throwSystem('SearchException', `search term must be longer than one character: ${text}`);
    }
    return text;
}

/**
 * A limit of the whole search is distributed evenly over the objects (SOQL and SOSL Reference, LIMIT n); what one has not got
 * goes to the others.
 */
function limited(lists: readonly ApexList[], limit: number): ApexList[] {
    const taken = lists.map(() => 0);
    let left = limit;
    while (left > 0) {
        const open = taken.flatMap((count, index) => (count < lists[index].size ? [index] : []));
        if (open.length === 0) {
            break;
        }
        const each = Math.max(1, Math.floor(left / open.length));
        for (const index of open) {
            const more = Math.min(each, lists[index].size - taken[index], left);
            taken[index] += more;
            left -= more;
        }
    }
    return lists.map(({ elementType, items }, index) => new ApexList(elementType, items.slice(0, taken[index])));
}

/** Runs a search: a list for each object of RETURNING. It counts as one SOSL query and as no SOQL query. */
export function search(rt: Runtime, text: string, call: SearchCall): ApexList {
    const { limits } = rt.transaction;
    limits.consume('soslQueries');
    const query = readSearch(text, call.location);
    const term = checkTerm('text' in query.term ? query.term.text : call.valueOf(query.term.bind));
    const used = limits.mark();
    const lists = query.returning.map((each) => returned(rt, query, each, term, call));
    limits.resetTo(used);
    const limit = query.limit?.startsWith(':') ? Number(call.valueOf(query.limit.slice(1).trim())) : query.limit;
    return new ApexList(listOf(SOBJECT), limit === null ? lists : limited(lists, Number(limit)));
}

/** Search.query: what is wrong with a text made at run time is a SearchException. */
export function searchDynamic(rt: Runtime, text: string, call: SearchCall): ApexList {
    try {
        return search(rt, text, call);
    } catch (error) {
        if (error instanceof QueryError) {
            return throwSystem('SearchException', error.platformMessage);
        }
        throw error;
    }
}
