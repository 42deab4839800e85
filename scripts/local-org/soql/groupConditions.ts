import { UnsupportedFeatureError } from '../errors';
import { foldText, toDecimal } from '../store';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, type FieldValue } from '../values';
import type { Operator, ValueNode } from './ast';
import type { Operand } from './operands';
import { operandKey } from './operandKey';
import type { ResolvedCondition, ResolvedOrder } from './resolvedQuery';
import { likePattern, type BindValue } from './sqlCondition';
import { literalValue } from './sqlValues';

type GroupValues = ReadonlyMap<string, FieldValue>;
interface Binds {
    readonly binds: readonly BindValue[];
}

/** The order of two values of one type, text without case; numbers of all kinds are exact. */
function compareValues(left: FieldValue, right: FieldValue): number {
    if (isNumber(left) && isNumber(right)) {
        return toDecimal(left).compare(toDecimal(right));
    }
    if (typeof left === 'string' && typeof right === 'string') {
        return Buffer.compare(Buffer.from(foldText(left)), Buffer.from(foldText(right)));
    }
    return scalarOf(left) - scalarOf(right);
}

function isNumber(value: FieldValue): boolean {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof ApexDecimal ||
        value instanceof ApexDouble
    );
}

function scalarOf(value: FieldValue): number {
    if (value instanceof ApexDate) {
        return value.epochDay;
    }
    if (value instanceof ApexDatetime) {
        return value.epochMs;
    }
    return value instanceof ApexTime ? value.ms : Number(value);
}

function holds(operator: Operator, left: FieldValue, right: FieldValue): boolean {
    if (operator === '=' || operator === '!=') {
        const equal = left === null || right === null ? left === right : compareValues(left, right) === 0;
        return equal === (operator === '=');
    }
    if (left === null || right === null) {
        return false;
    }
    const order = compareValues(left, right);
    switch (operator) {
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
        default:
            throw new Error(`${operator} takes a list`);
    }
}

/** LIKE without case: `%` any characters, `_` one, both literal behind a backslash. */
function isLike(left: FieldValue, pattern: FieldValue): boolean {
    if (typeof left !== 'string' || typeof pattern !== 'string') {
        return false;
    }
    const source = likePattern(pattern).replace(/\\([\s\S])|[\s\S]/g, (char, escaped: string | undefined) => {
        const literal = escaped ?? char;
        return escaped === undefined && char === '%'
            ? '[^]*'
            : escaped === undefined && char === '_'
              ? '[^]'
              : literal.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    });
    return new RegExp(`^${source}$`, 'u').test(foldText(left));
}

function valuesOf(value: ValueNode, { binds }: Binds, isPattern = false): FieldValue[] {
    switch (value.kind) {
        case 'list':
            return value.items.flatMap((item) => valuesOf(item, { binds }, isPattern));
        case 'bind': {
            const bound = binds[value.index] ?? null;
            return Array.isArray(bound) ? [...(bound as FieldValue[])] : [bound as FieldValue];
        }
        default:
            return [literalValue(value, isPattern)];
    }
}

/** Whether a group meets the HAVING condition. */
export function matchesHaving(binds: Binds, condition: ResolvedCondition, group: GroupValues): boolean {
    switch (condition.kind) {
        case 'and':
            return condition.parts.every((part) => matchesHaving(binds, part, group));
        case 'or':
            return condition.parts.some((part) => matchesHaving(binds, part, group));
        case 'not':
            return !matchesHaving(binds, condition.part, group);
        case 'semijoin':
            throw new UnsupportedFeatureError('soql', 'a nested query in HAVING');
        case 'compare':
            return compareGroup(binds, condition, group);
    }
}

function compareGroup(
    binds: Binds,
    { operand, operator, value, at }: Extract<ResolvedCondition, { kind: 'compare' }>,
    group: GroupValues
): boolean {
    if (value.kind === 'dateLiteral' || /INCLUDES|EXCLUDES/.test(operator)) {
        throw new UnsupportedFeatureError(
            'soql',
            `${value.kind === 'dateLiteral' ? value.name : operator} in HAVING`,
            at
        );
    }
    const left = group.get(operandKey(operand)) ?? null;
    if (operator === 'LIKE') {
        return valuesOf(value, binds, true).some((pattern) => isLike(left, pattern));
    }
    const values = valuesOf(value, binds);
    if (operator === 'IN' || operator === 'NOT IN') {
        return values.some((item) => holds('=', left, item)) === (operator === 'IN');
    }
    return holds(operator, left, values[0] ?? null);
}

/** Picklists sort by the order of their values. */
function rankOf(operand: Operand, value: FieldValue): FieldValue {
    const values = operand.kind === 'field' && operand.field.type === 'Picklist' ? operand.field.picklist : null;
    if (!values || values.length === 0 || typeof value !== 'string') {
        return value;
    }
    const index = values.findIndex((entry) => foldText(entry.value) === foldText(value));
    return index < 0 ? values.length : index;
}

/** Compares two groups by ORDER BY; 0 leaves them in the order of their group values. */
export function compareByOrder(orderBy: readonly ResolvedOrder[], left: GroupValues, right: GroupValues): number {
    for (const { operand, descending, nullsLast } of orderBy) {
        const key = operandKey(operand);
        const [a, b] = [rankOf(operand, left.get(key) ?? null), rankOf(operand, right.get(key) ?? null)];
        if (a === null || b === null) {
            const order = a === b ? 0 : (a === null) === nullsLast ? 1 : -1;
            if (order !== 0) {
                return order;
            }
            continue;
        }
        const order = compareValues(a, b);
        if (order !== 0) {
            return descending ? -order : order;
        }
    }
    return 0;
}
