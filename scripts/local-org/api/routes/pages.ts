import { objectOf } from '../../metadata';
import { HttpError, notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { formModel } from '../pages/forms';
import { objectIcon } from '../pages/objectIcon';
import { pageModel, recordPageModel, requirePage } from '../pages/pageModel';
import type { ListPageModel } from '../pages/pageTypes';
import { columnModels } from '../pages/relatedLists';
import { requireObject } from '../records/fieldSelection';
import { columnsOf, filteredBy, listViewsOf, requireListView } from '../records/listView';
import type { Route } from '../routeTypes';

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
        handle: ({ org, userId, path }) => ({ body: recordPageModel(org, userId, path.recordId) })
    },
    {
        method: 'GET',
        pattern: '/local/pages/list/:objectName',
        description: 'List views and columns of an object: ?listView=',
        handle: ({ org, userId, path, query }) => ({
            body: listPage(org, userId, path.objectName, query.get('listView'))
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

function listPage(org: OrgPort, userId: string, objectName: string, wanted: string | null): ListPageModel {
    const object = objectOf(org.model, objectName);
    const access = object && org.security.objectAccess(userId, object.name);
    if (!object || !access) {
        throw notFound(`Object ${objectName} does not exist.`);
    }
    if (!access.read) {
        throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You do not have access to ${object.pluralLabel}.`);
    }
    const views = listViewsOf(org, object);
    const view = wanted === null ? views[0] : requireListView(org, object, wanted);
    return {
        object: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        icon: objectIcon(org.model, object.name),
        canCreate: access.create,
        listViews: views.map(({ name, label }) => ({ name, label })),
        listView: view.name,
        filteredBy: filteredBy(object, view),
        columns: columnModels(org, userId, object, columnsOf(org, userId, object, view.columns))
    };
}
