import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, type FieldModel, type ListViewModel, type ObjectModel } from '../../metadata';
import type { FieldValue } from '../../values';
import { notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { keyFields } from './keyFields';
import { listColumn, type ListColumn } from './listColumns';
import { parseValue } from './recordInput';

type Bind = FieldValue | FieldValue[];

/** A condition with its bind values in order of appearance. */
interface Condition {
    readonly soql: string;
    readonly binds: readonly Bind[];
}

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

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
        combine(view.booleanFilter, filters),
        searchCondition(object, search)
    ];
    const used = parts.filter((part): part is Condition => part !== null);
    return {
        soql: used.length > 0 ? `WHERE ${used.map((part) => `(${part.soql})`).join(' AND ')}` : '',
        binds: used.flatMap((part) => part.binds)
    };
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

/** `1 AND (2 OR 3)` with the numbers replaced by conditions; binds follow the order in the text. */
function combine(booleanFilter: string | null, filters: readonly Condition[]): Condition | null {
    if (filters.length === 0) {
        return null;
    }
    const logic = booleanFilter ?? filters.map((_, index) => index + 1).join(' AND ');
    if (!/^[\d\s()]*((AND|OR|NOT)[\d\s()]*)*$/i.test(logic)) {
        throw new UnsupportedFeatureError('api', `list view logic ${logic}`);
    }
    const binds: Bind[] = [];
    const soql = logic.replace(/\d+/g, (digits) => {
        const filter = filters[Number(digits) - 1];
        if (!filter) {
            throw new UnsupportedFeatureError('api', `list view logic ${logic}: there is no filter ${digits}`);
        }
        binds.push(...filter.binds);
        return `(${filter.soql})`;
    });
    return { soql, binds };
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
    const values = splitValues(filter.value);
    const comparison = COMPARISONS[filter.operation];
    if (comparison) {
        return comparisonCondition(field, comparison, values);
    }
    const texts = values.map(({ text }) => text);
    switch (filter.operation) {
        case 'contains':
            return anyLike(
                field,
                texts.map((text) => `%${escapeLike(text)}%`),
                false
            );
        case 'notContain':
            return anyLike(
                field,
                texts.map((text) => `%${escapeLike(text)}%`),
                true
            );
        case 'startsWith':
            return anyLike(
                field,
                texts.map((text) => `${escapeLike(text)}%`),
                false
            );
        case 'includes':
        case 'excludes':
            return {
                soql: `${field.name} ${filter.operation.toUpperCase()} (${texts.map(quote).join(', ')})`,
                binds: []
            };
        default:
            throw new UnsupportedFeatureError('api', `list view operation ${filter.operation}`, object.location);
    }
}

/** Several values of `equals` are alternatives, of `notEqual` exclusions. */
function comparisonCondition(field: FieldModel, comparison: string, values: readonly ListValue[]): Condition {
    if (values.length === 0) {
        return { soql: `${field.name} ${comparison} null`, binds: [] };
    }
    const glue = comparison === '!=' ? ' AND ' : ' OR ';
    const binds: Bind[] = [];
    const soql = values.map(({ text }) => {
        if (/^(Date|DateTime)$/.test(field.type) && isDateLiteral(text)) {
            return `${field.name} ${comparison} ${dateLiteral(text)}`;
        }
        binds.push(
            parseValue(
                field,
                field.type === 'Checkbox' ? (text === '1' ? 'true' : text === '0' ? 'false' : text) : text
            )
        );
        return `${field.name} ${comparison} :value`;
    });
    return { soql: soql.join(glue), binds };
}

/** TODAY or LAST_N_DAYS:30; metadata writes LAST 30 DAYS, too, which is refused by the query. */
function isDateLiteral(text: string): boolean {
    return /^[A-Z][A-Z_]*(:\d+)?$/.test(text.trim());
}

function dateLiteral(text: string): string {
    return text.trim();
}

function anyLike(field: FieldModel, patterns: readonly string[], isNegated: boolean): Condition {
    const soql = patterns.map(() => (isNegated ? `(NOT ${field.name} LIKE :value)` : `${field.name} LIKE :value`));
    return { soql: soql.join(isNegated ? ' AND ' : ' OR '), binds: patterns };
}

interface ListValue {
    readonly text: string;
}

/** Comma-separated; quotes keep a comma inside a value. */
function splitValues(value: string | null): ListValue[] {
    if (value === null || value.trim() === '') {
        return [];
    }
    const parts = value.match(/"[^"]*"|[^,]+/g) ?? [];
    return parts.map((part) => ({ text: part.trim().replace(/^"(.*)"$/, '$1') }));
}

/** For values that SOQL does not take as binds. */
function quote(text: string): string {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** In a LIKE pattern, what the user typed stands for itself. */
export function escapeLike(text: string): string {
    return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
