import { refuse, throwSystem } from './throws';

const SPACE = ' \\t\\n\\x0B\\f\\r';
const LINE_END = '(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])';
const POSIX: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    ASCII: '\\x00-\\x7F',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '!-\\/:-@\\[-`\\{-~',
    Blank: ' \\t',
    Cntrl: '\\x00-\\x1F\\x7F',
    XDigit: '0-9a-fA-F',
    Space: SPACE,
    L: '\\p{L}',
    Lu: '\\p{Lu}',
    Ll: '\\p{Ll}',
    N: '\\p{N}',
    Nd: '\\p{Nd}',
    P: '\\p{P}',
    S: '\\p{S}',
    Z: '\\p{Z}',
    IsAlphabetic: '\\p{Alphabetic}',
    IsLatin: '\\p{Script=Latin}'
};
const SYNTAX = /[\\^$.*+?()[\]{}|/]/;

/** Java's report of a malformed expression: what is wrong, the expression, and a mark below the place. */
function malformed(fault: string, index: number, source: string): never {
    const mark = index < source.length ? `\n${' '.repeat(index)}^` : '';
    throwSystem('StringException', `Invalid regex: ${fault} near index ${index}\n${source}${mark}`);
}

/** Rewrites a Java regular expression as a JavaScript one; refuses constructs that JavaScript lacks or reads differently. */
class RegexTranslator {
    private at = 0;
    private out = '';
    private flags = 'u';

    constructor(private readonly source: string) {}

    translate(): { source: string; flags: string } {
        this.leadingFlags();
        while (this.at < this.source.length) {
            this.next();
        }
        return { source: this.out, flags: this.flags };
    }

    private leadingFlags(): void {
        const match = /^\(\?([a-zA-Z]+)\)/.exec(this.source);
        if (!match) {
            return;
        }
        for (const flag of match[1]) {
            if (!'ismu'.includes(flag)) {
                refuse(`regular expression flag (?${flag})`);
            }
            this.flags += flag === 'u' ? '' : flag;
        }
        this.at = match[0].length;
    }

    private next(): void {
        const char = this.source[this.at];
        if (char === '\\') {
            this.out += this.escape(false);
        } else if (char === '[') {
            this.characterClass();
        } else if (char === '(') {
            this.group();
        } else if (char === '$' && !this.flags.includes('m')) {
            this.out += `(?=${LINE_END}?(?![\\s\\S]))`;
            this.at++;
        } else if ('*+?'.includes(char) && /^$|[(|]$/.test(this.out)) {
            malformed(`Dangling meta character '${char}'`, this.at, this.source);
        } else if ('*+?{'.includes(char)) {
            this.quantifier();
        } else {
            // A lone closing brace or bracket is literal in Java and an error in JavaScript's unicode mode.
            this.out += char === '}' || char === ']' ? `\\${char}` : this.codePoint();
            this.at += char === '}' || char === ']' ? 1 : 0;
        }
    }

    private codePoint(): string {
        const text = String.fromCodePoint(this.source.codePointAt(this.at) as number);
        this.at += text.length;
        return text;
    }

    private quantifier(): void {
        const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.source.slice(this.at));
        if (!match) {
            malformed('Illegal repetition', this.at, this.source);
        }
        this.at += match[0].length;
        this.out += match[0];
        if (this.source[this.at] === '+') {
            refuse('possessive quantifier in a regular expression');
        }
        if (this.source[this.at] === '?') {
            this.out += '?';
            this.at++;
        }
    }

