import { SourceError, UnsupportedFeatureError } from '../errors';
import { readApprovalProcess } from './approvals';
import { expandCompoundFields } from './compoundFields';
import { readApexSource, readEmailTemplate, readStaticResource, readVisualforcePage } from './contentTypes';
import { readCustomMetadataRecord } from './customMetadata';
import { isOtherKindOfObject, objectOfFile } from './deferredRefusals';
import { readFlow } from './flows';
import { readGroup, readQueue, readRole, readSharingRules } from './groups';
import { readLabels, readTranslation } from './labels';
import { readLwcBundle } from './lwcBundles';
import { objectOf } from './model';
import type { ModelDraft } from './modelDraft';
import { OBJECT_PART_SUFFIXES } from './objectParts';
import { readDuplicateRule, readSettings } from './orgRules';
import { readApplication, readFlexiPage, readLayout, readPathAssistant, readQuickAction, readTab } from './pages';
import { readCustomPermission, readPermissionSet, readPermissionSetGroup } from './permissionSets';
import { joinProfiles, readProfile } from './profiles';
import { readDashboard, readReport, readReportType } from './reports';
import { readMessageChannel, readNotificationType, readRemoteSite, readCachePartition } from './smallTypes';
import type { MetadataFile } from './sourceFiles';
import {
    emptyObjectTranslation,
    mergedTexts,
    readFieldTranslation,
    readObjectTranslation,
    readValueSetTranslation,
    splitTranslationName
} from './objectTranslations';
import { reasonWithoutEffect, WITHOUT_EFFECT } from './typesWithoutEffect';
import { readGlobalValueSet, readStandardValueSet } from './valueSets';
import { readWorkflow } from './workflows';
import type { XmlElement } from './xmlReader';

/** Reads one file into the model. */
type FileReader = (draft: ModelDraft, root: XmlElement, file: MetadataFile) => void;

/** Types that objects need while they are assembled. */
export const EARLY_READERS: Readonly<Record<string, FileReader>> = {
    globalValueSet: (draft, root, { fullName }) =>
        draft.add(draft.model.globalValueSets, 'global value set', fullName, readGlobalValueSet(root, fullName)),
    standardValueSet: (draft, root, { fullName }) => {
        draft.claim('standard value set', fullName, root.location);
        const { fields, values } = readStandardValueSet(root, fullName);
        fields.forEach((field) => draft.standardValues.set(field, values));
    }
};

