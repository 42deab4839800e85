import type { ComponentRole, FeatureType, ReferenceKind } from '../model';

/** Which reader turns a file of the type into components. `plain` works from the row alone. */
export type ReaderName =
    | 'plain'
    | 'promptTemplate'
    | 'promptActivation'
    | 'planner'
    | 'plugin'
    | 'function'
    | 'bot'
    | 'botVersion'
    | 'mcpServer'
    | 'externalService'
    | 'discovery';

/** Child elements whose text names something else. */
export interface LinkColumn {
    readonly tag: string;
    readonly kind: ReferenceKind;
    readonly toType: string;
}

/** Child elements whose text names fields of an object. */
export interface FieldColumn {
    readonly tag: string;
    readonly kind: 'reads' | 'writes' | 'trains on';
    /** Child element that holds the object, where the field has no `Object.` before it. */
    readonly objectTag?: string;
}

/** Where a sample of the format was seen: the golden fixtures of the others are built from documentation only. */
export type Evidence = 'public source' | 'documentation sample' | 'synthetic';

/** One row of the table of detectors: a metadata type that is AI. */
export interface MetadataDetector {
    readonly id: string;
    readonly title: string;
    /** Name of the root element. */
    readonly metadataType: string;
    /** Suffix without a dot, without -meta.xml. */
    readonly suffixes: readonly string[];
    /** Folder of the metadata format. Only a generic suffix needs it to be sure. */
    readonly folder: string;
    readonly needsFolder?: boolean;
    /** The XML lies only in -meta.xml; the file without it has another format. */
    readonly metaOnly?: boolean;
    /** API versions in which the type exists; null is open. */
    readonly since: number | null;
    readonly until: number | null;
    readonly role: ComponentRole;
    readonly featureType: FeatureType;
    /** Put before the name in the register, so that two types of one name do not meet. */
    readonly qualifier: string;
    readonly reader: ReaderName;
    readonly facts?: readonly string[];
    readonly links?: readonly LinkColumn[];
    readonly fields?: readonly FieldColumn[];
    readonly statusTag?: string;
    readonly versionTag?: string;
    /** Conditional rows count once something that is AI refers to them. */
    readonly conditional?: boolean;
    readonly evidence: Evidence;
    readonly source: string;
}

/** Address of a type's page in the Metadata API guide. */
export function metadataPage(type: string): string {
    return `https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_${type.toLowerCase()}.htm`;
}
