import type { OrgModel } from '../../metadata/model';
import type { FieldModel, FieldType, ObjectKind, ObjectModel } from '../../metadata/objectModel';

const LOCATION = { file: 'test model', line: 1, column: 1 };

type FieldOptions = Partial<Omit<FieldModel, 'name' | 'type'>>;

/** A field with neutral properties; numbers get scale 2 unless told. */
export function field(name: string, type: FieldType, options: FieldOptions = {}): FieldModel {
    const isNumber = type === 'Number' || type === 'Currency' || type === 'Percent';
    return {
        name,
        label: name,
        type,
        isCustom: name.endsWith('__c'),
        description: null,
        helpText: null,
        required: false,
        unique: false,
        externalId: false,
        caseSensitive: false,
        length: null,
        precision: isNumber ? 18 : null,
        scale: isNumber ? 2 : null,
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
        createable: true,
        updateable: true,
        location: LOCATION,
        ...options
    };
}

export function lookup(name: string, target: string | string[], options: FieldOptions = {}): FieldModel {
    const relationshipName = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
    return field(name, options.deleteConstraint === 'Cascade' ? 'MasterDetail' : 'Lookup', {
        referenceTo: typeof target === 'string' ? [target] : target,
        relationshipName,
        ...options
    });
}

function systemFields(kind: ObjectKind): FieldModel[] {
    const readOnly = { createable: false, updateable: false };
    const id = field('Id', 'Id', readOnly);
    if (kind === 'customMetadata') {
        return [
            id,
            ...['DeveloperName', 'MasterLabel', 'Label', 'QualifiedApiName', 'NamespacePrefix', 'Language'].map(
                (name) => field(name, 'Text', readOnly)
            )
        ];
    }
    return [
        id,
        field('IsDeleted', 'Checkbox', readOnly),
        field('CreatedDate', 'DateTime', readOnly),
        lookup('CreatedById', 'User', readOnly),
        field('LastModifiedDate', 'DateTime', readOnly),
        lookup('LastModifiedById', 'User', readOnly),
        field('SystemModstamp', 'DateTime', readOnly)
    ];
}

interface ObjectOptions {
    readonly keyPrefix: string;
    readonly fields: readonly FieldModel[];
    readonly sharingModel?: ObjectModel['sharingModel'];
    readonly kind?: ObjectKind;
    readonly nameField?: string;
    readonly label?: string;
}

/** An object with the system fields of its kind and a text field Name, unless `fields` has its own. */
export function object(name: string, options: ObjectOptions): ObjectModel {
    const kind = options.kind ?? (name.endsWith('__c') ? 'custom' : 'standard');
    const nameField = options.nameField ?? (kind === 'customMetadata' ? 'MasterLabel' : 'Name');
    const fields = new Map<string, FieldModel>();
    const own = [...systemFields(kind), ...options.fields];
    if (!own.some((candidate) => candidate.name === nameField)) {
        own.push(field(nameField, 'Text'));
    }
    for (const each of own) {
        fields.set(each.name.toLowerCase(), each);
    }
    return {
        name,
        label: options.label ?? name,
        pluralLabel: `${name}s`,
        kind,
        description: null,
        keyPrefix: options.keyPrefix,
        sharingModel: options.sharingModel ?? 'ReadWrite',
        fields,
        nameField,
        validationRules: [],
        recordTypes: [],
        listViews: [],
        compactLayouts: [],
        compactLayoutAssignment: null,
        customSettingsType: null,
        publishBehavior: null,
        location: LOCATION
    };
}

const owner = lookup('OwnerId', ['User', 'Group']);

/** Objects that users, permissions and sharing need, with the fields that matter to them. */
export function identityObjects(): ObjectModel[] {
    return [
        object('User', {
            keyPrefix: '005',
            sharingModel: 'Read',
            fields: [
                field('Username', 'Text', { unique: true }),
                field('LastName', 'Text'),
                field('UserType', 'Picklist'),
                field('IsActive', 'Checkbox'),
                lookup('ProfileId', 'Profile'),
                lookup('UserRoleId', 'UserRole'),
                lookup('ManagerId', 'User')
            ]
        }),
        object('Profile', { keyPrefix: '00e', fields: [] }),
        object('UserRole', {
            keyPrefix: '00E',
            fields: [field('DeveloperName', 'Text'), lookup('ParentRoleId', 'UserRole')]
        }),
        object('Group', {
            keyPrefix: '00G',
            fields: [field('DeveloperName', 'Text'), field('Type', 'Picklist'), lookup('RelatedId', 'UserRole')]
        }),
        object('GroupMember', {
            keyPrefix: '011',
            fields: [lookup('GroupId', 'Group'), lookup('UserOrGroupId', ['User', 'Group'])]
        }),
        object('QueueSobject', {
            keyPrefix: '03g',
            fields: [lookup('QueueId', 'Group'), field('SobjectType', 'Picklist')]
        }),
        object('PermissionSet', {
            keyPrefix: '0PS',
            fields: [
                field('Label', 'Text'),
                field('Type', 'Picklist'),
                field('IsOwnedByProfile', 'Checkbox'),
                lookup('PermissionSetGroupId', 'PermissionSetGroup'),
                lookup('ProfileId', 'Profile')
            ]
        }),
        object('PermissionSetGroup', { keyPrefix: '0PG', nameField: 'DeveloperName', fields: [] }),
        object('PermissionSetAssignment', {
            keyPrefix: '0Pa',
            fields: [
                lookup('AssigneeId', 'User'),
                lookup('PermissionSetId', 'PermissionSet'),
                lookup('PermissionSetGroupId', 'PermissionSetGroup')
            ]
        }),
        object('PermissionSetGroupComponent', {
            keyPrefix: '0PH',
            nameField: 'Id',
            fields: [lookup('PermissionSetGroupId', 'PermissionSetGroup'), lookup('PermissionSetId', 'PermissionSet')]
        }),
        object('ObjectPermissions', {
            keyPrefix: '110',
            nameField: 'Id',
            fields: [
                lookup('ParentId', 'PermissionSet'),
                field('SobjectType', 'Picklist'),
                ...['Read', 'Create', 'Edit', 'Delete', 'ViewAllRecords', 'ModifyAllRecords', 'ViewAllFields'].map(
                    (name) => field(`Permissions${name}`, 'Checkbox')
                )
            ]
        }),
        object('FieldPermissions', {
            keyPrefix: '01k',
            nameField: 'Id',
            fields: [
                lookup('ParentId', 'PermissionSet'),
                field('SobjectType', 'Picklist'),
                field('Field', 'Picklist'),
                field('PermissionsRead', 'Checkbox'),
                field('PermissionsEdit', 'Checkbox')
            ]
        }),
        object('SetupEntityAccess', {
            keyPrefix: '0J0',
            nameField: 'Id',
            fields: [
                lookup('ParentId', 'PermissionSet'),
                lookup('SetupEntityId', ['CustomPermission']),
                field('SetupEntityType', 'Picklist')
            ]
        }),
        object('ApexClass', { keyPrefix: '01p', fields: [] }),
        object('CustomPermission', {
            keyPrefix: '0CP',
            nameField: 'DeveloperName',
            fields: [field('MasterLabel', 'Text')]
        })
    ];
}

