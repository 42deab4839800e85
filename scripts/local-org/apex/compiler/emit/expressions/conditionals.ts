import { type ApexType, OBJECT, sameType, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { assignability } from '../../types/conversions';
import type { Context } from '../context';
import { convert, singleRecord } from '../convert';
import { value, type Value } from '../value';
import { promoted } from './binary';
import { emitCondition, emitExpression } from './index';

/** `test ? a : b`. */
export function emitConditional(node: Extract<Expression, { e: 'conditional' }>, context: Context): Value {
    const test = emitCondition(node.test, context);
    const first = emitExpression(node.then, context);
    const second = emitExpression(node.else, context);
    const type = unify(first, second, 'ternary', node.at, context);
    const left = convert(first, type, context, node.then.at);
    const right = convert(second, type, context, node.else.at);
    return value(`(${test} ? ${left.js} : ${right.js})`, type, left.nonNull && right.nonNull);
}

/** `a ?? b`; a query on the left gives its first record or null. */
export function emitCoalesce(node: Extract<Expression, { e: 'binary' }>, context: Context): Value {
    const first = firstRecord(emitExpression(node.left, context));
    const second = emitExpression(node.right, context);
    const right = second.query && first.type.kind === 'sobject' ? singleRecord(second, first.type) : second;
    const type = unify(first, right, 'null coalescing', node.at, context);
    const left = convert(first, type, context, node.left.at);
    const fallback = convert(right, type, context, node.right.at);
    return value(`(${left.js} ?? ${fallback.js})`, type, left.nonNull || fallback.nonNull);
}

function firstRecord(operand: Value): Value {
    return operand.query ? value(`$.first(${operand.js})`, { kind: 'sobject', name: operand.query.object }) : operand;
}

/** The common type of two branches: equal, wider number, or the one the other can be assigned to. */
function unify(
    first: Value,
    second: Value,
    operator: 'ternary' | 'null coalescing',
    at: Position,
    context: Context
): ApexType {
    const { program } = context;
    if (sameType(first.type, second.type) || second.type.kind === 'null') {
        return first.type;
    }
    if (first.type.kind === 'null') {
        return second.type;
    }
    const number = promoted(first.type, second.type);
    if (number) {
        return number;
    }
    if (assignability(second.type, first.type, program)) {
        return first.type;
    }
    if (assignability(first.type, second.type, program)) {
        return second.type;
    }
    if (isReference(first.type) && isReference(second.type)) {
        return OBJECT;
    }
    return reject(`Incompatible types in ${operator} operator: ${typeName(first.type)}, ${typeName(second.type)}`, at);
}

function isReference({ kind }: ApexType): boolean {
    return kind === 'class' || kind === 'sobject';
}
