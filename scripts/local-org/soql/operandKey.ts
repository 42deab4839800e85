import { canonicalPath, type Operand, type PathOperand } from './operands';
import type { ResolvedCondition } from './resolvedQuery';

/** The same expression written twice is the same group. */
export function operandKey(operand: Operand): string {
    switch (operand.kind) {
        case 'field':
        case 'polymorphic':
            return canonicalPath(operand).join('.');
        case 'compound':
            return operandKey(operand.field);
        case 'distance':
            return `DISTANCE(${operandKey(operand.from)})`;
        case 'label':
            return `toLabel(${operandKey(operand.argument)})`;
        case 'date':
            return `${operand.name}(${operand.convertTimezone ? 'tz:' : ''}${operandKey(operand.argument)})`;
        case 'format':
            return `FORMAT(${operandKey(operand.argument)})`;
        case 'grouping':
            return `GROUPING(${operandKey(operand.argument)})`;
        case 'aggregate':
            return `${operand.name}(${operand.argument ? operandKey(operand.argument) : ''})`;
    }
}

/** The field that a selected value of a record comes from. */
export function pathOf(operand: Operand): PathOperand {
    switch (operand.kind) {
        case 'label':
        case 'format':
            return pathOf(operand.argument);
        case 'compound':
            return operand.field;
        default:
            return operand as PathOperand;
    }
}

/** What the comparisons of a condition look at. */
export function operandsIn(condition: ResolvedCondition): Operand[] {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return condition.parts.flatMap(operandsIn);
        case 'not':
            return operandsIn(condition.part);
        default:
            return [condition.operand];
    }
}
