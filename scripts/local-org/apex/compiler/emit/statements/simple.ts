import { typeName } from '../../../types';
import type { Expression, LocalDeclaration, Statement } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { refuse, reject } from '../../diagnostics';
import type { Context } from '../context';
import { convert } from '../convert';
import { emitAs, emitExpression } from '../expressions';
import { isExceptionType } from '../../symbols/members';
import { type Flow, reportFault } from './index';

/** `Type a = x, b;`. The variable is declared even when its initialiser is faulty, so that one fault stays one message. */
export function emitLocal(node: LocalDeclaration, context: Context): Flow {
    const type = context.program.resolve(node.type, context.owner);
    for (const { name, init } of node.declarators) {
        let js = 'null';
        let failure: unknown;
        try {
            js = init ? emitAs(init, type, context).js : 'null';
        } catch (error) {
            failure = error;
        }
        const local = context.declare(name.text, type, name.at, node.isFinal);
        if (failure !== undefined) {
            reportAndFail(failure, context, name.at);
        }
        context.module.line(`let ${local.js} = ${context.hold(local)}${js};`, name.at);
    }
    return 'continues';
}

/** The variable stays declared for what follows; reaching it raises the fault. */
function reportAndFail(failure: unknown, context: Context, at: Position): void {
    const diagnostic = reportFault(failure, context.owner.file, context.services);
    context.module.line(`$.fail(${JSON.stringify(diagnostic)});`, at);
}

const STATEMENT_EXPRESSIONS: readonly Expression['e'][] = ['assign', 'call', 'step', 'new', 'soql'];

export function emitExpressionStatement(node: Extract<Statement, { s: 'expression' }>, context: Context): Flow {
    if (!STATEMENT_EXPRESSIONS.includes(node.value.e)) {
        reject('Expression cannot be a statement.', node.at);
    }
    context.module.line(`${emitExpression(node.value, context).js};`, node.at);
    return 'continues';
}

export function emitReturn(node: Extract<Statement, { s: 'return' }>, context: Context): Flow {
    const { returns } = context;
    if (context.runAsDepth > 0) {
        refuse('return inside System.runAs', node.at);
    }
    if (context.place === 'initializer') {
        reject('Return must be called from a method', node.at);
    }
    if (returns === null || returns.kind === 'void') {
        if (node.value) {
            reject(noValueMessage(context), node.at);
        }
        context.module.line(returns === null && !context.isStatic ? 'return this;' : 'return null;', node.at);
        return 'ends';
    }
    if (!node.value) {
        return reject(`Missing return statement required return type: ${typeName(returns)}`, node.at);
    }
    const result = convert(emitExpression(node.value, context), returns, context, node.at);
    context.module.line(`return ${result.js};`, node.at);
    return 'ends';
}

function noValueMessage(context: Context): string {
    if (context.owner.role === 'trigger') {
        return 'Trigger bodies must not return a value';
    }
    return context.place === 'constructor'
        ? 'Constructors must not return a value'
        : 'Void method must not return a value';
}

export function emitThrow(node: Extract<Statement, { s: 'throw' }>, context: Context): Flow {
    const thrown = emitExpression(node.value, context);
    if (!isExceptionType(thrown.type, context.program)) {
        reject(`Throw expression must be of type exception: ${typeName(thrown.type)}`, node.at);
    }
    context.module.line(`throw $.throwable(${thrown.js});`, node.at);
    return 'ends';
}
