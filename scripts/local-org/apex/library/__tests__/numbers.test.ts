import { ApexDecimal, ApexDouble } from '../../../values';
import { enumConstant } from '..';
import { call, checkCases, harness, type LibraryCase } from './libraryHarness';

const dec = (text: string): ApexDecimal => ApexDecimal.of(text);
const dbl = (value: number): ApexDouble => new ApexDouble(value);
const mode = (name: string): unknown => enumConstant('RoundingMode', name);
const PAGE = 'apexref Decimal Class';
const row = (name: string, args: readonly unknown[], gives: unknown, from = PAGE): LibraryCase => ({
    call: name,
    args,
    gives,
    from
});

describe('Decimal', () => {
    checkCases([
        row('Decimal.divide(Decimal,Integer)', [dec('19'), dec('100'), 3], dec('0.190')),
        row('Decimal.divide(Decimal,Integer,RoundingMode)', [dec('12.4567'), dec('7'), 2, mode('UP')], dec('1.78')),
        row('Decimal.pow(Integer)', [dec('4.12'), 2], dec('16.9744')),
        row('Decimal.pow(Integer)', [dec('4.12'), 0], dec('1')),
        row('Decimal.precision()', [dec('123.123')], 6),
        row('Decimal.scale()', [dec('123.45')], 2),
        row('Decimal.intValue()', [dec('1.6789')], 1, 'assumed: cut towards zero'),
        row('Decimal.round()', [dec('4.5')], 4n),
        row('Decimal.round()', [dec('5.5')], 6n),
        row('Decimal.round(RoundingMode)', [dec('-1.1'), mode('CEILING')], -1n),
        row('Decimal.round(RoundingMode)', [dec('-2.7'), mode('FLOOR')], -3n),
        row('Decimal.round(RoundingMode)', [dec('5.5'), mode('HALF_DOWN')], 5n),
        row('Decimal.setScale(Integer)', [dec('5.245'), 2], dec('5.24'), 'apexref Decimal.setScale: half-even'),
        row('Decimal.setScale(Integer)', [dec('5.235'), 2], dec('5.24'), 'apexref Decimal.setScale: half-even'),
        row('Decimal.setScale(Integer)', [dec('1.5'), 3], dec('1.500')),
        row('Decimal.stripTrailingZeros()', [dec('1.50')], dec('1.5')),
        row('Decimal.toPlainString()', [dec('12345.6789')], '12345.6789'),
        row('Decimal.format()', [dec('12345.6789')], '12,345.679', 'assumed: three digits, as java.text.NumberFormat'),
        row('static Decimal.valueOf(String)', ['12.4567'], dec('12.4567')),
        row('static Decimal.valueOf(Double)', [dbl(4.5)], dec('4.5'))
    ]);

    it('throws when rounding is declared unnecessary but digits would be lost', () => {
        expect(() =>
            call(harness(), 'Decimal.setScale(Integer,RoundingMode)', dec('1.25'), 1, mode('UNNECESSARY'))
        ).toThrow('Rounding necessary');
    });

    it('throws MathException for a division by zero', () => {
        expect(() => call(harness(), 'Decimal.divide(Decimal,Integer)', dec('1'), dec('0.00'), 2)).toThrow(
            'Divide by 0'
        );
    });

    it('keeps digits that a JavaScript number would lose', () => {
        const product = call(harness(), 'Decimal.pow(Integer)', dec('99999999999.99'), 2);
        expect(String(product)).toBe('9999999999998000000000.0001');
    });
});

describe('Integer, Long and Double', () => {
    const from = 'apexref Integer, Long, Double Class';
    checkCases([
        row('static Integer.valueOf(String)', ['-42'], -42, from),
        row('static Integer.valueOf(Object)', [dec('9.9')], 9, 'assumed: cut towards zero'),
        row('static Long.valueOf(String)', ['9223372036854775807'], 9223372036854775807n, from),
        row('Long.intValue()', [7163191400n], -1426743192, from),
        row('Integer.format()', [1234567], '1,234,567', from),
        row('Double.round()', [dbl(4.5)], 5n, 'assumed: Math.round'),
        row('Double.longValue()', [dbl(-421994)], -421994n, from),
        row('static Boolean.valueOf(String)', ['TRUE'], true, 'apexref Boolean Class'),
        row('static Boolean.valueOf(String)', ['yes'], false, 'apexref Boolean Class')
    ]);

    it.each([
        ['static Integer.valueOf(String)', '12a', 'Invalid integer: 12a'],
        ['static Integer.valueOf(String)', '2147483648', 'Invalid integer: 2147483648'],
        ['static Decimal.valueOf(String)', '1,5', 'Invalid decimal: 1,5'],
        ['static Double.valueOf(String)', 'x', 'Invalid double: x']
    ])('%s of %s throws TypeException', (key, text, message) => {
        expect(() => call(harness(), key, text)).toThrow(
            expect.objectContaining({ name: 'System.TypeException', message })
        );
    });
});

describe('Math', () => {
    const from = 'apexref Math Class';
    checkCases([
        row('static Math.abs(Integer)', [-5], 5, from),
        row('static Math.ceil(Decimal)', [dec('-8.2')], dec('-8'), from),
        row('static Math.floor(Decimal)', [dec('-5.5')], dec('-6'), from),
        row('static Math.max(Decimal,Decimal)', [dec('1.0'), dec('1.00')], dec('1.0'), 'assumed'),
        row('static Math.mod(Integer,Integer)', [12, 2], 0, from),
        row('static Math.mod(Integer,Integer)', [-8, 3], -2, 'assumed: Java %'),
        row('static Math.pow(Double,Double)', [dbl(2), dbl(10)], dbl(1024), from),
        row('static Math.rint(Double)', [dbl(2.5)], dbl(2), from),
        row('static Math.round(Decimal)', [dec('4.5')], 4, from),
        row('static Math.round(Decimal)', [dec('5.5')], 6, from),
        row('static Math.roundToLong(Decimal)', [dec('-4.5')], -4n, from),
        row('static Math.signum(Decimal)', [dec('-3')], dec('-1'), from),
        row('static Math.sqrt(Double)', [dbl(81)], dbl(9), from)
    ]);

    it('divides nothing by zero', () => {
        expect(() => call(harness(), 'static Math.mod(Integer,Integer)', 1, 0)).toThrow('Divide by 0');
    });
});
