import { UnsupportedFeatureError } from '../errors';
import { compoundParts } from '../metadata/compoundFields';
import { isCompound } from '../metadata/fieldAbilities';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import { isOtherPlatformField, ownPrefixNote } from '../metadata/platformNames';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { storageTypeOf, type StorageType } from '../store';
import type { DistanceNode, FromNode, OperandNode, PointNode } from './ast';
import { noSuchColumn, noSuchRelationship, QueryError } from './queryError';

/** Type of an expression in SQL: what a field of that type stores, also for formulas and functions. */
export type ValueType = StorageType;

/** One step to a parent: over this lookup of `source` to `target`. */
export interface Step {
    readonly source: ObjectModel;
    readonly lookup: FieldModel;
    readonly target: ObjectModel;
}

export interface FieldOperand {
    readonly kind: 'field';
    readonly steps: readonly Step[];
    readonly object: ObjectModel;
    readonly field: FieldModel;
    readonly type: ValueType;
}

/** A field behind a lookup to several objects, such as Owner.Name: the value of whichever object it is. */
export interface PolymorphicOperand {
    readonly kind: 'polymorphic';
    readonly steps: readonly Step[];
    readonly source: ObjectModel;
    readonly lookup: FieldModel;
    /** Name of the field on the Name object; Type is the name of the object itself. */
    readonly name: string;
    readonly targets: readonly { readonly object: ObjectModel; readonly field: FieldModel | null }[];
    readonly type: ValueType;
}

/** An address or a location as a whole, from its parts; in SELECT alone. */
export interface CompoundOperand {
    readonly kind: 'compound';
    readonly field: FieldOperand;
    readonly parts: readonly FieldOperand[];
    readonly type: ValueType;
}

/** DISTANCE(), in WHERE and ORDER BY: a number that is compared as it is, not scaled. */
export interface DistanceOperand {
    readonly kind: 'distance';
    readonly from: CompoundOperand;
    readonly to: CompoundOperand | Exclude<PointNode, { kind: 'path' }>;
    readonly unit: DistanceNode['unit'];
    readonly type: ValueType;
}

export type PathOperand = FieldOperand | PolymorphicOperand;

export type Operand =
    | PathOperand
    | { readonly kind: 'label'; readonly argument: FieldOperand; readonly type: ValueType }
    | {
          readonly kind: 'date';
          readonly name: string;
          readonly convertTimezone: boolean;
          readonly argument: FieldOperand;
          readonly type: ValueType;
      }
    | CompoundOperand
    | DistanceOperand
    /** A value as the user's locale writes it; in SELECT alone. */
    | { readonly kind: 'format'; readonly argument: Operand; readonly type: ValueType }
    /** 1 in rows that sum up over all values of a grouped field, else 0. */
    | { readonly kind: 'grouping'; readonly argument: Operand; readonly type: ValueType }
    | {
          readonly kind: 'aggregate';
          readonly name: AggregateName;
          readonly argument: Operand | null;
          readonly type: ValueType;
      };

export type AggregateName = 'AVG' | 'COUNT' | 'COUNT_DISTINCT' | 'MIN' | 'MAX' | 'SUM';

const AGGREGATES: readonly string[] = ['AVG', 'COUNT', 'COUNT_DISTINCT', 'MIN', 'MAX', 'SUM'];
const MAX_PARENT_LEVELS = 5;
const TEXT: ValueType = { kind: 'text', caseSensitive: false };
const INTEGER: ValueType = { kind: 'integer' };

/** The canonical path of an operand, for result records and error messages: Account.Owner.Name. */
export function canonicalPath(operand: PathOperand): string[] {
    const parents = operand.steps.map((step) => step.lookup.relationshipName ?? step.lookup.name);
    return operand.kind === 'field'
        ? [...parents, operand.field.name]
        : [...parents, operand.lookup.relationshipName ?? operand.lookup.name, operand.name];
}

/** Looks up names of one FROM object. */
export class OperandResolver {
    constructor(
        private readonly model: OrgModel,
        private readonly root: ObjectModel,
        private readonly from: Pick<FromNode, 'alias' | 'parents'> = { alias: null, parents: [] }
    ) {}

