import { type ApexType, isPrimitive, typeName } from '../../types';
import type { Position } from '../ast/position';
import { reject } from '../diagnostics';
import { assignability } from '../types/conversions';
import type { Context } from './context';
import { type QueryShape, value, type Value } from './value';

/** Converts for an assignment, argument or return; rejects what the platform rejects. */
export function convert(source: Value, to: ApexType, context: Context, at: Position): Value {
    return (
        tryConvert(source, to, context) ??
        reject(`Illegal assignment from ${typeName(source.type)} to ${typeName(to)}`, at)
    );
}

/** The converted value, or null when there is no implicit conversion. */
export function tryConvert(source: Value, to: ApexType, context: Context): Value | null {
    if (source.query && to.kind === 'sobject') {
        return isOneOf(source.query, to.name) ? singleRecord(source, to) : null;
    }
    const found = assignability(source.type, to, context.program);
    if (!found) {
        return null;
    }
    if (found.conversion.kind === 'none') {
        return { ...source, type: source.type.kind === 'null' ? to : source.type, query: undefined };
    }
    return foldLiteral(source, to, context) ?? value(`$.${found.conversion.helper}(${source.js})`, to, source.nonNull);
}

/** Whether the records of a query are of that object: what a dynamic query gives shows when it runs. */
function isOneOf({ object }: QueryShape, name: string): boolean {
    return object === 'SObject' || name === 'SObject' || object === name;
}

/** Takes the one record of a query; the platform's error when there is none or more than one. */
export function singleRecord(source: Value, to: ApexType): Value {
    return value(`$.single(${source.js})`, to, true);
}

function foldLiteral(source: Value, to: ApexType, context: Context): Value | null {
    if (source.literal === undefined) {
        return null;
    }
    const text = String(source.literal);
    if (isPrimitive(to, 'Long')) {
        return value(`${text}n`, to, true);
    }
    if (isPrimitive(to, 'Decimal')) {
        return value(context.module.decimal(text), to, true);
    }
    return isPrimitive(to, 'Double') ? value(context.module.constant('D', `$.double(${text})`), to, true) : null;
}
