import { ApexDecimal, ApexDouble, SObjectRecord } from '../../values';
import { OBJECT, sObjectType, type ApexType } from '../types';
import { ApexList, ApexSet } from './collections';
import { printDouble } from './printing';
import { typeOfValue } from './typeOf';

/** An Apex value as flows hold it: collections are arrays, numbers decimals. */
export function toFlowValue(value: unknown): unknown {
    if (value instanceof ApexList || value instanceof ApexSet) {
        return [...value].map(toFlowValue);
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return ApexDecimal.of(value);
    }
    return value instanceof ApexDouble ? ApexDecimal.of(printDouble(value.value)) : value;
}

/** Type of a collection that arrived without one. */
function elementTypeOf(items: readonly unknown[]): ApexType {
    const first = items.find((item) => item !== null);
    if (first === undefined) {
        return OBJECT;
    }
    return first instanceof SObjectRecord
        ? sObjectType(first.type)
        : Array.isArray(first)
          ? OBJECT
          : typeOfValue(first);
}

/** A value of a flow as an Apex value, without a declared type: arrays become Lists. */
export function fromFlowValue(value: unknown): unknown {
    if (Array.isArray(value)) {
        return new ApexList(elementTypeOf(value), value.map(fromFlowValue));
    }
    return value ?? null;
}
