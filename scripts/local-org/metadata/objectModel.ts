import type { SourceLocation } from '../sourceLocation';
import type { SharingTarget } from './model';

/** Field types of the Metadata API that the local org stores. */
export type FieldType =
    | 'Id'
    | 'Address'
    | 'AutoNumber'
    | 'Checkbox'
    | 'Currency'
    | 'Date'
    | 'DateTime'
    | 'Email'
    | 'Html'
    | 'Integer'
    | 'LongTextArea'
    | 'Location'
    | 'Lookup'
    | 'MasterDetail'
    | 'MetadataRelationship'
    | 'MultiselectPicklist'
    | 'Number'
    | 'Percent'
    | 'Phone'
    | 'Picklist'
    | 'Summary'
    | 'Text'
    | 'TextArea'
    | 'Time'
    | 'Url'
    | 'Base64';

export interface PicklistValue {
    /** API name. */
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    /** Values of the controlling field under which this one may be chosen; absent for independent picklists. */
    readonly controllingValues?: readonly string[];
}

export interface FieldModel {
    /** Canonical API name, e.g. Status__c. */
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    readonly isCustom: boolean;
    readonly description: string | null;
    readonly helpText: string | null;
    readonly required: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive: boolean;
    /** Characters, for text types; null otherwise. */
    readonly length: number | null;
    /** Total digits and digits after the point, for numbers; null otherwise. */
    readonly precision: number | null;
    readonly scale: number | null;
    /** Formula source for formula fields (type is then the result type); null otherwise. */
    readonly formula: string | null;
    /** Where the formula's text begins; absent for fields that are not read from a file. */
    readonly formulaLocation?: SourceLocation;
    readonly formulaTreatBlanksAsZero: boolean;
    /** Default value formula; null where there is none. */
    readonly defaultValue: string | null;
    /** Display format such as UC-{00000}, for AutoNumber. */
    readonly displayFormat: string | null;
    /** Canonical names of the objects looked up to; several for polymorphic fields (OwnerId). Empty for other types. */
    readonly referenceTo: readonly string[];
    /** e.g. AI_Use_Case__r or Owner; null for other types. */
    readonly relationshipName: string | null;
    /** Child relationship name on the parent, e.g. Incidents (use as Incidents__r for custom); null where none. */
    readonly childRelationshipName: string | null;
    readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade' | null;
    readonly reparentable: boolean;
    readonly summary: SummaryModel | null;
    readonly picklist: readonly PicklistValue[] | null;
    readonly restrictedPicklist: boolean;
    /** What a text field offers beside free text, which makes it a combobox (Subject of activities); absent for other fields. */
    readonly suggestions?: readonly PicklistValue[];
    /** Global value set of the picklist; absent where the field has values of its own. */
    readonly valueSetName?: string;
    /** Field (picklist or checkbox) that narrows this picklist; absent where there is none. */
    readonly controllingField?: string;
    /** Of a metadata relationship to fields: the field of the same type that names their object. */
    readonly metadataController?: string;
    /** First number of an AutoNumber; absent means the platform's 1 (custom fields: as given, often 0 or 1). */
    readonly startingNumber?: number;
    /** Master-detail: creating or editing the child needs only read (not edit) access to the parent. */
    readonly writeRequiresMasterRead?: boolean;
    /** Lookup filter that a chosen parent must meet; absent where there is none. */
    readonly lookupFilter?: LookupFilterModel;
    /** Decimal places that are kept where they are more than `scale`, which a user sees. */
    readonly storedScale?: number;
    readonly trackHistory: boolean;
    readonly securityClassification: string | null;
    readonly complianceGroup: string | null;
    /** System fields cannot be set by DML (CreatedDate, SystemModstamp, IsDeleted ...). */
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly location: SourceLocation;
}

export interface LookupFilterModel {
    readonly booleanFilter: string | null;
    readonly errorMessage: string | null;
    /** Fields are written `Target.Field` or `$Source.Field`. */
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value: string | null;
        readonly valueField: string | null;
    }[];
    /** Optional filters only narrow the choice on screen. */
    readonly isOptional: boolean;
}

export interface SummaryModel {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    readonly foreignKey: string;
    readonly summarizedField: string | null;
    /** Type of the summarised field, which is that of the smallest and the largest value; absent for counts. */
    readonly valueType?: FieldType;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface ValidationRuleModel {
    readonly name: string;
    readonly active: boolean;
    readonly description: string | null;
    readonly errorConditionFormula: string;
    readonly errorMessage: string;
    readonly errorDisplayField: string | null;
    readonly location: SourceLocation;
}

export interface RecordTypeModel {
    readonly name: string;
    readonly label: string;
    readonly active: boolean;
    readonly description: string | null;
    /** Values offered per picklist field (canonical name); fields not named offer none but keep what is stored. */
    readonly picklistValues?: ReadonlyMap<string, readonly { readonly value: string; readonly isDefault: boolean }[]>;
}

export interface ListViewModel {
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly filterScope: string;
    readonly booleanFilter: string | null;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string | null }[];
    /** Who is offered the list view; empty for everybody. */
    readonly sharedTo: readonly SharingTarget[];
    readonly location: SourceLocation;
}

export interface CompactLayoutModel {
    readonly name: string;
    readonly label: string;
    readonly fields: readonly string[];
}

export interface FieldSetModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** Field paths in display order. */
    readonly fields: readonly { readonly field: string; readonly required: boolean }[];
}

/** Why Apex shares a record (Apex sharing reason); its name is a RowCause of the share object. */
export interface SharingReasonModel {
    /** With __c. */
    readonly name: string;
    readonly label: string;
}

export type ObjectKind = 'standard' | 'custom' | 'customMetadata' | 'customSetting' | 'platformEvent';

export interface ObjectModel {
    /** Canonical API name. */
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly kind: ObjectKind;
    readonly description: string | null;
    /** First three characters of ids. */
    readonly keyPrefix: string;
    readonly sharingModel: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
    /** Standard objects shared with their parent: the lookup to it. */
    readonly accessField?: string;
    /** All fields, standard ones included, by lower-case API name. */
    readonly fields: ReadonlyMap<string, FieldModel>;
    /** Names, in lower case, of fields that the project has and that are not implemented: naming one is refused. */
    readonly deferredFields?: ReadonlyMap<string, true>;
    readonly nameField: string;
    readonly validationRules: readonly ValidationRuleModel[];
    readonly recordTypes: readonly RecordTypeModel[];
    readonly listViews: readonly ListViewModel[];
    readonly compactLayouts: readonly CompactLayoutModel[];
    /** Name of the assigned compact layout, or null for the system default. */
    readonly compactLayoutAssignment: string | null;
    /** Custom setting kind; null for other objects. */
    readonly customSettingsType: 'Hierarchy' | 'List' | null;
    /** Platform events: PublishImmediately or PublishAfterCommit; null for other objects. */
    readonly publishBehavior: 'PublishImmediately' | 'PublishAfterCommit' | null;
    /** Objects whose rows the org itself makes from metadata or that administrators own (User, Group, Profile ...). */
    readonly isSetup?: boolean;
    /** Share and history objects: whose rows they accompany. */
    readonly derivedFrom?: { readonly object: string; readonly kind: 'share' | 'history' };
    /** Field history is kept in the object's history object. */
    readonly enableHistory?: boolean;
    readonly enableActivities?: boolean;
    /** Custom objects: searches find their records. */
    readonly enableSearch?: boolean;
    readonly fieldSets?: readonly FieldSetModel[];
    readonly sharingReasons?: readonly SharingReasonModel[];
    readonly location: SourceLocation;
}
