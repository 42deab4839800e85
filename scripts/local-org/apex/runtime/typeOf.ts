import { isSwitchedOff, ownPrefixNote } from '../../metadata';
import {
    ApexAddress,
    ApexLocation,
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexTime,
    SObjectRecord
} from '../../values';
import { UnsupportedFeatureError } from '../../errors';
import { isPlatformName } from '../library/platformNames';
import { lookupType } from '../library/table';
import * as types from '../types';
import type { ApexType } from '../types';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexExceptionObject } from './exceptions';
import { LibraryObject } from './libraryObject';
import { ApexEnumValue, ApexObject } from './objectModel';
import type { Runtime } from './runtime';

/** Apex type of a value that is not null. */
export function typeOfValue(value: unknown): ApexType {
    if (typeof value === 'string') {
        return types.STRING;
    }
    if (typeof value === 'number') {
        return types.INTEGER;
    }
    if (typeof value === 'bigint') {
        return types.LONG;
    }
    if (typeof value === 'boolean') {
        return types.BOOLEAN;
    }
    if (value instanceof ApexDecimal) {
        return types.DECIMAL;
    }
    if (value instanceof ApexDouble) {
        return types.DOUBLE;
    }
    if (value instanceof ApexDate) {
        return types.DATE;
    }
    if (value instanceof ApexDatetime) {
        return types.DATETIME;
    }
    if (value instanceof ApexTime) {
        return types.TIME;
    }
    if (value instanceof ApexBlob) {
        return types.BLOB;
    }
    if (value instanceof ApexAddress) {
        return types.libraryType('Address');
    }
    if (value instanceof ApexLocation) {
        return types.libraryType('Location');
    }
    if (value instanceof SObjectRecord) {
        return types.sObjectType(value.type);
    }
    if (value instanceof ApexList) {
        return types.listOf(value.elementType);
    }
    if (value instanceof ApexSet) {
        return types.setOf(value.elementType);
    }
    if (value instanceof ApexMap) {
        return types.mapOf(value.keyType, value.valueType);
    }
    if (value instanceof ApexExceptionObject && value.$info.shape.file === '') {
        return types.libraryType(value.$info.name);
    }
    if (value instanceof ApexObject) {
        return types.userType(value.$info.name);
    }
    if (value instanceof ApexEnumValue) {
        return lookupType(value.type) ? types.libraryType(value.type) : types.userType(value.type);
    }
    if (value instanceof LibraryObject) {
        return types.libraryType(value.$type);
    }
    throw new TypeError('Not an Apex value');
}

/**
 * True when a type argument fits. Sets and the keys of maps must agree, items of lists may be of a subtype but are not widened,
 * and a list of sObjects is a list of any of them (seen in apex-fp).
 */
function argumentFits(rt: Runtime, from: ApexType, to: ApexType, isFixed: boolean): boolean {
    if (isFixed || (from.kind === 'primitive' && to.kind === 'primitive' && to.name !== 'String')) {
        return types.sameType(from, to);
    }
    const isAnyRecord = from.kind === 'sobject' && from.name === 'SObject' && to.kind === 'sobject';
    return isAnyRecord || isSubtype(rt, from, to);
}

function isFixedArgument(collection: string, at: number): boolean {
    return collection === 'Set' || (collection === 'Map' && at === 0);
}

function userClassFits(rt: Runtime, from: Extract<ApexType, { kind: 'class' }>, to: ApexType): boolean {
    return to.kind === 'class' && rt.classInfo(from.name)?.isA(to.name) === true;
}

function libraryClassFits(
    rt: Runtime,
    from: Extract<ApexType, { kind: 'class' }>,
    to: Extract<ApexType, { kind: 'class' }>
): boolean {
    if (from.name === to.name) {
        return (
            from.args.length === to.args.length &&
            from.args.every((arg, at) => argumentFits(rt, arg, to.args[at], isFixedArgument(from.name, at)))
        );
    }
    const definition = lookupType(from.name);
    const bindings = new Map(
        (definition?.typeParameters ?? []).map((name, at) => [name, from.args[at] ?? types.OBJECT])
    );
    const parents = [...(definition?.superType ? [definition.superType] : []), ...(definition?.interfaces ?? [])];
    return parents.some((parent) => isSubtype(rt, types.substitute(parent, bindings), to));
}

/** True when a value of type `from` is also of type `to`. */
export function isSubtype(rt: Runtime, from: ApexType, to: ApexType): boolean {
    if (to.kind === 'object' || types.sameType(from, to)) {
        return true;
    }
    if (from.kind === 'sobject') {
        return to.kind === 'sobject' && to.name === 'SObject';
    }
    if (from.kind !== 'class') {
        return from.kind === 'primitive' && to.kind === 'primitive' && widens(from.name, to.name);
    }
    return from.isUser ? userClassFits(rt, from, to) : to.kind === 'class' && libraryClassFits(rt, from, to);
}

/** Integer is also a Long, Double and Decimal for instanceof; a String that looks like an id is also an Id. */
function widens(from: types.PrimitiveName, to: types.PrimitiveName): boolean {
    const order = ['Integer', 'Long', 'Double', 'Decimal'];
    return (
        (order.includes(from) && order.includes(to) && order.indexOf(from) < order.indexOf(to)) ||
        (from === 'Id' && to === 'String')
    );
}

/** `value instanceof Type`; null is an instance of nothing. */
export function isInstance(rt: Runtime, value: unknown, type: ApexType): boolean {
    if (value === null) {
        return false;
    }
    if (typeof value === 'string' && types.isPrimitive(type, 'Id')) {
        return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value) && rt.services.store.objectOfId(value) !== null;
    }
    const own = typeOfValue(value);
    return isSubtype(rt, own, type) || holdsValueOf(own, type);
}

/** A Date held as an Object is also a Datetime, a Decimal also a Double (seen in the tests of fflib-apex-mocks). */
function holdsValueOf(own: ApexType, type: ApexType): boolean {
    return (
        (types.isPrimitive(own, 'Date') && types.isPrimitive(type, 'Datetime')) ||
        (types.isPrimitive(own, 'Decimal') && types.isPrimitive(type, 'Double'))
    );
}

/** Resolves a type written as text, e.g. `Map<String, List<Account>>`; null when a part of it does not exist. */
export function resolveTypeName(rt: Runtime, text: string): ApexType | null {
    let parsed: ApexType;
    try {
        parsed = types.parseTypeText(text);
    } catch {
        return null;
    }
    return resolve(rt, parsed);
}

function resolve(rt: Runtime, type: ApexType): ApexType | null {
    if (type.kind !== 'class') {
        return type;
    }
    const args = type.args.map((arg) => resolve(rt, arg));
    if (args.includes(null)) {
        return null;
    }
    if (type.name === 'ANY') {
        return types.OBJECT;
    }
    const user = rt.classInfo(type.name);
    if (user) {
        return types.userType(user.name);
    }
    const library = lookupType(type.name);
    if (library) {
        // `List` alone names a list of anything.
        return types.libraryType(
            library.name,
            ...(args.length > 0 ? (args as ApexType[]) : library.typeParameters.map(() => types.OBJECT))
        );
    }
    const object = rt.services.model.objects.get(type.name.toLowerCase().replace(/^schema\./, ''));
    if (!object && isSwitchedOff(type.name)) {
        return null;
    }
    if (!object && isPlatformName(type.name, rt.services.model)) {
        throw new UnsupportedFeatureError('apex', `type ${type.name}${ownPrefixNote(type.name, rt.services.model)}`);
    }
    return object ? types.sObjectType(object.name) : null;
}
