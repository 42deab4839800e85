import {
    isOtherPlatformChild,
    isOtherPlatformField,
    isOtherPlatformObject,
    objectOf,
    ownPrefixNote
} from '../../../../metadata';
import { lookupType } from '../../../library';
import { type ApexType, libraryType, sameType, STRING, typeName, userType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { followUp, refuse, reject } from '../../diagnostics';
import { findLibraryMethods, libraryNames } from '../../symbols/libraryMembers';
import { findOwnField, isAccessible } from '../../symbols/members';
import { isPlatformMember, isPlatformName } from '../../../library/platformNames';
import type { ClassSymbol } from '../../symbols/symbols';
import type { Context } from '../context';
import { singleRecord } from '../convert';
import { type Place, readPlace } from '../places';
import { type Operand, value, type Value, valueOperand } from '../value';
import { fieldPlace, libraryPlace, nonStaticField, recordMember, recordPlace } from './fieldPlaces';
import { emitOperand } from './index';
import { quote } from './literals';
import { emitTriggerVariable } from './triggerVariables';

type FieldNode = Extract<Expression, { e: 'field' }>;

/** `a.b`: member of a value, static member of a type, type in a namespace, field token. */
export function emitFieldAccess(node: FieldNode, context: Context): Operand {
    const cause = rowCauseOf(node, context);
    if (cause !== undefined) {
        return valueOperand(value(quote(cause), STRING, true));
    }
    const target = emitOperand(node.target, context);
    rejectSafeStatic(node.safe, target, node.at);
    const enumType = enumBesideVariable(node, target, context);
    if (enumType) {
        return emitStaticMember(enumType, node, context);
    }
    switch (target.k) {
        case 'value':
            return emitMember(target.value, node, context);
        case 'type':
            return emitStaticMember(target.type, node, context);
        case 'namespace':
            return emitNamespaceMember(target.name, node, context);
        case 'fieldSet':
            return valueOperand(
                target.isToken
                    ? fieldToken(target.object, node, context)
                    : emitFieldDescribe(target.object, node, context)
            );
        case 'platform':
            return emitPlatformMember(target.name, node, context);
        case 'super':
            return reject('super can only be used to call a method', node.at);
    }
}

/** `Color.RED` beside a variable `color` of that enum means the type: its values have no members of their own. */
function enumBesideVariable(
    { target: node }: FieldNode,
    target: Operand,
    { program, owner }: Context
): ApexType | undefined {
    if (target.k !== 'value' || node.e !== 'name' || target.value.type.kind !== 'class') {
        return undefined;
    }
    const named = program.tryNamed(node.text, owner);
    const isEnum =
        program.symbolOf(target.value.type)?.kind === 'enum' || lookupType(target.value.type.name)?.kind === 'enum';
    return named && isEnum && sameType(named, target.value.type) ? named : undefined;
}

/** `?.` stands behind values. */
export function rejectSafeStatic(isSafe: boolean, target: Operand, at: Position): void {
    if (isSafe && target.k !== 'value') {
        reject('Safe navigation operator is not allowed on a static reference', at);
    }
}

/** `Schema.Job__Share.RowCause.Manual`: the reason itself, a text. */
function rowCauseOf(node: FieldNode, context: Context): string | undefined {
    const field = node.target;
    if (field.e !== 'field' || field.name.toLowerCase() !== 'rowcause') {
        return undefined;
    }
    const owner = emitOperand(field.target, context);
    const object =
        owner.k === 'type' && owner.type.kind === 'sobject'
            ? objectOf(context.program.model, owner.type.name)
            : undefined;
    const values = object?.derivedFrom?.kind === 'share' ? object.fields.get('rowcause')?.picklist : undefined;
    return values?.find(({ value: cause }) => cause.toLowerCase() === node.name.toLowerCase())?.value;
}

function emitMember(target: Value, node: FieldNode, context: Context): Operand {
    const fields = node.name.toLowerCase() === 'fields' ? fieldsOf(target) : undefined;
    if (fields) {
        return fields;
    }
    if (target.type.kind === 'class' && target.type.name === 'Schema.SObjectTypeFieldSets') {
        return valueOperand(emitFieldSet(target, node, context));
    }
    return valueOperand(
        readPlace(memberPlace(openSafely(target, node.safe, context), node.name, node.at, context), node.at)
    );
}

/** `Schema.SObjectType.Account.fields` gives describes, `Account.SObjectType.fields` tokens; undefined for other values. */
function fieldsOf({ js }: Value): Operand | undefined {
    const described = /^\$\.describeObject\("([^"]+)"\)$/.exec(js)?.[1];
    const token = /^rt\.sObjectType\("([^"]+)"\)$/.exec(js)?.[1];
    const object = described ?? token;
    return object === undefined ? undefined : { k: 'fieldSet', object, isToken: token !== undefined };
}

