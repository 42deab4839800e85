import { typeName } from '../../../types';
import type { Statement } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { outermost } from '../../symbols/symbols';
import type { Context } from '../context';
import { emitExpression } from '../expressions';
import { emitScoped, type Flow } from './index';

/** `System.runAs(user) { ... }`, in tests only. */
export function emitRunAs(node: Extract<Statement, { s: 'runAs' }>, context: Context): Flow {
    if (!outermost(context.owner).isTest) {
        reject('System.runAs can only be used in test methods', node.at);
    }
    if (node.args.length !== 1) {
        reject('System.runAs expects a User', node.at);
    }
    const user = emitExpression(node.args[0], context);
    const isUser = user.type.kind === 'sobject' && user.type.name === 'User';
    if (!isUser && !user.query) {
        reject(`System.runAs expects a User: ${typeName(user.type)}`, node.at);
    }
    const js = user.query ? `$.single(${user.js})` : user.js;
    const { loopDepth } = context;
    context.loopDepth = 0;
    context.runAsDepth++;
    context.module.line(`rt.runAs(${js}, () => {`, node.at);
    emitScoped(node.body, context);
    context.module.line('});');
    context.runAsDepth--;
    context.loopDepth = loopDepth;
    return 'continues';
}
