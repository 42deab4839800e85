import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, SObjectRecord } from '../../values';
import { LibraryObject } from './libraryObject';
import { ApexEnumValue, ApexObject } from './objectModel';
import { callMethod, hasMethod } from './userCalls';
import { throwSystem } from './throws';

type Order = (a: unknown, b: unknown) => number;

const bySize = (a: number | bigint | string | boolean, b: number | bigint | string | boolean): number =>
    a < b ? -1 : a > b ? 1 : 0;

/** The number by which values of a kind are ordered; null for kinds without one. */
function rank(value: unknown): number | bigint | string | boolean | null {
    if (typeof value === 'object') {
        if (value instanceof ApexDouble) {
            return value.value;
        }
        if (value instanceof ApexDate) {
            return value.epochDay;
        }
        if (value instanceof ApexDatetime) {
            return value.epochMs;
        }
        if (value instanceof ApexTime) {
            return value.ms;
        }
        return value instanceof ApexEnumValue ? value.ordinal : null;
    }
    return value as number | bigint | string | boolean;
}

/** Order of record fields in the platform's default sort of sObjects: Name, then standard fields, then custom ones, each alphabetical. */
function sortFields(a: SObjectRecord, b: SObjectRecord): string[] {
    const names = new Set([...a.fieldNames(), ...b.fieldNames()]);
    names.delete('Id');
    const weight = (name: string): string => `${name === 'Name' ? 0 : name.endsWith('__c') ? 2 : 1}${name}`;
    return [...names].sort((x, y) => bySize(weight(x), weight(y)));
}

function compareRecords(a: SObjectRecord, b: SObjectRecord): number {
    if (a.type !== b.type) {
        return bySize(a.type, b.type);
    }
    for (const field of sortFields(a, b)) {
        const order = compareValues(a.get(field), b.get(field));
        if (order !== 0) {
            return order;
        }
    }
    return bySize(a.id ?? '', b.id ?? '');
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
    const at = a.findIndex((text, index) => text !== b[index]);
    return at < 0 ? 0 : bySize(a[at], b[at]);
}

/** Natural order of two values of one type, as List.sort() uses it; nulls come first. Throws ListException where there is none. */
export function compareValues(a: unknown, b: unknown): number {
    if (a === null || b === null) {
        return a === b ? 0 : a === null ? -1 : 1;
    }
    if (a instanceof ApexDecimal && b instanceof ApexDecimal) {
        return a.compare(b);
    }
    if (a instanceof SObjectRecord && b instanceof SObjectRecord) {
        return compareRecords(a, b);
    }
    if (a instanceof ApexObject && hasMethod(a, 'compareTo', 1)) {
        return callMethod(a, 'compareTo', [b]) as number;
    }
    const texts = a instanceof LibraryObject && b instanceof LibraryObject ? [a.sortTexts(), b.sortTexts()] : [];
    if (texts[0] && texts[1]) {
        return compareTexts(texts[0], texts[1]);
    }
    const [left, right] = [rank(a), rank(b)];
    if (left === null || right === null || typeof left !== typeof right) {
        return throwSystem('ListException', 'One or more of the items in this list is not Comparable.');
    }
    return bySize(left, right);
}

/** Sorts in place, keeping the order of equal elements. */
export function sortItems(items: unknown[], order: Order = compareValues): void {
    items.sort(order);
}
