import type { OrgModel } from '../metadata/model';
import type { TypeOfNode } from './ast';
import { OperandResolver, type PathOperand, type PolymorphicOperand, type Step } from './operands';
import { QueryError } from './queryError';
import type { ResolvedTypeOf } from './resolvedQuery';

/** The same operand seen from the FROM object: `steps` lead to where it starts. */
function behind<T extends PathOperand>(steps: readonly Step[], operand: T): T {
    return { ...operand, steps: [...steps, ...operand.steps] };
}

function asPolymorphic(operand: PathOperand, node: TypeOfNode): PolymorphicOperand {
    if (operand.kind !== 'polymorphic') {
        throw new QueryError(`TYPEOF can only be used on a polymorphic relationship: ${node.path.join('.')}`, node.at);
    }
    return operand;
}

/**
 * Looks up the names of a TYPEOF: fields of each WHEN on its object, fields of ELSE on Name, for what no WHEN names.
 * Throws QueryError for an object that the relationship does not lead to.
 */
export function resolveTypeOf(model: OrgModel, node: TypeOfNode, operands: OperandResolver): ResolvedTypeOf {
    const base = asPolymorphic(operands.path([...node.path, 'Id'], node.at), node);
    const { steps, source, lookup } = base;
    const seen = new Set<string>();
    const cases = node.whens.map(({ object: written, fields, at }) => {
        const target = base.targets.find(({ object }) => object.name.toLowerCase() === written.toLowerCase())?.object;
        if (!target || seen.has(target.name)) {
            const problem = target ? 'appears twice in' : 'is not a type of';
            throw new QueryError(`${written} ${problem} the relationship ${node.path.join('.')} of TYPEOF`, at);
        }
        seen.add(target.name);
        const own = new OperandResolver(model, target);
        const way = [...steps, { source, lookup, target }];
        return { object: target, way, fields: fields.map((path) => behind(way, own.path(path, at))) };
    });
    const otherwise = node.otherwise?.map((path) => {
        const operand = asPolymorphic(operands.path([...node.path, ...path], node.at), node);
        return { ...operand, targets: operand.targets.filter(({ object }) => !seen.has(object.name)) };
    });
    return { base, cases, otherwise: otherwise ?? null };
}
