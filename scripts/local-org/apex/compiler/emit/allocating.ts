import type { Expression, Statement } from '../ast/nodes';

const EXPRESSIONS: ReadonlySet<unknown> = new Set<Expression['e']>([
    ...(['call', 'new', 'newList', 'newItems', 'newMap', 'soql'] as const)
]);
const STATEMENTS: ReadonlySet<unknown> = new Set<Statement['s']>(['dml', 'merge', 'runAs', 'forEach']);

/**
 * Whether a piece of the syntax tree may allocate or run other Apex code, so that the heap may be sized while it runs. What
 * only reads, compares, computes and assigns does not.
 */
export function allocates(source: unknown): boolean {
    if (Array.isArray(source)) {
        return source.some(allocates);
    }
    if (typeof source !== 'object' || source === null) {
        return false;
    }
    const node = source as { readonly e?: unknown; readonly s?: unknown; readonly operator?: unknown };
    const isText = node.operator === '+' || node.operator === '+=';
    return EXPRESSIONS.has(node.e) || STATEMENTS.has(node.s) || isText || Object.values(node).some(allocates);
}
