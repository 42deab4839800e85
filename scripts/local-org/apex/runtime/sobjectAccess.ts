import type { FieldModel, FieldType, ObjectModel } from '../../metadata/objectModel';
import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, relationshipFieldOf } from '../../metadata/model';
import { isOtherPlatformField, ownPrefixNote } from '../../metadata';
import type { SObjectRecord } from '../../values';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, type FieldValue } from '../../values';
import { ApexList } from './collections';
import { printDouble } from './printing';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';
import { sObjectType as sObjectApexType } from '../types';

/** The model of a record's object; undefined for AggregateResult. */
export function modelOfRecord(rt: Runtime, record: SObjectRecord): ObjectModel | undefined {
    return rt.services.model.objects.get(record.type.toLowerCase());
}

function invalidField(record: SObjectRecord, name: string): never {
    return throwSystem('SObjectException', `Invalid field ${name} for ${record.type}`);
}

/** The field of a record by name in any case. Throws SObjectException for an unknown one. */
export function requireField(rt: Runtime, record: SObjectRecord, name: string): FieldModel {
    const model = modelOfRecord(rt, record);
    const field = model && fieldOf(model, name);
    const note = ownPrefixNote(name, rt.services.model);
    if (!field && model && (note !== '' || isOtherPlatformField(model, name))) {
        throw new UnsupportedFeatureError('apex', `field ${model.name}.${name}${note}`);
    }
    return field ?? invalidField(record, name);
}

function notQueried(record: SObjectRecord, name: string): never {
    return throwSystem(
        'SObjectException',
        `SObject row was retrieved via SOQL without querying the requested field: ${record.type}.${name}`
    );
}

/** Reads a field as Apex does: an unset checkbox is false, a field that the query did not select is an error. */
export function readField(record: SObjectRecord, field: FieldModel): FieldValue {
    if (!record.has(field.name)) {
        if (record.queried && field.name !== 'Id') {
            return notQueried(record, field.name);
        }
        return field.type === 'Checkbox' ? false : null;
    }
    // A checkbox is never empty, not even where null was assigned (observed: EDA).
    return record.get(field.name) ?? (field.type === 'Checkbox' ? false : null);
}

/** SObject.get(name), also for aliases of AggregateResult. */
export function getField(rt: Runtime, record: SObjectRecord, name: string): FieldValue {
    if (record.type === 'AggregateResult') {
        const alias = record.fieldNames().find((candidate) => candidate.toLowerCase() === name.toLowerCase());
        return alias === undefined ? invalidField(record, name) : record.get(alias);
    }
    const alias = aliasOf(rt, record, name);
    return alias === undefined ? readField(record, requireField(rt, record, name)) : record.get(alias);
}

/** `SELECT toLabel(Status__c) shown`: the query's name for a value that is no field. */
function aliasOf(rt: Runtime, record: SObjectRecord, name: string): string | undefined {
    const model = modelOfRecord(rt, record);
    if (!record.queried || !model || fieldOf(model, name)) {
        return undefined;
    }
    return record.fieldNames().find((candidate) => candidate.toLowerCase() === name.toLowerCase());
}

const TEXT_TYPES: readonly FieldType[] = [
    'Email',
    'Html',
    'LongTextArea',
    'MultiselectPicklist',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url',
    'AutoNumber',
    'MetadataRelationship'
];
const ID_TYPES: readonly FieldType[] = ['Id', 'Lookup', 'MasterDetail'];
const DECIMAL_TYPES: readonly FieldType[] = ['Currency', 'Number', 'Percent', 'Summary'];

/** Apex type of a field's values, as messages name it. */
export function apexTypeName(type: FieldType): string {
    if (TEXT_TYPES.includes(type)) {
        return 'String';
    }
    if (ID_TYPES.includes(type)) {
        return 'Id';
    }
    if (DECIMAL_TYPES.includes(type)) {
        return 'Decimal';
    }
    const names: Partial<Record<FieldType, string>> = { Checkbox: 'Boolean', DateTime: 'Datetime', Base64: 'Blob' };
    return names[type] ?? type;
}

function valueTypeName(rt: Runtime, value: unknown): string {
    return rt.typeNameOf(value);
}

function toDecimal(value: unknown): ApexDecimal | null {
    if (value instanceof ApexDecimal) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return ApexDecimal.of(value);
    }
    return value instanceof ApexDouble ? ApexDecimal.of(printDouble(value.value)) : null;
}

function convertId(rt: Runtime, value: unknown): string | null {
    if (typeof value !== 'string') {
        return null;
    }
    return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value)
        ? rt.services.store.to18(value)
        : throwSystem('StringException', `Invalid id: ${value}`);
}

