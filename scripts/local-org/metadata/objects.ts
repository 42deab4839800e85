import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { makeField, systemFields } from './fieldFactory';
import type { FieldModel, ObjectKind, ObjectModel } from './objectModel';
import { ownerField } from './standardObjects';
import type { XmlElement } from './xmlReader';

/** What an object file says, before fields and other parts are joined to it. */
export interface ObjectFile {
    readonly name: string;
    readonly element: XmlElement;
    /** Properties the file sets; those it leaves out keep the catalog's value. */
    readonly properties: Partial<ObjectModel>;
    readonly nameFieldModel: FieldModel | null;
}

const IGNORED: Readonly<Record<string, string>> = {
    deprecated: 'matters between packages only',
    allowInChatterGroups: 'Chatter is not part of the local org',
    enableBulkApi: 'the Bulk API is not part of the local org',
    enableChangeDataCapture: 'change events are not part of the local org',
    enableDataTranslation: 'data translation is not part of the local org',
    enableEnhancedLookup: 'lookup dialogs are the browser preview’s own',
    enableFeeds: 'Chatter is not part of the local org',
    enableLicensing: 'package licences are not part of the local org',
    enableReports: 'which objects the report builder offers',
    enableSharing: 'sharing follows sharingModel',
    enableStreamingApi: 'the Streaming API is not part of the local org',
    externalSharingModel: 'the local org has internal users only',
    gender: 'grammar of translated labels only',
    startsWith: 'grammar of translated labels only',
    recordTypeTrackFeedHistory: 'Chatter is not part of the local org',
    searchLayouts: 'global search is not part of the local org',
    visibility: 'matters between packages only',
    webLinks: 'buttons and links that open an address are shown by the platform only'
};

/** Reads the object file of a custom or standard object, custom metadata type, custom setting or platform event. */
export function readObjectFile(root: XmlElement, name: string): ObjectFile {
    for (const [element, reason] of Object.entries(IGNORED)) {
        root.ignore(element, reason);
    }
    root.supported('deploymentStatus', ['Deployed'], 'Deployed');
    root.supported('eventType', ['HighVolume'], 'HighVolume');
    const kind = kindOf(root, name);
    return {
        name,
        element: root,
        properties: { ...readLabels(root, kind, name), ...readBehaviour(root, kind), kind, location: root.location },
        nameFieldModel: readNameField(root)
    };
}

function kindOf(root: XmlElement, name: string): ObjectKind {
    if (name.endsWith('__mdt')) {
        return 'customMetadata';
    }
    if (name.endsWith('__e')) {
        return 'platformEvent';
    }
    if (!name.includes('__')) {
        return 'standard';
    }
    if (!name.endsWith('__c')) {
        throw new UnsupportedFeatureError('metadata', `object kind of ${name}`, root.location);
    }
    return root.has('customSettingsType') ? 'customSetting' : 'custom';
}

function readLabels(root: XmlElement, kind: ObjectKind, name: string): Partial<ObjectModel> {
    const label = root.optionalString('label');
    const pluralLabel = root.optionalString('pluralLabel') ?? (kind === 'customSetting' ? label : null);
    if (kind !== 'standard' && (!label || !pluralLabel)) {
        throw new SourceError(`${name} needs <label> and <pluralLabel>`, root.location);
    }
    return {
        ...(label ? { label } : {}),
        ...(pluralLabel ? { pluralLabel } : {}),
        description: root.optionalString('description')
    };
}

function readBehaviour(root: XmlElement, kind: ObjectKind): Partial<ObjectModel> {
    const properties: { -readonly [Key in keyof ObjectModel]?: ObjectModel[Key] } = {
        compactLayoutAssignment: root.optionalString('compactLayoutAssignment'),
        customSettingsType: kind === 'customSetting' ? root.oneOf('customSettingsType', ['Hierarchy', 'List']) : null,
        publishBehavior: null
    };
    root.children('actionOverrides').forEach(checkActionOverride);
    if (kind === 'platformEvent') {
        // Where the file names none, it is Publish Immediately (Platform Events Developer Guide, Platform Event Fields).
        properties.publishBehavior = root.oneOf(
            'publishBehavior',
            ['PublishImmediately', 'PublishAfterCommit'],
            'PublishImmediately'
        );
    }
    if (root.has('sharingModel')) {
        const stated = root.supported('sharingModel', SHARING_MODELS);
        // Whoever may edit a record may change its owner here, which is what Public Read/Write/Transfer adds.
        properties.sharingModel = stated === 'ReadWriteTransfer' ? 'ReadWrite' : stated;
    }
    if (root.has('enableHistory')) {
        properties.enableHistory = root.boolean('enableHistory');
    }
    if (root.has('enableSearch')) {
        properties.enableSearch = root.boolean('enableSearch');
    }
    if (root.has('enableActivities')) {
        properties.enableActivities = root.boolean('enableActivities');
    }
    return properties;
}

const SHARING_MODELS = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'ControlledByParent'] as const;

