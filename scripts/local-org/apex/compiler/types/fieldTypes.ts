import { valueTypeOf } from '../../../metadata/fieldFactory';
import { fieldOf, objectOf, type OrgModel, relationshipFieldOf } from '../../../metadata/model';
import type { FieldModel, FieldType, ObjectModel } from '../../../metadata/objectModel';
import {
    type ApexType,
    BLOB,
    BOOLEAN,
    DATE,
    DATETIME,
    DECIMAL,
    ID,
    INTEGER,
    libraryType,
    listOf,
    SOBJECT,
    sObjectType,
    STRING,
    TIME
} from '../../types';

/** Apex type of a field by its metadata type. */
const APEX_TYPES: Readonly<Record<FieldType, ApexType>> = {
    Address: libraryType('Address'),
    Id: ID,
    AutoNumber: STRING,
    Checkbox: BOOLEAN,
    Currency: DECIMAL,
    Date: DATE,
    DateTime: DATETIME,
    Email: STRING,
    Html: STRING,
    Integer: INTEGER,
    LongTextArea: STRING,
    Location: libraryType('Location'),
    Lookup: ID,
    MasterDetail: ID,
    MetadataRelationship: STRING,
    MultiselectPicklist: STRING,
    Number: DECIMAL,
    Percent: DECIMAL,
    Phone: STRING,
    Picklist: STRING,
    Summary: DECIMAL,
    Text: STRING,
    TextArea: STRING,
    Time: TIME,
    Url: STRING,
    Base64: BLOB
};

/** A member of an sObject as Apex reads it. */
export type RecordMember =
    | { readonly kind: 'field'; readonly field: FieldModel; readonly type: ApexType }
    | { readonly kind: 'parent'; readonly name: string; readonly field: FieldModel; readonly type: ApexType }
    | { readonly kind: 'children'; readonly name: string; readonly type: ApexType };

export function fieldApexType(field: FieldModel): ApexType {
    return APEX_TYPES[valueTypeOf(field)];
}

/** Field, parent relationship or child relationship of an object by name in any case; undefined when it has none. */
export function findRecordMember(object: ObjectModel, name: string, model: OrgModel): RecordMember | undefined {
    const field = fieldOf(object, name);
    if (field) {
        return { kind: 'field', field, type: fieldApexType(field) };
    }
    const lookup = relationshipFieldOf(object, name);
    if (lookup?.relationshipName) {
        return { kind: 'parent', name: lookup.relationshipName, field: lookup, type: parentType(lookup, model) };
    }
    return findChildren(object, name, model);
}

function parentType(lookup: FieldModel, model: OrgModel): ApexType {
    if (lookup.referenceTo.length === 1) {
        return sObjectType(objectOf(model, lookup.referenceTo[0])?.name ?? lookup.referenceTo[0]);
    }
    const polymorphic = objectOf(model, 'Name');
    return polymorphic ? sObjectType(polymorphic.name) : SOBJECT;
}

function findChildren(object: ObjectModel, name: string, model: OrgModel): RecordMember | undefined {
    const wanted = name.toLowerCase();
    for (const child of model.objects.values()) {
        for (const field of child.fields.values()) {
            const relationship = childRelationshipName(field);
            if (relationship?.toLowerCase() === wanted && field.referenceTo.includes(object.name)) {
                return { kind: 'children', name: relationship, type: listOf(sObjectType(child.name)) };
            }
        }
    }
    return undefined;
}

/** The name a subquery and Apex use: custom relationships end in `__r`. */
function childRelationshipName(field: FieldModel): string | null {
    const name = field.childRelationshipName;
    return name !== null && field.isCustom && !name.endsWith('__r') ? `${name}__r` : name;
}
