import type { BindRole } from '../../../../soql';
import { type ApexType, INTEGER, listOf, sObjectType, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { bindFault } from '../../types/bindTypes';
import { accessJs } from '../access';
import type { Context } from '../context';
import { value, type Value } from '../value';
import { emitExpression } from './index';
import { quote } from './literals';

/** An inline query: checked by the soql room now, run with its binds later. */
export function emitQuery(node: Extract<Expression, { e: 'soql' }>, context: Context): Value {
    const location = context.location(node.at);
    const prepared = context.services.prepareQuery(node.text, location, context.owner.apiVersion);
    if (prepared.binds.length !== node.binds.length) {
        throw new Error(
            `${location.file}:${location.line}: the query has ${prepared.binds.length} binds, ${node.binds.length} were parsed`
        );
    }
    const query = context.module.constant(
        'Q',
        `$.query(${quote(node.text)}, ${quote(location.file)}, ${location.line}, ${location.column}, ${context.owner.apiVersion})`
    );
    const binds = node.binds.map((bind, index) => emitBind(bind, prepared.bindRoles[index], context)).join(', ');
    const access = accessJs(context, wordOf(prepared.accessMode));
    if (prepared.isCount) {
        return value(`$.count(${query}, [${binds}], ${access})`, INTEGER, true);
    }
    const object = prepared.isAggregate ? 'AggregateResult' : prepared.object.name;
    const type = listOf(sObjectType(object));
    const js = `$.run(${query}, [${binds}], ${access}, ${context.module.type(type)})`;
    return { ...value(js, type, true), query: { object } };
}

function wordOf(mode: 'USER_MODE' | 'SYSTEM_MODE' | null): 'user' | 'system' | null {
    return mode === null ? null : mode === 'USER_MODE' ? 'user' : 'system';
}

/** `?.` does not stand in binds (Apex Developer Guide, Safe Navigation Operator). */
function isSafe(node: Expression): boolean {
    return (node.e === 'field' || node.e === 'call') && (node.safe || (node.target !== null && isSafe(node.target)));
}

/** Whether the fault of a type is reported already. */
function isFaulty(type: ApexType, { program }: Context): boolean {
    return [type, ...(type.kind === 'class' ? type.args : [])].some((each) => program.faultOf(each));
}

/** Binds are values, records (their Id), or lists and sets of them. */
export function emitBind(node: Expression, role: BindRole | undefined, context: Context): string {
    if (isSafe(node)) {
        reject('Safe navigation operator is not allowed in bind expressions', node.at);
    }
    const bind = emitExpression(node, context);
    if (bind.type.kind === 'void') {
        reject(`Invalid bind expression type of ${typeName(bind.type)}`, node.at);
    }
    const fault = role && !isFaulty(bind.type, context) ? bindFault(bind.type, role) : null;
    return fault === null ? bind.js : reject(fault, node.at);
}
