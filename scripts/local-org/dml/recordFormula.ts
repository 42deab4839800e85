import { compileFormula } from '../formula';
import { objectOf } from '../metadata/model';
import { SourceError } from '../errors';
import type { FieldValue, SObjectRecord } from '../values';
import type { DmlServices } from './saveContext';

/** A formula that code compiled at run time, for records of one object. */
export interface RecordFormula {
    /** Text, Number, Boolean, Date, DateTime, Time, Picklist ... */
    readonly returnType: string;
    /** Paths such as Owner.Name, in canonical names. */
    readonly references: readonly string[];
    /** Null for '' too. Throws FormulaEvaluationError, e.g. for a division by zero. */
    evaluate(record: SObjectRecord): FieldValue;
}

const LOCATION = { file: 'formula', line: 1, column: 1 };

/** What is wrong with the text of a formula, without the place. */
export class FormulaTextError extends Error {}

/** A value at a path: parents that the record carries come before those its lookups lead to. */
function valueAt(services: DmlServices, record: SObjectRecord, path: readonly string[]): FieldValue {
    const [first, ...rest] = path;
    const parent = rest.length > 0 ? record.parents.get(first) : undefined;
    if (parent) {
        return valueAt(services, parent, rest);
    }
    const object = objectOf(services.model, record.type);
    return object ? services.formulas.view().value(object, record, path) : null;
}

/** Compiles a formula against an object. Throws FormulaTextError when it is wrong, UnsupportedFeatureError for what is missing here. */
export function compileRecordFormula(services: DmlServices, objectName: string, source: string): RecordFormula {
    const { model, formulas } = services;
    const object = objectOf(model, objectName);
    if (!object) {
        throw new FormulaTextError(`There is no object ${objectName}`);
    }
    try {
        const compiled = compileFormula({ source, object, model, location: LOCATION, context: 'fieldUpdate' });
        return {
            returnType: compiled.returnType,
            references: compiled.references.map((path) => path.join('.')),
            evaluate: (record) => {
                const input = formulas.view().inputFor(object, record, { prior: null, isNew: record.id === null });
                return compiled.evaluate({ ...input, value: (path) => valueAt(services, record, path) });
            }
        };
    } catch (error) {
        if (error instanceof SourceError) {
            throw new FormulaTextError(error.message.replace(/^formula:\d+:\d+: /, ''));
        }
        throw error;
    }
}
