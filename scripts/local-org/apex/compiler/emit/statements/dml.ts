import { MERGEABLE } from '../../../../dml';
import { type ApexType, isLibrary, isPrimitive, sameType, typeName } from '../../../types';
import type { FieldModel } from '../../../../metadata/objectModel';
import type { Statement } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { accessJs } from '../access';
import type { Context } from '../context';
import { emitExpression } from '../expressions';
import { recordMember } from '../expressions/fieldPlaces';
import { quote } from '../expressions/literals';
import type { Flow } from './index';

/** insert, update, upsert, delete, undelete of a record or a list. */
export function emitDml(node: Extract<Statement, { s: 'dml' }>, context: Context): Flow {
    const records = emitExpression(node.value, context);
    const type = recordTypeOf(records.type) ?? rejectTarget(records.type, node);
    if (type.kind === 'sobject' && !isAllowed(node.operation, type.name)) {
        const operation = node.operation.charAt(0).toUpperCase() + node.operation.slice(1);
        reject(`DML operation ${operation} not allowed on ${typeName(records.type)}`, node.at);
    }
    const access = accessJs(context, node.access);
    if (node.externalId && type.kind === 'sobject' && type.name === 'SObject') {
        reject('Upsert with a field specification requires a concrete SObject type', node.at);
    }
    const external = node.externalId ? `, ${quote(externalIdField(type, node.externalId, node.at, context))}` : '';
    context.module.line(`$.dml(${quote(node.operation)}, ${records.js}, ${access}${external});`, node.at);
    return 'continues';
}

/** Objects of the setup that code only reads. */
const READ_ONLY = new Set([
    'AggregateResult',
    'ApexClass',
    'ApexTrigger',
    'AsyncApexJob',
    'CronJobDetail',
    'CronTrigger',
    'CustomNotificationType',
    'EntityDefinition',
    'FieldDefinition',
    'Name',
    'Profile',
    'StaticResource'
]);

/** Custom metadata is not written by DML at all; platform events are published by insert (Apex Developer Guide, sObjects That Don't Support DML Operations). */
function isAllowed(operation: Extract<Statement, { s: 'dml' }>['operation'], object: string): boolean {
    return object.endsWith('__e') ? operation === 'insert' : !object.endsWith('__mdt') && !READ_ONLY.has(object);
}

/** Type of the records in a DML target: a record, or a list of records. */
function recordTypeOf(type: ApexType): ApexType | undefined {
    const single = elementOf(type);
    return single.kind === 'sobject' ? single : undefined;
}

function rejectTarget(type: ApexType, node: Extract<Statement, { s: 'dml' }>): never {
    return reject(`DML requires SObject or SObject list type: ${typeName(type)}`, node.at);
}

/** An external id, the record's Id, or a standard field that finds records by itself. */
function isKey(field: FieldModel): boolean {
    return field.externalId || !field.isCustom;
}

function externalIdField(type: ApexType, parts: readonly string[], at: number, context: Context): string {
    const member = recordMember(type, parts.at(-1) as string, context);
    return member?.kind === 'field' && isKey(member.field)
        ? member.field.name
        : reject(
              `Invalid field for upsert, must be an External Id custom or standard indexed field: ${parts.join('.')}`,
              at
          );
}

/** `merge master duplicate;` or `merge master duplicates;`: records or their Ids (Apex Developer Guide, Merge Statement). */
export function emitMerge(node: Extract<Statement, { s: 'merge' }>, context: Context): Flow {
    const master = emitExpression(node.master, context);
    const duplicates = emitExpression(node.duplicates, context);
    checkMaster(master.type, node);
    const single = elementOf(duplicates.type);
    if (!isPrimitive(single, 'Id') && !sameType(single, master.type)) {
        reject('Invalid type for duplicate records', node.at);
    }
    const access = accessJs(context, node.access);
    context.module.line(`$.merge(${master.js}, ${duplicates.js}, ${access});`, node.at);
    return 'continues';
}

function checkMaster(type: ApexType, { at }: Extract<Statement, { s: 'merge' }>): void {
    if (type.kind !== 'sobject' || type.name === 'SObject') {
        reject(`Merge requires a concrete SObject type: ${typeName(type)}`, at);
    }
    if (!MERGEABLE.includes(type.name)) {
        reject(`Specified type ${type.name} cannot be merged`, at);
    }
}

function elementOf(type: ApexType): ApexType {
    return type.kind === 'class' && isLibrary(type, 'List') ? type.args[0] : type;
}