/** `Schema.SObjectType.Account.fieldSets.Name`. */
function emitFieldSet(target: Value, node: FieldNode, context: Context): Value {
    const owner = /describeObject\("([^"]+)"\)/.exec(target.js)?.[1];
    const object = owner === undefined ? undefined : objectOf(context.program.model, owner);
    const known = object?.fieldSets?.some(({ name }) => name.toLowerCase() === node.name.toLowerCase());
    if (known === false) {
        return reject(`Variable does not exist: ${node.name}`, node.at);
    }
    const map = context.module.library('Schema.SObjectTypeFieldSets.getMap()');
    return value(`${map}(rt, ${target.js}).get(${quote(node.name)})`, libraryType('Schema.FieldSet'));
}

/** For `?.`: keeps the target in a temporary and makes the rest of the chain depend on it. */
export function openSafely(target: Value, safe: boolean, context: Context): Value {
    if (!safe) {
        return target;
    }
    const held = context.temporary();
    const js = target.query ? `$.first(${target.js})` : target.js;
    const type = target.query ? ({ kind: 'sobject', name: target.query.object } as const) : target.type;
    const test = `(${held} = ${js}) === null`;
    const guard = target.guard === undefined ? test : `${target.guard} || ${test}`;
    return { js: held, type, nonNull: true, guard };
}

/** The place `target.name`; rejects what does not exist, refuses library members that are not implemented. */
export function memberPlace(target: Value, name: string, at: Position, context: Context): Place {
    const { type } = target;
    if (target.query && recordMember({ kind: 'sobject', name: target.query.object }, name, context)) {
        const record = singleRecord(target, { kind: 'sobject', name: target.query.object });
        return memberPlace(record, name, at, context);
    }
    const symbol = context.program.symbolOf(type);
    const field = symbol && findOwnField(symbol, name);
    if (field) {
        return fieldPlace(field, target, at, context);
    }
    const member = recordMember(type, name, context);
    if (member) {
        return recordPlace(target, member, context);
    }
    return libraryPlace(target, name, context) ?? missingMember(type, name, at, context);
}

/** `ConnectApi.NamedCredentials`, beside types of that namespace that the library has. */
function emitNestedPlatformType(type: ApexType, node: FieldNode, context: Context): Operand | undefined {
    const name = `${typeName(type)}.${node.name}`;
    const isLibrary = type.kind === 'class' && !type.isUser;
    return isLibrary && isPlatformName(name, context.program.model) ? { k: 'platform', name } : undefined;
}

function missingMember(type: ApexType, name: string, at: Position, { program }: Pick<Context, 'program'>): never {
    followUp(program.faultAbove(program.symbolOf(type)));
    const isMethod = findLibraryMethods(type, name, program).length > 0;
    if (isPlatformMember(libraryNames(type, program), name) && type.kind !== 'sobject' && !isMethod) {
        return refuse(`${typeName(type)}.${name}`, at);
    }
    return type.kind === 'sobject'
        ? missingField(type, name, at, { program })
        : reject(`Variable does not exist: ${name}`, at);
}

/** Refuses a field that the object has on the platform, rejects any other. */
export function missingField(
    type: Extract<ApexType, { kind: 'sobject' }>,
    name: string,
    at: Position,
    { program }: Pick<Context, 'program'>
): never {
    const object = objectOf(program.model, type.name);
    const note = ownPrefixNote(name, program.model);
    if (object && (note !== '' || isOtherPlatformField(object, name) || isOtherPlatformChild(object, name))) {
        return refuse(`field ${type.name}.${name}${note}`, at);
    }
    return reject(
        type.name === 'SObject'
            ? `Field expression not allowed for generic SObject`
            : `Field does not exist: ${name} on ${type.name}`,
        at
    );
}

