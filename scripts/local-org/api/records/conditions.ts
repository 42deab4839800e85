import { UnsupportedFeatureError } from '../../errors';
import type { FieldModel } from '../../metadata';
import type { FieldValue } from '../../values';
import { parseValue } from './recordInput';

type Bind = FieldValue | FieldValue[];

/** A condition with its bind values in order of appearance. */
export interface Condition {
    readonly soql: string;
    readonly binds: readonly Bind[];
}

/** A filter row of a list view or report: an operation such as `equals`, and the value as text. */
export interface FilterRow {
    readonly operation: string;
    readonly value: string | null;
}

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** `1 AND (2 OR 3)` with the numbers replaced by conditions; binds follow the order in the text. */
export function combineConditions(booleanFilter: string | null, filters: readonly Condition[]): Condition | null {
    if (filters.length === 0) {
        return null;
    }
    const logic = booleanFilter ?? filters.map((_, index) => index + 1).join(' AND ');
    if (!/^[\d\s()]*((AND|OR|NOT)[\d\s()]*)*$/i.test(logic)) {
        throw new UnsupportedFeatureError('api', `filter logic ${logic}`);
    }
    const binds: Bind[] = [];
    const soql = logic.replace(/\d+/g, (digits) => {
        const filter = filters[Number(digits) - 1];
        if (!filter) {
            throw new UnsupportedFeatureError('api', `filter logic ${logic}: there is no filter ${digits}`);
        }
        binds.push(...filter.binds);
        return `(${filter.soql})`;
    });
    return { soql, binds };
}

/** A filter row on a field, reached by a path of relationships. Throws UnsupportedFeatureError for unknown operations. */
export function fieldCondition(path: string, field: FieldModel, filter: FilterRow): Condition {
    const values = splitValues(filter.value);
    const comparison = COMPARISONS[filter.operation];
    if (comparison) {
        return comparisonCondition(path, field, comparison, values);
    }
    const texts = values.map(({ text }) => text);
    switch (filter.operation) {
        case 'contains':
            return anyLike(
                path,
                texts.map((text) => `%${escapeLike(text)}%`),
                false
            );
        case 'notContain':
            return anyLike(
                path,
                texts.map((text) => `%${escapeLike(text)}%`),
                true
            );
        case 'startsWith':
            return anyLike(
                path,
                texts.map((text) => `${escapeLike(text)}%`),
                false
            );
        case 'includes':
        case 'excludes':
            return {
                soql: `${path} ${filter.operation.toUpperCase()} (${texts.map(quote).join(', ')})`,
                binds: []
            };
        default:
            throw new UnsupportedFeatureError('api', `filter operation ${filter.operation}`);
    }
}

/** Several values of `equals` are alternatives, of `notEqual` exclusions. */
function comparisonCondition(
    path: string,
    field: FieldModel,
    comparison: string,
    values: readonly ListValue[]
): Condition {
    if (values.length === 0) {
        return { soql: `${path} ${comparison} null`, binds: [] };
    }
    const glue = comparison === '!=' ? ' AND ' : ' OR ';
    const binds: Bind[] = [];
    const soql = values.map(({ text }) => {
        if (/^(Date|DateTime)$/.test(field.type) && isDateLiteral(text)) {
            return `${path} ${comparison} ${dateLiteral(text)}`;
        }
        binds.push(
            parseValue(
                field,
                field.type === 'Checkbox' ? (text === '1' ? 'true' : text === '0' ? 'false' : text) : text
            )
        );
        return `${path} ${comparison} :value`;
    });
    return { soql: soql.join(glue), binds };
}

/** TODAY, LAST_N_DAYS:30, or as setup pages write it: LAST 30 DAYS, THIS MONTH. */
function isDateLiteral(text: string): boolean {
    return /^[A-Z][A-Z_]*([ :]\d+)?( ?[A-Z]+)*$/.test(text.trim());
}

function dateLiteral(text: string): string {
    const counted = /^(LAST|NEXT) (\d+) (DAYS|WEEKS|MONTHS|QUARTERS|YEARS)$/.exec(text.trim());
    return counted ? `${counted[1]}_N_${counted[3]}:${counted[2]}` : text.trim().replaceAll(' ', '_');
}

function anyLike(path: string, patterns: readonly string[], isNegated: boolean): Condition {
    const soql = patterns.map(() => (isNegated ? `(NOT ${path} LIKE :value)` : `${path} LIKE :value`));
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