/** Every other type the local org reads, by file suffix. */
export const READERS: Readonly<Record<string, FileReader>> = {
    app: (draft, root, { fullName }) =>
        draft.add(draft.model.applications, 'application', fullName, readApplication(root, fullName)),
    approvalProcess: (draft, root, { fullName }) =>
        draft.add(draft.model.approvalProcesses, 'approval process', fullName, readApprovalProcess(root, fullName)),
    cls: (draft, root, file) => {
        draft.claim('Apex class', file.fullName, root.location);
        draft.model.apexClasses.push(readApexSource(draft, root, file));
    },
    customPermission: (draft, root, { fullName }) =>
        draft.add(draft.model.customPermissions, 'custom permission', fullName, readCustomPermission(root, fullName)),
    duplicateRule: readDuplicateRule,
    settings: readSettings,
    email: (draft, root, file) => {
        const template = readEmailTemplate(draft, root, file);
        draft.add(draft.model.emailTemplates, 'email template', template.name, template);
    },
    flexipage: (draft, root, { fullName }) =>
        draft.add(draft.model.flexiPages, 'Lightning page', fullName, readFlexiPage(root, fullName)),
    flow: (draft, root, { fullName }) => draft.add(draft.model.flows, 'flow', fullName, readFlow(root, fullName)),
    group: (draft, root, { fullName }) => draft.add(draft.model.groups, 'group', fullName, readGroup(root, fullName)),
    js: (draft, root, file) => {
        const dir = file.folders.join('/');
        for (const path of draft.files.others) {
            if (path.startsWith(`${dir}/`)) {
                draft.claimedFiles.add(path);
            }
        }
        if (file.folders.at(-1) !== file.fullName) {
            // The command line takes the component's name from the folder; what the platform then makes of the file is unknown.
            throw new UnsupportedFeatureError(
                'metadata',
                `configuration ${file.fullName} of component ${file.folders.at(-1) ?? ''}`,
                root.location
            );
        }
        draft.claim('Lightning web component', file.fullName, root.location);
        draft.model.lwcBundles.push(readLwcBundle(root, file.fullName, dir, draft.model.sourceApiVersion));
    },
    labels: (draft, root) => {
        for (const label of readLabels(root)) {
            draft.add(draft.model.labels, 'label', label.name, label);
        }
    },
    layout: (draft, root, { fullName }) =>
        draft.add(draft.model.layouts, 'layout', fullName, readLayout(root, fullName)),
    md: readCustomMetadata,
    messageChannel: (draft, root, { fullName }) =>
        draft.add(draft.model.messageChannels, 'message channel', fullName, readMessageChannel(root, fullName)),
    mutingpermissionset: (draft, root, { fullName }) => {
        const muting = expandCompoundFields(draft.model, readPermissionSet(root, fullName));
        draft.add(draft.model.mutingPermissionSets, 'muting permission set', fullName, muting);
    },
    notiftype: (draft, root, { fullName }) =>
        draft.add(draft.model.notificationTypes, 'notification type', fullName, readNotificationType(root, fullName)),
    pathAssistant: (draft, root, { fullName }) =>
        draft.add(draft.model.pathAssistants, 'path', fullName, readPathAssistant(root, fullName)),
    objectTranslation: readObjectTexts,
    fieldTranslation: readFieldTexts,
    globalValueSetTranslation: (draft, root, { fullName }) => {
        const texts = readValueSetTranslation(root, fullName);
        draft.add(draft.model.valueSetTranslations, 'global value set translation', fullName, texts);
    },
    permissionset: (draft, root, { fullName }) => {
        const set = expandCompoundFields(draft.model, readPermissionSet(root, fullName));
        draft.add(draft.model.permissionSets, 'permission set', fullName, set);
    },
    permissionsetgroup: (draft, root, { fullName }) => {
        const group = readPermissionSetGroup(root, fullName);
        draft.add(draft.model.permissionSetGroups, 'permission set group', fullName, group);
    },
    queue: (draft, root, { fullName }) => draft.add(draft.model.queues, 'queue', fullName, readQueue(root, fullName)),
    quickAction: (draft, root, { fullName }) =>
        draft.add(draft.model.quickActions, 'quick action', fullName, readQuickAction(root, fullName)),
    remoteSite: (draft, root, { fullName }) =>
        draft.add(draft.model.remoteSites, 'remote site', fullName, readRemoteSite(root, fullName)),
    report: (draft, root, file) => {
        const name = inFolder(file);
        draft.add(draft.model.reports, 'report', name, readReport(root, name));
    },
    reportType: (draft, root, { fullName }) =>
        draft.add(draft.model.reportTypes, 'report type', fullName, readReportType(root, fullName)),
    dashboard: (draft, root, file) => {
        const name = inFolder(file);
        draft.add(draft.model.dashboards, 'dashboard', name, readDashboard(root, name));
    },
    cachePartition: (draft, root, { fullName }) =>
        draft.add(draft.model.cachePartitions, 'cache partition', fullName, readCachePartition(root, fullName)),
    resource: (draft, root, file) => {
        const resource = readStaticResource(draft, root, file);
        draft.add(draft.model.staticResources, 'static resource', file.fullName, resource);
    },
    page: (draft, root, file) => {
        const page = readVisualforcePage(draft, root, file);
        draft.add(draft.model.visualforcePages, 'Visualforce page', page.name, page);
    },
    profile: (draft, root, { fullName }) => {
        const profile = expandCompoundFields(draft.model, readProfile(root, fullName));
        const key = profile.name.toLowerCase();
        const earlier = draft.model.profiles.get(key);
        if (earlier) {
            draft.model.profiles.set(key, joinProfiles(earlier, profile));
            draft.onUndo(() => draft.model.profiles.set(key, earlier));
        } else {
            draft.add(draft.model.profiles, 'profile', profile.name, profile);
        }
    },
    role: (draft, root, { fullName }) => draft.add(draft.model.roles, 'role', fullName, readRole(root, fullName)),
    sharingRules: (draft, root, { fullName }) => {
        draft.claim('sharing rules of', fullName, root.location);
        for (const rule of readSharingRules(root, fullName)) {
            draft.claim('sharing rule', `${fullName}.${rule.name}`, rule.location);
            draft.model.sharingRules.push(rule);
        }
    },
    tab: (draft, root, { fullName }) => draft.add(draft.model.tabs, 'tab', fullName, readTab(root, fullName)),
    translation: (draft, root, { fullName }) =>
        draft.add(draft.model.translations, 'translation', fullName, readTranslation(root, fullName)),
    trigger: (draft, root, file) => {
        draft.claim('Apex trigger', file.fullName, root.location);
        draft.model.apexTriggers.push(readApexSource(draft, root, file));
    },
    workflow: (draft, root, { fullName }) =>
        draft.add(draft.model.workflows, 'workflow of', fullName, readWorkflow(root, fullName))
};

