import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { CustomMetadataRecord, IgnoredFile, OrgModel } from './model';
import type { FlowModel } from './flows';
import { contentHash } from './keptModel';
import { readBytes, textOf } from './readSource';
import type { IgnoredElement } from './xmlReader';
import type { MetadataFile, ProjectFiles, ProjectManifest } from './sourceFiles';

type Mutable<T> = {
    -readonly [Key in keyof T]: T[Key] extends ReadonlyMap<infer Name, infer Value>
        ? Map<Name, Value>
        : T[Key] extends readonly (infer Item)[]
          ? Item[]
          : T[Key];
};

/** The model while files are being read into it. Everything named in two files is refused. */
export class ModelDraft {
    readonly model: Mutable<OrgModel>;
    /** Other files that a metadata file accounts for. */
    readonly claimedFiles = new Set<string>();
    /** Hash of the content of every file that was read, by path. */
    readonly reads = new Map<string, string>();
    /** `suffix name` in lower case of every file that asks for something unknown which only the browser would show. */
    readonly leftOut = new Set<string>();
    private readonly customMetadata = new Map<string, CustomMetadataRecord[]>();
    private readonly claimedNames = new Map<string, SourceLocation>();

    constructor(
        readonly rootDir: string,
        manifest: ProjectManifest,
        readonly files: ProjectFiles,
        /** True when nobody will look at pages, components and reports. */
        readonly isForApex = false
    ) {
        this.model = emptyModel(rootDir, manifest);
    }

    /** The text of a file of the project. Throws as readSource does. */
    read(path: string): string {
        const bytes = readBytes(this.rootDir, path);
        this.reads.set(path, contentHash(bytes));
        return textOf(bytes, path);
    }

    /** Registers a name of a kind, so that a second file with the same name is an error. */
    claim(kind: string, name: string, location: SourceLocation): void {
        const key = `${kind} ${name.toLowerCase()}`;
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
    }

    /** The records of a custom metadata type so far, to be added to. */
    recordsOf(typeName: string): CustomMetadataRecord[] {
        const records = this.customMetadata.get(typeName) ?? [];
        this.customMetadata.set(typeName, records);
        this.model.customMetadataRecords.set(typeName, records);
        return records;
    }

    /** Goes on without a file that only the browser would show. */
    leaveOut({ path, suffix, fullName }: MetadataFile, feature: string): void {
        this.leftOut.add(`${suffix} ${fullName}`.toLowerCase());
        this.ignoreFile({ path, type: suffix, reason: `only the browser shows it, and ${feature} is not implemented` });
    }

    /** Goes on with a flow that is refused when it is to run. */
    refuseFlow({ path, suffix, fullName }: MetadataFile, flow: FlowModel): void {
        this.model.flows.set(fullName.toLowerCase(), flow);
        this.ignoreFile({ path, type: suffix, reason: `refused when it is to run: ${flow.refusal?.feature ?? ''}` });
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
        ignoredFiles: [],
        ignoredElements: []
    };
}
