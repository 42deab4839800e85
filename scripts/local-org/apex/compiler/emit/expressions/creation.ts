import { objectOf } from '../../../../metadata/model';
import { lookupType } from '../../../library';
import { type ApexType, INTEGER, isLibrary, listOf, mapOf, OBJECT, STRING, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { followUp, refuse, reject } from '../../diagnostics';
import { bindingsOf, bindRow } from '../../symbols/libraryMembers';
import { checkTypeAccess, isExceptionClass } from '../../symbols/members';
import { isOtherPlatformMethod } from '../../../library/platformNames';
import type { ClassSymbol } from '../../symbols/symbols';
import { isCastable } from '../../types/conversions';
import type { Context } from '../context';
import { tryConvert } from '../convert';
import { value, type Value } from '../value';
import { emitArguments, emitLibraryCall, typesOf } from './arguments';
import { missingField } from './fields';
import { constructorJs, constructorMissing, exceptionJs } from './constructorCalls';
import { recordMember, rejectReadOnly } from './fieldPlaces';
import { emitAs, emitExpression } from './index';
import { quote } from './literals';

type NewNode = Extract<Expression, { e: 'new' }>;

/** `new Type(...)` for user classes, library types and sObjects. */
export function emitNew(node: NewNode, context: Context): Value {
    const type = context.program.resolve(node.type, context.owner);
    const flow = context.program.interviewOf(node.type.parts.map(({ name }) => name).join('.'));
    if (flow !== undefined) {
        return emitNewInterview(flow, type, node, context);
    }
    const symbol = context.program.symbolOf(type);
    if (symbol) {
        return emitNewObject(symbol, type, node, context);
    }
    return type.kind === 'sobject' ? emitNewRecord(type, node, context) : emitNewLibrary(type, node, context);
}

/** `new Flow.Interview.Name(inputs)`. */
function emitNewInterview(flow: string, type: ApexType, node: NewNode, context: Context): Value {
    const [inputs, ...more] = node.args;
    if (!inputs || more.length > 0) {
        return reject(`Constructor not defined: Flow.Interview.${flow} takes a map of input variables`, node.at);
    }
    const create = context.module.library('static Flow.Interview.createInterview(String,Map<String,Object>)');
    const map = emitAs(inputs, mapOf(STRING, OBJECT), context);
    return value(`${create}(rt, ${quote(flow)}, ${map.js})`, type, true);
}

function emitNewObject(symbol: ClassSymbol, type: ApexType, node: NewNode, context: Context): Value {
    if (symbol.kind !== 'class' || symbol.isAbstract) {
        reject(`Abstract classes cannot be constructed: ${symbol.name}`, node.at);
    }
    checkTypeAccess(symbol, context.owner, node.at);
    const pair = node.args.find((arg) => arg.e === 'assign' && arg.target.e === 'name');
    if (pair) {
        reject(`Invalid constructor syntax, name=value pairs can only be used for SObjects: ${symbol.name}`, pair.at);
    }
    const args = emitArguments(node.args, context);
    const target = `new (${context.module.classHandle(symbol.name)}.c)().$initialize()`;
    const js =
        constructorJs(target, symbol, args, node.at, context) ??
        (isExceptionClass(symbol, context.program)
            ? exceptionJs(`${target}.$construct`, args, node.at, context)
            : undefined);
    if (js === undefined) {
        followUp(context.program.faultAbove(symbol));
        return constructorMissing(symbol.name, args, node.at);
    }
    return value(js, type, true);
}

function emitNewLibrary(type: ApexType, node: NewNode, context: Context): Value {
    const args = emitArguments(node.args, context);
    const library = type.kind === 'class' ? lookupType(type.name) : undefined;
    if (!library || type.kind !== 'class') {
        return reject(`Type cannot be constructed: ${typeName(type)}`, node.at);
    }
    rejectInitializer(type, args, node, context);
    const bindings = bindingsOf(library, type.args);
    const rows = library.constructors.map((row) => bindRow(row, bindings));
    const receivers = library.typeParameters.length > 0 ? [typeArguments(type, context)] : [];
    const call = emitLibraryCall(rows, receivers, args, node.at, context);
    if (call) {
        return value(call.js, type, true);
    }
    if (args.length === 1 && Object.hasOwn(INITIALIZERS, library.name)) {
        rejectInitial(type, args[0], node);
    }
    const known = rows.filter(({ parameters }) => parameters.length === args.length).length;
    if (isOtherPlatformMethod([library.name], 'new', args.length, known)) {
        return refuse(`new ${typeName(type)}(${typesOf(args).map(typeName).join(', ')})`, node.at);
    }
    return library.constructors.length === 0
        ? reject(`Type cannot be constructed: ${typeName(type)}`, node.at)
        : constructorMissing(library.name, args, node.at);
}

/** What the one argument of a new collection may be, as the platform says it. */
const INITIALIZERS: Readonly<Record<string, (args: readonly ApexType[]) => string>> = {
    List: ([element]) => `expected an Integer or a List of type ${typeName(element)}`,
    Set: ([element]) => `expected a List or a Set of type: ${typeName(element)}`,
    Map: () => 'expected a Map with the same key and value types, or a valid SObject List'
};

function rejectInitial(type: Extract<ApexType, { kind: 'class' }>, given: Value, node: NewNode): never {
    const expected = INITIALIZERS[type.name](type.args);
    return reject(`Invalid initializer type ${typeName(given.type)} found for ${typeName(type)}: ${expected}`, node.at);
}

/** A map of records is made of a list of those records, not of others. */
function rejectInitializer(
    type: Extract<ApexType, { kind: 'class' }>,
    [given]: readonly Value[],
    node: NewNode,
    context: Context
): void {
    const isList = given?.type.kind === 'class' && isLibrary(given.type, 'List');
    const element = isList && given.type.kind === 'class' ? given.type.args[0] : undefined;
    const wanted = isLibrary(type, 'Map') ? type.args[1] : undefined;
    if (element?.kind === 'sobject' && wanted && !isCastable(element, wanted, context.program)) {
        rejectInitial(type, given, node);
    }
}

function typeArguments(type: ApexType, context: Context): string {
    const args = type.kind === 'class' ? type.args : [];
    return context.module.constant('A', JSON.stringify(args), args.map(typeName).join(','));
}

/** `new Account(Name = 'x', ParentId = y)`. */
function emitNewRecord(type: Extract<ApexType, { kind: 'sobject' }>, node: NewNode, context: Context): Value {
    if (!objectOf(context.program.model, type.name)) {
        reject(`Type cannot be constructed: ${type.name}`, node.at);
    }
    const assignments = node.args.map((arg) => emitRecordAssignment(type, arg, context));
    rejectDuplicateFields(node.args);
    return value(`$.newRecord(${quote(type.name)}, ${node.args.length})${assignments.join('')}`, type, true);
}

function rejectDuplicateFields(args: readonly Expression[]): void {
    const seen = new Set<string>();
    for (const arg of args) {
        const name = arg.e === 'assign' && arg.target.e === 'name' ? arg.target.text : '';
        if (seen.has(name.toLowerCase())) {
            reject(`Duplicate field initialization: ${name}`, arg.at);
        }
        seen.add(name.toLowerCase());
    }
}

function emitRecordAssignment(type: Extract<ApexType, { kind: 'sobject' }>, arg: Expression, context: Context): string {
    if (arg.e !== 'assign' || arg.operator !== '=' || arg.target.e !== 'name') {
        return reject(`Type requires name=value pair construction: ${type.name}`, arg.at);
    }
    const { text } = arg.target;
    const member = recordMember(type, text, context);
    switch (member?.kind) {
        case 'field':
            rejectReadOnly(type.name, member.field, arg.at, context);
            return `.set(${quote(member.field.name)}, ${emitAs(arg.value, member.type, context).js})`;
        case 'parent':
            return `.with(${quote(member.name)}, ${emitAs(arg.value, member.type, context).js})`;
        default:
            return missingField(type, text, arg.at, context);
    }
}

/** `new Account[3]`, `new Account[]{a, b}`. */
export function emitNewList(node: Extract<Expression, { e: 'newList' }>, context: Context): Value {
    const element = context.program.resolve(node.type, context.owner);
    const type = listOf(element);
    if (node.size) {
        const size = emitAs(node.size, INTEGER, context);
        return value(`$.sizedList(${context.module.type(element)}, $.n(${size.js}))`, type, true);
    }
    return value(`$.list(${context.module.type(element)}, [${emitItems(node.items, element, context)}])`, type, true);
}

/** `new List<X>{...}`, `new Set<X>{...}`; empty braces also make a map. */
export function emitNewItems(node: Extract<Expression, { e: 'newItems' }>, context: Context): Value {
    const type = context.program.resolve(node.type, context.owner);
    if (type.kind === 'class' && isLibrary(type, 'Map') && node.items.length === 0) {
        return value(`$.map(${types(type.args, context)}, [])`, type, true);
    }
    if (type.kind !== 'class' || !(isLibrary(type, 'List') || isLibrary(type, 'Set'))) {
        return reject(`Type does not support an initializer: ${typeName(type)}`, node.at);
    }
    const helper = isLibrary(type, 'List') ? '$.list' : '$.set';
    const element = type.args[0];
    return value(
        `${helper}(${context.module.type(element)}, [${emitItems(node.items, element, context)}])`,
        type,
        true
    );
}

function emitItems(items: readonly Expression[], element: ApexType, context: Context): string {
    return items
        .map((item) => {
            const found = emitExpression(item, context);
            const fault = `Initial expression is of incorrect type, expected: ${typeName(element)} but was: ${typeName(found.type)}`;
            return (tryConvert(found, element, context) ?? reject(fault, item.at)).js;
        })
        .join(', ');
}

/** `new Map<K, V>{k => v}`. */
export function emitNewMap(node: Extract<Expression, { e: 'newMap' }>, context: Context): Value {
    const type = context.program.resolve(node.type, context.owner);
    if (type.kind !== 'class' || !isLibrary(type, 'Map')) {
        return reject(`Type does not support a map initializer: ${typeName(type)}`, node.at);
    }
    const [key, item] = type.args;
    const pairs = node.pairs.map(
        ([first, second]) =>
            `[${emitEntry('key', first, key, type, context)}, ${emitEntry('value', second, item, type, context)}]`
    );
    return value(`$.map(${types(type.args, context)}, [${pairs.join(', ')}])`, type, true);
}

function emitEntry(part: 'key' | 'value', node: Expression, wanted: ApexType, map: ApexType, context: Context): string {
    const found = emitExpression(node, context);
    const fault = `Invalid ${part} type ${typeName(found.type)} for ${typeName(map)}`;
    return (tryConvert(found, wanted, context) ?? reject(fault, node.at)).js;
}

function types(args: readonly ApexType[], context: Context): string {
    return args.map((arg) => context.module.type(arg)).join(', ');
}
