import { type ApexType, isLibrary, sameType, sObjectType, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { assignability, isCastable, isNumeric } from '../../types/conversions';
import type { Context } from '../context';
import { convert, tryConvert } from '../convert';
import { value, type Value } from '../value';
import { booleanValue, emitExpression } from './index';

/** `(Type) value`. */
export function emitCast(node: Extract<Expression, { e: 'cast' }>, context: Context): Value {
    const type = context.program.resolve(node.type, context.owner);
    const source = emitExpression(node.value, context);
    if (isNumeric(source.type) && isNumeric(type)) {
        return castNumber(source, type);
    }
    const converted = tryConvert(source, type, context);
    if (converted) {
        return { ...converted, type };
    }
    if (!isCastable(source.type, type, context.program)) {
        reject(
            `Incompatible types since an instance of ${typeName(source.type)} is never an instance of ${typeName(type)}`,
            node.at
        );
    }
    return value(`$.cast(${source.js}, ${context.module.type(type)})`, type, source.nonNull);
}

/** Numbers are converted, narrowing included. */
function castNumber(source: Value, type: ApexType): Value {
    if (sameType(source.type, type)) {
        return source;
    }
    return value(`$.castNumber${typeName(type)}(${source.js})`, type, source.nonNull);
}

/** `value instanceof Type`. */
export function emitInstanceOf(node: Extract<Expression, { e: 'instanceof' }>, context: Context): Value {
    const type = context.program.resolve(node.type, context.owner);
    let source = emitExpression(node.value, context);
    if (source.query && !isLibrary(type, 'List')) {
        source = convert(source, sObjectType(source.query.object), context, node.at);
    }
    if (!isCastable(source.type, type, context.program)) {
        const never = `Operation instanceof is always false since an instance of ${typeName(source.type)} is never an instance of ${typeName(type)}`;
        reject(never, node.at);
    }
    if (isAlways(source.type, type, context)) {
        reject(
            `Operation instanceof is always true since an instance of ${typeName(source.type)} is always an instance of ${typeName(type)}`,
            node.at
        );
    }
    return booleanValue(`$.isInstance(${source.js}, ${context.module.type(type)})`);
}

/** Whether every value of `from` is one of `to`; the platform refuses to test that. Conversions do not count. */
function isAlways(from: ApexType, to: ApexType, context: Context): boolean {
    if (from.kind === 'primitive' || from.kind === 'null') {
        return sameType(from, to) || (from.kind === 'primitive' && to.kind === 'object');
    }
    return assignability(from, to, context.program) !== null && !narrows(from, to, context);
}

/**
 * A list of SObject may be assigned to a list of accounts, but need not be one. That a list of SObject is one, the platform lets
 * test (seen in SObjectRepositoryMocks_Tests of jongpie/NebulaFramework).
 */
function narrows(from: ApexType, to: ApexType, context: Context): boolean {
    return (
        from.kind === 'class' &&
        to.kind === 'class' &&
        from.name === to.name &&
        from.args.some((arg, index) => isGeneric(arg) || !isAlways(arg, to.args[index], context))
    );
}

function isGeneric(type: ApexType): boolean {
    return type.kind === 'sobject' && type.name === 'SObject';
}
