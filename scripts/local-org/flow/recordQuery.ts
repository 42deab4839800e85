import { SourceError, UnsupportedFeatureError } from '../errors';
import type { DmlAccess } from '../dml';
import { isCompound } from '../metadata/fieldAbilities';
import type { FlowRecordFilter } from '../metadata/flows';
import { fieldOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { FieldValue, SObjectRecord } from '../values';
import { combine, holds } from './conditions';
import { asFieldValue, isCollection, type FlowValue } from './flowValue';
import type { FlowRuntime } from './flowRuntime';
import type { FlowServices } from './flowServices';
import type { Interview } from './interview';
import { fieldValueFor } from './fieldValueFor';
import { markRead } from './recordState';

/** One filter row with its value computed for an interview. */
interface FilterRow {
    readonly filter: FlowRecordFilter;
    readonly field: FieldModel;
    readonly value: FlowValue;
}

/** The filters of one interview. */
export interface RecordFilter {
    readonly rows: readonly FilterRow[];
    readonly logic: string | null;
}

/** Computes the filter values of an element for one interview. */
export function filterOf(
    runtime: FlowRuntime,
    interview: Interview,
    object: ObjectModel,
    filters: readonly FlowRecordFilter[],
    logic: string | null
): RecordFilter {
    const rows = filters.map((filter) => {
        const field = fieldOf(object, filter.field);
        if (!field) {
            throw new SourceError(`${object.name} has no field ${filter.field}`, filter.location);
        }
        const value = runtime.resources.operand(interview, filter.value);
        const isFlag = filter.operator === 'IsNull' || filter.operator === 'IsChanged';
        return {
            filter,
            field,
            value: isFlag || (value !== null && isCollection(value)) ? value : typed(field, value)
        };
    });
    return { rows, logic };
}

/** The filter with one condition more: the record's lookup holds the id. */
export function withParent(
    { rows, logic }: RecordFilter,
    field: FieldModel,
    id: string | null,
    location: SourceLocation
): RecordFilter {
    const filter: FlowRecordFilter = { field: field.name, operator: 'EqualTo', value: null, location };
    const own = (logic ?? 'and').trim().toLowerCase();
    const numbers = rows.map((_, index) => String(index + 1));
    const joined = own === 'and' || own === 'or' ? numbers.join(` ${own} `) : own;
    return {
        rows: [...rows, { filter, field, value: id }],
        logic: rows.length === 0 ? 'and' : `(${joined}) and ${rows.length + 1}`
    };
}

function typed(field: FieldModel, value: FlowValue): FieldValue {
    return fieldValueFor(field.type, asFieldValue(value, field.name));
}

/** True when a record in memory meets the filters: start conditions of triggered flows. */
export function recordMatches(
    filter: RecordFilter,
    record: SObjectRecord,
    state: { readonly prior: SObjectRecord | null; readonly isNew: boolean },
    location: SourceLocation
): boolean {
    return combine(
        filter.logic,
        filter.rows.length,
        (index) => {
            const { filter: condition, field, value } = filter.rows[index];
            return holds(condition, record.get(field.name), value, {
                reference: field.name,
                isNew: state.isNew,
                wasVisited: () => false,
                ...(state.prior ? { prior: state.prior.get(field.name) } : {})
            });
        },
        location
    );
}

export interface RecordQuery {
    readonly object: ObjectModel;
    /** Fields to read; all fields of the object when missing. */
    readonly fields: readonly string[] | undefined;
    readonly filters: readonly RecordFilter[];
    readonly sort: { readonly field: string; readonly order: 'Asc' | 'Desc' } | null;
    /** Largest number of records that one filter needs. */
    readonly limit: number;
    readonly access: DmlAccess;
    readonly location: SourceLocation;
}

/** Reads the records of several filters with one query and gives each filter its own. */
export function recordQuery(services: FlowServices, query: RecordQuery): Map<RecordFilter, SObjectRecord[]> {
    const groups = new Map<string, RecordFilter[]>();
    for (const filter of query.filters) {
        const key = keyOf(filter);
        groups.set(key, [...(groups.get(key) ?? []), filter]);
    }
    const distinct = [...groups.values()].map(([first]) => first);
    const binds: (FieldValue | FieldValue[])[] = [];
    const clauses = distinct.map((filter) => whereOf(filter, binds, query.location));
    const where = clauses.some((clause) => clause === '')
        ? ''
        : ` WHERE ${clauses.map((clause) => `(${clause})`).join(' OR ')}`;
    const fields = fieldsOf(services, query, distinct);
    const order = query.sort
        ? ` ORDER BY ${query.sort.field} ${query.sort.order === 'Asc' ? 'ASC' : 'DESC'} NULLS LAST`
        : '';
    const limit = distinct.length === 1 && Number.isFinite(query.limit) ? ` LIMIT ${query.limit}` : '';
    const text = `SELECT ${fields.join(', ')} FROM ${query.object.name}${where}${order}${limit}`;
    const { records } = services.soql.run(services.soql.prepare(text, query.location), binds, query.access);
    const found = new Map<RecordFilter, SObjectRecord[]>();
    for (const filters of groups.values()) {
        const own =
            distinct.length === 1
                ? records
                : records.filter((record) =>
                      recordMatches(filters[0], record, { prior: null, isNew: false }, query.location)
                  );
        filters.forEach((filter) => found.set(filter, own.map(copyOf)));
    }
    return found;
}

/** Each interview gets records of its own: assignments must not show in others. */
function copyOf(record: SObjectRecord): SObjectRecord {
    return markRead(record.cloneFields());
}

function keyOf(filter: RecordFilter): string {
    const values = filter.rows.map(({ value }) =>
        value !== null && isCollection(value) ? value.map(String) : String(value)
    );
    return JSON.stringify(values);
}

function fieldsOf(services: FlowServices, query: RecordQuery, filters: readonly RecordFilter[]): string[] {
    const names = new Set(['Id']);
    if (query.fields) {
        for (const name of query.fields) {
            const field = fieldOf(query.object, name);
            if (!field) {
                throw new SourceError(`${query.object.name} has no field ${name}`, query.location);
            }
            names.add(field.name);
        }
    } else {
        readableFields(services, query).forEach((name) => names.add(name));
    }
    filters.forEach((filter) => filter.rows.forEach(({ field }) => names.add(field.name)));
    return [...names];
}

/** Fields stored automatically are those that the running user may see, where permissions count. */
function readableFields(services: FlowServices, query: RecordQuery): string[] {
    const { userId } = services.transactions.current().user;
    const all = [...query.object.fields.values()].filter((field) => field.type !== 'Base64' && !isCompound(field));
    const readable = query.access.fields
        ? all.filter((field) => services.dml.services.security.fieldAccess(userId, query.object.name, field.name).read)
        : all;
    return readable.map((field) => field.name);
}

const SOQL_OPERATORS: Readonly<Record<string, string>> = {
    EqualTo: '=',
    NotEqualTo: '!=',
    GreaterThan: '>',
    LessThan: '<',
    GreaterThanOrEqualTo: '>=',
    LessThanOrEqualTo: '<=',
    In: 'IN',
    NotIn: 'NOT IN'
};

function whereOf(filter: RecordFilter, binds: (FieldValue | FieldValue[])[], location: SourceLocation): string {
    const clauses = filter.rows.map((row) => () => clauseOf(row, binds));
    const logic = (filter.logic ?? 'and').trim();
    if (clauses.length === 0) {
        return '';
    }
    if (/^(and|or)$/i.test(logic)) {
        return clauses.map((clause) => clause()).join(` ${logic.toUpperCase()} `);
    }
    return logic.replace(/\d+/g, (number) => {
        const clause = clauses[Number(number) - 1];
        if (!clause) {
            throw new SourceError(`the filter logic "${logic}" cannot be read`, location);
        }
        return clause();
    });
}

function clauseOf(row: FilterRow, binds: (FieldValue | FieldValue[])[]): string {
    const { filter, field, value } = row;
    const bind = (bound: FieldValue | FieldValue[]): string => {
        binds.push(bound);
        return `:bind${binds.length}`;
    };
    switch (filter.operator) {
        case 'IsNull':
            return `${field.name} ${value === true ? '=' : '!='} NULL`;
        case 'StartsWith':
            return `${field.name} LIKE ${bind(`${likeText(value)}%`)}`;
        case 'EndsWith':
            return `${field.name} LIKE ${bind(`%${likeText(value)}`)}`;
        case 'Contains':
            return `${field.name} LIKE ${bind(`%${likeText(value)}%`)}`;
        case 'In':
        case 'NotIn': {
            const items = value !== null && isCollection(value) ? value.map((item) => typed(field, item)) : [];
            return `${field.name} ${SOQL_OPERATORS[filter.operator]} ${bind(items)}`;
        }
        default: {
            const operator = SOQL_OPERATORS[filter.operator];
            if (operator === undefined) {
                throw new UnsupportedFeatureError('flow', `filter operator ${filter.operator}`, filter.location);
            }
            return `${field.name} ${operator} ${bind(asFieldValue(value, field.name))}`;
        }
    }
}

function likeText(value: FlowValue): string {
    return String(asFieldValue(value, 'A filter value') ?? '').replace(/[\\%_]/g, (character) => `\\${character}`);
}
