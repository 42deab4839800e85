import { isPrimitive, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { isNumeric } from '../../types/conversions';
import type { Context } from '../context';
import { value, type Value } from '../value';
import { booleanValue, emitBoolean, emitExpression } from './index';
import { emitLiteral } from './literals';

/** `-x`, `+x`, `!x`, `~x`. */
export function emitUnary(node: Extract<Expression, { e: 'unary' }>, context: Context): Value {
    if (node.operator === '!') {
        return booleanValue(
            `!${emitBoolean(node.value, '! operator can only be applied to boolean expressions', context)}`
        );
    }
    const literal = node.operator === '-' ? negativeLiteral(node.value, context) : undefined;
    return literal ?? emitNumeric(node, context);
}

/** A minus in front of a number literal belongs to it: -2147483648 is valid. */
function negativeLiteral(node: Expression, context: Context): Value | undefined {
    const isNumber = node.e === 'literal' && ['integer', 'long', 'decimal', 'double'].includes(node.kind);
    return isNumber && !node.value.startsWith('-')
        ? emitLiteral({ ...node, value: `-${node.value}` }, context)
        : undefined;
}

function emitNumeric(node: Extract<Expression, { e: 'unary' }>, context: Context): Value {
    const operand = emitExpression(node.value, context);
    const { type } = operand;
    if (node.operator === '+' && isPrimitive(type, 'String')) {
        // The platform takes `'a' + + 'b'`: the sign before text means nothing.
        return operand;
    }
    if (node.operator === '~' && isPrimitive(type, 'Boolean')) {
        return value(`(!${operand.nonNull ? operand.js : `$.n(${operand.js})`})`, type, true);
    }
    const isAllowed = node.operator === '~' ? isPrimitive(type, 'Integer', 'Long') : isNumeric(type);
    if (!isAllowed) {
        reject(
            node.operator === '~'
                ? `Invalid type for bitwise negate: ${typeName(type)}`
                : 'Unary negation must use a numeric argument',
            node.at
        );
    }
    const js = operand.nonNull ? operand.js : `$.n(${operand.js})`;
    if (node.operator === '+') {
        return value(js, type, true);
    }
    if (node.operator === '~') {
        return value(`(~${js})`, type, true);
    }
    return value(
        isPrimitive(type, 'Integer') ? `(-${js} | 0)` : `$.${typeName(type).toLowerCase()}Math.negate(${js})`,
        type,
        true
    );
}
