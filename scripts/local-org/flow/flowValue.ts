import { SObjectRecord, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, type FieldValue } from '../values';
import type { FlowDataType } from '../metadata/flows';
import { FlowFault } from './flowFault';

/** What a flow resource holds: a value, a record, an Apex-defined object, or a collection of these. */
export type FlowValue = FieldValue | SObjectRecord | ApexDefined | readonly FlowValue[];

/** An instance of an Apex class used in a flow, or the named outputs of an action: read and written by property name. */
export type ApexDefined = { readonly [Symbol.toStringTag]?: string };

export function isCollection(value: FlowValue): value is readonly FlowValue[] {
    return Array.isArray(value);
}

export function isRecord(value: FlowValue): value is SObjectRecord {
    return value instanceof SObjectRecord;
}

/** True for plain values: what a field can hold. */
export function isFieldValue(value: FlowValue): value is FieldValue {
    return (
        value === null ||
        typeof value !== 'object' ||
        value instanceof ApexDecimal ||
        value instanceof ApexDouble ||
        value instanceof ApexDate ||
        value instanceof ApexDatetime ||
        value instanceof ApexTime ||
        ('bytes' in value && 'toUtf8' in value)
    );
}

/** The value as a field value; a record or collection is a fault of the flow. */
export function asFieldValue(value: FlowValue, what: string): FieldValue {
    if (isFieldValue(value)) {
        return value;
    }
    throw new FlowFault(`${what} must be a single value, not a ${isCollection(value) ? 'collection' : 'record'}.`);
}

/** Brings a value into the data type of a variable; throws FlowFault when it does not fit. */
export function coerce(value: FlowValue, dataType: FlowDataType, scale: number | null): FlowValue {
    if (value === null || dataType === 'SObject') {
        return value;
    }
    if (dataType === 'Apex') {
        return asApexDefined(value);
    }
    const plain = asFieldValue(value, 'The assigned value');
    switch (dataType) {
        case 'Number':
        case 'Currency': {
            const number = toNumber(plain);
            return scale === null || dataType === 'Currency' ? number : number.setScale(scale, 'HALF_UP');
        }
        case 'Boolean':
            return toBoolean(plain);
        case 'Date':
            return toDate(plain);
        case 'DateTime':
            return toDatetime(plain);
        case 'Time':
            if (plain instanceof ApexTime) {
                return plain;
            }
            throw mismatch(plain, dataType);
        case 'String':
        case 'Picklist':
        case 'Multipicklist':
            return String(plain);
    }
}

function asApexDefined(value: FlowValue): FlowValue {
    if (isFieldValue(value) || isCollection(value) || isRecord(value)) {
        throw new FlowFault('The assigned value must be an Apex-defined object.');
    }
    return value;
}

function toNumber(value: FieldValue): ApexDecimal {
    if (value instanceof ApexDecimal) {
        return value;
    }
    const text = value instanceof ApexDouble ? String(value.value) : String(value);
    try {
        return ApexDecimal.of(text);
    } catch {
        throw mismatch(value, 'Number');
    }
}

function toBoolean(value: FieldValue): boolean {
    if (typeof value === 'boolean') {
        return value;
    }
    if (typeof value === 'string' && /^(true|false)$/i.test(value)) {
        return value.toLowerCase() === 'true';
    }
    throw mismatch(value, 'Boolean');
}

function toDate(value: FieldValue): ApexDate {
    if (value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return new ApexDate(Math.floor(value.epochMs / 86_400_000));
    }
    try {
        return ApexDate.fromIso(String(value));
    } catch {
        throw mismatch(value, 'Date');
    }
}

function toDatetime(value: FieldValue): ApexDatetime {
    if (value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.epochDay * 86_400_000);
    }
    try {
        return ApexDatetime.fromIso(String(value));
    } catch {
        throw mismatch(value, 'DateTime');
    }
}

function mismatch(value: FieldValue, dataType: string): FlowFault {
    return new FlowFault(`The value ${String(value)} cannot be used as ${dataType}.`);
}

/** Text of a value inside a text template, for a user's locale and time zone. */
export function displayText(value: FlowValue, locale: string, timeZone: string): string {
    if (value === null) {
        return '';
    }
    const language = locale.replace('_', '-');
    if (value instanceof ApexDate) {
        const at = new Date(value.epochDay * 86_400_000);
        return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
    }
    if (value instanceof ApexDatetime) {
        const format = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone });
        return format.format(new Date(value.epochMs));
    }
    if (isCollection(value)) {
        return `[${value.map((item) => displayText(item, locale, timeZone)).join(', ')}]`;
    }
    return String(asFieldValue(value, 'A text template reference'));
}

/** -1, 0 or 1; text without case, as flow conditions compare. Null when the two cannot be put in an order. */
export function compareValues(left: FieldValue, right: FieldValue): number | null {
    if (left === null || right === null) {
        return null;
    }
    if (isNumeric(left) && isNumeric(right)) {
        return toNumber(left).compare(toNumber(right));
    }
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return Math.sign(left.epochDay - right.epochDay);
    }
    if (isTemporal(left) && isTemporal(right)) {
        return Math.sign(toDatetime(left).epochMs - toDatetime(right).epochMs);
    }
    if (left instanceof ApexTime && right instanceof ApexTime) {
        return Math.sign(left.ms - right.ms);
    }
    const [first, second] = [String(left).toLowerCase(), String(right).toLowerCase()];
    return first === second ? 0 : first < second ? -1 : 1;
}

function isNumeric(value: FieldValue): boolean {
    return (
        value instanceof ApexDecimal ||
        value instanceof ApexDouble ||
        typeof value === 'number' ||
        typeof value === 'bigint'
    );
}

function isTemporal(value: FieldValue): boolean {
    return value instanceof ApexDate || value instanceof ApexDatetime;
}

/** Equality as flow conditions see it: empty text is null, ids in 15 and 18 characters are the same. */
export function equalValues(left: FieldValue, right: FieldValue): boolean {
    const first = left === '' ? null : left;
    const second = right === '' ? null : right;
    if (first === null || second === null) {
        return first === second;
    }
    if (typeof first === 'string' && typeof second === 'string' && isSameId(first, second)) {
        return true;
    }
    return compareValues(first, second) === 0;
}

function isSameId(left: string, right: string): boolean {
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    return /^[a-zA-Z0-9]{15}$/.test(short) && /^[a-zA-Z0-9]{18}$/.test(long) && long.startsWith(short);
}
