import { SyntaxFailure, Tokens, TokenKind } from './tokens';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 39;
const ASTERISK = 42;
const DOT = 46;
const SLASH = 47;
const BACKSLASH = 92;

/** A date or date and time in a query is one token, else its colons would look like bind variables. */
const DATE = /\d{4}-\d\d-\d\d(?:t\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d+(?::\d+)?))?/iy;
const TIME = /\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d+(?::\d+)?)/iy;
const ESCAPE = /\\(?:[btnfr"'\\]|u[0-9a-f]{4})/iy;
const MARKS: readonly ReadonlySet<string>[] = [
    new Set('( ) { } [ ] ; , . = > < ! ~ ? : + - * / & | ^ @'.split(' ')),
    new Set('?. == != <> && || ?? ++ -- => += -= *= /= &= |= ^='.split(' ')),
    new Set('=== !== <<= >>='.split(' ')),
    new Set(['>>>='])
];
const LONGEST_MARK = MARKS.length;
/** Marks that begin no longer one. */
const LONE_MARKS = new Set('( ) { } [ ] ; , . @ ~ :'.split(' ').map((mark) => mark.charCodeAt(0)));

function isDigit(code: number): boolean {
    return code >= 48 && code <= 57;
}

/** Names may hold any character outside Latin-1: the platform says what is wrong with those. */
function beginsName(code: number): boolean {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36 || code > 255;
}

function isSpace(code: number): boolean {
    return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Splits Apex into tokens; comments and blanks are left out. */
class TokenReader {
    private at = 0;
    private readonly tokens: Tokens;

    constructor(private readonly source: string) {
        this.tokens = new Tokens(source);
    }

    read(): Tokens {
        const { source, tokens } = this;
        while (this.at < source.length) {
            const code = source.charCodeAt(this.at);
            if (isSpace(code)) {
                this.at++;
            } else if (beginsName(code)) {
                tokens.add(TokenKind.Word, this.at, this.wordEnd());
                this.at = tokens.lastEnd;
            } else if (code === SLASH && this.skipComment()) {
                continue;
            } else {
                this.readOther(code);
            }
        }
        tokens.add(TokenKind.End, source.length, source.length);
        return tokens;
    }

    private readOther(code: number): void {
        const start = this.at;
        const isNumber = isDigit(code) || (code === DOT && isDigit(this.source.charCodeAt(start + 1)));
        if (isNumber) {
            this.tokens.add(TokenKind.Number, start, this.numberEnd());
        } else if (code === QUOTE) {
            this.tokens.add(TokenKind.Text, start, this.textEnd());
        } else {
            this.tokens.add(TokenKind.Mark, start, this.markEnd());
        }
        this.at = this.tokens.lastEnd;
    }

    private wordEnd(): number {
        let at = this.at + 1;
        for (let code = this.source.charCodeAt(at); beginsName(code) || isDigit(code);) {
            code = this.source.charCodeAt(++at);
        }
        return at;
    }

    private skipComment(): boolean {
        const next = this.source.charCodeAt(this.at + 1);
        if (next === SLASH) {
            while (this.at < this.source.length && !this.isLineEnd(this.at)) {
                this.at++;
            }
            return true;
        }
        if (next !== ASTERISK) {
            return false;
        }
        const end = this.source.indexOf('*/', this.at + 2);
        if (end < 0) {
            throw new SyntaxFailure('comment is never closed', this.at);
        }
        this.at = end + 2;
        return true;
    }

    private isLineEnd(at: number): boolean {
        const code = this.source.charCodeAt(at);
        return code === NEWLINE || code === RETURN;
    }

    private numberEnd(): number {
        const { source } = this;
        for (const pattern of [DATE, TIME]) {
            pattern.lastIndex = this.at;
            if (pattern.test(source)) {
                return pattern.lastIndex;
            }
        }
        let at = this.digitsEnd(this.at);
        const hasFraction = source.charCodeAt(at) === DOT && isDigit(source.charCodeAt(at + 1));
        if (hasFraction) {
            at = this.digitsEnd(at + 1);
        }
        const suffix = source[at]?.toLowerCase();
        return suffix === (hasFraction ? 'd' : 'l') ? at + 1 : at;
    }

    private digitsEnd(from: number): number {
        let at = from;
        while (isDigit(this.source.charCodeAt(at))) {
            at++;
        }
        return at;
    }

    private textEnd(): number {
        const { source } = this;
        const start = this.at;
        if (source.startsWith("'''", start) && this.isLineEnd(start + 3)) {
            return this.blockEnd(start);
        }
        for (let at = start + 1; at < source.length; at++) {
            const code = source.charCodeAt(at);
            if (code === QUOTE) {
                return at + 1;
            }
            if (code === BACKSLASH) {
                at = this.escapeEnd(at) - 1;
            }
        }
        throw new SyntaxFailure('string is never closed', start);
    }

    /** A text over several lines ends at the first three quotes. */
    private blockEnd(start: number): number {
        const { source } = this;
        for (let at = start + 3; at < source.length; at++) {
            const code = source.charCodeAt(at);
            if (code === QUOTE && source.startsWith("'''", at)) {
                return at + 3;
            }
            if (code === BACKSLASH) {
                at = this.escapeEnd(at) - 1;
            }
        }
        throw new SyntaxFailure('string is never closed', start);
    }

    /** The search text of SOSL has escapes of its own. */
    private escapeEnd(at: number): number {
        ESCAPE.lastIndex = at;
        if (ESCAPE.test(this.source)) {
            return ESCAPE.lastIndex;
        }
        const { count, texts } = this.tokens;
        if (texts[count - 1] === 'find' && texts[count - 2] === '[') {
            return at + 2;
        }
        throw new SyntaxFailure('a backslash that begins no escape sequence', at);
    }

    private markEnd(): number {
        if (LONE_MARKS.has(this.source.charCodeAt(this.at))) {
            return this.at + 1;
        }
        for (let length = LONGEST_MARK; length > 0; length--) {
            const mark = this.source.slice(this.at, this.at + length);
            if (mark.length === length && MARKS[length - 1].has(mark)) {
                return this.at + length;
            }
        }
        throw new SyntaxFailure('a character that Apex does not know', this.at);
    }
}

/** Splits Apex into tokens. Throws SyntaxFailure at what is none. */
export function readTokens(source: string): Tokens {
    return new TokenReader(source).read();
}
