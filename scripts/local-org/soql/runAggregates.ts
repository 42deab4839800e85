import type { SqlRow, SqlValue } from '../store';
import { decodeValue, unscaleDecimal } from '../store';
import type { OrgTransaction } from '../transaction';
import { ApexDecimal, SObjectRecord, type FieldValue } from '../values';
import { formatted } from './formatFunction';
import { compareByOrder, matchesHaving } from './groupConditions';
import type { Operand } from './operands';
import { operandKey, operandsIn } from './operandKey';
import type { ResolvedQuery } from './resolvedQuery';
import { amountOf, orderExpression, whereSql, type RunContext } from './selectSql';
import { SqlScope } from './sqlScope';

type Aggregate = Extract<Operand, { kind: 'aggregate' }>;

/** SUM in 64 bits overflows for a few large amounts: the two halves of each number are summed apart. */
const HALF = 1_000_000_000;
const SEPARATOR = 'char(1)';

/** The values of one group, by operandKey. */
export type Group = ReadonlyMap<string, FieldValue>;

/** One output value: the columns it needs and how to read them. */
interface Output {
    readonly key: string;
    readonly sql: readonly string[];
    readonly read: (values: readonly SqlValue[]) => FieldValue;
}

function readSum(scale: number, values: readonly SqlValue[]): ApexDecimal | null {
    const [high, low] = values;
    if (high === null || high === undefined) {
        return null;
    }
    return ApexDecimal.of(BigInt(high as number) * BigInt(HALF) + BigInt(low as number)).times(
        unscaleDecimal(1, scale)
    );
}

/** SUM and AVG; the last column is the number of values. */
function sumOutput(scope: SqlScope, operand: Aggregate, argument: Operand): Output {
    const value = scope.value(argument);
    const key = operandKey(operand);
    const isAverage = operand.name === 'AVG';
    const { type } = argument;
    const scale = type.kind === 'decimal' ? type.scale : 0;
    return {
        key,
        sql: [`SUM(${value} / ${HALF})`, `SUM(${value} % ${HALF})`, `COUNT(${value})`],
        read: (values) => {
            const sum = readSum(scale, values);
            if (sum === null || !isAverage) {
                return sum !== null && type.kind === 'integer' ? Number(sum.toString()) : sum;
            }
            return sum.dividedBy(ApexDecimal.of(values[2] as number));
        }
    };
}

/** MIN and MAX of text compare without case, of picklists by the order of their values, and give the value as it was written. */
function extremeOutput(scope: SqlScope, operand: Aggregate, argument: Operand): Output {
    const value = scope.value(argument);
    const key = operandKey(operand);
    if (argument.type.kind !== 'text') {
        return {
            key,
            sql: [`${operand.name}(${value})`],
            read: ([stored]) => decodeValue(argument.type, stored ?? null)
        };
    }
    const isPicklist = argument.kind === 'field' && argument.field.type === 'Picklist';
    const rank = isPicklist ? `printf('%06d', ${orderExpression(scope, argument)})` : scope.compared(argument);
    return {
        key,
        sql: [`${operand.name}(${rank} || ${SEPARATOR} || ${value})`],
        read: ([stored]) => (typeof stored === 'string' ? stored.slice(stored.indexOf('\u0001') + 1) : null)
    };
}

function aggregateOutput(scope: SqlScope, operand: Aggregate): Output {
    const { name, argument } = operand;
    const key = operandKey(operand);
    const count = (sql: string): Output => ({ key, sql: [sql], read: ([stored]) => Number(stored ?? 0) });
    if (!argument) {
        return count('COUNT(*)');
    }
    switch (name) {
        case 'COUNT':
            return count(`COUNT(${scope.value(argument)})`);
        case 'COUNT_DISTINCT':
            return count(`COUNT(DISTINCT ${scope.compared(argument)})`);
        case 'SUM':
        case 'AVG':
            return sumOutput(scope, operand, argument);
        case 'MIN':
        case 'MAX':
            return extremeOutput(scope, operand, argument);
    }
}

/** A grouped value: any of the group's, they differ in case at most. */
function groupOutput(scope: SqlScope, operand: Operand): Output {
    return {
        key: operandKey(operand),
        sql: [`MIN(${scope.value(operand)})`],
        read: ([stored]) => decodeValue(operand.type, stored ?? null)
    };
}

function operandsOf(query: ResolvedQuery): Operand[] {
    return [
        ...query.groupBy,
        ...query.columns.map(({ operand }) => (operand.kind === 'format' ? operand.argument : operand)),
        ...query.orderBy.map((order) => order.operand),
        ...(query.having ? operandsIn(query.having) : [])
    ];
}