/** Account, Contact, a custom object with every field type, and a detail of it. */
export function businessObjects(): ObjectModel[] {
    return [
        object('Account', {
            keyPrefix: '001',
            sharingModel: 'Private',
            fields: [
                owner,
                field('Industry', 'Picklist'),
                field('AnnualRevenue', 'Currency'),
                field('NumberOfEmployees', 'Integer'),
                lookup('ParentId', 'Account', { childRelationshipName: 'ChildAccounts' })
            ]
        }),
        object('Contact', {
            keyPrefix: '003',
            sharingModel: 'ControlledByParent',
            fields: [
                owner,
                field('LastName', 'Text'),
                field('Email', 'Email'),
                lookup('AccountId', 'Account', { childRelationshipName: 'Contacts' })
            ]
        }),
        object('Thing__c', {
            keyPrefix: 'a00',
            sharingModel: 'Private',
            fields: [
                owner,
                field('Key__c', 'Text', { unique: true, externalId: true }),
                field('Code__c', 'Text', { unique: true, caseSensitive: true }),
                field('Status__c', 'Picklist', {
                    picklist: ['New', 'Open', 'Done'].map((value) => ({
                        value,
                        label: `${value} label`,
                        isDefault: false,
                        isActive: true
                    }))
                }),
                field('Tags__c', 'MultiselectPicklist'),
                field('Amount__c', 'Currency'),
                field('Score__c', 'Number', { scale: 0 }),
                field('Rate__c', 'Percent', { scale: 4 }),
                field('Active__c', 'Checkbox'),
                field('Due__c', 'Date'),
                field('At__c', 'DateTime'),
                field('Time__c', 'Time'),
                field('Notes__c', 'LongTextArea'),
                field('Body__c', 'Base64'),
                field('Number__c', 'AutoNumber', { displayFormat: 'T-{0000}' }),
                lookup('Account__c', 'Account', { childRelationshipName: 'Things' })
            ]
        }),
        object('Detail__c', {
            keyPrefix: 'a01',
            sharingModel: 'ControlledByParent',
            fields: [
                lookup('Thing__c', 'Thing__c', { childRelationshipName: 'Details', deleteConstraint: 'Cascade' }),
                field('Quantity__c', 'Number', { scale: 0 })
            ]
        }),
        object('Setting__mdt', {
            keyPrefix: 'm00',
            kind: 'customMetadata',
            fields: [field('Limit__c', 'Number', { scale: 0 })]
        })
    ];
}

/** A model of the given objects; everything else is empty unless given. */
export function modelOf(objects: readonly ObjectModel[], parts: Partial<OrgModel> = {}): OrgModel {
    const none: ReadonlyMap<string, never> = new Map<string, never>();
    return {
        rootDir: '',
        namespace: '',
        sourceApiVersion: 68,
        packageDirectories: [],
        objects: new Map(objects.map((each) => [each.name.toLowerCase(), each])),
        customMetadataRecords: none,
        labels: none,
        globalValueSets: none,
        permissionSets: none,
        mutingPermissionSets: none,
        permissionSetGroups: none,
        customPermissions: none,
        profiles: none,
        queues: none,
        groups: none,
        roles: none,
        sharingRules: [],
        apexClasses: [],
        apexTriggers: [],
        lwcBundles: [],
        flows: none,
        approvalProcesses: none,
        workflows: none,
        flexiPages: none,
        layouts: none,
        quickActions: none,
        tabs: none,
        applications: none,
        pathAssistants: none,
        notificationTypes: none,
        messageChannels: none,
        emailTemplates: none,
        remoteSites: none,
        cachePartitions: none,
        staticResources: none,
        visualforcePages: none,
        reports: none,
        reportTypes: none,
        dashboards: none,
        objectTranslations: none,
        valueSetTranslations: none,
        translations: none,
        deferred: null,
        ignoredFiles: [],
        ignoredElements: [],
        ...parts
    };
}
