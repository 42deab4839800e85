import { PlatformException, UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import { foldText } from '../../store';
import type { Token } from './searchTokens';

/** One token of a search term. */
export type TokenPattern = RegExp;

/** What a search looks for in a record. The tokens of a term stand side by side in one field. */
export type SearchExpression =
    | { readonly kind: 'and' | 'or' | 'andNot'; readonly left: SearchExpression; readonly right: SearchExpression }
    | { readonly kind: 'term'; readonly tokens: readonly TokenPattern[] }
    /** No record at all. */
    | { readonly kind: 'nothing' };

type Lexeme = { readonly kind: '(' | ')' | 'and' | 'or' | 'andNot' } | Extract<SearchExpression, { kind: 'term' }>;

/** `SearchQuery` Character Limits of the page FIND {SearchQuery}. */
const NO_RESULTS_ABOVE = 10_000;
const NO_OPERATORS_ABOVE = 4_000;

/** The page's list of reserved characters, without those that mean something (wildcards, parentheses, quotes, backslash). */
const RESERVED = /[&|!{}[\]^~:'+-]/;
/** Words of these scripts are found by a dictionary on the platform. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

function malformed(text: string): never {
    throw new PlatformException('System.SearchException', `unexpected end or token in search term: ${text}`);
}

/** Reads the text between the delimiters of FIND. */
class ExpressionReader {
    private readonly lexemes: Lexeme[] = [];
    private at = 0;

    constructor(
        private readonly text: string,
        private readonly location: SourceLocation
    ) {
        if (WITHOUT_SPACES.test(text)) {
            this.refuse('a search term in Chinese, Japanese, Korean or Thai');
        }
        this.readLexemes();
    }

    read(): SearchExpression {
        this.at = 0;
        if (this.text.length > NO_OPERATORS_ABOVE) {
            return this.anyTerm();
        }
        const expression = this.or();
        return this.at < this.lexemes.length ? malformed(this.text) : expression;
    }

    /** Operators of very long texts are left out; their terms are joined with OR. */
    private anyTerm(): SearchExpression {
        const terms: SearchExpression[] = this.lexemes.filter((lexeme) => lexeme.kind === 'term');
        return terms.length === 0 ? malformed(this.text) : terms.reduce((left, right) => ({ kind: 'or', left, right }));
    }

    private or(): SearchExpression {
        let left = this.and();
        while (this.take('or')) {
            left = { kind: 'or', left, right: this.and() };
        }
        return left;
    }

    /** AND and AND NOT are evaluated from right to left; words side by side are joined by AND. */
    private and(): SearchExpression {
        const left = this.unit();
        if (this.take('andNot')) {
            return { kind: 'andNot', left, right: this.and() };
        }
        const next = this.peek()?.kind;
        return this.take('and') || next === 'term' || next === '(' ? { kind: 'and', left, right: this.and() } : left;
    }

    private unit(): SearchExpression {
        const lexeme = this.peek();
        this.at++;
        if (lexeme?.kind === 'term') {
            return lexeme;
        }
        if (lexeme?.kind !== '(') {
            return malformed(this.text);
        }
        const inner = this.or();
        return this.take(')') ? inner : malformed(this.text);
    }

    private peek(): Lexeme | undefined {
        return this.lexemes.at(this.at);
    }

    private take(kind: Lexeme['kind']): boolean {
        const found = this.at < this.lexemes.length && this.lexemes[this.at].kind === kind;
        this.at += found ? 1 : 0;
        return found;
    }

    private readLexemes(): void {
        while (this.at < this.text.length) {
            const char = this.text[this.at];
            if (/\s/.test(char)) {
                this.at++;
            } else if (char === '(' || char === ')') {
                this.at++;
                this.lexemes.push({ kind: char });
            } else if (char === '"') {
                this.readPhrase();
            } else {
                this.readWord();
            }
        }
    }

    private readPhrase(): void {
        const start = this.at + 1;
        const end = this.endOf(start, (char) => char === '"');
        if (end >= this.text.length) {
            malformed(this.text);
        }
        this.at = end + 1;
        this.push(this.text.slice(start, end));
    }

    private readWord(): void {
        const start = this.at;
        this.at = this.endOf(start, (char) => /[\s()"]/.test(char));
        const written = this.text.slice(start, this.at);
        const negation = /^\s+not(?=[\s("]|$)/i.exec(this.text.slice(this.at));
        if (/^and$/i.test(written)) {
            this.at += negation?.[0].length ?? 0;
            this.lexemes.push({ kind: negation ? 'andNot' : 'and' });
        } else if (/^or$/i.test(written)) {
            this.lexemes.push({ kind: 'or' });
        } else {
            this.push(written);
        }
    }

    /** The first place from `start` on that ends a word or a phrase; escaped characters end none. */
    private endOf(start: number, ends: (char: string) => boolean): number {
        let at = start;
        while (at < this.text.length && !ends(this.text[at])) {
            at += this.text[at] === '\\' ? 2 : 1;
        }
        return Math.min(at, this.text.length);
    }

    private push(written: string): void {
        const tokens = this.tokens(written);
        if (tokens.length > 0) {
            this.lexemes.push({ kind: 'term', tokens });
        }
    }

    /** A word is letters, digits and wildcards; what else is written is a token of its own. */
    private tokens(written: string): TokenPattern[] {
        const tokens: string[] = [];
        let word = '';
        const endWord = (): void => {
            tokens.push(...(word === '' ? [] : [word]));
            word = '';
        };
        for (const [char, isEscaped] of this.characters(written)) {
            if (!isEscaped && (char === '*' || char === '?')) {
                word += word === '' ? this.refuse('a search term that begins with a wildcard') : wildcard(char);
            } else if (WORD.test(char)) {
                word += foldText(char);
            } else {
                endWord();
                tokens.push(...(/\s/.test(char) ? [] : [this.punctuation(char, isEscaped)]));
            }
        }
        endWord();
        return tokens.map((token) => new RegExp(`^${token}$`, 'u'));
    }

    private punctuation(char: string, isEscaped: boolean): string {
        if (!isEscaped && RESERVED.test(char)) {
            this.refuse(`the reserved character ${char} without a backslash in a search term`);
        }
        return foldText(char).replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
    }

    private *characters(written: string): Generator<[string, boolean]> {
        let isEscaped = false;
        for (const char of written) {
            if (char === '\\' && !isEscaped) {
                isEscaped = true;
            } else {
                yield [char, isEscaped];
                isEscaped = false;
            }
        }
    }

    private refuse(feature: string): never {
        throw new UnsupportedFeatureError('soql', feature, this.location);
    }
}

function wildcard(char: '*' | '?'): string {
    return char === '*' ? '[\\p{L}\\p{M}\\p{N}]*' : '[\\p{L}\\p{M}\\p{N}]';
}

/** Reads what FIND looks for. Throws System.SearchException for what is malformed. */
export function readSearchExpression(text: string, location: SourceLocation): SearchExpression {
    return text.length > NO_RESULTS_ABOVE ? { kind: 'nothing' } : new ExpressionReader(text, location).read();
}

function matchesToken(pattern: TokenPattern, token: Token | undefined): boolean {
    return token?.some((text) => pattern.test(text)) ?? false;
}

function holdsTerm(tokens: readonly TokenPattern[], field: readonly Token[]): boolean {
    return field.some((_, start) => tokens.every((pattern, index) => matchesToken(pattern, field[start + index])));
}

/** True when a record whose fields have these tokens is found. */
export function isFound(expression: SearchExpression, fields: readonly (readonly Token[])[]): boolean {
    switch (expression.kind) {
        case 'term':
            return fields.some((field) => holdsTerm(expression.tokens, field));
        case 'and':
            return isFound(expression.left, fields) && isFound(expression.right, fields);
        case 'andNot':
            return isFound(expression.left, fields) && !isFound(expression.right, fields);
        case 'or':
            return isFound(expression.left, fields) || isFound(expression.right, fields);
        case 'nothing':
            return false;
    }
}
