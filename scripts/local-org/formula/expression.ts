import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { FieldValue } from '../values';
import type { FormulaNode } from './parser';
import type { FormulaContext, FormulaInput, FormulaType } from './types';

/** Computes a value for a record. */
export type Evaluator = (input: FormulaInput) => FieldValue;

/** A reference to a field of the record or of a parent, or to a flow resource. */
export interface FieldReference {
    /** In canonical names. */
    readonly path: readonly string[];
    /** Null for flow resources whose type is not known. */
    readonly field: FieldModel | null;
    /** Turns a stored value into what formulas compute with: 15-character ids, percents as fractions. */
    readonly normalize: (value: FieldValue) => FieldValue;
}

/** A compiled part of a formula. */
export interface Expression {
    readonly type: FormulaType;
    readonly evaluate: Evaluator;
    readonly node: FormulaNode;
    readonly reference: FieldReference | null;
}

/** What function rows need from the compiler. */
export interface CompileServices {
    readonly context: FormulaContext;
    compile(node: FormulaNode): Expression;
    /** An object of the project by its API name. */
    objectNamed(name: string): ObjectModel | undefined;
    /** Null for a field that formulas cannot use. */
    typeOfField(field: FieldModel): FormulaType | null;
    /** Throws a SourceError at the node. */
    fail(message: string, node: FormulaNode): never;
    /** Refuses a combination that the platform knows and this room does not compute. */
    unsupported(feature: string, node: FormulaNode): never;
}

const NAMES: Partial<Record<FormulaType, string>> = {
    DateTime: 'Date/Time',
    MultiselectPicklist: 'Multi-Select Picklist'
};

/** The type as messages call it. */
export function typeLabel(type: FormulaType): string {
    return NAMES[type] ?? type;
}

/** True when a value of type `actual` may stand where `expected` is asked for. */
export function isAssignable(actual: FormulaType, expected: FormulaType): boolean {
    return actual === expected || actual === 'Null' || actual === 'Unknown' || expected === 'Unknown';
}

/** The common type of branches (IF, CASE, BLANKVALUE), or null when they have none. */
export function commonType(types: readonly FormulaType[]): FormulaType | null {
    const known = types.filter((type) => type !== 'Null');
    if (known.length === 0) {
        return 'Null';
    }
    if (known.includes('Unknown')) {
        return 'Unknown';
    }
    return known.every((type) => type === known[0]) ? known[0] : null;
}
