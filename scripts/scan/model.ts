/** A place in a source file; line and column count from 1. */
export interface SourcePosition {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** Values of AI_Feature__c.Feature_Type__c. */
export type FeatureType =
    | 'Prompt Template'
    | 'Agent'
    | 'Agent Action'
    | 'Prediction'
    | 'Recommendation'
    | 'Flow'
    | 'Apex'
    | 'Callout'
    | 'Setting'
    | 'Other';

/**
 * What a component is to the inventory: a feature somebody has to answer for, a part of another feature, a permission that
 * lets people use AI, evidence of testing, or a neighbour that is only there because AI calls it or is called by it.
 */
export type ComponentRole = 'feature' | 'part' | 'grant' | 'evidence' | 'neighbour';

export type ReferenceKind =
    | 'calls'
    | 'contains'
    | 'grounds on'
    | 'reads'
    | 'writes'
    | 'trains on'
    | 'runs as'
    | 'authenticates with'
    | 'grants'
    | 'activates'
    | 'shows';

/** One component names another one, or an object, a field, a user, a permission set. */
export interface Reference {
    readonly kind: ReferenceKind;
    readonly toType: string;
    readonly toName: string;
    readonly at: SourcePosition;
    /** What stands between the two, for example the flow element that calls. */
    readonly via?: string;
}

/** One place where AI is used inside a flow or class, and whether the gate is asked before it. */
export interface AiUse {
    readonly at: SourcePosition;
    /** In words: "generatePromptResponse of element Summarise". */
    readonly title: string;
    /** Generating and predicting uses need a gate; the others only show up in the inventory. */
    readonly needsGate: boolean;
    readonly gated: boolean;
    /** The way from the entry to the use that passes no gate; empty when gated. */
    readonly path: readonly string[];
    /** True when the use calls a model outside the Einstein Trust Layer. */
    readonly outsideTrustLayer: boolean;
}

/** A value in source that looks like a key. The value itself is never kept. */
export interface SecretUse {
    readonly at: SourcePosition;
    readonly title: string;
}

/** A topic (subagent) or action of an agent and whether a rule decides when it is available. */
export interface AgentTopic {
    readonly name: string;
    readonly at: SourcePosition;
    readonly guarded: boolean;
    readonly actionCount: number;
}

export type FactValue = string | readonly string[];

/** What a reader of a file found; the scan adds where it belongs. */
export interface ComponentDraft {
    readonly type: string;
    readonly name: string;
    readonly label?: string;
    readonly detector: string;
    readonly role: ComponentRole;
    readonly featureType: FeatureType;
    /** Name of the feature in the register: one feature may consist of several components. */
    readonly featureName: string;
    readonly at: SourcePosition;
    readonly status?: string;
    readonly version?: string;
    readonly model?: string;
    readonly facts: Readonly<Record<string, FactValue>>;
    readonly references: readonly Reference[];
    readonly uses?: readonly AiUse[];
    readonly secrets?: readonly SecretUse[];
    readonly topics?: readonly AgentTopic[];
    /** Text the fingerprint is made of. */
    readonly content: string;
    /** True when the component counts only once something that is AI refers to it. */
    readonly conditional?: boolean;
    /** True when the file could only be read in part. */
    readonly incomplete?: boolean;
}

/** A component with its place in the checkout. */
export interface Component extends Omit<ComponentDraft, 'content' | 'conditional' | 'featureName'> {
    /** Unique in a scan: project, type and name, and the file where a project has two of one name. */
    readonly id: string;
    readonly project: string;
    readonly namespace: string | null;
    readonly packageDirectory: string | null;
    /** False when .forceignore keeps the file out of deployments. */
    readonly deployed: boolean;
    readonly featureName: string;
    readonly fingerprint: string;
}

/** Something that could not be read, or not be read for sure. */
export interface ScanProblem {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly reason: string;
    /** `unread` makes the exit code say so; `note` is only told. */
    readonly severity: 'unread' | 'note';
}

/** Value of a classified field, as its metadata says. */
export interface FieldTag {
    readonly field: string;
    readonly securityClassification: string | null;
    readonly complianceGroups: readonly string[];
    readonly at: SourcePosition;
}
