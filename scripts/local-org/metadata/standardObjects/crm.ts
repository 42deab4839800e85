import {
    INSERT_ONLY,
    READ_ONLY,
    address,
    area,
    autoNumber,
    checkbox,
    currency,
    date,
    datetime,
    decimal,
    email,
    integer,
    lookup,
    percent,
    personName,
    phone,
    picklist,
    text,
    url,
    type StandardObject
} from './builders';
import { picklistOf } from '../fieldFactory';
import type { FieldModel } from '../objectModel';
import { OPPORTUNITY_STAGES } from './opportunityStages';

const TASK_SUBJECTS = ['Call', 'Email', 'Send Letter', 'Send Quote', 'Other'];
const EVENT_SUBJECTS = ['Call', 'Email', 'Meeting', 'Send Letter/Quote', 'Other'];

const FORECAST_CATEGORIES = ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed'];
const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
const SALUTATIONS = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.'];
const RATINGS = ['Hot', 'Warm', 'Cold'];
const INDUSTRIES = [
    'Agriculture',
    'Apparel',
    'Banking',
    'Biotechnology',
    'Chemicals',
    'Communications',
    'Construction',
    'Consulting',
    'Education',
    'Electronics',
    'Energy',
    'Engineering',
    'Entertainment',
    'Environmental',
    'Finance',
    'Food & Beverage',
    'Government',
    'Healthcare',
    'Hospitality',
    'Insurance',
    'Machinery',
    'Manufacturing',
    'Media',
    'Not For Profit',
    'Recreation',
    'Retail',
    'Shipping',
    'Technology',
    'Telecommunications',
    'Transportation',
    'Utilities',
    'Other'
];

/** What tasks and events may be about, beside custom objects with activities. */
const WHAT_OBJECTS = ['Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2'];

/** Shown without decimal places, of which the database keeps two (seen in the tests of fflib-apex-common). */
const annualRevenue = (): FieldModel => currency('AnnualRevenue', { precision: 18, scale: 0, storedScale: 2 });

