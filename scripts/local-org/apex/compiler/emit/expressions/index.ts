import { type ApexType, BOOLEAN, isPrimitive, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { followUp, refuse, reject } from '../../diagnostics';
import type { Context } from '../context';
import { convert } from '../convert';
import { closeChain, type Operand, value, type Value, valueOperand } from '../value';
import { emitAssignment, emitStep } from './assignments';
import { emitBinary } from './binary';
import { emitCall } from './calls';
import { emitCast, emitInstanceOf } from './casts';
import { emitConditional } from './conditionals';
import { emitNew, emitNewItems, emitNewList, emitNewMap } from './creation';
import { emitFieldAccess } from './fields';
import { emitIndex } from './indexing';
import { emitClassLiteral, emitLiteral } from './literals';
import { emitName, emitSuper, emitThis } from './names';
import { emitQuery } from './queries';
import { emitSearch } from './searches';
import { emitUnary } from './unary';

type Emitters = {
    readonly [E in Expression['e']]: (node: Extract<Expression, { e: E }>, context: Context) => Value | Operand;
};

/** One emitter for every kind of expression: leaving one out does not compile. */
const EMITTERS: Emitters = {
    literal: emitLiteral,
    this: emitThis,
    super: emitSuper,
    name: emitName,
    classLiteral: emitClassLiteral,
    field: emitFieldAccess,
    call: emitCall,
    index: emitIndex,
    new: emitNew,
    newList: emitNewList,
    newItems: emitNewItems,
    newMap: emitNewMap,
    cast: emitCast,
    instanceof: emitInstanceOf,
    unary: emitUnary,
    step: emitStep,
    binary: emitBinary,
    assign: emitAssignment,
    conditional: emitConditional,
    soql: emitQuery,
    sosl: emitSearch,
    unsupported: (node) => refuse(node.feature, node.at)
};

/** Emits an expression that may also be a type, a namespace or `super`; an open `?.` chain stays open. */
export function emitOperand(node: Expression, context: Context): Operand {
    const emit = EMITTERS[node.e] as (node: Expression, context: Context) => Value | Operand;
    const result = emit(node, context);
    const operand = 'k' in result ? result : valueOperand(result);
    if (operand.k === 'value' || operand.k === 'type') {
        followUp(context.program.faultOf(operand.k === 'value' ? operand.value.type : operand.type));
    }
    return operand;
}

/** Emits an expression that must be a value. */
export function emitExpression(node: Expression, context: Context): Value {
    const operand = emitOperand(node, context);
    if (operand.k !== 'value') {
        return reject(`Variable does not exist: ${describe(node)}`, node.at);
    }
    return closeChain(operand.value);
}

/** Emits an expression and converts it as an assignment does. */
export function emitAs(node: Expression, type: ApexType, context: Context): Value {
    return convert(emitExpression(node, context), type, context, node.at);
}

/** Emits a condition as a plain JavaScript boolean; null raises the platform's exception. */
export function emitCondition(node: Expression, context: Context): string {
    return emitBoolean(node, (found) => `Condition expression must be of type Boolean: ${found}`, context);
}

/** The same for an operand, with the message for what is no Boolean. */
export function emitBoolean(node: Expression, message: string | ((found: string) => string), context: Context): string {
    const result = emitExpression(node, context);
    if (!isPrimitive(result.type, 'Boolean')) {
        reject(typeof message === 'string' ? message : message(typeName(result.type)), node.at);
    }
    return result.nonNull ? result.js : `$.n(${result.js})`;
}

/** A Boolean value that is certain, e.g. the result of a comparison. */
export function booleanValue(js: string): Value {
    return value(js, BOOLEAN, true);
}

/** The source form of a name or dotted name, for messages. */
export function describe(node: Expression): string {
    switch (node.e) {
        case 'name':
            return node.text;
        case 'field':
            return `${describe(node.target)}.${node.name}`;
        case 'this':
        case 'super':
            return node.e;
        default:
            return 'expression';
    }
}
