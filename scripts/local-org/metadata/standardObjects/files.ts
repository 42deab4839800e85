import {
    INSERT_ONLY,
    READ_ONLY,
    base64,
    checkbox,
    datetime,
    integer,
    lookup,
    picklist,
    text,
    type StandardObject
} from './builders';
import { RECORD_OBJECTS } from './records';

/** Files and what they are attached to. */
export const FILE_OBJECTS: readonly StandardObject[] = [
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
            lookup('FirstPublishLocationId', ['User', ...RECORD_OBJECTS], INSERT_ONLY)
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
            lookup('LinkedEntityId', ['User', 'Group', 'Organization', ...RECORD_OBJECTS, 'Task', 'Event'], {
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
