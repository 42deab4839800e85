import { BoundExpressionContext, type SoqlLiteralContext, type SoslLiteralContext } from '@apexdevtools/apex-parser';
import type { Expression } from '../ast/nodes';
import { readExpression } from './expressions';
import { positionOf, textOf, type Tree } from './tree';

/** An inline query: its text for the soql room, its binds as expressions in order of appearance. */
export function readQuery(node: SoqlLiteralContext): Expression {
    const query = node.query();
    return { e: 'soql', at: positionOf(node), text: textOf(query), binds: readBinds(query) };
}

/** An inline search: its text without the brackets, its binds in order of appearance. */
export function readInlineSearch(node: SoslLiteralContext): Expression {
    const text = textOf(node).slice(1, -1).trim();
    return { e: 'sosl', at: positionOf(node), text, binds: readBinds(node) };
}

/** The bind expressions below a node, in order of appearance. */
export function readBinds(node: Tree): Expression[] {
    if (node instanceof BoundExpressionContext) {
        return [readExpression(node.expression())];
    }
    return childNodes(node).flatMap(readBinds);
}

function childNodes(node: Tree): Tree[] {
    const children: Tree[] = [];
    for (let index = 0; index < node.getChildCount(); index++) {
        const child: unknown = node.getChild(index);
        if (isTree(child)) {
            children.push(child);
        }
    }
    return children;
}

/** Terminal nodes have no children list of their own. */
function isTree(child: unknown): child is Tree {
    return typeof child === 'object' && child !== null && 'ruleIndex' in child;
}
