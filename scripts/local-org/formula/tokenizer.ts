import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';

export type TokenKind = 'number' | 'string' | 'name' | 'resource' | 'symbol' | 'end';

export interface Token {
    readonly kind: TokenKind;
    /** Value of strings without quotes and escapes; path of a `{!resource}`; otherwise the text. */
    readonly text: string;
    readonly offset: number;
}

/** Turns offsets in a formula into locations in the file that holds it. */
export class FormulaText {
    constructor(
        readonly source: string,
        private readonly base: SourceLocation
    ) {}

    locationAt(offset: number): SourceLocation {
        const before = this.source.slice(0, offset);
        const line = before.split('\n').length - 1;
        const column = line === 0 ? this.base.column + offset : offset - before.lastIndexOf('\n');
        return { file: this.base.file, line: this.base.line + line, column };
    }

    error(message: string, offset: number): SourceError {
        return new SourceError(message, this.locationAt(offset));
    }
}

const SYMBOLS = [
    '&&',
    '||',
    '<>',
    '!=',
    '==',
    '<=',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '&',
    '=',
    '<',
    '>',
    '!',
    '(',
    ')',
    ','
];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Cuts a formula into tokens. Throws SourceError for characters and strings that are not part of the language. */
export function tokenize(text: FormulaText): Token[] {
    const { source } = text;
    const tokens: Token[] = [];
    let offset = 0;
    const take = (pattern: RegExp): string | null => {
        pattern.lastIndex = offset;
        return pattern.exec(source)?.[0] ?? null;
    };
    while (offset < source.length) {
        const blank = take(/\s+|\/\*[^]*?\*\//y);
        if (blank !== null) {
            offset += blank.length;
            continue;
        }
        const token = nextToken(text, offset, take);
        tokens.push(token.token);
        offset = token.end;
    }
    tokens.push({ kind: 'end', text: 'end of formula', offset });
    return tokens;
}

function nextToken(
    text: FormulaText,
    offset: number,
    take: (pattern: RegExp) => string | null
): { token: Token; end: number } {
    const { source } = text;
    const character = source[offset];
    if (character === '"' || character === "'") {
        return readString(text, offset);
    }
    const number = take(/\d+(\.\d+)?|\.\d+/y);
    if (number !== null) {
        return { token: { kind: 'number', text: number, offset }, end: offset + number.length };
    }
    const name = take(/[A-Za-z$][\w$:.#]*/y);
    if (name !== null) {
        return { token: { kind: 'name', text: name, offset }, end: offset + name.length };
    }
    const resource = take(/\{!\s*[A-Za-z$][\w$:.#]*\s*\}/y);
    if (resource !== null) {
        const path = resource.slice(2, -1).trim();
        return { token: { kind: 'resource', text: path, offset }, end: offset + resource.length };
    }
    const symbol = SYMBOLS.find((each) => source.startsWith(each, offset));
    if (!symbol) {
        throw text.error(`Syntax error: unexpected '${character}'`, offset);
    }
    return { token: { kind: 'symbol', text: symbol, offset }, end: offset + symbol.length };
}

function readString(text: FormulaText, start: number): { token: Token; end: number } {
    const { source } = text;
    const quote = source[start];
    let value = '';
    for (let offset = start + 1; offset < source.length; offset++) {
        const character = source[offset];
        if (character === quote) {
            return { token: { kind: 'string', text: value, offset: start }, end: offset + 1 };
        }
        if (character === '\\') {
            const escape = ESCAPES[source[offset + 1]?.toLowerCase() ?? ''];
            if (escape === undefined) {
                throw text.error('Syntax error: unknown escape sequence in text', offset);
            }
            value += escape;
            offset++;
        } else {
            value += character;
        }
    }
    throw text.error('Syntax error: text without closing quote', start);
}
