import { SObjectRecord } from '../../values';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexObject } from './objectModel';

/**
 * Copies an object graph the way the platform serialises a job when it is queued: later changes of the original do not reach
 * the copy, transient fields become null, and shared references stay shared.
 */
export function deepCopy<T>(value: T, seen = new Map<unknown, unknown>()): T {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const known = seen.get(value);
    if (known !== undefined) {
        return known as T;
    }
    return copyObject(value, seen) as T;
}

/** clone() of an object of the project: another one of its class with the same values in its fields. */
export function shallowCopy(value: ApexObject): ApexObject {
    const copy = value.$info.allocate();
    const [from, to] = [value, copy] as unknown as Record<string, unknown>[];
    for (const field of value.$info.instanceFields()) {
        if (field.jsName !== '') {
            to[field.jsName] = from[field.jsName];
        }
    }
    return copy;
}

function copyRecord(record: SObjectRecord, seen: Map<unknown, unknown>): SObjectRecord {
    const copy = record.cloneFields();
    seen.set(record, copy);
    copy.queried = record.queried;
    record.parents.forEach((parent, name) => copy.parents.set(name, deepCopy(parent, seen)));
    record.children.forEach((children, name) =>
        copy.children.set(
            name,
            children.map((child) => deepCopy(child, seen))
        )
    );
    return copy;
}

function copyUserObject(value: ApexObject, seen: Map<unknown, unknown>): ApexObject {
    // The copy of a stub is one, too (seen in universalmock).
    const stub = value.$stub && { ...value.$stub };
    const copy = stub ? stub.renew(stub) : value.$info.allocate();
    seen.set(value, copy);
    if (stub) {
        stub.provider = deepCopy(stub.provider, seen);
    }
    const [from, to] = [value, copy] as unknown as Record<string, unknown>[];
    for (const field of value.$info.instanceFields()) {
        if (field.jsName !== '' && !field.isTransient) {
            to[field.jsName] = deepCopy(from[field.jsName], seen);
        }
    }
    return copy;
}

function copyObject(value: object, seen: Map<unknown, unknown>): unknown {
    if (value instanceof SObjectRecord) {
        return copyRecord(value, seen);
    }
    if (value instanceof ApexObject) {
        return copyUserObject(value, seen);
    }
    if (value instanceof ApexList) {
        const copy = new ApexList(value.elementType);
        seen.set(value, copy);
        copy.addAll(value.items.map((item) => deepCopy(item, seen)));
        return copy;
    }
    if (value instanceof ApexSet) {
        return new ApexSet(
            value.elementType,
            [...value].map((item) => deepCopy(item, seen))
        );
    }
    if (value instanceof ApexMap) {
        const copy = new ApexMap(value.keyType, value.valueType);
        seen.set(value, copy);
        for (const [key, item] of value.entries()) {
            copy.put(deepCopy(key, seen), deepCopy(item, seen));
        }
        return copy;
    }
    // Values and library objects are immutable.
    return value;
}