/** The value as the field's type, or null when it does not fit. */
function convert(rt: Runtime, type: FieldType, value: unknown): FieldValue {
    if (TEXT_TYPES.includes(type)) {
        return typeof value === 'string' ? value : null;
    }
    if (ID_TYPES.includes(type)) {
        return convertId(rt, value);
    }
    if (DECIMAL_TYPES.includes(type)) {
        return toDecimal(value);
    }
    switch (type) {
        case 'Checkbox':
            return typeof value === 'boolean' ? value : null;
        case 'Integer':
            return typeof value === 'number' ? value : null;
        case 'Date':
            return value instanceof ApexDate ? value : null;
        case 'DateTime':
            return value instanceof ApexDatetime
                ? value
                : value instanceof ApexDate
                  ? new ApexDatetime(value.epochDay * 86_400_000)
                  : null;
        case 'Time':
            return value instanceof ApexTime ? value : null;
        case 'Base64':
            return value instanceof ApexBlob ? value : null;
        default:
            return null;
    }
}

/** Converts a value assigned to a field. Throws SObjectException `Illegal assignment` where the types do not fit. */
export function toFieldValue(rt: Runtime, field: FieldModel, value: unknown): FieldValue {
    // An empty text is stored as no value, but reads back as '' until it is saved; the store turns it into null.
    if (value === null) {
        return null;
    }
    const converted = convert(rt, field.type, value);
    return (
        converted ??
        throwSystem(
            'SObjectException',
            `Illegal assignment from ${valueTypeName(rt, value)} to ${apexTypeName(field.type)}`
        )
    );
}

/** Throws when the record may not be changed, e.g. Trigger.old. */
export function assertWritable(record: SObjectRecord): void {
    if (record.readOnly) {
        throwSystem('FinalException', 'Record is read-only');
    }
}

/** SObject.put(name, value): gives the value before. */
export function putField(rt: Runtime, record: SObjectRecord, name: string, value: unknown): FieldValue {
    assertWritable(record);
    const field = requireField(rt, record, name);
    if (field.formula !== null || ['AutoNumber', 'Summary', 'Address', 'Location'].includes(field.type)) {
        return throwSystem('SObjectException', `Field ${field.name} is not editable`);
    }
    const before = record.get(field.name);
    record.set(field.name, toFieldValue(rt, field, value));
    return before;
}

/** Canonical relationship name of a lookup, given as relationship (Owner, X__r) or field name. */
function relationshipName(rt: Runtime, record: SObjectRecord, name: string): string {
    const model = modelOfRecord(rt, record);
    const field = model && (relationshipFieldOf(model, name) ?? fieldOf(model, name));
    return (
        field?.relationshipName ?? throwSystem('SObjectException', `Invalid relationship ${name} for ${record.type}`)
    );
}

/** SObject.getSObject(name): the parent in memory, or null. */
export function getParent(rt: Runtime, record: SObjectRecord, name: string): SObjectRecord | null {
    const relationship = relationshipName(rt, record, name);
    if (!record.parents.has(relationship) && record.queried) {
        return notQueried(record, relationship);
    }
    return record.parents.get(relationship) ?? null;
}

/** SObject.putSObject(name, parent): gives the parent before. */
export function putParent(
    rt: Runtime,
    record: SObjectRecord,
    name: string,
    parent: SObjectRecord | null
): SObjectRecord | null {
    assertWritable(record);
    const relationship = relationshipName(rt, record, name);
    const before = record.parents.get(relationship) ?? null;
    record.parents.set(relationship, parent);
    return before;
}

/**
 * Assumed: rows of the metadata catalog give an empty list where other records give null. The apex-recipes project iterates
 * over it without a check, and its tests pass in scratch orgs.
 */
const METADATA_CATALOG = 'EntityDefinition';

/** Children of a subquery by relationship name in any case, as a List; null where the query had none. Throws for an unknown relationship. */
export function getChildren(rt: Runtime, record: SObjectRecord, name: string): ApexList | null {
    for (const [relationship, children] of record.children) {
        if (relationship.toLowerCase() === name.toLowerCase()) {
            return children.length === 0 && record.type !== METADATA_CATALOG
                ? null
                : new ApexList(sObjectApexType(children[0]?.type ?? 'SObject'), [...children]);
        }
    }
    if (
        !rt.childRelationships(record.type).some((child) => child.relationshipName.toLowerCase() === name.toLowerCase())
    ) {
        throwSystem('SObjectException', `Invalid aggregate relationship ${name} for ${record.type}`);
    }
    return null;
}

/** SObject.addError and Field.addError: the running DML call reports it. */
export function addError(record: SObjectRecord, message: string, field: string | null = null): void {
    record.errors.push({ message, field, statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
}
