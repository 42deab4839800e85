import { objectOf } from '../../../../metadata/model';
import type { ObjectModel } from '../../../../metadata/objectModel';
import { lookupType } from '../../../library';
import { type ApexType, libraryType, sObjectType, substitute } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { bindRow } from '../../symbols/libraryMembers';
import type { Context } from '../context';
import { value, type Value } from '../value';
import { emitLibraryCall, methodMissing } from './arguments';
import { quote } from './literals';

/** Library type whose static rows serve the objects of a kind; `T` is the object and its name the first argument. */
const PSEUDO_TYPES: Readonly<Record<string, string>> = {
    customMetadata: 'CustomMetadataType',
    customSetting: 'CustomSetting'
};

/** Library types with the statics of the System class that shares its name with an object. */
const SHARED_NAMES: Readonly<Record<string, string>> = { BusinessHours: 'BusinessHoursStatics' };

/** The library type whose statics a call on an object's name means. */
function staticsOf(object: ObjectModel | undefined): string | undefined {
    if (object && Object.hasOwn(SHARED_NAMES, object.name)) {
        return SHARED_NAMES[object.name];
    }
    const kind = object?.customSettingsType ? 'customSetting' : (object?.kind ?? '');
    return Object.hasOwn(PSEUDO_TYPES, kind) ? PSEUDO_TYPES[kind] : undefined;
}

/** `AIG_Setting__mdt.getInstance('X')`, `AIG_Control__c.getOrgDefaults()`, `Account.getSObjectType()`. */
export function emitRecordTypeCall(
    objectName: string,
    node: Extract<Expression, { e: 'call' }>,
    args: readonly Value[],
    context: Context
): Value {
    const object = objectOf(context.program.model, objectName);
    if (object && node.name.toLowerCase() === 'getsobjecttype' && args.length === 0) {
        return value(`rt.sObjectType(${quote(object.name)})`, libraryType('Schema.SObjectType'), true);
    }
    if (object?.customSettingsType === 'Hierarchy' && node.name.toLowerCase() === 'getall') {
        reject(`Method only supports list type Custom Settings: ${object.name}`, node.at);
    }
    const statics = staticsOf(object);
    const library = statics === undefined ? undefined : lookupType(statics);
    const bindings = new Map<string, ApexType>([['T', sObjectType(objectName)]]);
    const rows = (library?.statics ?? [])
        .filter((row) => row.name.toLowerCase() === node.name.toLowerCase())
        .map((row) => bindRow(row, bindings));
    const call = emitLibraryCall(rows, [quote(objectName)], args, node.at, context);
    return call
        ? value(call.js, substitute(call.row.returns, bindings))
        : methodMissing(node.name, args, objectName, node.at);
}
