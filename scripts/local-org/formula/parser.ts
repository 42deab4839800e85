import type { FormulaText } from './tokenizer';
import { tokenize, type Token } from './tokenizer';

interface NodeBase {
    readonly offset: number;
}

export interface LiteralNode extends NodeBase {
    readonly kind: 'number' | 'string' | 'boolean' | 'null';
    readonly text: string;
}

export interface ReferenceNode extends NodeBase {
    readonly kind: 'reference';
    /** Names as written, e.g. ['Owner', 'Name']. */
    readonly path: readonly string[];
    /** Written as a flow resource: {!name}. */
    readonly isResource: boolean;
}

export interface CallNode extends NodeBase {
    readonly kind: 'call';
    /** In upper case. */
    readonly name: string;
    readonly parameters: readonly FormulaNode[];
}

export interface OperationNode extends NodeBase {
    readonly kind: 'operation';
    /** Operator in its main spelling: = for ==, <> for !=, AND for &&, OR for ||, NOT for !. */
    readonly operator: string;
    readonly operands: readonly FormulaNode[];
}

export type FormulaNode = LiteralNode | ReferenceNode | CallNode | OperationNode;

const SPELLINGS: Readonly<Record<string, string>> = { '==': '=', '!=': '<>', '&&': 'AND', '||': 'OR', '!': 'NOT' };

/** Binary operators from the loosest to the tightest, as the platform's own grammar has them (^ is looser than * and /). */
const LEVELS: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '>', '<=', '>='],
    ['+', '-', '&'],
    ['^'],
    ['*', '/']
];

const MAX_DEPTH = 200;

/** Parses a formula. Throws SourceError where it breaks the grammar. */
export function parseFormula(text: FormulaText): FormulaNode {
    return new FormulaParser(text).parse();
}

class FormulaParser {
    private readonly tokens: Token[];
    private position = 0;
    private depth = 0;

    constructor(private readonly text: FormulaText) {
        this.tokens = tokenize(text);
    }

    parse(): FormulaNode {
        if (this.tokens.length === 1) {
            throw this.text.error('Syntax error: the formula is empty', 0);
        }
        const node = this.binary(0);
        if (this.current.kind !== 'end') {
            throw this.unexpected();
        }
        return node;
    }

    private get current(): Token {
        return this.tokens[this.position];
    }

    private binary(level: number): FormulaNode {
        if (level === LEVELS.length) {
            return this.unary();
        }
        let left = this.binary(level + 1);
        while (this.current.kind === 'symbol' && LEVELS[level].includes(this.current.text)) {
            const { text: operator, offset } = this.tokens[this.position++];
            const right = this.binary(level + 1);
            left = { kind: 'operation', operator: SPELLINGS[operator] ?? operator, operands: [left, right], offset };
        }
        return left;
    }

    private unary(): FormulaNode {
        const token = this.current;
        const isNotWord = token.kind === 'name' && token.text.toUpperCase() === 'NOT';
        const isSign = token.kind === 'symbol' && ['+', '-', '!'].includes(token.text);
        if (!isSign && !isNotWord) {
            return this.primary();
        }
        this.enter(token);
        this.position++;
        const operand = this.unary();
        this.depth--;
        const operator = isNotWord ? 'NOT' : (SPELLINGS[token.text] ?? token.text);
        return { kind: 'operation', operator, operands: [operand], offset: token.offset };
    }

    private primary(): FormulaNode {
        const token = this.tokens[this.position++];
        const { offset, text } = token;
        switch (token.kind) {
            case 'number':
            case 'string':
                return { kind: token.kind, text, offset };
            case 'resource':
                return { kind: 'reference', path: text.split('.'), isResource: true, offset };
            case 'name':
                return this.name(token);
            case 'symbol':
                if (text === '(') {
                    this.enter(token);
                    const inner = this.binary(0);
                    this.depth--;
                    this.expect(')');
                    return inner;
                }
        }
        this.position--;
        throw this.unexpected();
    }

    private name({ text, offset }: Token): FormulaNode {
        if (this.current.kind === 'symbol' && this.current.text === '(') {
            return this.call(text.toUpperCase(), offset);
        }
        switch (text.toUpperCase()) {
            case 'TRUE':
            case 'FALSE':
                return { kind: 'boolean', text: text.toLowerCase(), offset };
            case 'NULL':
                return { kind: 'null', text: 'null', offset };
        }
        const path = text.split('.');
        if (path.some((name) => name === '')) {
            throw this.text.error(`Syntax error: ${text} is no field name`, offset);
        }
        return { kind: 'reference', path, isResource: false, offset };
    }

    private call(name: string, offset: number): CallNode {
        this.enter(this.current);
        this.position++;
        const parameters: FormulaNode[] = [];
        if (!(this.current.kind === 'symbol' && this.current.text === ')')) {
            parameters.push(this.binary(0));
            while (this.current.kind === 'symbol' && this.current.text === ',') {
                this.position++;
                parameters.push(this.binary(0));
            }
        }
        this.expect(')');
        this.depth--;
        return { kind: 'call', name, parameters, offset };
    }

    private expect(symbol: string): void {
        if (this.current.kind !== 'symbol' || this.current.text !== symbol) {
            throw this.text.error(`Syntax error: missing '${symbol}' before ${this.current.text}`, this.current.offset);
        }
        this.position++;
    }

    private enter(token: Token): void {
        if (++this.depth > MAX_DEPTH) {
            throw this.text.error('The formula is nested too deeply', token.offset);
        }
    }

    private unexpected(): Error {
        return this.text.error(`Syntax error: unexpected ${this.current.text}`, this.current.offset);
    }
}
