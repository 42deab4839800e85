import type { AmountNode, Operator, ValueNode } from './ast';
import type { Operand, ValueType } from './operands';
import type { ResolvedCondition, ResolvedQuery } from './resolvedQuery';

/** What a bind stands for in a query: a number of rows, or what a column is compared with. */
export type BindRole =
    | { readonly kind: 'amount' }
    | {
          readonly kind: 'value';
          readonly column: ValueType['kind'];
          readonly operator: Operator;
          /** One of several in parentheses: `IN (:a, :b)`. */
          readonly isItem: boolean;
      };

/** The role of each bind of a query, nested queries included, by the bind's number. */
export function bindRolesOf(query: ResolvedQuery): readonly BindRole[] {
    const roles: BindRole[] = [];
    readQuery(query, roles);
    return roles;
}

function readQuery(query: ResolvedQuery, roles: BindRole[]): void {
    query.children.forEach((child) => readQuery(child.query, roles));
    readCondition(query.where, roles);
    readCondition(query.having, roles);
    query.orderBy.forEach(({ operand }) => readPoint(operand, roles));
    readAmount(query.limit, roles);
    readAmount(query.offset, roles);
}

/** Bound degrees of GEOLOCATION() are numbers. */
function readPoint(operand: Operand, roles: BindRole[]): void {
    if (operand.kind !== 'distance' || operand.to.kind !== 'point') {
        return;
    }
    for (const node of [operand.to.latitude, operand.to.longitude]) {
        if (node.kind === 'bind') {
            roles[node.index] = { kind: 'value', column: 'decimal', operator: '=', isItem: true };
        }
    }
}

function readAmount(amount: AmountNode | null, roles: BindRole[]): void {
    if (amount?.kind === 'bind') {
        roles[amount.index] = { kind: 'amount' };
    }
}

function readCondition(condition: ResolvedCondition | null, roles: BindRole[]): void {
    switch (condition?.kind) {
        case 'and':
        case 'or':
            condition.parts.forEach((part) => readCondition(part, roles));
            return;
        case 'not':
            return readCondition(condition.part, roles);
        case 'semijoin':
            return readQuery(condition.query, roles);
        case 'compare':
            return readComparison(condition, roles);
        default:
    }
}

function readComparison(condition: Extract<ResolvedCondition, { kind: 'compare' }>, roles: BindRole[]): void {
    const { operand, operator, value } = condition;
    readPoint(operand, roles);
    const read = (node: ValueNode, isItem: boolean): void => {
        if (node.kind === 'bind') {
            roles[node.index] = { kind: 'value', column: operand.type.kind, operator, isItem };
        } else if (node.kind === 'list') {
            node.items.forEach((item) => read(item, true));
        }
    };
    read(value, false);
}
