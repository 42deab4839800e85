import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, type ListViewModel, type ObjectModel } from '../../metadata';
import { notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { combineConditions, escapeLike, fieldCondition, type Condition } from './conditions';
import { keyFields } from './keyFields';
import { listColumn, type ListColumn } from './listColumns';

/** What the metadata calls the list that shows every record the user may see; the platform creates it for each object. */
export const ALL_RECORDS = '__All';

/** List views of an object, those of all records first. The platform makes one for each object that has none. */
export function listViewsOf(org: OrgPort, object: ObjectModel): ListViewModel[] {
    if (object.listViews.length > 0) {
        return [...object.listViews.filter(showsAll), ...object.listViews.filter((view) => !showsAll(view))];
    }
    return [
        {
            name: ALL_RECORDS,
            label: `All ${object.pluralLabel}`,
            columns: defaultColumns(org, object),
            filterScope: 'Everything',
            booleanFilter: null,
            filters: []
        }
    ];
}

function showsAll(view: ListViewModel): boolean {
    return view.filterScope === 'Everything' && view.filters.length === 0;
}

function defaultColumns(org: OrgPort, object: ObjectModel): string[] {
    const names = [object.nameField, ...keyFields(object), 'LastModifiedDate', 'OwnerId'];
    const columns = [...new Set(names)].filter((name) => fieldOf(object, name));
    return columns.map((name) => listColumn(org.model, object, name).path);
}

/** The list view of that API name; throws 404. */
export function requireListView(org: OrgPort, object: ObjectModel, name: string): ListViewModel {
    const view = listViewsOf(org, object).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!view) {
        throw notFound(`List view ${name} of ${object.name} does not exist.`);
    }
    return view;
}

/** Columns that the user may read. */
export function columnsOf(org: OrgPort, userId: string, object: ObjectModel, names: readonly string[]): ListColumn[] {
    return names
        .map((name) => listColumn(org.model, object, name))
        .filter(({ path }) => path.includes('.') || org.security.fieldAccess(userId, object.name, path).read);
}

/** WHERE clause of a list view. Throws UnsupportedFeatureError for scopes and operations that are not implemented. */
export function listViewCondition(object: ObjectModel, view: ListViewModel, userId: string, search: string): Condition {
    const filters = view.filters.map((filter) => filterCondition(object, filter));
    const parts = [
        scopeCondition(object, view, userId),
        combineConditions(view.booleanFilter, filters),
        searchCondition(object, search)
    ];
    const used = parts.filter((part): part is Condition => part !== null);
    return {
        soql: used.length > 0 ? `WHERE ${used.map((part) => `(${part.soql})`).join(' AND ')}` : '',
        binds: used.flatMap((part) => part.binds)
    };
}

/** What a list view narrows, for its readers: whose records, and the labels of the fields it filters by. */
export function filteredBy(object: ObjectModel, view: ListViewModel): string[] {
    const fields = view.filters.map(({ field }) => fieldOf(object, field)?.label ?? field);
    return [...new Set([...(view.filterScope === 'Mine' ? ['My records'] : []), ...fields])];
}

function scopeCondition(object: ObjectModel, view: ListViewModel, userId: string): Condition | null {
    if (view.filterScope === 'Everything') {
        return null;
    }
    if (view.filterScope === 'Mine') {
        return { soql: 'OwnerId = :owner', binds: [userId] };
    }
    throw new UnsupportedFeatureError('api', `list view scope ${view.filterScope} (${view.name})`, object.location);
}

function searchCondition(object: ObjectModel, search: string): Condition | null {
    const term = search.trim();
    return term === '' ? null : { soql: `${object.nameField} LIKE :term`, binds: [`%${escapeLike(term)}%`] };
}

function filterCondition(object: ObjectModel, filter: ListViewModel['filters'][number]): Condition {
    const field = fieldOf(object, filter.field);
    if (!field) {
        throw new UnsupportedFeatureError(
            'api',
            `list view filter on ${filter.field} of ${object.name}`,
            object.location
        );
    }
    return fieldCondition(field.name, field, filter);
}
