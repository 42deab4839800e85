import type { Expression, Statement } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import type { Context } from '../context';
import { emitCondition, emitExpression } from '../expressions';
import { emitBody, emitScoped, emitStatement, type Flow, joinFlows } from './index';

export function emitIf(node: Extract<Statement, { s: 'if' }>, context: Context): Flow {
    context.module.line(`if (${emitCondition(node.test, context)}) {`, node.at);
    const first = emitBody(node.then, context);
    if (!node.else) {
        context.module.line('}');
        return 'continues';
    }
    context.module.line('} else {');
    const second = emitBody(node.else, context);
    context.module.line('}');
    return joinFlows([first, second]);
}

export function emitWhile(node: Extract<Statement, { s: 'while' }>, context: Context): Flow {
    context.module.line(`while (${emitCondition(node.test, context)}) { $.tick();`, node.at);
    emitLoopBody(node.body, context);
    context.module.line('}');
    return isEndless(node.test) && !jumps(node.body, 'break') ? 'ends' : 'continues';
}

export function emitDoWhile(node: Extract<Statement, { s: 'doWhile' }>, context: Context): Flow {
    context.module.line('do { $.tick();', node.at);
    context.loopDepth++;
    const flow = emitScoped(node.body, context);
    context.loopDepth--;
    context.module.line(`} while (${emitCondition(node.test, context)});`, node.test.at);
    const isLeft = jumps(node.body, 'break') || jumps(node.body, 'continue');
    return (flow === 'ends' && !isLeft) || (isEndless(node.test) && !jumps(node.body, 'break')) ? 'ends' : 'continues';
}

export function emitFor(node: Extract<Statement, { s: 'for' }>, context: Context): Flow {
    context.inScope(() => {
        context.module.line('{');
        node.init.forEach((statement) => emitStatement(statement, context));
        const test = node.test ? emitCondition(node.test, context) : '';
        const update = node.update.map((expression) => emitExpression(expression, context).js).join(', ');
        context.module.line(`for (; ${test}; ${update}) { $.tick();`, node.at);
        emitLoopBody(node.body, context);
        context.module.line('} }');
    });
    // Statements behind it are accepted all the same: a public package that is on AppExchange has some.
    return (node.test === null || isEndless(node.test)) && !jumps(node.body, 'break') ? 'unknown' : 'continues';
}

/** The body of a loop, where break and continue are valid. */
export function emitLoopBody(body: Statement | null, context: Context): void {
    context.loopDepth++;
    emitBody(body, context);
    context.loopDepth--;
}

export function emitBreak(node: Extract<Statement, { s: 'break' | 'continue' }>, context: Context): Flow {
    return emitJump(node, context);
}

export function emitContinue(node: Extract<Statement, { s: 'break' | 'continue' }>, context: Context): Flow {
    return emitJump(node, context);
}

function emitJump(node: Extract<Statement, { s: 'break' | 'continue' }>, context: Context): Flow {
    if (context.loopDepth === 0) {
        reject(`${node.s === 'break' ? 'Break' : 'Continue'} statement must be in loop`, node.at);
    }
    context.module.line(`${node.s};`, node.at);
    return 'ends';
}

function isEndless(test: Expression): boolean {
    return test.e === 'literal' && test.kind === 'boolean' && test.value === 'true';
}

/** Whether a loop body has a break or continue of that loop; those of inner loops do not count. */
function jumps(node: Statement | null, word: 'break' | 'continue'): boolean {
    const inside = (each: Statement | null): boolean => jumps(each, word);
    switch (node?.s) {
        case word:
            return true;
        case 'block':
            return node.body.some(inside);
        case 'if':
            return inside(node.then) || inside(node.else);
        case 'switch':
            return node.cases.some((clause) => inside(clause.body));
        case 'try':
            return inside(node.body) || node.catches.some((clause) => inside(clause.body)) || inside(node.finally);
        default:
            return false;
    }
}