/** Reports and dashboards are named Folder/Name. */
function inFolder({ folders, fullName }: MetadataFile): string {
    return `${folders.at(-1) ?? ''}/${fullName}`;
}

/** Fields may come from files of their own, read before or after the object's; folders of a project add texts to one object. */
function readObjectTexts(draft: ModelDraft, root: XmlElement, { fullName }: MetadataFile): void {
    const texts = readObjectTranslation(root, fullName);
    const known = draft.model.objectTranslations.get(fullName.toLowerCase());
    draft.model.objectTranslations.set(fullName.toLowerCase(), known ? mergedTexts(known, texts) : texts);
}

function readFieldTexts(draft: ModelDraft, root: XmlElement, { fullName, folders }: MetadataFile): void {
    const owner = folders.at(-1) ?? '';
    draft.claim(`translation of ${folders.join('/')}`, fullName, root.location);
    const { name, language } = splitTranslationName(owner, root.location);
    const known = draft.model.objectTranslations.get(owner.toLowerCase());
    const texts = known ?? emptyObjectTranslation(name, language, root.location);
    const fields = new Map([...texts.fields, [fullName.toLowerCase(), readFieldTranslation(root)] as const]);
    draft.model.objectTranslations.set(owner.toLowerCase(), { ...texts, fields });
}

function readCustomMetadata(draft: ModelDraft, root: XmlElement, file: MetadataFile): void {
    const [typeName, developerName, ...rest] = file.fullName.split('.');
    const object = objectOf(draft.model, `${typeName}__mdt`);
    if (!developerName || rest.length > 0) {
        throw new SourceError('a custom metadata record is named Type.Record.md-meta.xml', root.location);
    }
    if (object?.kind !== 'customMetadata') {
        throw new SourceError(`custom metadata type ${typeName}__mdt does not exist`, root.location);
    }
    draft.claim(`record of ${object.name}`, developerName, root.location);
    const record = readCustomMetadataRecord(root, developerName, object);
    draft.recordsOf(object.name).push(record);
}

/** Throws UnsupportedFeatureError unless the suffix belongs to a type that is read or has no effect. */
export function assertKnownType(file: MetadataFile): void {
    const isKnown =
        file.suffix in READERS ||
        file.suffix in EARLY_READERS ||
        reasonWithoutEffect(file) !== null ||
        (file.suffix === 'index' && isOtherKindOfObject(objectOfFile(file))) ||
        OBJECT_PART_SUFFIXES.some((suffix) => suffix === file.suffix);
    if (!isKnown) {
        const location = { file: file.path, line: 1, column: 1 };
        throw new UnsupportedFeatureError('metadata', `metadata type .${file.suffix}-meta.xml`, location);
    }
}

/** One metadata type and what the local org does with it. */
export interface MetadataTypeSupport {
    readonly suffix: string;
    readonly status: 'read' | 'without effect';
    readonly reason: string | null;
}

/** The metadata types the local org accepts, from the tables it dispatches by. */
export function supportedMetadata(): MetadataTypeSupport[] {
    const read = [...OBJECT_PART_SUFFIXES, ...Object.keys(EARLY_READERS), ...Object.keys(READERS)];
    return [
        ...read.map((suffix): MetadataTypeSupport => ({ suffix, status: 'read', reason: null })),
        ...Object.entries(WITHOUT_EFFECT).map(([suffix, reason]): MetadataTypeSupport => ({
            suffix,
            status: 'without effect',
            reason
        }))
    ].sort((left, right) => (left.suffix < right.suffix ? -1 : 1));
}
