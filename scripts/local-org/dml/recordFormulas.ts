import { compileFormula, type CompiledFormula, type FormulaInput } from '../formula';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { RecordStore } from '../store';
import type { TransactionHolder } from '../transaction';
import type { SObjectRecord } from '../values';
import { type FieldValue } from '../values';

const MAX_FORMULA_DEPTH = 20;

export interface RecordFormulaOptions {
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly transactions: TransactionHolder;
    /** `$User`, `$Permission` ... of the running user. */
    readonly globals: () => FormulaInput['globals'];
}

/** What a formula sees besides the record it runs on. */
export interface EvaluationState {
    readonly prior: SObjectRecord | null;
    readonly isNew: boolean;
}

/** Evaluates formulas over records in memory whose parents are read from the store, once for each parent. */
export class RecordFormulas {
    private readonly fieldFormulas = new WeakMap<FieldModel, CompiledFormula>();

    constructor(private readonly options: RecordFormulaOptions) {}

    /** A view on records as they are now. Make a new one after anything may have changed parents in the store. */
    view(): RecordView {
        return new RecordView(this.options, this);
    }

    /** Computes all formula fields of the records and sets them, as Trigger.new and flows show them. */
    setFormulaFields(object: ObjectModel, records: readonly SObjectRecord[]): void {
        const fields = [...object.fields.values()].filter((field) => field.formula !== null);
        if (fields.length === 0 || records.length === 0) {
            return;
        }
        const view = this.view();
        view.prepare(
            object,
            records,
            fields.map((field) => [field.name])
        );
        for (const record of records) {
            for (const field of fields) {
                record.set(field.name, view.value(object, record, [field.name]));
            }
        }
    }

    compiledField(object: ObjectModel, field: FieldModel): CompiledFormula {
        let compiled = this.fieldFormulas.get(field);
        if (!compiled) {
            compiled = compileFormula({
                source: field.formula ?? '',
                object,
                model: this.options.model,
                location: field.location,
                context: 'formulaField',
                field
            });
            this.fieldFormulas.set(field, compiled);
        }
        return compiled;
    }
}

/** Reads field paths from records; parents come from the store and are kept for the life of the view. */
export class RecordView {
    private readonly parents = new Map<string, SObjectRecord | null>();
    private depth = 0;

    constructor(
        private readonly options: RecordFormulaOptions,
        private readonly formulas: RecordFormulas
    ) {}

    /** Loads the parents that the paths need: one read for each object and level, however many records there are. */
    prepare(object: ObjectModel, records: readonly SObjectRecord[], paths: readonly (readonly string[])[]): void {
        if (records.length === 0) {
            return;
        }
        const byRelationship = new Map<FieldModel, (readonly string[])[]>();
        for (const path of paths) {
            const [first, ...rest] = path;
            const relationship = rest.length > 0 ? relationshipOf(object, first) : undefined;
            if (relationship) {
                byRelationship.set(relationship, [...(byRelationship.get(relationship) ?? []), rest]);
                continue;
            }
            const field = rest.length === 0 ? fieldOf(object, first) : undefined;
            if (field && field.formula !== null) {
                this.prepare(object, records, this.formulas.compiledField(object, field).references);
            }
        }
        for (const [relationship, rests] of byRelationship) {
            this.prepareParents(relationship, records, rests);
        }
    }

    /** The value at a path such as ['Owner', 'Name']. An empty lookup on the way gives null. */
    value(object: ObjectModel, record: SObjectRecord, path: readonly string[]): FieldValue {
        const [first, ...rest] = path;
        if (rest.length > 0) {
            const relationship = relationshipOf(object, first);
            if (!relationship) {
                throw new Error(`${object.name} has no relationship ${first}`);
            }
            const id = record.get(relationship.name);
            const parent = typeof id === 'string' ? this.parent(id) : null;
            const parentObject = parent && objectOf(this.options.model, parent.type);
            return parent && parentObject ? this.value(parentObject, parent, rest) : null;
        }
        const field = fieldOf(object, first);
        if (!field) {
            return this.missingField(object, first);
        }
        return field.formula === null ? record.get(field.name) : this.formulaValue(object, field, record);
    }

