import type { ApexNode } from './nodes';
import { QueryParser } from './queryParser';
import { TokenKind } from './tokens';

/** How tightly operators bind, in the order of the grammar: a larger number binds tighter. */
const BINDING = {
    loosest: 0,
    assign: 1,
    conditional: 2,
    coalesce: 3,
    or: 4,
    and: 5,
    bitOr: 6,
    bitXor: 7,
    bitAnd: 8,
    equality: 9,
    instanceOf: 10,
    compare: 11,
    shift: 12,
    add: 13,
    multiply: 14,
    not: 15,
    sign: 16,
    after: 17,
    cast: 18
} as const;

const BINARY: Readonly<Record<string, number>> = {
    '*': BINDING.multiply,
    '/': BINDING.multiply,
    '+': BINDING.add,
    '-': BINDING.add,
    '===': BINDING.equality,
    '!==': BINDING.equality,
    '==': BINDING.equality,
    '!=': BINDING.equality,
    '<>': BINDING.equality,
    '&': BINDING.bitAnd,
    '^': BINDING.bitXor,
    '|': BINDING.bitOr,
    '&&': BINDING.and,
    '||': BINDING.or,
    '??': BINDING.coalesce
};
const PREFIX: Readonly<Record<string, number>> = {
    '+': BINDING.sign,
    '-': BINDING.sign,
    '++': BINDING.sign,
    '--': BINDING.sign,
    '~': BINDING.not,
    '!': BINDING.not
};
const ASSIGN = new Set('= += -= *= /= &= |= ^= >>= >>>= <<='.split(' '));
const LITERALS = new Set(['true', 'false', 'null']);
/** Words behind a parenthesis in a query: they go on with the query, they are nothing that is cast. */
const QUERY_WORDS = new Set(
    'and or not order group limit offset with for having all update using nulls asc desc like in includes excludes'.split(
        ' '
    )
);

/** Reads expressions by the binding of their operators. */
export abstract class ExpressionParser extends QueryParser {
    protected expression(least: number = BINDING.loosest): ApexNode {
        let left = this.prefix();
        for (let next = this.extend(left, least); next; next = this.extend(left, least)) {
            left = next;
        }
        return left;
    }

    protected expressions(close: string): ApexNode[] {
        const found: ApexNode[] = [];
        if (!this.is(close)) {
            do {
                found.push(this.expression());
            } while (this.accept(','));
        }
        this.expect(close);
        return found;
    }

    protected other(first: number, children: readonly ApexNode[]): ApexNode {
        return { kind: 'other', tokens: this.tokens, first, last: this.at - 1, children };
    }

    /** The expression that `left` is the beginning of, one operator further; null when no operator follows. */
    private extend(left: ApexNode, least: number): ApexNode | null {
        const text = this.tokens.texts[this.at];
        if (text === '.' || text === '?.') {
            return this.afterDot(left);
        }
        if (text === '[') {
            this.at++;
            const index = this.expression();
            this.expect(']');
            return this.other(left.first, [left, index]);
        }
        if ((text === '++' || text === '--') && least <= BINDING.after) {
            this.at++;
            return this.other(left.first, [left]);
        }
        return this.operation(left, text, least);
    }

    private operation(left: ApexNode, text: string, least: number): ApexNode | null {
        if (text === '<' || text === '>') {
            return this.comparison(left, text, least);
        }
        if (Object.hasOwn(BINARY, text)) {
            return BINARY[text] < least ? null : this.binary(left, 1, BINARY[text]);
        }
        if (text === 'instanceof' && least <= BINDING.instanceOf) {
            this.at++;
            this.expectType();
            return this.other(left.first, [left]);
        }
        if (text === '?' && least <= BINDING.conditional) {
            return this.conditional(left);
        }
        return ASSIGN.has(text) && least <= BINDING.assign ? this.assignment(left) : null;
    }

    private afterDot(receiver: ApexNode): ApexNode {
        this.at++;
        if (!this.tokens.isWord(this.at) || this.is('void')) {
            this.fail('a name is missing');
        }
        const name = this.tokens.written(this.at++);
        const args = this.accept('(') ? this.expressions(')') : null;
        const { tokens } = this;
        const { first } = receiver;
        const last = this.at - 1;
        return args === null
            ? { kind: 'member', tokens, first, last, name, receiver, children: [receiver] }
            : { kind: 'call', tokens, first, last, name, receiver, args, children: [receiver, ...args] };
    }

    /** `<`, `>`, `<=`, `>=` and the shifts are written with marks of one character. */
    private comparison(left: ApexNode, mark: string, least: number): ApexNode | null {
        if (this.is(mark, 1)) {
            const length = mark === '>' && this.is('>', 2) ? 3 : 2;
            return BINDING.shift < least ? null : this.binary(left, length, BINDING.shift);
        }
        return BINDING.compare < least ? null : this.binary(left, this.is('=', 1) ? 2 : 1, BINDING.compare);
    }

    private binary(left: ApexNode, marks: number, binding: number): ApexNode {
        const operator = this.tokens.plain(this.at, this.at + marks - 1);
        this.at += marks;
        const right = this.expression(binding + 1);
        const { tokens } = this;
        const last = this.at - 1;
        return { kind: 'binary', tokens, first: left.first, last, operator, left, right, children: [left, right] };
    }

