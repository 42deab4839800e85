import { UnsupportedFeatureError } from '../errors';
import type { ConditionNode, ValueNode } from './ast';
import type { Operand, ValueType } from './operands';
import { QueryError } from './queryError';

type Comparison = Extract<ConditionNode, { kind: 'compare' }>;

/** What the platform calls a type in its messages, and the literals it takes. */
const LITERALS: Readonly<
    Record<ValueType['kind'], { readonly name: string; readonly kinds: readonly ValueNode['kind'][] }>
> = {
    text: { name: 'string', kinds: ['string'] },
    longText: { name: 'string', kinds: ['string'] },
    id: { name: 'ID', kinds: ['string'] },
    decimal: { name: 'double', kinds: ['number'] },
    integer: { name: 'int', kinds: ['number'] },
    boolean: { name: 'boolean', kinds: ['boolean'] },
    date: { name: 'date', kinds: ['date', 'dateLiteral'] },
    datetime: { name: 'dateTime', kinds: ['datetime', 'dateLiteral'] },
    time: { name: 'time', kinds: ['time'] },
    blob: { name: 'base64', kinds: [] }
};

function checkLiteral(type: ValueType, column: string, value: ValueNode, node: Comparison): void {
    if (value.kind === 'null' || value.kind === 'bind' || LITERALS[type.kind].kinds.includes(value.kind)) {
        return;
    }
    const { name } = LITERALS[type.kind];
    throw new QueryError(
        value.kind === 'string'
            ? `value of filter criterion for field '${column}' must be of type ${name} and should not be enclosed in quotes`
            : `value of filter criterion for field '${column}' must be of type ${name}${name === 'string' ? ' and should be enclosed in quotes' : ''}`,
        node.at
    );
}

/** A date literal is a range of days: it cannot be one of a list of values. */
function checkItem(type: ValueType, column: string, item: ValueNode, node: Comparison): void {
    if (item.kind === 'dateLiteral') {
        throw new UnsupportedFeatureError('soql', `${item.name} in a list of values`, node.at);
    }
    checkLiteral(type, column, item, node);
}

function invalidOperator(column: string, type: ValueType, node: Comparison): never {
    throw new QueryError(`invalid operator on ${LITERALS[type.kind].name} field '${column}'`, node.at);
}

function checkOperator(operand: Operand, column: string, node: Comparison): void {
    const { type } = operand;
    const isMultiPicklist = operand.kind === 'field' && operand.field.type === 'MultiselectPicklist';
    switch (node.operator) {
        case 'LIKE':
            return type.kind === 'text' ? undefined : invalidOperator(column, type, node);
        case 'INCLUDES':
        case 'EXCLUDES':
            return isMultiPicklist ? undefined : invalidOperator(column, type, node);
        case '<':
        case '<=':
        case '>':
        case '>=':
            return type.kind === 'boolean' || isMultiPicklist ? invalidOperator(column, type, node) : undefined;
        default:
            return undefined;
    }
}

/** Checks that operator and literal fit the type of the field. Throws QueryError in the platform's wording. */
export function checkComparison(operand: Operand, column: string, node: Comparison): void {
    const { type } = operand;
    if (type.kind === 'longText' || type.kind === 'blob') {
        throw new QueryError(`field '${column}' can not be filtered in a query call`, node.at);
    }
    if (operand.kind === 'distance' && node.operator !== '<' && node.operator !== '>') {
        throw new QueryError('DISTANCE can be compared with < and > only', node.at);
    }
    checkOperator(operand, column, node);
    const { value } = node;
    const takesList = ['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'].includes(node.operator);
    if (value.kind === 'list') {
        if (!takesList) {
            throw new QueryError(`unexpected list of values after ${node.operator}`, node.at);
        }
        value.items.forEach((item) => checkItem(type, column, item, node));
    } else {
        if (takesList && value.kind !== 'bind') {
            throw new QueryError(`${node.operator} needs a list of values`, node.at);
        }
        checkLiteral(type, column, value, node);
    }
}
