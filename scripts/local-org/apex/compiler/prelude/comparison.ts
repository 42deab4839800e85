import type { ApexDatetime } from '../../../values';
import { ApexDate, ApexDecimal, ApexDouble, ApexTime } from '../../../values';
import type { Runtime } from '../../runtime/runtime';
import { throwSystem } from '../../runtime/throws';

type Comparable = number | bigint | ApexDouble | ApexDecimal;
type Moment = ApexDate | ApexDatetime | ApexTime;

/** Negative, zero or positive; NaN when either side is null, so that every comparison with it is false. */
function compareNumbers(a: Comparable | null, b: Comparable | null): number {
    if (a === null || b === null) {
        return Number.NaN;
    }
    if (a instanceof ApexDecimal) {
        return a.compare(b as ApexDecimal);
    }
    const left = a instanceof ApexDouble ? a.value : a;
    const right = b instanceof ApexDouble ? b.value : (b as number | bigint);
    return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

/** Null is smaller than any text. Like `==`, the order ignores case. */
function compareTexts(a: string | null, b: string | null): number {
    if (a === null || b === null) {
        return a === b ? 0 : a === null ? -1 : 1;
    }
    const left = a.toLowerCase();
    const right = b.toLowerCase();
    return left < right ? -1 : left > right ? 1 : 0;
}

/** Only ids of one object have an order. Which exception the platform throws for others is assumed. */
function compareIds(a: string | null, b: string | null): number {
    if (a !== null && b !== null && a.slice(0, 3) !== b.slice(0, 3)) {
        throwSystem('TypeException', `Ids of different objects cannot be compared: ${a}, ${b}`);
    }
    return compareTexts(a, b);
}

function millis(moment: Moment): number {
    return moment instanceof ApexDate ? moment.epochDay : moment instanceof ApexTime ? moment.ms : moment.epochMs;
}

function compareMoments(a: Moment | null, b: Moment | null): number {
    return a === null || b === null ? Number.NaN : millis(a) - millis(b);
}

/** `==` on Strings ignores case. */
function equalTexts(a: string | null, b: string | null): boolean {
    return a === b || (a !== null && b !== null && a.toLowerCase() === b.toLowerCase());
}

function isText(value: unknown): value is string {
    return typeof value === 'string';
}

/**
 * `==` with an Id on one side, and perhaps an Object on the other: 15 and 18 characters of the same id are equal, and ids are
 * case-sensitive.
 */
function equalIds(a: unknown, b: unknown): boolean {
    if (!isText(a) || !isText(b) || a === b) {
        return a === b;
    }
    const isId = (text: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);
    return isId(a) && isId(b) ? a.slice(0, 15) === b.slice(0, 15) : equalTexts(a, b);
}

/** Comparison as the operators do it. */
export function comparisonHelpers(rt: Runtime): {
    compareNumbers: typeof compareNumbers;
    compareTexts: typeof compareTexts;
    compareIds: typeof compareIds;
    compareMoments: typeof compareMoments;
    equalTexts: typeof equalTexts;
    equalIds: typeof equalIds;
    equal: (a: unknown, b: unknown) => boolean;
    text: (value: unknown) => string;
} {
    return {
        compareNumbers,
        compareTexts,
        compareIds,
        compareMoments,
        equalTexts,
        equalIds,
        equal: (a, b) => (isText(a) && isText(b) ? equalTexts(a, b) : a === b || rt.equals(a, b)),
        text: (value) => (typeof value === 'string' ? value : rt.concatString(value))
    };
}
