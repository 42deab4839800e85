import { objectOf } from '../../metadata';
import { notFound } from '../httpError';
import { requireObject } from '../records/fieldSelection';
import { addedFiltersOf } from '../records/listFilters';
import {
    columnNamesOf,
    countRelated,
    listPageOf,
    listViewRecords,
    relatedRecords,
    requireChildRelationship
} from '../records/listRecords';
import { searchLookup } from '../records/lookupSearch';
import { changeOwner } from '../records/ownerChange';
import { UI_API, type Route, type RouteContext } from '../routeTypes';

/** List views, related lists and lookups. */
export const LIST_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: `${UI_API}/list-records/:objectName/:listView`,
        description: 'getListRecordsByName: a page of a list view, with sortBy, searchTerm, filters and columns',
        handle: ({ org, userId, path, query }) => {
            const object = requireObject(org.model, path.objectName);
            const request = {
                page: listPageOf(query),
                search: query.get('searchTerm') ?? '',
                filters: addedFiltersOf(query.get('filters')),
                columns: columnNamesOf(query)
            };
            return { body: listViewRecords(org, userId, object, path.listView, request) };
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
        description: 'Records by name, for lookup fields and record pickers; queues that may own an object: ?ownerOf=',
        handle: ({ org, userId, path, query }) => {
            const object = requireObject(org.model, path.objectName);
            const search = { text: query.get('q') ?? '', ownedObject: query.get('ownerOf') };
            return { body: { records: searchLookup(org, userId, object, search) } };
        }
    },
    {
        method: 'POST',
        pattern: '/local/change-owner/:objectName',
        description: 'Gives records to another owner: {recordIds, ownerId}; says which could not be changed, and why',
        handle: ({ org, userId, path, body }) => ({
            body: { failures: changeOwner(org, userId, requireObject(org.model, path.objectName), body) }
        })
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
