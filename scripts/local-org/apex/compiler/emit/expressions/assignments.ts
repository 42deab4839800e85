import { type ApexType, INTEGER, isPrimitive, typeName } from '../../../types';
import { lookupType } from '../../../library';
import type { AssignmentOperator, BinaryOperator, Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { isNumeric } from '../../types/conversions';
import type { Context } from '../context';
import { convert } from '../convert';
import { assignHeld, type HeldPlace, type Place } from '../places';
import { closeChain, value, type Value } from '../value';
import { findField, findOwnField } from '../../symbols/members';
import { emitArithmetic } from './binary';
import { memberPlace } from './fields';
import { fieldPlace, libraryStaticPlace } from './fieldPlaces';
import { indexPlace } from './indexing';
import { emitCondition, emitExpression, emitOperand } from './index';

/** `target = value` and its compound forms. The value of the expression is what was assigned. */
export function emitAssignment(node: Extract<Expression, { e: 'assign' }>, context: Context): Value {
    const place = emitPlace(node.target, context);
    if (isPrimitive(place.type, 'Boolean') && (node.operator === '|=' || node.operator === '&=')) {
        return emitShortCircuit(place, node, context);
    }
    if (node.operator !== '=') {
        const right = emitExpression(node.value, context);
        return emitUpdate(place, compoundOperator(node.operator), right, node.at, context);
    }
    const held = place.hold();
    const assigned = convert(emitExpression(node.value, context), place.type, context, node.at);
    return value(assignHeld(place, held, assigned.js, node.at), place.type, assigned.nonNull);
}

/** `|=` and `&=` on Booleans evaluate their right side only when it matters. */
function emitShortCircuit(place: Place, node: Extract<Expression, { e: 'assign' }>, context: Context): Value {
    const held = place.hold();
    const operator = node.operator === '|=' ? '||' : '&&';
    const js = `($.n(${currentValue(place, held, node.at).js}) ${operator} ${emitCondition(node.value, context)})`;
    return value(assignHeld(place, held, js, node.at), place.type, true);
}

function compoundOperator(operator: AssignmentOperator): BinaryOperator {
    return operator.slice(0, -1) as BinaryOperator;
}

/** Reads the place, applies the operator and writes the result back, evaluating the target once. */
function emitUpdate(place: Place, operator: BinaryOperator, right: Value, at: Position, context: Context): Value {
    const held = place.hold();
    const result = emitArithmetic(operator, currentValue(place, held, at), right, at, context);
    const assigned = convert(result, place.type, context, at);
    return value(assignHeld(place, held, assigned.js, at), place.type, assigned.nonNull);
}

function currentValue(place: Place, held: HeldPlace, at: Position): Value {
    return value(held.read ?? reject(`Variable is not readable: ${place.name}`, at), place.type);
}

/** `++` and `--`, before or after. */
export function emitStep(node: Extract<Expression, { e: 'step' }>, context: Context): Value {
    const place = emitPlace(node.target, context);
    if (!isNumeric(place.type)) {
        reject(stepMessage(node, place.type), node.at);
    }
    const one: Value = { ...value('1', INTEGER, true), literal: 1 };
    const operator = node.operator === '++' ? '+' : '-';
    if (node.prefix) {
        return emitUpdate(place, operator, one, node.at, context);
    }
    const held = place.hold();
    const before = context.temporary();
    const current = value(before, place.type, true);
    const result = convert(emitArithmetic(operator, current, one, node.at, context), place.type, context, node.at);
    const keep = `${before} = $.n(${currentValue(place, held, node.at).js})`;
    const setup = held.setup === '' ? keep : `${held.setup}, ${keep}`;
    return value(`(${assignHeld(place, { ...held, setup }, result.js, node.at)}, ${before})`, place.type, true);
}

function stepMessage({ prefix, operator }: Extract<Expression, { e: 'step' }>, type: ApexType): string {
    const step = prefix
        ? `Unary prefix ${operator === '++' ? 'increment' : 'decrement'}`
        : 'Unary postfix increment/decrement';
    return `${step} can only be applied to numeric expressions: ${typeName(type)}`;
}

/** What an assignment may have on its left. */
function emitPlace(node: Expression, context: Context): Place {
    switch (node.e) {
        case 'name':
            return namePlace(node.text, node.at, context);
        case 'index':
            return indexPlace(node, context);
        case 'field': {
            const target = emitOperand(node.target, context);
            if (target.k === 'type') {
                return staticPlace(target.type, node, context);
            }
            if (target.k !== 'value' || node.safe) {
                return reject('Expression cannot be assigned', node.at);
            }
            return memberPlace(closeChain(target.value), node.name, node.at, context);
        }
        default:
            return reject('Expression cannot be assigned', node.at);
    }
}

/** `Type.field` of a user class, or a static property of the library such as RestContext.request. */
function staticPlace(type: ApexType, node: Extract<Expression, { e: 'field' }>, context: Context): Place {
    const symbol = context.program.symbolOf(type);
    const field = symbol && findOwnField(symbol, node.name);
    const constant = symbol?.constants.find(({ text }) => text.toLowerCase() === node.name.toLowerCase());
    if (constant) {
        reject(
            `Final members can only be assigned in their declaration, init blocks, or constructors: ${constant.text}`,
            node.at
        );
    }
    if (field?.isStatic) {
        return fieldPlace(field, null, node.at, context);
    }
    const library = type.kind === 'class' && !type.isUser ? lookupType(type.name) : undefined;
    return (
        (library && libraryStaticPlace(library, node.name, context)) ??
        reject(`Variable does not exist: ${node.name}`, node.at)
    );
}

function namePlace(name: string, at: Position, context: Context): Place {
    context.rejectPoisoned(name);
    const local = context.findLocal(name);
    if (local) {
        // The platform's compiler lets a final variable be assigned anywhere; a second value fails when it runs.
        const write = (js: string): string => {
            const assigned = local.isFinal ? `$.assignFinal(${local.js}, ${js})` : js;
            return `(${context.hold(local)}${local.js} = ${assigned})`;
        };
        return { name, type: local.type, read: local.js, hold: () => ({ setup: '', read: local.js, write }) };
    }
    const field = findField(context.owner, name);
    if (!field) {
        context.rejectUnknownAbove();
        reject(`Variable does not exist: ${name}`, at);
    }
    return fieldPlace(field, null, at, context);
}
