import { ownPrefixNote } from '../../../../metadata';
import { lookupType } from '../../../library';
import { type ApexType, isPrimitive, libraryType, listOf, typeName, userType, VOID } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { followUp, refuse, reject } from '../../diagnostics';
import { type BoundRow, findLibraryMethods, findLibraryStatics, libraryNames } from '../../symbols/libraryMembers';
import { findMethods, isAccessible } from '../../symbols/members';
import { isOtherPlatformMethod, isPlatformName } from '../../../library/platformNames';
import { describeArguments, describeMethod } from '../../symbols/resolveMembers';
import { isAmbiguous } from '../../types/overloads';
import { type ClassSymbol, extendsClass, type MethodSymbol, registryName } from '../../symbols/symbols';
import type { Context } from '../context';
import { singleRecord } from '../convert';
import { readPlace } from '../places';
import { closeChain, type Operand, receiver, value, type Value, valueOperand } from '../value';
import { chooseFor, convertArguments, emitArguments, emitLibraryCall, methodMissing, typesOf } from './arguments';
import { checkRecordMethod, rejectStaticOfValue } from './callRules';
import { emitConstructorCall } from './constructorCalls';
import { openSafely, rejectSafeStatic } from './fields';
import { libraryPlace, recordMember } from './fieldPlaces';
import { describe, emitExpression, emitOperand } from './index';
import { emitTypeName, emitVariable } from './names';
import { quote } from './literals';
import { emitRecordTypeCall } from './recordTypeCalls';

type CallNode = Extract<Expression, { e: 'call' }>;

/** A method call: on a value, a type, `super`, or by bare name. */
export function emitCall(node: CallNode, context: Context): Value | Operand {
    if (node.target === null) {
        return node.name === 'this' || node.name === 'super'
            ? emitConstructorCall(node, context)
            : emitBareCall(node, context);
    }
    const fieldError = emitFieldError(node, node.target, context);
    if (fieldError) {
        return fieldError;
    }
    const target = classBesideVariable(node, node.target, context) ?? emitOperand(node.target, context);
    rejectSafeStatic(node.safe, target, node.at);
    const args = emitArguments(node.args, context);
    switch (target.k) {
        case 'value':
            rejectStaticOfValue(target.value.type, node, args, context);
            return valueOperand(emitInstanceCall(openSafely(target.value, node.safe, context), node, args, context));
        case 'type':
            return emitStaticCall(target.type, node, args, context);
        case 'namespace':
            return emitNamespaceCall(target.name, node, args, context);
        case 'super':
            return emitSuperCall(node, args, context);
        case 'fieldSet':
            return emitFieldSetCall(target.object, node, args, context);
        case 'platform':
            return isPlatformName(target.name, context.program.model)
                ? refuse(`${target.name}.${node.name}${ownPrefixNote(target.name, context.program.model)}`, node.at)
                : reject(`Variable does not exist: ${target.name}`, node.target.at);
    }
}

/**
 * `Test.isRunningTest()` beside a variable `test` without such a method means the class (Apex Developer Guide, Namespace,
 * Class, and Variable Name Precedence).
 */
function classBesideVariable({ name }: CallNode, target: Expression, context: Context): Operand | undefined {
    if (target.e !== 'name') {
        return undefined;
    }
    const variable = emitVariable(target.text, target.at, context);
    const symbol = variable?.k === 'value' ? context.program.symbolOf(variable.value.type) : undefined;
    const isKnown =
        !symbol ||
        findMethods(symbol, name, context.program).length > 0 ||
        findLibraryMethods(userType(symbol.name), name, context.program).length > 0;
    return isKnown ? undefined : emitTypeName(target.text, context);
}

/** Own methods first, then static methods of outer classes; methods of a library superclass last. */
function emitBareCall(node: CallNode, context: Context): Value {
    const args = emitArguments(node.args, context);
    for (let symbol: ClassSymbol | null = context.owner; symbol; symbol = symbol.outer) {
        const method = pickMethod(symbol, node.name, args, node.at, context);
        if (method) {
            return emitBareMethod(method, symbol, node, args, context);
        }
    }
    const type = userType(context.owner.name);
    const rows = context.isStatic ? [] : findLibraryMethods(type, node.name, context.program);
    const call = emitLibraryCall(rows, ['this'], args, node.at, context);
    if (!call) {
        context.rejectUnknownAbove();
        return methodMissing(node.name, args, context.owner.name, node.at);
    }
    return value(call.js, call.row.returns);
}

function emitBareMethod(
    method: MethodSymbol,
    symbol: ClassSymbol,
    node: CallNode,
    args: readonly Value[],
    context: Context
): Value {
    if (method.isStatic) {
        return userCall(staticTarget(method, context), method, args, node.at, context);
    }
    if (symbol !== context.owner || context.isStatic) {
        reject(`Non static method cannot be referenced from a static context: ${describeMethod(method)}`, node.at);
    }
    if (context.inConstructorCall) {
        reject(`Cannot reference instance methods in a constructor invocation: ${describeMethod(method)}`, node.at);
    }
    return userCall('this', method, args, node.at, context);
}

