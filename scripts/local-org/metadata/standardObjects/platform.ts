import {
    INSERT_ONLY,
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

const RECORDS = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'];
const PROCESS_STATUSES = [
    'Approved',
    'Rejected',
    'Removed',
    'Fault',
    'Pending',
    'Held',
    'Reassigned',
    'Started',
    'NoResponse'
];
const JOB_TYPES = [
    'Future',
    'SharingRecalculation',
    'ScheduledApex',
    'BatchApex',
    'BatchApexWorker',
    'TestRequest',
    'TestWorker',
    'Queueable'
];
const JOB_STATUSES = ['Queued', 'Processing', 'Aborted', 'Completed', 'Failed', 'Preparing', 'Holding'];

const elapsedTime = [
    decimal('ElapsedTimeInDays', 18, 2, READ_ONLY),
    decimal('ElapsedTimeInHours', 18, 2, READ_ONLY),
    decimal('ElapsedTimeInMinutes', 18, 2, READ_ONLY)
];

const APPROVAL_OBJECTS: readonly StandardObject[] = [
    {
        name: 'ProcessDefinition',
        label: 'Process Definition',
        pluralLabel: 'Process Definition',
        keyPrefix: '04a',
        isSetup: true,
        fields: [
            text('Name', 255, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            picklist('Type', ['Approval', 'State'], READ_ONLY),
            text('Description', 1000, READ_ONLY),
            text('TableEnumOrId', 40, READ_ONLY),
            picklist('LockType', ['Total', 'Admin', 'Owner', 'Workitem', 'Node', 'None'], READ_ONLY),
            picklist('State', ['Active', 'Inactive', 'Obsolete'], READ_ONLY)
        ]
    },
    {
        name: 'ProcessNode',
        label: 'Process Node',
        pluralLabel: 'Process Node',
        keyPrefix: '04b',
        isSetup: true,
        fields: [
            text('Name', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            lookup('ProcessDefinitionId', 'ProcessDefinition', READ_ONLY),
            text('Description', 1000, READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstance',
        label: 'Process Instance',
        pluralLabel: 'Process Instance',
        keyPrefix: '04g',
        isSetup: true,
        nameField: 'Id',
        customTargets: [{ field: 'TargetObjectId', only: 'all' }],
        fields: [
            lookup('ProcessDefinitionId', 'ProcessDefinition', READ_ONLY),
            lookup('TargetObjectId', RECORDS, { ...READ_ONLY, children: 'ProcessInstances' }),
            picklist('Status', PROCESS_STATUSES, READ_ONLY),
            datetime('CompletedDate', READ_ONLY),
            lookup('LastActorId', 'User', READ_ONLY),
            lookup('SubmittedById', 'User', READ_ONLY),
            ...elapsedTime
        ]
    },
    {
        name: 'ProcessInstanceStep',
        label: 'Process Instance Step',
        pluralLabel: 'Process Instance Step',
        keyPrefix: '04h',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Steps' }),
            picklist('StepStatus', PROCESS_STATUSES, READ_ONLY),
            lookup('OriginalActorId', ['Group', 'User'], READ_ONLY),
            lookup('ActorId', ['Group', 'User'], READ_ONLY),
            text('Comments', 4000, READ_ONLY),
            lookup('StepNodeId', 'ProcessNode', READ_ONLY),
            ...elapsedTime,
            datetime('SystemModstamp', READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstanceWorkitem',
        label: 'Approval Request',
        pluralLabel: 'Approval Requests',
        keyPrefix: '04i',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Workitems' }),
            lookup('OriginalActorId', ['Group', 'User'], READ_ONLY),
            lookup('ActorId', ['Group', 'User'], READ_ONLY),
            ...elapsedTime,
            datetime('SystemModstamp', READ_ONLY),
            checkbox('IsDeleted', READ_ONLY)
        ]
    },
    {
        name: 'ProcessInstanceNode',
        label: 'Process Instance Node',
        pluralLabel: 'Process Instance Node',
        keyPrefix: '0LI',
        isSetup: true,
        nameField: 'Id',
        fields: [
            lookup('ProcessInstanceId', 'ProcessInstance', { ...READ_ONLY, children: 'Nodes' }),
            lookup('ProcessNodeId', 'ProcessNode', READ_ONLY),
            text('ProcessNodeName', 80, READ_ONLY),
            picklist('NodeStatus', PROCESS_STATUSES, READ_ONLY),
            datetime('CompletedDate', READ_ONLY),
            lookup('LastActorId', 'User', READ_ONLY),
            ...elapsedTime
        ]
    }
];

const FILE_OBJECTS: readonly StandardObject[] = [
    {
        name: 'ContentVersion',
        label: 'Content Version',
        pluralLabel: 'Content Versions',
        keyPrefix: '068',
        nameField: 'Title',
        owner: ['User'],
        sharingModel: 'ControlledByParent',
        customTargets: [{ field: 'FirstPublishLocationId', only: 'all' }],
        fields: [
            lookup('ContentDocumentId', 'ContentDocument', { ...INSERT_ONLY, children: 'ContentVersions' }),
            checkbox('IsLatest', READ_ONLY),
            text('VersionNumber', 20, READ_ONLY),
            text('Title', 255),
            text('Description', 1000),
            text('ReasonForChange', 1000),
            text('PathOnClient', 500, INSERT_ONLY),
            base64('VersionData'),
            integer('ContentSize', READ_ONLY),
            text('FileExtension', 40, READ_ONLY),
            text('FileType', 20, READ_ONLY),
            text('Checksum', 50, READ_ONLY),
            picklist('Origin', ['C', 'H'], { ...INSERT_ONLY, default: 'C' }),
            picklist('ContentLocation', ['S', 'E', 'L'], { ...INSERT_ONLY, default: 'S' }),
            lookup('FirstPublishLocationId', ['User', ...RECORDS], INSERT_ONLY)
        ]
    },
    {
        name: 'ContentDocument',
        label: 'Content Document',
        pluralLabel: 'Content Documents',
        keyPrefix: '069',
        nameField: 'Title',
        owner: ['User'],
        sharingModel: 'Private',
        fields: [
            text('Title', 255),
            text('Description', 1000),
            lookup('LatestPublishedVersionId', 'ContentVersion', READ_ONLY),
            integer('ContentSize', READ_ONLY),
            text('FileExtension', 40, READ_ONLY),
            text('FileType', 20, READ_ONLY),
            checkbox('IsArchived', READ_ONLY)
        ]
    },
    {
        name: 'ContentDocumentLink',
        label: 'Content Document Link',
        pluralLabel: 'Content Document Links',
        keyPrefix: '06A',
        nameField: 'Id',
        audit: 'none',
        sharingModel: 'ControlledByParent',
        customTargets: [{ field: 'LinkedEntityId', only: 'all' }],
        fields: [
            lookup('ContentDocumentId', 'ContentDocument', {
                ...INSERT_ONLY,
                required: true,
                children: 'ContentDocumentLinks'
            }),
            lookup('LinkedEntityId', ['User', 'Group', 'Organization', ...RECORDS, 'Task', 'Event'], {
                ...INSERT_ONLY,
                required: true,
                children: 'ContentDocumentLinks'
            }),
            picklist('ShareType', ['V', 'C', 'I'], { default: 'V' }),
            picklist('Visibility', ['AllUsers', 'InternalUsers', 'SharedUsers'], { default: 'AllUsers' }),
            datetime('SystemModstamp', READ_ONLY),
            checkbox('IsDeleted', READ_ONLY)
        ]
    }
];

const SETUP_OBJECTS: readonly StandardObject[] = [
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
            text('DeveloperName', 80, READ_ONLY),
            text('MasterLabel', 80, READ_ONLY),
            text('CustomNotifTypeName', 80, READ_ONLY),
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
            text('Name', 255, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            decimal('ApiVersion', 18, 1, READ_ONLY),
            picklist('Status', ['Inactive', 'Active', 'Deleted'], READ_ONLY),
            checkbox('IsValid', READ_ONLY),
            integer('LengthWithoutComments', READ_ONLY),
            area('Body', 1_000_000, READ_ONLY)
        ]
    },
    {
        name: 'StaticResource',
        label: 'Static Resource',
        pluralLabel: 'Static Resources',
        keyPrefix: '081',
        isSetup: true,
        fields: [
            text('Name', 255, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('ContentType', 120, READ_ONLY),
            text('Description', 255, READ_ONLY),
            integer('BodyLength', READ_ONLY),
            base64('Body', READ_ONLY)
        ]
    },
    {
        name: 'EmailTemplate',
        label: 'Email Template',
        pluralLabel: 'Email Templates',
        keyPrefix: '00X',
        isSetup: true,
        fields: [
            text('Name', 80, READ_ONLY),
            text('DeveloperName', 80, READ_ONLY),
            text('NamespacePrefix', 15, READ_ONLY),
            text('Subject', 230, READ_ONLY),
            picklist('TemplateType', ['text', 'html', 'custom', 'visualforce'], READ_ONLY),
            checkbox('IsActive', READ_ONLY),
            area('Body', 384_000, READ_ONLY)
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
            integer('Length', READ_ONLY),
            checkbox('IsCalculated', READ_ONLY),
            text('SecurityClassification', 40, READ_ONLY),
            text('ComplianceGroup', 255, READ_ONLY)
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

const JOB_OBJECTS: readonly StandardObject[] = [
    {
        name: 'AsyncApexJob',
        label: 'Apex Job',
        pluralLabel: 'Apex Jobs',
        keyPrefix: '707',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            picklist('JobType', JOB_TYPES, READ_ONLY),
            lookup('ApexClassId', 'ApexClass', READ_ONLY),
            picklist('Status', JOB_STATUSES, READ_ONLY),
            integer('JobItemsProcessed', READ_ONLY),
            integer('TotalJobItems', READ_ONLY),
            integer('NumberOfErrors', READ_ONLY),
            datetime('CompletedDate', READ_ONLY),
            text('MethodName', 255, READ_ONLY),
            text('ExtendedStatus', 1000, READ_ONLY),
            lookup('ParentJobId', 'AsyncApexJob', { ...READ_ONLY, relationshipName: null }),
            text('LastProcessed', 15, READ_ONLY),
            lookup('CronTriggerId', 'CronTrigger', READ_ONLY)
        ]
    },
    {
        name: 'CronTrigger',
        label: 'Scheduled Job',
        pluralLabel: 'Scheduled Jobs',
        keyPrefix: '08e',
        isSetup: true,
        nameField: 'Id',
        audit: 'created',
        fields: [
            lookup('CronJobDetailId', 'CronJobDetail', READ_ONLY),
            datetime('NextFireTime', READ_ONLY),
            datetime('PreviousFireTime', READ_ONLY),
            picklist(
                'State',
                ['WAITING', 'ACQUIRED', 'EXECUTING', 'COMPLETE', 'ERROR', 'DELETED', 'PAUSED', 'BLOCKED'],
                READ_ONLY
            ),
            datetime('StartTime', READ_ONLY),
            datetime('EndTime', READ_ONLY),
            text('CronExpression', 255, READ_ONLY),
            text('TimeZoneSidKey', 40, READ_ONLY),
            lookup('OwnerId', 'User', READ_ONLY),
            integer('TimesTriggered', READ_ONLY),
            lookup('LastModifiedById', 'User', READ_ONLY)
        ]
    },
    {
        name: 'CronJobDetail',
        label: 'Cron Job',
        pluralLabel: 'Cron Jobs',
        keyPrefix: '08a',
        isSetup: true,
        audit: 'none',
        fields: [text('Name', 255, READ_ONLY), text('JobType', 1, READ_ONLY)]
    }
];

/** Approvals, files, setup data and jobs. */
export const PLATFORM_OBJECTS: readonly StandardObject[] = [
    ...APPROVAL_OBJECTS,
    ...FILE_OBJECTS,
    ...SETUP_OBJECTS,
    ...JOB_OBJECTS
];