    private group(): void {
        const match = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>))?/.exec(this.source.slice(this.at));
        const opening = match ? match[0] : '(';
        if (opening === '(' && this.source[this.at + 1] === '?') {
            refuse(`regular expression group ${this.source.slice(this.at, this.at + 4)}`);
        }
        this.out += opening;
        this.at += opening.length;
    }

    private characterClass(): void {
        this.out += '[';
        this.at++;
        if (this.source[this.at] === '^') {
            this.out += '^';
            this.at++;
        }
        for (let first = true; this.source[this.at] !== ']' || first; first = false) {
            const char = this.source[this.at];
            if (char === undefined) {
                malformed('Unclosed character class', this.at - 1, this.source);
            }
            if (char === '[' || this.source.startsWith('&&', this.at)) {
                refuse('nested or intersected character class in a regular expression');
            }
            if (char === '\\') {
                this.out += this.escape(true);
            } else {
                this.out += '(){}/|]'.includes(char) ? `\\${char}` : this.codePoint();
                this.at += '(){}/|]'.includes(char) ? 1 : 0;
            }
        }
        this.out += ']';
        this.at++;
    }

    /** Translates the escape at the current position; inside a class, sets are spliced without brackets. */
    private escape(inClass: boolean): string {
        const rest = this.source.slice(this.at);
        const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
        if (quoted) {
            this.at += quoted[0].length;
            return quoted[1].replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => (char === '-' && !inClass ? '-' : `\\${char}`));
        }
        const property = /^\\([pP])(?:\{(\w+)\}|(\w))/.exec(rest);
        if (property) {
            this.at += property[0].length;
            return this.property(property[1] === 'P', property[2] ?? property[3], inClass);
        }
        const coded = /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|x\{[0-9a-fA-F]+\}|k<\w+>|c[A-Z])/.exec(rest);
        if (coded) {
            this.at += coded[0].length;
            return coded[0].replace(/^\\x\{/, '\\u{');
        }
        this.at += 2;
        return this.simpleEscape(rest[1], inClass);
    }

    private property(negated: boolean, name: string, inClass: boolean): string {
        const set = POSIX[name] as string | undefined;
        if (set === undefined || (negated && inClass)) {
            return refuse(`\\${negated ? 'P' : 'p'}{${name}} in a regular expression`);
        }
        return inClass ? set : `[${negated ? '^' : ''}${set}]`;
    }

    private simpleEscape(char: string | undefined, inClass: boolean): string {
        switch (char) {
            case 's':
                return inClass ? SPACE : `[${SPACE}]`;
            case 'S':
                return inClass ? refuse('\\S inside a character class of a regular expression') : `[^${SPACE}]`;
            case 'h':
                return inClass ? ' \\t\\xA0\\u2000-\\u200a\\u3000' : '[ \\t\\xA0\\u2000-\\u200a\\u3000]';
            case 'R':
                return LINE_END;
            case 'A':
                return '(?<![\\s\\S])';
            case 'z':
                return '(?![\\s\\S])';
            case 'Z':
                return `(?=${LINE_END}?(?![\\s\\S]))`;
            case 'a':
                return '\\x07';
            case 'e':
                return '\\x1B';
            case undefined:
                return malformed('Unexpected internal error', this.at, this.source);
            default:
                return this.plainEscape(char, inClass);
        }
    }

    private plainEscape(char: string, inClass: boolean): string {
        if (/[dDwWtnrfbB1-9]/.test(char)) {
            return `\\${char}`;
        }
        if (/[A-Za-z0]/.test(char)) {
            return refuse(`\\${char} in a regular expression`);
        }
        return SYNTAX.test(char) || (inClass && char === '-') ? `\\${char}` : char;
    }
}

const compiled = new Map<string, RegExp>();

/**
 * Compiles a Java regular expression. Throws System.StringException for a malformed one and UnsupportedFeatureError for
 * constructs that JavaScript cannot express (possessive quantifiers, atomic groups, inline flags, class intersections).
 */
export function compileRegex(source: string, extraFlags = ''): RegExp {
    const key = `${extraFlags}/${source}`;
    let regex = compiled.get(key);
    if (!regex) {
        const translated = new RegexTranslator(source).translate();
        try {
            regex = new RegExp(translated.source, [...new Set(translated.flags + extraFlags)].join(''));
        } catch (error) {
            throwSystem('StringException', `Invalid regex: ${(error as Error).message}`);
        }
        compiled.set(key, regex);
    }
    return regex;
}

/** Expands a Java replacement (`$1`, `${name}`, `\$`) for one match. Throws for a group the expression does not have. */
export function expandReplacement(replacement: string, match: RegExpExecArray): string {
    return replacement.replace(
        /\\([\s\S]?)|\$(?:\{(\w+)\}|(\d))?/g,
        (whole, escaped: string | undefined, name: string | undefined, digit: string | undefined) => {
            if (whole.startsWith('\\')) {
                return escaped || throwSystem('StringException', 'character to be escaped is missing');
            }
            if (name === undefined && digit === undefined) {
                throwSystem('StringException', 'Illegal group reference');
            }
            if (digit !== undefined && Number(digit) >= match.length) {
                throwSystem('StringException', `No group ${digit}`);
            }
            return (digit === undefined ? match.groups?.[name as string] : match[Number(digit)]) ?? '';
        }
    );
}

/** Replaces the first or every match, with Java's replacement syntax. */
export function replaceRegex(text: string, pattern: RegExp, replacement: string, all: boolean): string {
    const regex = new RegExp(pattern.source, all ? `${pattern.flags}g` : pattern.flags);
    let result = '';
    let from = 0;
    for (let match = regex.exec(text); match; match = all ? regex.exec(text) : null) {
        result += text.slice(from, match.index) + expandReplacement(replacement, match);
        from = match.index + match[0].length;
        if (match[0] === '') {
            regex.lastIndex++;
        }
    }
    return result + text.slice(from);
}

/** Java's String.split: a limit of 0 drops trailing empty parts, a positive one caps the number of parts. */
export function splitRegex(text: string, pattern: RegExp, limit = 0): string[] {
    const regex = new RegExp(pattern.source, `${pattern.flags}g`);
    const parts: string[] = [];
    let from = 0;
    for (let match = regex.exec(text); match && (limit <= 0 || parts.length < limit - 1); match = regex.exec(text)) {
        const end = match.index + match[0].length;
        if (match[0] === '') {
            regex.lastIndex++;
        }
        // Java gives no empty leading part for a match of zero width at the start, and no match at the very end.
        if (end === 0 || (match[0] === '' && match.index >= text.length)) {
            continue;
        }
        parts.push(text.slice(from, match.index));
        from = end;
    }
    parts.push(text.slice(from));
    while (limit === 0 && parts.length > 1 && parts.at(-1) === '') {
        parts.pop();
    }
    return parts;
}
