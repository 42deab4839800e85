import DecimalJs from 'decimal.js';

/** Enough digits for 18-digit money multiplied by 18-digit money with 18 decimals. */
const Exact = DecimalJs.clone({ precision: 60, rounding: DecimalJs.ROUND_HALF_EVEN, toExpNeg: -100, toExpPos: 100 });

/** Apex System.RoundingMode values, by name, as decimal.js rounding modes. */
export const ROUNDING_MODES = {
    UP: DecimalJs.ROUND_UP,
    DOWN: DecimalJs.ROUND_DOWN,
    CEILING: DecimalJs.ROUND_CEIL,
    FLOOR: DecimalJs.ROUND_FLOOR,
    HALF_UP: DecimalJs.ROUND_HALF_UP,
    HALF_DOWN: DecimalJs.ROUND_HALF_DOWN,
    HALF_EVEN: DecimalJs.ROUND_HALF_EVEN
} as const;

export type RoundingMode = keyof typeof ROUNDING_MODES;

/** An exact decimal that keeps its scale, like Apex Decimal (java.math.BigDecimal): 1.50 prints as 1.50. Immutable. */
export class ApexDecimal {
    private constructor(
        private readonly value: DecimalJs,
        readonly scale: number
    ) {}

    /** Takes a decimal literal ("1.50", "-3", "1e3"), a safe number or a bigint; throws RangeError for anything else. */
    static of(input: string | number | bigint): ApexDecimal {
        const text = typeof input === 'string' ? input.trim() : String(input);
        if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
            throw new RangeError(`Invalid decimal: ${text}`);
        }
        const value = new Exact(text);
        const fraction = /\.(\d*)/.exec(text)?.[1]?.length ?? 0;
        const exponent = Number(/e([+-]?\d+)$/i.exec(text)?.[1] ?? 0);
        return new ApexDecimal(value, Math.max(fraction - exponent, value.decimalPlaces(), 0));
    }

    plus(other: ApexDecimal): ApexDecimal {
        return new ApexDecimal(this.value.plus(other.value), Math.max(this.scale, other.scale));
    }

    minus(other: ApexDecimal): ApexDecimal {
        return new ApexDecimal(this.value.minus(other.value), Math.max(this.scale, other.scale));
    }

    times(other: ApexDecimal): ApexDecimal {
        return new ApexDecimal(this.value.times(other.value), this.scale + other.scale);
    }

    /** Division keeps up to 33 significant decimals, without trailing zeros past the larger operand scale. */
    dividedBy(other: ApexDecimal): ApexDecimal {
        const quotient = this.value.dividedBy(other.value).toDecimalPlaces(33);
        return new ApexDecimal(quotient, Math.max(this.scale, other.scale, quotient.decimalPlaces()));
    }

    negated(): ApexDecimal {
        return new ApexDecimal(this.value.negated(), this.scale);
    }

    abs(): ApexDecimal {
        return new ApexDecimal(this.value.abs(), this.scale);
    }

    pow(exponent: number): ApexDecimal {
        return ApexDecimal.of(this.value.pow(exponent).toFixed());
    }

    /** Rounds (or pads) to `scale` digits after the point; before it when `scale` is negative. */
    setScale(scale: number, mode: RoundingMode = 'HALF_UP'): ApexDecimal {
        if (scale < 0) {
            const unit = new Exact(10).pow(-scale);
            const units = this.value.dividedBy(unit).toDecimalPlaces(0, ROUNDING_MODES[mode]);
            return new ApexDecimal(units.times(unit), scale);
        }
        return new ApexDecimal(this.value.toDecimalPlaces(scale, ROUNDING_MODES[mode]), scale);
    }

    stripTrailingZeros(): ApexDecimal {
        return new ApexDecimal(this.value, this.value.decimalPlaces());
    }

    /** -1, 0 or 1; scale does not matter: 1.0 equals 1.00. */
    compare(other: ApexDecimal): -1 | 0 | 1 {
        return this.value.comparedTo(other.value) as -1 | 0 | 1;
    }

    isZero(): boolean {
        return this.value.isZero();
    }

    precision(): number {
        return this.value.isZero()
            ? 1
            : this.value.abs().toFixed(Math.max(this.scale, 0)).replace('.', '').replace(/^0+/, '').length;
    }

    toNumber(): number {
        return this.value.toNumber();
    }

    /** The part before the point. */
    toBigInt(): bigint {
        return BigInt(this.value.trunc().toFixed(0));
    }

    /** Plain notation with all digits of the scale. */
    toString(): string {
        return this.value.toFixed(Math.max(this.scale, 0));
    }

    toJSON(): number {
        return this.toNumber();
    }
}
