import { PlatformException } from '../errors';
import type { FieldModel } from '../metadata/objectModel';
import { foldText, isIdShaped, to18, toDecimal, type SqlValue } from '../store';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../values';
import type { ValueNode } from './ast';
import type { Operand, ValueType } from './operands';

const DAY_MS = 86_400_000;
const MAX_INT64 = 2n ** 63n - 1n;

function queryException(message: string): PlatformException {
    return new PlatformException('System.QueryException', message);
}

/** The value that a literal stands for; LIKE patterns keep their escapes. Date literals (TODAY) are ranges, see dateLiterals. */
export function literalValue(node: ValueNode, isPattern: boolean): FieldValue {
    switch (node.kind) {
        case 'boolean':
            return node.value;
        case 'number':
            return ApexDecimal.of(node.value);
        case 'string':
            return isPattern ? node.value : plainText(node.value);
        case 'date':
            return ApexDate.fromIso(node.value);
        case 'datetime':
            return ApexDatetime.fromIso(node.value);
        case 'time':
            return parseTime(node.value);
        default:
            return null;
    }
}

function parseTime(text: string): ApexTime {
    const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/.exec(text);
    if (!match) {
        throw new RangeError(`Invalid time: ${text}`);
    }
    const [hours, minutes, seconds] = [match[1], match[2], match[3]].map(Number) as [number, number, number];
    return new ApexTime(((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? '').padEnd(3, '0')));
}

/** A decimal beside scaled whole numbers: equal to one of them, or between `floor` and the next. */
export interface ScaledNumber {
    readonly exact: boolean;
    readonly floor: SqlValue;
}

/** Compares numbers of any size and scale exactly with a column of whole numbers of `scale`. */
export function scaleForComparison(value: FieldValue, scale: number): ScaledNumber {
    const decimal = toDecimal(value);
    const floor = decimal.setScale(scale, 'FLOOR');
    const whole = BigInt(floor.toString().replace('.', ''));
    if (whole > MAX_INT64) {
        return { exact: false, floor: MAX_INT64 };
    }
    return whole < -MAX_INT64
        ? { exact: false, floor: -MAX_INT64 - 1n }
        : { exact: floor.compare(decimal) === 0, floor: whole };
}

function checkId(text: string, field: FieldModel | null): string {
    // Relationships to objects and fields hold their names.
    if (
        field?.type === 'MetadataRelationship' &&
        (!isIdShaped(text) || /^(Entity|Field)Def/.test(field.referenceTo[0]))
    ) {
        return text;
    }
    if (!isIdShaped(text)) {
        throw queryException(`invalid ID field: ${text}`);
    }
    return to18(text);
}

function mismatch(type: ValueType): never {
    throw queryException(`Invalid bind expression type for column of type ${type.kind}`);
}

/** A value to compare with SqlScope.compared(operand), for types other than scaled numbers. */
export function comparedValue(operand: Operand, value: FieldValue): SqlValue {
    const { type } = operand;
    if (value === null || value === '') {
        return null;
    }
    switch (type.kind) {
        case 'text':
        case 'longText':
            return typeof value === 'string' ? comparedText(type, value) : mismatch(type);
        case 'id':
            return typeof value === 'string'
                ? checkId(value, operand.kind === 'field' ? operand.field : null)
                : mismatch(type);
        case 'datetime':
            return comparedInstant(value) ?? mismatch(type);
        case 'date':
            return value instanceof ApexDate ? value.epochDay : mismatch(type);
        case 'decimal':
        case 'integer':
            throw new Error('Scaled numbers are compared with scaleForComparison');
        case 'boolean':
            return typeof value === 'boolean' ? Number(value) : mismatch(type);
        case 'time':
            return value instanceof ApexTime ? value.ms : mismatch(type);
        case 'blob':
            return mismatch(type);
    }
}

/** Text as its column is compared. */
export function comparedText(type: ValueType, text: string): string {
    return type.kind === 'text' && type.caseSensitive ? text : foldText(text);
}

/** A Date beside a Datetime field counts from midnight UTC, as Apex converts it. */
function comparedInstant(value: FieldValue): number | null {
    if (value instanceof ApexDatetime) {
        return value.epochMs;
    }
    return value instanceof ApexDate ? value.epochDay * DAY_MS : null;
}

function isNumber(value: FieldValue): boolean {
    return value !== null && typeof value !== 'string' && typeof value !== 'boolean' && !isTemporal(value);
}

function isTemporal(value: FieldValue): boolean {
    return value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime;
}

/** Throws when a bound value is no number. */
export function requireNumber(type: ValueType, value: FieldValue): FieldValue {
    return isNumber(value) ? value : mismatch(type);
}

/** A JSON array for json_each. Whole numbers past 2^53 keep their digits. */
export function jsonArray(values: readonly SqlValue[]): string {
    return `[${values.map((value) => (typeof value === 'bigint' ? value.toString() : JSON.stringify(value))).join(',')}]`;
}

/** The text of a string literal for operators other than LIKE. */
function plainText(literal: string): string {
    return literal.replace(/\\([\\%_])/g, '$1');
}
