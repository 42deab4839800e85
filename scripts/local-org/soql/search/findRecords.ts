import { UnsupportedFeatureError } from '../../errors';
import type { OrgModel } from '../../metadata/model';
import type { ObjectModel } from '../../metadata/objectModel';
import type { SourceLocation } from '../../sourceLocation';
import type { SqlRow } from '../../store';
import { OperandResolver, type PathOperand } from '../operands';
import { SqlScope, type SqlContext } from '../sqlScope';
import { isFound, type SearchExpression } from './searchExpression';
import { isSearchable, searchedFields, type SearchGroup } from './searchedFields';
import { digitsOf, plainTextOf, tokensOf, type Token } from './searchTokens';

/** What FIND looks for, where. */
export interface RecordSearch {
    readonly object: ObjectModel;
    readonly group: SearchGroup;
    readonly expression: SearchExpression;
    readonly location: SourceLocation;
    /** Fields that may be looked at: in user mode those that the user may read. */
    readonly isReadable: (object: ObjectModel, fieldName: string) => boolean;
}

function isReadable({ isReadable: readable }: RecordSearch, operand: PathOperand): boolean {
    return (
        operand.kind === 'field' &&
        operand.steps.every(({ source, lookup }) => readable(source, lookup.name)) &&
        readable(operand.object, operand.field.name)
    );
}

/** The tokens of one field of a record. */
function fieldTokens(operand: PathOperand, value: SqlRow[string]): Token[][] {
    if (typeof value !== 'string' || operand.kind !== 'field') {
        return [];
    }
    switch (operand.field.type) {
        case 'Html':
            return [tokensOf(plainTextOf(value))];
        case 'Phone':
            return [tokensOf(value), tokensOf(digitsOf(value))];
        default:
            return [tokensOf(value)];
    }
}

/**
 * Ids of the records of an object that a search finds, oldest id first: the platform's order by relevance is not documented.
 * Deleted records are not found. Who may see a record is asked later, by the query of RETURNING.
 */
export function findRecords(context: SqlContext, model: OrgModel, search: RecordSearch): string[] {
    const { object, group, expression, location } = search;
    if (group === 'SIDEBAR') {
        throw new UnsupportedFeatureError('soql', 'SOSL IN SIDEBAR FIELDS', location);
    }
    if (!isSearchable(object)) {
        throw new UnsupportedFeatureError('soql', `a search for records of ${object.name}`, location);
    }
    const resolver = new OperandResolver(model, object);
    const operands = searchedFields(object, group)
        .map((path) => resolver.path(path, location))
        .filter((operand) => isReadable(search, operand));
    const scope = new SqlScope(context, object);
    const columns = operands.map((operand, index) => `${scope.value(operand)} AS c${index}`);
    const list = [`${scope.column('Id')} AS id`, ...columns].join(', ');
    const rows = context.store.query(
        `SELECT ${list} FROM ${scope.from()} WHERE ${scope.column('IsDeleted')} = 0 ORDER BY ${scope.column('Id')}`
    );
    return rows
        .filter((row) =>
            isFound(
                expression,
                operands.flatMap((operand, index) => fieldTokens(operand, row[`c${index}`]))
            )
        )
        .map((row) => row.id as string);
}
