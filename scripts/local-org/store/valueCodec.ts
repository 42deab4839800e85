import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, type FieldValue } from '../values';
import type { StorageType } from './storageType';

/** What SQLite takes and gives. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** The form in which text is compared: the platform ignores case in =, IN, LIKE and ORDER BY. */
export function foldText(text: string): string {
    return text.toLowerCase();
}

const MAX_INT64 = 2n ** 63n - 1n;

/** Takes any numeric field value; throws TypeError for others. */
export function toDecimal(value: FieldValue): ApexDecimal {
    if (value instanceof ApexDecimal) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return ApexDecimal.of(value);
    }
    if (value instanceof ApexDouble) {
        return ApexDecimal.of(value.value);
    }
    throw new TypeError(`${describe(value)} is not a number`);
}

/** Scales a decimal to the whole number that SQLite stores, rounding half up as the platform does when it saves. */
export function scaleDecimal(value: FieldValue, scale: number): number | bigint {
    const scaled = BigInt(toDecimal(value).setScale(scale).toString().replace('.', ''));
    if (scaled > MAX_INT64 || scaled < -MAX_INT64) {
        throw new RangeError(`Number with more than 18 digits: ${toDecimal(value).toString()}`);
    }
    return scaled >= Number.MIN_SAFE_INTEGER && scaled <= Number.MAX_SAFE_INTEGER ? Number(scaled) : scaled;
}

/** The decimal behind a scaled whole number. */
export function unscaleDecimal(stored: number | bigint, scale: number): ApexDecimal {
    if (scale === 0) {
        return ApexDecimal.of(stored);
    }
    const digits = (stored < 0 ? -BigInt(stored) : BigInt(stored)).toString().padStart(scale + 1, '0');
    const point = digits.length - scale;
    return ApexDecimal.of(`${stored < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}

function describe(value: FieldValue): string {
    return value !== null && typeof value === 'object' ? value.constructor.name : typeof value;
}

function mismatch(type: StorageType, value: FieldValue): never {
    throw new TypeError(`Cannot store a ${describe(value)} as ${type.kind}`);
}

function encodeInteger(value: FieldValue): number | bigint {
    const whole = toDecimal(value);
    if (whole.stripTrailingZeros().scale > 0) {
        throw new TypeError(`Cannot store ${whole.toString()} as integer`);
    }
    return scaleDecimal(whole, 0);
}

/** Takes a field value and gives what is stored; throws TypeError when the value is not of the field's type. */
export function encodeValue(type: StorageType, value: FieldValue): SqlValue {
    if (value === null || value === '') {
        return type.kind === 'boolean' ? 0 : null;
    }
    switch (type.kind) {
        case 'text':
        case 'longText':
        case 'id':
            return typeof value === 'string' ? value : mismatch(type, value);
        case 'decimal':
            return scaleDecimal(value, type.scale);
        case 'integer':
            return encodeInteger(value);
        case 'boolean':
            return typeof value === 'boolean' ? Number(value) : mismatch(type, value);
        case 'date':
            return value instanceof ApexDate ? value.epochDay : mismatch(type, value);
        case 'datetime':
            return value instanceof ApexDatetime ? value.epochMs : mismatch(type, value);
        case 'time':
            return value instanceof ApexTime ? value.ms : mismatch(type, value);
        case 'blob':
            return value instanceof ApexBlob ? value.bytes : mismatch(type, value);
    }
}

/** A value that needs no more decimal places than a user sees has those. */
function asShown(value: ApexDecimal, shownScale: number | undefined): ApexDecimal {
    return shownScale !== undefined && value.stripTrailingZeros().scale <= shownScale
        ? value.setScale(shownScale)
        : value;
}

/** The inverse of encodeValue. */
export function decodeValue(type: StorageType, stored: SqlValue): FieldValue {
    if (stored === null) {
        return type.kind === 'boolean' ? false : null;
    }
    switch (type.kind) {
        case 'text':
        case 'longText':
        case 'id':
            return stored as string;
        case 'decimal':
            return asShown(unscaleDecimal(stored as number | bigint, type.scale), type.shownScale);
        case 'integer':
            return stored as number;
        case 'boolean':
            return stored !== 0;
        case 'date':
            return new ApexDate(stored as number);
        case 'datetime':
            return new ApexDatetime(stored as number);
        case 'time':
            return new ApexTime(stored as number);
        case 'blob':
            return new ApexBlob(stored as Uint8Array);
    }
}
