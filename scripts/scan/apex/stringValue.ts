import { type ApexNode, plain } from './syntax';

/** What is known of a text before the program runs: how it begins, and whether that is all of it. */
export interface KnownText {
    readonly text: string;
    readonly complete: boolean;
}

export type Lookup = (name: string) => ApexNode | undefined;

const MAX_STEPS = 8;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Content of a string literal as it stands in source, or null for other literals. */
export function literalText(source: string): string | null {
    if (source.length < 2 || !source.startsWith("'") || !source.endsWith("'")) {
        return null;
    }
    const isBlock = source.length > 6 && /^'''[\r\n]/.test(source);
    const inner = isBlock ? source.slice(3, -3).replace(/^\r?\n/, '') : source.slice(1, -1);
    return inner.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_whole, code: string | undefined, one: string) =>
        code === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(parseInt(code, 16))
    );
}

/** Content of a node that is a string literal, or null. */
export function literalOf(node: ApexNode): string | null {
    return node.kind === 'literal' ? literalText(node.tokens.written(node.first)) : null;
}

/**
 * Works out how a text begins: literals, concatenations, and names whose declaration gives a literal. `lookup` finds the
 * initial value of a variable or constant.
 */
export function knownText(expression: ApexNode, lookup: Lookup, steps = 0): KnownText {
    if (steps > MAX_STEPS) {
        return { text: '', complete: false };
    }
    if (expression.kind === 'group') {
        return knownText(expression.inner, lookup, steps + 1);
    }
    if (expression.kind === 'binary' && expression.operator === '+') {
        const left = knownText(expression.left, lookup, steps + 1);
        const right = left.complete ? knownText(expression.right, lookup, steps + 1) : null;
        return right ? { text: left.text + right.text, complete: right.complete } : left;
    }
    const literal = literalOf(expression);
    if (literal !== null) {
        return { text: literal, complete: true };
    }
    const name = nameOf(expression);
    const value = name === null ? undefined : lookup(name);
    return value ? knownText(value, lookup, steps + 1) : { text: '', complete: false };
}

/** `NAME`, `this.name` and `Class.NAME` are looked up by their last part. */
function nameOf(expression: ApexNode): string | null {
    if (expression.kind === 'member') {
        return expression.name.toLowerCase();
    }
    return expression.kind === 'name' ? plain(expression) : null;
}
