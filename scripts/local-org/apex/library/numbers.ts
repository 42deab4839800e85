import { ApexDecimal, ApexDouble, formatNumber } from '../../values';
import { throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

const INTEGER_MIN = -2147483648n;
const INTEGER_MAX = 2147483647n;

/** Integer.valueOf(String): digits with a sign, within 32 bits. */
export function parseInteger(text: string): number {
    const value = /^[+-]?\d+$/.test(text.trim()) ? BigInt(text.trim()) : null;
    if (value === null || value < INTEGER_MIN || value > INTEGER_MAX) {
        return throwSystem('TypeException', `Invalid integer: ${text}`);
    }
    return Number(value);
}

/** A text of zeros behind its point is whole, where a Long or an Object is asked for (seen in the tests of ApexTestKit). */
const withoutZeros = (text: string): string => text.trim().replace(/\.0*$/, '');

/** Long.valueOf(String). */
export function parseLong(text: string): bigint {
    const digits = withoutZeros(text);
    const value = /^[+-]?\d+$/.test(digits) ? BigInt(digits) : null;
    if (value === null || value !== BigInt.asIntN(64, value)) {
        return throwSystem('TypeException', `Invalid long: ${text}`);
    }
    return value;
}

/** Decimal.valueOf(String). */
export function parseDecimal(text: string): ApexDecimal {
    try {
        return ApexDecimal.of(text);
    } catch {
        return throwSystem('TypeException', `Invalid decimal: ${text}`);
    }
}

/** Double.valueOf(String). */
export function parseDouble(text: string): ApexDouble {
    if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?[dD]?\s*$/i.test(text)) {
        return throwSystem('TypeException', `Invalid double: ${text}`);
    }
    return new ApexDouble(Number.parseFloat(text));
}

/** A number of any Apex type as a bigint, cut towards zero; null when the value is no number. */
function wholePart(value: unknown): bigint | null {
    if (typeof value === 'number') {
        return BigInt(value);
    }
    if (typeof value === 'bigint') {
        return value;
    }
    if (value instanceof ApexDecimal) {
        return value.toBigInt();
    }
    return value instanceof ApexDouble ? BigInt(Math.trunc(value.value)) : null;
}

function toDecimal(value: unknown): ApexDecimal | null {
    if (value instanceof ApexDecimal) {
        return value;
    }
    if (value instanceof ApexDouble) {
        return ApexDecimal.of(value.value);
    }
    return typeof value === 'number' || typeof value === 'bigint' ? ApexDecimal.of(value) : null;
}

/** Double bounds and NaN become what Java's narrowing gives. */
export function doubleToInteger(value: number): number {
    return Number.isNaN(value) ? 0 : Math.trunc(Math.min(Math.max(value, -2147483648), 2147483647));
}

export function doubleToLong(value: number): bigint {
    if (Number.isNaN(value)) {
        return 0n;
    }
    const max = 2n ** 63n - 1n;
    return value >= Number(max) ? max : value <= -Number(max) ? -max - 1n : BigInt(Math.trunc(value));
}

defineType('Integer', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Integer', (rt, text: string) => parseInteger(text)),
        method('valueOf(Object): Integer', (rt, value: unknown) => {
            const whole = wholePart(value);
            if (whole !== null) {
                return Number(BigInt.asIntN(32, whole));
            }
            // No number, such as an empty Decimal field, gives none (observed: declarative-lookup-rollup-summaries).
            if (value === null) {
                return null;
            }
            return typeof value === 'string'
                ? parseInteger(withoutZeros(value))
                : rt.throwPlatform('TypeException', `Invalid integer: ${rt.toStringValue(value)}`);
        })
    ],
    methods: [
        method('format(): String', (rt, self: number) => formatNumber(ApexDecimal.of(self), rt.user.locale)),
        method('intValue(): Integer', (rt, self: number) => self)
    ]
});

defineType('Long', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Long', (rt, text: string) => parseLong(text)),
        method('valueOf(Object): Long', (rt, value: unknown) => {
            const whole = wholePart(value);
            if (whole !== null) {
                return BigInt.asIntN(64, whole);
            }
            if (value === null) {
                return rt.throwPlatform('NullPointerException', 'Argument cannot be null.');
            }
            return typeof value === 'string'
                ? parseLong(value)
                : rt.throwPlatform('TypeException', `Invalid long: ${rt.toStringValue(value)}`);
        })
    ],
    methods: [
        method('format(): String', (rt, self: bigint) => formatNumber(ApexDecimal.of(self), rt.user.locale)),
        method('intValue(): Integer', (rt, self: bigint) => Number(BigInt.asIntN(32, self)))
    ]
});

defineType('Double', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Double', (rt, text: string) => parseDouble(text)),
        method('valueOf(Object): Double', (rt, value: unknown) => {
            const decimal = toDecimal(value);
            if (value instanceof ApexDouble) {
                return value;
            }
            if (decimal) {
                return new ApexDouble(decimal.toNumber());
            }
            if (value === null) {
                return rt.throwPlatform('NullPointerException', 'Argument cannot be null.');
            }
            return typeof value === 'string'
                ? parseDouble(value)
                : rt.throwPlatform('TypeException', `Invalid double: ${rt.toStringValue(value)}`);
        })
    ],
    methods: [
        method('format(): String', (rt, self: ApexDouble) => formatNumber(ApexDecimal.of(self.value), rt.user.locale)),
        method('intValue(): Integer', (rt, self: ApexDouble) => doubleToInteger(self.value)),
        method('longValue(): Long', (rt, self: ApexDouble) => doubleToLong(self.value)),
        method('round(): Long', (rt, self: ApexDouble) => doubleToLong(Math.floor(self.value + 0.5)))
    ]
});

defineType('Boolean', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Boolean', (rt, text: string) => text.toLowerCase() === 'true'),
        method('valueOf(Object): Boolean', (rt, value: unknown) => {
            if (value === null) {
                return rt.throwPlatform('NullPointerException', 'Argument cannot be null.');
            }
            if (typeof value !== 'boolean' && typeof value !== 'string') {
                // Dates and numbers are refused (seen in apex-test-kit); the wording is assumed.
                return rt.throwPlatform('TypeException', `Invalid boolean: ${rt.toStringValue(value)}`);
            }
            return typeof value === 'boolean' ? value : value.toLowerCase() === 'true';
        })
    ]
});