    /** What a formula on this record gets; `globals` and the clock are those of the running transaction. */
    inputFor(object: ObjectModel, record: SObjectRecord, state: EvaluationState): FormulaInput {
        const transaction = this.options.transactions.current();
        const { prior } = state;
        return {
            value: (path) => this.value(object, record, path),
            prior: (path) => (prior ? this.value(object, prior, path) : null),
            isNew: state.isNew,
            isChanged: (fieldName) => {
                const name = fieldOf(object, fieldName)?.name ?? fieldName;
                return prior !== null && !sameValue(record.get(name), prior.get(name));
            },
            user: transaction.user,
            now: transaction.clock.now(),
            timeZone: transaction.user.timeZone,
            globals: this.options.globals()
        };
    }

    private prepareParents(
        relationship: FieldModel,
        records: readonly SObjectRecord[],
        paths: readonly (readonly string[])[]
    ): void {
        const ids = new Set<string>();
        for (const record of records) {
            const id = record.get(relationship.name);
            if (typeof id === 'string') {
                ids.add(id);
            }
        }
        this.load([...ids].filter((id) => !this.parents.has(id)));
        const byObject = new Map<string, SObjectRecord[]>();
        for (const id of ids) {
            const parent = this.parents.get(id);
            if (parent) {
                byObject.set(parent.type, [...(byObject.get(parent.type) ?? []), parent]);
            }
        }
        for (const [name, parents] of byObject) {
            const object = objectOf(this.options.model, name);
            if (object) {
                this.prepare(object, parents, paths);
            }
        }
    }

    private load(ids: readonly string[]): void {
        const byObject = new Map<string, string[]>();
        for (const id of ids) {
            this.parents.set(id, null);
            const object = this.options.store.objectOfId(id);
            if (object) {
                byObject.set(object.name, [...(byObject.get(object.name) ?? []), id]);
            }
        }
        for (const [name, wanted] of byObject) {
            for (const [id, record] of this.options.store.read(name, wanted)) {
                this.parents.set(id, record);
            }
        }
    }

    private parent(id: string): SObjectRecord | null {
        if (!this.parents.has(id)) {
            this.load([id]);
        }
        return this.parents.get(id) ?? null;
    }

    private formulaValue(object: ObjectModel, field: FieldModel, record: SObjectRecord): FieldValue {
        if (++this.depth > MAX_FORMULA_DEPTH) {
            throw new Error(`Formula fields of ${object.name} refer to each other in a circle at ${field.name}`);
        }
        try {
            return this.formulas
                .compiledField(object, field)
                .evaluate(this.inputFor(object, record, { prior: null, isNew: false }));
        } finally {
            this.depth--;
        }
    }

    /** A polymorphic owner may be a user or a queue, which have different fields: what one lacks reads as empty. */
    private missingField(object: ObjectModel, name: string): FieldValue {
        if (object.name === 'Group' || object.name === 'User') {
            return null;
        }
        throw new Error(`${object.name} has no field ${name}`);
    }
}

/** `Owner:User` names one target of a polymorphic relationship. */
function relationshipOf(object: ObjectModel, name: string): FieldModel | undefined {
    return relationshipFieldOf(object, name.replace(/:.*$/, ''));
}

/** Equality of stored values: by value, text with case. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
    if (left === right) {
        return true;
    }
    if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
        return false;
    }
    if ('compare' in left && 'compare' in right) {
        return left.compare(right) === 0;
    }
    if ('bytes' in left && 'bytes' in right) {
        return Buffer.compare(left.bytes, right.bytes) === 0;
    }
    return left.constructor === right.constructor && left.toString() === right.toString();
}
