import { SourceError } from '../errors';
import type { ValueSetModel } from './model';
import type { PicklistValue } from './objectModel';
import type { XmlElement } from './xmlReader';

const COLOR_REASON = 'chart colours are not shown';

/** Reads a global value set file. */
export function readGlobalValueSet(root: XmlElement, name: string): ValueSetModel {
    root.ignore('description', 'documentation only');
    return {
        name,
        label: root.string('masterLabel'),
        sorted: root.boolean('sorted', false),
        values: readValues(root.children('customValue'), root.boolean('sorted', false)),
        location: root.location
    };
}

/** Reads the `value` elements of a value set definition. Throws SourceError for a value that appears twice. */
export function readValues(elements: readonly XmlElement[], sorted: boolean): PicklistValue[] {
    const seen = new Set<string>();
    const values = elements.map((element): PicklistValue => {
        const value = element.string('fullName');
        if (seen.has(value)) {
            throw new SourceError(`picklist value ${value} appears twice`, element.location);
        }
        seen.add(value);
        element.ignore('color', COLOR_REASON);
        element.ignore('description', 'documentation only');
        return {
            value,
            label: element.optionalString('label') ?? value,
            isDefault: element.boolean('default', false),
            isActive: element.boolean('isActive', true)
        };
    });
    return sorted ? values.sort((left, right) => left.label.localeCompare(right.label, 'en')) : values;
}

/** What a picklist field says about its values. */
export interface FieldValueSet {
    readonly values: readonly PicklistValue[];
    readonly restricted: boolean;
    readonly controllingField: string | null;
    /** Null for values of the field's own. */
    readonly globalName: string | null;
}

/** Reads a field's `valueSet`: own values or a global value set, with dependencies on a controlling field. */
export function readValueSet(element: XmlElement, globals: ReadonlyMap<string, ValueSetModel>): FieldValueSet {
    const definition = element.child('valueSetDefinition');
    const globalName = element.optionalString('valueSetName');
    const controllingField = element.optionalString('controllingField');
    const settings = readValueSettings(element);
    let values: readonly PicklistValue[];
    if (definition && !globalName) {
        values = readValues(definition.children('value'), definition.boolean('sorted', false));
    } else if (globalName && !definition) {
        const global = globals.get(globalName.toLowerCase());
        if (!global) {
            throw new SourceError(`global value set ${globalName} does not exist`, element.location);
        }
        values = global.values;
    } else {
        throw new SourceError('<valueSet> needs either <valueSetDefinition> or <valueSetName>', element.location);
    }
    if (controllingField) {
        values = values.map((value) => ({ ...value, controllingValues: settings.get(value.value) ?? [] }));
    }
    // Values of a global value set are always restricted, as the platform has it.
    return { values, restricted: element.boolean('restricted', globalName !== null), controllingField, globalName };
}

function readValueSettings(element: XmlElement): Map<string, string[]> {
    const settings = new Map<string, string[]>();
    for (const setting of element.children('valueSettings')) {
        settings.set(setting.string('valueName'), setting.strings('controllingFieldValue'));
    }
    return settings;
}
