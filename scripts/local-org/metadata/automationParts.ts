import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { readCriteriaItem } from './groups';
import type { CriteriaItem } from './model';
import type { XmlElement } from './xmlReader';

/** Criteria of an approval process, a step or a workflow rule: a list of filters, or a formula. */
export interface EntryCriteriaModel {
    readonly items: readonly CriteriaItem[];
    /** e.g. `1 AND (2 OR 3)`; null joins all items with AND. */
    readonly booleanFilter: string | null;
    readonly formula: string | null;
    readonly location: SourceLocation;
}

/** Actions of workflow rules and approval processes. */
export const WORKFLOW_ACTION_TYPES = ['FieldUpdate', 'Alert', 'Task'] as const;

/** A reference to a workflow action of the same object. */
export interface WorkflowActionReference {
    readonly name: string;
    readonly type: (typeof WORKFLOW_ACTION_TYPES)[number];
    readonly location: SourceLocation;
}

/** Reads the criteria that an element holds. */
export function readCriteriaOf(element: XmlElement): EntryCriteriaModel {
    const formula = element.child('formula');
    return {
        items: element.children('criteriaItems').map(readCriteriaItem),
        booleanFilter: element.optionalString('booleanFilter'),
        formula: element.optionalString('formula'),
        location: formula?.textLocation ?? element.location
    };
}

/** Reads a reference to a workflow action. Throws UnsupportedFeatureError for a type that is not implemented. */
export function readActionReference(element: XmlElement): WorkflowActionReference {
    return {
        name: element.string('name'),
        type: supportedWord(element, 'type', WORKFLOW_ACTION_TYPES, 'workflow action of type'),
        location: element.location
    };
}

/** Throws UnsupportedFeatureError for the first child of one of these names. */
export function refuse(element: XmlElement, ...names: string[]): void {
    for (const name of names) {
        const child = element.children(name)[0];
        if (child) {
            throw new UnsupportedFeatureError('metadata', `element <${name}> of <${element.name}>`, child.location);
        }
    }
}

/** A word of a platform enumeration of which only some are implemented. */
export function supportedWord<T extends string>(
    element: XmlElement,
    name: string,
    supported: readonly T[],
    feature: string
): T {
    const value = element.string(name);
    const match = supported.find((word) => word === value);
    if (match === undefined) {
        throw new UnsupportedFeatureError('metadata', `${feature} ${value}`, element.child(name)?.location ?? null);
    }
    return match;
}
