import { objectOf } from '../../metadata';
import { HttpError, notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { formModel } from '../pages/forms';
import { listFields } from '../pages/listFields';
import { objectIcon } from '../pages/objectIcon';
import { pageModel, recordPageModel, requirePage } from '../pages/pageModel';
import type { ListPageModel } from '../pages/pageTypes';
import { columnModels } from '../pages/relatedLists';
import { searchRecords } from '../pages/searchPage';
import { requireObject } from '../records/fieldSelection';
import { columnNamesOf } from '../records/listRecords';
import { columnsOf, filteredBy, filterTexts, listViewsOf, recentlyViewed, requireListView } from '../records/listView';
import { mayChangeOwner } from '../records/ownerChange';
import type { Route } from '../routeTypes';
import { searchedObjects } from './session';

/** Page models for the shell. */
export const PAGE_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: '/local/pages/home',
        description: 'The home page of the app',
        handle: ({ org, userId }) => {
            const app = [...org.model.applications.values()][0];
            return app?.homePage
                ? { body: pageModel(org, userId, requirePage(org.model, app.homePage, app.location)) }
                : { body: { label: 'Home', regions: [] } };
        }
    },
    {
        method: 'GET',
        pattern: '/local/pages/tab/:name',
        description: 'The page or component behind a tab',
        handle: ({ org, userId, path }) => ({ body: tabPage(org, userId, path.name) })
    },
    {
        method: 'GET',
        pattern: '/local/pages/record/:recordId',
        description: 'The record page of a record, with highlights, actions, details and related lists',
        handle: ({ org, userId, path }) => {
            const page = recordPageModel(org, userId, path.recordId);
            org.recent.note(userId, page.object, page.id);
            return { body: page };
        }
    },
    {
        method: 'GET',
        pattern: '/local/pages/list/:objectName',
        description:
            'List views and columns of an object: ?listView=, and ?columns= for other columns than those of the view',
        handle: ({ org, userId, path, query }) => ({
            body: listPage(org, userId, path.objectName, query.get('listView'), columnNamesOf(query))
        })
    },
    {
        method: 'GET',
        pattern: '/local/pages/search',
        description: 'Records of every object of the app launcher that hold words: ?q=, and ?object= for one object',
        handle: ({ org, userId, query }) => ({
            body: searchRecords(org, userId, searchedObjects(org, userId), query.get('q') ?? '', query.get('object'))
        })
    },
    {
        method: 'GET',
        pattern: '/local/pages/list-fields/:objectName',
        description: 'Fields that a list of the object can show and filter by',
        handle: ({ org, userId, path }) => ({
            body: { fields: listFields(org, userId, requireObject(org.model, path.objectName)) }
        })
    },
    {
        method: 'GET',
        pattern: '/local/pages/form/:objectName/:mode',
        description: 'The form for a new (create) or an existing (edit) record',
        handle: ({ org, userId, path }) => {
            const object = requireObject(org.model, path.objectName);
            if (path.mode !== 'create' && path.mode !== 'edit' && path.mode !== 'view') {
                throw notFound(`There is no form mode ${path.mode}.`);
            }
            if (path.mode === 'create' && !org.security.objectAccess(userId, object.name).create) {
                throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You may not create ${object.pluralLabel}.`);
            }
            return { body: formModel(org, userId, object, path.mode) };
        }
    }
];

function tabPage(org: OrgPort, userId: string, name: string): object {
    const tab = org.model.tabs.get(name.toLowerCase());
    if (!tab || tab.target.kind === 'object') {
        throw notFound(`Tab ${name} does not exist.`);
    }
    if (!org.security.isTabVisible(userId, tab.name)) {
        throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You do not have access to ${tab.label ?? tab.name}.`);
    }
    if (tab.target.kind === 'flexiPage') {
        return pageModel(org, userId, requirePage(org.model, tab.target.page, tab.location));
    }
    const key = tab.target.componentName;
    const node = { key, kind: 'component', name: key, properties: {} };
    return { label: tab.label ?? tab.name, regions: [{ name: 'main', area: 'full', nodes: [node] }] };
}

function listPage(
    org: OrgPort,
    userId: string,
    objectName: string,
    wanted: string | null,
    columnNames: readonly string[] | null
): ListPageModel {
    const object = objectOf(org.model, objectName);
    const access = object && org.security.objectAccess(userId, object.name);
    if (!object || !access) {
        throw notFound(`Object ${objectName} does not exist.`);
    }
    if (!access.read) {
        throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You do not have access to ${object.pluralLabel}.`);
    }
    const views = [...listViewsOf(org, userId, object), recentlyViewed(org, object)];
    const view = wanted === null ? views[0] : requireListView(org, userId, object, wanted);
    const columns = columnsOf(org, userId, object, columnNames ?? view.columns);
    return {
        object: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        icon: objectIcon(org.model, object.name),
        canCreate: access.create,
        canChangeOwner: access.edit && mayChangeOwner(org, userId, object),
        listViews: views.map(({ name, label }) => ({ name, label })),
        listView: view.name,
        filteredBy: filteredBy(object, view),
        filterTexts: filterTexts(object, view),
        filterLogic: view.booleanFilter,
        columns: columnModels(org, userId, object, columns)
    };
}
