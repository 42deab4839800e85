import { FOUND_IDS, QueryError, readSearch, returningQuery, type ReturnedObject, type SearchQuery } from '../../soql';
import type { SourceLocation } from '../../sourceLocation';
import type { SObjectRecord } from '../../values';
import { listOf, SOBJECT, sObjectType } from '../types';
import { ApexList } from './collections';
import { queryAccess, toBind } from './queries';
import type { Runtime } from './runtime';
import type { Access } from './services';
import { refuse, throwSystem } from './throws';

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

/** Ids that a search in a test finds: those fixed before, or none (Apex Developer Guide, Adding SOSL Queries to Unit Tests). */
function foundIds(rt: Runtime): string[] {
    if (!rt.transaction.isTest) {
        return refuse('a SOSL search outside of tests: the local org keeps no search index');
    }
    const ids = (rt.transaction.state.get(FIXED_RESULTS) as string[] | undefined) ?? [];
    return ids.map((id) => rt.services.store.to18(id));
}

/** Runs what RETURNING says of one object over the records found; without an order they come as they were found. */
function returned(rt: Runtime, each: ReturnedObject, mode: SearchQuery['accessMode'], call: SearchCall): ApexList {
    const { soql, store } = rt.services;
    const prepared = soql.prepare(returningQuery(each), call.location);
    const object = prepared.object.name;
    const ids = foundIds(rt).filter((id) => store.objectOfId(id)?.name === object);
    const binds = prepared.binds.map(({ text }) =>
        text.trim() === FOUND_IDS ? ids : toBind(call.valueOf(text.trim()))
    );
    const access = queryAccess({ ...prepared, accessMode: mode }, call.access, call.sharing);
    const { records } = soql.run(prepared, binds, access);
    const place = (record: SObjectRecord): number => ids.indexOf(record.id ?? '');
    const inOrder = each.orderBy === null ? [...records].sort((a, b) => place(a) - place(b)) : records;
    return new ApexList(sObjectType(object), inOrder);
}

function checkTerm(term: unknown): void {
    const text = term === null ? throwSystem('SearchException', 'search term is null') : String(term);
    if (text.replace(/[*?"\s]/g, '').length < 2) {
        throwSystem('SearchException', `search term must be longer than one character: ${text}`);
    }
}

/** The platform spreads a limit over the objects; here one object alone may be cut. */
function limited(lists: readonly ApexList[], limit: number): readonly ApexList[] {
    const total = lists.reduce((sum, { size }) => sum + size, 0);
    if (total <= limit) {
        return lists;
    }
    return lists.length === 1
        ? [new ApexList(lists[0].elementType, lists[0].items.slice(0, limit))]
        : refuse('SOSL LIMIT that cuts the records of several objects');
}

/** Runs a search: a list for each object of RETURNING. It counts as one SOSL query and as no SOQL query. */
export function search(rt: Runtime, text: string, call: SearchCall): ApexList {
    const { limits } = rt.transaction;
    limits.consume('soslQueries');
    const query = readSearch(text, call.location);
    checkTerm('text' in query.term ? query.term.text : call.valueOf(query.term.bind));
    const used = limits.mark();
    const lists = query.returning.map((each) => returned(rt, each, query.accessMode, call));
    limits.resetTo(used);
    const limit = query.limit?.startsWith(':') ? Number(call.valueOf(query.limit.slice(1).trim())) : query.limit;
    return new ApexList(listOf(SOBJECT), [...(limit === null ? lists : limited(lists, Number(limit)))]);
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
