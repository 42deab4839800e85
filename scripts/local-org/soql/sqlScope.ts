import { objectOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { quoteName, type RecordStore } from '../store';
import { DATE_FUNCTION } from './dateFunctions';
import { LABELS_FUNCTION } from './labelFunction';
import type { FormulaFunctions } from './formulaFunctions';
import { distanceSql } from './distanceFunction';
import type { BindValue } from './sqlCondition';
import type { CompoundOperand, FieldOperand, Operand, PathOperand, PolymorphicOperand, Step } from './operands';

/** What the SELECTs of one run share. */
export interface SqlContext {
    readonly store: RecordStore;
    readonly formulas: FormulaFunctions;
    /** Of the user, for convertTimezone(). */
    readonly timeZone: string;
    /** The model in the user's language, for toLabel(). */
    readonly localModel: OrgModel;
    readonly nextAlias: () => string;
    readonly binds: readonly BindValue[];
}

export function quoteText(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

/** One SELECT: its FROM table, the parents joined to it so far, and the SQL of operands in it. */
export class SqlScope {
    readonly alias: string;
    private readonly joins: string[] = [];
    private readonly aliases = new Map<string, string>();

    constructor(
        private readonly context: SqlContext,
        readonly object: ObjectModel
    ) {
        this.alias = context.nextAlias();
    }

    /** The FROM clause. Complete only after all operands were asked for: each may add a join. */
    from(): string {
        const { sqlName } = this.context.store.tableOf(this.object.name);
        return [`${sqlName} ${this.alias}`, ...this.joins].join(' ');
    }

    column(name: string): string {
        return `${this.alias}.${quoteName(name)}`;
    }

    /** SQL of an operand's value, as stored. */
    value(operand: Operand): string {
        switch (operand.kind) {
            case 'field':
            case 'polymorphic':
                return this.pathValue(this.alias, operand);
            case 'label':
                return this.label(operand.argument);
            case 'format':
                return this.value(operand.argument);
            case 'date':
                return this.datePart(operand);
            case 'compound':
                throw new Error('Compound fields are put together from their parts');
            case 'distance':
                return distanceSql(operand, this.context.binds, (each) => this.degrees(each));
            case 'aggregate':
            case 'grouping':
                throw new Error('Aggregates are built by runAggregates');
        }
    }

    /** Latitude and longitude of a location or an address, as numbers. */
    private degrees({ parts }: CompoundOperand): string[] {
        return ['Latitude', 'Longitude'].map((name) => {
            const part = parts.find(({ field }) => new RegExp(`${name}(__s)?$`).test(field.name));
            const scale = part?.type.kind === 'decimal' ? part.type.scale : 0;
            return part ? `(${this.value(part)} / 1e${scale})` : 'NULL';
        });
    }

    /** SQL of an operand as it is compared, grouped and sorted: text without case. */
    compared(operand: Operand): string {
        if (operand.kind === 'field' && operand.field.formula === null) {
            const table = this.context.store.tableOf(operand.object.name);
            const column = table.columns.get(operand.field.name);
            const alias = this.parent(this.alias, operand.steps);
            return `${alias}.${column?.foldedName ?? column?.sqlName ?? ''}`;
        }
        const folded = operand.type.kind === 'text' && !operand.type.caseSensitive;
        return folded ? `fold(${this.value(operand)})` : this.value(operand);
    }

    /** Alias of the parent at the end of the steps. */
    parentAlias(steps: readonly Step[]): string {
        return this.parent(this.alias, steps);
    }

    /** SQL of the id behind a polymorphic lookup, null where the record does not exist. */
    polymorphicId(operand: PolymorphicOperand): string {
        const base = this.parent(this.alias, operand.steps);
        const ids = operand.targets.map(({ object }) => `${this.join(base, operand, object)}."Id"`);
        return coalesce(ids);
    }

    private parent(base: string, steps: readonly Step[]): string {
        return steps.reduce((alias, step) => this.join(alias, step, step.target), base);
    }

    private join(alias: string, { lookup }: Pick<Step, 'lookup'>, target: ObjectModel): string {
        const path = `${alias}/${lookup.name}/${target.name}`;
        let joined = this.aliases.get(path);
        if (!joined) {
            joined = this.context.nextAlias();
            this.aliases.set(path, joined);
            const { sqlName } = this.context.store.tableOf(target.name);
            const key = joinedBy(lookup, target);
            this.joins.push(`LEFT JOIN ${sqlName} ${joined} ON ${joined}.${key} = ${alias}.${quoteName(lookup.name)}`);
        }
        return joined;
    }

    private pathValue(base: string, operand: PathOperand): string {
        const alias = this.parent(base, operand.steps);
        if (operand.kind === 'field') {
            return this.fieldValue(alias, operand.object, operand.field);
        }
        if (operand.name === 'Type') {
            const cases = operand.targets.map(
                ({ object }) =>
                    `WHEN ${this.join(alias, operand, object)}."Id" IS NOT NULL THEN ${quoteText(object.name)}`
            );
            return `CASE ${cases.join(' ')} END`;
        }
        const values = operand.targets.flatMap(({ object, field }) =>
            field ? [this.fieldValue(this.join(alias, operand, object), object, field)] : []
        );
        return coalesce(values);
    }

    private fieldValue(alias: string, object: ObjectModel, field: FieldOperand['field']): string {
        if (field.formula === null) {
            return `${alias}.${quoteName(field.name)}`;
        }
        const formula = this.context.formulas.functionFor(object, field);
        return `${formula.sqlName}(${formula.references.map((reference) => this.pathValue(alias, reference)).join(', ')})`;
    }

    /** Labels of picklist values in the user's language; any other text is its own label. */
    private label(operand: FieldOperand): string {
        const value = this.value(operand);
        const object = objectOf(this.context.localModel, operand.object.name);
        const entries = object?.fields.get(operand.field.name.toLowerCase())?.picklist ?? [];
        if (operand.field.type === 'MultiselectPicklist') {
            const labels = entries.map((entry) => [entry.value, entry.label]);
            return `${LABELS_FUNCTION}(${quoteText(JSON.stringify(labels))}, ${value})`;
        }
        const cases = entries
            .filter((entry) => entry.label !== entry.value)
            .map((entry) => `WHEN ${quoteText(entry.value)} THEN ${quoteText(entry.label)}`);
        return cases.length === 0 ? value : `CASE ${value} ${cases.join(' ')} ELSE ${value} END`;
    }

    private datePart(operand: Extract<Operand, { kind: 'date' }>): string {
        const kind = quoteText(operand.argument.type.kind);
        const zone = quoteText(operand.convertTimezone ? this.context.timeZone : 'UTC');
        return `${DATE_FUNCTION}(${quoteText(operand.name)}, ${this.value(operand.argument)}, ${kind}, ${zone})`;
    }
}

/** Metadata relationships to objects and fields hold names, all other references ids. */
function joinedBy(lookup: FieldOperand['field'], target: ObjectModel): string {
    if (lookup.type !== 'MetadataRelationship') {
        return '"Id"';
    }
    return { EntityDefinition: '"QualifiedApiName"', FieldDefinition: '"DurableId"' }[target.name] ?? '"Id"';
}

/** COALESCE needs two arguments at least. */
function coalesce(values: readonly string[]): string {
    return values.length === 1 ? values[0] : `COALESCE(${values.join(', ')})`;
}
