import { allocate, allocateText } from '../runtime/allocation';
import { ApexList } from '../runtime/collections';
import { allocateRecords, allocateTree } from '../runtime/heap';
import { ApexBlob, type SObjectRecord } from '../../values';
import { HEAP_BYTES } from '../runtime/heapSizes';
import { typeName, type ApexType } from '../types';

/** Takes the result of a library row off the heap's budget. */
export type HeapCharge = (result: unknown) => void;

function chargeText(result: unknown): void {
    if (typeof result === 'string') {
        allocateText(result);
    }
}

function chargeTexts(result: unknown): void {
    if (result instanceof ApexList) {
        result.items.forEach(chargeText);
    }
}

function chargeBlob(result: unknown): void {
    if (result instanceof ApexBlob) {
        allocate(HEAP_BYTES.object + result.size());
    }
}

function chargeRows(result: unknown): void {
    allocateRecords((result as ApexList).items as SObjectRecord[]);
}

/**
 * What a row allocates beside collections, which count what they hold by themselves; null for rows that give what was there
 * before, as getters do.
 */
export function heapChargeOf(key: string, name: string, returns: ApexType): HeapCharge | null {
    if (key.startsWith('static JSON.deserialize')) {
        return allocateTree;
    }
    if (key.startsWith('static Database.query')) {
        return chargeRows;
    }
    if (/^get(?!AsString$)/.test(name)) {
        return null;
    }
    switch (typeName(returns)) {
        case 'String':
            return chargeText;
        case 'List<String>':
            return chargeTexts;
        case 'Blob':
            return chargeBlob;
        default:
            return null;
    }
}
