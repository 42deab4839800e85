import { INTEGER, isLibrary, type ApexType, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import type { Context } from '../context';
import { tryConvert } from '../convert';
import { type Place, readPlace } from '../places';
import { receiver, type Value } from '../value';
import { emitExpression, emitOperand } from './index';

type IndexNode = Extract<Expression, { e: 'index' }>;

/** `list[i]`. */
export function emitIndex(node: IndexNode, context: Context): Value {
    return readPlace(indexPlace(node, context), node.at);
}

/** The element of a list as a place. */
export function indexPlace(node: IndexNode, context: Context): Place {
    const operand = emitOperand(node.target, context);
    if (operand.k !== 'value' || !isLibrary(operand.value.type, 'List')) {
        const found = operand.k === 'value' ? typeName(operand.value.type) : 'type';
        return reject(`Expression must be a list type: ${found}`, node.at);
    }
    const target = operand.value;
    const found = emitExpression(node.index, context);
    const index =
        tryConvert(found, INTEGER, context) ??
        reject(`List index must be of type Integer: ${typeName(found.type)}`, node.index.at);
    const position = index.nonNull ? index.js : `$.n(${index.js})`;
    return {
        name: 'list element',
        type: (target.type as Extract<ApexType, { kind: 'class' }>).args[0],
        read: `${receiver(target)}.get(${position})`,
        hold: () => {
            const list = context.temporary();
            const heldPosition = context.temporary();
            return {
                setup: `${list} = ${receiver(target)}, ${heldPosition} = ${position}`,
                read: `${list}.get(${heldPosition})`,
                write: (js) => `$.setElement(${list}, ${heldPosition}, ${js})`
            };
        },
        ...(target.guard === undefined ? {} : { guard: target.guard })
    };
}
