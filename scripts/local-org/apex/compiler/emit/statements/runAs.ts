import type { Statement } from '../../ast/nodes';
import { isLibrary } from '../../../types';
import { refuse, reject } from '../../diagnostics';
import type { Context } from '../context';
import { emitExpression } from '../expressions';
import { emitScoped, type Flow } from './index';

const NO_USER = "runAs requires a single argument of type 'User' or 'Version'";

/**
 * `System.runAs(user) { ... }`. The platform compiles it outside tests, too (seen in SmartListTestDataFactory of
 * SalesforceLabs/Smart-Lists, a class that is no test): there it fails when it runs.
 */
export function emitRunAs(node: Extract<Statement, { s: 'runAs' }>, context: Context): Flow {
    if (node.args.length !== 1) {
        reject(NO_USER, node.at);
    }
    const user = emitExpression(node.args[0], context);
    if (isLibrary(user.type, 'Version')) {
        refuse('System.runAs(Version)', node.at);
    }
    const isUser = user.type.kind === 'sobject' && user.type.name === 'User';
    if (!isUser && !user.query) {
        reject(NO_USER, node.at);
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
