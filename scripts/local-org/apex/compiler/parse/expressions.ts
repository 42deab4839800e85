import {
    ArrayExpressionContext,
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    AssignExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    EqualityExpressionContext,
    type ExpressionContext,
    type ExpressionListContext,
    InstanceOfExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallExpressionContext,
    NegExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext,
    SubExpressionContext
} from '@apexdevtools/apex-parser';
import type { AssignmentOperator, BinaryOperator, Expression } from '../ast/nodes';
import { readCreator } from './creators';
import { readPrimary } from './primaries';
import { has, optional, positionOf, refuse, type Tree } from './tree';
import { readTypeRef } from './typeRefs';

type Reader<T> = (node: T) => Expression;
type ReaderEntry = readonly [new (...args: never[]) => Tree, Reader<never>];

function entry<T extends Tree>(type: new (...args: never[]) => T, reader: Reader<T>): ReaderEntry {
    return [type, reader];
}

/** One reader for every labelled alternative of the grammar's `expression` rule; a test checks that none is missing. */
export const EXPRESSION_READERS: readonly ReaderEntry[] = [
    entry(PrimaryExpressionContext, (node) => readPrimary(node.primary())),
    entry(SubExpressionContext, (node) => readExpression(node.expression())),
    entry(DotExpressionContext, readDot),
    entry(ArrayExpressionContext, (node) => ({
        e: 'index',
        at: positionOf(node),
        target: readExpression(node.expression(0)),
        index: readExpression(node.expression(1))
    })),
    entry(MethodCallExpressionContext, readMethodCall),
    entry(NewExpressionContext, (node) => readCreator(node.creator())),
    entry(CastExpressionContext, (node) => ({
        e: 'cast',
        at: positionOf(node),
        type: readTypeRef(node.typeRef()),
        value: readExpression(node.expression())
    })),
    entry(PostOpExpressionContext, (node) => ({
        e: 'step',
        at: positionOf(node),
        operator: has(node.INC()) ? '++' : '--',
        prefix: false,
        target: readExpression(node.expression())
    })),
    entry(PreOpExpressionContext, readPreOp),
    entry(NegExpressionContext, (node) => ({
        e: 'unary',
        at: positionOf(node),
        operator: has(node.TILDE()) ? '~' : '!',
        value: readExpression(node.expression())
    })),
    entry(InstanceOfExpressionContext, (node) => ({
        e: 'instanceof',
        at: positionOf(node),
        value: readExpression(node.expression()),
        type: readTypeRef(node.typeRef())
    })),
    entry(Arth1ExpressionContext, (node) => binary(node, has(node.MUL()) ? '*' : '/')),
    entry(Arth2ExpressionContext, (node) => binary(node, has(node.ADD()) ? '+' : '-')),
    entry(BitExpressionContext, (node) => binary(node, shiftOperator(node))),
    entry(CmpExpressionContext, (node) => binary(node, comparisonOperator(node))),
    entry(EqualityExpressionContext, (node) => binary(node, equalityOperator(node))),
    entry(BitAndExpressionContext, (node) => binary(node, '&')),
    entry(BitNotExpressionContext, (node) => binary(node, '^')),
    entry(BitOrExpressionContext, (node) => binary(node, '|')),
    entry(LogAndExpressionContext, (node) => binary(node, '&&')),
    entry(LogOrExpressionContext, (node) => binary(node, '||')),
    entry(CoalExpressionContext, (node) => binary(node, '??')),
    entry(CondExpressionContext, (node) => ({
        e: 'conditional',
        at: positionOf(node),
        test: readExpression(node.expression(0)),
        then: readExpression(node.expression(1)),
        else: readExpression(node.expression(2))
    })),
    entry(AssignExpressionContext, (node) => ({
        e: 'assign',
        at: positionOf(node),
        operator: assignmentOperator(node),
        target: readExpression(node.expression(0)),
        value: readExpression(node.expression(1))
    }))
];

const readerOf = new Map<unknown, Reader<never>>(EXPRESSION_READERS);

/** Turns an expression of the parser's tree into our own. Throws TreeError for an alternative without a reader. */
export function readExpression(node: ExpressionContext): Expression {
    const reader = readerOf.get(node.constructor);
    return reader ? (reader as Reader<ExpressionContext>)(node) : refuse(`expression ${node.getText()}`, node);
}

export function readExpressionList(node: ExpressionListContext | undefined): Expression[] {
    return node?.expression_list().map(readExpression) ?? [];
}

function binary(node: Tree & { expression(i: number): ExpressionContext }, operator: BinaryOperator): Expression {
    return {
        e: 'binary',
        at: positionOf(node),
        operator,
        left: readExpression(node.expression(0)),
        right: readExpression(node.expression(1))
    };
}

function shiftOperator(node: BitExpressionContext): BinaryOperator {
    return node.LT_list().length > 0 ? '<<' : node.GT_list().length === 3 ? '>>>' : '>>';
}

function comparisonOperator(node: CmpExpressionContext): BinaryOperator {
    const orEqual = has(node.ASSIGN());
    return has(node.GT()) ? (orEqual ? '>=' : '>') : orEqual ? '<=' : '<';
}

function equalityOperator(node: EqualityExpressionContext): BinaryOperator {
    if (has(node.TRIPLEEQUAL())) {
        return '===';
    }
    return has(node.TRIPLENOTEQUAL()) ? '!==' : has(node.EQUAL()) ? '==' : '!=';
}

function assignmentOperator(node: AssignExpressionContext): AssignmentOperator {
    const token = node.getChild(1);
    return token.getText() as AssignmentOperator;
}

function readPreOp(node: PreOpExpressionContext): Expression {
    const at = positionOf(node);
    const inner = readExpression(node.expression());
    if (has(node.INC()) || has(node.DEC())) {
        return { e: 'step', at, operator: has(node.INC()) ? '++' : '--', prefix: true, target: inner };
    }
    return { e: 'unary', at, operator: has(node.ADD()) ? '+' : '-', value: inner };
}

function readDot(node: DotExpressionContext): Expression {
    const target = readExpression(node.expression());
    const safe = has(node.QUESTIONDOT());
    const call = optional(node.dotMethodCall());
    if (call) {
        const args = readExpressionList(optional(call.expressionList()));
        return { e: 'call', at: positionOf(call), target, name: call.anyId().getText(), safe, args };
    }
    return { e: 'field', at: positionOf(node.anyId()), target, name: node.anyId().getText(), safe };
}

function readMethodCall(node: MethodCallExpressionContext): Expression {
    const call = node.methodCall();
    const name = has(call.THIS()) ? 'this' : has(call.SUPER()) ? 'super' : call.id().getText();
    const args = readExpressionList(optional(call.expressionList()));
    return { e: 'call', at: positionOf(node), target: null, name, safe: false, args };
}
