import { fieldOf, isSortable, objectOf, type FieldModel, type ObjectModel, type OrgModel } from '../../metadata';
import type { FieldValue } from '../../values';
import { badRequest, notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { addFields, addLookupNames, emptySelection, type FieldSelection } from './fieldSelection';
import { addedCondition, type AddedFilters } from './listFilters';
import { columnsOf, listViewCondition, RECENTLY_VIEWED, requireListView } from './listView';
import { childRelationshipApiName } from './objectInfo';
import { QUERY_LOCATION, queryRecords, representRecord, USER_ACCESS, type RecordRepresentation } from './recordRead';

const MAX_PAGE_SIZE = 2000;
/** As far as a query may skip; further records are found by searching or by another order. */
const MAX_OFFSET = 2000;

/** Which page of a list, in which order. */
export interface ListPage {
    readonly pageSize: number;
    readonly offset: number;
    /** Field paths, `-` in front for descending. */
    readonly sortBy: readonly string[];
}

const MAX_COLUMNS = 15;

/** Names of the columns that the address asks for; null where it leaves them to the view. Throws 400 for too many. */
export function columnNamesOf(query: URLSearchParams): string[] | null {
    const names = (query.get('columns') ?? '').split(',').filter((name) => name !== '');
    if (names.length > MAX_COLUMNS) {
        throw badRequest('INVALID_PARAMETER', `A list shows up to ${MAX_COLUMNS} columns.`);
    }
    return names.length === 0 ? null : names;
}

/** Which records of a list view are wanted, and with which columns. */
export interface ListRequest {
    readonly page: ListPage;
    readonly search: string;
    /** Filters beside those of the view; none when empty. */
    readonly filters: AddedFilters;
    /** Paths of the columns to read instead of the view's; null for the view's own. */
    readonly columns: readonly string[] | null;
}

export interface RecordList {
    readonly count: number;
    readonly totalCount: number;
    readonly currentPageToken: string;
    readonly nextPageToken: string | null;
    readonly records: readonly RecordRepresentation[];
    /** Ids of the rows that the user may change; the shell's own lists ask for that. */
    readonly editable?: readonly string[];
    readonly deletable?: readonly string[];
    /** Ids of the rows that an approval, or Apex, keeps from this user's changes. */
    readonly locked?: readonly string[];
}

/** Reads pageSize, pageToken and sortBy from the address. Throws 400 for nonsense. */
export function listPageOf(query: URLSearchParams): ListPage {
    const pageSize = Number(query.get('pageSize') ?? 50);
    const offset = Number(query.get('pageToken') ?? 0);
    if (
        !Number.isInteger(pageSize) ||
        pageSize < 1 ||
        pageSize > MAX_PAGE_SIZE ||
        !Number.isInteger(offset) ||
        offset < 0
    ) {
        throw badRequest('INVALID_PARAMETER', 'pageSize must be 1 to 2000 and pageToken one that a page before gave.');
    }
    return { pageSize, offset, sortBy: (query.get('sortBy') ?? '').split(',').filter((name) => name !== '') };
}

/** Records of a list view as the user sees them. */
export function listViewRecords(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    viewName: string,
    { page, search, filters, columns: wanted }: ListRequest
): RecordList {
    const view = requireListView(org, userId, object, viewName);
    const columns = columnsOf(org, userId, object, wanted ?? view.columns);
    const selection = emptySelection(object);
    addFields(
        org,
        userId,
        selection,
        columns.map(({ path }) => `${object.name}.${path}`),
        true
    );
    addLookupNames(org, userId, selection);
    const ids = view.name === RECENTLY_VIEWED ? org.recent.idsOf(userId, object.name) : null;
    const narrowing = { search, added: addedCondition(org, userId, object, filters), ids };
    const condition = listViewCondition(object, view, userId, columns, narrowing);
    const sorted = page.sortBy.length > 0 ? page : { ...page, sortBy: [defaultSort(object)] };
    const list = pagedRecords(org, userId, selection, condition.soql, condition.binds, sorted);
    const records = ids !== null && page.sortBy.length === 0 ? inOrderOf(ids, list.records) : list.records;
    return { ...list, records, ...rowAccess(org, userId, object, records) };
}

function inOrderOf(ids: readonly string[], records: readonly RecordRepresentation[]): RecordRepresentation[] {
    return [...records].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Which of the rows the user may change and delete, and which are locked. */
function rowAccess(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    records: readonly RecordRepresentation[]
): Pick<RecordList, 'editable' | 'deletable' | 'locked'> {
    const access = org.security.objectAccess(userId, object.name);
    const ids = records.map(({ id }) => id);
    return {
        editable: access.edit && ids.length > 0 ? [...org.security.canEdit(userId, object.name, ids)] : [],
        deletable: access.delete && ids.length > 0 ? [...org.security.canDelete(userId, object.name, ids)] : [],
        locked: ids.length > 0 ? [...org.approvals.lockedFor(userId, ids)] : []
    };
}

/** A child relationship by its API name, e.g. Incidents__r. */
export interface ChildRelationship {
    readonly child: ObjectModel;
    readonly lookup: FieldModel;
}

const childRelationships = new WeakMap<OrgModel, ReadonlyMap<string, ChildRelationship>>();

/** Every child relationship by parent and API name, in lower case; the first of those with the same name. */
function childRelationshipsOf(model: OrgModel): ReadonlyMap<string, ChildRelationship> {
    const found = new Map<string, ChildRelationship>();
    for (const child of model.objects.values()) {
        for (const lookup of child.fields.values()) {
            for (const parent of lookup.childRelationshipName === null ? [] : lookup.referenceTo) {
                const key = `${parent}.${childRelationshipApiName(lookup)}`.toLowerCase();
                found.set(key, found.get(key) ?? { child, lookup });
            }
        }
    }
    return found;
}

/** Finds the child relationship of an object; throws 404. */
export function requireChildRelationship(org: OrgPort, parent: ObjectModel, name: string): ChildRelationship {
    const all = childRelationships.get(org.model) ?? childRelationshipsOf(org.model);
    childRelationships.set(org.model, all);
    const found = all.get(`${parent.name}.${name}`.toLowerCase());
    if (!found) {
        throw notFound(`Related list ${name} of ${parent.name} does not exist.`);
    }
    return found;
}

/** Records of a related list. `fields` are paths with or without the child's name in front. */
export function relatedRecords(
    org: OrgPort,
    userId: string,
    parentId: string,
    { child, lookup }: ChildRelationship,
    fields: readonly string[],
    optionalFields: readonly string[],
    page: ListPage
): RecordList {
    const selection = emptySelection(child);
    const qualified = (name: string): string => (name.startsWith(`${child.name}.`) ? name : `${child.name}.${name}`);
    addFields(org, userId, selection, fields.map(qualified), false);
    addFields(org, userId, selection, [...optionalFields, child.nameField].map(qualified), true);
    addLookupNames(org, userId, selection);
    const sorted = page.sortBy.length > 0 ? page : { ...page, sortBy: [defaultSort(child)] };
    const list = pagedRecords(org, userId, selection, `WHERE ${lookup.name} = :parent`, [parentId], sorted);
    return { ...list, ...rowAccess(org, userId, child, list.records) };
}

export function countRelated(org: OrgPort, parentId: string, { child, lookup }: ChildRelationship): number {
    const text = `SELECT COUNT() FROM ${child.name} WHERE ${lookup.name} = :parent`;
    return org.soql.query(text, [parentId], USER_ACCESS, QUERY_LOCATION).count ?? 0;
}

function defaultSort(object: ObjectModel): string {
    return fieldOf(object, 'LastModifiedDate') ? '-LastModifiedDate' : object.nameField;
}

/** One query for the page and one for the number of all records. The id as last criterion keeps pages from overlapping. */
function pagedRecords(
    org: OrgPort,
    userId: string,
    selection: FieldSelection,
    where: string,
    binds: readonly (FieldValue | FieldValue[])[],
    page: ListPage
): RecordList {
    const { object } = selection;
    const order = [...page.sortBy.map((name) => sortTerm(org, object, name)), 'Id ASC'].join(', ');
    const rest = `${where} ORDER BY ${order} LIMIT ${page.pageSize} OFFSET ${page.offset}`;
    const user = org.userContext(userId);
    const records = queryRecords(org, selection, rest, binds).map((record) => representRecord(record, selection, user));
    const counted = org.soql.query(`SELECT COUNT() FROM ${object.name} ${where}`, binds, USER_ACCESS, QUERY_LOCATION);
    const totalCount = counted.count ?? 0;
    const end = page.offset + records.length;
    return {
        count: records.length,
        totalCount,
        currentPageToken: String(page.offset),
        nextPageToken: end < totalCount && end <= MAX_OFFSET ? String(end) : null,
        records
    };
}

/** `-Owner.Name` -> `Owner.Name DESC NULLS LAST`; only names of the model get into the query. */
function sortTerm(org: OrgPort, object: ObjectModel, term: string): string {
    const isDescending = term.startsWith('-');
    const path = term.replace(/^-/, '').replace(`${object.name}.`, '');
    const [first, second] = path.split('.');
    const direct = second === undefined ? fieldOf(object, first) : undefined;
    const lookup = [...object.fields.values()].find((field) => field.relationshipName === first);
    const target = lookup && objectOf(org.model, lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name');
    const related = target && second !== undefined ? fieldOf(target, second) : undefined;
    const field = direct ?? related;
    if (!field) {
        throw badRequest('INVALID_SORT', `${path} is not a field of ${object.name}`);
    }
    if (!isSortable(field)) {
        throw badRequest('INVALID_SORT', `${path} of ${object.name} cannot be sorted`);
    }
    const name = direct ? direct.name : `${first}.${related?.name ?? ''}`;
    return `${name} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`;
}
