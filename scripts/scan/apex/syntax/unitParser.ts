import type { ApexNode, ParameterNode } from './nodes';
import { StatementParser } from './statementParser';
import { TokenKind } from './tokens';

const TYPE_WORDS = new Set(['class', 'interface', 'enum']);
const TRIGGER_TIMES = new Set(['before', 'after']);
const TRIGGER_EVENTS = new Set(['insert', 'update', 'delete', 'undelete']);

/** Reads whole files: classes with their members, and triggers. */
export class UnitParser extends StatementParser {
    /** A file of a class, interface or enum. */
    typeUnit(): ApexNode {
        const first = this.at;
        const modifiers = this.modifiers();
        const type = this.type(first, modifiers);
        this.end();
        return type;
    }

    triggerUnit(): ApexNode {
        const first = this.at;
        this.expect('trigger');
        const name = this.tokens.written(this.expectName());
        this.expect('on');
        this.expectName();
        this.expect('(');
        do {
            this.triggerEvent();
        } while (this.accept(','));
        this.expect(')');
        const start = this.at;
        this.expect('{');
        const children: ApexNode[] = [];
        while (!this.is('}')) {
            children.push(this.triggerMember());
        }
        this.at++;
        const { tokens } = this;
        const body = { kind: 'block', tokens, first: start, last: this.at - 1, children } as const;
        this.end();
        return { kind: 'trigger', tokens, first, last: this.at - 1, name, body, children: [body] };
    }

    private end(): void {
        if (this.tokens.kinds[this.at] !== TokenKind.End) {
            this.fail('text behind the end of the file');
        }
    }

    private triggerEvent(): void {
        const { texts } = this.tokens;
        if (!TRIGGER_TIMES.has(texts[this.at]) || !TRIGGER_EVENTS.has(texts[this.at + 1])) {
            this.fail('an event of a trigger is missing');
        }
        this.at += 2;
    }

    /** A statement, or a member as in a class. */
    private triggerMember(): ApexNode {
        const first = this.at;
        const modifiers = this.modifiers();
        const isMember = TYPE_WORDS.has(this.tokens.texts[this.at]) || this.isMethodOrProperty();
        if (isMember) {
            return this.member(first, modifiers);
        }
        this.at = first;
        return this.statement();
    }

    private isMethodOrProperty(): boolean {
        const end = this.is('void') ? this.at + 1 : this.typeEnd(this.at);
        const next = this.tokens.texts[end + 1];
        return end >= 0 && this.isName(end) && (next === '(' || next === '{');
    }

    private type(first: number, modifiers: readonly string[]): ApexNode {
        if (this.accept('enum')) {
            this.expectName();
            this.expect('{');
            if (!this.is('}')) {
                do {
                    this.expectName();
                } while (this.accept(','));
            }
            this.expect('}');
            return this.other(first, []);
        }
        const isInterface = this.accept('interface');
        if (!isInterface) {
            this.expect('class');
        }
        const name = this.tokens.written(this.expectName());
        this.ancestors();
        this.expect('{');
        const children: ApexNode[] = [];
        while (!this.is('}')) {
            if (!this.accept(';')) {
                children.push(this.classMember());
            }
        }
        this.at++;
        const place = { tokens: this.tokens, first, last: this.at - 1, children };
        return { ...place, kind: 'class', name, isInterface, modifiers };
    }

    private ancestors(): void {
        if (this.accept('extends')) {
            this.types();
        }
        if (this.accept('implements')) {
            this.types();
        }
    }

    private types(): void {
        do {
            this.expectType();
        } while (this.accept(','));
    }

    private classMember(): ApexNode {
        const first = this.at;
        if (this.is('{') || (this.is('static') && this.is('{', 1))) {
            this.accept('static');
            const body = this.block();
            return { kind: 'initialiser', tokens: this.tokens, first, last: this.at - 1, body, children: [body] };
        }
        return this.member(first, this.modifiers());
    }

    private member(first: number, modifiers: readonly string[]): ApexNode {
        if (TYPE_WORDS.has(this.tokens.texts[this.at])) {
            return this.type(first, modifiers);
        }
        const end = this.is('void') ? this.at + 1 : this.typeEnd(this.at);
        if (end >= 0 && this.tokens.texts[end] === '(') {
            return this.method(first, modifiers, true);
        }
        if (end < 0 || !this.isName(end)) {
            this.fail('a member is missing');
        }
        const next = this.tokens.texts[end + 1];
        if (next === '(') {
            this.at = end;
            return this.method(first, modifiers, false);
        }
        return next === '{' ? this.property() : this.field();
    }

    private method(first: number, modifiers: readonly string[], isConstructor: boolean): ApexNode {
        while (isConstructor && this.is('.', 1)) {
            this.at += 2;
        }
        const name = this.tokens.written(this.expectName());
        this.expect('(');
        const parameters = this.parameters();
        const body = this.is('{') ? this.block() : null;
        if (!body) {
            this.expect(';');
        }
        const children = body ? [...parameters, body] : parameters;
        const place = { tokens: this.tokens, first, last: this.at - 1, children };
        return { ...place, kind: 'method', name, isConstructor, modifiers, parameters, body };
    }

    private parameters(): ParameterNode[] {
        const found: ParameterNode[] = [];
        if (!this.is(')')) {
            do {
                const first = this.at;
                this.modifiers();
                const type = this.expectType();
                const last = this.expectName();
                const name = this.tokens.texts[last];
                found.push({ kind: 'parameter', tokens: this.tokens, first, last, name, type, children: [] });
            } while (this.accept(','));
        }
        this.expect(')');
        return found;
    }

    /** Begins at its type: what stands before it is no code. */
    private property(): ApexNode {
        const first = this.at;
        const type = this.expectType();
        const name = this.tokens.written(this.expectName());
        this.expect('{');
        const children: ApexNode[] = [];
        while (!this.is('}')) {
            this.modifiers();
            if (!this.accept('get') && !this.accept('set')) {
                this.fail("'get' or 'set' is missing");
            }
            if (!this.accept(';')) {
                children.push(this.block());
            }
        }
        this.at++;
        return { kind: 'property', tokens: this.tokens, first, last: this.at - 1, name, type, children };
    }

    private field(): ApexNode {
        const type = this.expectType();
        const first = this.at;
        const declarators = this.declarators();
        const last = this.at - 1;
        this.expect(';');
        return { kind: 'field', tokens: this.tokens, first, last, type, declarators, children: declarators };
    }
}
