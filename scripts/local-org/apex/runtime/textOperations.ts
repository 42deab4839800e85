import { refuse, throwSystem } from './throws';

/** Java's Character.isWhitespace for the characters that occur in text: no non-breaking spaces. */
export const WHITESPACE = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;
const ALL_WHITESPACE = new RegExp(`^(?:${WHITESPACE.source})*$`);

export function isBlank(text: string | null): boolean {
    return text === null || ALL_WHITESPACE.test(text);
}

/** String.trim(): removes what Java's trim removes, characters up to U+0020. */
export function trim(text: string): string {
    return text.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, '');
}

export function normalizeSpace(text: string): string {
    return text
        .split(new RegExp(`(?:${WHITESPACE.source})+`))
        .filter((part) => part !== '')
        .join(' ');
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
    '\b': '\\b',
    '\n': '\\n',
    '\t': '\\t',
    '\f': '\\f',
    '\r': '\\r',
    '\\': '\\\\',
    '"': '\\"'
};

/** escapeJava: control and non-ASCII characters as \\uXXXX. */
export function escapeJava(text: string): string {
    return text.replace(
        /[\x00-\x1f"\\\x7f-\uffff]/g,
        (char) => SHORT_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    );
}

/** escapeEcmaScript: as escapeJava, also the apostrophe and the slash. */
export function escapeEcmaScript(text: string): string {
    return escapeJava(text).replace(/['/]/g, (char) => `\\${char}`);
}

export function unescapeJava(text: string): string {
    return text.replace(
        /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
        (whole, hex: string | undefined, char: string | undefined) => {
            if (hex !== undefined) {
                return String.fromCharCode(Number.parseInt(hex, 16));
            }
            const plain: Record<string, string> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };
            return plain[char as string] ?? (char as string);
        }
    );
}

export function escapeCsv(text: string): string {
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function unescapeCsv(text: string): string {
    const inner = text.slice(1, -1);
    return text.length > 1 && text.startsWith('"') && text.endsWith('"') && /[",\n\r]/.test(inner)
        ? inner.replaceAll('""', '"')
        : text;
}

/** String.format: Java's MessageFormat with plain {n} placeholders; other formats are refused. */
export function formatMessage(pattern: string, args: readonly string[]): string {
    let result = '';
    let quoted = false;
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at];
        if (char === "'") {
            if (pattern[at + 1] === "'") {
                result += "'";
                at++;
            } else {
                quoted = !quoted;
            }
        } else if (char === '{' && !quoted) {
            const end = pattern.indexOf('}', at);
            if (end < 0) {
                throwSystem('IllegalArgumentException', 'Unmatched braces in the pattern.');
            }
            result += placeholder(pattern.slice(at + 1, end), args);
            at = end;
        } else {
            result += char;
        }
    }
    return result;
}

function placeholder(text: string, args: readonly string[]): string {
    const match = /^\s*(\d+)\s*(,.*)?$/.exec(text);
    if (!match) {
        return throwSystem('IllegalArgumentException', `can't parse argument number: ${text}`);
    }
    if (match[2] !== undefined) {
        return refuse(`String.format placeholder {${text}}`);
    }
    const index = Number(match[1]);
    return index < args.length ? args[index] : `{${index}}`;
}

/** StringUtils.abbreviate: shortens to `width` characters, ellipsis included. */
export function abbreviate(text: string, width: number, offset = 0): string {
    if (width < 4) {
        throwSystem('IllegalArgumentException', 'Minimum abbreviation width is 4');
    }
    if (text.length <= width) {
        return text;
    }
    let from = Math.min(offset, text.length);
    if (text.length - from < width - 3) {
        from = text.length - (width - 3);
    }
    if (from <= 4) {
        return `${text.slice(0, width - 3)}...`;
    }
    if (width < 7) {
        throwSystem('IllegalArgumentException', 'Minimum abbreviation width with offset is 7');
    }
    return from + width - 3 < text.length
        ? `...${abbreviate(text.slice(from), width - 3)}`
        : `...${text.slice(text.length - (width - 3))}`;
}

export function centered(text: string, size: number, padding: string): string {
    const missing = size - text.length;
    const filler = padding || ' ';
    return missing <= 0 ? text : text.padStart(text.length + Math.floor(missing / 2), filler).padEnd(size, filler);
}

export function levenshtein(a: string, b: string): number {
    let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            current.push(Math.min(current[column - 1] + 1, previous[column] + 1, previous[column - 1] + cost));
        }
        previous = current;
    }
    return previous[b.length];
}

/** The text both share from the start, and where they begin to differ (-1 when equal). */
export function differenceIndex(a: string, b: string): number {
    if (a === b) {
        return -1;
    }
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at]) {
        at++;
    }
    return at;
}

/** What all texts begin with; nothing where one of them is null. */
export function commonPrefix(values: readonly (string | null)[]): string {
    const texts = values.map((value) => value ?? '');
    return texts.reduce((prefix, value) => {
        const at = differenceIndex(prefix, value);
        return at < 0 ? prefix : prefix.slice(0, at);
    }, texts[0] ?? '');
}

export function swapCase(text: string): string {
    const upper = (char: string): string => (char.toUpperCase().length === char.length ? char.toUpperCase() : char);
    return [...text].map((char) => (char === char.toUpperCase() ? char.toLowerCase() : upper(char))).join('');
}

/** Splits between runs of characters of one kind; with `camelCase`, an upper-case letter starts the run that follows it. */
export function splitByCharacterType(text: string, camelCase: boolean): string[] {
    const kinds = camelCase
        ? /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu
        : /\p{Lu}+|\p{Ll}+|\p{Nd}+|\s+|[^\p{L}\p{Nd}\s]+/gu;
    return text.match(kinds) ?? [];
}

/** escapeUnicode: every non-ASCII character as \\uXXXX. */
export function escapeUnicode(text: string): string {
    return text.replace(
        /[\u0080-\uffff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    );
}
