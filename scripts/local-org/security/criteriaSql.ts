import { SourceError, UnsupportedFeatureError } from '../errors';
import { fieldOf, type CriteriaItem, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { encodeValue, storageTypeOf, type SqlValue } from '../store';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../values';

/** Filter rows of a sharing rule, joined by logic such as `1 AND (2 OR 3)`; AND when there is none. */
export interface SharingCriteria {
    readonly items: readonly CriteriaItem[];
    readonly booleanFilter: string | null;
    readonly location: SourceLocation;
}

/** A condition over the row under an alias. */
export interface RowCondition {
    sql(alias: string): string;
    readonly params: readonly SqlValue[];
}

type ItemSql = { readonly sql: (column: string) => string; readonly params: readonly SqlValue[] };

const ORDER: Readonly<Record<string, string>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/**
 * Criteria of a sharing rule as SQL over stored columns. Text is compared with case, as criteria-based sharing does. Throws
 * SourceError for what cannot be compared and UnsupportedFeatureError for fields the platform does not allow either.
 */
export function criteriaSql(model: OrgModel, object: ObjectModel, criteria: SharingCriteria): RowCondition {
    const { items, booleanFilter, location } = criteria;
    if (items.length === 0) {
        throw new SourceError('a criteria-based sharing rule needs at least one filter', location);
    }
    const rows = items.map((item) => {
        const field = fieldOf(object, item.field);
        if (!field) {
            throw new SourceError(`${object.name} has no field ${item.field}`, location);
        }
        if (field.formula !== null || field.type === 'LongTextArea' || field.type === 'Html') {
            throw new UnsupportedFeatureError('security', `sharing by the field ${item.field}`, location);
        }
        return { field, ...itemSql(model, field, item, location) };
    });
    const order = logicOrder(booleanFilter, rows.length, location);
    return {
        sql: (alias) => {
            const parts = rows.map(({ field, sql }) => `(${sql(`${alias}."${field.name}"`)})`);
            return order.map((token) => (typeof token === 'number' ? parts[token - 1] : token)).join(' ');
        },
        params: order.flatMap((token) => (typeof token === 'number' ? rows[token - 1].params : []))
    };
}

/** The logic as SQL words and numbers of rows. */
function logicOrder(filter: string | null, count: number, location: SourceLocation): (string | number)[] {
    const text = filter ?? [...Array(count).keys()].map((index) => String(index + 1)).join(' AND ');
    const tokens = text.match(/\d+|AND|OR|NOT|[()]|\S/gi) ?? [];
    return tokens.map((token) => {
        const number = Number(token);
        if (Number.isInteger(number) && number >= 1 && number <= count) {
            return number;
        }
        if (!/^(AND|OR|NOT|[()])$/i.test(token)) {
            throw new SourceError(`the filter logic "${text}" cannot be read`, location);
        }
        return token.toUpperCase();
    });
}

function itemSql(model: OrgModel, field: FieldModel, item: CriteriaItem, location: SourceLocation): ItemSql {
    if (item.valueField) {
        throw new UnsupportedFeatureError('security', 'sharing by comparing two fields', location);
    }
    const texts = item.value === null || item.value === '' ? [null] : splitValues(field, item.value);
    const values = texts.map((text) => encodeValue(storageTypeOf(field, model), parsed(field, text, location)));
    const isNegative = item.operation === 'notEqual' || item.operation === 'notContain';
    const each = values.map((value) => valueSql(field, item.operation, value, location));
    return {
        sql: (column) => each.map(({ sql }) => sql(column)).join(isNegative ? ' AND ' : ' OR '),
        params: each.flatMap(({ params }) => params)
    };
}

/** Several values are separated by commas, as in every filter of the platform; quotes keep one together. */
function splitValues(field: FieldModel, text: string): string[] {
    if (field.type === 'Checkbox') {
        return [text];
    }
    return [...text.matchAll(/"([^"]*)"|([^,]+)/g)].map((match) => (match[1] ?? match[2]).trim());
}

function valueSql(field: FieldModel, operation: string, value: SqlValue, location: SourceLocation): ItemSql {
    switch (operation) {
        case 'equals':
            return value === null
                ? { sql: (column) => `${column} IS NULL`, params: [] }
                : { sql: (column) => `${column} IS NOT NULL AND ${column} = ?`, params: [value] };
        case 'notEqual':
            return value === null
                ? { sql: (column) => `${column} IS NOT NULL`, params: [] }
                : { sql: (column) => `${column} IS NULL OR ${column} <> ?`, params: [value] };
        case 'contains':
        case 'notContain':
        case 'startsWith':
            return textSql(field, operation, value, location);
        case 'includes':
        case 'excludes': {
            const found = (column: string): string =>
                `instr(';' || COALESCE(${column}, '') || ';', ';' || ? || ';') > 0`;
            return {
                sql: (column) => (operation === 'includes' ? found(column) : `NOT (${found(column)})`),
                params: [value]
            };
        }
        default: {
            const operator = ORDER[operation];
            if (operator === undefined || value === null) {
                throw new UnsupportedFeatureError('security', `sharing filter ${operation}`, location);
            }
            return { sql: (column) => `${column} IS NOT NULL AND ${column} ${operator} ?`, params: [value] };
        }
    }
}

function textSql(field: FieldModel, operation: string, value: SqlValue, location: SourceLocation): ItemSql {
    if (typeof value !== 'string') {
        throw new SourceError(`${field.name} cannot be compared with ${operation}`, location);
    }
    const position = (column: string): string => `instr(COALESCE(${column}, ''), ?)`;
    const tests: Readonly<Record<string, string>> = { contains: '> 0', notContain: '= 0', startsWith: '= 1' };
    return { sql: (column) => `${position(column)} ${tests[operation]}`, params: [value] };
}

function parsed(field: FieldModel, text: string | null, location: SourceLocation): FieldValue {
    if (text === null) {
        return null;
    }
    try {
        switch (field.type) {
            case 'Checkbox':
                return /^(true|1)$/i.test(text);
            case 'Currency':
            case 'Number':
            case 'Percent':
                return ApexDecimal.of(text);
            case 'Date':
                return ApexDate.fromIso(text);
            case 'DateTime':
                return ApexDatetime.fromIso(text);
            default:
                return text;
        }
    } catch {
        throw new SourceError(`${text} is no value of ${field.name}`, location);
    }
}
