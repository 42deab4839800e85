import { type ApexType, isPrimitive, OBJECT, sameType, typeName } from '../../../types';
import type { Expression, Statement, SwitchCase, SwitchLiteral } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { assignability, isCastable } from '../../types/conversions';
import { findField, findOwnField } from '../../symbols/members';
import type { ClassSymbol } from '../../symbols/symbols';
import { lookupType } from '../../../library';
import type { Context } from '../context';
import { emitExpression } from '../expressions';
import { emitEquality } from '../expressions/comparisons';
import { quote } from '../expressions/literals';
import { value, type Value } from '../value';
import { emitScoped, type Flow, joinFlows } from './index';

/** `switch on x { when ... }` becomes a chain of tests; at most one branch runs. */
export function emitSwitch(node: Extract<Statement, { s: 'switch' }>, context: Context): Flow {
    const on = emitExpression(node.on, context);
    checkType(on.type, node.on.at, context);
    const held = value(context.temporary(), on.type);
    context.module.line(`${held.js} = ${on.js};`, node.at);
    if (node.cases.length === 0) {
        reject('Switch statement requires at least one when block', node.at);
    }
    const flows: Flow[] = [];
    let hasElse = false;
    rejectDuplicates(node.cases);
    node.cases.forEach((clause, index) => {
        if (hasElse) {
            reject("'when else' must be the last when block", clause.at);
        }
        hasElse = clause.when.w === 'else';
        const test = hasElse
            ? index === 0
                ? '{'
                : 'else {'
            : `${index === 0 ? '' : 'else '}if (${emitTest(clause, held, context)}) {`;
        context.module.line(test, clause.at);
        flows.push(emitCaseBody(clause, held, context));
        context.module.line('}');
    });
    return hasElse ? joinFlows(flows) : 'continues';
}

/** Every value and every type stands in one branch (Apex Developer Guide, Switch Statements). */
function rejectDuplicates(cases: readonly SwitchCase[]): void {
    const seen = new Set<string>();
    for (const { when, at } of cases) {
        const keys = keysOf(when);
        for (const key of keys) {
            if (seen.has(key)) {
                reject(`${key} occurs as more than one when branch for this switch statement`, at);
            }
            seen.add(key);
        }
    }
}

function keysOf(when: SwitchCase['when']): string[] {
    switch (when.w) {
        case 'literals':
            return when.literals.map(literalKey);
        case 'type':
            return [when.type.parts.map(({ name }) => name).join('.')];
        case 'else':
            return [];
    }
}

function literalKey(literal: SwitchLiteral): string {
    if (literal.l === 'name') {
        return (literal.parts.at(-1) ?? '').toUpperCase();
    }
    return textOf(literal.value);
}

/** A constant as it is written. */
function textOf(node: Expression): string {
    switch (node.e) {
        case 'literal':
            return node.kind === 'string' ? `'${node.value}'` : node.value;
        case 'unary':
            return node.operator + textOf(node.value);
        default:
            return String(node.at);
    }
}

/** Integer, Long, String, sObject and enums may be switched on (Apex Developer Guide, Switch Statements). */
function checkType(type: ApexType, at: number, context: Context): void {
    const isEnum =
        context.program.symbolOf(type)?.kind === 'enum' ||
        (type.kind === 'class' && !type.isUser && lookupType(type.name)?.kind === 'enum');
    const isAllowed = isEnum || type.kind === 'sobject' || isPrimitive(type, 'Integer', 'Long', 'String');
    if (!isAllowed) {
        reject(`${typeName(type)} is not a valid switch expression type`, at);
    }
}

function emitTest(clause: SwitchCase, on: Value, context: Context): string {
    switch (clause.when.w) {
        case 'literals':
            return clause.when.literals.map((literal) => emitLiteralTest(literal, on, context)).join(' || ');
        case 'type': {
            const type = context.program.resolve(clause.when.type, context.owner);
            if (on.type.kind !== 'sobject' || !isCastable(on.type, type, context.program)) {
                reject(`${typeName(type)} cannot be a 'when type variable' block`, clause.at);
            }
            if (sameType(on.type, type)) {
                reject(
                    `${typeName(type)} in the 'when expression' is already matching the switch expression type`,
                    clause.at
                );
            }
            return `$.isInstance(${on.js}, ${context.module.type(type)})`;
        }
        case 'else':
            return 'true';
    }
}

