import type { ApexParserRuleContext } from '@apexdevtools/apex-parser';
import { parseInTwoStages, type SyntaxFault } from '../../apex-syntax';

/** A node of the parser's tree. */
export type Tree = ApexParserRuleContext;

/** The tree of a file, or the first syntax error. */
export type ParsedApex =
    | { readonly tree: Tree; readonly error: null }
    | {
          readonly tree: null;
          readonly error: SyntaxFault;
      };

/** Larger than the platform lets a class be. */
const MAX_CHARACTERS = 1_000_000;

/** Parses a class or trigger. Never throws: what the parser cannot take is an error at its place. */
export function parseApex(source: string, isTrigger: boolean): ParsedApex {
    if (source.length > MAX_CHARACTERS) {
        return { tree: null, error: { line: 1, column: 1, message: 'longer than the platform allows a class to be' } };
    }
    try {
        const { tree, fault } = parseInTwoStages<Tree>(source, (parser) =>
            isTrigger ? parser.triggerUnit() : parser.compilationUnit()
        );
        return fault ? { tree: null, error: fault } : { tree, error: null };
    } catch (error) {
        const message = error instanceof RangeError ? 'nested too deeply to parse' : String(error);
        return { tree: null, error: { line: 1, column: 1, message } };
    }
}

/** Children that are nodes, not tokens. The parser types optional children as present, so this is the honest list. */
export function nodesOf(node: Tree): Tree[] {
    const children = (node as { children?: readonly unknown[] | null }).children ?? [];
    return children.filter((child): child is Tree => isTree(child));
}

function isTree(child: unknown): child is Tree {
    return typeof child === 'object' && child !== null && 'ruleIndex' in child && 'start' in child;
}

/** The child, or undefined where the grammar has none: the parser says null for both. */
export function optional<T>(child: T | null | undefined): T | undefined {
    return child ?? undefined;
}

/** Text of a node without blanks and comments, in lower case: Apex is case-insensitive. */
export function plain(node: Tree): string {
    return node.getText().toLowerCase();
}

/** Where a node begins. */
export function offsetOf(node: Tree): number {
    return node.start.start;
}
