import { type ApexType, BOOLEAN, INTEGER, isPrimitive, LONG, STRING, typeName } from '../../../types';
import type { BinaryOperator, Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { isNumeric } from '../../types/conversions';
import type { Context } from '../context';
import { convert } from '../convert';
import { value, type Value } from '../value';
import { emitComparison, emitEquality } from './comparisons';
import { emitCoalesce } from './conditionals';
import { booleanValue, emitBoolean, emitExpression } from './index';

const NOT_LOGICAL = 'Logical operator can only be applied to Boolean';

/** Any operator with two operands. */
export function emitBinary(node: Extract<Expression, { e: 'binary' }>, context: Context): Value {
    const { operator, at } = node;
    switch (operator) {
        case '&&':
        case '||':
            return booleanValue(
                `(${emitBoolean(node.left, NOT_LOGICAL, context)} ${operator} ${emitBoolean(node.right, NOT_LOGICAL, context)})`
            );
        case '??':
            return emitCoalesce(node, context);
        default:
    }
    const left = emitExpression(node.left, context);
    const right = emitExpression(node.right, context);
    switch (operator) {
        case '==':
        case '!=':
        case '===':
        case '!==':
            return emitEquality(operator, left, right, at, context);
        case '<':
        case '>':
        case '<=':
        case '>=':
            return emitComparison(operator, left, right, at, context);
        default:
            return emitArithmetic(operator, left, right, at, context);
    }
}

/** Arithmetic, concatenation, shifts and bit operators; compound assignments come here too. */
export function emitArithmetic(
    operator: BinaryOperator,
    left: Value,
    right: Value,
    at: Position,
    context: Context
): Value {
    if (operator === '+' && (isText(left.type) || isText(right.type))) {
        if (left.type.kind === 'void' || right.type.kind === 'void') {
            reject('Arithmetic expressions are not allowed on void types', at);
        }
        return concatenation(left, right);
    }
    if (['<<', '>>', '>>>'].includes(operator)) {
        return emitShift(operator, left, right, at, context);
    }
    if (['&', '|', '^'].includes(operator)) {
        return emitBits(operator, left, right, at, context);
    }
    if ((operator === '+' || operator === '-') && isTemporal(left.type)) {
        return emitDateArithmetic(operator, left, right, at);
    }
    const type = promoted(left.type, right.type) ?? invalid(operator, left, right, at);
    return numeric(
        operator,
        required(convert(left, type, context, at)),
        required(convert(right, type, context, at)),
        type
    );
}

/** A chain of `+` makes one text. */
function concatenation(left: Value, right: Value): Value {
    const parts = `${left.concatenation ?? text(left)} + ${text(right)}`;
    return { ...value(`$.made(${parts})`, STRING, true), concatenation: parts };
}

function isText(type: ApexType): boolean {
    return isPrimitive(type, 'String', 'Id');
}

/** What `+` appends for a value. */
function text(operand: Value): string {
    return isText(operand.type) && operand.nonNull ? operand.js : `$.text(${operand.js})`;
}

/** The operand, null checked. */
function required(operand: Value): string {
    return operand.nonNull ? operand.js : `$.n(${operand.js})`;
}

const WIDTHS = ['Integer', 'Long', 'Double', 'Decimal'] as const;

/** The wider of two numeric types, or undefined when one of them is not numeric. */
export function promoted(left: ApexType, right: ApexType): ApexType | undefined {
    if (!isNumeric(left) || !isNumeric(right) || left.kind !== 'primitive' || right.kind !== 'primitive') {
        return undefined;
    }
    const width = (name: string): number => WIDTHS.findIndex((candidate) => candidate === name);
    return width(left.name) >= width(right.name) ? left : right;
}

function numeric(operator: BinaryOperator, left: string, right: string, type: ApexType): Value {
    if (isPrimitive(type, 'Integer')) {
        return value(integerOperation(operator, left, right), type, true);
    }
    const operation = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' }[operator as '+'];
    return value(`$.${typeName(type).toLowerCase()}Math.${operation}(${left}, ${right})`, type, true);
}

/** Integers wrap at 32 bits. */
function integerOperation(operator: BinaryOperator, left: string, right: string): string {
    switch (operator) {
        case '*':
            return `Math.imul(${left}, ${right})`;
        case '/':
            return `$.divideIntegers(${left}, ${right})`;
        default:
            return `(${left} ${operator} ${right} | 0)`;
    }
}

function emitShift(operator: BinaryOperator, left: Value, right: Value, at: Position, context: Context): Value {
    if (!isPrimitive(left.type, 'Integer', 'Long') || !isPrimitive(right.type, 'Integer', 'Long')) {
        return invalid(operator, left, right, at);
    }
    const count = convert(right, isPrimitive(right.type, 'Long') ? LONG : INTEGER, context, at);
    if (isPrimitive(left.type, 'Long')) {
        const wide = convert(count, LONG, context, at);
        const helper = { '<<': 'shiftLeft', '>>': 'shiftRight', '>>>': 'shiftRightUnsigned' }[operator as '<<'];
        return value(`$.longMath.${helper}(${required(left)}, ${required(wide)})`, LONG, true);
    }
    if (!isPrimitive(left.type, 'Integer') || !isPrimitive(count.type, 'Integer')) {
        return invalid(operator, left, right, at);
    }
    const shifted = `${required(left)} ${operator} ${required(count)}`;
    return value(operator === '>>>' ? `((${shifted}) | 0)` : `(${shifted})`, INTEGER, true);
}

function emitBits(operator: BinaryOperator, left: Value, right: Value, at: Position, context: Context): Value {
    if (isPrimitive(left.type, 'Boolean') && isPrimitive(right.type, 'Boolean')) {
        return value(
            `(${required(left)} ${operator} ${required(right)}) === 1`.replace(/^(.*)$/, '($1)'),
            BOOLEAN,
            true
        );
    }
    const type = promoted(left.type, right.type);
    if (!type || !isPrimitive(type, 'Integer', 'Long')) {
        return invalid(operator, left, right, at);
    }
    const a = required(convert(left, type, context, at));
    const b = required(convert(right, type, context, at));
    return value(`(${a} ${operator} ${b})`, type, true);
}

function isTemporal(type: ApexType): boolean {
    return isPrimitive(type, 'Date', 'Datetime', 'Time');
}

/** Date and Datetime plus days, Time plus milliseconds. */
function emitDateArithmetic(operator: BinaryOperator, left: Value, right: Value, at: Position): Value {
    const allowed = isPrimitive(left.type, 'Datetime')
        ? isNumeric(right.type)
        : isPrimitive(right.type, 'Integer', 'Long');
    if (!allowed) {
        return invalid(operator, left, right, at);
    }
    return value(
        `$.addToTemporal(${required(left)}, ${required(right)}, ${operator === '+' ? 1 : -1})`,
        left.type,
        true
    );
}

function invalid(operator: BinaryOperator, left: Value, right: Value, at: Position): never {
    if (left.type.kind === 'void' || right.type.kind === 'void') {
        reject('Arithmetic expressions are not allowed on void types', at);
    }
    switch (operator) {
        case '<<':
        case '>>':
        case '>>>':
            return reject(`${operator} operation can only be applied to Integer or Long types`, at);
        case '&':
        case '|':
        case '^':
            return reject(
                `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`,
                at
            );
        default:
            return reject(temporalMessage(left.type) ?? 'Arithmetic expressions must use numeric arguments', at);
    }
}

function temporalMessage(type: ApexType): string | undefined {
    if (isPrimitive(type, 'Datetime')) {
        return 'Date/time expressions must use Integer or Double or Decimal';
    }
    if (isPrimitive(type, 'Date')) {
        return 'Date expressions must use Integer or Long';
    }
    return isPrimitive(type, 'Time') ? 'Time expressions must use Integer or Long' : undefined;
}
