import { valueTypeOf } from '../metadata';
import type { FieldModel } from '../metadata/objectModel';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, type FieldValue } from '../values';

/** A value does not fit the field's type. */
export class FieldTypeError extends Error {}

const TEXT_TYPES: ReadonlySet<string> = new Set([
    'Text',
    'TextArea',
    'LongTextArea',
    'Html',
    'Email',
    'Phone',
    'Url',
    'Picklist',
    'MultiselectPicklist',
    'AutoNumber'
]);

const REFERENCE_TYPES: ReadonlySet<string> = new Set(['Id', 'Lookup', 'MasterDetail', 'MetadataRelationship']);

export function isTextField(field: FieldModel): boolean {
    return TEXT_TYPES.has(field.type);
}

export function isReferenceField(field: FieldModel): boolean {
    return REFERENCE_TYPES.has(field.type);
}

/**
 * Brings a value into the form in which the platform stores it: text trimmed and empty text null, numbers rounded to the
 * field's scale, datetimes cut to whole seconds. Throws FieldTypeError for a value of another type.
 */
export function normalizeValue(field: FieldModel, value: FieldValue): FieldValue {
    if (value === null) {
        return null;
    }
    if (TEXT_TYPES.has(field.type)) {
        return normalizeText(value);
    }
    switch (valueTypeOf(field)) {
        case 'Checkbox':
            return expect(typeof value === 'boolean', value);
        case 'Number':
        case 'Currency':
        case 'Percent':
        case 'Summary':
            return toDecimal(value).setScale(field.storedScale ?? field.scale ?? 0, 'HALF_UP');
        case 'Integer':
            return toInteger(value);
        case 'Date':
            return expect(value instanceof ApexDate, value);
        case 'DateTime':
            return toDatetime(value);
        case 'Time':
            return expect(value instanceof ApexTime, value);
        case 'Base64':
            return expect(value instanceof ApexBlob, value);
        default:
            return typeof value === 'string' && value.trim() === '' ? null : expect(typeof value === 'string', value);
    }
}

function normalizeText(value: FieldValue): FieldValue {
    if (typeof value !== 'string') {
        throw new FieldTypeError(String(value));
    }
    const trimmed = value.trim();
    return trimmed === '' ? null : trimmed;
}

function expect(condition: boolean, value: FieldValue): FieldValue {
    if (!condition) {
        throw new FieldTypeError(String(value));
    }
    return value;
}

function toDecimal(value: FieldValue): ApexDecimal {
    if (value instanceof ApexDecimal) {
        return value;
    }
    if (value instanceof ApexDouble) {
        return ApexDecimal.of(value.value);
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return ApexDecimal.of(value);
    }
    throw new FieldTypeError(String(value));
}

function toInteger(value: FieldValue): number {
    if (typeof value === 'number') {
        return value;
    }
    return Number(toDecimal(value).toBigInt());
}

/** The platform keeps whole seconds. */
function toDatetime(value: FieldValue): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return new ApexDatetime(Math.floor(value.epochMs / 1000) * 1000);
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.epochDay * 86_400_000);
    }
    throw new FieldTypeError(String(value));
}
