import {
    Arth2ExpressionContext,
    DotExpressionContext,
    type ExpressionContext,
    IdPrimaryContext,
    LiteralPrimaryContext,
    PrimaryExpressionContext,
    SubExpressionContext
} from '@apexdevtools/apex-parser';
import { nodesOf, optional, plain, type Tree } from './parseApex';

/** What is known of a text before the program runs: how it begins, and whether that is all of it. */
export interface KnownText {
    readonly text: string;
    readonly complete: boolean;
}

export type Lookup = (name: string) => Tree | undefined;

const MAX_STEPS = 8;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Content of a string literal as it stands in source, or null for other literals. */
export function literalText(source: string): string | null {
    if (source.length < 2 || !source.startsWith("'") || !source.endsWith("'")) {
        return null;
    }
    return source
        .slice(1, -1)
        .replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_whole, code: string | undefined, one: string) =>
            code === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(parseInt(code, 16))
        );
}

/**
 * Works out how a text begins: literals, concatenations, and names whose declaration gives a literal. `lookup` finds the
 * initial value of a variable or constant.
 */
export function knownText(expression: Tree, lookup: Lookup, steps = 0): KnownText {
    if (steps > MAX_STEPS) {
        return { text: '', complete: false };
    }
    if (expression instanceof SubExpressionContext) {
        return knownText(expression.expression(), lookup, steps + 1);
    }
    if (expression instanceof Arth2ExpressionContext) {
        const parts: ExpressionContext[] = expression.expression_list();
        const left = knownText(parts[0], lookup, steps + 1);
        const right = parts.length > 1 && left.complete ? knownText(parts[1], lookup, steps + 1) : null;
        return right ? { text: left.text + right.text, complete: right.complete } : { ...left, complete: false };
    }
    const literal = literalOf(expression);
    if (literal !== null) {
        return { text: literal, complete: true };
    }
    const name = nameOf(expression);
    const value = name === null ? undefined : lookup(name);
    return value ? knownText(value, lookup, steps + 1) : { text: '', complete: false };
}

function literalOf(expression: Tree): string | null {
    const [only] = expression instanceof PrimaryExpressionContext ? nodesOf(expression) : [];
    return only instanceof LiteralPrimaryContext ? literalText(only.getText()) : null;
}

/** `NAME`, `this.name` and `Class.NAME` are looked up by their last part. */
function nameOf(expression: Tree): string | null {
    if (expression instanceof DotExpressionContext) {
        const member = optional(expression.anyId());
        return member ? plain(member) : null;
    }
    const [only] = expression instanceof PrimaryExpressionContext ? nodesOf(expression) : [];
    return only instanceof IdPrimaryContext ? plain(only) : null;
}
