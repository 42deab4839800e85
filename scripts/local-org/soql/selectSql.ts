import type { SqlValue } from '../store';
import type { AmountNode } from './ast';
import type { Operand } from './operands';
import type { ResolvedOrder, ResolvedQuery } from './resolvedQuery';
import { PlatformException } from '../errors';
import { ConditionSql, type BindValue, type ConditionContext } from './sqlCondition';
import { quoteText, SqlScope, type SqlContext } from './sqlScope';
import type { CalendarContext } from './dateLiterals';
import { comparedText } from './sqlValues';

/** SQL with its parameters in the order of their marks. */
export interface SqlText {
    readonly sql: string;
    readonly params: readonly SqlValue[];
}

/** Everything that is the same for all SELECTs of one run. */
export interface RunContext extends SqlContext {
    readonly userId: string;
    readonly calendar: CalendarContext;
    /** Condition that leaves the records the user may see, or null for all. */
    readonly visibility: (objectName: string, alias: string) => SqlText | null;
}

const MAX_OFFSET = 2000;

/** A number of rows for LIMIT or OFFSET. */
export function amountOf(
    node: AmountNode | null,
    binds: readonly BindValue[],
    clause: 'LIMIT' | 'OFFSET'
): number | null {
    if (!node) {
        return null;
    }
    const value = node.kind === 'number' ? node.value : Number(binds[node.index] ?? Number.NaN);
    if (!Number.isInteger(value) || value < 0) {
        throw new PlatformException('System.QueryException', `${clause} must be a number that is not negative`);
    }
    if (clause === 'OFFSET' && value > MAX_OFFSET) {
        throw new PlatformException('System.QueryException', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
    }
    return value;
}

/** Picklists sort by the order of their values, anything else by itself. */
export function orderExpression(scope: SqlScope, operand: Operand): string {
    const compared = scope.compared(operand);
    const values = operand.kind === 'field' && operand.field.type === 'Picklist' ? operand.field.picklist : null;
    if (!values || values.length === 0) {
        return compared;
    }
    const ranks = values.map(
        ({ value }, index) => `WHEN ${quoteText(comparedText(operand.type, value))} THEN ${index}`
    );
    return `CASE ${compared} WHEN NULL THEN NULL ${ranks.join(' ')} ELSE iif(${compared} IS NULL, NULL, ${values.length}) END`;
}

/** ORDER BY of a SELECT; ids break ties, so that results and pages are stable. */
export function orderSql(scope: SqlScope, orderBy: readonly ResolvedOrder[]): string {
    const parts = orderBy.flatMap(({ operand, descending, nullsLast }) => {
        const direction = `${descending ? 'DESC' : 'ASC'} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`;
        const [first, compared] = [orderExpression(scope, operand), scope.compared(operand)];
        // Values that a picklist does not have come last, in the order of their text.
        return [first, ...(first === compared ? [] : [compared])].map((expression) => `${expression} ${direction}`);
    });
    return [...parts, scope.column('Id')].join(', ');
}

/** The WHERE clause of a SELECT: live records, the query's condition, what the user may see, and `extra`. */
export function whereSql(
    context: RunContext,
    scope: SqlScope,
    query: ResolvedQuery,
    params: SqlValue[],
    extra: SqlText | null = null
): string {
    const conditions: string[] = query.allRows ? [] : [`${scope.column('IsDeleted')} = 0`];
    if (query.where) {
        conditions.push(new ConditionSql(scope, conditionContext(context), params).sql(query.where));
    }
    if (query.ownedOnly) {
        conditions.push(`${scope.column('OwnerId')} = ?`);
        params.push(context.userId);
    }
    for (const part of [context.visibility(query.object.name, scope.alias), extra]) {
        if (part) {
            conditions.push(`(${part.sql})`);
            params.push(...part.params);
        }
    }
    return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function conditionContext(context: RunContext): ConditionContext {
    return {
        binds: context.binds,
        calendar: context.calendar,
        semijoin: (query, params) => semijoinSql(context, query, params)
    };
}

function semijoinSql(context: RunContext, query: ResolvedQuery, params: SqlValue[]): string {
    const scope = new SqlScope(context, query.object);
    const [column] = query.columns;
    const value = column ? scope.compared(column.operand) : scope.column('Id');
    const where = whereSql(context, scope, query, params);
    const limit = amountOf(query.limit, context.binds, 'LIMIT');
    const order = limit === null ? '' : ` ORDER BY ${orderSql(scope, query.orderBy)} LIMIT ${limit}`;
    return `SELECT ${value} AS v FROM ${scope.from()}${where}${order}`;
}
