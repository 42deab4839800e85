import type {
    BoundExpressionContext,
    FieldOrderContext,
    ForClausesContext,
    FromNameListContext,
    QueryContext,
    SelectEntryContext,
    SubFieldEntryContext,
    SubQueryContext,
    WithClauseContext
} from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../../apex-syntax';
import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { AmountNode, Bind, ConditionNode, OperandNode, OrderNode, QueryNode, SelectNode } from './ast';
import { readLogical, readWhere } from './parseCondition';
import { optional, PATTERN_ESCAPE, QueryReader, readOperand, readPath } from './queryReader';

/** Keeps the length, so that positions stay right. */
function maskPatternEscapes(text: string): string {
    return text.replace(/\\([\s\S])/g, (pair, next: string) =>
        next === '%' || next === '_' ? PATTERN_ESCAPE + next : pair
    );
}

function readSelect(reader: QueryReader, node: SelectEntryContext | SubFieldEntryContext): SelectNode {
    const typeOf = optional(node.typeOf());
    if (typeOf) {
        reader.refuse('TYPEOF', typeOf);
    }
    const subquery = optional(node.subQuery());
    if (subquery) {
        return { kind: 'subquery', query: readSubquery(reader, subquery) };
    }
    const soqlFunction = optional(node.soqlFunction());
    const fields = soqlFunction && optional(soqlFunction.soqlFieldsParameter());
    if (fields) {
        const group = fields.getText().toUpperCase() as 'ALL' | 'CUSTOM' | 'STANDARD';
        return { kind: 'fields', group, at: reader.at(node) };
    }
    const alias = optional(node.soqlId());
    const operand = readOperand(reader, optional(node.fieldName()), soqlFunction);
    return { kind: 'operand', operand, alias: alias && alias.getText() };
}

function readFrom(reader: QueryReader, node: FromNameListContext): QueryNode['from'] {
    const names = node.fieldName_list();
    const [name] = names;
    if (!name || names.length > 1) {
        return reader.refuse('FROM with several objects', node);
    }
    const alias = node.soqlId_list()[0];
    return { name: readPath(name).join('.'), alias: alias ? alias.getText() : null, at: reader.at(name) };
}

function readOrder(reader: QueryReader, node: FieldOrderContext): OrderNode {
    return {
        operand: readOperand(reader, optional(node.fieldName()), optional(node.soqlFunction())),
        descending: optional(node.DESC()) !== null,
        nullsLast: optional(node.LAST()) !== null
    };
}

interface AmountContext {
    IntegerLiteral(): { getText(): string };
    boundExpression(): BoundExpressionContext;
}

function readAmount(reader: QueryReader, node: AmountContext | null): AmountNode | null {
    if (!node) {
        return null;
    }
    const bound = optional(node.boundExpression());
    return bound
        ? { kind: 'bind', index: reader.bind(bound) }
        : { kind: 'number', value: Number(node.IntegerLiteral().getText()) };
}

function readAccessMode(reader: QueryReader, node: WithClauseContext | null): QueryNode['accessMode'] {
    if (!node) {
        return null;
    }
    if (optional(node.USER_MODE())) {
        return 'USER_MODE';
    }
    if (optional(node.SYSTEM_MODE())) {
        return 'SYSTEM_MODE';
    }
    return optional(node.SECURITY_ENFORCED())
        ? 'SECURITY_ENFORCED'
        : reader.refuse(`WITH ${node.stop?.text ?? ''}`, node);
}

/** FOR UPDATE locks rows; transactions of a local org run one after the other, so there is nothing to wait for. */
function readForUpdate(reader: QueryReader, node: ForClausesContext | null): boolean {
    if (node && (node.VIEW_list().length > 0 || node.REFERENCE_list().length > 0)) {
        reader.refuse(node.VIEW_list().length > 0 ? 'FOR VIEW' : 'FOR REFERENCE', node);
    }
    return (node?.UPDATE_list().length ?? 0) > 0;
}

function readSubquery(reader: QueryReader, node: SubQueryContext): QueryNode {
    if (optional(node.UPDATE())) {
        reader.refuse('UPDATE TRACKING or VIEWSTAT', node);
    }
    const where = optional(node.whereClause());
    // Read in the order of the text: binds are numbered as they appear.
    return {
        select: node
            .subFieldList()
            .subFieldEntry_list()
            .map((entry) => readSelect(reader, entry)),
        from: readFrom(reader, node.fromNameList()),
        where: where && readWhere(reader, where, readSubquery),
        groupBy: [],
        having: null,
        orderBy: (optional(node.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []).map((order) =>
            readOrder(reader, order)
        ),
        limit: readAmount(reader, optional(node.limitClause())),
        offset: null,
        accessMode: null,
        allRows: false,
        forUpdate: readForUpdate(reader, optional(node.forClauses())),
        at: reader.at(node)
    };
}

function readGroupBy(
    reader: QueryReader,
    node: QueryContext
): { groupBy: OperandNode[]; having: ConditionNode | null } {
    const clause = optional(node.groupByClause());
    if (!clause) {
        return { groupBy: [], having: null };
    }
    if (optional(clause.ROLLUP()) ?? optional(clause.CUBE())) {
        reader.refuse('GROUP BY ROLLUP or CUBE', clause);
    }
    const groupBy = clause
        .fieldGroupByList()
        .fieldGroupBy_list()
        .map((group) => readOperand(reader, optional(group.fieldName()), optional(group.soqlFunction())));
    const having = optional(clause.logicalExpression());
    return { groupBy, having: having && readLogical(reader, having, readSubquery) };
}

function readQuery(reader: QueryReader, node: QueryContext): QueryNode {
    const scope = optional(node.usingScope());
    if (scope) {
        reader.refuse('USING SCOPE', scope);
    }
    if (optional(node.UPDATE())) {
        reader.refuse('UPDATE TRACKING or VIEWSTAT', node);
    }
    const where = optional(node.whereClause());
    return {
        select: node
            .selectList()
            .selectEntry_list()
            .map((entry) => readSelect(reader, entry)),
        from: readFrom(reader, node.fromNameList()),
        where: where && readWhere(reader, where, readSubquery),
        accessMode: readAccessMode(reader, optional(node.withClause())),
        ...readGroupBy(reader, node),
        orderBy: (optional(node.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []).map((order) =>
            readOrder(reader, order)
        ),
        limit: readAmount(reader, optional(node.limitClause())),
        offset: readAmount(reader, optional(node.offsetClause())),
        allRows: optional(node.allRowsClause()) !== null,
        forUpdate: readForUpdate(reader, optional(node.forClauses())),
        at: reader.at(node)
    };
}

/**
 * Parses a query. Takes its text without brackets and where it stands in the source. Throws SourceError at the first syntax
 * error and UnsupportedFeatureError for clauses that are not implemented.
 */
export function parseQuery(text: string, location: SourceLocation): { query: QueryNode; binds: readonly Bind[] } {
    const reader = new QueryReader(text, location);
    const { tree: parsed, fault } = parseInTwoStages(maskPatternEscapes(text), (parser) => ({
        query: parser.query(),
        rest: parser.getCurrentToken()
    }));
    if (fault) {
        throw new SourceError(fault.message, reader.place(fault.line, fault.column - 1));
    }
    const { query: tree, rest } = parsed;
    if (rest.type !== -1) {
        throw new SourceError(`unexpected token: '${rest.text}'`, reader.place(rest.line, rest.column));
    }
    return { query: readQuery(reader, tree), binds: reader.binds };
}
