import { SourceError, UnsupportedFeatureError } from '../errors';
import type { ValueSetModel } from './model';
import type { PicklistValue } from './objectModel';
import type { XmlElement } from './xmlReader';

const COLOR_REASON = 'chart colours are not shown';

/** Reads a global value set file. */
export function readGlobalValueSet(root: XmlElement, name: string): ValueSetModel {
    root.ignore('description', 'documentation only');
    root.ignore('fullName', 'the file is named like the value set');
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

/** Fields of standard objects by the standard value set that holds their values (Metadata API Developer Guide, StandardValueSet Names). */
const STANDARD_VALUE_SETS: Readonly<Record<string, readonly string[]>> = {
    AccountOwnership: ['Account.Ownership'],
    AccountRating: ['Account.Rating'],
    AccountType: ['Account.Type'],
    CampaignStatus: ['Campaign.Status'],
    CampaignType: ['Campaign.Type'],
    CaseOrigin: ['Case.Origin'],
    CasePriority: ['Case.Priority'],
    CaseReason: ['Case.Reason'],
    CaseType: ['Case.Type'],
    EventType: ['Event.Type'],
    Industry: ['Account.Industry', 'Lead.Industry'],
    LeadSource: ['Account.AccountSource', 'Contact.LeadSource', 'Lead.LeadSource', 'Opportunity.LeadSource'],
    OpportunityType: ['Opportunity.Type'],
    Salutation: ['Contact.Salutation', 'Lead.Salutation'],
    TaskPriority: ['Task.Priority'],
    TaskType: ['Task.Type']
};

/**
 * Reads a standard value set: the values it gives to fields, named Object.Field. Throws UnsupportedFeatureError for sets whose
 * values mean more than their names, such as stages and statuses that close a record.
 */
export function readStandardValueSet(
    root: XmlElement,
    name: string
): { readonly fields: readonly string[]; readonly values: readonly PicklistValue[] } {
    if (!Object.hasOwn(STANDARD_VALUE_SETS, name)) {
        throw new UnsupportedFeatureError('metadata', `standard value set ${name}`, root.location);
    }
    root.ignore('groupingStringEnum', 'groups of values are kept by the platform');
    root.ignore('fullName', 'the file is named like the value set');
    const elements = root.children('standardValue');
    elements.forEach((element) => element.ignore('groupingString', 'groups of values are kept by the platform'));
    return { fields: STANDARD_VALUE_SETS[name], values: readValues(elements, root.boolean('sorted', false)) };
}
