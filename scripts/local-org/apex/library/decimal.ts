import { ApexDecimal, ApexDouble, formatNumber, type RoundingMode } from '../../values';
import type { ApexEnumValue } from '../runtime/objectModel';
import { throwSystem } from '../runtime/throws';
import { parseDecimal } from './numbers';
import { defineType, method } from './table';

/** Rounds; UNNECESSARY throws when digits would be lost. */
function rescale(value: ApexDecimal, scale: number, mode: ApexEnumValue | null): ApexDecimal {
    if (mode?.name !== 'UNNECESSARY') {
        return value.setScale(scale, (mode?.name ?? 'HALF_EVEN') as RoundingMode);
    }
    const exact = value.setScale(scale, 'DOWN');
    return exact.compare(value) === 0 ? exact : throwSystem('MathException', 'Rounding necessary');
}

function divide(self: ApexDecimal, divisor: ApexDecimal, scale: number, mode: ApexEnumValue | null): ApexDecimal {
    if (divisor.isZero()) {
        return throwSystem('MathException', 'Divide by 0');
    }
    return rescale(self.dividedBy(divisor), scale, mode);
}

const toInteger = (value: ApexDecimal): number => Number(BigInt.asIntN(32, value.toBigInt()));
const toLong = (value: ApexDecimal): bigint => BigInt.asIntN(64, value.toBigInt());

defineType('Decimal', {
    superType: 'Object',
    statics: [
        method('valueOf(String): Decimal', (rt, text: string) => parseDecimal(text)),
        method('valueOf(Long): Decimal', (rt, value: bigint) => ApexDecimal.of(value)),
        method('valueOf(Double): Decimal', (rt, value: ApexDouble) => ApexDecimal.of(value.value))
    ],
    methods: [
        method('abs(): Decimal', (rt, self: ApexDecimal) => self.abs()),
        method('divide(Decimal, Integer): Decimal', (rt, self: ApexDecimal, divisor: ApexDecimal, scale: number) =>
            divide(self, divisor, scale, null)
        ),
        method(
            'divide(Decimal, Integer, RoundingMode): Decimal',
            (rt, self: ApexDecimal, divisor: ApexDecimal, scale: number, mode: ApexEnumValue) =>
                divide(self, divisor, scale, mode)
        ),
        method('doubleValue(): Double', (rt, self: ApexDecimal) => new ApexDouble(self.toNumber())),
        method('format(): String', (rt, self: ApexDecimal) => formatNumber(self, rt.user.locale)),
        method('intValue(): Integer', (rt, self: ApexDecimal) => toInteger(self)),
        method('longValue(): Long', (rt, self: ApexDecimal) => toLong(self)),
        method('pow(Integer): Decimal', (rt, self: ApexDecimal, exponent: number) =>
            exponent < 0 || exponent > 32767
                ? throwSystem('MathException', 'Exponent must be between 0 and 32,767')
                : self.pow(exponent)
        ),
        method('precision(): Integer', (rt, self: ApexDecimal) => self.precision()),
        method('round(): Long', (rt, self: ApexDecimal) => toLong(self.setScale(0, 'HALF_EVEN'))),
        method('round(RoundingMode): Long', (rt, self: ApexDecimal, mode: ApexEnumValue) =>
            toLong(rescale(self, 0, mode))
        ),
        method('scale(): Integer', (rt, self: ApexDecimal) => self.scale),
        method('setScale(Integer): Decimal', (rt, self: ApexDecimal, scale: number) =>
            self.setScale(scale, 'HALF_EVEN')
        ),
        method(
            'setScale(Integer, RoundingMode): Decimal',
            (rt, self: ApexDecimal, scale: number, mode: ApexEnumValue) => rescale(self, scale, mode)
        ),
        method('stripTrailingZeros(): Decimal', (rt, self: ApexDecimal) => self.stripTrailingZeros()),
        method('toPlainString(): String', (rt, self: ApexDecimal) => self.toString())
    ]
});
