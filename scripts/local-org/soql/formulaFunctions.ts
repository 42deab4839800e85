import { UnsupportedFeatureError } from '../errors';
import { FormulaEvaluationError, type CompiledFormula, type compileFormula, type FormulaInput } from '../formula';
import type { OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { decodeValue, encodeValue, storageTypeOf, type RecordStore, type SqlValue } from '../store';
import type { OrgTransaction } from '../transaction';
import type { FieldValue } from '../values';
import { OperandResolver, type PathOperand } from './operands';

/** What queries need of the formula room. */
export interface FormulaServices {
    readonly compileFormula: typeof compileFormula;
    /** `$User`, `$Permission` ... of the running user. */
    readonly globals: () => FormulaInput['globals'];
}

/** A formula field as an SQL function of the stored fields it reads. */
export interface FormulaFunction {
    readonly sqlName: string;
    /** Arguments, as paths from the object that has the field. */
    readonly references: readonly PathOperand[];
}

type Environment = Omit<FormulaInput, 'value'>;

/** Formula fields for SQL: usable in SELECT, WHERE, ORDER BY and GROUP BY alike, so LIMIT is right too. */
export class FormulaFunctions {
    private readonly functions = new Map<FieldModel, FormulaFunction>();
    private readonly resolving = new Set<FieldModel>();
    private environment: Environment | null = null;
    private failure: unknown = null;

    constructor(
        private readonly model: OrgModel,
        private readonly store: RecordStore,
        private readonly services: FormulaServices
    ) {}

    /** The function of a formula field, defined at first use. Throws when the formula is wrong or refers to itself. */
    functionFor(object: ObjectModel, field: FieldModel): FormulaFunction {
        const known = this.functions.get(field);
        if (known) {
            return known;
        }
        if (this.resolving.has(field)) {
            throw new UnsupportedFeatureError(
                'soql',
                `formula ${object.name}.${field.name} that refers to itself`,
                field.location
            );
        }
        this.resolving.add(field);
        try {
            const defined = this.define(object, field);
            this.functions.set(field, defined);
            return defined;
        } finally {
            this.resolving.delete(field);
        }
    }

    /** Runs SQL that may call formulas, for the user and at the time of the transaction. */
    during<T>(transaction: OrgTransaction, body: () => T): T {
        const outer = this.environment;
        const { user, clock } = transaction;
        this.environment = {
            isNew: false,
            user,
            now: clock.now(),
            timeZone: user.timeZone,
            globals: this.services.globals()
        };
        this.failure = null;
        try {
            return body();
        } catch (error) {
            // SQLite turns what a function throws into text: give the caller the error itself.
            throw this.failure ?? error;
        } finally {
            this.environment = outer;
            this.failure = null;
        }
    }

    private define(object: ObjectModel, field: FieldModel): FormulaFunction {
        const compiled = this.services.compileFormula({
            source: field.formula ?? '',
            object,
            model: this.model,
            location: field.location,
            context: 'formulaField',
            field
        });
        const resolver = new OperandResolver(this.model, object);
        const references = compiled.references.map((path) => resolver.path(path, field.location));
        const keys = compiled.references.map(pathKey);
        const type = storageTypeOf(field, this.model);
        const sqlName = `formula_${object.name}_${field.name}`;
        const evaluate = (args: readonly SqlValue[]): SqlValue => {
            const values = new Map<string, FieldValue>(
                references.map((reference, index) => [keys[index], decodeValue(reference.type, args[index] ?? null)])
            );
            return encodeValue(
                type,
                evaluateField(compiled, { ...this.current(), value: (path) => valueAt(values, path) })
            );
        };
        this.store.defineFunction(sqlName, references.length, (...args) => this.guard(() => evaluate(args)), {
            deterministic: false
        });
        return { sqlName, references };
    }

    private current(): Environment {
        if (!this.environment) {
            throw new Error('A formula ran outside a query');
        }
        return this.environment;
    }

    private guard(body: () => SqlValue): SqlValue {
        try {
            return body();
        } catch (error) {
            this.failure ??= error;
            throw error;
        }
    }
}

/**
 * A field whose formula cannot be computed for a record (a division by zero) shows #Error! and is empty in queries. Blanks at the
 * end of a text are cut (observed: EDA), as they are of a stored one.
 */
function evaluateField(compiled: CompiledFormula, input: FormulaInput): FieldValue {
    try {
        const value = compiled.evaluate(input);
        return typeof value === 'string' ? value.trimEnd() || null : value;
    } catch (error) {
        if (error instanceof FormulaEvaluationError) {
            return null;
        }
        throw error;
    }
}

function pathKey(path: readonly string[]): string {
    return path.join('.').toLowerCase();
}

function valueAt(values: ReadonlyMap<string, FieldValue>, path: readonly string[]): FieldValue {
    const value = values.get(pathKey(path));
    if (value === undefined) {
        throw new Error(`The formula reads ${path.join('.')}, which is not among its references`);
    }
    return value;
}
