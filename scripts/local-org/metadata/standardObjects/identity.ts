import {
    INSERT_ONLY,
    READ_ONLY,
    address,
    checkbox,
    datetime,
    email,
    integer,
    lookup,
    personName,
    phone,
    picklist,
    text,
    type StandardObject
} from './builders';
import { SYSTEM_PERMISSIONS } from '../systemPermissions';

const SYSTEM_PERMISSION_COLUMNS = SYSTEM_PERMISSIONS.map((name) => checkbox(`Permissions${name}`));

/** Users, groups and what they may do. Most rows come from the project's metadata. */
export const IDENTITY_OBJECTS: readonly StandardObject[] = [
    {
        name: 'User',
        label: 'User',
        pluralLabel: 'Users',
        keyPrefix: '005',
        isSetup: true,
        fields: [
            text('Username', 80, { required: true, unique: true }),
            text('LastName', 80, { required: true }),
            text('FirstName', 40),
            personName(),
            text('CompanyName', 80),
            text('Division', 80),
            text('Department', 80),
            text('Title', 80),
            ...address(''),
            email('Email', { required: true, length: 128 }),
            phone(),
            phone('MobilePhone'),
            text('Alias', 8, { required: true }),
            text('CommunityNickname', 40, { label: 'Nickname', unique: true }),
            checkbox('IsActive', { label: 'Active', defaultValue: 'true' }),
            text('TimeZoneSidKey', 40, { label: 'Time Zone', required: true }),
            text('LocaleSidKey', 40, { label: 'Locale', required: true }),
            text('EmailEncodingKey', 40, { label: 'Email Encoding', required: true }),
            text('LanguageLocaleKey', 40, { label: 'Language', required: true }),
            lookup('UserRoleId', 'UserRole', { label: 'Role ID', children: 'Users' }),
            lookup('ProfileId', 'Profile', { required: true, children: 'Users' }),
            lookup('ContactId', 'Contact', { children: 'Users' }),
            lookup('AccountId', 'Account', { ...READ_ONLY, children: 'Users' }),
            picklist(
                'UserType',
                [
                    'Standard',
                    'PowerPartner',
                    'CspLitePortal',
                    'CustomerSuccess',
                    'PowerCustomerSuccess',
                    'CsnOnly',
                    'Guest',
                    'AutomatedProcess'
                ],
                { ...READ_ONLY, default: 'Standard' }
            ),
            text('EmployeeNumber', 20),
            lookup('DelegatedApproverId', ['Group', 'User']),
            lookup('ManagerId', 'User', { children: 'ManagedUsers' }),
            text('FederationIdentifier', 512, { label: 'SAML Federation ID', unique: true, caseSensitive: true }),
            checkbox('ReceivesInfoEmails', { defaultValue: 'true' }),
            checkbox('ReceivesAdminInfoEmails', { defaultValue: 'true' }),
            text('AboutMe', 1000),
            datetime('LastLoginDate', READ_ONLY)
        ]
    },
    {
        name: 'Profile',
        label: 'Profile',
        pluralLabel: 'Profiles',
        keyPrefix: '00e',
        isSetup: true,
        fields: [
            text('Name', 255, { required: true }),
            text('Description', 255),
            picklist('UserType', ['Standard', 'Guest'], READ_ONLY),
            lookup('UserLicenseId', 'UserLicense'),
            ...SYSTEM_PERMISSION_COLUMNS
        ]
    },
    {
        name: 'UserLicense',
        label: 'User License',
        pluralLabel: 'User Licenses',
        keyPrefix: '100',
        isSetup: true,
        fields: [
            text('Name', 255, READ_ONLY),
            text('LicenseDefinitionKey', 40, READ_ONLY),
            text('MasterLabel', 255, READ_ONLY),
            text('Status', 40, READ_ONLY),
            integer('TotalLicenses', READ_ONLY),
            integer('UsedLicenses', READ_ONLY)
        ]
    },
    {
        name: 'UserRole',
        label: 'Role',
        pluralLabel: 'Role',
        keyPrefix: '00E',
        isSetup: true,
        fields: [
            text('Name', 80, { required: true }),
            text('DeveloperName', 80, { unique: true }),
            lookup('ParentRoleId', 'UserRole'),
            text('RollupDescription', 80),
            ...['Case', 'Contact', 'Opportunity'].map((child) =>
                picklist(`${child}AccessForAccountOwner`, ['None', 'Read', 'Edit'])
            )
        ]
    },
    {
        name: 'Group',
        label: 'Group',
        pluralLabel: 'Group',
        keyPrefix: '00G',
        isSetup: true,
        fields: [
            text('Name', 40, { required: true }),
            text('DeveloperName', 80),
            lookup('RelatedId', ['User', 'UserRole'], READ_ONLY),
            picklist('Type', ['Regular', 'Queue', 'Role', 'RoleAndSubordinates', 'Organization', 'AllCustomerPortal'], {
                ...INSERT_ONLY,
                default: 'Regular'
            }),
            email('Email', { length: 255 }),
            checkbox('DoesSendEmailToMembers'),
            checkbox('DoesIncludeBosses', { defaultValue: 'true' })
        ]
    },
    {
        name: 'GroupMember',
        label: 'Group Member',
        pluralLabel: 'Group Member',
        keyPrefix: '011',
        isSetup: true,
        nameField: 'Id',
        audit: 'none',
        fields: [
            lookup('GroupId', 'Group', { required: true, children: 'GroupMembers', ...INSERT_ONLY }),
            lookup('UserOrGroupId', ['Group', 'User'], { required: true, relationshipName: null, ...INSERT_ONLY })
        ]
    },
    {
        name: 'QueueSobject',
        label: 'Queue Sobject',
        pluralLabel: 'Queue Sobject',
        keyPrefix: '03g',
        isSetup: true,
        nameField: 'Id',
        audit: 'none',
        fields: [
            lookup('QueueId', 'Group', { required: true, children: 'QueueSobjects', ...INSERT_ONLY }),
            text('SobjectType', 40, { required: true, ...INSERT_ONLY })
        ]
    },
    {
        name: 'PermissionSet',
        label: 'Permission Set',
        pluralLabel: 'Permission Set',
        keyPrefix: '0PS',
        isSetup: true,
        fields: [
            text('Name', 80, { required: true }),
            text('Label', 80, { required: true }),
            text('Description', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            picklist('Type', ['Regular', 'Standard', 'Session', 'Group', 'Profile'], READ_ONLY),
            checkbox('IsCustom', READ_ONLY),
            checkbox('IsOwnedByProfile', READ_ONLY),
            checkbox('HasActivationRequired'),
            lookup('ProfileId', 'Profile', READ_ONLY),
            lookup('LicenseId', 'UserLicense', { relationshipName: null }),
            lookup('PermissionSetGroupId', 'PermissionSetGroup', READ_ONLY),
            ...SYSTEM_PERMISSION_COLUMNS
        ]
    },
    {
        name: 'PermissionSetGroup',
        label: 'Permission Set Group',
        pluralLabel: 'Permission Set Groups',
        keyPrefix: '0PG',
        isSetup: true,
        nameField: 'DeveloperName',
        fields: [
            text('DeveloperName', 80, { required: true }),
            text('MasterLabel', 80, { required: true }),
            text('Description', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Language', 40),
            picklist('Status', ['Updated', 'Outdated', 'Updating', 'Failed'], READ_ONLY)
        ]
    },
    {
        name: 'PermissionSetGroupComponent',
        label: 'Permission Set Group Component',
        pluralLabel: 'Permission Set Group Components',
        keyPrefix: '0PM',
        isSetup: true,
        nameField: 'Id',
        fields: [
            lookup('PermissionSetGroupId', 'PermissionSetGroup', {
                required: true,
                children: 'PermissionSetGroupComponents'
            }),
            lookup('PermissionSetId', 'PermissionSet', { required: true, children: 'PermissionSetGroupComponents' })
        ]
    },
    {
        name: 'PermissionSetAssignment',
        label: 'Permission Set Assignment',
        pluralLabel: 'Permission Set Assignments',
        keyPrefix: '0Pa',
        isSetup: true,
        nameField: 'Id',
        audit: 'none',
        fields: [
            lookup('AssigneeId', 'User', { required: true, children: 'PermissionSetAssignments', ...INSERT_ONLY }),
            lookup('PermissionSetId', 'PermissionSet', { children: 'Assignments', ...INSERT_ONLY }),
            lookup('PermissionSetGroupId', 'PermissionSetGroup', { children: 'Assignments', ...INSERT_ONLY }),
            datetime('ExpirationDate'),
            checkbox('IsActive', READ_ONLY)
        ]
    },
    {
        name: 'CustomPermission',
        label: 'Custom Permission',
        pluralLabel: 'Custom Permissions',
        keyPrefix: '0CP',
        isSetup: true,
        nameField: 'DeveloperName',
        fields: [
            text('DeveloperName', 80, { required: true }),
            text('MasterLabel', 80, { required: true }),
            text('Description', 255),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Language', 40),
            checkbox('IsLicensed'),
            checkbox('IsProtected')
        ]
    },
    {
        name: 'SetupEntityAccess',
        label: 'Setup Entity Access',
        pluralLabel: 'Setup Entity Access',
        keyPrefix: '0J0',
        isSetup: true,
        nameField: 'Id',
        audit: 'none',
        fields: [
            lookup('ParentId', 'PermissionSet', { required: true, children: 'SetupEntityAccessItems', ...INSERT_ONLY }),
            lookup('SetupEntityId', ['ApexClass', 'CustomPermission'], { required: true, ...INSERT_ONLY }),
            picklist(
                'SetupEntityType',
                ['ApexClass', 'CustomPermission', 'CustomEntityDefinition', 'TabSet', 'FlowDefinition'],
                READ_ONLY
            )
        ]
    },
    {
        name: 'ObjectPermissions',
        label: 'Object Permissions',
        pluralLabel: 'Object Permissions',
        keyPrefix: '110',
        isSetup: true,
        nameField: 'Id',
        fields: [
            lookup('ParentId', 'PermissionSet', { required: true, children: 'ObjectPerms', ...INSERT_ONLY }),
            text('SobjectType', 40, { required: true, ...INSERT_ONLY }),
            checkbox('PermissionsCreate'),
            checkbox('PermissionsRead'),
            checkbox('PermissionsEdit'),
            checkbox('PermissionsDelete'),
            checkbox('PermissionsViewAllRecords'),
            checkbox('PermissionsModifyAllRecords'),
            checkbox('PermissionsViewAllFields')
        ]
    },
    {
        name: 'FieldPermissions',
        label: 'Field Permissions',
        pluralLabel: 'Field Permissions',
        keyPrefix: '01k',
        isSetup: true,
        nameField: 'Id',
        fields: [
            lookup('ParentId', 'PermissionSet', { required: true, children: 'FieldPerms', ...INSERT_ONLY }),
            text('SobjectType', 40, { required: true, ...INSERT_ONLY }),
            text('Field', 80, { required: true, ...INSERT_ONLY }),
            checkbox('PermissionsRead'),
            checkbox('PermissionsEdit')
        ]
    }
];
