import { ApexDecimal, ApexDouble, type FieldValue } from '../values';

export const ZERO = ApexDecimal.of(0);

/** Text as formulas see it: null is empty text. */
export function textOf(value: FieldValue): string {
    return typeof value === 'string' ? value : '';
}

/** A number as an exact decimal, or null. */
export function numberOf(value: FieldValue): ApexDecimal | null {
    if (value instanceof ApexDecimal || value === null) {
        return value;
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return ApexDecimal.of(value);
    }
    if (value instanceof ApexDouble) {
        return ApexDecimal.of(value.value);
    }
    throw new TypeError(`Formula value ${String(value)} is no number`);
}

/** True for null and for empty text. */
export function isBlank(value: FieldValue): boolean {
    return value === null || value === '';
}

/** The whole part of a number, as a JS number. */
export function wholeOf(value: ApexDecimal): number {
    return Math.trunc(value.toNumber());
}

/** The number as TEXT() prints it: plain, without trailing zeros. */
export function formatNumber(value: ApexDecimal): string {
    return value.isZero() ? '0' : value.stripTrailingZeros().toString();
}
