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
const HORIZONTAL = ' \\t\\xA0\\u2000-\\u200a\\u3000';
const SYNTAX = /[\\^$.*+?()[\]{}|/]/;
/** What must be escaped inside a class of JavaScript's `v` mode, where doubled signs are operators. */
const CLASS_SYNTAX = /[\\^$.*+?()[\]{}|/&\-!#%,:;<=>@`~]/;

/** Flags that hold from their place to the end of their group: (?i), (?s), (?m). */
interface Scope {
    readonly i: boolean;
    readonly s: boolean;
    readonly m: boolean;
}

/** Java's report of a malformed expression: what is wrong, the expression, and a mark below the place. */
function malformed(fault: string, index: number, source: string): never {
    const mark = index < source.length ? `\n${' '.repeat(index)}^` : '';
    throwSystem('StringException', `Invalid regex: ${fault} near index ${index}\n${source}${mark}`);
}

const otherCase = (char: string): string => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

/** The code point that a translated sign of a class stands for; null for one whose case does not matter. */
function codeOf(sign: string): number | null {
    const coded = /^\\(?:u\{?|x)([0-9a-fA-F]+)\}?$/.exec(sign);
    if (coded) {
        return Number.parseInt(coded[1], 16);
    }
    const plain = /^\\[a-z]$/i.test(sign) ? '' : sign.replace(/^\\(?=.)/, '');
    return plain === '' ? null : (plain.codePointAt(0) as number);
}

/** The letters of ASCII between two signs, in the other case, as ranges of a class. */
function otherCases(from: string, to: string): string {
    const [first, last] = [codeOf(from), codeOf(to)];
    if (first === null || last === null) {
        return '';
    }
    return ['AZ', 'az']
        .map((bounds) => [Math.max(first, bounds.charCodeAt(0)), Math.min(last, bounds.charCodeAt(1))])
        .filter(([low, high]) => low <= high)
        .map(([low, high]) => [low, high].map((code) => otherCase(String.fromCharCode(code))).join('-'))
        .join('');
}

/**
 * Rewrites a Java regular expression as a JavaScript one in `v` mode; refuses constructs that JavaScript lacks or reads
 * differently.
 */
export class RegexTranslator {
    private at = 0;
    private out = '';
    private flags = 'v';
    private readonly scopes: Scope[] = [{ i: false, s: false, m: false }];

    constructor(private readonly source: string) {}

    translate(): { source: string; flags: string } {
        this.leadingFlags();
        while (this.at < this.source.length) {
            this.next();
        }
        if (this.scopes.length > 1) {
            malformed('Unclosed group', this.source.length, this.source);
        }
        return { source: this.out, flags: this.flags };
    }

    private get scope(): Scope {
        return this.scopes[this.scopes.length - 1];
    }

    /** Flags of the whole expression are flags of JavaScript's, too. */
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
            this.out += this.characterClass();
        } else if (char === '(') {
            this.group();
        } else if (char === ')') {
            this.closeGroup();
        } else if ('$^.'.includes(char)) {
            this.out += this.sign(char);
            this.at++;
        } else if ('*+?'.includes(char) && /^$|(?<!\\)[(|]$/.test(this.out)) {
            malformed(`Dangling meta character '${char}'`, this.at, this.source);
        } else if ('*+?{'.includes(char)) {
            this.quantifier();
        } else if (char === '}' || char === ']') {
            // A lone closing brace or bracket is literal in Java and an error in JavaScript's unicode mode.
            this.out += `\\${char}`;
            this.at++;
        } else {
            const text = this.codePoint();
            this.out += this.scope.i && /[a-zA-Z]/.test(text) ? `[${text}${otherCase(text)}]` : text;
        }
    }

    private sign(char: string): string {
        const { s, m } = this.scope;
        if (char === '.') {
            return s ? '[\\s\\S]' : '.';
        }
        if (char === '^') {
            return m ? '(?<![^\\n\\r\\u0085\\u2028\\u2029])' : '^';
        }
        if (m) {
            return `(?=${LINE_END}|(?![\\s\\S]))`;
        }
        return this.flags.includes('m') ? '$' : `(?=${LINE_END}?(?![\\s\\S]))`;
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
        const rest = this.source.slice(this.at);
        const flags = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest);
        if (flags && flags[0] !== '(?:') {
            this.inlineFlags(flags[0], flags[1], flags[2] ?? '', flags[3] === ':');
            return;
        }
        const match = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>))?/.exec(rest);
        const opening = match ? match[0] : '(';
        if (opening === '(' && this.source[this.at + 1] === '?') {
            refuse(`regular expression group ${rest.slice(0, 4)}`);
        }
        this.open(opening, this.scope);
        this.at += opening.length;
    }

    private open(opening: string, scope: Scope): void {
        this.out += opening;
        this.scopes.push(scope);
    }

    private closeGroup(): void {
        if (this.scopes.length === 1) {
            malformed("Unmatched closing ')'", Math.max(this.at - 1, 0), this.source);
        }
        this.scopes.pop();
        this.out += ')';
        this.at++;
    }

    /** (?i) holds for the rest of its group, (?i:...) for a group of its own; -i ends it. */
    private inlineFlags(text: string, on: string, off: string, isGroup: boolean): void {
        const foreign = /[^ism]/.exec(on + off)?.[0] ?? [...off].find((flag) => this.flags.includes(flag));
        if (foreign !== undefined) {
            refuse(`regular expression group ${text}`);
        }
        const state = (flag: keyof Scope): boolean =>
            !off.includes(flag) && ((on.includes(flag) && !this.flags.includes(flag)) || this.scope[flag]);
        const scope = { i: state('i'), s: state('s'), m: state('m') };
        if (isGroup) {
            this.open('(?:', scope);
        } else {
            this.scopes[this.scopes.length - 1] = scope;
        }
        this.at += text.length;
    }

    /** A class with its ranges, nested classes and intersections, which the `v` mode reads as Java does. */
    private characterClass(): string {
        this.at++;
        const isNegated = this.source[this.at] === '^';
        this.at += isNegated ? 1 : 0;
        const operands = [''];
        for (let first = true; this.source[this.at] !== ']' || first; first = false) {
            if (this.source.startsWith('&&', this.at)) {
                this.at += 2;
                operands.push('');
            } else {
                operands[operands.length - 1] += this.classItem();
            }
        }
        this.at++;
        if (operands.length > 1 && operands.includes('')) {
            refuse('empty side of an intersection in a regular expression');
        }
        const items = operands.length === 1 ? operands[0] : operands.map((operand) => `[${operand}]`).join('&&');
        return `[${isNegated ? '^' : ''}${items}]`;
    }

    private classItem(): string {
        if (this.source[this.at] === '[') {
            return this.characterClass();
        }
        const from = this.classSign();
        if (this.source[this.at] !== '-' || /^-(?:\]|\[|&&|$)/.test(this.source.slice(this.at)) || isSet(from)) {
            return from + (this.scope.i ? otherCases(from, from) : '');
        }
        const place = this.at++;
        const to = this.classSign();
        const [low, high] = [codeOf(from), codeOf(to)];
        if (isSet(to) || (low !== null && high !== null && low > high)) {
            malformed('Illegal character range', place, this.source);
        }
        return `${from}-${to}${this.scope.i ? otherCases(from, to) : ''}`;
    }

    private classSign(): string {
        const char = this.source[this.at] as string | undefined;
        if (char === undefined) {
            malformed('Unclosed character class', this.at - 1, this.source);
        }
        if (char === '\\') {
            return this.escape(true);
        }
        const text = this.codePoint();
        return CLASS_SYNTAX.test(text) ? `\\${text}` : text;
    }

    /** Translates the escape at the current position. */
    private escape(inClass: boolean): string {
        const rest = this.source.slice(this.at);
        const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
        if (quoted) {
            this.at += quoted[0].length;
            const syntax = inClass ? CLASS_SYNTAX : SYNTAX;
            const escaped = [...quoted[1]].map((char) => (syntax.test(char) ? `\\${char}` : this.quotedSign(char)));
            return inClass ? `[${escaped.join('')}]` : escaped.join('');
        }
        const property = /^\\([pP])(?:\{(\w+)\}|(\w))/.exec(rest);
        if (property) {
            this.at += property[0].length;
            return this.property(property[1] === 'P', property[2] ?? property[3]);
        }
        const coded = /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|x\{[0-9a-fA-F]+\}|k<\w+>|c[A-Z])/.exec(rest);
        if (coded) {
            this.at += coded[0].length;
            return coded[0].replace(/^\\x\{/, '\\u{');
        }
        this.at += 2;
        return this.simpleEscape(rest[1], inClass);
    }

    private quotedSign(char: string): string {
        return this.scope.i && /[a-zA-Z]/.test(char) ? `[${char}${otherCase(char)}]` : char;
    }

    private property(negated: boolean, name: string): string {
        const what = `\\${negated ? 'P' : 'p'}{${name}}`;
        if (this.scope.i && /^(?:Lower|Upper|Lu|Ll)$/.test(name)) {
            refuse(`${what} under (?i) in a regular expression`);
        }
        const set = (POSIX[name] as string | undefined) ?? refuse(`${what} in a regular expression`);
        return `[${negated ? '^' : ''}${set}]`;
    }

    private simpleEscape(char: string | undefined, inClass: boolean): string {
        switch (char) {
            case 's':
                return `[${SPACE}]`;
            case 'S':
                return `[^${SPACE}]`;
            case 'h':
                return `[${HORIZONTAL}]`;
            case 'H':
                return `[^${HORIZONTAL}]`;
            case 'a':
                return '\\x07';
            case 'e':
                return '\\x1B';
            case undefined:
                return malformed('Unexpected internal error', this.at, this.source);
            default:
                return inClass ? this.plainEscape(char, /[dDwWtnrf]/, CLASS_SYNTAX) : this.anchor(char);
        }
    }

    private anchor(char: string): string {
        switch (char) {
            case 'R':
                return LINE_END;
            case 'A':
                return '(?<![\\s\\S])';
            case 'z':
                return '(?![\\s\\S])';
            case 'Z':
                return `(?=${LINE_END}?(?![\\s\\S]))`;
            default:
                if (/[1-9]/.test(char) && this.scope.i) {
                    refuse(`\\${char} under (?i) in a regular expression`);
                }
                return this.plainEscape(char, /[dDwWtnrfbB1-9]/, SYNTAX);
        }
    }

    private plainEscape(char: string, known: RegExp, syntax: RegExp): string {
        if (known.test(char)) {
            return `\\${char}`;
        }
        if (/[A-Za-z0]/.test(char)) {
            return refuse(`\\${char} in a regular expression`);
        }
        return syntax.test(char) ? `\\${char}` : char;
    }
}

/** True for a translated item that stands for more than one character. */
function isSet(item: string): boolean {
    return item.startsWith('[') || /^\\[dDwW]$/.test(item);
}
