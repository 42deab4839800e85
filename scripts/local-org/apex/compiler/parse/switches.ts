import type { SwitchStatementContext, WhenLiteralContext, WhenValueContext } from '@apexdevtools/apex-parser';
import type { Expression, Statement, SwitchLiteral, SwitchValue } from '../ast/nodes';
import { readInteger, unescapeString } from './literals';
import { readBlock } from './statements';
import { readExpression } from './expressions';
import { has, optional, positionOf, refuse } from './tree';
import { readDeclaredName } from './reservedWords';
import { readTypeRef } from './typeRefs';

export function readSwitch(node: SwitchStatementContext): Statement {
    return {
        s: 'switch',
        at: positionOf(node),
        on: readExpression(node.expression()),
        cases: node.whenControl_list().map((control) => ({
            at: positionOf(control),
            when: readWhen(control.whenValue()),
            body: readBlock(control.block())
        }))
    };
}

function readWhen(node: WhenValueContext): SwitchValue {
    if (has(node.ELSE())) {
        return { w: 'else' };
    }
    const type = optional(node.typeRef());
    if (type) {
        return { w: 'type', type: readTypeRef(type), name: readDeclaredName(node.id()) };
    }
    return { w: 'literals', literals: node.whenLiteral_list().map(readWhenLiteral) };
}

function readWhenLiteral(node: WhenLiteralContext): SwitchLiteral {
    const at = positionOf(node);
    const inner = optional(node.whenLiteral());
    if (inner) {
        return readWhenLiteral(inner);
    }
    const name = optional(node.qualifiedName());
    if (name) {
        return { l: 'name', at, parts: name.id_list().map((id) => id.getText()) };
    }
    return { l: 'literal', at, value: readLiteralValue(node) };
}

function readLiteralValue(node: WhenLiteralContext): Expression {
    const at = positionOf(node);
    const sign = node.SUB_list().length % 2 === 1 ? '-' : '';
    if (has(node.IntegerLiteral())) {
        const literal = readInteger(node.IntegerLiteral().getText(), node);
        return { ...literal, value: sign + literal.value };
    }
    if (has(node.LongLiteral())) {
        return { e: 'literal', at, kind: 'long', value: sign + node.LongLiteral().getText().slice(0, -1) };
    }
    if (has(node.StringLiteral())) {
        const text = node.StringLiteral().getText();
        return { e: 'literal', at, kind: 'string', value: unescapeString(text.slice(1, -1), node) };
    }
    return has(node.NULL())
        ? { e: 'literal', at, kind: 'null', value: 'null' }
        : refuse(`when ${node.getText()}`, node);
}
