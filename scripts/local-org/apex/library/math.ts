import { ApexDecimal, ApexDouble } from '../../values';
import { throwSystem } from '../runtime/throws';
import { doubleToLong } from './numbers';
import { defineType, method, property } from './table';

/** Math functions of one Double. */
const DOUBLE_FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
    acos: Math.acos,
    asin: Math.asin,
    atan: Math.atan,
    cbrt: Math.cbrt,
    ceil: Math.ceil,
    cos: Math.cos,
    cosh: Math.cosh,
    exp: Math.exp,
    floor: Math.floor,
    log: Math.log,
    log10: Math.log10,
    signum: Math.sign,
    sin: Math.sin,
    sinh: Math.sinh,
    sqrt: Math.sqrt,
    tan: Math.tan,
    tanh: Math.tanh,
    rint: (value) => {
        const floor = Math.floor(value);
        return value - floor === 0.5 ? (floor % 2 === 0 ? floor : floor + 1) : Math.round(value);
    }
};

const doubleRows = Object.entries(DOUBLE_FUNCTIONS).map(([name, compute]) =>
    method(`${name}(Double): Double`, (rt, value: ApexDouble) => new ApexDouble(compute(value.value)))
);

/** The Decimal overloads the platform has beside the Double ones. */
const decimalRows = [
    'acos',
    'asin',
    'atan',
    'cbrt',
    'cos',
    'cosh',
    'exp',
    'log',
    'log10',
    'sin',
    'sinh',
    'sqrt',
    'tan',
    'tanh',
    'rint'
].map((name) =>
    method(`${name}(Decimal): Decimal`, (rt, value: ApexDecimal) => {
        const result = DOUBLE_FUNCTIONS[name](value.toNumber());
        return Number.isFinite(result)
            ? ApexDecimal.of(result)
            : throwSystem('MathException', `Invalid argument for ${name}`);
    })
);

const smaller = (a: ApexDecimal, b: ApexDecimal): ApexDecimal => (a.compare(b) <= 0 ? a : b);
const larger = (a: ApexDecimal, b: ApexDecimal): ApexDecimal => (a.compare(b) >= 0 ? a : b);
const divideByZero = (): never => throwSystem('MathException', 'Divide by 0');

defineType('Math', {
    staticProperties: [
        property('E: Double', () => new ApexDouble(Math.E)),
        property('PI: Double', () => new ApexDouble(Math.PI))
    ],
    statics: [
        ...doubleRows,
        ...decimalRows,
        method('abs(Integer): Integer', (rt, value: number) => Math.abs(value) | 0),
        method('abs(Long): Long', (rt, value: bigint) => BigInt.asIntN(64, value < 0n ? -value : value)),
        method('abs(Decimal): Decimal', (rt, value: ApexDecimal) => value.abs()),
        method('abs(Double): Double', (rt, value: ApexDouble) => new ApexDouble(Math.abs(value.value))),
        method(
            'atan2(Double, Double): Double',
            (rt, y: ApexDouble, x: ApexDouble) => new ApexDouble(Math.atan2(y.value, x.value))
        ),
        method('atan2(Decimal, Decimal): Decimal', (rt, y: ApexDecimal, x: ApexDecimal) =>
            ApexDecimal.of(Math.atan2(y.toNumber(), x.toNumber()))
        ),
        method('ceil(Decimal): Decimal', (rt, value: ApexDecimal) => value.setScale(0, 'CEILING')),
        method('floor(Decimal): Decimal', (rt, value: ApexDecimal) => value.setScale(0, 'FLOOR')),
        method('signum(Decimal): Decimal', (rt, value: ApexDecimal) =>
            ApexDecimal.of(value.compare(ApexDecimal.of(0)))
        ),
        method('max(Integer, Integer): Integer', (rt, a: number, b: number) => Math.max(a, b)),
        method('max(Long, Long): Long', (rt, a: bigint, b: bigint) => (a > b ? a : b)),
        method('max(Decimal, Decimal): Decimal', (rt, a: ApexDecimal, b: ApexDecimal) => larger(a, b)),
        method(
            'max(Double, Double): Double',
            (rt, a: ApexDouble, b: ApexDouble) => new ApexDouble(Math.max(a.value, b.value))
        ),
        method('min(Integer, Integer): Integer', (rt, a: number, b: number) => Math.min(a, b)),
        method('min(Long, Long): Long', (rt, a: bigint, b: bigint) => (a < b ? a : b)),
        method('min(Decimal, Decimal): Decimal', (rt, a: ApexDecimal, b: ApexDecimal) => smaller(a, b)),
        method(
            'min(Double, Double): Double',
            (rt, a: ApexDouble, b: ApexDouble) => new ApexDouble(Math.min(a.value, b.value))
        ),
        method('mod(Integer, Integer): Integer', (rt, a: number, b: number) =>
            b === 0 ? divideByZero() : (a % b) + 0
        ),
        method('mod(Long, Long): Long', (rt, a: bigint, b: bigint) => (b === 0n ? divideByZero() : a % b)),
        method(
            'pow(Double, Double): Double',
            (rt, base: ApexDouble, exponent: ApexDouble) => new ApexDouble(base.value ** exponent.value)
        ),
        method('random(): Double', () => new ApexDouble(Math.random())),
        method('round(Double): Integer', (rt, value: ApexDouble) =>
            Number(BigInt.asIntN(32, doubleToLong(Math.floor(value.value + 0.5))))
        ),
        method('round(Decimal): Integer', (rt, value: ApexDecimal) =>
            Number(BigInt.asIntN(32, value.setScale(0, 'HALF_EVEN').toBigInt()))
        ),
        method('roundToLong(Double): Long', (rt, value: ApexDouble) => doubleToLong(Math.floor(value.value + 0.5))),
        method('roundToLong(Decimal): Long', (rt, value: ApexDecimal) =>
            BigInt.asIntN(64, value.setScale(0, 'HALF_EVEN').toBigInt())
        )
    ]
});
