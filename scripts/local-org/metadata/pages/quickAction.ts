import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import type { XmlElement } from '../xmlReader';

/** What pressing the action does. */
export type QuickActionTarget =
    | { readonly kind: 'component'; readonly componentName: string }
    | {
          readonly kind: 'create';
          readonly object: string;
          /** Lookup on the new record that gets the current record's id. */
          readonly parentField: string | null;
          readonly fields: readonly QuickActionField[];
      }
    | { readonly kind: 'update'; readonly fields: readonly QuickActionField[] }
    | { readonly kind: 'flow'; readonly flowName: string };

export interface QuickActionField {
    readonly field: string;
    readonly uiBehavior: 'Edit' | 'Readonly' | 'Required';
}

export interface QuickActionModel {
    /** Object.Name, or Name for a global action. */
    readonly name: string;
    /** Null for a global action. */
    readonly object: string | null;
    readonly label: string;
    readonly description: string | null;
    readonly target: QuickActionTarget;
    readonly successMessage: string | null;
    readonly location: SourceLocation;
}

/** Reads a quick action; its full name is Object.Name, or Name for a global action. */
export function readQuickAction(root: XmlElement, fullName: string): QuickActionModel {
    root.ignore('optionsCreateFeedItem', 'Chatter feeds are not part of the local org');
    root.ignore('standardLabel', 'the label itself is read');
    root.ignore('height', 'Visualforce and Aura actions only');
    root.ignore('width', 'Visualforce and Aura actions only');
    root.ignore('actionSubtype', 'screen or headless is read from the component bundle');
    const label = root.optionalString('label');
    if (label === null && root.has('standardLabel')) {
        throw new UnsupportedFeatureError('metadata', 'quick action with a standard label only', root.location);
    }
    if (label === null) {
        throw new SourceError(`quick action ${fullName} needs a <label>`, root.location);
    }
    const separator = fullName.indexOf('.');
    return {
        name: fullName,
        object: separator < 0 ? null : fullName.slice(0, separator),
        label,
        description: root.optionalString('description'),
        target: readTarget(root),
        successMessage: root.optionalString('successMessage'),
        location: root.location
    };
}

function readTarget(root: XmlElement): QuickActionTarget {
    const type = root.string('type');
    if (type === 'LightningWebComponent') {
        return { kind: 'component', componentName: root.string('lightningWebComponent') };
    }
    if (type === 'Create') {
        return {
            kind: 'create',
            object: root.string('targetObject'),
            parentField: root.optionalString('targetParentField'),
            fields: readFields(root)
        };
    }
    if (type === 'Update') {
        return { kind: 'update', fields: readFields(root) };
    }
    if (type === 'Flow') {
        return { kind: 'flow', flowName: root.string('flowDefinition') };
    }
    throw new UnsupportedFeatureError('metadata', `quick action type ${type}`, root.location);
}

function readFields(root: XmlElement): QuickActionField[] {
    const layout = root.requiredChild('quickActionLayout');
    layout.ignore('layoutSectionStyle', 'arrangement of fields in the publisher');
    return layout.children('quickActionLayoutColumns').flatMap((column) =>
        column
            .children('quickActionLayoutItems')
            .filter((item) => !item.boolean('emptySpace', false))
            .map((item) => ({
                field: item.string('field'),
                uiBehavior: item.oneOf('uiBehavior', ['Edit', 'Readonly', 'Required'] as const, 'Edit')
            }))
    );
}