/** `ConnectApi.FeedType.News`: stays a name of the platform as long as it is a type. */
function emitPlatformMember(name: string, node: FieldNode, context: Context): Operand {
    const dotted = `${name}.${node.name}`;
    const { model } = context.program;
    if (isPlatformName(dotted, model)) {
        return { k: 'platform', name: dotted };
    }
    return isPlatformName(name, model) ? refuse(dotted, node.at) : reject(`Variable does not exist: ${name}`, node.at);
}

function emitStaticMember(type: ApexType, node: FieldNode, context: Context): Operand {
    const symbol = context.program.symbolOf(type);
    const found =
        (symbol && emitUserStatic(symbol, node, context)) ??
        emitNestedType(type, node, context) ??
        emitLibraryStatic(type, node, context) ??
        emitToken(type, node, context) ??
        emitNestedPlatformType(type, node, context);
    const instance = !found && symbol ? findOwnField(symbol, node.name) : undefined;
    if (instance) {
        reject(nonStaticField(instance), node.at);
    }
    return found ?? missingMember(type, node.name, node.at, context);
}

function emitUserStatic(symbol: ClassSymbol, node: FieldNode, context: Context): Operand | undefined {
    const constant = symbol.constants.find((name) => name.text.toLowerCase() === node.name.toLowerCase());
    if (constant) {
        const handle = context.module.classHandle(symbol.name);
        return valueOperand(value(`${handle}.e.${constant.text}`, userType(symbol.name), true));
    }
    // An instance field may have the name of an inner type: behind a type only static ones count.
    const field = findOwnField(symbol, node.name);
    if (!field?.isStatic) {
        return undefined;
    }
    return valueOperand(readPlace(fieldPlace(field, null, node.at, context), node.at));
}

/** `Outer.Inner`, `Database.SaveResult`. */
function emitNestedType(type: ApexType, node: FieldNode, context: Context): Operand | undefined {
    const symbol = context.program.symbolOf(type);
    for (let current: ClassSymbol | null = symbol ?? null; current; current = current.superSymbol) {
        const inner = current.inner.get(node.name.toLowerCase());
        if (inner) {
            const owner = { owner: current, visibility: inner.visibility, testVisible: inner.testVisible };
            if (!isAccessible(owner, context.owner)) {
                reject(`Type is not visible: ${inner.name}`, node.at);
            }
            return { k: 'type', type: userType(inner.name) };
        }
    }
    const nested = type.kind === 'class' && !type.isUser ? lookupType(`${type.name}.${node.name}`) : undefined;
    return nested && { k: 'type', type: libraryType(nested.name) };
}

function emitLibraryStatic(type: ApexType, node: FieldNode, context: Context): Operand | undefined {
    const library = type.kind === 'class' && !type.isUser ? lookupType(type.name) : undefined;
    if (library?.name === 'Schema.SObjectType') {
        return emitObjectDescribe(node, context);
    }
    const wanted = node.name.toLowerCase();
    const constant = library?.enumValues.find((name) => name.toLowerCase() === wanted);
    if (library && constant !== undefined) {
        const js = context.module.constant('E', `$.enumConstant(${quote(library.name)}, ${quote(constant)})`);
        return valueOperand(value(js, type, true));
    }
    const property = library?.properties.find(
        (candidate) => candidate.isStatic && candidate.name.toLowerCase() === wanted
    );
    return property && valueOperand(value(`${context.module.library(`get ${property.key}`)}(rt)`, property.type));
}

/** `Account.SObjectType` and `Account.Name`: tokens. */
function emitToken(type: ApexType, node: FieldNode, context: Context): Operand | undefined {
    if (type.kind === 'sobject' && type.name === 'AggregateResult' && node.name.toLowerCase() === 'sobjecttype') {
        return valueOperand(value(`rt.sObjectType('AggregateResult')`, libraryType('Schema.SObjectType'), true));
    }
    const object = type.kind === 'sobject' ? objectOf(context.program.model, type.name) : undefined;
    if (!object) {
        return undefined;
    }
    const wanted = node.name.toLowerCase();
    // A field of that name, as RecordType has one, comes first (observed: NebulaFramework).
    if (wanted === 'sobjecttype' && !object.fields.has(wanted)) {
        return valueOperand(value(`rt.sObjectType(${quote(object.name)})`, libraryType('Schema.SObjectType'), true));
    }
    if (wanted === 'fields') {
        return { k: 'fieldSet', object: object.name, isToken: true };
    }
    const field = object.fields.get(wanted);
    return (
        field &&
        valueOperand(
            value(
                `rt.sObjectField(${quote(object.name)}, ${quote(field.name)})`,
                libraryType('Schema.SObjectField'),
                true
            )
        )
    );
}

