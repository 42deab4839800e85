import type { OrgModel } from '../metadata/model';
import type { FieldModel, FieldType, ObjectModel } from '../metadata/objectModel';
import { reference as ref, type SetupRow } from './setupRow';

const digits = ({ precision, scale }: FieldModel): string => `(${(precision ?? 18) - (scale ?? 0)}, ${scale ?? 0})`;
const targets = ({ referenceTo }: FieldModel): string => `(${referenceTo.join(',')})`;
const length = (field: FieldModel): string => `(${field.length ?? 255})`;

/** The type of a field as Setup and FieldDefinition.DataType name it. */
const DATA_TYPES: Readonly<Record<FieldType, (field: FieldModel) => string>> = {
    Id: () => 'Id',
    Address: () => 'Address',
    AutoNumber: () => 'Auto Number',
    Checkbox: () => 'Checkbox',
    Currency: (field) => `Currency${digits(field)}`,
    Date: () => 'Date',
    DateTime: () => 'Date/Time',
    Email: () => 'Email',
    Html: (field) => `Rich Text Area${length(field)}`,
    Integer: () => 'Number(9, 0)',
    LongTextArea: (field) => `Long Text Area${length(field)}`,
    Location: () => 'Geolocation',
    Lookup: (field) => `Lookup${targets(field)}`,
    MasterDetail: (field) => `Master-Detail${targets(field)}`,
    MetadataRelationship: (field) => `Metadata Relationship${targets(field)}`,
    MultiselectPicklist: () => 'Picklist (Multi-Select)',
    Number: (field) => `Number${digits(field)}`,
    Percent: (field) => `Percent${digits(field)}`,
    Phone: () => 'Phone',
    Picklist: () => 'Picklist',
    Summary: (field) => `Roll-Up Summary (${(field.summary?.operation ?? 'count').toUpperCase()})`,
    Text: (field) => `Text${length(field)}`,
    TextArea: () => 'Text Area(255)',
    Time: () => 'Time',
    Url: () => 'URL(255)',
    Base64: () => 'Base64'
};

function dataTypeOf(field: FieldModel): string {
    const type = DATA_TYPES[field.type](field);
    return field.formula === null ? type : `Formula (${type.replace(/\(.*$/, '').trim()})`;
}

function rowOf(object: ObjectModel, field: FieldModel): SetupRow {
    return {
        object: 'FieldDefinition',
        key: `${object.name}.${field.name}`,
        values: {
            DurableId: `${object.name}.${field.name}`,
            QualifiedApiName: field.name,
            DeveloperName: field.isCustom ? field.name.replace(/__c$/i, '') : field.name.replace(/(?<=.)Id$/, ''),
            Label: field.label,
            MasterLabel: field.label,
            DataType: dataTypeOf(field),
            EntityDefinitionId: ref('EntityDefinition', object.name),
            RelationshipName: field.relationshipName,
            Length: field.length ?? 0,
            IsCalculated: field.formula !== null,
            SecurityClassification: field.securityClassification,
            ComplianceGroup: field.complianceGroup
        }
    };
}

/** A row for each field of each object that people keep records in: what Setup shows of it, also how sensitive it is. */
export function fieldDefinitionRows(model: OrgModel): SetupRow[] {
    return [...model.objects.values()]
        .filter((object) => object.derivedFrom === undefined && object.isSetup !== true)
        .flatMap((object) => [...object.fields.values()].map((field) => rowOf(object, field)));
}
