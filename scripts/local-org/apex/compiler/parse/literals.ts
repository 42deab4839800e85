import type { LiteralContext } from '@apexdevtools/apex-parser';
import type { Expression } from '../ast/nodes';
import { has, positionOf, reject, type Tree } from './tree';

type Literal = Extract<Expression, { e: 'literal' }>;

const ESCAPES: Readonly<Record<string, string>> = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

export function readLiteral(node: LiteralContext): Literal {
    const at = positionOf(node);
    const text = node.getText();
    if (has(node.IntegerLiteral())) {
        return readInteger(text, node);
    }
    if (has(node.LongLiteral())) {
        return { e: 'literal', at, kind: 'long', value: text.slice(0, -1) };
    }
    if (has(node.NumberLiteral())) {
        const isDouble = /d$/i.test(text);
        return { e: 'literal', at, kind: isDouble ? 'double' : 'decimal', value: isDouble ? text.slice(0, -1) : text };
    }
    if (has(node.StringLiteral())) {
        if (/[\r\n]/.test(text)) {
            reject('Line breaks are not allowed in string literals', node);
        }
        return { e: 'literal', at, kind: 'string', value: unescapeString(text.slice(1, -1), node) };
    }
    if (has(node.MultilineStringLiteral())) {
        return { e: 'literal', at, kind: 'string', value: unescapeString(multilineBody(text), node) };
    }
    if (has(node.BooleanLiteral())) {
        return { e: 'literal', at, kind: 'boolean', value: text.toLowerCase() };
    }
    return { e: 'literal', at, kind: 'null', value: 'null' };
}

/** An Integer literal; 2147483648 is only valid behind a minus, which the checker of unary minus allows. */
export function readInteger(text: string, node: Tree): Literal {
    if (BigInt(text) > 2147483648n) {
        reject(`Illegal integer: ${text}`, node);
    }
    return { e: 'literal', at: positionOf(node), kind: 'integer', value: text };
}

/** The text of a quoted literal without its quotes, escapes resolved. */
export function unescapeString(body: string, node: Tree): string {
    return body.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escape: string) => {
        if (escape.length > 1) {
            return String.fromCharCode(parseInt(escape.slice(1), 16));
        }
        return (
            ESCAPES[escape.toLowerCase()] ??
            reject(`Invalid string literal '${body}'. Illegal character sequence '${whole}' in string literal`, node)
        );
    });
}

/** `'''` is followed by a line break that is not part of the text. */
function multilineBody(text: string): string {
    return text
        .slice(3, -3)
        .replace(/^[ \t]*\r?\n/, '')
        .replace(/\r\n/g, '\n');
}
