import { sha256 } from '../../keptFile.cjs';
import { SourceError, UnsupportedFeatureError } from '../errors';
import { checkCircles } from './circles';
import { ModelKeeper, modelTools } from './keptModel';
import { EARLY_READERS, OBJECT_PART_SUFFIXES, READERS, assertKnownType } from './metadataTypes';
import type { OrgModel } from './model';
import { ModelDraft } from './modelDraft';
import { setFingerprint } from './modelFingerprint';
import { ObjectAssembly } from './objectAssembly';
import { checkReferences } from './references';
import { refusedFlow } from './refusedFlows';
import { listFiles, readManifest, type MetadataFile, type ProjectFiles, type ProjectManifest } from './sourceFiles';
import { isShownOnly, reasonWithoutEffect } from './typesWithoutEffect';
import { parseXml, type XmlElement } from './xmlReader';

/**
 * What a project is read for. For Apex alone, files that only the browser shows and that ask for something the local org does
 * not know are left out (they stand in `ignoredFiles`); to show the project, such a file is refused.
 */
export type ReadFor = 'apex' | 'browser';

/**
 * Reads a project's package directories into one model, together with the catalog of standard objects, and checks that
 * what the files name exists. Throws SourceError at the first thing that is wrong and UnsupportedFeatureError at the first
 * thing the local org does not know. With a folder for kept results, a project without any change is not parsed again.
 */
export function loadProject(rootDir: string, cacheDir?: string, readFor: ReadFor = 'browser'): OrgModel {
    const manifest = readManifest(rootDir);
    const files = listFiles(rootDir, manifest);
    const names = namesOf(rootDir, manifest, files, readFor);
    const keeper = cacheDir === undefined ? null : new ModelKeeper(cacheDir, rootDir, names);
    const kept = keeper?.read();
    if (kept) {
        return kept;
    }
    const draft = readDraft(rootDir, manifest, files, readFor);
    checkOtherFiles(draft);
    checkReferences(draft.model, draft.leftOut);
    checkCircles(draft.model);
    const reads = JSON.stringify([...draft.reads]);
    const model = setFingerprint(draft.model, sha256(modelTools(), names, reads).toString('hex'));
    keeper?.write(model, draft.reads);
    return model;
}

/**
 * Reads a project that may be half written: neither are names checked nor is source without a -meta.xml file refused.
 * Throws for everything else that loadProject refuses.
 */
export function readProject(rootDir: string): OrgModel {
    const manifest = readManifest(rootDir);
    return readDraft(rootDir, manifest, listFiles(rootDir, manifest), 'browser').model;
}

/** The hash of what a model depends on besides the content of files. */
function namesOf(rootDir: string, manifest: ProjectManifest, files: ProjectFiles, readFor: ReadFor): string {
    const paths = [files.metadata.map(({ path }) => path), [...files.others].sort(), [...files.folders].sort()];
    return sha256(JSON.stringify([rootDir, readFor, manifest, ...paths])).toString('hex');
}

function readDraft(rootDir: string, manifest: ProjectManifest, files: ProjectFiles, readFor: ReadFor): ModelDraft {
    const draft = new ModelDraft(rootDir, manifest, files, readFor === 'apex');
    files.metadata.forEach(assertKnownType);
    readFiles(draft, EARLY_READERS);
    readObjects(draft);
    for (const object of draft.model.objects.values()) {
        if (object.kind === 'customMetadata') {
            draft.recordsOf(object.name);
        }
    }
    readFiles(draft, READERS);
    for (const file of files.metadata) {
        const reason = reasonWithoutEffect(file);
        if (reason !== null) {
            parseXml(draft.read(file.path), file.path);
            draft.claimedFiles.add(file.path.replace(/-meta\.xml$/, ''));
            draft.ignoreFile({ path: file.path, type: file.suffix, reason });
        }
    }
    return draft;
}

function readFiles(draft: ModelDraft, readers: typeof READERS): void {
    for (const file of draft.files.metadata) {
        const read = readers[file.suffix];
        if (read && reasonWithoutEffect(file) === null) {
            readFile(draft, file, (root) => read(draft, root, file));
        }
    }
}

function readObjects(draft: ModelDraft): void {
    const assembly = new ObjectAssembly(draft);
    for (const file of draft.files.metadata) {
        if (OBJECT_PART_SUFFIXES.some((suffix) => suffix === file.suffix)) {
            readFile(draft, file, (root) => assembly.read(root, file));
        }
    }
    for (const [name, object] of assembly.assemble()) {
        draft.model.objects.set(name, object);
    }
}

/** Runs a reader over a file, then refuses what the reader left unread, unless nobody will see it. */
function readFile(draft: ModelDraft, file: MetadataFile, read: (root: XmlElement) => void): void {
    const root = parseXml(draft.read(file.path), file.path);
    try {
        read(root);
        root.assertAllRead();
    } catch (error) {
        if (!(error instanceof UnsupportedFeatureError) || !goesOnWithout(draft, file, root, error)) {
            throw error;
        }
    }
    draft.ignoreElements(root.ignoredInDocument());
}

/** True for files that only a browser shows where nobody looks, and for flows, which are refused when they are to run. */
function goesOnWithout(
    draft: ModelDraft,
    file: MetadataFile,
    root: XmlElement,
    { room, feature, location }: UnsupportedFeatureError
): boolean {
    if (draft.isForApex && isShownOnly(file)) {
        draft.leaveOut(file, feature);
        return true;
    }
    const flow =
        file.suffix === 'flow'
            ? refusedFlow(root, file.fullName, new UnsupportedFeatureError(room, feature, location))
            : null;
    if (flow) {
        draft.refuseFlow(file, flow);
    }
    return flow !== null;
}

const NEEDS_META = /\.(cls|trigger|email|page|component|cmp|app|resource)$/;

/** Source without its -meta.xml file would be left out of a deployment without a word: refuse it. */
function checkOtherFiles(draft: ModelDraft): void {
    for (const path of draft.files.others) {
        if (draft.claimedFiles.has(path)) {
            continue;
        }
        const location = { file: path, line: 1, column: 1 };
        if (NEEDS_META.test(path)) {
            throw new SourceError(`${path}-meta.xml is missing`, location);
        }
        const bundle = /\/lwc\/([^/]+)\/\1\.(js|ts|html)$/.exec(path);
        if (bundle) {
            throw new SourceError(`component ${bundle[1]} has no ${bundle[1]}.js-meta.xml`, location);
        }
        draft.ignoreFile({ path, type: 'file', reason: 'not a metadata file' });
    }
}
