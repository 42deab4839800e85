import { Cursor } from './cursor';
import type { ApexNode } from './nodes';
import { TokenKind } from './tokens';

/** `LAST_N_DAYS:30`: the colon of a relative date binds nothing. */
const RELATIVE_DATE = /^(?:(?:last|next)_n_\w+|n_\w+_ago)$/;

/**
 * Reads queries in brackets: the object, the fields, and the expressions bound into them. Conditions and order are passed over; the
 * platform checks them.
 */
export abstract class QueryParser extends Cursor {
    /** How many queries the place lies in: their keywords end an expression. */
    protected queries = 0;

    protected abstract expression(): ApexNode;

    protected isQuery(at: number): boolean {
        const { texts } = this.tokens;
        return texts[at] === '[' && (texts[at + 1] === 'select' || texts[at + 1] === 'find');
    }

    protected query(): ApexNode {
        const first = this.at;
        const bound: ApexNode[] = [];
        this.expect('[');
        this.queries++;
        const isSearch = this.accept('find');
        const fields: string[] = [];
        let object = '';
        if (!isSearch) {
            this.expect('select');
            this.selectList(fields, bound);
            this.expect('from');
            object = this.path();
        }
        this.passUntil(']', bound);
        this.queries--;
        const place = { tokens: this.tokens, first, last: this.at++, children: bound };
        return isSearch ? { ...place, kind: 'other' } : { ...place, kind: 'query', object, fields };
    }

    private selectList(fields: string[], bound: ApexNode[]): void {
        do {
            if (this.is('typeof')) {
                while (!this.is('end')) {
                    this.pass(bound);
                }
                this.at++;
            } else if (this.is('(')) {
                this.group(bound);
            } else if (this.tokens.isWord(this.at) && this.is('(', 1)) {
                this.at++;
                this.group(bound);
            } else {
                fields.push(this.path());
            }
            if (!this.is('from') && this.tokens.isWord(this.at)) {
                this.at++;
            }
        } while (this.accept(','));
    }

    private path(): string {
        const first = this.expectName();
        while (this.is('.') && this.tokens.isWord(this.at + 1)) {
            this.at += 2;
        }
        const { source, starts, ends } = this.tokens;
        return source.slice(starts[first], ends[this.at - 1]).replace(/\s/g, '');
    }

    private group(bound: ApexNode[]): void {
        this.expect('(');
        this.passUntil(')', bound);
        this.at++;
    }

    /** Stands at the closing mark afterwards. */
    private passUntil(close: string, bound: ApexNode[]): void {
        while (!this.is(close)) {
            this.pass(bound);
        }
    }

    private pass(bound: ApexNode[]): void {
        const { kinds, texts } = this.tokens;
        if (this.is('(')) {
            this.group(bound);
        } else if (this.is(':') && !RELATIVE_DATE.test(texts[this.at - 1])) {
            this.at++;
            bound.push(this.expression());
        } else if (kinds[this.at] === TokenKind.End || /^[\])};]$/.test(texts[this.at])) {
            this.fail('a query is not closed');
        } else {
            this.at++;
        }
    }
}
