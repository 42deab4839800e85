import type { SourceLocation } from '../sourceLocation';
import type { ConditionNode, QueryNode } from './ast';
import type { FieldOperand, Operand } from './operands';
import { QueryError } from './queryError';

const MAX_SEMIJOINS = 2;
/** Objects that no subquery of a WHERE clause may read. */
const WITHOUT_SEMIJOIN = ['activityhistory', 'attachment', 'event', 'note', 'openactivity', 'task'];

type Semijoin = Extract<ConditionNode, { kind: 'compare' }> & {
    readonly value: { readonly kind: 'subquery'; readonly query: QueryNode };
};

function isSemijoin(node: ConditionNode): node is Semijoin {
    return node.kind === 'compare' && node.value.kind === 'subquery';
}

function semijoinsOf(node: ConditionNode): Semijoin[] {
    switch (node.kind) {
        case 'and':
        case 'or':
            return node.parts.flatMap(semijoinsOf);
        case 'not':
            return semijoinsOf(node.part);
        case 'compare':
            return isSemijoin(node) ? [node] : [];
    }
}

/** Semi-joins behind OR or NOT. */
function misplaced(node: ConditionNode): Semijoin[] {
    switch (node.kind) {
        case 'and':
            return node.parts.flatMap(misplaced);
        case 'or':
        case 'not':
            return semijoinsOf(node);
        case 'compare':
            return [];
    }
}

function checkSubquery({ value: { query } }: Semijoin, outer: QueryNode): void {
    const name = query.from.name.toLowerCase();
    const fails = (message: string): never => {
        throw new QueryError(message, query.at);
    };
    if (WITHOUT_SEMIJOIN.includes(name)) {
        fails(`Entity '${query.from.name}' is not supported for semi join inner selects`);
    }
    if (name === outer.from.name.toLowerCase()) {
        fails('The inner and outer selects should not be on the same object type');
    }
    if (query.where && semijoinsOf(query.where).length > 0) {
        fails('Nesting of semi join sub-selects is not supported');
    }
    if (query.limit !== null || query.orderBy.length > 0 || query.forUpdate) {
        fails('Semi join sub-selects cannot have ORDER BY, LIMIT or FOR UPDATE');
    }
}

/** Checks that both sides of a semi-join are ids of the same object. Throws QueryError. */
export function checkSameTarget(left: Operand, right: Operand, at: SourceLocation): void {
    if (left.kind !== 'field' || right.kind !== 'field') {
        return;
    }
    const wanted = targetsOf(left);
    if (!targetsOf(right).some((target) => wanted.includes(target))) {
        throw new QueryError(
            `The selected field '${right.field.name}' in the subquery and the left operand field in the where expression in the outer query '${left.field.name}' should point to the same object type`,
            at
        );
    }
}

function targetsOf({ object, field }: FieldOperand): readonly string[] {
    return field.name === 'Id' ? [object.name] : field.referenceTo;
}

/**
 * Where semi-joins and anti-joins may stand (SOQL and SOSL Reference, Considerations for Semi-Join and Anti-Join Queries).
 * Throws QueryError.
 */
export function checkSemijoins(query: QueryNode): void {
    if (query.having && semijoinsOf(query.having).length > 0) {
        throw new QueryError('Semi join sub-selects are not allowed in a HAVING clause', query.at);
    }
    if (!query.where) {
        return;
    }
    const all = semijoinsOf(query.where);
    const [wrong] = misplaced(query.where);
    if (wrong) {
        throw new QueryError(
            'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
            wrong.at
        );
    }
    if (all.length > MAX_SEMIJOINS) {
        throw new QueryError(`Only ${MAX_SEMIJOINS} semi join sub-selects are allowed in a WHERE clause`, query.at);
    }
    all.forEach((semijoin) => checkSubquery(semijoin, query));
}
