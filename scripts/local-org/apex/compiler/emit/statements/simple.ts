import { isLibrary, typeName } from '../../../types';
import type { Expression, LocalDeclaration, Statement } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { refuse, reject } from '../../diagnostics';
import type { Context } from '../context';
import { convert } from '../convert';
import { emitAs, emitExpression } from '../expressions';
import { isExceptionClass } from '../expressions/constructorCalls';
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
        const local = context.declare(name.text, type, name.at, node.isFinal && init !== null);
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
    if (returns === null || returns.kind === 'void') {
        if (node.value) {
            reject('Return value expected to be void', node.at);
        }
        context.module.line(returns === null && !context.isStatic ? 'return this;' : 'return null;', node.at);
        return 'ends';
    }
    if (!node.value) {
        return reject(`Return value must be of type: ${typeName(returns)}`, node.at);
    }
    const result = convert(emitExpression(node.value, context), returns, context, node.at);
    context.module.line(`return ${result.js};`, node.at);
    return 'ends';
}

export function emitThrow(node: Extract<Statement, { s: 'throw' }>, context: Context): Flow {
    const thrown = emitExpression(node.value, context);
    const symbol = context.program.symbolOf(thrown.type);
    const isException = symbol ? isExceptionClass(symbol, context.program) : isSystemException(thrown.type, context);
    if (!isException) {
        reject(`Throw expression must be of type exception: ${typeName(thrown.type)}`, node.at);
    }
    context.module.line(`throw $.throwable(${thrown.js});`, node.at);
    return 'ends';
}

function isSystemException(type: Parameters<typeof typeName>[0], context: Context): boolean {
    return (
        isLibrary(type, 'Exception') ||
        context.program.directSupertypes(type).some((superType) => isSystemException(superType, context))
    );
}
