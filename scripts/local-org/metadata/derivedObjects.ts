import { makeField, picklistOf, systemFields } from './fieldFactory';
import type { FieldModel, ObjectModel } from './objectModel';

/** True when the platform keeps a share table for the object: access that is granted record by record. */
export function hasShareObject(object: ObjectModel): boolean {
    return object.kind === 'custom' && (object.sharingModel === 'Private' || object.sharingModel === 'Read');
}

/** The __Share object of a custom object. */
export function shareObjectOf(object: ObjectModel, keyPrefix: string): ObjectModel {
    const { location } = object;
    const fields = [
        makeField('Id', 'Id', { location }),
        parentField(object, 'Shares'),
        makeField('AccessLevel', 'Picklist', {
            picklist: picklistOf(['All', 'Edit', 'Read']),
            required: true,
            location
        }),
        makeField('RowCause', 'Picklist', {
            picklist: [
                ...picklistOf(['Owner', 'Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team'], 'Manual'),
                ...(object.sharingReasons ?? []).map(({ name, label }) => ({ ...picklistOf([name])[0], label }))
            ],
            updateable: false,
            location
        }),
        makeField('UserOrGroupId', 'Lookup', {
            label: 'User/Group ID',
            referenceTo: ['Group', 'User'],
            relationshipName: 'UserOrGroup',
            required: true,
            updateable: false,
            location
        }),
        ...systemFields(location).filter((field) => /^(LastModified|IsDeleted)/.test(field.name))
    ];
    return derived(object, 'share', keyPrefix, fields);
}

/** The __History object of a custom object. */
export function historyObjectOf(object: ObjectModel, keyPrefix: string): ObjectModel {
    const { location } = object;
    const fixed = { createable: false, updateable: false, location };
    const fields = [
        makeField('Id', 'Id', { location }),
        { ...parentField(object, 'Histories'), ...fixed },
        makeField('Field', 'Text', { ...fixed, length: 80, label: 'Changed Field' }),
        makeField('DataType', 'Text', { ...fixed, length: 40 }),
        makeField('OldValue', 'Text', { ...fixed, length: 255 }),
        makeField('NewValue', 'Text', { ...fixed, length: 255 }),
        ...systemFields(location).filter((field) => /^(Created|IsDeleted)/.test(field.name))
    ];
    return derived(object, 'history', keyPrefix, fields);
}

function parentField(object: ObjectModel, childRelationshipName: string): FieldModel {
    return makeField('ParentId', 'Lookup', {
        referenceTo: [object.name],
        relationshipName: 'Parent',
        childRelationshipName,
        deleteConstraint: 'Cascade',
        required: true,
        updateable: false,
        location: object.location
    });
}

function derived(
    object: ObjectModel,
    kind: 'share' | 'history',
    keyPrefix: string,
    fields: readonly FieldModel[]
): ObjectModel {
    const word = kind === 'share' ? 'Share' : 'History';
    return {
        name: object.name.replace(/__c$/, `__${word}`),
        label: `${word}: ${object.label}`,
        pluralLabel: `${word}: ${object.label}`,
        kind: 'standard',
        description: null,
        keyPrefix,
        sharingModel: 'ControlledByParent',
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        nameField: 'Id',
        validationRules: [],
        recordTypes: [],
        listViews: [],
        compactLayouts: [],
        compactLayoutAssignment: null,
        customSettingsType: null,
        publishBehavior: null,
        derivedFrom: { object: object.name, kind },
        location: object.location
    };
}
