import { userType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import { isPlatformName, isPlatformNamespace } from '../../../library/platformNames';
import { findField, findOwnField } from '../../symbols/members';
import type { FieldSymbol } from '../../symbols/symbols';
import type { Context } from '../context';
import { readPlace } from '../places';
import { type Operand, value, type Value, valueOperand } from '../value';
import { fieldPlace, nonStaticField } from './fieldPlaces';

const NAMESPACES = new Set(['system', 'schema', 'label', 'trigger', 'sobjecttype', 'page']);

export function emitSuper(node: Extract<Expression, { e: 'this' | 'super' }>, context: Context): Operand {
    return context.isStatic ? reject('Super cannot be referenced in a static context', node.at) : { k: 'super' };
}

export function emitThis(node: Extract<Expression, { e: 'this' | 'super' }>, context: Context): Value {
    if (context.isStatic) {
        reject('This cannot be referenced in a static context', node.at);
    }
    return value('this', userType(context.owner.name), true);
}

/** A name on its own: local variable, field of the class or of an outer class, then type or namespace. */
export function emitName(node: Extract<Expression, { e: 'name' }>, context: Context): Operand {
    return (
        emitVariable(node.text, node.at, context) ??
        emitTypeName(node.text, context) ??
        platformOperand(node.text, context) ??
        rejectName(node, context)
    );
}

/** An instance field in static code is there, but out of reach. */
function rejectName({ text, at }: Extract<Expression, { e: 'name' }>, context: Context): never {
    const field = context.isStatic ? findOwnField(context.owner, text) : undefined;
    if (!field) {
        context.rejectUnknownAbove();
    }
    return reject(field ? nonStaticField(field) : `Variable does not exist: ${text}`, at);
}

/** The variable of that name, or undefined: types come second. */
export function emitVariable(name: string, at: Position, context: Context): Operand | undefined {
    context.rejectPoisoned(name);
    const local = context.findLocal(name);
    if (local) {
        return valueOperand(value(local.js, local.type));
    }
    const field = findField(context.owner, name);
    if (field && !field.isStatic && context.isStatic) {
        // Instance fields are out of reach here: the name may still be a type, e.g. Label beside a field `label`.
        return undefined;
    }
    if (field && isForward(field, context)) {
        // `Color color = Color.RED`: the type is meant.
        return context.program.tryNamed(name, context.owner) ? undefined : rejectForward(name, at);
    }
    return field ? valueOperand(readPlace(fieldPlace(field, null, at, context), at)) : undefined;
}

function rejectForward(name: string, at: Position): never {
    return reject(`Illegal forward reference: ${name}`, at);
}

/** Whether a field gets its own value only after that of the field whose initial value names it. */
function isForward(field: FieldSymbol, { initializing, owner }: Context): boolean {
    return (
        initializing !== null &&
        field.owner === owner &&
        field.isStatic === initializing.isStatic &&
        !field.property &&
        owner.ordered.indexOf(field) >= owner.ordered.indexOf(initializing)
    );
}

/** The namespace or type of that name, or undefined. */
export function emitTypeName(name: string, context: Context): Operand | undefined {
    const key = name.toLowerCase();
    const user = context.program.tryNamed(name, context.owner);
    if (NAMESPACES.has(key) && !(user?.kind === 'class' && user.isUser)) {
        return { k: 'namespace', name: key };
    }
    return user ? { k: 'type', type: user } : undefined;
}

/** What the platform has under that name and the local org does not; undefined for any other name. */
export function platformOperand(name: string, { program }: Context): Operand | undefined {
    return isPlatformNamespace(name) || isPlatformName(name, program.model) ? { k: 'platform', name } : undefined;
}