    resolve(node: OperandNode): Operand {
        if (node.kind === 'path') {
            const found = this.path(node.path, node.at);
            return found.kind === 'field' && isCompound(found.field) ? this.compound(found, node.at) : found;
        }
        if (node.kind === 'distance') {
            return this.distance(node);
        }
        if (AGGREGATES.includes(node.name)) {
            return this.aggregate(node.name as AggregateName, node.path, node.at);
        }
        if (node.name === 'FORMAT') {
            const formatted = node.inner ? this.resolve(node.inner) : this.path(node.path ?? [], node.at);
            return { kind: 'format', argument: formatted, type: TEXT };
        }
        const argument = this.path(node.path ?? [], node.at);
        if (node.name === 'GROUPING') {
            return { kind: 'grouping', argument, type: INTEGER };
        }
        if (argument.kind !== 'field') {
            throw new UnsupportedFeatureError('soql', `${node.name} of a field behind a polymorphic lookup`, node.at);
        }
        return node.name === 'TOLABEL'
            ? { kind: 'label', argument, type: TEXT }
            : this.dateFunction(node.name, argument, node.convertTimezone, node.at);
    }

    /** A field path. The FROM object's own name or alias may stand first. */
    path(written: readonly string[], at: SourceLocation): PathOperand {
        const path = this.withoutAlias(written);
        const relationships = path.slice(0, -1);
        if (relationships.length > MAX_PARENT_LEVELS) {
            throw new QueryError(
                `SOQL statements cannot query aggregate relationships more than ${MAX_PARENT_LEVELS} levels away from the root entity object.`,
                at
            );
        }
        const steps: Step[] = [];
        let object = this.root;
        for (const [index, name] of relationships.entries()) {
            const { lookup, only } = this.relationship(object, name, at);
            const targets = this.targetsOf(lookup, only);
            const [target] = targets;
            if (!target || targets.length > 1) {
                return this.polymorphic(steps, object, lookup, targets, path.slice(index + 1), at);
            }
            steps.push({ source: object, lookup, target });
            object = target;
        }
        return this.field(steps, object, path.at(-1) ?? '', at);
    }

    private distance({ from, to, unit, at }: DistanceNode): DistanceOperand {
        return {
            kind: 'distance',
            from: this.located(from, at),
            to: to.kind === 'path' ? this.located(to.path, to.at) : to,
            unit,
            type: { kind: 'decimal', scale: 0 }
        };
    }

    /** A field with a latitude and a longitude. */
    private located(path: readonly string[], at: SourceLocation): CompoundOperand {
        const found = this.path(path, at);
        if (found.kind !== 'field' || !isCompound(found.field)) {
            const name = canonicalPath(found).join('.');
            throw new QueryError(`field ${name} does not support distance`, at);
        }
        return this.compound(found, at);
    }

    private compound(field: FieldOperand, at: SourceLocation): CompoundOperand {
        const parts = compoundParts(field.object, field.field).map((name) =>
            this.field(field.steps, field.object, name, at)
        );
        return { kind: 'compound', field, parts, type: field.type };
    }

    private withoutAlias(path: readonly string[]): readonly string[] {
        const first = path[0]?.toLowerCase();
        const parent = this.from.parents.find(({ alias }) => alias.toLowerCase() === first);
        if (parent && path.length > 1) {
            return [...parent.path, ...path.slice(1)];
        }
        const isRoot = first === this.from.alias?.toLowerCase() || first === this.root.name.toLowerCase();
        const isRelationship = first !== undefined && relationshipFieldOf(this.root, first) !== undefined;
        return path.length > 1 && isRoot && !isRelationship ? path.slice(1) : path;
    }

    private field(steps: readonly Step[], object: ObjectModel, name: string, at: SourceLocation): FieldOperand {
        const field = fieldOf(object, name);
        const note = ownPrefixNote(name, this.model);
        if (!field && (note !== '' || isOtherPlatformField(object, name))) {
            throw new UnsupportedFeatureError('soql', `field ${object.name}.${name}${note}`, at);
        }
        if (!field) {
            throw new QueryError(noSuchColumn(name, object.name), at);
        }
        return { kind: 'field', steps, object, field, type: storageTypeOf(field, this.model) };
    }

