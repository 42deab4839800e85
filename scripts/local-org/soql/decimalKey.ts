import { ApexDecimal } from '../values';

/**
 * Text for a decimal of any size whose order as text is the order of the numbers. Formula results have no fixed scale, so they
 * cannot be scaled whole numbers like stored decimals; this keeps comparison and ORDER BY in SQL exact.
 */
const EXPONENT_OFFSET = 500;
const END_OF_NEGATIVE = '~';

function complement(digits: string): string {
    return digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** `1` for zero; `2` exponent digits for positive numbers; `0` and the nines' complement of both for negative ones. */
export function decimalKey(value: ApexDecimal): string {
    if (value.isZero()) {
        return '1';
    }
    const text = value.abs().toString();
    const [whole = '', fraction = ''] = text.split('.');
    const all = (whole + fraction).replace(/^0+/, '');
    const exponent = all.length - fraction.length;
    const digits = all.replace(/0+$/, '');
    const encoded = String(exponent + EXPONENT_OFFSET).padStart(3, '0');
    return value.compare(ApexDecimal.of(0)) > 0
        ? `2${encoded}${digits}`
        : `0${complement(encoded)}${complement(digits)}${END_OF_NEGATIVE}`;
}

/** The number behind a key, without trailing zeros. */
export function decimalOfKey(key: string): ApexDecimal {
    if (key === '1') {
        return ApexDecimal.of(0);
    }
    const negative = key.startsWith('0');
    const plain = negative ? complement(key.slice(1, -1)) : key.slice(1);
    const exponent = Number(plain.slice(0, 3)) - EXPONENT_OFFSET;
    const digits = plain.slice(3);
    const whole = exponent > 0 ? digits.slice(0, exponent).padEnd(exponent, '0') : '0';
    const fraction = exponent > 0 ? digits.slice(exponent) : digits.padStart(digits.length - exponent, '0');
    return ApexDecimal.of(`${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
}
