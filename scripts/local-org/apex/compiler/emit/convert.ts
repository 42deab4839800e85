import { type ApexType, isPrimitive, typeName } from '../../types';
import type { Position } from '../ast/position';
import { reject } from '../diagnostics';
import { assignability } from '../types/conversions';
import type { Context } from './context';
import { value, type Value } from './value';

/** Converts for an assignment or return; rejects what the platform rejects. */
export function convert(source: Value, to: ApexType, context: Context, at: Position): Value {
    return (
        tryConvert(source, to, context) ??
        reject(`Illegal assignment from ${typeName(source.type)} to ${typeName(to)}`, at)
    );
}

/**
 * Converts for a parameter. Records of any object are passed on as they are: fflib-apex-common hands a List<SObject> of accounts
 * to a parameter of List<Opportunity>, and its test passes in orgs.
 */
export function convertArgument(source: Value, to: ApexType, context: Context, at: Position): Value {
    const converted = convert(source, to, context, at);
    return isOfAnyObject(source.type) && to.kind === 'class' ? { ...converted, js: source.js } : converted;
}

/** The converted value, or null when there is no implicit conversion. */
export function tryConvert(source: Value, to: ApexType, context: Context): Value | null {
    const record = to.kind === 'sobject' ? recordOf(source, to, context) : undefined;
    if (record !== undefined) {
        return record;
    }
    const found = assignability(source.type, to, context.program);
    if (!found) {
        return null;
    }
    if (found.conversion.kind === 'none') {
        if (isOfAnyObject(source.type) && !isOfAnyObject(to)) {
            return castTo(source, to, context);
        }
        return { ...source, type: source.type.kind === 'null' ? to : source.type, query: undefined };
    }
    return foldLiteral(source, to, context) ?? value(`$.${found.conversion.helper}(${source.js})`, to, source.nonNull);
}

/** The one record of a query or of a child relationship; null for one of another object, undefined for any other value. */
function recordOf(
    source: Value,
    to: Extract<ApexType, { kind: 'sobject' }>,
    context: Context
): Value | null | undefined {
    if (!source.query && !source.isChildren) {
        return undefined;
    }
    const object = source.query?.object ?? elementObject(source.type);
    if (object !== 'SObject' && to.name !== 'SObject' && object !== to.name) {
        return null;
    }
    // What a dynamic query gives shows when it runs.
    const record = singleRecord(source, to);
    return object === 'SObject' ? castTo(record, to, context) : record;
}

function elementObject(type: ApexType): string {
    const [element] = type.kind === 'class' ? type.args : [];
    return (element as ApexType | undefined)?.kind === 'sobject' ? typeName(element) : 'SObject';
}

/** True for a collection of records whose type says nothing about their object: what is in it shows at run time. */
function isOfAnyObject(type: ApexType): boolean {
    return type.kind === 'class' && type.args.some((arg) => arg.kind === 'sobject' && arg.name === 'SObject');
}

/** Checked at run time: a list of accounts held as a list of SObject does not become one of contacts. */
function castTo(source: Value, to: ApexType, context: Context): Value {
    return (to.kind === 'class' && to.args.length > 0) || (to.kind === 'sobject' && to.name !== 'SObject')
        ? value(`$.cast(${source.js}, ${context.module.type(to)})`, to, source.nonNull)
        : { ...source, type: to, query: undefined };
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