    /** Formulas may name one of several targets, as in Owner:User.Name. */
    private relationship(
        object: ObjectModel,
        written: string,
        at: SourceLocation
    ): { lookup: FieldModel; only: string | null } {
        const [name = '', only] = written.split(':');
        const lookup = relationshipFieldOf(object, name);
        const note = ownPrefixNote(name, this.model);
        if (!lookup && (note !== '' || isOtherPlatformField(object, name))) {
            throw new UnsupportedFeatureError('soql', `relationship ${object.name}.${name}${note}`, at);
        }
        if (!lookup) {
            throw new QueryError(noSuchRelationship(written, 'field path'), at);
        }
        return { lookup, only: only === 'Queue' ? 'Group' : (only ?? null) };
    }

    private targetsOf(lookup: FieldModel, only: string | null): ObjectModel[] {
        return lookup.referenceTo
            .filter((name) => only === null || name.toLowerCase() === only.toLowerCase())
            .map((name) => objectOf(this.model, name))
            .filter((object) => object !== undefined);
    }

    private polymorphic(
        steps: readonly Step[],
        source: ObjectModel,
        lookup: FieldModel,
        targets: readonly ObjectModel[],
        rest: readonly string[],
        at: SourceLocation
    ): PolymorphicOperand {
        const [written = '', ...deeper] = rest;
        const nameObject = objectOf(this.model, 'Name');
        if (deeper.length > 0) {
            throw new QueryError(noSuchRelationship(written, 'field path'), at);
        }
        const wanted = nameObject ? fieldOf(nameObject, written)?.name : written;
        const name = written.toLowerCase() === 'id' ? 'Id' : wanted;
        if (name === undefined) {
            throw new QueryError(noSuchColumn(written, 'Name'), at);
        }
        const found = targets.map((object) => ({
            object,
            field: fieldOf(object, name === 'Name' ? object.nameField : name) ?? null
        }));
        const sample = found.find((target) => target.field)?.field;
        if (!sample && name !== 'Type') {
            throw new QueryError(noSuchColumn(written, 'Name'), at);
        }
        const type = name === 'Type' || !sample ? TEXT : storageTypeOf(sample, this.model);
        return { kind: 'polymorphic', steps, source, lookup, name, targets: found, type };
    }

    private aggregate(name: AggregateName, path: readonly string[] | null, at: SourceLocation): Operand {
        const argument = path && this.path(path, at);
        const kind = argument?.type.kind ?? 'id';
        const isNumber = kind === 'decimal' || kind === 'integer';
        if (((name === 'SUM' || name === 'AVG') && !isNumber) || kind === 'longText' || kind === 'blob') {
            const column = argument ? canonicalPath(argument).join('.') : '';
            throw new QueryError(`field ${column} does not support aggregate operator ${name}`, at);
        }
        const isMultiple = argument?.kind === 'field' && argument.field.type === 'MultiselectPicklist';
        if (kind === 'boolean' || kind === 'time' || isMultiple) {
            throw new QueryError(`field ${path?.join('.') ?? ''} does not support aggregate operator ${name}`, at);
        }
        return { kind: 'aggregate', name, argument, type: aggregateType(name, argument) };
    }

    private dateFunction(name: string, argument: FieldOperand, convertTimezone: boolean, at: SourceLocation): Operand {
        const { kind } = argument.type;
        if (kind !== 'datetime' && (kind !== 'date' || convertTimezone || name === 'HOUR_IN_DAY')) {
            throw new QueryError(`field ${argument.field.name} does not support date function ${name}`, at);
        }
        const type: ValueType = name === 'DAY_ONLY' ? { kind: 'date' } : INTEGER;
        return { kind: 'date', name, convertTimezone, argument, type };
    }
}

function aggregateType(name: AggregateName, argument: Operand | null): ValueType {
    if (!argument || name === 'COUNT' || name === 'COUNT_DISTINCT') {
        return INTEGER;
    }
    return argument.type;
}
