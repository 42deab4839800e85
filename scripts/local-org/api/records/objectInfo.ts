import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, isCompound, objectOf, type FieldModel, type FieldType, type ObjectModel } from '../../metadata';
import type { OrgPort } from '../orgPort';
import { mayRead, requireObject } from './fieldSelection';

/** Record type id of objects without record types. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** UI API's names of the field types. */
const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    Address: 'Address',
    Location: 'Location',
    AutoNumber: 'String',
    Base64: 'Base64',
    Checkbox: 'Boolean',
    Currency: 'Currency',
    Date: 'Date',
    DateTime: 'DateTime',
    Email: 'Email',
    Html: 'TextArea',
    Id: 'Reference',
    Integer: 'Int',
    LongTextArea: 'TextArea',
    Lookup: 'Reference',
    MasterDetail: 'Reference',
    MetadataRelationship: 'Reference',
    MultiselectPicklist: 'MultiPicklist',
    Number: 'Double',
    Percent: 'Percent',
    Phone: 'Phone',
    Picklist: 'Picklist',
    Summary: 'Double',
    Text: 'String',
    TextArea: 'TextArea',
    Time: 'Time',
    Url: 'Url'
};

/** Default lengths of the types that metadata gives no length for. */
const LENGTHS: Partial<Record<FieldType, number>> = { Email: 80, Phone: 40, TextArea: 255, Url: 255, Picklist: 255 };

/** getObjectInfo: the object and the fields that the user may read. Throws 400 or 403. */
export function objectInfo(org: OrgPort, userId: string, name: string): object {
    const object = requireObject(org.model, name);
    if (object.recordTypes.length > 0) {
        throw new UnsupportedFeatureError('api', `record types (${object.name})`, object.location);
    }
    const access = org.security.objectAccess(userId, object.name);
    // Pages show the parts of an address.
    const fields = [...object.fields.values()].filter(
        (field) => !isCompound(field) && mayRead(org, userId, object, field)
    );
    return {
        apiName: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        keyPrefix: object.keyPrefix,
        custom: object.name.endsWith('__c'),
        queryable: access.read,
        createable: access.create,
        updateable: access.edit,
        deletable: access.delete,
        feedEnabled: false,
        searchable: access.read,
        layoutable: true,
        nameFields: [object.nameField],
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfos: recordTypeInfos(),
        dependentFields: dependentFields(fields),
        childRelationships: childRelationships(org, object),
        fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(org, userId, object, field)]))
    };
}

function recordTypeInfos(): object {
    return {
        [MASTER_RECORD_TYPE]: {
            available: true,
            defaultRecordTypeMapping: true,
            master: true,
            name: 'Master',
            recordTypeId: MASTER_RECORD_TYPE
        }
    };
}

function childRelationships(org: OrgPort, object: ObjectModel): object[] {
    const children: object[] = [];
    for (const child of org.model.objects.values()) {
        for (const field of child.fields.values()) {
            if (field.childRelationshipName && field.referenceTo.includes(object.name)) {
                children.push({
                    childObjectApiName: child.name,
                    fieldName: field.name,
                    relationshipName: childRelationshipApiName(field)
                });
            }
        }
    }
    return children;
}

/** Custom lookups add __r to the name of the relationship. */
export function childRelationshipApiName(field: FieldModel): string {
    return field.isCustom ? `${field.childRelationshipName ?? ''}__r` : (field.childRelationshipName ?? '');
}

