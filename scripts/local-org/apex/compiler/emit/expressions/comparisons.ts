import { type ApexType, DATETIME, isPrimitive, sameType, typeName } from '../../../types';
import type { BinaryOperator } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { assignability, isCastable } from '../../types/conversions';
import type { Context } from '../context';
import { convert } from '../convert';
import type { Value } from '../value';
import { promoted } from './binary';
import { booleanValue } from './index';

/** `==`, `!=`, `===`, `!==`. The static types decide how values are compared. */
export function emitEquality(
    operator: BinaryOperator,
    left: Value,
    right: Value,
    at: Position,
    context: Context
): Value {
    const negated = operator.startsWith('!');
    const test = operator.length === 3 ? identity(left, right, at, context) : equality(left, right, at, context);
    return booleanValue(negated ? `!${test}` : test);
}

function equality(left: Value, right: Value, at: Position, context: Context): string {
    const { type: a } = left;
    const { type: b } = right;
    if (a.kind === 'null' || b.kind === 'null') {
        return `(${left.js} === ${right.js})`;
    }
    const number = promoted(a, b);
    if (number) {
        return numberEquality(convert(left, number, context, at), convert(right, number, context, at), number);
    }
    if (isPrimitive(a, 'Id') || isPrimitive(b, 'Id')) {
        requireTexts(left, right, at);
        return `$.equalIds(${left.js}, ${right.js})`;
    }
    if (isPrimitive(a, 'String') && isPrimitive(b, 'String')) {
        return `$.equalTexts(${left.js}, ${right.js})`;
    }
    if (isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean')) {
        return `(${left.js} === ${right.js})`;
    }
    const [first, second] = sameMoment(left, right, context, at);
    requireComparable(first, second, at, context);
    return `$.equal(${first.js}, ${second.js})`;
}

function numberEquality(left: Value, right: Value, type: ApexType): string {
    return isPrimitive(type, 'Integer', 'Long') ? `(${left.js} === ${right.js})` : `$.equal(${left.js}, ${right.js})`;
}

function requireTexts(left: Value, right: Value, at: Position): void {
    const isText = ({ type }: Value): boolean => isPrimitive(type, 'String', 'Id') || type.kind === 'object';
    if (!isText(left) || !isText(right)) {
        incompatible(left, right, at);
    }
}

/** A Date compared with a Datetime becomes the start of its day. */
function sameMoment(left: Value, right: Value, context: Context, at: Position): [Value, Value] {
    if (isPrimitive(left.type, 'Date') && isPrimitive(right.type, 'Datetime')) {
        return [convert(left, DATETIME, context, at), right];
    }
    if (isPrimitive(left.type, 'Datetime') && isPrimitive(right.type, 'Date')) {
        return [left, convert(right, DATETIME, context, at)];
    }
    return [left, right];
}

function requireComparable(left: Value, right: Value, at: Position, context: Context): void {
    if (left.query && right.type.kind === 'sobject') {
        return;
    }
    if (!isCastable(left.type, right.type, context.program)) {
        incompatible(left, right, at);
    }
}

function incompatible(left: Value, right: Value, at: Position): never {
    return reject(`Comparison arguments must be compatible types: ${typeName(left.type)}, ${typeName(right.type)}`, at);
}

/** `===` compares identity; the platform does not take it between two values of primitive types. */
function identity(left: Value, right: Value, at: Position, context: Context): string {
    if (!isCastable(left.type, right.type, context.program)) {
        incompatible(left, right, at);
    }
    if (left.type.kind === 'primitive' && right.type.kind === 'primitive') {
        reject(`Exact equality operator only allowed for reference types: ${typeName(left.type)}`, at);
    }
    return `(${left.js} === ${right.js})`;
}

/** `<` and its siblings. */
export function emitComparison(
    operator: BinaryOperator,
    left: Value,
    right: Value,
    at: Position,
    context: Context
): Value {
    const number = promoted(left.type, right.type);
    if (number && isPrimitive(number, 'Integer') && left.nonNull && right.nonNull) {
        return booleanValue(`(${left.js} ${operator} ${right.js})`);
    }
    const [first, second] = number
        ? [convert(left, number, context, at), convert(right, number, context, at)]
        : sameMoment(left, right, context, at);
    const helper = comparisonHelper(first, second, context) ?? noOrder(left, right, at);
    return booleanValue(`($.${helper}(${first.js}, ${second.js}) ${operator} 0)`);
}

function noOrder(left: Value, right: Value, at: Position): never {
    return sameType(left.type, right.type)
        ? reject(`Inequality operator not allowed for this type: ${typeName(left.type)}`, at)
        : incompatible(left, right, at);
}

/**
 * Name of the helper that gives a negative, zero or positive number. Numbers and dates with null on one side compare as
 * false, which the helper achieves by giving NaN.
 */
function comparisonHelper(left: Value, right: Value, context: Context): string | undefined {
    if (promoted(left.type, right.type)) {
        return 'compareNumbers';
    }
    const isText = ({ type }: Value): boolean => isPrimitive(type, 'String', 'Id') || type.kind === 'null';
    if (isPrimitive(left.type, 'Id') && isPrimitive(right.type, 'Id')) {
        return 'compareIds';
    }
    if (isText(left) && isText(right)) {
        return 'compareTexts';
    }
    const isMoment = ({ type }: Value): boolean =>
        isPrimitive(type, 'Date', 'Datetime', 'Time') || type.kind === 'null';
    if (isMoment(left) && isMoment(right) && assignability(left.type, right.type, context.program)) {
        return 'compareMoments';
    }
    const isNumberOrNull = ({ type }: Value): boolean =>
        type.kind === 'null' || isPrimitive(type, 'Integer', 'Long', 'Double', 'Decimal');
    return isNumberOrNull(left) && isNumberOrNull(right) ? 'compareNumbers' : undefined;
}
