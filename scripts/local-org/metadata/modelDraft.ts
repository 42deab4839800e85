import { SourceError, type UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { DeferredRefusal } from './deferredRefusals';
import type { CustomMetadataRecord, IgnoredFile, OrgModel } from './model';
import { contentHash } from './keptModel';
import type { PicklistValue } from './objectModel';
import { readBytes, textOf } from './readSource';
import type { IgnoredElement } from './xmlReader';
import type { ProjectFiles, ProjectManifest } from './sourceFiles';

type Mutable<T> = {
    -readonly [Key in keyof T]: T[Key] extends ReadonlyMap<infer Name, infer Value>
        ? Map<Name, Value>
        : T[Key] extends readonly (infer Item)[]
          ? Item[]
          : T[Key];
};

type Deferred = Omit<DeferredRefusal, 'room' | 'feature' | 'location'>;

/** The model while files are being read into it. Everything named in two files is refused. */
export class ModelDraft {
    readonly model: Mutable<OrgModel>;
    /** Other files that a metadata file accounts for. */
    readonly claimedFiles = new Set<string>();
    /** Hash of the content of every file that was read, by path. */
    readonly reads = new Map<string, string>();
    /** Values of standard picklist fields that the project changes, by Object.Field. */
    readonly standardValues = new Map<string, readonly PicklistValue[]>();
    private readonly customMetadata = new Map<string, CustomMetadataRecord[]>();
    private readonly claimedNames = new Map<string, SourceLocation>();
    private readonly deferred: DeferredRefusal[] | null;
    private undoFile: (() => void)[] = [];

    /** With `defers`, parts that are not implemented are left out and noted; without, the first one is thrown. */
    constructor(
        readonly rootDir: string,
        manifest: ProjectManifest,
        readonly files: ProjectFiles,
        defers = false
    ) {
        this.deferred = defers ? [] : null;
        this.model = { ...emptyModel(rootDir, manifest), deferred: this.deferred };
    }

    /** Runs the reader of one file; when it throws, the model has nothing of the file. */
    whole(read: () => void): void {
        this.undoFile = [];
        try {
            read();
        } catch (error) {
            this.undoFile.reverse().forEach((undo) => undo());
            throw error;
        }
    }

    /** Registers how something that the current file brought into the model is taken out again. */
    onUndo(undo: () => void): void {
        this.undoFile.push(undo);
    }

    /** Notes a refusal that stands in the model itself, for the list of what was left out. */
    note({ room, feature, location }: UnsupportedFeatureError, about: Deferred): void {
        if (location !== null) {
            this.deferred?.push({ ...about, room, feature, location });
        }
    }

    /** Notes a refusal for those who need the part; throws it where nothing may be left out. */
    defer(error: UnsupportedFeatureError, about: Deferred): void {
        if (this.deferred === null || error.location === null) {
            throw error;
        }
        this.note(error, about);
    }

    /** The text of a file of the project. Throws as readSource does. */
    read(path: string): string {
        const bytes = readBytes(this.rootDir, path);
        this.reads.set(path, contentHash(bytes));
        return textOf(bytes, path);
    }

    /**
     * Registers a name of a kind, so that a second file with the same name is an error; with a package directory, a second one in
     * that directory.
     */
    claim(kind: string, name: string, location: SourceLocation, directory?: number): void {
        const key = `${kind} ${name.toLowerCase()} ${directory ?? ''}`;
        const first = this.claimedNames.get(key);
        if (first) {
            throw new SourceError(`${kind} ${name} is already defined in ${first.file}`, location);
        }
        this.claimedNames.set(key, location);
    }

    /** Adds an entry to a map of the model under its name in lower case. Throws SourceError when it is there already. */
    add<T extends { readonly location: SourceLocation }>(
        map: Map<string, T>,
        kind: string,
        name: string,
        entry: T
    ): void {
        this.claim(kind, name, entry.location);
        map.set(name.toLowerCase(), entry);
        this.onUndo(() => map.delete(name.toLowerCase()));
    }

    /** The records of a custom metadata type so far, to be added to. */
    recordsOf(typeName: string): CustomMetadataRecord[] {
        const records = this.customMetadata.get(typeName) ?? [];
        this.customMetadata.set(typeName, records);
        this.model.customMetadataRecords.set(typeName, records);
        return records;
    }

    ignoreFile(file: IgnoredFile): void {
        this.model.ignoredFiles.push(file);
    }

    ignoreElements(elements: readonly IgnoredElement[]): void {
        this.model.ignoredElements.push(...elements);
    }
}

function emptyModel(rootDir: string, manifest: ProjectManifest): Mutable<OrgModel> {
    return {
        rootDir,
        namespace: manifest.namespace,
        sourceApiVersion: manifest.sourceApiVersion,
        packageDirectories: [...manifest.packageDirectories],
        objects: new Map(),
        customMetadataRecords: new Map(),
        labels: new Map(),
        globalValueSets: new Map(),
        permissionSets: new Map(),
        mutingPermissionSets: new Map(),
        permissionSetGroups: new Map(),
        customPermissions: new Map(),
        profiles: new Map(),
        queues: new Map(),
        groups: new Map(),
        roles: new Map(),
        sharingRules: [],
        apexClasses: [],
        apexTriggers: [],
        lwcBundles: [],
        flows: new Map(),
        approvalProcesses: new Map(),
        workflows: new Map(),
        flexiPages: new Map(),
        layouts: new Map(),
        quickActions: new Map(),
        tabs: new Map(),
        applications: new Map(),
        pathAssistants: new Map(),
        notificationTypes: new Map(),
        messageChannels: new Map(),
        emailTemplates: new Map(),
        remoteSites: new Map(),
        staticResources: new Map(),
        visualforcePages: new Map(),
        cachePartitions: new Map(),
        translations: new Map(),
        objectTranslations: new Map(),
        valueSetTranslations: new Map(),
        reports: new Map(),
        reportTypes: new Map(),
        dashboards: new Map(),
        deferred: null,
        ignoredFiles: [],
        ignoredElements: []
    };
}
