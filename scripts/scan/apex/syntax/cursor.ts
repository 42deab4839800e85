import type { TokenRange } from './nodes';
import { SyntaxFailure, TokenKind, type Tokens } from './tokens';

/** Words that name nothing. `list` and `map` begin types only. */
const RESERVED = new Set(
    (
        'abstract break catch class continue delete do else enum extends final finally for global if implements insert ' +
        'interface merge new null on override private protected public return static super testmethod this throw try ' +
        'undelete update upsert virtual void webservice while list map true false'
    ).split(' ')
);
const MODIFIERS = new Set(
    'global public protected private static abstract final webservice override virtual testmethod'.split(' ')
);
const SHARING = new Set(['with', 'without', 'inherited']);

/** A place in the tokens of a file, and the questions every part of the grammar asks there. */
export class Cursor {
    protected at = 0;

    constructor(protected readonly tokens: Tokens) {}

    /** Is the token a word or mark of this text, in lower case? Texts and numbers are none. */
    protected is(text: string, ahead = 0): boolean {
        return this.tokens.texts[this.at + ahead] === text;
    }

    protected accept(text: string): boolean {
        const isThere = this.is(text);
        if (isThere) {
            this.at++;
        }
        return isThere;
    }

    protected expect(text: string): void {
        if (!this.accept(text)) {
            this.fail(`'${text}' is missing`);
        }
    }

    /** Takes a name; gives its token. */
    protected expectName(): number {
        if (!this.isName(this.at)) {
            this.fail('a name is missing');
        }
        return this.at++;
    }

    /** Takes a type; gives its tokens. */
    protected expectType(): TokenRange {
        const end = this.typeEnd(this.at);
        if (end < 0) {
            this.fail('a type is missing');
        }
        const range = { first: this.at, last: end - 1 };
        this.at = end;
        return range;
    }

    protected fail(message: string): never {
        const { texts, starts, kinds } = this.tokens;
        const place = kinds[this.at] === TokenKind.End ? 'the end' : `'${texts[this.at].slice(0, 40)}'`;
        throw new SyntaxFailure(`${message} at ${place}`, starts[this.at]);
    }

    protected isName(at: number): boolean {
        return this.tokens.isWord(at) && !RESERVED.has(this.tokens.texts[at]);
    }

    /** The token after the type that begins at a token, or -1 when none does. */
    protected typeEnd(from: number): number {
        let at = this.typeNameEnd(from);
        while (at >= 0 && this.tokens.texts[at] === '.' && this.isTypeName(at + 1)) {
            at = this.typeNameEnd(at + 1);
        }
        while (at >= 0 && this.tokens.texts[at] === '[' && this.tokens.texts[at + 1] === ']') {
            at += 2;
        }
        return at;
    }

    /** The token after `<...>` at a token; the token itself when there is none; -1 when it is not closed. */
    protected typeArgumentsEnd(from: number): number {
        const { texts } = this.tokens;
        if (texts[from] !== '<') {
            return from;
        }
        let at = from;
        do {
            at = this.typeEnd(at + 1);
        } while (at >= 0 && texts[at] === ',');
        return at >= 0 && texts[at] === '>' ? at + 1 : -1;
    }

    /** Skips from an opening mark to behind the one that closes it. */
    protected skipBalanced(open: string, close: string): void {
        this.expect(open);
        for (let depth = 1; depth > 0; this.at++) {
            if (this.tokens.kinds[this.at] === TokenKind.End) {
                this.fail(`'${close}' is missing`);
            }
            depth += this.is(open) ? 1 : this.is(close) ? -1 : 0;
        }
    }

    /** Takes modifiers and annotations; gives them in lower case, annotations with their values. */
    protected modifiers(): string[] {
        const found: string[] = [];
        for (;;) {
            const first = this.at;
            if (this.is('@')) {
                this.annotation();
            } else if (MODIFIERS.has(this.tokens.texts[first]) || this.isTransient()) {
                this.at++;
            } else if (SHARING.has(this.tokens.texts[first]) && this.is('sharing', 1)) {
                this.at += 2;
            } else {
                return found;
            }
            found.push(this.tokens.plain(first, this.at - 1));
        }
    }

    /** Does a modifier or annotation stand here? */
    protected isModifier(): boolean {
        return this.is('@') || MODIFIERS.has(this.tokens.texts[this.at]) || this.isTransient();
    }

    private annotation(): void {
        const first = this.at++;
        this.expectName();
        if (this.is('(')) {
            this.skipBalanced('(', ')');
        }
        this.tokens.annotations.push([first, this.at - 1]);
    }

    /** `transient` may also be the name of a type or variable. */
    private isTransient(): boolean {
        return (
            this.is('transient') &&
            this.tokens.isWord(this.at + 1) &&
            !/^[({=,;:]$/.test(this.tokens.texts[this.at + 2])
        );
    }

    private isTypeName(at: number): boolean {
        const text = this.tokens.texts[at];
        return this.isName(at) || (this.tokens.isWord(at) && (text === 'list' || text === 'map'));
    }

    private typeNameEnd(at: number): number {
        if (!this.isTypeName(at)) {
            return -1;
        }
        // A `<` that closes nothing is an operator behind the type.
        const end = this.typeArgumentsEnd(at + 1);
        return end < 0 ? at + 1 : end;
    }
}
