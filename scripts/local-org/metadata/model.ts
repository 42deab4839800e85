import type { SourceLocation } from '../sourceLocation';
import type { FieldValue } from '../values';
import type { ApprovalProcessModel } from './approvals';
import type { DeferredRefusal } from './deferredRefusals';
import type { FlowModel } from './flows';
import type { FieldModel, ObjectModel, PicklistValue } from './objectModel';
import type { ObjectTranslationModel, ValueSetTranslationModel } from './objectTranslations';
import type {
    ApplicationModel,
    FlexiPageModel,
    LayoutModel,
    PathAssistantModel,
    QuickActionModel,
    TabModel
} from './pages';
import type { DashboardModel, ReportModel, ReportTypeModel } from './reports';
import type { WorkflowModel } from './workflows';
import type { IgnoredElement } from './xmlReader';

/** Values of one custom metadata record. */
export interface CustomMetadataRecord {
    readonly developerName: string;
    readonly label: string;
    readonly isProtected: boolean;
    /** By canonical field name; fields without a value are absent. */
    readonly values: ReadonlyMap<string, FieldValue>;
    readonly location: SourceLocation;
}

export interface LabelModel {
    readonly name: string;
    readonly value: string;
    readonly language: string;
    readonly shortDescription: string;
    readonly categories: readonly string[];
    readonly location: SourceLocation;
}

export interface ValueSetModel {
    readonly name: string;
    readonly label: string;
    readonly sorted: boolean;
    readonly values: readonly PicklistValue[];
    readonly location: SourceLocation;
}

export interface ObjectPermissionModel {
    readonly object: string;
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
    /** All fields of the object can be read, whatever field permissions say. */
    readonly viewAllFields: boolean;
}

export interface FieldPermissionModel {
    readonly object: string;
    readonly field: string;
    readonly read: boolean;
    readonly edit: boolean;
}

/** A permission set, or a muting permission set (then the grants are what is taken away). */
export interface PermissionSetModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly license: string | null;
    readonly objectPermissions: readonly ObjectPermissionModel[];
    readonly fieldPermissions: readonly FieldPermissionModel[];
    /** Names of granted system permissions, e.g. ViewSetup. */
    readonly userPermissions: readonly string[];
    readonly customPermissions: readonly string[];
    readonly classAccesses: readonly string[];
    readonly flowAccesses: readonly string[];
    readonly pageAccesses: readonly string[];
    readonly customMetadataTypeAccesses: readonly string[];
    readonly customSettingAccesses: readonly string[];
    readonly recordTypes: readonly {
        readonly object: string;
        readonly recordType: string;
        readonly visible: boolean;
        /** Profiles only: new records of the object have it where they name none. */
        readonly isDefault: boolean;
    }[];
    readonly applications: readonly { readonly name: string; readonly visible: boolean }[];
    readonly tabs: readonly { readonly name: string; readonly visibility: string }[];
    readonly location: SourceLocation;
}

/** What a project's file says about a profile: everything of a custom one, changes to a standard one. */
export interface ProfileModel extends PermissionSetModel {
    readonly isCustom: boolean;
    /** Page layouts by record type (`Object.Type`); null for records without one. */
    readonly layouts: readonly { readonly layout: string; readonly recordType: string | null }[];
}

export interface PermissionSetGroupModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly permissionSets: readonly string[];
    readonly mutingPermissionSets: readonly string[];
    readonly location: SourceLocation;
}

export interface CustomPermissionModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Custom permissions that come with this one. */
    readonly requires: readonly string[];
    readonly location: SourceLocation;
}

export interface QueueModel {
    readonly name: string;
    readonly label: string;
    readonly email: string | null;
    readonly sendsEmailToMembers: boolean;
    readonly objects: readonly string[];
    /** Members named in the metadata: users by username, groups and roles by developer name. */
    readonly members: GroupMembers;
    readonly location: SourceLocation;
}

export interface GroupMembers {
    readonly users: readonly string[];
    readonly groups: readonly string[];
    readonly roles: readonly string[];
    readonly rolesAndSubordinates: readonly string[];
}

export interface GroupModel {
    readonly name: string;
    readonly label: string;
    readonly doesIncludeBosses: boolean;
    readonly location: SourceLocation;
}

export interface RoleModel {
    readonly name: string;
    readonly label: string;
    readonly parentRole: string | null;
    /** None, Read or Edit that owners of accounts in the role have on the accounts' Case, Contact and Opportunity. */
    readonly childLevels: Readonly<Record<string, string>>;
    readonly location: SourceLocation;
}