function staticTarget(method: MethodSymbol, context: Context): string {
    return `${context.module.classHandle(registryName(method.owner))}.c`;
}

/** The user method that fits the arguments; rejects one that is not visible from here. */
function pickMethod(
    symbol: ClassSymbol,
    name: string,
    args: readonly Value[],
    at: Position,
    context: Context
): MethodSymbol | undefined {
    const candidates = findMethods(symbol, name, context.program).map((method) => ({
        method,
        parameters: method.parameters.map(({ type }) => type)
    }));
    const found = chooseFor(candidates, args, context.program);
    if (found && isAmbiguous(found, candidates, typesOf(args), context.program)) {
        reject(`Ambiguous method signature: void ${name}(${describeArguments(typesOf(args))})`, at);
    }
    return found?.method;
}

function userCall(target: string, method: MethodSymbol, args: readonly Value[], at: Position, context: Context): Value {
    if (!isAccessible(method, context.owner)) {
        reject(`Method is not visible: ${describeMethod(method)}`, at);
    }
    const parameters = method.parameters.map(({ type }) => type);
    const converted = convertArguments(args, parameters, at, context).join(', ');
    return value(`${target}.${method.jsName}(${converted})`, method.returns);
}

function emitInstanceCall(target: Value, node: CallNode, args: readonly Value[], context: Context): Value {
    const guard = target.guard === undefined ? {} : { guard: target.guard };
    const result = instanceCall(target, node, args, context);
    return { ...result, ...guard };
}

/** Blob.toString() itself says what it thinks of null. */
function libraryReceiver(target: Value, node: CallNode): string {
    return isPrimitive(target.type, 'Blob') && node.name.toLowerCase() === 'tostring' ? target.js : receiver(target);
}

function instanceCall(target: Value, node: CallNode, args: readonly Value[], context: Context): Value {
    const symbol = context.program.symbolOf(target.type);
    const method = symbol && pickMethod(symbol, node.name, args, node.at, context);
    if (method) {
        if (method.isStatic) {
            reject(`Static method cannot be referenced from a non static context: ${describeMethod(method)}`, node.at);
        }
        return userCall(receiver(target), method, args, node.at, context);
    }
    if (symbol?.kind === 'class' && node.name.toLowerCase() === 'clone' && args.length === 0) {
        // All user-defined types have it, as Java's objects do (Apex Developer Guide, Classes).
        return value(`$.copy(${receiver(target)})`, target.type, true);
    }
    const rows = findLibraryMethods(target.type, node.name, context.program);
    checkRecordMethod(target.type, node, args, context);
    const call = emitLibraryCall(rows, [libraryReceiver(target, node)], args, node.at, context);
    if (call) {
        return refine(value(call.js, call.row.returns), target, call.row.row.key);
    }
    if (target.query) {
        return instanceCall(singleRecord(target, { kind: 'sobject', name: target.query.object }), node, args, context);
    }
    followUp(context.program.faultAbove(symbol));
    const owners = libraryNames(target.type, context.program);
    return unknownMethod(target.type, owners, rows, node, args);
}

/** Copies keep the static type of the record; primitives of certain rows are never null. */
function refine(result: Value, target: Value, key: string): Value {
    if (key.startsWith('SObject.clone(')) {
        return { ...result, type: target.type, nonNull: true };
    }
    if (
        key.startsWith('List.size(') ||
        key.startsWith('List.isEmpty(') ||
        key.startsWith('Map.containsKey(') ||
        key.startsWith('Set.contains(')
    ) {
        return { ...result, nonNull: true };
    }
    return result;
}

/** A method that a library type has on the platform alone is unsupported; any other does not exist. */
function unknownMethod(
    type: ApexType,
    owners: readonly string[],
    rows: readonly BoundRow[],
    node: CallNode,
    args: readonly Value[]
): never {
    if (node.name.toLowerCase() === 'adderror' && type.kind !== 'object') {
        reject('addError must be invoked on an expression that is an exact SObject field reference', node.at);
    }
    const known = rows.filter(({ parameters }) => parameters.length === args.length).length;
    const isComplete = args.every((arg) => arg.type.kind !== 'void');
    if (isComplete && isOtherPlatformMethod(owners, node.name, args.length, known)) {
        return refuse(`${typeName(type)}.${node.name}(${typesOf(args).map(typeName).join(', ')})`, node.at);
    }
    return methodMissing(node.name, args, typeName(type), node.at);
}

function emitStaticCall(type: ApexType, node: CallNode, args: readonly Value[], context: Context): Operand {
    const symbol = context.program.symbolOf(type);
    if (symbol) {
        return valueOperand(emitUserStatic(symbol, type, node, args, context));
    }
    if (type.kind === 'sobject') {
        return valueOperand(emitRecordTypeCall(type.name, node, args, context));
    }
    const library = lookupType(typeName(type).replace(/<.*/, '')) ?? lookupType('Object');
    const rows = library ? findLibraryStatics(library, node.name) : [];
    const call = emitLibraryCall(rows, [], args, node.at, context);
    if (!call) {
        return unknownMethod(type, library ? [library.name] : [], rows, node, args);
    }
    const result = value(call.js, call.row.returns);
    // Dynamic queries convert to a single record as inline ones do.
    const isQuery = call.row.row.key.startsWith('static Database.query');
    return valueOperand(isQuery ? { ...result, nonNull: true, query: { object: 'SObject' } } : result);
}

