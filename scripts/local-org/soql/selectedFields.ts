import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { Operand } from './operands';
import { pathOf } from './operandKey';
import type { ResolvedQuery, SelectedColumn } from './resolvedQuery';

/** One entry of what a query selects, for typing its results. */
export type SelectedField =
    | { readonly kind: 'field'; readonly name: string; readonly object: ObjectModel; readonly field: FieldModel }
    /** A field of whichever object a polymorphic lookup leads to. */
    | { readonly kind: 'nameField'; readonly name: string }
    | {
          readonly kind: 'parent';
          readonly relationship: string;
          /** Null behind a polymorphic lookup: the record is a Name. */
          readonly object: ObjectModel | null;
          readonly fields: readonly SelectedField[];
      }
    | {
          readonly kind: 'child';
          readonly relationship: string;
          readonly object: ObjectModel;
          readonly fields: readonly SelectedField[];
      }
    /** A value of an AggregateResult under its alias. */
    | { readonly kind: 'aggregate'; readonly name: string; readonly operand: Operand };

interface Level {
    readonly fields: SelectedField[];
    readonly parents: Map<string, { object: ObjectModel | null; level: Level }>;
}

function newLevel(): Level {
    return { fields: [], parents: new Map() };
}

function parentLevel(level: Level, relationship: string, object: ObjectModel | null): Level {
    let parent = level.parents.get(relationship);
    if (!parent) {
        parent = { object, level: newLevel() };
        level.parents.set(relationship, parent);
    }
    return parent.level;
}

function addColumn(root: Level, { operand }: SelectedColumn): void {
    const path = pathOf(operand);
    const level = path.steps.reduce(
        (current, { lookup, target }) => parentLevel(current, lookup.relationshipName ?? lookup.name, target),
        root
    );
    if (path.kind === 'field') {
        level.fields.push({ kind: 'field', name: path.field.name, object: path.object, field: path.field });
    } else {
        const relationship = path.lookup.relationshipName ?? path.lookup.name;
        parentLevel(level, relationship, null).fields.push({ kind: 'nameField', name: path.name });
    }
}

function fieldsOfLevel(level: Level): SelectedField[] {
    const parents = [...level.parents].map(([relationship, parent]): SelectedField => ({
        kind: 'parent',
        relationship,
        object: parent.object,
        fields: fieldsOfLevel(parent.level)
    }));
    return [...level.fields, ...parents];
}

/** The tree of what a query selects. */
export function selectedFieldsOf(query: ResolvedQuery): SelectedField[] {
    if (query.kind === 'aggregate') {
        return query.columns.map(({ operand, path }) => ({ kind: 'aggregate', name: path[0] ?? '', operand }));
    }
    const root = newLevel();
    query.columns.forEach((column) => addColumn(root, column));
    const children = query.children.map((child): SelectedField => ({
        kind: 'child',
        relationship: child.relationship,
        object: child.query.object,
        fields: selectedFieldsOf(child.query)
    }));
    return [...fieldsOfLevel(root), ...children];
}
