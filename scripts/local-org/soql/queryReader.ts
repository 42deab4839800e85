import type { BoundExpressionContext, FieldNameContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { Bind, FunctionNode, OperandNode } from './ast';
import { QueryError } from './queryError';

/** Tokens and nodes of the parser know where they start. */
export interface Positioned {
    readonly start: { readonly start: number; readonly line: number; readonly column: number };
}

/** The parser's types say that every part is there; parts that were not written come back empty. */
export function optional<T>(part: T): T | null {
    return part ?? null;
}

/** Stands for the backslash of `\\%` and `\\_`, which the grammar's string literals do not know. Not a character of any text. */
export const PATTERN_ESCAPE = '\uFFFE';

/** What the reading of one query text shares: the place in the source, and the binds found so far. */
export class QueryReader {
    readonly binds: Bind[] = [];

    constructor(
        readonly text: string,
        private readonly base: SourceLocation
    ) {}

    /** Source location of a line and column (from 0) of the query text. */
    place(line: number, column: number): SourceLocation {
        const first = line === 1;
        return {
            file: this.base.file,
            line: this.base.line + line - 1,
            column: first ? this.base.column + column : column + 1
        };
    }

    at(node: Positioned): SourceLocation {
        return this.place(node.start.line, node.start.column);
    }

    refuse(feature: string, node: Positioned): never {
        throw new UnsupportedFeatureError('soql', feature, this.at(node));
    }

    bind(node: BoundExpressionContext): number {
        const expression = node.expression();
        const [start, stop] = [expression.start.start, expression.stop?.stop ?? expression.start.stop];
        this.binds.push({ text: this.text.slice(start, stop + 1), offset: start });
        return this.binds.length - 1;
    }
}

export function readPath(node: FieldNameContext): string[] {
    return node.soqlId_list().map((part) => part.getText());
}

const DATE_FUNCTIONS = [
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'DAY_ONLY',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR',
    'HOUR_IN_DAY',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR'
];
const FIELD_FUNCTIONS = ['AVG', 'COUNT', 'COUNT_DISTINCT', 'FORMAT', 'GROUPING', 'MIN', 'MAX', 'SUM', 'TOLABEL'];

export function readFunction(reader: QueryReader, node: SoqlFunctionContext): FunctionNode {
    const name = node.start.text.toUpperCase();
    const at = reader.at(node);
    if (DATE_FUNCTIONS.includes(name)) {
        const dateField = node.dateFieldName();
        const convertTimezone = optional(dateField.CONVERT_TIMEZONE()) !== null;
        return { kind: 'function', name, path: readPath(dateField.fieldName()), convertTimezone, at };
    }
    if (name === 'CONVERTCURRENCY') {
        throw new QueryError('convertCurrency requires that the organization has multiple currencies enabled', at);
    }
    const inner = optional(node.soqlFunction());
    if (name === 'FORMAT' && inner) {
        return { kind: 'function', name, path: null, inner: readFunction(reader, inner), convertTimezone: false, at };
    }
    if (FIELD_FUNCTIONS.includes(name)) {
        const field = optional(node.fieldName());
        return { kind: 'function', name, path: field && readPath(field), convertTimezone: false, at };
    }
    return reader.refuse(`function ${name}()`, node);
}

export function readOperand(
    reader: QueryReader,
    fieldName: FieldNameContext | null,
    soqlFunction: SoqlFunctionContext | null
): OperandNode {
    if (fieldName) {
        return { kind: 'path', path: readPath(fieldName), at: reader.at(fieldName) };
    }
    return readFunction(reader, soqlFunction as SoqlFunctionContext);
}

/** Functions of the grammar that readFunction() refuses. */
const REFUSED_FUNCTIONS = ['DISTANCE', 'GEOLOCATION'];

/** What queries may say, for `npm run org:support`. */
export function supportedQueryWords(): { readonly title: string; readonly words: readonly string[] }[] {
    return [
        {
            title: 'SOQL clauses',
            words: [
                'SELECT fields, parents and children',
                'TYPEOF,',
                'FIELDS(),',
                'FROM with parents,',
                'USING SCOPE mine and everything,',
                'WHERE with semi-joins and anti-joins,',
                'WITH USER_MODE, SYSTEM_MODE and (to API 66) SECURITY_ENFORCED,',
                'GROUP BY with ROLLUP and CUBE,',
                'HAVING,',
                'ORDER BY with NULLS,',
                'LIMIT,',
                'OFFSET,',
                'FOR UPDATE,',
                'FOR VIEW,',
                'FOR REFERENCE,',
                'ALL ROWS'
            ]
        },
        { title: 'SOQL functions', words: [...DATE_FUNCTIONS, ...FIELD_FUNCTIONS] },
        {
            title: 'SOQL refused',
            words: [
                ...REFUSED_FUNCTIONS,
                'UPDATE TRACKING or VIEWSTAT,',
                'WITH DATA CATEGORY,',
                'other scopes,',
                'FIND (SOSL)'
            ]
        }
    ];
}
