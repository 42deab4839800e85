import type { ObjectModel } from '../metadata/objectModel';
import type { ConditionNode, QueryNode } from './ast';
import { QueryError } from './queryError';
import type { ResolvedQuery } from './resolvedQuery';

/** Of FieldDefinition the platform answers only for named objects. */
const NAMES_OBJECT =
    /^(DurableId|EntityDefinitionId|EntityDefinition\.(DeveloperName|QualifiedApiName|DurableId|Id))$/i;
/** Objects of the setup that no code updates. */
const LOCKED_NEVER = ['EntityDefinition', 'FieldDefinition', 'Profile'];
const MAX_GROUPING_FIELDS = 3;
const MAX_OFFSET = 2000;

/** True when every row that meets the condition belongs to an object, or is a field, that the condition names. */
export function namesObject(condition: ConditionNode | null): boolean {
    switch (condition?.kind) {
        case 'and':
            return condition.parts.some(namesObject);
        case 'or':
            return condition.parts.every(namesObject);
        case 'compare': {
            const { operand, operator } = condition;
            return (
                (operator === '=' || operator === 'IN') &&
                operand.kind === 'path' &&
                NAMES_OBJECT.test(operand.path.join('.'))
            );
        }
        default:
            return false;
    }
}

/** What clauses may stand together. Throws QueryError in the platform's wording. */
export function checkClauses(node: QueryNode, kind: ResolvedQuery['kind'], object: ObjectModel): void {
    if (node.forUpdate && (object.kind === 'customMetadata' || LOCKED_NEVER.includes(object.name))) {
        throw new QueryError(`Cannot lock rows for an SObject type that can not be updated: ${object.name}`, node.at);
    }
    if (node.forUpdate && node.allRows) {
        // SOQL and SOSL Reference, Querying All Records with a SOQL Statement.
        throw new QueryError('ALL ROWS cannot be used with FOR UPDATE', node.at);
    }
    if (node.forUpdate && node.orderBy.length > 0) {
        throw new QueryError('You cannot use ORDER BY in a query that uses FOR UPDATE', node.at);
    }
    if (kind !== 'records' && node.forUpdate) {
        throw new QueryError('FOR UPDATE is not allowed with aggregate functions or GROUP BY', node.at);
    }
    if (kind !== 'records' && node.select.some((select) => select.kind !== 'operand')) {
        throw new QueryError('Grouped query cannot use child relationships in the SELECT list', node.at);
    }
    if (kind === 'aggregate' && node.groupBy.length === 0 && node.limit !== null) {
        const message = 'Non-grouped query that uses overall aggregate functions cannot also use LIMIT';
        throw new QueryError(message, node.at);
    }
    if (node.grouping !== 'plain' && node.groupBy.length > MAX_GROUPING_FIELDS) {
        throw new QueryError(`GROUP BY ${node.grouping.toUpperCase()} takes up to three fields`, node.at);
    }
    if (node.offset?.kind === 'number' && node.offset.value > MAX_OFFSET) {
        throw new QueryError(`Maximum SOQL offset allowed is ${MAX_OFFSET}`, node.at);
    }
    if (kind === 'count' && node.orderBy.length > 0) {
        throw new QueryError('COUNT() queries cannot have an ORDER BY clause', node.at);
    }
}
