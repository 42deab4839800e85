import { BOOLEAN, DECIMAL, DOUBLE, INTEGER, libraryType, LONG, NULL, STRING } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import type { Context } from '../context';
import { value, type Value } from '../value';

/** A literal. Integer literals past the range are only valid behind a minus, which folds them beforehand. */
export function emitLiteral(node: Extract<Expression, { e: 'literal' }>, context: Context): Value {
    switch (node.kind) {
        case 'integer':
            return integerLiteral(node.value, node.at);
        case 'long':
            return longLiteral(node.value, node.at);
        case 'decimal':
            return value(context.module.decimal(node.value), DECIMAL, true);
        case 'double':
            return value(context.module.constant('D', `$.double(${Number(node.value)})`), DOUBLE, true);
        case 'string':
            return value(quote(node.value), STRING, true);
        case 'boolean':
            return value(node.value, BOOLEAN, true);
        case 'null':
            return value('null', NULL);
    }
}

export function integerLiteral(text: string, at: number): Value {
    const number = Number(text);
    if (number > 2147483647 || number < -2147483648) {
        reject('Illegal integer', at);
    }
    return { ...value(number < 0 ? `(${number})` : String(number), INTEGER, true), literal: number };
}

function longLiteral(text: string, at: number): Value {
    const number = BigInt(text);
    if (BigInt.asIntN(64, number) !== number) {
        reject('Illegal long', at);
    }
    return value(number < 0n ? `(${number}n)` : `${number}n`, LONG, true);
}

/** A JavaScript string literal on one line. */
export function quote(text: string): string {
    return JSON.stringify(text).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** `X.class`, a System.Type. */
export function emitClassLiteral(node: Extract<Expression, { e: 'classLiteral' }>, context: Context): Value {
    const type = node.type ? context.program.resolve(node.type, context.owner) : ({ kind: 'void' } as const);
    return value(`$.typeToken(${context.module.type(type)})`, libraryType('Type'), true);
}