/** Sales and service objects with the usual standard fields of an org without extra features. */
export const CRM_OBJECTS: readonly StandardObject[] = [
    {
        name: 'Account',
        label: 'Account',
        pluralLabel: 'Accounts',
        keyPrefix: '001',
        owner: ['User'],
        enableActivities: true,
        fields: [
            lookup('MasterRecordId', 'Account', { ...READ_ONLY, label: 'Master Record ID' }),
            text('Name', 255, { label: 'Account Name', required: true }),
            picklist(
                'Type',
                [
                    'Prospect',
                    'Customer - Direct',
                    'Customer - Channel',
                    'Channel Partner / Reseller',
                    'Installation Partner',
                    'Technology Partner',
                    'Other'
                ],
                { label: 'Account Type' }
            ),
            lookup('ParentId', 'Account', { label: 'Parent Account ID', children: 'ChildAccounts' }),
            ...address('Billing'),
            ...address('Shipping'),
            phone('Phone', { label: 'Account Phone' }),
            phone('Fax', { label: 'Account Fax' }),
            text('AccountNumber', 40),
            url(),
            text('Sic', 20, { label: 'SIC Code' }),
            text('SicDesc', 80, { label: 'SIC Description' }),
            picklist('Industry', INDUSTRIES),
            annualRevenue(),
            integer('NumberOfEmployees', { label: 'Employees' }),
            picklist('Ownership', ['Public', 'Private', 'Subsidiary', 'Other']),
            text('TickerSymbol', 20),
            area('Description', 32000, { label: 'Account Description' }),
            picklist('Rating', RATINGS, { label: 'Account Rating' }),
            text('Site', 80, { label: 'Account Site' }),
            picklist('AccountSource', LEAD_SOURCES),
            text('DunsNumber', 9, { label: 'D-U-N-S Number' }),
            text('NaicsCode', 8, { label: 'NAICS Code' }),
            text('NaicsDesc', 120, { label: 'NAICS Description' }),
            text('Tradestyle', 255),
            text('YearStarted', 4),
            date('LastActivityDate', { ...READ_ONLY, label: 'Last Activity' })
        ]
    },
    {
        name: 'Contact',
        label: 'Contact',
        pluralLabel: 'Contacts',
        keyPrefix: '003',
        owner: ['User'],
        sharingModel: 'ControlledByParent',
        enableActivities: true,
        fields: [
            lookup('MasterRecordId', 'Contact', { ...READ_ONLY, label: 'Master Record ID' }),
            lookup('AccountId', 'Account', { deleteConstraint: 'Cascade', children: 'Contacts' }),
            text('LastName', 80, { required: true }),
            text('FirstName', 40),
            picklist('Salutation', SALUTATIONS),
            personName(),
            ...address('Mailing'),
            ...address('Other'),
            phone('Phone', { label: 'Business Phone' }),
            phone('Fax', { label: 'Business Fax' }),
            phone('MobilePhone'),
            phone('HomePhone'),
            phone('OtherPhone'),
            phone('AssistantPhone', { label: 'Asst. Phone' }),
            lookup('ReportsToId', 'Contact', { children: 'DirectReports' }),
            email(),
            text('Title', 128),
            text('Department', 80),
            text('AssistantName', 40),
            picklist('LeadSource', LEAD_SOURCES),
            date('Birthdate'),
            area('Description', 32000, { label: 'Contact Description' }),
            checkbox('HasOptedOutOfEmail', { label: 'Email Opt Out' }),
            checkbox('DoNotCall'),
            date('LastActivityDate', { ...READ_ONLY, label: 'Last Activity' })
        ]
    },
    {
        name: 'Lead',
        label: 'Lead',
        pluralLabel: 'Leads',
        keyPrefix: '00Q',
        owner: ['Group', 'User'],
        enableActivities: true,
        fields: [
            lookup('MasterRecordId', 'Lead', { ...READ_ONLY, label: 'Master Record ID' }),
            text('LastName', 80, { required: true }),
            text('FirstName', 40),
            picklist('Salutation', SALUTATIONS),
            personName(),
            text('Title', 128),
            text('Company', 255, { required: true }),
            ...address(''),
            phone(),
            phone('MobilePhone'),
            phone('Fax'),
            email(),
            url(),
            area('Description'),
            picklist('LeadSource', LEAD_SOURCES),
            picklist(
                'Status',
                ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
                { default: 'Open - Not Contacted', required: true, label: 'Lead Status' }
            ),
            picklist('Industry', INDUSTRIES),
            picklist('Rating', RATINGS),
            annualRevenue(),
            integer('NumberOfEmployees', { label: 'Employees' }),
            checkbox('HasOptedOutOfEmail', { label: 'Email Opt Out' }),
            checkbox('DoNotCall'),
            checkbox('IsConverted', { label: 'Converted', ...READ_ONLY }),
            date('ConvertedDate', READ_ONLY),
            lookup('ConvertedAccountId', 'Account', READ_ONLY),
            lookup('ConvertedContactId', 'Contact', READ_ONLY),
            lookup('ConvertedOpportunityId', 'Opportunity', READ_ONLY),
            checkbox('IsUnreadByOwner', { label: 'Unread By Owner' }),
            date('LastActivityDate', { ...READ_ONLY, label: 'Last Activity' })
        ]
    },
    {
        name: 'Opportunity',
        label: 'Opportunity',
        pluralLabel: 'Opportunities',
        keyPrefix: '006',
        owner: ['User'],
        enableActivities: true,
        fields: [
            lookup('AccountId', 'Account', { deleteConstraint: 'Cascade', children: 'Opportunities' }),
            text('Name', 120, { required: true }),
            area('Description'),
            picklist(
                'StageName',
                OPPORTUNITY_STAGES.map((each) => each.value),
                { label: 'Stage', required: true }
            ),
            currency('Amount'),
            percent('Probability', 3, 0, { label: 'Probability (%)' }),
            currency('ExpectedRevenue', { label: 'Expected Amount', formula: 'Amount * Probability' }),
            date('CloseDate', { required: true }),
            picklist(
                'Type',
                [
                    'Existing Customer - Upgrade',
                    'Existing Customer - Replacement',
                    'Existing Customer - Downgrade',
                    'New Customer'
                ],
                { label: 'Opportunity Type' }
            ),
            text('NextStep', 255),
            picklist('LeadSource', LEAD_SOURCES),
            checkbox('IsClosed', {
                label: 'Closed',
                formula: 'OR(ISPICKVAL(StageName, "Closed Won"), ISPICKVAL(StageName, "Closed Lost"))'
            }),
            checkbox('IsWon', { label: 'Won', formula: 'ISPICKVAL(StageName, "Closed Won")' }),
            picklist(
                'ForecastCategory',
                ['Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed'],
                READ_ONLY
            ),
            picklist('ForecastCategoryName', FORECAST_CATEGORIES, { label: 'Forecast Category' }),
            checkbox('IsPrivate', { label: 'Private' }),
            // Code cannot reach the contact's fields from here (observed: record-hunter).
            lookup('ContactId', 'Contact', { ...INSERT_ONLY, relationshipName: null }),
            lookup('CampaignId', 'Campaign', { children: 'Opportunities' }),
            lookup('ContractId', 'Contract', { children: 'Opportunities' }),
            lookup('Pricebook2Id', 'Pricebook2', { label: 'Price Book ID', children: 'Opportunities' }),
            checkbox('HasOpportunityLineItem', { ...READ_ONLY, label: 'Has Line Item' }),
            decimal('TotalOpportunityQuantity', 18, 2, { label: 'Quantity' }),
            integer('FiscalYear', READ_ONLY),
            integer('FiscalQuarter', READ_ONLY),
            text('Fiscal', 6, { ...READ_ONLY, label: 'Fiscal Period' }),
            date('LastActivityDate', { ...READ_ONLY, label: 'Last Activity' })
        ]
    },
    {
        name: 'Case',
        label: 'Case',
        pluralLabel: 'Cases',
        keyPrefix: '500',
        nameField: 'CaseNumber',
        owner: ['Group', 'User'],
        enableActivities: true,
        fields: [
            lookup('MasterRecordId', 'Case', { ...READ_ONLY, label: 'Master Record ID' }),
            autoNumber('CaseNumber', '{00000000}', 1000),
            lookup('ContactId', 'Contact', { deleteConstraint: 'Restrict', children: 'Cases' }),
            lookup('AccountId', 'Account', { deleteConstraint: 'Restrict', children: 'Cases' }),
            lookup('AssetId', 'Asset', { children: 'Cases' }),
            lookup('ParentId', 'Case', { label: 'Parent Case ID', children: 'Cases' }),
            text('SuppliedName', 80, { label: 'Name' }),
            email('SuppliedEmail', { label: 'Email Address' }),
            phone('SuppliedPhone', { label: 'Phone' }),
            text('SuppliedCompany', 80, { label: 'Company' }),
            picklist('Type', ['Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other'], { label: 'Case Type' }),
            picklist('Status', ['New', 'Working', 'Escalated', 'Closed'], { default: 'New' }),
            picklist(
                'Reason',
                [
                    'Installation',
                    'Equipment Complexity',
                    'Performance',
                    'Breakdown',
                    'Equipment Design',
                    'Feedback',
                    'Other'
                ],
                { label: 'Case Reason' }
            ),
            picklist('Origin', ['Phone', 'Email', 'Web'], { label: 'Case Origin' }),
            text('Subject', 255),
            picklist('Priority', ['High', 'Medium', 'Low'], { default: 'Medium' }),
            area('Description'),
            checkbox('IsClosed', { label: 'Closed', formula: 'ISPICKVAL(Status, "Closed")' }),
            datetime('ClosedDate', READ_ONLY),
            checkbox('IsEscalated', { label: 'Escalated' }),
            area('Comments', 4000, { label: 'Internal Comments' }),
            email('ContactEmail', { formula: 'Contact.Email' }),
            phone('ContactPhone', { formula: 'Contact.Phone' }),
            phone('ContactMobile', { formula: 'Contact.MobilePhone' }),
            phone('ContactFax', { formula: 'Contact.Fax' })
        ]
    },
    {
        name: 'Task',
        label: 'Task',
        pluralLabel: 'Tasks',
        keyPrefix: '00T',
        nameField: 'Subject',
        owner: ['Group', 'User'],
        sharingModel: 'ReadWrite',
        customTargets: [{ field: 'WhatId', only: 'activities' }],
        fields: [
            lookup('WhoId', ['Contact', 'Lead'], { label: 'Name ID', children: 'Tasks' }),
            lookup('WhatId', WHAT_OBJECTS, { label: 'Related To ID', deleteConstraint: 'Cascade', children: 'Tasks' }),
            text('Subject', 255, { suggestions: picklistOf(TASK_SUBJECTS) }),
            date('ActivityDate', { label: 'Due Date Only' }),
            picklist('Status', ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'], {
                default: 'Not Started',
                required: true
            }),
            picklist('Priority', ['High', 'Normal', 'Low'], { default: 'Normal', required: true }),
            checkbox('IsHighPriority', { label: 'High Priority', formula: 'ISPICKVAL(Priority, "High")' }),
            area('Description', 32000, { label: 'Description' }),
            picklist('Type', ['Call', 'Meeting', 'Other']),
            checkbox('IsClosed', { label: 'Closed', formula: 'ISPICKVAL(Status, "Completed")' }),
            checkbox('IsReminderSet', { label: 'Reminder Set' }),
            datetime('ReminderDateTime', { label: 'Reminder Date/Time' }),
            integer('CallDurationInSeconds', { label: 'Call Duration' }),
            picklist('CallType', ['Internal', 'Inbound', 'Outbound']),
            text('CallDisposition', 255, { label: 'Call Result' }),
            text('CallObject', 255, { label: 'Call Object Identifier' }),
            picklist('TaskSubtype', ['Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'], {
                ...INSERT_ONLY,
                default: 'Task'
            }),
            datetime('CompletedDateTime', READ_ONLY)
        ]
    },
    {
        name: 'Event',
        label: 'Event',
        pluralLabel: 'Events',
        keyPrefix: '00U',
        nameField: 'Subject',
        owner: ['User'],
        customTargets: [{ field: 'WhatId', only: 'activities' }],
        fields: [
            lookup('WhoId', ['Contact', 'Lead'], { label: 'Name ID', children: 'Events' }),
            lookup('WhatId', WHAT_OBJECTS, { label: 'Related To ID', deleteConstraint: 'Cascade', children: 'Events' }),
            text('Subject', 255, { suggestions: picklistOf(EVENT_SUBJECTS) }),
            text('Location', 255),
            picklist('Type', ['Email', 'Meeting', 'Other', 'Call']),
            checkbox('IsAllDayEvent', { label: 'All-Day Event' }),
            datetime('ActivityDateTime', { label: 'Due Date Time' }),
            date('ActivityDate', { label: 'Due Date Only' }),
            integer('DurationInMinutes', { label: 'Duration' }),
            datetime('StartDateTime', { label: 'Start Date Time' }),
            datetime('EndDateTime', { label: 'End Date Time' }),
            area('Description', 32000),
            checkbox('IsPrivate', { label: 'Private' }),
            picklist('ShowAs', ['Busy', 'OutOfOffice', 'Free'], { default: 'Busy', label: 'Show Time As' })
        ]
    }
];