/** `Account.fields.Name`: the same token as `Account.Name`. */
function fieldToken(objectName: string, node: FieldNode, context: Context): Value {
    const field = objectOf(context.program.model, objectName)?.fields.get(node.name.toLowerCase());
    if (!field) {
        return missingField({ kind: 'sobject', name: objectName }, node.name, node.at, context);
    }
    const js = `rt.sObjectField(${quote(objectName)}, ${quote(field.name)})`;
    return value(js, libraryType('Schema.SObjectField'), true);
}

function emitNamespaceMember(namespace: string, node: FieldNode, context: Context): Operand {
    switch (namespace) {
        case 'label':
            return valueOperand(emitLabel(node, context));
        case 'page':
            return valueOperand(emitPage(node, context));
        case 'trigger':
            return valueOperand(emitTriggerVariable(node, context));
        case 'sobjecttype':
            return emitObjectDescribe(node, context);
        default:
            return emitQualified(namespace, node, context);
    }
}

function emitQualified(namespace: string, node: FieldNode, context: Context): Operand {
    const wanted = node.name.toLowerCase();
    if (['label', 'page', 'trigger'].includes(wanted) || (namespace === 'schema' && wanted === 'sobjecttype')) {
        return { k: 'namespace', name: wanted };
    }
    const type = context.program.tryNamed(`${namespace}.${node.name}`, context.owner);
    if (type) {
        return { k: 'type', type };
    }
    const library = namespace === 'system' ? emitLibraryStatic(libraryType('System'), node, context) : undefined;
    const dotted = `${namespace}.${node.name}`;
    return (
        library ??
        (isPlatformName(dotted, context.program.model)
            ? { k: 'platform', name: dotted }
            : reject(`Variable does not exist: ${node.name}`, node.at))
    );
}

function emitLabel(node: FieldNode, context: Context): Value {
    const label = context.program.model.labels.get(node.name.toLowerCase());
    if (!label) {
        reject(`External string does not exist: ${node.name}`, node.at);
    }
    return value(`$.label(${quote(label.name)})`, STRING, true);
}

/** `Page.Survey`: a reference to a Visualforce page, made anew each time. */
function emitPage(node: FieldNode, context: Context): Value {
    const page = context.program.model.visualforcePages.get(node.name.toLowerCase());
    if (!page) {
        reject(`Page does not exist: ${node.name}`, node.at);
    }
    const create = context.module.library('PageReference.<new>(String)');
    return value(`${create}(rt, ${quote(`/apex/${page.name.toLowerCase()}`)})`, libraryType('PageReference'), true);
}

/** `Schema.SObjectType.Account`: the describe result of an object. */
function emitObjectDescribe(node: FieldNode, context: Context): Operand {
    const object = objectOf(context.program.model, node.name);
    if (!object) {
        return isOtherPlatformObject(node.name, context.program.model)
            ? refuse(`Schema.SObjectType.${node.name}`, node.at)
            : reject(`Variable does not exist: ${node.name}`, node.at);
    }
    return valueOperand(
        value(`$.describeObject(${quote(object.name)})`, libraryType('Schema.DescribeSObjectResult'), true)
    );
}

/** `Schema.SObjectType.Account.fields.Name`: the describe result of a field. */
function emitFieldDescribe(objectName: string, node: FieldNode, context: Context): Value {
    const field = objectOf(context.program.model, objectName)?.fields.get(node.name.toLowerCase());
    if (!field) {
        return missingField({ kind: 'sobject', name: objectName }, node.name, node.at, context);
    }
    const js = `$.describeField(${quote(objectName)}, ${quote(field.name)})`;
    return value(js, libraryType('Schema.DescribeFieldResult'), true);
}