function emitUserStatic(
    symbol: ClassSymbol,
    type: ApexType,
    node: CallNode,
    args: readonly Value[],
    context: Context
): Value {
    if (symbol.kind === 'enum') {
        return emitEnumCall(symbol, type, node, args, context);
    }
    const method = pickMethod(symbol, node.name, args, node.at, context);
    if (!method) {
        followUp(context.program.faultAbove(symbol));
        return methodMissing(node.name, args, symbol.name, node.at);
    }
    if (!method.isStatic) {
        // `Outer.method()` inside Outer's own instance code means this.method().
        if (!context.isStatic && extendsClass(context.owner, method.owner)) {
            return userCall('this', method, args, node.at, context);
        }
        reject(`Non static method cannot be referenced from a static context: ${describeMethod(method)}`, node.at);
    }
    return userCall(staticTarget(method, context), method, args, node.at, context);
}

function emitEnumCall(
    symbol: ClassSymbol,
    type: ApexType,
    node: CallNode,
    args: readonly Value[],
    context: Context
): Value {
    const handle = context.module.classHandle(symbol.name);
    const name = node.name.toLowerCase();
    if (name === 'values' && args.length === 0) {
        return value(`$.enumValues(${handle}, ${context.module.type(type)})`, listOf(type), true);
    }
    if (name === 'valueof' && args.length === 1 && isPrimitive(args[0].type, 'String')) {
        return value(`$.enumValueOf(${handle}, ${args[0].js})`, type, true);
    }
    return methodMissing(node.name, args, symbol.name, node.at);
}

/** `System.debug(...)` and other methods of the type that shares the namespace's name. */
function emitNamespaceCall(namespace: string, node: CallNode, args: readonly Value[], context: Context): Operand {
    const type =
        context.program.tryNamed(namespace, context.owner) ??
        libraryType(namespace === 'system' ? 'System' : namespace);
    return emitStaticCall(type, node, args, context);
}

function emitSuperCall(node: CallNode, args: readonly Value[], context: Context): Value {
    const { superSymbol } = context.owner;
    const method = superSymbol && pickMethod(superSymbol, node.name, args, node.at, context);
    if (method?.isAbstract) {
        reject(`Abstract method cannot be called directly: ${describeMethod(method)}`, node.at);
    }
    if (method) {
        return userCall('super', method, args, node.at, context);
    }
    const superType = context.owner.superType ?? libraryType('Object');
    const rows = findLibraryMethods(superType, node.name, context.program);
    const call = emitLibraryCall(rows, ['this'], args, node.at, context);
    if (!call) {
        followUp(context.program.faultAbove(context.owner));
        return methodMissing(node.name, args, typeName(superType), node.at);
    }
    return librarySuperCall(call, node);
}

/** Library rows ask the object itself, which would call the override again: super means the inherited behaviour. */
function librarySuperCall(call: { js: string; row: BoundRow }, node: CallNode): Value {
    const { key, name } = call.row.row;
    if (key === 'Exception.getMessage()') {
        return value('this.messageText', call.row.returns);
    }
    return key.startsWith('Object.') ? refuse(`super.${name}`, node.at) : value(call.js, call.row.returns);
}

/** `Schema.SObjectType.X.fields.getMap()`. */
function emitFieldSetCall(object: string, node: CallNode, args: readonly Value[], context: Context): Operand {
    const describe = value(`$.describeObject(${quote(object)})`, libraryType('Schema.DescribeSObjectResult'), true);
    const place = libraryPlace(describe, 'fields', context) ?? refuse('Schema.DescribeSObjectResult.fields', node.at);
    return valueOperand(emitInstanceCall(readPlace(place, node.at), node, args, context));
}

/** `record.Field__c.addError('...')`: the field's place matters, not its value. */
function emitFieldError(node: CallNode, target: Expression, context: Context): Value | undefined {
    if (node.name.toLowerCase() !== 'adderror' || target.e !== 'field') {
        return undefined;
    }
    const owner = emitOperand(target.target, context);
    if (owner.k !== 'value') {
        return undefined;
    }
    const record = closeChain(owner.value);
    const member = recordMember(record.type, target.name, context);
    if (member?.kind !== 'field') {
        return undefined;
    }
    if (node.safe) {
        reject('Safe navigation operator is not allowed between SObject field and addError', node.at);
    }
    const [message] = node.args.map((arg) => emitExpression(arg, context));
    if (!isPrimitive(message.type, 'String')) {
        reject(`addError expects a String: ${describe(node.args[0])}`, node.at);
    }
    return value(`$.addFieldError(${receiver(record)}, ${quote(member.field.name)}, ${message.js})`, VOID);
}
