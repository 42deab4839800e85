import { makeField, systemFields } from './fieldFactory';
import type { FieldModel, ObjectModel } from './objectModel';
import { STANDARD_OBJECTS, type StandardObject } from './standardObjects/index';

const LOCATION = { file: 'standard objects', line: 1, column: 1 };

/** The part of an object that exists before the project's files are read. */
export interface CatalogObject extends ObjectModel {
    readonly customTargets: NonNullable<StandardObject['customTargets']>;
}

/** The catalog of standard objects, by lower-case name. */
export function standardObjectCatalog(): Map<string, CatalogObject> {
    return new Map(STANDARD_OBJECTS.map((entry) => [entry.name.toLowerCase(), toObject(entry)]));
}

function toObject(entry: StandardObject): CatalogObject {
    const isEvent = entry.isPlatformEvent ?? false;
    const fields = [...(isEvent ? [] : [idField()]), ...entry.fields, ...ownerFields(entry), ...auditFields(entry)];
    return {
        name: entry.name,
        label: entry.label,
        pluralLabel: entry.pluralLabel,
        kind: isEvent ? 'platformEvent' : 'standard',
        description: null,
        keyPrefix: entry.keyPrefix,
        sharingModel: entry.sharingModel ?? 'ReadWrite',
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        nameField: entry.nameField ?? 'Name',
        validationRules: [],
        recordTypes: [],
        listViews: [],
        compactLayouts: [],
        compactLayoutAssignment: null,
        customSettingsType: null,
        publishBehavior: isEvent ? 'PublishAfterCommit' : null,
        isSetup: entry.isSetup ?? false,
        enableActivities: entry.enableActivities ?? false,
        ...(entry.accessField ? { accessField: entry.accessField } : {}),
        customTargets: entry.customTargets ?? [],
        location: LOCATION
    };
}

function idField(): FieldModel {
    return makeField('Id', 'Id', { label: 'Record ID', required: true });
}

function ownerFields(entry: StandardObject): FieldModel[] {
    return entry.owner ? [ownerField(entry.owner)] : [];
}

/** OwnerId of an object whose records are owned by users, or by users and queues. */
export function ownerField(referenceTo: readonly string[]): FieldModel {
    return makeField('OwnerId', 'Lookup', {
        label: 'Owner ID',
        referenceTo,
        relationshipName: 'Owner',
        required: true
    });
}

function auditFields(entry: StandardObject): FieldModel[] {
    const fields = systemFields(LOCATION);
    switch (entry.audit ?? 'full') {
        case 'full':
            return fields;
        case 'created':
            return fields.filter((field) => field.name.startsWith('Created'));
        case 'none':
            return [];
    }
}