/** Record pages are assigned by the application; an override here would have to be honoured for every application. */
function checkActionOverride(override: XmlElement): void {
    for (const name of ['actionName', 'comment', 'content', 'formFactor', 'skipRecordTypeSelect']) {
        override.ignore(name, 'a Default override changes nothing, another one is refused');
    }
    if (override.string('type') !== 'Default') {
        override.refuse('action override of an object');
    }
}

function readNameField(root: XmlElement): FieldModel | null {
    const element = root.child('nameField');
    if (!element) {
        return null;
    }
    element.ignore('trackFeedHistory', 'Chatter is not part of the local org');
    const label = element.string('label');
    const trackHistory = element.boolean('trackHistory', false);
    const location = element.location;
    if (element.oneOf('type', ['Text', 'AutoNumber']) === 'Text') {
        return makeField('Name', 'Text', { label, length: 80, required: true, trackHistory, location });
    }
    const startingNumber = element.optionalNumber('startingNumber');
    return makeField('Name', 'AutoNumber', {
        label,
        displayFormat: element.optionalString('displayFormat') ?? '{0}',
        trackHistory,
        location,
        ...(startingNumber === null ? {} : { startingNumber })
    });
}

/** Builds a custom object, setting, metadata type or event from its file and fields. Throws SourceError where it is inconsistent. */
export function buildCustomObject(file: ObjectFile, fields: readonly FieldModel[], keyPrefix: string): ObjectModel {
    const { properties } = file;
    const kind = properties.kind ?? 'custom';
    const masters = fields.filter((field) => field.type === 'MasterDetail');
    const all = [...builtInFields(file, kind, masters.length > 0), ...fields];
    return {
        label: file.name,
        pluralLabel: file.name,
        description: null,
        validationRules: [],
        recordTypes: [],
        listViews: [],
        compactLayouts: [],
        fieldSets: [],
        compactLayoutAssignment: null,
        customSettingsType: null,
        publishBehavior: null,
        ...properties,
        location: file.element.location,
        kind,
        name: file.name,
        keyPrefix,
        sharingModel: sharingModelOf(file, kind, masters.length > 0),
        fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
        nameField: kind === 'customMetadata' ? 'MasterLabel' : kind === 'platformEvent' ? 'EventUuid' : 'Name'
    };
}

function sharingModelOf(file: ObjectFile, kind: ObjectKind, isDetail: boolean): ObjectModel['sharingModel'] {
    const stated = file.properties.sharingModel;
    if (kind === 'custom') {
        if (!stated) {
            throw new SourceError(`${file.name} needs <sharingModel>`, file.element.location);
        }
        if ((stated === 'ControlledByParent') !== isDetail) {
            const rule = 'sharingModel ControlledByParent goes with a master-detail field';
            throw new SourceError(`${file.name}: ${rule}`, file.element.location);
        }
    }
    return stated ?? 'ReadWrite';
}

function builtInFields(file: ObjectFile, kind: ObjectKind, isDetail: boolean): FieldModel[] {
    const location = file.element.location;
    switch (kind) {
        case 'customMetadata':
            return customMetadataFields(location);
        case 'platformEvent':
            return platformEventFields(location);
        case 'customSetting':
            return [...customSettingFields(location), ...systemFields(location)];
        case 'custom':
        case 'standard': {
            if (!file.nameFieldModel) {
                throw new SourceError(`${file.name} needs <nameField>`, location);
            }
            const owner = isDetail ? [] : [ownerField(['Group', 'User'])];
            return [idField(location), file.nameFieldModel, ...owner, ...systemFields(location)];
        }
    }
}

function idField(location: SourceLocation): FieldModel {
    return makeField('Id', 'Id', { label: 'Record ID', required: true, location });
}

function customMetadataFields(location: SourceLocation): FieldModel[] {
    const fixed = { createable: false, updateable: false, location };
    return [
        idField(location),
        makeField('DeveloperName', 'Text', { ...fixed, label: 'Name', length: 40, required: true }),
        makeField('MasterLabel', 'Text', { ...fixed, label: 'Label', length: 40, required: true }),
        makeField('Label', 'Text', { ...fixed, length: 40 }),
        makeField('QualifiedApiName', 'Text', { ...fixed, length: 70 }),
        makeField('NamespacePrefix', 'Text', { ...fixed, length: 15 }),
        makeField('Language', 'Text', { ...fixed, label: 'Master Language', length: 40 }),
        makeField('SystemModstamp', 'DateTime', fixed)
    ];
}

function platformEventFields(location: SourceLocation): FieldModel[] {
    const fixed = { createable: false, updateable: false, location };
    const [createdDate, createdBy] = systemFields(location);
    return [
        makeField('ReplayId', 'Text', { ...fixed, length: 1000 }),
        makeField('EventUuid', 'Text', { ...fixed, label: 'Event UUID', length: 36 }),
        createdDate,
        createdBy
    ];
}

function customSettingFields(location: SourceLocation): FieldModel[] {
    return [
        idField(location),
        makeField('Name', 'Text', { length: 38, location }),
        makeField('SetupOwnerId', 'Lookup', {
            label: 'Location',
            referenceTo: ['Organization', 'Profile', 'User'],
            relationshipName: 'SetupOwner',
            updateable: false,
            location
        })
    ];
}
