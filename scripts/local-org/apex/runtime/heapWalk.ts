import { ApexBlob, SObjectRecord } from '../../values';
import { SHORTEST_COUNTED_TEXT } from './allocation';
import { ApexList, ApexMap, ApexSet } from './collections';
import { HEAP_BYTES } from './heapSizes';
import { LibraryObject } from './libraryObject';
import { ApexEnumValue, ApexObject } from './objectModel';

/** Rows of a query locator stay in the database; descriptions belong to the platform. */
function isElsewhere({ $type }: LibraryObject): boolean {
    return $type === 'Database.QueryLocator' || $type.startsWith('Schema.');
}

/** Sizes everything that can be reached from what it is shown; each object once. */
export class HeapWalk {
    /** How often each counted text was met. */
    readonly texts = new Map<string, number>();
    private readonly seen = new Set<object>();
    private readonly pending: object[] = [];
    private bytes = 0;

    /** Adds a value and all it holds; what was added before weighs nothing. */
    add(value: unknown): void {
        this.visit(value);
        for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
            this.open(next);
        }
    }

    /** Size of what was added; `instances` tells how many texts of that content may exist. */
    size(instances: (text: string) => number): number {
        let size = this.bytes;
        for (const [text, met] of this.texts) {
            const counted = text.length < SHORTEST_COUNTED_TEXT ? 1 : Math.min(met, instances(text));
            size += text.length * counted;
        }
        return size;
    }

    private visit(value: unknown): void {
        switch (typeof value) {
            case 'string':
                this.texts.set(value, (this.texts.get(value) ?? 0) + 1);
                break;
            case 'number':
            case 'bigint':
                this.bytes += HEAP_BYTES.number;
                break;
            case 'boolean':
                this.bytes += HEAP_BYTES.boolean;
                break;
            case 'object':
                if (value !== null && !(value instanceof ApexEnumValue) && !this.seen.has(value)) {
                    this.seen.add(value);
                    this.pending.push(value);
                }
                break;
            default:
        }
    }

    private open(value: object): void {
        if (value instanceof ApexList) {
            this.elements(value.items);
        } else if (value instanceof SObjectRecord) {
            this.record(value);
        } else if (value instanceof ApexObject) {
            this.elements(Object.values(value));
        } else if (value instanceof ApexMap) {
            this.elements(value.keys());
            this.slots(value.values());
        } else if (value instanceof ApexSet) {
            this.elements(value.values());
        } else if (value instanceof ApexBlob) {
            this.bytes += HEAP_BYTES.object + value.size();
        } else if (value instanceof LibraryObject) {
            this.libraryObject(value);
        } else {
            // Decimal, Double, Date and their like; what else there is (tokens, types) belongs to the platform.
            this.bytes += HEAP_BYTES.number;
        }
    }

    /** An object with one reference for each value. */
    private elements(values: Iterable<unknown>): void {
        this.bytes += HEAP_BYTES.object;
        this.slots(values);
    }

    private slots(values: Iterable<unknown>): void {
        for (const value of values) {
            this.bytes += HEAP_BYTES.reference;
            this.visit(value);
        }
    }

    private record(record: SObjectRecord): void {
        this.bytes += HEAP_BYTES.object;
        for (const [, value] of record.entries()) {
            this.bytes += HEAP_BYTES.reference;
            this.visit(value);
        }
        this.slots(record.parents.values());
        for (const children of record.children.values()) {
            this.elements(children);
        }
    }

    /** A library object holds what its JavaScript fields hold, as far as that is Apex. */
    private libraryObject(value: LibraryObject): void {
        this.bytes += HEAP_BYTES.object;
        if (isElsewhere(value)) {
            return;
        }
        for (const [name, held] of Object.entries(value)) {
            if (name !== '$type' && isApex(held)) {
                this.slots([held]);
            }
        }
    }
}

function isApex(value: unknown): boolean {
    return (
        typeof value === 'string' ||
        value instanceof ApexBlob ||
        value instanceof ApexList ||
        value instanceof ApexMap ||
        value instanceof ApexSet ||
        value instanceof ApexObject ||
        value instanceof SObjectRecord ||
        value instanceof LibraryObject
    );
}
