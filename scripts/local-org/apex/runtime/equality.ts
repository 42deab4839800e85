import {
    ADDRESS_PARTS,
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
import { ApexList, ApexMap, ApexSet } from './collections';
import { LibraryObject } from './libraryObject';
import { ApexEnumValue, ApexObject } from './objectModel';
import { callMethod, hasMethod } from './userCalls';

/** True when the object's class defines equals(Object) and hashCode(), so collections must ask it. */
export function hasUserEquality(value: unknown): value is ApexObject {
    return value instanceof ApexObject && hasMethod(value, 'equals', 1);
}

function equalLists(a: ApexList, b: ApexList): boolean {
    return a.items.length === b.items.length && a.items.every((item, at) => apexEquals(item, b.items[at]));
}

function equalSets(a: ApexSet, b: ApexSet): boolean {
    return a.size === b.size && [...a.values()].every((item) => b.has(item));
}

function equalMaps(a: ApexMap, b: ApexMap): boolean {
    return a.size === b.size && [...a.entries()].every(([key, value]) => b.has(key) && apexEquals(value, b.get(key)));
}

/** An id that was taken away counts as one that was never there (observed: Nebula Logger). */
function statedFields(record: SObjectRecord): string[] {
    return record.fieldNames().filter((field) => field !== 'Id' || record.get(field) !== null);
}

function equalRecords(a: SObjectRecord, b: SObjectRecord): boolean {
    const fields = statedFields(a);
    return (
        a.type === b.type &&
        fields.length === statedFields(b).length &&
        fields.every((field) => b.has(field) && apexEquals(a.get(field), b.get(field)))
    );
}

function libraryKey(value: LibraryObject): string | null {
    const text = value.equalityText();
    return text === null ? null : `l${value.$type}:${text}`;
}

/** Equality of two non-identical objects of the same kind. */
function equalObjects(a: object, b: object): boolean {
    if (a instanceof ApexDecimal) {
        return b instanceof ApexDecimal && a.compare(b) === 0;
    }
    if (a instanceof ApexDouble) {
        return b instanceof ApexDouble && a.value === b.value;
    }
    if (a instanceof ApexDate) {
        return b instanceof ApexDate && a.epochDay === b.epochDay;
    }
    if (a instanceof ApexDatetime) {
        return b instanceof ApexDatetime && a.epochMs === b.epochMs;
    }
    if (a instanceof ApexTime) {
        return b instanceof ApexTime && a.ms === b.ms;
    }
    if (a instanceof ApexBlob) {
        return b instanceof ApexBlob && Buffer.compare(a.bytes, b.bytes) === 0;
    }
    if (a instanceof ApexAddress) {
        return b instanceof ApexAddress && addressKey(a) === addressKey(b);
    }
    if (a instanceof ApexLocation) {
        return b instanceof ApexLocation && locationKey(a) === locationKey(b);
    }
    if (a instanceof ApexList) {
        return b instanceof ApexList && equalLists(a, b);
    }
    if (a instanceof ApexSet) {
        return b instanceof ApexSet && equalSets(a, b);
    }
    if (a instanceof ApexMap) {
        return b instanceof ApexMap && equalMaps(a, b);
    }
    if (a instanceof SObjectRecord) {
        return b instanceof SObjectRecord && equalRecords(a, b);
    }
    if (a instanceof LibraryObject) {
        const key = libraryKey(a);
        return key !== null && b instanceof LibraryObject && libraryKey(b) === key;
    }
    return hasUserEquality(a) && callMethod(a, 'equals', [b]) === true;
}

/** Number behind any numeric value, for comparing an Integer with a Long, Double or Decimal held by an Object. */
function numeric(value: unknown): number | null {
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    return value instanceof ApexDecimal ? value.toNumber() : null;
}

/** Value equality as collections and System.equals see it; strings are case-sensitive. */
export function apexEquals(a: unknown, b: unknown): boolean {
    if (a === b) {
        return true;
    }
    if (a === null || b === null || typeof a === 'string' || typeof b === 'string') {
        return false;
    }
    const left = numeric(a);
    if (left !== null && !(a instanceof ApexDecimal && b instanceof ApexDecimal)) {
        return left === numeric(b);
    }
    return typeof a === 'object' && typeof b === 'object' && equalObjects(a, b);
}

/** Java's String.hashCode, which Apex shows through String.hashCode(). */
export function stringHash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    return hash;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

function identityHash(value: object): number {
    let known = identities.get(value);
    if (known === undefined) {
        known = nextIdentity++;
        identities.set(value, known);
    }
    return known;
}

/** A text that is equal for equal values of the kinds that compare by value; null for identity kinds. */
export function structuralKey(value: unknown): string | null {
    if (value === null) {
        return 'null';
    }
    if (typeof value === 'string') {
        return JSON.stringify(value);
    }
    if (typeof value === 'boolean') {
        return String(value);
    }
    // With its scale: the platform documents that 1.1 and 1.10 are different keys.
    const number = value instanceof ApexDecimal ? value.toString() : numeric(value);
    if (number !== null) {
        return `n${number}`;
    }
    if (value instanceof ApexDate) {
        return `d${value.epochDay}`;
    }
    if (value instanceof ApexDatetime) {
        return `t${value.epochMs}`;
    }
    if (value instanceof ApexTime) {
        return `m${value.ms}`;
    }
    if (value instanceof ApexBlob) {
        return `b${Buffer.from(value.bytes).toString('base64')}`;
    }
    if (value instanceof ApexAddress) {
        return addressKey(value);
    }
    if (value instanceof ApexLocation) {
        return locationKey(value);
    }
    if (value instanceof ApexEnumValue) {
        return `e${value.type}.${value.name}`;
    }
    if (value instanceof LibraryObject) {
        return libraryKey(value);
    }
    if (value instanceof ApexList) {
        return `[${value.items.map(partKey).join()}]`;
    }
    if (value instanceof ApexSet) {
        return `{${[...value.values()].map(partKey).sort().join()}}`;
    }
    if (value instanceof ApexMap) {
        return `<${[...value.entries()]
            .map(([k, v]) => `${partKey(k)}:${partKey(v)}`)
            .sort()
            .join()}>`;
    }
    if (value instanceof SObjectRecord) {
        return `r${value.type}${[...value.entries()]
            .filter(([k, v]) => k !== 'Id' || v !== null)
            .map(([k, v]) => `${k}=${partKey(v)}`)
            .sort()
            .join()}`;
    }
    return null;
}

function partKey(value: unknown): string {
    return structuralKey(value) ?? `o${apexHashCode(value)}`;
}

/** hashCode() of any value: the user's where the class defines it, equal for equal values otherwise. */
export function apexHashCode(value: unknown): number {
    if (typeof value === 'string') {
        return stringHash(value);
    }
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'boolean') {
        return value ? 1231 : 1237;
    }
    if (value instanceof ApexObject) {
        return hasMethod(value, 'hashCode', 0) ? (callMethod(value, 'hashCode', []) as number) : identityHash(value);
    }
    const key = structuralKey(value);
    return key === null ? identityHash(value as object) : stringHash(key);
}

function locationKey({ latitude, longitude }: ApexLocation): string {
    return `l${latitude}/${longitude}`;
}

function addressKey(address: ApexAddress): string {
    return `a${JSON.stringify(ADDRESS_PARTS.map((part) => String(address.part(part) ?? '')))}`;
}
