import { PlatformException } from '../errors';
import { foldText, toDecimal, type SqlValue } from '../store';
import type { FieldValue } from '../values';
import type { Operator, ValueNode } from './ast';
import { dateLiteralRange, epochDayOf, type CalendarContext } from './dateLiterals';
import type { Operand } from './operands';
import type { ResolvedCondition, ResolvedQuery } from './resolvedQuery';
import type { SqlScope } from './sqlScope';
import { comparedText, comparedValue, jsonArray, literalValue, requireNumber, scaleForComparison } from './sqlValues';

type Comparison = Extract<ResolvedCondition, { kind: 'compare' }>;
export type BindValue = FieldValue | readonly FieldValue[];

/** What conditions of one run need besides their scope. */
export interface ConditionContext {
    readonly binds: readonly BindValue[];
    readonly calendar: CalendarContext;
    /** SQL of a semi-join's SELECT of one column named `v`; pushes its parameters. */
    readonly semijoin: (query: ResolvedQuery, params: SqlValue[]) => string;
}

const FALSE = '0';

/** A checkbox is never empty: null means false. */
function isEmpty(operand: Operand, left: string): string {
    return operand.type.kind === 'boolean' ? `ifnull(${left}, 0) = 0` : `${left} IS NULL`;
}

/**
 * SQL for a condition. Comparisons in SOQL are true or false, never unknown: null counts as a value, so `!=` and NOT include
 * rows where the field is empty. Parameters are pushed in the order of their marks.
 */
export class ConditionSql {
    constructor(
        private readonly scope: SqlScope,
        private readonly context: ConditionContext,
        private readonly params: SqlValue[]
    ) {}

    sql(condition: ResolvedCondition, negated = false): string {
        switch (condition.kind) {
            case 'and':
            case 'or': {
                const joiner = (condition.kind === 'and') === negated ? ' OR ' : ' AND ';
                return `(${condition.parts.map((part) => this.sql(part, negated)).join(joiner)})`;
            }
            case 'not':
                return this.sql(condition.part, !negated);
            case 'compare':
                return negate(this.comparison(condition), negated);
            case 'semijoin':
                return negate(this.semijoin(condition), negated !== condition.negated);
        }
    }

    private semijoin(condition: Extract<ResolvedCondition, { kind: 'semijoin' }>): string {
        const left = this.scope.compared(condition.operand);
        return `(${left} IN (SELECT v FROM (${this.context.semijoin(condition.query, this.params)}) WHERE v IS NOT NULL))`;
    }

    private comparison({ operand, operator, value }: Comparison): string {
        if (value.kind === 'dateLiteral') {
            return this.dateLiteral(operand, operator, value);
        }
        const items = this.items(value, operator === 'LIKE');
        switch (operator) {
            case 'IN':
                return this.inList(operand, items ?? this.noList(value));
            case 'NOT IN':
                return negate(this.inList(operand, items ?? this.noList(value)), true);
            case 'INCLUDES':
                return this.includes(operand, items ?? this.noList(value));
            case 'EXCLUDES':
                return negate(this.includes(operand, items ?? this.noList(value)), true);
            case 'LIKE':
                return this.like(operand, items ?? [this.scalar(value, true)]);
            case '=':
                return items ? this.inList(operand, items) : this.equals(operand, this.scalar(value));
            case '!=':
                return negate(items ? this.inList(operand, items) : this.equals(operand, this.scalar(value)), true);
            default:
                return this.inequality(operand, operator, this.scalar(value));
        }
    }

    /** The values of a list, or null when the value is a single one. */
    private items(value: ValueNode, isPattern = false): readonly FieldValue[] | null {
        if (value.kind === 'list') {
            return value.items.flatMap((item) => this.items(item, isPattern) ?? [this.scalar(item, isPattern)]);
        }
        const bound = value.kind === 'bind' ? (this.context.binds[value.index] ?? null) : null;
        return Array.isArray(bound) ? (bound as readonly FieldValue[]) : null;
    }

    /** Throws: a list is needed. */
    private noList(value: ValueNode): never {
        if (value.kind === 'bind' && (this.context.binds[value.index] ?? null) === null) {
            // Observed: EDA.
            throw new PlatformException('System.NullPointerException', 'Attempt to de-reference a null object');
        }
        throw new PlatformException('System.QueryException', 'IN operator must be used with an iterable expression');
    }

    private scalar(value: ValueNode, isPattern = false): FieldValue {
        return value.kind === 'bind'
            ? ((this.context.binds[value.index] ?? null) as FieldValue)
            : literalValue(value, isPattern);
    }

    private mark(value: SqlValue): string {
        this.params.push(value);
        return '?';
    }

    private equals(operand: Operand, value: FieldValue): string {
        const left = this.scope.compared(operand);
        if (value === null || value === '') {
            return isEmpty(operand, left);
        }
        const compared = exactValue(operand, value);
        return compared === null ? FALSE : `${left} = ${this.mark(compared)}`;
    }

