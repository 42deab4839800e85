import type {
    BoundExpressionContext,
    FieldNameContext,
    LocationValueContext,
    SoqlFunctionContext
} from '@apexdevtools/apex-parser';
import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { Bind, CoordinateNode, DistanceNode, FunctionNode, OperandNode, PointNode } from './ast';
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
    const node = soqlFunction as SoqlFunctionContext;
    return node.start.text.toUpperCase() === 'DISTANCE' ? readDistance(reader, node) : readFunction(reader, node);
}

/** The location field comes first (SOQL and SOSL Reference, Location-Based SOQL Queries). */
function readDistance(reader: QueryReader, node: SoqlFunctionContext): DistanceNode {
    const at = reader.at(node);
    const [first, second] = node.locationValue_list();
    const from = optional(first.fieldName());
    const unit = node.StringLiteral().getText().slice(1, -1);
    if (!from) {
        throw new QueryError('DISTANCE needs a location field first', at);
    }
    if (unit !== 'mi' && unit !== 'km') {
        throw new QueryError(`Invalid distance unit: ${unit}. Valid units are: 'mi', 'km'`, at);
    }
    return { kind: 'distance', from: readPath(from), to: readPoint(reader, second), unit, at };
}

function readPoint(reader: QueryReader, node: LocationValueContext): PointNode {
    const field = optional(node.fieldName());
    if (field) {
        return { kind: 'path', path: readPath(field), at: reader.at(field) };
    }
    const bound = optional(node.boundExpression());
    if (bound) {
        return { kind: 'bind', index: reader.bind(bound) };
    }
    const [latitude, longitude] = node.coordinateValue_list().map((each): CoordinateNode => {
        const inner = optional(each.boundExpression());
        return inner
            ? { kind: 'bind', index: reader.bind(inner) }
            : { kind: 'number', value: Number(each.signedNumber().getText()) };
    });
    return { kind: 'point', latitude, longitude };
}

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
        { title: 'SOQL functions', words: [...DATE_FUNCTIONS, ...FIELD_FUNCTIONS, 'DISTANCE', 'GEOLOCATION'] },
        {
            title: 'SOQL refused',
            words: [
                'DISTANCE in SELECT,',
                'UPDATE TRACKING or VIEWSTAT,',
                'WITH DATA CATEGORY,',
                'other scopes,',
                'FIND (SOSL)'
            ]
        }
    ];
}
