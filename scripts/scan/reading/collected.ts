import type { PostureReading } from '../detectors';
import type { Project, WalkedFile } from '../files';
import type { ComponentDraft, FieldTag, ScanProblem, SourcePosition } from '../model';

/** A file of the tree with its project. */
export interface ProjectFile {
    readonly walked: WalkedFile;
    readonly project: Project;
}

/** A component and the file it comes from. */
export interface LocatedDraft extends ProjectFile {
    /** Replaced when the second step finds further references. */
    draft: ComponentDraft;
    /** Folder of the bundle it is made of, for the fingerprint. */
    readonly bundle: string | null;
}

/** A class or trigger that was looked at but not parsed yet. */
export interface ApexFile extends ProjectFile {
    readonly name: string;
    readonly isTrigger: boolean;
    /** Contains text that only AI uses. */
    readonly hinted: boolean;
    /** Names of credentials it calls through; null stands for one that is put together at run time. */
    readonly callouts: readonly (string | null)[];
    /** Hashes of names that may be other classes. */
    readonly names: readonly number[];
}

/** A flow that was looked at; `parsed` ones have a draft already. */
export interface FlowFile extends ProjectFile {
    readonly name: string;
    readonly calls: readonly string[];
    readonly parsed: boolean;
}

/** A permission set or profile that was looked at but not parsed yet. */
export interface GrantFile extends ProjectFile {
    readonly type: 'PermissionSet' | 'Profile';
    readonly names: readonly string[];
}

/** A component that imports a method of a class. */
export interface ApexImport extends ProjectFile {
    readonly bundle: string;
    readonly bundleType: string;
    readonly className: string;
    readonly at: SourcePosition;
}

/** A page that offers a prompt template at a field. */
export interface PageTemplate extends ProjectFile {
    readonly page: string;
    readonly template: string;
    readonly at: SourcePosition;
}

/** Everything one pass over the tree gave. */
export interface Collected {
    readonly drafts: LocatedDraft[];
    readonly apex: ApexFile[];
    readonly flows: FlowFile[];
    readonly grants: GrantFile[];
    readonly imports: ApexImport[];
    readonly pages: PageTemplate[];
    /** Classifications in object files. */
    readonly fieldTags: FieldTag[];
    /** Files of fields: read on demand, most prompts use a handful. */
    readonly fieldFiles: WalkedFile[];
    /** Those among them that say something about sensitivity. */
    readonly classified: Set<WalkedFile>;
    /** Hashes of the files of a bundle. */
    readonly bundleParts: Map<string, string[]>;
    /** Agent a bundle of Agent Script is published to. */
    readonly bundleTargets: Map<string, string>;
    readonly posture: PostureReading[];
    readonly problems: ScanProblem[];
}

export function emptyCollection(): Collected {
    return {
        drafts: [],
        apex: [],
        flows: [],
        grants: [],
        imports: [],
        pages: [],
        fieldTags: [],
        fieldFiles: [],
        classified: new Set(),
        bundleParts: new Map(),
        bundleTargets: new Map(),
        posture: [],
        problems: []
    };
}