function emitCaseBody(clause: SwitchCase, on: Value, context: Context): Flow {
    const { when } = clause;
    if (when.w !== 'type') {
        return emitScoped(clause.body, context);
    }
    let flow: Flow = 'continues';
    context.inScope(() => {
        const type = context.program.resolve(when.type, context.owner);
        const local = context.declare(when.name.text, type, when.name.at);
        context.module.line(`let ${local.js} = ${context.hold(local)}${on.js};`, clause.at);
        flow = emitScoped(clause.body, context);
    });
    return flow;
}

function emitLiteralTest(literal: SwitchLiteral, on: Value, context: Context): string {
    if (literal.l === 'name') {
        return emitConstantTest(literal, on, context);
    }
    const constant = emitExpression(literal.value, context);
    if (constant.type.kind === 'null') {
        return `${on.js} === null`;
    }
    if (on.type.kind === 'sobject') {
        reject("Switching on SObject types must be a 'when type variable' or 'when null'", literal.at);
    }
    if (!assignability(constant.type, on.type, context.program)) {
        reject(
            `${typeName(constant.type)} value in 'when expression' cannot be implicitly converted to the ${typeName(on.type)} type in switch expression`,
            literal.at
        );
    }
    // Strings are compared exactly, unlike with ==.
    if (isPrimitive(on.type, 'String') && isPrimitive(constant.type, 'String')) {
        return `${on.js} === ${constant.js}`;
    }
    return emitEquality('==', on, constant, literal.at, context).js;
}

/** `when RED` or `when Colour.RED`, and constants of library enums. */
function emitConstantTest(literal: Extract<SwitchLiteral, { l: 'name' }>, on: Value, context: Context): string {
    const name = literal.parts.at(-1) as string;
    const symbol: ClassSymbol | undefined = context.program.symbolOf(on.type);
    const qualifier = literal.parts.slice(0, -1).join('.');
    const constantField = emitFieldTest(literal, on, context);
    if (constantField !== undefined) {
        return constantField;
    }
    const qualified = qualifier === '' ? on.type : context.program.tryNamed(qualifier, context.owner);
    if (!qualified || !sameType(qualified, on.type)) {
        return reject("'when expression' must be a literal, a constant literal field or enum value", literal.at);
    }
    if (symbol) {
        const constant = symbol.constants.find((candidate) => candidate.text.toLowerCase() === name.toLowerCase());
        return constant
            ? `${on.js} === ${context.module.classHandle(symbol.name)}.e.${constant.text}`
            : reject(`Enum value does not exist: ${name} on ${symbol.name}`, literal.at);
    }
    const library = on.type.kind === 'class' ? lookupType(on.type.name) : undefined;
    const constant = library?.enumValues.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (!library || constant === undefined) {
        return reject("'when expression' must be a literal, a constant literal field or enum value", literal.at);
    }
    return `${on.js} === ${context.module.constant('E', `$.enumConstant(${quote(library.name)}, ${quote(constant)})`)}`;
}

/** `when LIMIT_OF_ALL`: a static final field whose value is written as a literal; undefined for anything that is no field. */
function emitFieldTest(
    literal: Extract<SwitchLiteral, { l: 'name' }>,
    on: Value,
    context: Context
): string | undefined {
    const name = literal.parts.join('.');
    if (!isPrimitive(on.type)) {
        return undefined;
    }
    const [first, second] = literal.parts;
    const owner = second === undefined ? undefined : context.program.symbolOf(typeOf(first, context));
    const field = second === undefined ? findField(context.owner, first) : owner && findOwnField(owner, second);
    if (literal.parts.length === 1 && context.findLocal(first)) {
        reject(`When clause must be a literal or a non null constant literal: ${name}`, literal.at);
    }
    if (!field) {
        return undefined;
    }
    if (!field.isStatic || !field.isFinal) {
        reject(`Field must be a static final constant: ${name}`, literal.at);
    }
    if (field.init?.e !== 'literal' || field.init.kind === 'null') {
        return reject(`Field must be a non null literal: ${name}`, literal.at);
    }
    return emitLiteralTest({ l: 'literal', at: literal.at, value: field.init }, on, context);
}

function typeOf(name: string, context: Context): ApexType {
    return context.program.tryNamed(name, context.owner) ?? OBJECT;
}
