/** How fields of UI API's data types are entered. */

const INPUT_TYPES: Readonly<Record<string, string>> = {
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Double: 'number',
    Email: 'email',
    Int: 'number',
    Percent: 'number',
    Phone: 'tel',
    Time: 'time',
    Url: 'url'
};

/** The type of lightning-input for a data type; text for all others. */
export function inputTypeOf(dataType: string): string {
    return INPUT_TYPES[dataType] ?? 'text';
}

export function isNumberType(dataType: string): boolean {
    return inputTypeOf(dataType) === 'number';
}

/** The smallest step of a number with so many decimal places; undefined for what is no number. */
export function stepOf(dataType: string, scale: number): string | undefined {
    return isNumberType(dataType) ? String(10 ** -scale) : undefined;
}

export function stepMessage(scale: number): string {
    return scale === 0 ? 'Enter a whole number.' : `Enter at most ${scale} decimal places.`;
}
