import type { DmlError } from '../../errors';
import { fieldOf, type FieldModel, type ObjectModel } from '../../metadata';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexTime, SObjectRecord, type FieldValue } from '../../values';

/** A record made of JSON, and what was wrong with its values. */
export interface ParsedRecord {
    readonly record: SObjectRecord;
    readonly errors: readonly DmlError[];
}

/** Turns the `fields` of a UI API request into a record. Wrong values become errors at their fields; nothing is thrown. */
export function parseRecord(object: ObjectModel, fields: Readonly<Record<string, unknown>>): ParsedRecord {
    const record = new SObjectRecord(object.name);
    const errors: DmlError[] = [];
    for (const [name, raw] of Object.entries(fields)) {
        const field = fieldOf(object, name);
        if (!field) {
            errors.push(error('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`, []));
            continue;
        }
        try {
            record.set(field.name, parseValue(field, raw));
        } catch (cause) {
            errors.push(error('INVALID_TYPE_ON_FIELD_IN_RECORD', messageOf(field, raw, cause), [field.name]));
        }
    }
    return { record, errors };
}

function error(statusCode: string, message: string, fields: readonly string[]): DmlError {
    return { index: 0, id: null, statusCode, message, fields };
}

function messageOf(field: FieldModel, raw: unknown, cause: unknown): string {
    const shown = typeof raw === 'string' ? raw : JSON.stringify(raw);
    return cause instanceof RangeError || cause instanceof TypeError
        ? `${field.label}: value not of required type: ${shown}`
        : `${field.label}: ${(cause as Error).message}`;
}

/** Empty text means no value. Throws RangeError or TypeError when the JSON does not fit the field. */
export function parseValue(field: FieldModel, raw: unknown): FieldValue {
    if (field.type === 'Checkbox') {
        return parseCheckbox(raw);
    }
    if (raw === null || raw === undefined || raw === '') {
        return null;
    }
    switch (field.type) {
        case 'Currency':
        case 'Number':
        case 'Percent':
        case 'Summary':
            return parseDecimal(raw);
        case 'Integer':
            return parseInteger(raw);
        case 'Date':
            return ApexDate.fromIso(requireText(raw));
        case 'DateTime':
            return ApexDatetime.fromIso(requireText(raw));
        case 'Time':
            return parseTime(requireText(raw));
        case 'Base64':
            return new ApexBlob(Buffer.from(requireText(raw), 'base64'));
        case 'MultiselectPicklist':
            return Array.isArray(raw) ? raw.map(requireText).join(';') : requireText(raw);
        default:
            return requireText(raw);
    }
}

function parseCheckbox(raw: unknown): boolean {
    if (typeof raw === 'boolean') {
        return raw;
    }
    if (raw === 'true' || raw === 'false') {
        return raw === 'true';
    }
    if (raw === null || raw === undefined || raw === '') {
        return false;
    }
    throw new TypeError('not a boolean');
}

function parseDecimal(raw: unknown): ApexDecimal {
    if (typeof raw === 'number' && Number.isFinite(raw)) {
        return ApexDecimal.of(raw);
    }
    if (typeof raw === 'string' && /^-?\d+(\.\d+)?$/.test(raw.trim())) {
        return ApexDecimal.of(raw.trim());
    }
    throw new TypeError('not a number');
}

function parseInteger(raw: unknown): number {
    const number = typeof raw === 'string' && /^-?\d+$/.test(raw.trim()) ? Number(raw) : raw;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
        throw new TypeError('not an integer');
    }
    return number;
}

function parseTime(raw: string): ApexTime {
    const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(raw);
    const [hours, minutes, seconds] = [match?.[1], match?.[2], match?.[3] ?? '0'].map(Number);
    if (!match || hours > 23 || minutes > 59 || seconds > 59) {
        throw new RangeError('not a time');
    }
    return new ApexTime(((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? '0').padEnd(3, '0')));
}

function requireText(raw: unknown): string {
    if (typeof raw !== 'string') {
        throw new TypeError('not a text');
    }
    return raw;
}
