import { ExpressionParser } from './expressionParser';
import type { ApexNode, BlockNode, DeclaratorNode } from './nodes';

const DATA_STATEMENTS = new Set(['insert', 'update', 'delete', 'undelete', 'upsert', 'merge']);
const AFTER_VARIABLE = new Set(['=', ';', ',', ':']);

/** Reads statements. */
export abstract class StatementParser extends ExpressionParser {
    protected block(): BlockNode {
        const first = this.at;
        this.expect('{');
        const children: ApexNode[] = [];
        while (!this.is('}')) {
            children.push(this.statement());
        }
        this.at++;
        return { kind: 'block', tokens: this.tokens, first, last: this.at - 1, children };
    }

    protected statement(): ApexNode {
        const text = this.tokens.texts[this.at];
        switch (text) {
            case '{':
                return this.block();
            case 'if':
                return this.choice();
            case 'for':
            case 'while':
                return this.loop(text);
            case 'do':
                return this.repetition();
            case 'try':
                return this.attempt();
            case 'return':
            case 'throw':
            case 'break':
            case 'continue':
                return this.exit(text);
            case 'switch':
                return this.is('on', 1) ? this.selection() : this.simple();
            case 'system':
                return this.is('.', 1) && this.is('runas', 2) && this.is('(', 3) ? this.runAs() : this.simple();
            default:
                return DATA_STATEMENTS.has(text) ? this.dataStatement(text) : this.simple();
        }
    }

    protected declarators(): DeclaratorNode[] {
        const found: DeclaratorNode[] = [];
        do {
            const first = this.expectName();
            const value = this.accept('=') ? this.expression() : null;
            const { tokens } = this;
            const name = tokens.texts[first];
            const children = value ? [value] : [];
            found.push({ kind: 'declarator', tokens, first, last: this.at - 1, name, value, children });
        } while (this.accept(','));
        return found;
    }

    private simple(): ApexNode {
        if (this.is(';')) {
            this.fail('a statement is missing');
        }
        const statement = this.isDeclaration() ? this.variables() : this.expression();
        this.expect(';');
        return statement;
    }

    /** A type and a name: only then it is no expression. */
    private isDeclaration(): boolean {
        if (this.isModifier()) {
            return true;
        }
        const end = this.typeEnd(this.at);
        return end >= 0 && this.isName(end) && AFTER_VARIABLE.has(this.tokens.texts[end + 1]);
    }

    private variables(): ApexNode {
        const first = this.at;
        this.modifiers();
        const type = this.expectType();
        const declarators = this.declarators();
        const { tokens } = this;
        return { kind: 'variables', tokens, first, last: this.at - 1, type, declarators, children: declarators };
    }

    private condition(): ApexNode {
        this.expect('(');
        const condition = this.expression();
        this.expect(')');
        return condition;
    }

    private choice(): ApexNode {
        const first = this.at++;
        const condition = this.condition();
        const whenTrue = this.statement();
        const whenFalse = this.accept('else') ? this.statement() : null;
        const children = whenFalse ? [condition, whenTrue, whenFalse] : [condition, whenTrue];
        const place = { tokens: this.tokens, first, last: this.at - 1, children };
        return { ...place, kind: 'if', condition, whenTrue, whenFalse };
    }

    private loop(word: string): ApexNode {
        const first = this.at++;
        const condition = word === 'while' ? this.condition() : null;
        const control = condition ? [condition] : this.forControl();
        const body = this.accept(';') ? null : this.statement();
        const children = body ? [...control, body] : control;
        return { kind: 'loop', tokens: this.tokens, first, last: this.at - 1, control, condition, body, children };
    }

    private forControl(): ApexNode[] {
        this.expect('(');
        const type = this.typeEnd(this.at);
        if (type >= 0 && this.isName(type) && this.tokens.texts[type + 1] === ':') {
            this.at = type + 2;
            const list = this.expression();
            this.expect(')');
            return [list];
        }
        const begin = this.is(';') ? [] : this.isDeclaration() ? [this.variables()] : [this.expression()];
        while (this.accept(',')) {
            begin.push(this.expression());
        }
        this.expect(';');
        const test = this.is(';') ? [] : [this.expression()];
        this.expect(';');
        return [...begin, ...test, ...this.expressions(')')];
    }

    private repetition(): ApexNode {
        const first = this.at++;
        const block = this.block();
        this.expect('while');
        const condition = this.condition();
        this.expect(';');
        return this.branches(first, [block, condition]);
    }

    private selection(): ApexNode {
        const first = this.at;
        this.at += 2;
        const children = [this.expression()];
        this.expect('{');
        do {
            this.expect('when');
            if (this.is('{')) {
                this.fail('a value is missing');
            }
            while (!this.is('{')) {
                this.passWhenValue();
            }
            children.push(this.block());
        } while (!this.accept('}'));
        return this.branches(first, children);
    }

    private passWhenValue(): void {
        if (this.is(';') || this.is('}') || this.at === this.tokens.count - 1) {
            this.fail("'{' is missing");
        }
        this.at++;
    }

    private branches(first: number, children: readonly ApexNode[]): ApexNode {
        return { kind: 'branches', tokens: this.tokens, first, last: this.at - 1, children };
    }

    private attempt(): ApexNode {
        const first = this.at++;
        const block = this.block();
        const catches: ApexNode[] = [];
        while (this.accept('catch')) {
            this.expect('(');
            this.modifiers();
            this.expectType();
            this.expectName();
            this.expect(')');
            catches.push(this.block());
        }
        const final = this.accept('finally') ? this.block() : null;
        if (catches.length === 0 && !final) {
            this.fail("'catch' is missing");
        }
        const children = [block, ...catches, ...(final ? [final] : [])];
        return { kind: 'try', tokens: this.tokens, first, last: this.at - 1, block, catches, end: final, children };
    }

    private exit(word: string): ApexNode {
        const first = this.at++;
        const hasValue = word === 'throw' || (word === 'return' && !this.is(';'));
        const children = hasValue ? [this.expression()] : [];
        this.expect(';');
        return {
            kind: word === 'return' ? 'return' : 'leave',
            tokens: this.tokens,
            first,
            last: this.at - 1,
            children
        };
    }

    private runAs(): ApexNode {
        const first = this.at;
        this.at += 4;
        const args = this.expressions(')');
        return this.other(first, [...args, this.block()]);
    }

    private dataStatement(word: string): ApexNode {
        const first = this.at++;
        if (this.is('as') && (this.is('user', 1) || this.is('system', 1))) {
            this.at += 2;
        }
        const children = [this.expression()];
        if (word === 'merge') {
            children.push(this.expression());
        } else if (word === 'upsert' && !this.is(';')) {
            this.expectType();
        }
        this.expect(';');
        return this.other(first, children);
    }
}
