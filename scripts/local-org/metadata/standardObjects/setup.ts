import {
    READ_ONLY,
    area,
    base64,
    checkbox,
    datetime,
    decimal,
    integer,
    lookup,
    picklist,
    text,
    type StandardObject
} from './builders';

/** What Setup keeps: record types, classes, templates, the organization, definitions of objects and fields. */
export const SETUP_OBJECTS: readonly StandardObject[] = [
    {
        name: 'RecordType',
        label: 'Record Type',
        pluralLabel: 'Record Types',
        keyPrefix: '012',
        isSetup: true,
        fields: [
            text('Name', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Description', 255, READ_ONLY),
            text('SobjectType', 40, READ_ONLY),
            checkbox('IsActive', READ_ONLY)
        ]
    },
    {
        name: 'CustomNotificationType',
        label: 'Custom Notification Type',
        pluralLabel: 'Custom Notification Types',
        keyPrefix: '0ML',
        isSetup: true,
        nameField: 'DeveloperName',
        fields: [
            // Apex may give one in memory its names, though it saves none.
            text('DeveloperName', 80),
            text('MasterLabel', 80),
            text('CustomNotifTypeName', 80),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Description', 255, READ_ONLY),
            text('Language', 40, READ_ONLY),
            checkbox('Desktop', READ_ONLY),
            checkbox('Mobile', READ_ONLY)
        ]
    },
    {
        name: 'Organization',
        label: 'Organization',
        pluralLabel: 'Organization',
        keyPrefix: '00D',
        isSetup: true,
        fields: [
            text('Name', 80, READ_ONLY),
            text('Division', 80, READ_ONLY),
            text('InstanceName', 5, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            checkbox('IsReadOnly', READ_ONLY),
            checkbox('IsSandbox', READ_ONLY),
            text('OrganizationType', 40, READ_ONLY),
            text('TimeZoneSidKey', 40, READ_ONLY),
            text('DefaultLocaleSidKey', 40, READ_ONLY),
            text('LanguageLocaleKey', 40, READ_ONLY),
            integer('FiscalYearStartMonth', READ_ONLY),
            text('Country', 80, READ_ONLY),
            datetime('TrialExpirationDate', READ_ONLY)
        ]
    },
    {
        name: 'ApexClass',
        label: 'Apex Class',
        pluralLabel: 'Apex Classes',
        keyPrefix: '01p',
        isSetup: true,
        fields: [
            // Apex may give an ApexClass in memory these values, though it saves none.
            text('Name', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            decimal('ApiVersion', 18, 1),
            picklist('Status', ['Inactive', 'Active', 'Deleted']),
            checkbox('IsValid', READ_ONLY),
            integer('LengthWithoutComments', READ_ONLY),
            area('Body', 1_000_000)
        ]
    },
    {
        name: 'ApexTrigger',
        label: 'Apex Trigger',
        pluralLabel: 'Apex Triggers',
        keyPrefix: '01q',
        isSetup: true,
        fields: [
            // As of ApexClass.
            text('Name', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            text('TableEnumOrId', 40),
            ...[
                'BeforeInsert',
                'AfterInsert',
                'BeforeUpdate',
                'AfterUpdate',
                'BeforeDelete',
                'AfterDelete',
                'AfterUndelete',
                'IsBulk'
            ].map((event) => checkbox(`Usage${event}`)),
            decimal('ApiVersion', 18, 1),
            picklist('Status', ['Inactive', 'Active', 'Deleted']),
            checkbox('IsValid', READ_ONLY),
            integer('LengthWithoutComments', READ_ONLY),
            area('Body', 1_000_000)
        ]
    },
    {
        name: 'StaticResource',
        label: 'Static Resource',
        pluralLabel: 'Static Resources',
        keyPrefix: '081',
        isSetup: true,
        fields: [
            text('Name', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            text('ContentType', 120),
            text('Description', 255),
            integer('BodyLength', READ_ONLY),
            base64('Body')
        ]
    },
    {
        name: 'PlatformCachePartition',
        label: 'Platform Cache Partition',
        pluralLabel: 'Platform Cache Partitions',
        keyPrefix: '0Er',
        isSetup: true,
        nameField: 'DeveloperName',
        fields: [
            text('DeveloperName', 80, READ_ONLY),
            text('MasterLabel', 80, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Description', 255, READ_ONLY),
            text('Language', 40, READ_ONLY),
            checkbox('IsDefaultPartition', READ_ONLY)
        ]
    },
    {
        name: 'EmailTemplate',
        label: 'Email Template',
        pluralLabel: 'Email Templates',
        keyPrefix: '00X',
        isSetup: true,
        fields: [
            text('Name', 80),
            text('DeveloperName', 80),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Subject', 230),
            picklist('TemplateType', ['text', 'html', 'custom', 'visualforce']),
            checkbox('IsActive'),
            area('Body', 384_000),
            area('HtmlValue', 384_000)
        ]
    },
    {
        name: 'EntityDefinition',
        label: 'Entity Definition',
        pluralLabel: 'Entity Definitions',
        keyPrefix: '4ie',
        isSetup: true,
        nameField: 'QualifiedApiName',
        audit: 'none',
        fields: [
            text('DurableId', 255, READ_ONLY),
            text('QualifiedApiName', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Label', 255, READ_ONLY),
            text('MasterLabel', 255, READ_ONLY),
            text('PluralLabel', 255, READ_ONLY),
            text('KeyPrefix', 3, READ_ONLY),
            checkbox('IsCustomSetting', READ_ONLY),
            checkbox('IsCustomizable', READ_ONLY)
        ]
    },
    {
        name: 'FieldDefinition',
        label: 'Field Definition',
        pluralLabel: 'Field Definitions',
        keyPrefix: '4fe',
        isSetup: true,
        nameField: 'QualifiedApiName',
        audit: 'none',
        fields: [
            text('DurableId', 255, READ_ONLY),
            text('QualifiedApiName', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Label', 255, READ_ONLY),
            text('MasterLabel', 255, READ_ONLY),
            text('DataType', 255, READ_ONLY),
            lookup('EntityDefinitionId', 'EntityDefinition', { ...READ_ONLY, children: 'Fields' }),
            text('RelationshipName', 255, READ_ONLY),
            integer('Length', READ_ONLY),
            checkbox('IsCalculated', READ_ONLY),
            text('SecurityClassification', 40, READ_ONLY),
            text('ComplianceGroup', 255, READ_ONLY)
        ]
    },
    {
        name: 'UserRecordAccess',
        label: 'User Record Access',
        pluralLabel: 'User Record Access',
        keyPrefix: '',
        isSetup: true,
        audit: 'none',
        nameField: 'Id',
        fields: [
            lookup('UserId', 'User', READ_ONLY),
            picklist('RecordId', [], READ_ONLY),
            checkbox('HasReadAccess', READ_ONLY),
            checkbox('HasEditAccess', READ_ONLY),
            checkbox('HasDeleteAccess', READ_ONLY),
            checkbox('HasTransferAccess', READ_ONLY),
            checkbox('HasAllAccess', READ_ONLY),
            picklist('MaxAccessLevel', ['None', 'Read', 'Edit', 'Delete', 'Transfer', 'All'], {
                ...READ_ONLY,
                restrictedPicklist: true
            })
        ]
    },
    {
        name: 'Name',
        label: 'Name',
        pluralLabel: 'Names',
        keyPrefix: '',
        isSetup: true,
        audit: 'none',
        fields: [
            text('Name', 255, READ_ONLY),
            text('Type', 40, READ_ONLY),
            text('FirstName', 40, READ_ONLY),
            text('LastName', 80, READ_ONLY),
            text('Alias', 8, READ_ONLY),
            text('Username', 80, READ_ONLY),
            text('Email', 128, READ_ONLY),
            text('Title', 128, READ_ONLY),
            text('Phone', 40, READ_ONLY),
            checkbox('IsActive', READ_ONLY),
            lookup('ProfileId', 'Profile', READ_ONLY),
            lookup('UserRoleId', 'UserRole', READ_ONLY)
        ]
    }
];
