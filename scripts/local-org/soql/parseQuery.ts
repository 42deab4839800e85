import type {
    BoundExpressionContext,
    FieldNameListContext,
    FieldOrderContext,
    ForClausesContext,
    FromNameListContext,
    QueryContext,
    SelectEntryContext,
    SubFieldEntryContext,
    SubQueryContext,
    TypeOfContext,
    UsingScopeContext,
    WithClauseContext
} from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../../apex-syntax';
import { QueryError } from './queryError';
import type { SourceLocation } from '../sourceLocation';
import type { AmountNode, Bind, OrderNode, QueryNode, SelectNode } from './ast';
import { readLogical, readWhere } from './parseCondition';
import { optional, PATTERN_ESCAPE, QueryReader, readOperand, readPath } from './queryReader';

/** Keeps the length, so that positions stay right. */
function maskPatternEscapes(text: string): string {
    return text.replace(/\\([\s\S])/g, (pair, next: string) =>
        next === '%' || next === '_' ? PATTERN_ESCAPE + next : pair
    );
}

function readTypeOf(reader: QueryReader, node: TypeOfContext): SelectNode {
    const paths = (list: FieldNameListContext): string[][] => list.fieldName_list().map(readPath);
    const otherwise = optional(node.elseClause());
    return {
        kind: 'typeof',
        path: readPath(node.fieldName()),
        whens: node.whenClause_list().map((when) => ({
            object: readPath(when.fieldName()).join('.'),
            fields: paths(when.fieldNameList()),
            at: reader.at(when)
        })),
        otherwise: otherwise && paths(otherwise.fieldNameList()),
        at: reader.at(node)
    };
}

function readSelect(reader: QueryReader, node: SelectEntryContext | SubFieldEntryContext): SelectNode {
    const typeOf = optional(node.typeOf());
    if (typeOf) {
        return readTypeOf(reader, typeOf);
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

/** Aliases stand behind the names; the objects behind the first are parents of it, `c.Account a`. */
function readFrom(reader: QueryReader, node: FromNameListContext): QueryNode['from'] {
    const [name, ...others] = node.fieldName_list();
    const aliases = node.soqlId_list();
    const [alias] = aliases;
    // The parser lists names and aliases apart: which alias belongs to which name shows by its place.
    const aliasOf = (after: number, before: number | undefined): string | null =>
        aliases.find(({ start: { start } }) => start > after && (before === undefined || start < before))?.getText() ??
        null;
    const parents = others.map((parent, index) => {
        const next = others.at(index + 1)?.start.start;
        const own = aliasOf(parent.start.start, next);
        const path = readPath(parent);
        if (
            own === null ||
            path.length < 2 ||
            alias === undefined ||
            path[0].toLowerCase() !== alias.getText().toLowerCase()
        ) {
            return reader.refuse('FROM with several objects that are no parents of the first', parent);
        }
        return { path: path.slice(1), alias: own };
    });
    return {
        name: readPath(name).join('.'),
        alias: aliasOf(name.start.start, others.at(0)?.start.start),
        parents,
        at: reader.at(name)
    };
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

/**
 * FOR UPDATE locks rows; transactions of a local org run one after the other, so there is nothing to wait for. FOR VIEW and
 * FOR REFERENCE change what only RecentlyViewed, LastViewedDate and LastReferencedDate show, and queries of those are refused.
 */
function readForUpdate(node: ForClausesContext | null): boolean {
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
        scope: 'everything',
        where: where && readWhere(reader, where, readSubquery),
        groupBy: [],
        grouping: 'plain',
        having: null,
        orderBy: (optional(node.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []).map((order) =>
            readOrder(reader, order)
        ),
        limit: readAmount(reader, optional(node.limitClause())),
        offset: null,
        accessMode: null,
        allRows: false,
        forUpdate: readForUpdate(optional(node.forClauses())),
        at: reader.at(node)
    };
}

function readScope(reader: QueryReader, node: UsingScopeContext | null): QueryNode['scope'] {
    const scope = node?.soqlId().getText().toLowerCase() ?? 'everything';
    return scope === 'mine' || scope === 'everything'
        ? scope
        : reader.refuse(`USING SCOPE ${scope}`, node as UsingScopeContext);
}

function readGroupBy(reader: QueryReader, node: QueryContext): Pick<QueryNode, 'groupBy' | 'grouping' | 'having'> {
    const clause = optional(node.groupByClause());
    if (!clause) {
        return { groupBy: [], grouping: 'plain', having: null };
    }
    const groupBy = clause
        .fieldGroupByList()
        .fieldGroupBy_list()
        .map((group) => readOperand(reader, optional(group.fieldName()), optional(group.soqlFunction())));
    const having = optional(clause.logicalExpression());
    const grouping = optional(clause.ROLLUP()) ? 'rollup' : optional(clause.CUBE()) ? 'cube' : 'plain';
    return { groupBy, grouping, having: having && readLogical(reader, having, readSubquery) };
}

function readQuery(reader: QueryReader, node: QueryContext): QueryNode {
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
        scope: readScope(reader, optional(node.usingScope())),
        where: where && readWhere(reader, where, readSubquery),
        accessMode: readAccessMode(reader, optional(node.withClause())),
        ...readGroupBy(reader, node),
        orderBy: (optional(node.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []).map((order) =>
            readOrder(reader, order)
        ),
        limit: readAmount(reader, optional(node.limitClause())),
        offset: readAmount(reader, optional(node.offsetClause())),
        allRows: optional(node.allRowsClause()) !== null,
        forUpdate: readForUpdate(optional(node.forClauses())),
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
        throw new QueryError(fault.message, reader.place(fault.line, fault.column - 1));
    }
    const { query: tree, rest } = parsed;
    if (rest.type !== -1) {
        throw new QueryError(`unexpected token: '${rest.text}'`, reader.place(rest.line, rest.column));
    }
    return { query: readQuery(reader, tree), binds: reader.binds };
}