    private inequality(operand: Operand, operator: Operator, value: FieldValue): string {
        const left = this.scope.compared(operand);
        if (value === null || value === '') {
            return FALSE;
        }
        if (operand.kind === 'distance') {
            return `${left} ${operator} ${this.mark(toDecimal(value).toNumber())}`;
        }
        const scale = scaleOf(operand);
        if (scale === null) {
            return `${left} ${operator} ${this.mark(comparedValue(operand, value))}`;
        }
        const { exact, floor } = scaleForComparison(requireNumber(operand.type, value), scale);
        // Between two representable numbers, both `<` and `<=` mean up to the lower one.
        const effective = exact ? operator : operator.startsWith('<') ? '<=' : '>';
        return `${left} ${effective} ${this.mark(floor)}`;
    }

    private inList(operand: Operand, items: readonly FieldValue[]): string {
        const left = this.scope.compared(operand);
        const values = items.filter((item) => item !== null && item !== '');
        const compared = values.map((item) => exactValue(operand, item)).filter((item) => item !== null);
        const found = `${left} IN (SELECT value FROM json_each(${this.mark(jsonArray(compared))}))`;
        return values.length < items.length ? `(${found} OR ${isEmpty(operand, left)})` : found;
    }

    /** LIKE ignores case even where the field does not. */
    private like(operand: Operand, patterns: readonly FieldValue[]): string {
        const { type } = operand;
        const isFolded = type.kind === 'text' && !type.caseSensitive;
        const left = isFolded ? this.scope.compared(operand) : `fold(${this.scope.value(operand)})`;
        const texts = patterns.filter((pattern) => pattern !== null).map(likePattern);
        const [only] = texts;
        if (texts.length === 1 && only !== undefined) {
            return `${left} LIKE ${this.mark(only)} ESCAPE '\\'`;
        }
        return `EXISTS (SELECT 1 FROM json_each(${this.mark(jsonArray(texts))}) p WHERE ${left} LIKE p.value ESCAPE '\\')`;
    }

    /** True when all values of one of the items (`a;b`) are selected. */
    private includes(operand: Operand, items: readonly FieldValue[]): string {
        const left = this.scope.compared(operand);
        const groups = items
            .filter((item) => typeof item === 'string')
            .map((item) =>
                comparedText(operand.type, item)
                    .split(';')
                    .map((part) => `;${part.trim()};`)
            );
        return `EXISTS (SELECT 1 FROM json_each(${this.mark(JSON.stringify(groups))}) g WHERE ${left} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(g.value) p WHERE instr(';' || ${left} || ';', p.value) = 0))`;
    }

    private dateLiteral(
        operand: Operand,
        operator: Operator,
        value: Extract<ValueNode, { kind: 'dateLiteral' }>
    ): string {
        const left = this.scope.compared(operand);
        const range = dateLiteralRange(value.name, value.amount, this.context.calendar);
        const isDate = operand.type.kind === 'date';
        const start = isDate ? epochDayOf(range.start) : range.start.toMillis();
        const end = isDate ? epochDayOf(range.end) : range.end.toMillis();
        switch (operator) {
            case '=':
                return `(${left} >= ${this.mark(start)} AND ${left} < ${this.mark(end)})`;
            case '!=':
                return negate(`(${left} >= ${this.mark(start)} AND ${left} < ${this.mark(end)})`, true);
            case '<':
            case '>=':
                return `${left} ${operator} ${this.mark(start)}`;
            case '<=':
                return `${left} < ${this.mark(end)}`;
            case '>':
                return `${left} >= ${this.mark(end)}`;
            default:
                throw new Error(`${operator} with a date literal`);
        }
    }
}

function negate(sql: string, negated: boolean): string {
    return negated ? `NOT COALESCE(${sql}, 0)` : `(${sql})`;
}

/** Digits after the point of a column of scaled whole numbers; null for other columns. */
function scaleOf({ type }: Operand): number | null {
    if (type.kind === 'decimal') {
        return type.scale;
    }
    return type.kind === 'integer' ? 0 : null;
}

/** A value for `=`, or null when no value of the column can equal it: 1.005 beside two decimals. */
function exactValue(operand: Operand, value: FieldValue): SqlValue {
    const scale = scaleOf(operand);
    if (scale === null) {
        return comparedValue(operand, value);
    }
    const { exact, floor } = scaleForComparison(requireNumber(operand.type, value), scale);
    return exact ? floor : null;
}

/** A LIKE pattern without case, in which a backslash always escapes the next character. */
export function likePattern(pattern: FieldValue): string {
    if (typeof pattern !== 'string') {
        throw new PlatformException('System.QueryException', 'LIKE needs text');
    }
    const text = foldText(pattern);
    // A backslash that escapes nothing stands for itself.
    return text.replace(/\\([\s\S]?)/g, (_, next: string) => (/[\\%_]/.test(next) ? `\\${next}` : `\\\\${next}`));
}
