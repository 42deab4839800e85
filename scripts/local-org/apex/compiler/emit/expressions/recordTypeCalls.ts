import { objectOf } from '../../../../metadata/model';
import { lookupType } from '../../../library';
import { type ApexType, libraryType, sObjectType, substitute } from '../../../types';
import type { Expression } from '../../ast/nodes';
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
    const kind = object?.customSettingsType ? 'customSetting' : (object?.kind ?? '');
    const library = Object.hasOwn(PSEUDO_TYPES, kind) ? lookupType(PSEUDO_TYPES[kind]) : undefined;
    const bindings = new Map<string, ApexType>([['T', sObjectType(objectName)]]);
    const rows = (library?.statics ?? [])
        .filter((row) => row.name.toLowerCase() === node.name.toLowerCase())
        .map((row) => bindRow(row, bindings));
    const call = emitLibraryCall(rows, [quote(objectName)], args, node.at, context);
    return call
        ? value(call.js, substitute(call.row.returns, bindings))
        : methodMissing(node.name, args, objectName, node.at);
}
