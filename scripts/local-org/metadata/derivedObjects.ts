import { makeField, picklistOf, systemFields } from './fieldFactory';
import type { FieldModel, ObjectModel } from './objectModel';

/** True when the platform keeps a share table for the object: access that is granted record by record. */
export function hasShareObject(object: ObjectModel): boolean {
    return object.kind === 'custom' && (object.sharingModel === 'Private' || object.sharingModel === 'Read');
}

/** Standard objects that have a share object whatever their sharing model is, with its key prefix. */
const STANDARD_SHARES: Readonly<Record<string, string>> = {
    Account: '00r',
    Campaign: '08s',
    Case: '01n',
    Contact: '03s',
    Lead: '01o',
    Opportunity: '00t'
};
/** Standard objects whose fields can be tracked, with the key prefix of the history object. */
const STANDARD_HISTORIES: Readonly<Record<string, string>> = {
    Account: '017',
    Asset: '02j',
    Case: '035',
    Contact: '03j',
    Contract: '03m',
    Lead: '03k',
    Opportunity: '03l',
    Order: '03o',
    Product2: '03p'
};
/** An account's share also says how far it opens the account's children. */
const ACCOUNT_LEVELS = ['OpportunityAccessLevel', 'CaseAccessLevel', 'ContactAccessLevel'];

/** Share and history objects that every org has beside its standard objects. */
export function standardDerivedObjects(objects: ReadonlyMap<string, ObjectModel>): ObjectModel[] {
    const each = (
        prefixes: Readonly<Record<string, string>>,
        build: (object: ObjectModel, prefix: string) => ObjectModel
    ): ObjectModel[] =>
        Object.entries(prefixes).flatMap(([name, prefix]) => {
            const object = objects.get(name.toLowerCase());
            return object ? [build(object, prefix)] : [];
        });
    return [...each(STANDARD_SHARES, shareObjectOf), ...each(STANDARD_HISTORIES, historyObjectOf)];
}

/** The __Share object of a custom object, the AccountShare of a standard one. */
export function shareObjectOf(object: ObjectModel, keyPrefix: string): ObjectModel {
    const { location } = object;
    const fields = [
        makeField('Id', 'Id', { location }),
        parentField(object, 'Shares'),
        ...accessFields(object),
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

function accessFields(object: ObjectModel): FieldModel[] {
    const name = object.kind === 'custom' ? 'AccessLevel' : `${object.name}AccessLevel`;
    const { location } = object;
    const level = (field: string, values: readonly string[], required: boolean): FieldModel =>
        makeField(field, 'Picklist', { picklist: picklistOf(values), required, location });
    return [
        level(name, ['All', 'Edit', 'Read'], true),
        ...(object.name === 'Account' ? ACCOUNT_LEVELS : []).map((field) =>
            level(field, ['None', 'Read', 'Edit'], false)
        )
    ];
}

/** The __History object of a custom object, the AccountHistory of a standard one. */
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
    const isCustom = object.kind === 'custom';
    return makeField(isCustom ? 'ParentId' : `${object.name}Id`, 'Lookup', {
        referenceTo: [object.name],
        relationshipName: isCustom ? 'Parent' : object.name,
        childRelationshipName,
        deleteConstraint: 'Cascade',
        required: true,
        updateable: false,
        location: object.location
    });
}

/** Opportunity keeps stage changes in its OpportunityHistory, and changes of fields beside it. */
function derivedName(object: ObjectModel, word: 'Share' | 'History'): string {
    if (object.kind === 'custom') {
        return object.name.replace(/__c$/, `__${word}`);
    }
    return object.name === 'Opportunity' && word === 'History' ? 'OpportunityFieldHistory' : object.name + word;
}

function derived(
    object: ObjectModel,
    kind: 'share' | 'history',
    keyPrefix: string,
    fields: readonly FieldModel[]
): ObjectModel {
    const word = kind === 'share' ? 'Share' : 'History';
    return {
        name: derivedName(object, word),
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