    private conditional(test: ApexNode): ApexNode {
        this.at++;
        const whenTrue = this.expression();
        this.expect(':');
        const whenFalse = this.expression(BINDING.conditional);
        const place = { tokens: this.tokens, first: test.first, last: this.at - 1 };
        return { ...place, kind: 'conditional', test, whenTrue, whenFalse, children: [test, whenTrue, whenFalse] };
    }

    private assignment(target: ApexNode): ApexNode {
        const operator = this.tokens.texts[this.at++];
        const value = this.expression(BINDING.assign);
        const { tokens } = this;
        const last = this.at - 1;
        return {
            kind: 'assign',
            tokens,
            first: target.first,
            last,
            operator,
            target,
            value,
            children: [target, value]
        };
    }

    private prefix(): ApexNode {
        const { kinds, texts } = this.tokens;
        const first = this.at;
        const text = texts[first];
        if (kinds[first] === TokenKind.Word) {
            return this.word(text);
        }
        if (kinds[first] === TokenKind.Text || kinds[first] === TokenKind.Number) {
            this.at++;
            return { kind: 'literal', tokens: this.tokens, first, last: first, children: [] };
        }
        if (text === '(') {
            return this.parenthesis();
        }
        if (this.isQuery(first)) {
            return this.query();
        }
        if (!Object.hasOwn(PREFIX, text)) {
            this.fail('an expression is missing');
        }
        this.at++;
        const operand = this.expression(PREFIX[text]);
        const place = { tokens: this.tokens, first, last: this.at - 1 };
        return { ...place, kind: 'unary', operator: text, operand, children: [operand] };
    }

    private word(text: string): ApexNode {
        const first = this.at;
        const { tokens } = this;
        if (LITERALS.has(text)) {
            this.at++;
            return { kind: 'literal', tokens, first, last: first, children: [] };
        }
        if (text === 'new') {
            return this.creation();
        }
        if (this.isTypeLiteral()) {
            return this.other(first, []);
        }
        if (text === 'this' || text === 'super') {
            this.at++;
            return this.other(first, this.accept('(') ? this.expressions(')') : []);
        }
        this.expectName();
        if (!this.accept('(')) {
            return { kind: 'name', tokens, first, last: first, children: [] };
        }
        const args = this.expressions(')');
        const name = tokens.written(first);
        return { kind: 'call', tokens, first, last: this.at - 1, name, receiver: null, args, children: args };
    }

    /** Takes `Type.class` where it stands. */
    private isTypeLiteral(): boolean {
        const { texts } = this.tokens;
        const next = texts[this.at + 1];
        if (next !== '.' && next !== '<' && next !== '[') {
            return false;
        }
        const end = texts[this.at] === 'void' ? this.at + 1 : this.typeEnd(this.at);
        const isThere = end >= 0 && texts[end] === '.' && texts[end + 1] === 'class';
        this.at = isThere ? end + 2 : this.at;
        return isThere;
    }

    private parenthesis(): ApexNode {
        const first = this.at;
        const end = this.typeEnd(first + 1);
        if (end >= 0 && this.tokens.texts[end] === ')' && this.beginsOperand(end + 1)) {
            this.at = end + 1;
            const operand = this.expression(BINDING.cast);
            return this.other(first, [operand]);
        }
        this.at++;
        const inner = this.expression();
        this.expect(')');
        return { kind: 'group', tokens: this.tokens, first, last: this.at - 1, inner, children: [inner] };
    }

    /** Can what begins at a token be cast? A sign counts, as in the grammar. */
    private beginsOperand(at: number): boolean {
        const { kinds, texts } = this.tokens;
        const text = texts[at];
        switch (kinds[at]) {
            case TokenKind.Word:
                return text !== 'instanceof' && !(this.queries > 0 && QUERY_WORDS.has(text));
            case TokenKind.Number:
            case TokenKind.Text:
                return true;
            case TokenKind.Mark:
                return text === '++' || text === '--'
                    ? this.beginsOperand(at + 1)
                    : text === '(' || Object.hasOwn(PREFIX, text) || this.isQuery(at);
            default:
                return false;
        }
    }

    private creation(): ApexNode {
        const first = this.at;
        do {
            this.at++;
            if (!this.tokens.isWord(this.at)) {
                this.fail('a type is missing');
            }
            const end = this.typeArgumentsEnd(this.at + 1);
            if (end < 0) {
                this.fail('a type is missing');
            }
            this.at = end;
        } while (this.is('.'));
        return this.other(first, this.creationRest());
    }

    private creationRest(): ApexNode[] {
        if (this.accept('(')) {
            return this.expressions(')');
        }
        if (this.accept('[')) {
            if (!this.is(']')) {
                return this.expressions(']');
            }
            this.at++;
            return this.accept('{') ? this.elements() : [];
        }
        this.expect('{');
        return this.elements();
    }

    /** Values of a list or set, or pairs of a map. */
    private elements(): ApexNode[] {
        const found: ApexNode[] = [];
        while (!this.is('}')) {
            found.push(this.expression());
            if (this.accept('=>')) {
                found.push(this.expression());
            }
            if (!this.accept(',')) {
                break;
            }
        }
        this.expect('}');
        return found;
    }
}