/** Who gets access by a sharing rule. */
export interface SharingTarget {
    readonly kind: 'group' | 'queue' | 'role' | 'roleAndSubordinates' | 'allInternalUsers';
    /** Developer name; null for allInternalUsers. */
    readonly name: string | null;
}

export interface SharingRuleModel {
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly accessLevel: 'Read' | 'Edit';
    readonly sharedTo: SharingTarget;
    /** Owner-based rules: whose records; null for criteria rules. */
    readonly sharedFrom: SharingTarget | null;
    /** Rules on accounts: None, Read or Edit on their Case, Contact and Opportunity; absent ones are None. */
    readonly childLevels: Readonly<Record<string, string>>;
    readonly criteria: readonly CriteriaItem[];
    readonly booleanFilter: string | null;
    readonly location: SourceLocation;
}

/** One row of a filter: field, operation such as `equals`, and the value as text. */
export interface CriteriaItem {
    readonly field: string;
    readonly operation: string;
    /** Literal value; several values are separated by commas. Null means an empty value. */
    readonly value: string | null;
    /** Another field to compare with, instead of a value. */
    readonly valueField?: string | null;
}

export interface ApexSourceModel {
    readonly name: string;
    /** Path relative to the project root. */
    readonly path: string;
    readonly source: string;
    readonly apiVersion: number;
    readonly status: 'Active' | 'Inactive' | 'Deleted';
}

/** A design attribute of a component on a page. */
export interface LwcPropertyModel {
    readonly name: string;
    readonly type: string;
    readonly label: string | null;
    readonly description: string | null;
    readonly defaultValue: string | null;
    readonly required: boolean;
    readonly attributes: Readonly<Record<string, string>>;
}

export interface LwcTargetConfigModel {
    readonly targets: readonly string[];
    readonly properties: readonly LwcPropertyModel[];
    readonly objects: readonly string[];
    readonly actionType: string | null;
    readonly supportedFormFactors: readonly string[];
}

export interface LwcBundleModel {
    readonly name: string;
    /** Directory relative to the project root. */
    readonly dir: string;
    readonly apiVersion: number;
    readonly isExposed: boolean;
    readonly masterLabel: string | null;
    readonly description: string | null;
    readonly targets: readonly string[];
    readonly targetConfigs: readonly LwcTargetConfigModel[];
    readonly capabilities: readonly string[];
    readonly location: SourceLocation;
}

export interface NotificationTypeModel {
    readonly name: string;
    readonly label: string;
    /** Name shown to users in their notification settings (CustomNotifTypeName). */
    readonly typeName: string;
    readonly description: string | null;
    readonly desktop: boolean;
    readonly mobile: boolean;
    readonly location: SourceLocation;
}

/** A Visualforce page: Apex may name it, but the local org shows none. */
export interface VisualforcePageModel {
    readonly name: string;
    readonly location: SourceLocation;
}

export interface StaticResourceModel {
    readonly name: string;
    readonly contentType: string;
    readonly description: string | null;
    /** File or folder with the content, relative to the project root. */
    readonly contentPath: string;
    readonly location: SourceLocation;
}

export interface CachePartitionModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly isDefault: boolean;
    readonly location: SourceLocation;
}

export interface MessageChannelModel {
    readonly name: string;
    readonly label: string;
    readonly isExposed: boolean;
    readonly fields: readonly string[];
    readonly location: SourceLocation;
}

/** A classic email template: folder-qualified name, subject and bodies. */
export interface EmailTemplateModel {
    /** Folder/Name. */
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly subject: string | null;
    readonly available: boolean;
    readonly body: string;
    /** HTML templates: the body for readers of plain text. */
    readonly textOnly: string | null;
    readonly location: SourceLocation;
}

/** A callout target that the org allows. */
export interface RemoteSiteModel {
    readonly name: string;
    readonly url: string;
    readonly isActive: boolean;
    readonly location: SourceLocation;
}

/** Translations of one language, by kind and key. */
export interface TranslationModel {
    readonly language: string;
    /** Custom labels by lower-case name. */
    readonly labels: ReadonlyMap<string, string>;
    readonly applications: ReadonlyMap<string, string>;
    readonly tabs: ReadonlyMap<string, string>;
    /** Global quick actions by lower-case name. */
    readonly quickActions: ReadonlyMap<string, string>;
    /** Labels of flows by lower-case name; what their screens say comes from custom labels. */
    readonly flows: ReadonlyMap<string, string>;
    readonly location: SourceLocation;
}

