import { type ApexType, BOOLEAN, ID, INTEGER, libraryType, listOf, mapOf, SOBJECT, sObjectType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import type { Context } from '../context';
import { value, type Value } from '../value';

type TriggerVariable = {
    readonly member: string;
    readonly type: (record: ApexType) => ApexType;
    readonly nonNull: boolean;
};

const flag = (member: string): TriggerVariable => ({ member, type: () => BOOLEAN, nonNull: true });

/** Trigger context variables by lower-case name: the member of the runtime's trigger context and its type. */
const VARIABLES: Readonly<Record<string, TriggerVariable>> = {
    new: { member: 'newList', type: listOf, nonNull: false },
    old: { member: 'oldList', type: listOf, nonNull: false },
    newmap: { member: 'newMap', type: (record) => mapOf(ID, record), nonNull: false },
    oldmap: { member: 'oldMap', type: (record) => mapOf(ID, record), nonNull: false },
    size: { member: 'size', type: () => INTEGER, nonNull: true },
    operationtype: { member: 'operationType', type: () => libraryType('TriggerOperation'), nonNull: false },
    isexecuting: flag('isExecuting'),
    isbefore: flag('isBefore'),
    isafter: flag('isAfter'),
    isinsert: flag('isInsert'),
    isupdate: flag('isUpdate'),
    isdelete: flag('isDelete'),
    isundelete: flag('isUndelete')
};

/** `Trigger.new` and its siblings; typed by the trigger's object inside a trigger, by SObject elsewhere. */
export function emitTriggerVariable(node: Extract<Expression, { e: 'field' }>, context: Context): Value {
    const variable = Object.hasOwn(VARIABLES, node.name.toLowerCase()) ? VARIABLES[node.name.toLowerCase()] : undefined;
    if (!variable) {
        return reject(`Variable does not exist: Trigger.${node.name}`, node.at);
    }
    const record = context.triggerObject === null ? SOBJECT : sObjectType(context.triggerObject);
    return value(`$.trigger.${variable.member}`, variable.type(record), variable.nonNull);
}
