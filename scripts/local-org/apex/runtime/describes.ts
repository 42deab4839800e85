import { valueTypeOf } from '../../metadata/fieldFactory';
import type { FieldModel, FieldType, PicklistValue, RecordTypeModel } from '../../metadata/objectModel';
import type { ChildRelationshipModel } from './childRelationships';
import type { SObjectFieldToken, SObjectTypeToken } from './describeTokens';
import { LibraryObject } from './libraryObject';

/** Schema.DescribeSObjectResult. */
export class ObjectDescribe extends LibraryObject {
    readonly $type = 'Schema.DescribeSObjectResult';

    constructor(readonly token: SObjectTypeToken) {
        super();
    }

    override toString(): string {
        return `Schema.DescribeSObjectResult[getName=${this.token.model.name};getLabel=${this.token.model.label};]`;
    }
}

/** Schema.DescribeFieldResult. */
export class FieldDescribe extends LibraryObject {
    readonly $type = 'Schema.DescribeFieldResult';

    constructor(readonly token: SObjectFieldToken) {
        super();
    }

    get field(): FieldModel {
        return this.token.model;
    }

    override toString(): string {
        return `Schema.DescribeFieldResult[getName=${this.field.name};getLabel=${this.field.label};]`;
    }
}

/** Schema.PicklistEntry. */
export class PicklistEntryDescribe extends LibraryObject {
    readonly $type = 'Schema.PicklistEntry';

    constructor(readonly entry: PicklistValue) {
        super();
    }

    override toString(): string {
        const { label, value, isActive, isDefault } = this.entry;
        return `${this.$type}[getLabel=${label};getValue=${value};isActive=${isActive};isDefaultValue=${isDefault};]`;
    }
}

/** Schema.ChildRelationship. */
export class ChildRelationshipDescribe extends LibraryObject {
    readonly $type = 'Schema.ChildRelationship';
    private static readonly known = new WeakMap<ChildRelationshipModel, ChildRelationshipDescribe>();

    private constructor(readonly relationship: ChildRelationshipModel) {
        super();
    }

    /** One object a relationship, so that those of two describe calls are equal. */
    static of(relationship: ChildRelationshipModel): ChildRelationshipDescribe {
        const found = this.known.get(relationship) ?? new ChildRelationshipDescribe(relationship);
        this.known.set(relationship, found);
        return found;
    }
}

/** Schema.RecordTypeInfo; the master record type has no model. */
export class RecordTypeDescribe extends LibraryObject {
    readonly $type = 'Schema.RecordTypeInfo';

    constructor(
        readonly recordType: RecordTypeModel | null,
        readonly id: string | null,
        /** Whether the user may choose it, and whether new records of the user have it. */
        readonly available: boolean,
        readonly isDefault: boolean
    ) {
        super();
    }
}

/** `Schema.SObjectType.Account.fields`: field describes by name. */
export class FieldMap extends LibraryObject {
    readonly $type = 'Schema.SObjectTypeFields';

    constructor(readonly token: SObjectTypeToken) {
        super();
    }
}

const DISPLAY_TYPES: Readonly<Record<FieldType, string>> = {
    Address: 'ADDRESS',
    Location: 'LOCATION',
    Id: 'ID',
    AutoNumber: 'STRING',
    Checkbox: 'BOOLEAN',
    Currency: 'CURRENCY',
    Date: 'DATE',
    DateTime: 'DATETIME',
    Email: 'EMAIL',
    Html: 'TEXTAREA',
    Integer: 'INTEGER',
    LongTextArea: 'TEXTAREA',
    Lookup: 'REFERENCE',
    MasterDetail: 'REFERENCE',
    MetadataRelationship: 'REFERENCE',
    MultiselectPicklist: 'MULTIPICKLIST',
    Number: 'DOUBLE',
    Percent: 'PERCENT',
    Phone: 'PHONE',
    Picklist: 'PICKLIST',
    Summary: 'DOUBLE',
    Text: 'STRING',
    TextArea: 'TEXTAREA',
    Time: 'TIME',
    Url: 'URL',
    Base64: 'BASE64'
};

/** Name of the Schema.DisplayType constant of a field. */
export function displayTypeName(field: FieldModel): string {
    return field.suggestions ? 'COMBOBOX' : DISPLAY_TYPES[valueTypeOf(field)];
}

const SOAP_TYPES: Readonly<Record<string, string>> = {
    BASE64: 'BASE64BINARY',
    BOOLEAN: 'BOOLEAN',
    CURRENCY: 'DOUBLE',
    DATE: 'DATE',
    DATETIME: 'DATETIME',
    DOUBLE: 'DOUBLE',
    ID: 'ID',
    INTEGER: 'INTEGER',
    PERCENT: 'DOUBLE',
    REFERENCE: 'ID',
    TIME: 'TIME'
};

/** Name of the Schema.SOAPType constant of a field type. */
export function soapTypeName(type: FieldType): string {
    return SOAP_TYPES[DISPLAY_TYPES[type]] ?? 'STRING';
}