/** A file of a type that has no effect on the local org. */
export interface IgnoredFile {
    readonly path: string;
    readonly type: string;
    readonly reason: string;
}

/** By full name in lower case. */
export type ByName<T> = ReadonlyMap<string, T>;

/** Everything the local org knows from the project's files and from the catalog of standard objects. */
export interface OrgModel {
    readonly rootDir: string;
    /** Of the package, '' without one. */
    readonly namespace: string;
    readonly sourceApiVersion: number;
    /** Relative to the root, in the order of sfdx-project.json. */
    readonly packageDirectories: readonly string[];
    readonly objects: ByName<ObjectModel>;
    /** By canonical name of the custom metadata type; every type of the project is a key. */
    readonly customMetadataRecords: ReadonlyMap<string, readonly CustomMetadataRecord[]>;
    readonly labels: ByName<LabelModel>;
    readonly globalValueSets: ByName<ValueSetModel>;
    readonly permissionSets: ByName<PermissionSetModel>;
    readonly mutingPermissionSets: ByName<PermissionSetModel>;
    readonly permissionSetGroups: ByName<PermissionSetGroupModel>;
    readonly customPermissions: ByName<CustomPermissionModel>;
    /** By the name that users see, e.g. `system administrator`. */
    readonly profiles: ByName<ProfileModel>;
    readonly queues: ByName<QueueModel>;
    readonly groups: ByName<GroupModel>;
    readonly roles: ByName<RoleModel>;
    readonly sharingRules: readonly SharingRuleModel[];
    readonly apexClasses: readonly ApexSourceModel[];
    readonly apexTriggers: readonly ApexSourceModel[];
    readonly lwcBundles: readonly LwcBundleModel[];
    readonly flows: ByName<FlowModel>;
    readonly approvalProcesses: ByName<ApprovalProcessModel>;
    /** By object name in lower case. */
    readonly workflows: ByName<WorkflowModel>;
    readonly flexiPages: ByName<FlexiPageModel>;
    readonly layouts: ByName<LayoutModel>;
    readonly quickActions: ByName<QuickActionModel>;
    readonly tabs: ByName<TabModel>;
    readonly applications: ByName<ApplicationModel>;
    readonly pathAssistants: ByName<PathAssistantModel>;
    readonly notificationTypes: ByName<NotificationTypeModel>;
    readonly messageChannels: ByName<MessageChannelModel>;
    readonly emailTemplates: ByName<EmailTemplateModel>;
    readonly remoteSites: ByName<RemoteSiteModel>;
    readonly staticResources: ByName<StaticResourceModel>;
    readonly visualforcePages: ByName<VisualforcePageModel>;
    readonly cachePartitions: ByName<CachePartitionModel>;
    /** By language code in lower case. */
    readonly translations: ByName<TranslationModel>;
    /** By Object-language in lower case. */
    readonly objectTranslations: ByName<ObjectTranslationModel>;
    /** By Name-language in lower case. */
    readonly valueSetTranslations: ByName<ValueSetTranslationModel>;
    /** By Folder/Name in lower case. */
    readonly reports: ByName<ReportModel>;
    readonly reportTypes: ByName<ReportTypeModel>;
    /** By Folder/Name in lower case. */
    readonly dashboards: ByName<DashboardModel>;
    /** Parts left out because they are not implemented; null when none may be left out. */
    readonly deferred: readonly DeferredRefusal[] | null;
    readonly ignoredFiles: readonly IgnoredFile[];
    readonly ignoredElements: readonly IgnoredElement[];
}

/** The object of that API name (any case), or undefined. */
export function objectOf(model: Pick<OrgModel, 'objects'>, name: string): ObjectModel | undefined {
    return model.objects.get(name.toLowerCase());
}

/** The field of that API name (any case), or undefined. */
export function fieldOf(object: ObjectModel, name: string): FieldModel | undefined {
    return object.fields.get(name.toLowerCase());
}

/** The lookup field whose relationship has that name (any case), e.g. AI_Use_Case__r or Owner; undefined when none has. */
export function relationshipFieldOf(object: ObjectModel, relationshipName: string): FieldModel | undefined {
    const wanted = relationshipName.toLowerCase();
    for (const field of object.fields.values()) {
        if (field.relationshipName?.toLowerCase() === wanted) {
            return field;
        }
    }
    return undefined;
}
