import { UnsupportedFeatureError } from '../../errors';
import { isPreciseFilter } from '../../formula';
import { isFilterable, relationshipFieldOf, type FieldModel, type ObjectModel } from '../../metadata';
import { badRequest } from '../httpError';
import type { OrgPort } from '../orgPort';
import { combineConditions, fieldCondition, type Condition } from './conditions';
import { listColumn, type ListColumn } from './listColumns';

/** A filter that a user adds to a list: the path of a column, an operation such as `equals`, the value as text. */
export interface AddedFilter {
    readonly path: string;
    readonly operation: string;
    readonly value: string;
}

export interface AddedFilters {
    readonly filters: readonly AddedFilter[];
    /** `1 AND (2 OR 3)`; empty for all of them. */
    readonly logic: string;
}

export const NO_FILTERS: AddedFilters = { filters: [], logic: '' };

const MAX_FILTERS = 10;

/** Reads the JSON of the address; throws 400 for anything else. */
export function addedFiltersOf(json: string | null): AddedFilters {
    if (json === null || json === '') {
        return NO_FILTERS;
    }
    const { filters, logic = '' } = (parsed(json) ?? {}) as { filters?: unknown; logic?: unknown };
    if (!Array.isArray(filters) || filters.length > MAX_FILTERS || typeof logic !== 'string') {
        throw badRequest('INVALID_FILTER', `filters must be a list of up to ${MAX_FILTERS} filters.`);
    }
    return { filters: filters.map(filterOf), logic: logic.trim() };
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch {
        return null;
    }
}

function filterOf(raw: unknown): AddedFilter {
    const { path, operation, value } = (raw ?? {}) as Record<string, unknown>;
    if (typeof path !== 'string' || typeof operation !== 'string' || typeof value !== 'string') {
        throw badRequest('INVALID_FILTER', 'A filter has a path, an operation and a value.');
    }
    return { path, operation, value };
}

/** WHERE condition of the filters that the user added. Throws 400 that says which filter is wrong. */
export function addedCondition(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    { filters, logic }: AddedFilters
): Condition | null {
    const conditions = filters.map((filter, index) => {
        const column = readableColumn(org, userId, object, filter.path);
        return checked(`Filter ${index + 1} (${column.label})`, () =>
            fieldCondition(column.path, column.field, valueAsText(column.field, filter))
        );
    });
    checkLogic(logic, filters.length);
    return checked('Filter logic', () => combineConditions(logic === '' ? null : logic, conditions));
}

/** Each filter has to stand in the logic, as the platform asks for. */
function checkLogic(logic: string, count: number): void {
    if (logic === '') {
        return;
    }
    const named = new Set((logic.match(/\d+/g) ?? []).map(Number));
    for (let number = 1; number <= count; number++) {
        if (!named.has(number)) {
            throw badRequest('INVALID_FILTER', `Filter logic ${logic}: filter ${number} is missing.`);
        }
    }
    const unknown = [...named].find((number) => number < 1 || number > count);
    if (unknown !== undefined) {
        throw badRequest('INVALID_FILTER', `Filter logic ${logic}: there is no filter ${unknown}.`);
    }
    if (!isPreciseFilter(logic, count)) {
        throw badRequest('INVALID_FILTER', `Filter logic ${logic}: the operators or parentheses do not fit together.`);
    }
}

function readableColumn(org: OrgPort, userId: string, object: ObjectModel, path: string): ListColumn {
    const column = checked(path, () => listColumn(org.model, object, path));
    const [first] = column.path.split('.');
    const field = relationshipFieldOf(object, first) ?? column.field;
    if (!org.security.fieldAccess(userId, object.name, field.name).read || !isFilterable(column.field)) {
        throw badRequest('INVALID_FILTER', `${path} of ${object.name} cannot be filtered.`);
    }
    return column;
}

/** A comma in what the user typed for a text belongs to it; picklists and numbers take several values. */
function valueAsText(field: FieldModel, filter: AddedFilter): AddedFilter {
    const isList = field.picklist !== null || filter.value.includes('"');
    return isList || filter.value === '' || !filter.value.includes(',')
        ? filter
        : { ...filter, value: `"${filter.value}"` };
}

/** A value that does not fit the field is the user's mistake, not a fault of the server. */
function checked<T>(what: string, body: () => T): T {
    try {
        return body();
    } catch (error) {
        if (error instanceof UnsupportedFeatureError || error instanceof RangeError || error instanceof TypeError) {
            throw badRequest('INVALID_FILTER', `${what}: ${error.message}`);
        }
        throw error;
    }
}
