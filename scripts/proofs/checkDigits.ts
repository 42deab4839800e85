/**
 * Check digits written apart from the package and in another way, to compare its Apex with: big integers for ISO 7064, a
 * table for Luhn, one congruence for the Portuguese NIF.
 */

const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** ISO/IEC 7812-1, annex B. */
export function isLuhn(digits: string): boolean {
    const sum = [...digits]
        .reverse()
        .map(Number)
        .reduce((total, digit, index) => total + (index % 2 === 1 ? (DOUBLED[digit] ?? 0) : digit), 0);
    return sum % 10 === 0;
}

/** ISO 13616: the first four signs go last, letters count 10 to 35, the whole number is 1 modulo 97. */
export function isIban(text: string): boolean {
    const moved = `${text.slice(4)}${text.slice(0, 4)}`;
    return BigInt([...moved].map((sign) => parseInt(sign, 36)).join('')) % 97n === 1n;
}

/** The digits weighted 9 to 1 add up to a multiple of 11; a check digit of ten is written 0. */
export function isNif(digits: string): boolean {
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    return digits.length === 9 && (sum % 11 === 0 || (digits.endsWith('0') && sum % 11 === 1));
}