/** Columns of one SELECT. Grouped values that it sums over are null, which GROUPING() tells from groups of empty values. */
function outputsOf(scope: SqlScope, query: ResolvedQuery, groupBy: readonly Operand[]): Output[] {
    const grouped = new Set(groupBy.map(operandKey));
    const outputs = new Map<string, Output>();
    for (const operand of operandsOf(query)) {
        const key = operandKey(operand);
        if (outputs.has(key)) {
            continue;
        }
        if (operand.kind === 'aggregate') {
            outputs.set(key, aggregateOutput(scope, operand));
        } else if (operand.kind === 'grouping') {
            const isTotal = !grouped.has(operandKey(operand.argument));
            outputs.set(key, { key, sql: [], read: () => Number(isTotal) });
        } else {
            outputs.set(key, grouped.has(key) ? groupOutput(scope, operand) : { key, sql: [], read: () => null });
        }
    }
    return [...outputs.values()];
}

/** The sets of fields to group by: ROLLUP drops them from the right one by one, CUBE takes every combination. */
function groupingSets({ groupBy, grouping }: ResolvedQuery): (readonly Operand[])[] {
    switch (grouping) {
        case 'plain':
            return [groupBy];
        case 'rollup':
            return [...groupBy.map((_, dropped) => groupBy.slice(0, groupBy.length - dropped)), []];
        case 'cube':
            return groupBy.reduceRight<(readonly Operand[])[]>(
                (sets, operand) => [...sets.map((set) => [operand, ...set]), ...sets],
                [[]]
            );
    }
}

const ROWS = 'rowsInGroup';

/**
 * Rows a query costs: one a group when it counts only, every record that goes into the result when it aggregates values
 * (Apex Developer Guide, Working with SOQL Aggregate Functions).
 */
function queryRowsOf(query: ResolvedQuery, rows: readonly SqlRow[]): number {
    const countsOnly = operandsOf(query).every((operand) => operand.kind !== 'aggregate' || operand.name === 'COUNT');
    return countsOnly ? rows.length : rows.reduce((total, row) => total + Number(row[ROWS]), 0);
}

function readGroups(
    context: RunContext,
    transaction: OrgTransaction,
    query: ResolvedQuery,
    operands: readonly Operand[]
): Group[] {
    const scope = new SqlScope(context, query.object);
    const outputs = outputsOf(scope, query, operands);
    const columns = outputs.flatMap((output, index) => output.sql.map((sql, part) => `${sql} AS v${index}_${part}`));
    const groupBy = operands.map((operand) => scope.compared(operand));
    const params: SqlValue[] = [];
    const where = whereSql(context, scope, query, params);
    const grouping = groupBy.length === 0 ? '' : ` GROUP BY ${groupBy.join(', ')}`;
    const order = groupBy.length === 0 ? '' : ` ORDER BY ${groupBy.join(', ')}`;
    const select = [...columns, `COUNT(*) AS ${ROWS}`].join(', ');
    const rows = context.store.query(`SELECT ${select} FROM ${scope.from()}${where}${grouping}${order}`, params);
    transaction.limits.consume('queryRows', queryRowsOf(query, rows));
    return rows.map((row) => new Map(outputs.map((output, index) => [output.key, readOutput(output, index, row)])));
}

function readOutput(output: Output, index: number, row: SqlRow): FieldValue {
    return output.read(output.sql.map((_, part) => row[`v${index}_${part}`] ?? null));
}

/** Runs a query with GROUP BY or aggregate functions; gives records of type AggregateResult. */
export function runAggregates(context: RunContext, transaction: OrgTransaction, query: ResolvedQuery): SObjectRecord[] {
    const { having } = query;
    const groups = groupingSets(query)
        .flatMap((operands) => readGroups(context, transaction, query, operands))
        .filter((group) => !having || matchesHaving(context, having, group));
    groups.sort((left, right) => compareByOrder(query.orderBy, left, right));
    const limit = amountOf(query.limit, context.binds, 'LIMIT') ?? groups.length;
    const offset = amountOf(query.offset, context.binds, 'OFFSET') ?? 0;
    return groups.slice(offset, offset + limit).map((group) => {
        const record = new SObjectRecord('AggregateResult');
        record.queried = true;
        for (const { operand, path } of query.columns) {
            const source = operand.kind === 'format' ? operand.argument : operand;
            const value = group.get(operandKey(source)) ?? null;
            record.set(path[0] ?? '', operand.kind === 'format' ? formatted(source, value, context.calendar) : value);
        }
        return record;
    });
}

/** Runs SELECT COUNT(). It counts as one row. */
export function runCount(context: RunContext, transaction: OrgTransaction, query: ResolvedQuery): number {
    const scope = new SqlScope(context, query.object);
    const params: SqlValue[] = [];
    const where = whereSql(context, scope, query, params);
    const limit = amountOf(query.limit, context.binds, 'LIMIT');
    const offset = amountOf(query.offset, context.binds, 'OFFSET') ?? 0;
    const rows = context.store.query(`SELECT COUNT(*) AS n FROM ${scope.from()}${where}`, params);
    transaction.limits.consume('queryRows', 1);
    const left = Math.max(0, Number(rows[0]?.['n'] ?? 0) - offset);
    return limit === null ? left : Math.min(left, limit);
}
