import { makeField, picklistOf, type FieldOptions } from '../fieldFactory';
import type { FieldModel } from '../objectModel';

/** One object of the catalog. Id, audit fields, OwnerId and RecordTypeId are added by the catalog. */
export interface StandardObject {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly keyPrefix: string;
    readonly fields: readonly FieldModel[];
    /** Defaults to Name. */
    readonly nameField?: string;
    /** Defaults to ReadWrite, the default of a new org. */
    readonly sharingModel?: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
    /** Of an object that is shared with its parent: the lookup to it. */
    readonly accessField?: string;
    /** Who may own records; absent for objects without OwnerId. */
    readonly owner?: readonly string[];
    /** Which audit fields exist; `full` unless given. */
    readonly audit?: 'full' | 'created' | 'none';
    readonly isSetup?: boolean;
    /** An event that the platform publishes; it has no Id. */
    readonly isPlatformEvent?: boolean;
    readonly enableActivities?: boolean;
    /** Lookup fields whose targets include every custom object of the project. */
    readonly customTargets?: { readonly field: string; readonly only: 'all' | 'activities' }[];
}

export function text(name: string, length = 255, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Text', { ...options, length });
}

export function area(name: string, length = 32000, options: FieldOptions = {}): FieldModel {
    return makeField(name, length > 255 ? 'LongTextArea' : 'TextArea', { ...options, length });
}

export function email(name = 'Email', options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Email', options);
}

export function phone(name = 'Phone', options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Phone', options);
}

export function url(name = 'Website', options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Url', options);
}

export function checkbox(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Checkbox', { defaultValue: options.formula ? null : 'false', ...options });
}

export function integer(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Integer', { precision: 9, scale: 0, ...options });
}

export function decimal(name: string, precision: number, scale: number, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Number', { precision, scale, ...options });
}

export function currency(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Currency', { precision: 18, scale: 2, ...options });
}

export function percent(name: string, precision: number, scale: number, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Percent', { precision, scale, ...options });
}

export function date(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Date', options);
}

export function datetime(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'DateTime', options);
}

export function time(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Time', options);
}

export function autoNumber(name: string, displayFormat: string, startingNumber: number): FieldModel {
    return makeField(name, 'AutoNumber', { displayFormat, startingNumber, ...READ_ONLY });
}

export function base64(name: string, options: FieldOptions = {}): FieldModel {
    return makeField(name, 'Base64', options);
}

export function picklist(
    name: string,
    values: readonly string[],
    options: FieldOptions & { default?: string } = {}
): FieldModel {
    const { default: defaultValue, ...rest } = options;
    return makeField(name, 'Picklist', { picklist: picklistOf(values, defaultValue ?? null), ...rest });
}

/** A lookup; the relationship is the name without Id, `children` the child relationship on the parent. */
export function lookup(
    name: string,
    target: string | readonly string[],
    options: FieldOptions & { children?: string } = {}
): FieldModel {
    const { children, ...rest } = options;
    return makeField(name, 'Lookup', {
        referenceTo: typeof target === 'string' ? [target] : target,
        relationshipName: name.replace(/Id$/, ''),
        childRelationshipName: children ?? null,
        deleteConstraint: 'SetNull',
        ...rest
    });
}

/** Kept by the platform: neither insert nor update may set it. */
export const READ_ONLY: FieldOptions = { createable: false, updateable: false };

/** Set at insert, never changed afterwards. */
export const INSERT_ONLY: FieldOptions = { updateable: false };

/** A record that belongs to its parent: it names it once and goes with it. `children` is the relationship on the parent. */
export function ownedBy(children: string): FieldOptions & { children: string } {
    return { ...INSERT_ONLY, required: true, deleteConstraint: 'Cascade', children };
}

/** Full name of a person, computed from its parts. */
export function personName(): FieldModel {
    return text('Name', 121, {
        label: 'Full Name',
        formula: 'IF(ISBLANK(FirstName), LastName, FirstName & " " & LastName)'
    });
}

const GEOCODE_ACCURACIES = [
    'Address',
    'NearAddress',
    'Block',
    'Street',
    'ExtendedZip',
    'Zip',
    'Neighborhood',
    'City',
    'County',
    'State',
    'Unknown'
];

/** Street, city, state, postal code, country and position under a prefix such as Billing. */
export function address(prefix: string): FieldModel[] {
    return [
        makeField(`${prefix}Address`, 'Address'),
        area(`${prefix}Street`, 255),
        text(`${prefix}City`, 40),
        text(`${prefix}State`, 80),
        text(`${prefix}PostalCode`, 20),
        text(`${prefix}Country`, 80),
        decimal(`${prefix}Latitude`, 18, 15),
        decimal(`${prefix}Longitude`, 18, 15),
        picklist(`${prefix}GeocodeAccuracy`, GEOCODE_ACCURACIES, { restrictedPicklist: true })
    ];
}
