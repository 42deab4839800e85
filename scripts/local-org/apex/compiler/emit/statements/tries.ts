import { isLibrary, typeName, type ApexType } from '../../../types';
import type { CatchClause, Statement } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { isExceptionType } from '../../symbols/members';
import type { Context } from '../context';
import { quote } from '../expressions/literals';
import { emitScoped, type Flow, joinFlows } from './index';

/**
 * try/catch/finally. What no Apex may catch (limits, unsupported features, errors of ours) passes through: it enters no
 * catch block and skips finally blocks, which could otherwise swallow it by returning.
 */
export function emitTry(node: Extract<Statement, { s: 'try' }>, context: Context): Flow {
    if (!node.finally) {
        return emitTryCatch(node, context);
    }
    const fatal = context.temporary();
    context.module.line(`${fatal} = false; try {`, node.at);
    const inner = node.catches.length > 0 ? emitTryCatch(node, context) : emitScoped(node.body, context);
    const error = `${fatal}e`;
    context.module.line(
        `} catch (${error}) { ${fatal} = $.isFatal(${error}); throw ${error}; } finally { if (!${fatal}) {`
    );
    const last = emitScoped(node.finally, context);
    context.module.line('} }');
    return last === 'ends' ? 'ends' : inner;
}

function emitTryCatch(node: Extract<Statement, { s: 'try' }>, context: Context): Flow {
    const caught = context.temporary();
    context.module.line('try {', node.at);
    const flows: Flow[] = [emitScoped(node.body, context)];
    context.module.line(`} catch (${caught}e) { ${caught} = $.caught(${caught}e);`);
    const known: string[] = [];
    node.catches.forEach((clause, index) => flows.push(emitCatch(clause, caught, index === 0, known, context)));
    context.module.line(`else { throw ${caught}e; } }`);
    return joinFlows(flows);
}

/** `known`: the types that catch blocks further up take; what they take does not come here any more. */
function emitCatch(clause: CatchClause, caught: string, isFirst: boolean, known: string[], context: Context): Flow {
    const type = context.program.resolve(clause.type, context.owner);
    if (known.includes(typeName(type)) || known.includes('Exception')) {
        reject(`Exception type already caught: ${typeName(type)}`, clause.at);
    }
    known.push(typeName(type));
    const test = catchTest(type, caught, clause, context);
    let flow: Flow = 'continues';
    context.inScope(() => {
        const local = context.declare(clause.name.text, type, clause.name.at);
        context.module.line(
            `${isFirst ? '' : 'else '}if (${test}) { let ${local.js} = ${context.hold(local)}${caught};`,
            clause.at
        );
        flow = emitScoped(clause.body, context);
        context.module.line('}');
    });
    return flow;
}

function catchTest(type: ApexType, caught: string, clause: CatchClause, context: Context): string {
    if (type.kind !== 'class' || !isExceptionType(type, context.program)) {
        return reject(`Catch block variable must be of type exception: ${typeName(type)}`, clause.at);
    }
    return isLibrary(type, 'Exception')
        ? `${caught} !== null`
        : `${caught} !== null && ${caught}.$info.isA(${quote(type.name)})`;
}
