import type {
    ComparisonOperatorContext,
    ConditionalExpressionContext,
    DateFormulaContext,
    FieldExpressionContext,
    LogicalExpressionContext,
    SubQueryContext,
    ValueContext,
    WhereClauseContext,
    WhereConditionalExpressionContext,
    WhereLogicalExpressionContext
} from '@apexdevtools/apex-parser';
import { QueryError } from './queryError';
import type { ConditionNode, Operator, QueryNode, ValueNode } from './ast';
import { optional, PATTERN_ESCAPE, readOperand, type QueryReader } from './queryReader';

type SubqueryReader = (reader: QueryReader, node: SubQueryContext) => QueryNode;

export function readWhere(reader: QueryReader, node: WhereClauseContext, subquery: SubqueryReader): ConditionNode {
    return readWhereLogical(reader, node.whereLogicalExpression(), subquery);
}

function readWhereLogical(
    reader: QueryReader,
    node: WhereLogicalExpressionContext,
    subquery: SubqueryReader
): ConditionNode {
    const parts = node.whereConditionalExpression_list().map((part) => readWhereConditional(reader, part, subquery));
    return combine(parts, optional(node.NOT()) !== null, node.SOQLOR_list().length > 0);
}

function readWhereConditional(
    reader: QueryReader,
    node: WhereConditionalExpressionContext,
    subquery: SubqueryReader
): ConditionNode {
    const inner = optional(node.whereLogicalExpression());
    if (inner) {
        return readWhereLogical(reader, inner, subquery);
    }
    const expression = node.whereFieldExpression();
    if (optional(expression.FORMULA())) {
        reader.refuse('FORMULA() in WHERE', expression);
    }
    return readComparison(reader, expression.fieldExpression(), subquery);
}

/** The condition of HAVING. */
export function readLogical(
    reader: QueryReader,
    node: LogicalExpressionContext,
    subquery: SubqueryReader
): ConditionNode {
    const parts = node.conditionalExpression_list().map((part) => readConditional(reader, part, subquery));
    return combine(parts, optional(node.NOT()) !== null, node.SOQLOR_list().length > 0);
}

function readConditional(
    reader: QueryReader,
    node: ConditionalExpressionContext,
    subquery: SubqueryReader
): ConditionNode {
    const inner = optional(node.logicalExpression());
    return inner ? readLogical(reader, inner, subquery) : readComparison(reader, node.fieldExpression(), subquery);
}

function combine(parts: ConditionNode[], negated: boolean, isOr: boolean): ConditionNode {
    const [first] = parts;
    if (first && parts.length === 1) {
        return negated ? { kind: 'not', part: first } : first;
    }
    return { kind: isOr ? 'or' : 'and', parts };
}

function readComparison(reader: QueryReader, node: FieldExpressionContext, subquery: SubqueryReader): ConditionNode {
    return {
        kind: 'compare',
        operand: readOperand(reader, optional(node.fieldName()), optional(node.soqlFunction())),
        operator: readOperator(node.comparisonOperator()),
        value: readValue(reader, node.value(), subquery),
        at: reader.at(node)
    };
}

function readOperator(node: ComparisonOperatorContext): Operator {
    const text = node.getText().toUpperCase();
    if (text === '<>') {
        return '!=';
    }
    return text === 'NOTIN' ? 'NOT IN' : (text as Operator);
}

function readValue(reader: QueryReader, node: ValueContext, subquery: SubqueryReader): ValueNode {
    const bound = optional(node.boundExpression());
    if (bound) {
        return { kind: 'bind', index: reader.bind(bound) };
    }
    const inner = optional(node.subQuery());
    if (inner) {
        return { kind: 'subquery', query: subquery(reader, inner) };
    }
    const list = optional(node.valueList());
    if (list) {
        return { kind: 'list', items: list.value_list().map((item) => readValue(reader, item, subquery)) };
    }
    return readLiteral(reader, node);
}

function readLiteral(reader: QueryReader, node: ValueContext): ValueNode {
    const text = node.getText();
    if (optional(node.NULL())) {
        return { kind: 'null' };
    }
    if (optional(node.BooleanLiteral())) {
        return { kind: 'boolean', value: text.toLowerCase() === 'true' };
    }
    if (optional(node.signedNumber())) {
        return readNumber(reader, node, text);
    }
    if (optional(node.StringLiteral())) {
        return { kind: 'string', value: unescapeString(reader, node, text.slice(1, -1)) };
    }
    if (optional(node.DateLiteral())) {
        return { kind: 'date', value: text };
    }
    if (optional(node.DateTimeLiteral())) {
        return { kind: 'datetime', value: text.toUpperCase() };
    }
    if (optional(node.TimeLiteral())) {
        return { kind: 'time', value: text.toUpperCase() };
    }
    const formula = optional(node.dateFormula());
    return formula ? readDateLiteral(formula) : reader.refuse(`value ${text}`, node);
}

function readNumber(reader: QueryReader, node: ValueContext, text: string): ValueNode {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) {
        throw new QueryError(`unexpected token: '${text}'`, reader.at(node));
    }
    return { kind: 'number', value: text };
}

function readDateLiteral(node: DateFormulaContext): ValueNode {
    const [name = '', amount] = node.getText().toUpperCase().split(':');
    return { kind: 'dateLiteral', name, amount: Number(amount ?? 0) };
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\\\'
};

/**
 * Resolves the escapes of a string literal. `\%`, `\_` and `\\` keep their backslash: only LIKE knows whether it means
 * something, every other operator drops it (see plainText of sqlValues).
 */
function unescapeString(reader: QueryReader, node: ValueContext, raw: string): string {
    return raw.replace(/\uFFFE|\\(u[0-9a-fA-F]{4}|.)/g, (match, escape: string | undefined) => {
        if (escape === undefined || match === PATTERN_ESCAPE) {
            return '\\';
        }
        if (escape.length === 5) {
            return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
        }
        const value = ESCAPES[escape];
        if (value === undefined) {
            throw new QueryError(
                `Invalid string literal '${raw}'. Illegal character sequence '\\${escape}' in string literal.`,
                reader.at(node)
            );
        }
        return value;
    });
}
