import { READ_ONLY, area, checkbox, datetime, integer, lookup, picklist, text, type StandardObject } from './builders';

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

/** Asynchronous and scheduled Apex. */
export const JOB_OBJECTS: readonly StandardObject[] = [
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
    },
    {
        name: 'BatchApexErrorEvent',
        label: 'Batch Apex Error Event',
        pluralLabel: 'Batch Apex Error Events',
        keyPrefix: '0Zz',
        isPlatformEvent: true,
        nameField: 'EventUuid',
        audit: 'created',
        fields: [
            text('ReplayId', 1000, READ_ONLY),
            text('EventUuid', 36, READ_ONLY),
            text('AsyncApexJobId', 18),
            checkbox('DoesExceedJobScopeMaxLength'),
            text('ExceptionType', 200),
            area('JobScope', 40000),
            text('Message', 5000),
            text('Phase', 8),
            text('RequestId', 18),
            text('StackTrace', 5000)
        ]
    }
];
