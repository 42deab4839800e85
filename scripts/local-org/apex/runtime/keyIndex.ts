import { apexEquals, apexHashCode, hasUserEquality, structuralKey } from './equality';
import { ApexEnumValue } from './objectModel';

/**
 * Turns Apex values into keys of a JavaScript Map. Strings, booleans and numbers are their own keys (the fast path); other
 * values by their content; objects with user-defined equals() are looked up in buckets of their hashCode().
 */
export class KeyIndex {
    private readonly buckets = new Map<number, unknown[]>();

    /** The key of a value; `add` remembers an object with user-defined equality that no earlier one equals. */
    keyOf(value: unknown, add: boolean): unknown {
        if (
            value === null ||
            typeof value === 'string' ||
            typeof value === 'number' ||
            typeof value === 'boolean' ||
            value instanceof ApexEnumValue
        ) {
            return value;
        }
        if (hasUserEquality(value)) {
            return this.bucketKey(value, add);
        }
        const key = structuralKey(value);
        // The prefix keeps the text apart from Apex strings with the same characters.
        return key === null ? value : `\u0000${key}`;
    }

    clear(): void {
        this.buckets.clear();
    }

    private bucketKey(value: object, add: boolean): unknown {
        const hash = apexHashCode(value);
        const bucket = this.buckets.get(hash) ?? [];
        const known = bucket.find((other) => apexEquals(value, other));
        if (known !== undefined) {
            return known;
        }
        if (add) {
            bucket.push(value);
            this.buckets.set(hash, bucket);
        }
        return value;
    }
}
