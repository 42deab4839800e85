import { ApexDecimal, type FieldValue, type RoundingMode } from '../../values';
import { FormulaEvaluationError } from '../evaluationError';
import { numberOf, wholeOf } from '../values';
import { simple, type FunctionRow } from './table';

/** A function of numbers that gives null as soon as one argument is null. */
function numeric(
    name: string,
    count: number,
    compute: (...values: ApexDecimal[]) => ApexDecimal,
    options: { optional?: number; repeats?: boolean } = {}
): FunctionRow {
    const implementation = (values: FieldValue[]): FieldValue => {
        const numbers = values.map(numberOf);
        return numbers.some((value) => value === null) ? null : compute(...(numbers as ApexDecimal[]));
    };
    return simple(name, new Array<'Number'>(count).fill('Number'), 'Number', implementation, options);
}

/** A function computed in floating point, as the platform does. */
function floating(name: string, compute: (value: number) => number): FunctionRow {
    return numeric(name, 1, (value) => fromFloat(name, compute(value.toNumber())));
}

function fromFloat(name: string, result: number): ApexDecimal {
    if (!Number.isFinite(result)) {
        throw new FormulaEvaluationError(`Out of range argument to ${name}() function`);
    }
    return ApexDecimal.of(result);
}

/** Digits after the point that are still exact after a division and a multiplication by the seconds of a year. */
const EXACT_DIGITS = 24;

/** Inexact quotients such as 1/3 are cut before they are rounded to a whole number: 1/3*3 is 1, not 0.999. */
function whole(value: ApexDecimal, mode: RoundingMode): ApexDecimal {
    return value.setScale(Math.min(value.scale, EXACT_DIGITS)).setScale(0, mode);
}

function round(value: ApexDecimal, digits: ApexDecimal): ApexDecimal {
    const scale = wholeOf(digits);
    if (scale >= 0) {
        return value.setScale(scale, 'HALF_UP');
    }
    const unit = ApexDecimal.of(10).pow(-scale);
    return value.dividedBy(unit).setScale(0, 'HALF_UP').times(unit);
}

function truncate(value: ApexDecimal, digits: ApexDecimal): ApexDecimal {
    const scale = wholeOf(digits);
    if (scale >= 0) {
        return value.setScale(Math.min(scale, Math.max(value.scale, scale)), 'DOWN');
    }
    const unit = ApexDecimal.of(10).pow(-scale);
    return value.dividedBy(unit).setScale(0, 'DOWN').times(unit);
}

function modulo(value: ApexDecimal, divisor: ApexDecimal): ApexDecimal {
    if (divisor.isZero()) {
        throw new FormulaEvaluationError('Division by zero');
    }
    const quotient = value.dividedBy(divisor).setScale(0, 'DOWN');
    return value.minus(quotient.times(divisor));
}

function extreme(order: 1 | -1): (...values: ApexDecimal[]) => ApexDecimal {
    return (...values) => values.reduce((best, value) => (value.compare(best) === order ? value : best));
}

const isNegative = (value: ApexDecimal): boolean => value.compare(ApexDecimal.of(0)) < 0;

/** Numbers. CEILING and FLOOR round away from and towards zero, as the platform does; MCEILING and MFLOOR round up and down. */
export const MATH_FUNCTIONS: readonly FunctionRow[] = [
    numeric('ABS', 1, (value) => value.abs()),
    numeric('CEILING', 1, (value) => whole(value, isNegative(value) ? 'FLOOR' : 'CEILING')),
    numeric('FLOOR', 1, (value) => whole(value, isNegative(value) ? 'CEILING' : 'FLOOR')),
    numeric('MCEILING', 1, (value) => whole(value, 'CEILING')),
    numeric('MFLOOR', 1, (value) => whole(value, 'FLOOR')),
    numeric('ROUND', 2, round),
    numeric('TRUNC', 2, (value, digits = ApexDecimal.of(0)) => truncate(value, digits), { optional: 1 }),
    numeric('MOD', 2, modulo),
    numeric('MAX', 1, extreme(1), { repeats: true }),
    numeric('MIN', 1, extreme(-1), { repeats: true }),
    floating('SQRT', Math.sqrt),
    floating('EXP', Math.exp),
    floating('LN', Math.log),
    floating('LOG', Math.log10),
    floating('SIN', Math.sin),
    floating('COS', Math.cos),
    floating('TAN', Math.tan),
    floating('ASIN', Math.asin),
    floating('ACOS', Math.acos),
    floating('ATAN', Math.atan),
    numeric('ATAN2', 2, (y, x) => fromFloat('ATAN2', Math.atan2(y.toNumber(), x.toNumber()))),
    numeric('PI', 0, () => ApexDecimal.of(Math.PI))
];
