import type { SourceLocation } from '../sourceLocation';
import type { FieldModel, FieldType, PicklistValue } from './objectModel';

/** Properties that differ from the plain field of a type. */
export type FieldOptions = Partial<Omit<FieldModel, 'name' | 'type'>>;

const TEXT_LENGTHS: Partial<Record<FieldType, number>> = {
    Id: 18,
    AutoNumber: 30,
    Email: 80,
    Phone: 40,
    Picklist: 255,
    MultiselectPicklist: 4099,
    Text: 255,
    TextArea: 255,
    Url: 255,
    Lookup: 18,
    MasterDetail: 18,
    MetadataRelationship: 255
};

/** Builds a field with the platform's defaults for what `options` leaves out. */
export function makeField(name: string, type: FieldType, options: FieldOptions = {}): FieldModel {
    const isComputed =
        (options.formula ?? null) !== null ||
        type === 'Summary' ||
        type === 'AutoNumber' ||
        type === 'Id' ||
        type === 'Address' ||
        type === 'Location';
    return {
        name,
        label: options.label ?? labelFromName(name),
        type,
        isCustom: name.endsWith('__c'),
        description: null,
        helpText: null,
        required: false,
        unique: false,
        externalId: false,
        caseSensitive: false,
        length: TEXT_LENGTHS[type] ?? null,
        precision: null,
        scale: null,
        formula: null,
        formulaTreatBlanksAsZero: false,
        defaultValue: null,
        displayFormat: null,
        referenceTo: [],
        relationshipName: null,
        childRelationshipName: null,
        deleteConstraint: null,
        reparentable: false,
        summary: null,
        picklist: null,
        restrictedPicklist: false,
        trackHistory: false,
        securityClassification: null,
        complianceGroup: null,
        createable: !isComputed,
        updateable: !isComputed,
        location: { file: 'standard objects', line: 1, column: 1 },
        ...options
    };
}

/** The type of a field's values: of a roll-up that of the summarised field, for which a count has none. */
export function valueTypeOf({ type, summary }: Pick<FieldModel, 'type' | 'summary'>): FieldType {
    return summary?.valueType ?? type;
}

/** `NumberOfEmployees` becomes `Number Of Employees`, `AccountId` becomes `Account ID`. */
export function labelFromName(name: string): string {
    return name
        .replace(/__c$/, '')
        .replaceAll('_', ' ')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/ Id$/, ' ID');
}

/** Values whose label is the value; the first entry of `defaults` found among them is the default. */
export function picklistOf(values: readonly string[], defaultValue: string | null = null): PicklistValue[] {
    return values.map((value) => ({ value, label: value, isDefault: value === defaultValue, isActive: true }));
}

/** Fields the platform keeps itself and DML cannot set. */
export function systemFields(location: SourceLocation): FieldModel[] {
    const system = { createable: false, updateable: false, location } as const;
    const user = { ...system, referenceTo: ['User'], required: true };
    return [
        makeField('CreatedDate', 'DateTime', { ...system, required: true }),
        makeField('CreatedById', 'Lookup', { ...user, label: 'Created By ID', relationshipName: 'CreatedBy' }),
        makeField('LastModifiedDate', 'DateTime', { ...system, required: true }),
        makeField('LastModifiedById', 'Lookup', {
            ...user,
            label: 'Last Modified By ID',
            relationshipName: 'LastModifiedBy'
        }),
        makeField('SystemModstamp', 'DateTime', { ...system, required: true }),
        makeField('IsDeleted', 'Checkbox', { ...system, label: 'Deleted', defaultValue: 'false' })
    ];
}
