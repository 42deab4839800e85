import {
    READ_ONLY,
    area,
    base64,
    checkbox,
    email,
    integer,
    lookup,
    ownedBy,
    picklist,
    text,
    time,
    INSERT_ONLY,
    type StandardObject
} from './builders';
import { RECORD_OBJECTS } from './records';

const WEEK = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ANNOTATED = [...RECORD_OBJECTS, 'Asset', 'Campaign', 'Contract', 'Order', 'Product2'];

/** Comments of cases, notes and attachments of records, topics, and the hours of support. */
export const SERVICE_OBJECTS: readonly StandardObject[] = [
    {
        name: 'CaseComment',
        label: 'Case Comment',
        pluralLabel: 'Case Comments',
        keyPrefix: '00a',
        nameField: 'Id',
        sharingModel: 'ControlledByParent',
        accessField: 'ParentId',
        fields: [
            lookup('ParentId', 'Case', ownedBy('CaseComments')),
            checkbox('IsPublished', { label: 'Published' }),
            area('CommentBody', 4000, { label: 'Body' })
        ]
    },
    {
        name: 'Note',
        label: 'Note',
        pluralLabel: 'Notes',
        keyPrefix: '002',
        nameField: 'Title',
        owner: ['User'],
        sharingModel: 'ControlledByParent',
        accessField: 'ParentId',
        customTargets: [{ field: 'ParentId', only: 'all' }],
        fields: [
            lookup('ParentId', ANNOTATED, ownedBy('Notes')),
            text('Title', 80, { required: true }),
            checkbox('IsPrivate', { label: 'Private' }),
            area('Body', 32000)
        ]
    },
    {
        name: 'Attachment',
        label: 'Attachment',
        pluralLabel: 'Attachments',
        keyPrefix: '00P',
        owner: ['User'],
        sharingModel: 'ControlledByParent',
        accessField: 'ParentId',
        customTargets: [{ field: 'ParentId', only: 'all' }],
        fields: [
            lookup('ParentId', [...ANNOTATED, 'Task', 'Event'], ownedBy('Attachments')),
            text('Name', 255, { label: 'File Name', required: true }),
            checkbox('IsPrivate', { label: 'Private' }),
            text('ContentType', 120),
            integer('BodyLength', READ_ONLY),
            base64('Body', { required: true }),
            text('Description', 500)
        ]
    },
    {
        name: 'Topic',
        label: 'Topic',
        pluralLabel: 'Topics',
        keyPrefix: '0TO',
        audit: 'created',
        fields: [
            text('Name', 99, { required: true, unique: true }),
            area('Description', 5000),
            integer('TalkingAbout', { ...READ_ONLY, defaultValue: '0' })
        ]
    },
    {
        name: 'TopicAssignment',
        label: 'Topic Assignment',
        pluralLabel: 'Topic Assignments',
        keyPrefix: '0JT',
        nameField: 'Id',
        audit: 'created',
        sharingModel: 'ControlledByParent',
        accessField: 'EntityId',
        customTargets: [{ field: 'EntityId', only: 'all' }],
        fields: [
            lookup('TopicId', 'Topic', ownedBy('TopicAssignments')),
            lookup('EntityId', ANNOTATED, ownedBy('TopicAssignments'))
        ]
    },
    {
        name: 'BusinessHours',
        label: 'Business Hours',
        pluralLabel: 'Business Hours',
        keyPrefix: '01m',
        isSetup: true,
        fields: [
            text('Name', 80, { ...READ_ONLY, label: 'Business Hours Name' }),
            checkbox('IsActive', { ...READ_ONLY, label: 'Active' }),
            checkbox('IsDefault', { ...READ_ONLY, label: 'Default Business Hours' }),
            ...WEEK.flatMap((day) => [time(`${day}StartTime`, READ_ONLY), time(`${day}EndTime`, READ_ONLY)]),
            text('TimeZoneSidKey', 40, { ...READ_ONLY, label: 'Time Zone' })
        ]
    },
    {
        name: 'OrgWideEmailAddress',
        label: 'Organization-wide From Email Address',
        pluralLabel: 'Organization-wide From Email Addresses',
        keyPrefix: '0D2',
        isSetup: true,
        nameField: 'DisplayName',
        fields: [
            text('DisplayName', 80, READ_ONLY),
            email('Address', READ_ONLY),
            checkbox('IsAllowAllProfiles', READ_ONLY),
            picklist('Purpose', ['UserSelection', 'DefaultNoreply', 'UserSelectionAndDefaultNoreply'], {
                ...INSERT_ONLY,
                ...READ_ONLY
            })
        ]
    }
];
