import {
    AnnotationContext,
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    CmpExpressionContext,
    CondExpressionContext,
    EqualityExpressionContext,
    IfStatementContext,
    LiteralContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    NegExpressionContext,
    ReturnStatementContext,
    SoqlLiteralContext,
    SoslLiteralContext,
    type ApexParserRuleContext
} from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../apex-syntax';
import type { Mutant, MutantKind } from './mutant';

/** A piece of the source, by character offsets, and what stands there instead. */
interface Change {
    readonly kind: MutantKind;
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

type BinaryExpression =
    | EqualityExpressionContext
    | CmpExpressionContext
    | LogAndExpressionContext
    | LogOrExpressionContext
    | Arth1ExpressionContext
    | Arth2ExpressionContext;

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
    '==': ['!='],
    '===': ['!=='],
    '!=': ['=='],
    '!==': ['==='],
    '<>': ['=='],
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
    '&&': ['||'],
    '||': ['&&'],
    '+': ['-'],
    '-': ['+'],
    '*': ['/'],
    '/': ['*']
};

/**
 * All mutants of one class, in the order of its source: comparison, logic and arithmetic operators, negations, numbers, texts
 * and truth values, conditions of if and ?: set to true and to false, returned values set to null. Queries and annotations
 * are left alone. Throws SyntaxError for a source that does not parse.
 */
export function findMutants(className: string, source: string): Mutant[] {
    const { tree, fault } = parseInTwoStages(source, (parser) => parser.compilationUnit());
    if (fault) {
        throw new SyntaxError(`${className}.cls:${fault.line}:${fault.column}: ${fault.message}`);
    }
    const changes: Change[] = [];
    visit(tree, source, changes);
    const starts = lineStarts(source);
    return changes
        .sort((left, right) => left.from - right.from || left.to - right.to)
        .map((change) => toMutant(className, source, change, starts));
}

function visit(node: ApexParserRuleContext, source: string, changes: Change[]): void {
    if (node instanceof AnnotationContext || node instanceof SoqlLiteralContext || node instanceof SoslLiteralContext) {
        return;
    }
    changes.push(...changesOf(node, source));
    for (const child of node.children ?? []) {
        if ('children' in child && Array.isArray(child.children)) {
            visit(child as ApexParserRuleContext, source, changes);
        }
    }
}

function changesOf(node: ApexParserRuleContext, source: string): Change[] {
    if (
        node instanceof EqualityExpressionContext ||
        node instanceof CmpExpressionContext ||
        node instanceof LogAndExpressionContext ||
        node instanceof LogOrExpressionContext ||
        node instanceof Arth1ExpressionContext ||
        node instanceof Arth2ExpressionContext
    ) {
        return operatorChanges(node, source);
    }
    if (node instanceof NegExpressionContext) {
        const [from] = span(node);
        return source[from] === '!' ? [{ kind: 'operator', from, to: from + 1, text: '' }] : [];
    }
    if (node instanceof IfStatementContext) {
        return conditionChanges(node.parExpression().expression());
    }
    if (node instanceof CondExpressionContext) {
        return conditionChanges(node.expression(0));
    }
    if (node instanceof ReturnStatementContext) {
        return returnChanges(node, source);
    }
    return node instanceof LiteralContext ? literalChanges(node, source) : [];
}

/** The operator stands between the two operands. */
function operatorChanges(node: BinaryExpression, source: string): Change[] {
    const [, endOfLeft] = span(node.expression(0));
    const [startOfRight] = span(node.expression(1));
    const between = source.slice(endOfLeft, startOfRight);
    const operator = between.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
    const from = endOfLeft + between.indexOf(operator);
    return (OPERATORS[operator] ?? []).map((text) => ({ kind: 'operator', from, to: from + operator.length, text }));
}

function conditionChanges(condition: ApexParserRuleContext): Change[] {
    const [from, to] = span(condition);
    return ['true', 'false'].map((text) => ({ kind: 'condition', from, to, text }));
}

/** Every type of Apex has null; a returned null or truth value is mutated as the constant it is. */
function returnChanges(node: ReturnStatementContext, source: string): Change[] {
    const value = node.expression() as ApexParserRuleContext | null;
    if (!value) {
        return [];
    }
    const [from, to] = span(value);
    return /^(null|true|false)$/i.test(source.slice(from, to)) ? [] : [{ kind: 'return', from, to, text: 'null' }];
}

function literalChanges(node: LiteralContext, source: string): Change[] {
    const [from, to] = span(node);
    const text = source.slice(from, to);
    const change = (becomes: string): Change => ({ kind: 'constant', from, to, text: becomes });
    if (/^(true|false)$/i.test(text)) {
        return [change(text.toLowerCase() === 'true' ? 'false' : 'true')];
    }
    if (/^\d+L?$/i.test(text)) {
        // A loop that begins one later is a mutant; its step is not written as a literal.
        return [change(text.replace(/\d+/, (digits) => String(Number(digits) + 1)))];
    }
    if (/^\d*\.\d+D?$/i.test(text)) {
        return [change(`(${text} + 1)`)];
    }
    return /^'.+'$/s.test(text) ? [change("'mutated'")] : [];
}

function span(node: ApexParserRuleContext): [number, number] {
    const last = node.stop ?? node.start;
    return [node.start.start, last.stop + 1];
}

function lineStarts(source: string): number[] {
    return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function toMutant(className: string, source: string, change: Change, starts: readonly number[]): Mutant {
    const { kind, from, to, text } = change;
    const line = starts.findLastIndex((start) => start <= from) + 1;
    const lineStart = starts[line - 1];
    const lastLine = starts.findLastIndex((start) => start < to);
    const lineEnd = (starts[lastLine + 1] ?? source.length + 1) - 1;
    const flat = (piece: string): string => piece.replace(/\s+/g, ' ').trim();
    return {
        className,
        line,
        column: from - lineStart + 1,
        kind,
        was: flat(source.slice(lineStart, lineEnd)),
        becomes: flat(source.slice(lineStart, from) + text + source.slice(to, lineEnd)),
        source: source.slice(0, from) + text + source.slice(to)
    };
}