/** One field of an object info; also used by the form and page models. */
export function fieldInfo(org: OrgPort, userId: string, object: ObjectModel, field: FieldModel): FieldInfo {
    const access = org.security.objectAccess(userId, object.name);
    const mayEdit = org.security.fieldAccess(userId, object.name, field.name).edit;
    const isComputed = field.formula !== null || field.type === 'Summary' || field.type === 'AutoNumber';
    return {
        apiName: field.name,
        label: field.label,
        dataType: DATA_TYPES[field.type],
        extraTypeInfo: extraType(field),
        calculated: isComputed,
        createable: field.createable && !isComputed && mayEdit && access.create,
        updateable: field.updateable && !isComputed && mayEdit && access.edit,
        required:
            field.required && field.type !== 'Checkbox' && field.name !== 'OwnerId' && field.createable && !isComputed,
        length: field.length ?? LENGTHS[field.type] ?? 0,
        precision: field.precision ?? 0,
        scale: field.scale ?? 0,
        nameField: field.name === object.nameField,
        custom: field.isCustom,
        unique: field.unique,
        inlineHelpText: field.helpText,
        htmlFormatted: field.type === 'Html',
        reference: field.referenceTo.length > 0,
        referenceToInfos: field.referenceTo.map((target) => ({
            apiName: target,
            nameFields: [objectOf(org.model, target)?.nameField ?? 'Name']
        })),
        relationshipName: field.relationshipName,
        controllerName: field.controllingField ?? null,
        controllingFields: field.controllingField ? [field.controllingField] : []
    };
}

/** Which picklists narrow which, as a tree: `{Region__c: {Country__c: {}}}`. */
function dependentFields(fields: readonly FieldModel[]): Record<string, Record<string, object>> {
    const tree: Record<string, Record<string, object>> = {};
    for (const { name, controllingField } of fields) {
        if (controllingField) {
            (tree[controllingField] ??= {})[name] = {};
        }
    }
    return tree;
}

function extraType(field: FieldModel): string | null {
    if (field.type === 'Html') {
        return 'RichTextArea';
    }
    return field.type === 'LongTextArea' || field.type === 'TextArea' ? 'PlainTextArea' : null;
}

export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly extraTypeInfo: string | null;
    readonly calculated: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly required: boolean;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly nameField: boolean;
    readonly custom: boolean;
    readonly unique: boolean;
    readonly inlineHelpText: string | null;
    readonly htmlFormatted: boolean;
    readonly reference: boolean;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
    readonly relationshipName: string | null;
    /** Field that narrows this picklist; null where there is none. */
    readonly controllerName: string | null;
    readonly controllingFields: readonly string[];
}

/**
 * getPicklistValues: active values in order, and the default. A dependent picklist numbers the values of its controlling
 * field, and says at each of its own for which of them it can be chosen.
 */
export function picklistValues(object: ObjectModel, field: FieldModel): object {
    const controller = field.controllingField ? fieldOf(object, field.controllingField) : undefined;
    const controllerValues = controller ? numbered(controller) : {};
    const values = (field.picklist ?? [])
        .filter((item) => item.isActive)
        .map(({ label, value, controllingValues }) => ({
            label,
            value,
            attributes: null,
            validFor: controller ? validFor(controllerValues, controllingValues ?? []) : []
        }));
    const preset = field.picklist?.find((item) => item.isDefault && item.isActive);
    return {
        controllerValues,
        defaultValue: values.find((item) => item.value === preset?.value) ?? null,
        values
    };
}

/** Values of a controlling field by their place; a checkbox is off or on. */
function numbered(controller: FieldModel): Record<string, number> {
    const values =
        controller.type === 'Checkbox'
            ? ['false', 'true']
            : (controller.picklist ?? []).filter((item) => item.isActive).map(({ value }) => value);
    return Object.fromEntries(values.map((value, index) => [value, index]));
}

/** What metadata calls the two states of a checkbox. */
const CHECKBOX_STATES: Readonly<Record<string, string>> = { checked: 'true', unchecked: 'false' };

function validFor(numbers: Readonly<Record<string, number>>, controllingValues: readonly string[]): number[] {
    return controllingValues
        .map((value) => numbers[value] ?? numbers[CHECKBOX_STATES[value] ?? ''])
        .filter((index): index is number => (index as number | undefined) !== undefined);
}
