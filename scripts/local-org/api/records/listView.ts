import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, type ListViewModel, type ObjectModel } from '../../metadata';
import { notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { combineConditions, escapeLike, fieldCondition, type Condition } from './conditions';
import { picklistLabel } from './displayValue';
import { keyFields } from './keyFields';
import { listColumn, type ListColumn } from './listColumns';

/** What the metadata calls the list that shows every record the user may see; the platform creates it for each object. */
export const ALL_RECORDS = '__All';

/** What the platform's addresses call the list of the records that the user opened last. */
export const RECENTLY_VIEWED = '__Recent';

/** List views of an object that are shared to the user, those of all records first. The platform makes one for each object that has none. */
export function listViewsOf(org: OrgPort, userId: string, object: ObjectModel): ListViewModel[] {
    if (object.listViews.length > 0) {
        const shared = object.listViews.filter(({ sharedTo, location }) =>
            org.security.belongsTo(userId, sharedTo, location)
        );
        return [...shared.filter(showsAll), ...shared.filter((view) => !showsAll(view))];
    }
    return [
        {
            name: ALL_RECORDS,
            label: `All ${object.pluralLabel}`,
            columns: defaultColumns(org, object),
            filterScope: 'Everything',
            booleanFilter: null,
            filters: [],
            sharedTo: [],
            location: object.location
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

/** The list that every object has beside its list views. */
export function recentlyViewed(org: OrgPort, object: ObjectModel): ListViewModel {
    return {
        name: RECENTLY_VIEWED,
        label: 'Recently Viewed',
        columns: defaultColumns(org, object),
        filterScope: 'Everything',
        booleanFilter: null,
        filters: [],
        sharedTo: [],
        location: object.location
    };
}

/** The list view of that API name; throws 404, also where it is not shared to the user. */
export function requireListView(org: OrgPort, userId: string, object: ObjectModel, name: string): ListViewModel {
    const views = [...listViewsOf(org, userId, object), recentlyViewed(org, object)];
    const view = views.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
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

/** What narrows a list beyond its saved view. */
export interface Narrowing {
    /** A text that a shown column holds. */
    readonly search: string;
    /** Filters that the user added. */
    readonly added: Condition | null;
    /** Ids of the records that come into question; null for all. */
    readonly ids: readonly string[] | null;
}

/** WHERE clause of a list view. Throws UnsupportedFeatureError for scopes and operations that are not implemented. */
export function listViewCondition(
    object: ObjectModel,
    view: ListViewModel,
    userId: string,
    columns: readonly ListColumn[],
    { search, added, ids }: Narrowing
): Condition {
    const filters = view.filters.map((filter) => filterCondition(object, filter));
    const parts = [
        scopeCondition(object, view, userId),
        combineConditions(view.booleanFilter, filters),
        added,
        ids === null ? null : { soql: 'Id IN :ids', binds: [[...ids]] },
        searchCondition(object, columns, search)
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

/** How the list view says its operations. */
const OPERATION_TEXTS: Readonly<Record<string, string>> = {
    equals: 'equals',
    notEqual: 'not equal to',
    lessThan: 'less than',
    greaterThan: 'greater than',
    lessOrEqual: 'less or equal',
    greaterOrEqual: 'greater or equal',
    contains: 'contains',
    notContain: 'does not contain',
    startsWith: 'starts with',
    includes: 'includes',
    excludes: 'excludes'
};

/** Each filter of a list view as a sentence in the words of its reader: `Status equals In draft, Active`. */
export function filterTexts(object: ObjectModel, view: ListViewModel): string[] {
    return view.filters.map(({ field: name, operation, value }) => {
        const field = fieldOf(object, name);
        const values = (value ?? '').split(',').map((one) => (field ? picklistLabel(field, one.trim()) : one));
        const shown = field?.type === 'Checkbox' ? (value === '1' ? 'True' : 'False') : values.join(', ') || 'nothing';
        return `${field?.label ?? name} ${OPERATION_TEXTS[operation] ?? operation} ${shown}`;
    });
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

/** Types whose values hold text that a search can find; long texts cannot be filtered. */
const SEARCHED = new Set(['Text', 'AutoNumber', 'Email', 'Phone', 'Url', 'Picklist', 'TextArea']);

/** As the search of a list does: the name and the texts of the shown columns. */
function searchCondition(object: ObjectModel, columns: readonly ListColumn[], search: string): Condition | null {
    const term = search.trim();
    if (term === '') {
        return null;
    }
    const texts = columns.filter(({ field }) => SEARCHED.has(field.type) && field.formula === null);
    const paths = [...new Set([object.nameField, ...texts.map(({ path }) => path)])];
    return {
        soql: paths.map((path) => `${path} LIKE :term`).join(' OR '),
        binds: paths.map(() => `%${escapeLike(term)}%`)
    };
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
