import { PlatformException } from '../../../errors';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../../values';
import { toDecimal } from '../../runtime/casts';
import { printDouble } from '../../runtime/printing';
import type { Runtime } from '../../runtime/runtime';

const DAY_MS = 86_400_000;

function divideByZero(): never {
    throw new PlatformException('System.MathException', 'Divide by 0');
}

const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

const longMath = {
    add: (a: bigint, b: bigint): bigint => wrap(a + b),
    subtract: (a: bigint, b: bigint): bigint => wrap(a - b),
    multiply: (a: bigint, b: bigint): bigint => wrap(a * b),
    divide: (a: bigint, b: bigint): bigint => (b === 0n ? divideByZero() : wrap(a / b)),
    negate: (a: bigint): bigint => wrap(-a),
    shiftLeft: (a: bigint, b: bigint): bigint => wrap(a << (b & 63n)),
    shiftRight: (a: bigint, b: bigint): bigint => a >> (b & 63n),
    shiftRightUnsigned: (a: bigint, b: bigint): bigint => wrap(BigInt.asUintN(64, a) >> (b & 63n))
};

const doubleMath = {
    add: (a: ApexDouble, b: ApexDouble): ApexDouble => new ApexDouble(a.value + b.value),
    subtract: (a: ApexDouble, b: ApexDouble): ApexDouble => new ApexDouble(a.value - b.value),
    multiply: (a: ApexDouble, b: ApexDouble): ApexDouble => new ApexDouble(a.value * b.value),
    divide: (a: ApexDouble, b: ApexDouble): ApexDouble =>
        b.value === 0 ? divideByZero() : new ApexDouble(a.value / b.value),
    negate: (a: ApexDouble): ApexDouble => new ApexDouble(-a.value)
};

const decimalMath = {
    add: (a: ApexDecimal, b: ApexDecimal): ApexDecimal => a.plus(b),
    subtract: (a: ApexDecimal, b: ApexDecimal): ApexDecimal => a.minus(b),
    multiply: (a: ApexDecimal, b: ApexDecimal): ApexDecimal => a.times(b),
    divide: (a: ApexDecimal, b: ApexDecimal): ApexDecimal => (b.isZero() ? divideByZero() : a.dividedBy(b)),
    negate: (a: ApexDecimal): ApexDecimal => a.negated()
};

/** Implicit conversions: null stays null. */
const conversions = {
    intToLong: (a: number | null): bigint | null => (a === null ? null : BigInt(a)),
    intToDouble: (a: number | null): ApexDouble | null => (a === null ? null : new ApexDouble(a)),
    intToDecimal: (a: number | null): ApexDecimal | null => (a === null ? null : ApexDecimal.of(a)),
    longToDouble: (a: bigint | null): ApexDouble | null => (a === null ? null : new ApexDouble(Number(a))),
    longToDecimal: (a: bigint | null): ApexDecimal | null => (a === null ? null : ApexDecimal.of(a)),
    doubleToDecimal: (a: ApexDouble | null): ApexDecimal | null =>
        a === null ? null : ApexDecimal.of(printDouble(a.value)),
    decimalToDouble: (a: ApexDecimal | null): ApexDouble | null => (a === null ? null : new ApexDouble(a.toNumber())),
    dateToDatetime: (a: ApexDate | null): ApexDatetime | null =>
        a === null ? null : new ApexDatetime(a.epochDay * DAY_MS)
};

type AnyNumber = number | bigint | ApexDouble | ApexDecimal;

/** Java's narrowing of a number to 64 bits: fractions are cut off. */
function toBigInt(value: AnyNumber): bigint {
    if (typeof value === 'number' || typeof value === 'bigint') {
        return BigInt(value);
    }
    if (value instanceof ApexDecimal) {
        return value.toBigInt();
    }
    return Number.isFinite(value.value) ? BigInt(Math.trunc(value.value)) : 0n;
}

/** Explicit casts between number types. */
const casts = {
    castNumberInteger: (a: AnyNumber | null): number | null =>
        a === null ? null : Number(BigInt.asIntN(32, toBigInt(a))),
    castNumberLong: (a: AnyNumber | null): bigint | null => (a === null ? null : wrap(toBigInt(a))),
    castNumberDouble: (a: AnyNumber | null): ApexDouble | null =>
        a === null ? null : a instanceof ApexDouble ? a : new ApexDouble(toDecimal(a).toNumber()),
    castNumberDecimal: (a: AnyNumber | null): ApexDecimal | null => (a === null ? null : toDecimal(a))
};

function divideIntegers(a: number, b: number): number {
    return b === 0 ? divideByZero() : Math.trunc(a / b) | 0;
}

/** Date + days, Datetime + days (fractions allowed), Time + milliseconds. */
function addToTemporal(value: ApexDate | ApexDatetime | ApexTime, amount: AnyNumber, sign: 1 | -1): unknown {
    const number = sign * toDecimal(amount).toNumber();
    if (value instanceof ApexDate) {
        return new ApexDate(value.epochDay + number);
    }
    if (value instanceof ApexDatetime) {
        return new ApexDatetime(value.epochMs + Math.round(number * DAY_MS));
    }
    return new ApexTime((((value.ms + number) % DAY_MS) + DAY_MS) % DAY_MS);
}

/** Numbers and dates as emitted code computes with them. */
export function arithmeticHelpers(rt: Runtime): ReturnType<typeof build> {
    return build(rt);
}

function build(rt: Runtime) {
    return {
        longMath,
        doubleMath,
        decimalMath,
        ...conversions,
        ...casts,
        divideIntegers,
        addToTemporal,
        decimal: (text: string): ApexDecimal => ApexDecimal.of(text),
        double: (value: number): ApexDouble => new ApexDouble(value),
        /** String to Id: 15 or 18 characters, otherwise the platform's StringException. */
        stringToId: (text: string | null): string | null => {
            if (text === null) {
                return null;
            }
            return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text)
                ? rt.services.store.to18(text)
                : rt.throwPlatform('StringException', `Invalid id: ${text}`);
        }
    };
}
