import type { AnonymousUnitContext, TriggerCaseContext, TriggerUnitContext } from '@apexdevtools/apex-parser';
import type { AnonymousBlock, FieldMember, Member, Statement, TriggerDeclaration } from '../ast/nodes';
import { readMember } from './declarations';
import { readStatement } from './statements';
import { has, optional, positionOf } from './tree';
import { readName } from './typeRefs';

export function readTrigger(node: TriggerUnitContext): TriggerDeclaration {
    return {
        kind: 'trigger',
        at: positionOf(node.id(0)),
        name: node.id(0).getText(),
        object: readName(node.id(1)),
        events: node.triggerCase_list().map(readEvent),
        ...readBody(node.triggerBlock().triggerBlockMember_list(), (member) => member.triggerMemberDeclaration())
    };
}

export function readAnonymous(node: AnonymousUnitContext): AnonymousBlock {
    const block = node.anonymousBlock();
    return {
        kind: 'anonymous',
        at: positionOf(node),
        ...readBody(block.anonymousBlockMember_list(), (member) => member.anonymousMemberDeclaration())
    };
}

function readEvent(node: TriggerCaseContext): TriggerDeclaration['events'][number] {
    const operation = has(node.INSERT())
        ? 'insert'
        : has(node.UPDATE())
          ? 'update'
          : has(node.DELETE())
            ? 'delete'
            : 'undelete';
    return { timing: has(node.BEFORE()) ? 'before' : 'after', operation };
}

type BlockMember = Pick<
    ReturnType<ReturnType<TriggerUnitContext['triggerBlock']>['triggerBlockMember']>,
    'modifier_list' | 'statement'
>;

function readBody<T extends BlockMember>(
    nodes: readonly T[],
    memberOf: (node: T) => Parameters<typeof readMember>[0]
): { members: Member[]; body: Statement[] } {
    const members: Member[] = [];
    const body: Statement[] = [];
    for (const node of nodes) {
        const declaration = optional(memberOf(node));
        const member = declaration && readMember(declaration, node.modifier_list());
        if (member?.member === 'field') {
            // What looks like a field here is a variable of the statements around it.
            body.push(localOf(member));
        } else if (member) {
            members.push(member);
        } else {
            body.push(readStatement(node.statement()));
        }
    }
    return { members, body };
}

function localOf({ type, declarators, modifiers }: FieldMember): Statement {
    return { s: 'local', at: type.at, isFinal: modifiers.words.includes('final'), type, declarators };
}
