import type { Block, Statement } from '../../ast/nodes';
import { type Diagnostic, FollowUpError, toDiagnostic } from '../../diagnostics';
import type { CompilationServices, Context } from '../context';
import { emitBreak, emitContinue, emitDoWhile, emitFor, emitIf, emitWhile } from './control';
import { emitDml, emitMerge } from './dml';
import { emitForEach } from './forEach';
import { emitRunAs } from './runAs';
import { emitExpressionStatement, emitLocal, emitReturn, emitThrow } from './simple';
import { emitSwitch } from './switches';
import { emitTry } from './tries';

type Emitters = {
    readonly [S in Statement['s']]: (node: Extract<Statement, { s: S }>, context: Context) => Flow;
};

/** Whether control can pass the end of a statement; decides about unreachable code and missing returns. */
export type Flow =
    | 'continues'
    | 'ends'
    /** The statement is faulty: nothing more is said about what follows it. */
    | 'unknown';

/** Flow of branches of which one runs. */
export function joinFlows(flows: readonly Flow[]): Flow {
    if (flows.includes('continues')) {
        return 'continues';
    }
    return flows.includes('unknown') ? 'unknown' : 'ends';
}

/** One emitter for every kind of statement: leaving one out does not compile. */
const EMITTERS: Emitters = {
    block: (node, context) => emitBlock(node, context),
    if: emitIf,
    switch: emitSwitch,
    for: emitFor,
    forEach: emitForEach,
    while: emitWhile,
    doWhile: emitDoWhile,
    try: emitTry,
    return: emitReturn,
    throw: emitThrow,
    break: emitBreak,
    continue: emitContinue,
    dml: emitDml,
    merge: emitMerge,
    runAs: emitRunAs,
    local: emitLocal,
    expression: emitExpressionStatement
};

/**
 * Emits one statement. A faulty one is reported and replaced by code that throws its error, so that the rest of the class
 * still runs and the fault stays loud.
 */
export function emitStatement(node: Statement, context: Context): Flow {
    const mark = context.module.mark();
    const { loopDepth, runAsDepth } = context;
    try {
        if (node.s !== 'block') {
            context.module.cover(node.at);
        }
        const emit = EMITTERS[node.s] as (node: Statement, context: Context) => Flow;
        return emit(node, context);
    } catch (error) {
        const diagnostic = reportFault(error, context.owner.file, context.services);
        context.module.rollBack(mark);
        Object.assign(context, { loopDepth, runAsDepth });
        if (node.s === 'local') {
            node.declarators.forEach(({ name }) => context.poison(name.text, diagnostic));
        }
        context.module.line(`$.fail(${JSON.stringify(diagnostic)});`, node.at);
        return 'unknown';
    }
}

/** Reports a fault once; errors that are no fault of the source pass on. */
export function reportFault(error: unknown, file: string, services: CompilationServices): Diagnostic {
    if (error instanceof FollowUpError) {
        return error.cause_;
    }
    const diagnostic = toDiagnostic(error, file);
    if (!diagnostic) {
        throw error;
    }
    services.report(diagnostic);
    return diagnostic;
}

/** A block with a scope of its own. */
export function emitBlock(node: Block, context: Context): Flow {
    context.module.line('{');
    const flow = emitScoped(node, context);
    context.module.line('}');
    return flow;
}

/** The statements of a block in a new scope, without braces. */
export function emitScoped(node: Block, context: Context): Flow {
    return emitInScope(context, () => emitStatements(node.body, context));
}

export function emitStatements(body: readonly Statement[], context: Context): Flow {
    let flow: Flow = 'continues';
    let isKnown = true;
    for (const statement of body) {
        if (flow === 'ends') {
            context.services.report({
                message: 'Unreachable statement',
                location: context.location(statement.at),
                unsupported: false
            });
            return flow;
        }
        flow = emitStatement(statement, context);
        isKnown &&= flow !== 'unknown';
    }
    return flow === 'continues' && !isKnown ? 'unknown' : flow;
}

/** The body of a loop or branch, always in braces. */
export function emitBody(node: Statement | null, context: Context): Flow {
    if (node === null) {
        return 'continues';
    }
    if (node.s === 'block') {
        return emitScoped(node, context);
    }
    return emitInScope(context, () => emitStatement(node, context));
}

/** What a block's variables held is garbage when the block ends. */
function emitInScope(context: Context, body: () => Flow): Flow {
    let flow = 'continues' as Flow;
    const { isNested } = context;
    const letGo = context.inScope(() => {
        flow = body();
    });
    if (isNested && flow !== 'ends' && letGo !== '') {
        context.module.line(letGo);
    }
    return flow;
}
