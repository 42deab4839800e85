import { objectOf } from '../../metadata';
import { notFound } from '../httpError';
import { requireObject } from '../records/fieldSelection';
import {
    countRelated,
    listPageOf,
    listViewRecords,
    relatedRecords,
    requireChildRelationship
} from '../records/listRecords';
import { searchLookup } from '../records/lookupSearch';
import { UI_API, type Route, type RouteContext } from '../routeTypes';

/** List views, related lists and lookups. */
export const LIST_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: `${UI_API}/list-records/:objectName/:listView`,
        description: 'getListRecordsByName: a page of a list view, with sortBy and a search term for the name',
        handle: ({ org, userId, path, query }) => {
            const object = requireObject(org.model, path.objectName);
            const search = query.get('searchTerm') ?? '';
            return { body: listViewRecords(org, userId, object, path.listView, listPageOf(query), search) };
        }
    },
    {
        method: 'GET',
        pattern: `${UI_API}/related-list-records/:parentId/:relationship`,
        description: 'getRelatedListRecords: a page of the children of a record',
        handle: (context) => {
            const { org, userId, path, query } = context;
            const relationship = requireChildRelationship(org, parentOf(context), path.relationship);
            const list = (name: string): string[] => (query.get(name) ?? '').split(',').filter((item) => item !== '');
            const fields = list('fields');
            const optional = list('optionalFields');
            return {
                body: relatedRecords(org, userId, path.parentId, relationship, fields, optional, listPageOf(query))
            };
        }
    },
    {
        method: 'GET',
        pattern: `${UI_API}/related-list-count/:parentId/:relationship`,
        description: 'getRelatedListCount: how many children a record has',
        handle: (context) => {
            const { org, path } = context;
            const relationship = requireChildRelationship(org, parentOf(context), path.relationship);
            return { body: { count: countRelated(org, path.parentId, relationship) } };
        }
    },
    {
        method: 'GET',
        pattern: `${UI_API}/lookups/:objectName`,
        description: 'Records by name, for lookup fields and record pickers',
        handle: ({ org, userId, path, query }) => {
            const object = requireObject(org.model, path.objectName);
            return { body: { records: searchLookup(org, userId, object, query.get('q') ?? '') } };
        }
    }
];

function parentOf({ org, path }: RouteContext): ReturnType<typeof requireObject> {
    const name = org.objectOfId(path.parentId);
    const object = name === null ? undefined : objectOf(org.model, name);
    if (!object) {
        throw notFound('The requested resource does not exist');
    }
    return object;
}
