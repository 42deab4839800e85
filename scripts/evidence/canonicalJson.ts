/** JSON as JSON.parse gives it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t'
};
// Controls are what canonical JSON escapes, so the pattern has to name them.
const ESCAPED = new RegExp('["\\\\\\u0000-\\u001f]', 'g');

/** Compares as Apex sorts text: by UTF-16 code unit. */
const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

function quote(text: string): string {
    const escape = (character: string): string =>
        ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `"${text.replace(ESCAPED, escape)}"`;
}

/** Numbers without an exponent, as the package writes them. */
function writeNumber(value: number): string {
    if (value === 0) {
        return '0';
    }
    const text = String(value);
    const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
    if (!match) {
        return text;
    }
    const [, sign, lead, rest = '', exponent] = match;
    const digits = lead + rest;
    const point = 1 + Number(exponent);
    if (point <= 0) {
        return `${sign}0.${'0'.repeat(-point)}${digits}`;
    }
    return `${sign}${digits.padEnd(point, '0')}`;
}

/** Writes a value in exactly one way, as the package's AigCanonicalJson does: keys sorted, no white space. */
export function canonicalJson(value: Json): string {
    if (value === null || typeof value === 'boolean') {
        return String(value);
    }
    if (typeof value === 'number') {
        return writeNumber(value);
    }
    if (typeof value === 'string') {
        return quote(value);
    }
    if (Array.isArray(value)) {
        return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
    }
    const entries = Object.entries(value as { readonly [key: string]: Json });
    entries.sort(([left], [right]) => byCodeUnit(left, right));
    return `{${entries.map(([key, item]) => `${quote(key)}:${canonicalJson(item)}`).join(',')}}`;
}
