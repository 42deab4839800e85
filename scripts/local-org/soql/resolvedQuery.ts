import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import type { AmountNode, Operator, ValueNode } from './ast';
import type { Operand, PathOperand, PolymorphicOperand, Step } from './operands';

export type ResolvedCondition =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly ResolvedCondition[] }
    | { readonly kind: 'not'; readonly part: ResolvedCondition }
    | {
          readonly kind: 'compare';
          readonly operand: Operand;
          readonly operator: Operator;
          readonly value: ValueNode;
          readonly at: SourceLocation;
      }
    | {
          readonly kind: 'semijoin';
          readonly operand: Operand;
          readonly negated: boolean;
          readonly query: ResolvedQuery;
      };

/** A selected value: for records the canonical path, for aggregates the name in the result. */
export interface SelectedColumn {
    readonly operand: Operand;
    readonly path: readonly string[];
}

/** Fields of a parent that depend on what the parent is. */
export interface ResolvedTypeOf {
    /** The relationship, by the id behind it. */
    readonly base: PolymorphicOperand;
    readonly cases: readonly {
        readonly object: ObjectModel;
        /** From the FROM object to the parent. */
        readonly way: readonly Step[];
        /** Their steps begin with `way`. */
        readonly fields: readonly PathOperand[];
    }[];
    /** Null without ELSE: other parents are left out. */
    readonly otherwise: readonly PolymorphicOperand[] | null;
}

/** Child records of each record: the lookup of the child object that points back. */
export interface ChildSelection {
    readonly relationship: string;
    readonly lookup: FieldModel;
    readonly query: ResolvedQuery;
}

/** A field that the query touches; user mode checks each. */
export interface FieldUse {
    readonly object: ObjectModel;
    readonly field: FieldModel;
    /** In SELECT: what WITH SECURITY_ENFORCED checks. */
    readonly selected: boolean;
}

export interface ResolvedOrder {
    readonly operand: Operand;
    readonly descending: boolean;
    readonly nullsLast: boolean;
}

/** A query whose names are all known. */
export interface ResolvedQuery {
    readonly object: ObjectModel;
    readonly kind: 'records' | 'count' | 'aggregate';
    readonly columns: readonly SelectedColumn[];
    readonly children: readonly ChildSelection[];
    readonly typeOfs: readonly ResolvedTypeOf[];
    readonly groupBy: readonly Operand[];
    readonly grouping: 'plain' | 'rollup' | 'cube';
    /** Only records that the running user owns. */
    readonly ownedOnly: boolean;
    readonly where: ResolvedCondition | null;
    readonly having: ResolvedCondition | null;
    readonly orderBy: readonly ResolvedOrder[];
    readonly limit: AmountNode | null;
    readonly offset: AmountNode | null;
    readonly allRows: boolean;
    readonly uses: readonly FieldUse[];
    /** Objects that are read, parents and objects of semi-joins included. */
    readonly objects: readonly ObjectModel[];
}
