import { sha256 } from '../../keptFile.cjs';
import { SourceError, UnsupportedFeatureError } from '../errors';
import { checkCircles } from './circles';
import {
    DEFERRABLE,
    DEFERRABLE_PARTS,
    fullNameOf,
    isDeferred,
    isOtherKindOfObject,
    objectOfFile
} from './deferredRefusals';
import { refusedStart } from './deferredFlows';
import { ModelKeeper, modelTools } from './keptModel';
import { EARLY_READERS, READERS, assertKnownType } from './metadataTypes';
import type { OrgModel } from './model';
import { ModelDraft } from './modelDraft';
import { setFingerprint } from './modelFingerprint';
import { ObjectAssembly } from './objectAssembly';
import { OBJECT_PART_SUFFIXES } from './objectParts';
import { checkReferences } from './references';
import { refusedFlow } from './refusedFlows';
import { listFiles, readManifest, type MetadataFile, type ProjectFiles, type ProjectManifest } from './sourceFiles';
import { reasonWithoutEffect } from './typesWithoutEffect';
import { parseXml, type XmlElement } from './xmlReader';

/** What a project is read for: to run its Apex, or to show all of it. */
export type ReadFor = 'apex' | 'browser';

/**
 * Reads a project's package directories into one model, together with the catalog of standard objects, and checks that
 * what the files name exists. Throws SourceError at the first thing that is wrong and UnsupportedFeatureError at the first
 * thing the local org does not know; for Apex, what Apex, queries and flows cannot meet unnoticed is left out instead and noted in
 * `deferred`. With a folder for kept results, a project without any change is not parsed again.
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
    checkReferences(draft.model);
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
    files.replaced.forEach(({ path, by }) =>
        draft.ignoreFile({ path, type: 'replaced', reason: `${by} of a later package directory replaces it` })
    );
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
            claimContent(draft, file);
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
        if (OBJECT_PART_SUFFIXES.some((suffix) => suffix === file.suffix) && !isOfOtherKind(draft, file)) {
            readFile(draft, file, (root) => assembly.read(root, file));
        }
    }
    for (const [name, object] of assembly.assemble()) {
        draft.model.objects.set(name, object);
    }
}

/**
 * Parts of objects are put together to one file by the command line before they are deployed, so blanks before an XML declaration
 * do no harm in them. They stay where they are: lines and columns count.
 */
function withoutLeadingBlanks(text: string, { suffix }: MetadataFile): string {
    const isPart = suffix !== 'object' && OBJECT_PART_SUFFIXES.some((each) => each === suffix);
    return isPart ? text.replace(/^(\s+)(<\?xml[^>]*\?>)/, (all) => all.replace(/\S/g, ' ')) : text;
}

/** Articles, external and big objects are refused whole; their files must still be well-formed. */
function isOfOtherKind(draft: ModelDraft, file: MetadataFile): boolean {
    const name = objectOfFile(file);
    if (!isOtherKindOfObject(name)) {
        return false;
    }
    const root = parseXml(draft.read(file.path), file.path);
    if (!isDeferred(draft.model, 'object', name)) {
        const error = new UnsupportedFeatureError('metadata', `object ${name}`, root.location);
        draft.defer(error, { type: 'object', name, refuses: 'naming the object' });
    }
    return true;
}

/**
 * Runs a reader over a file, then refuses what the reader left unread. What cannot meet Apex, queries or flows unnoticed is left
 * out of the model and noted, where that is allowed.
 */
function readFile(draft: ModelDraft, file: MetadataFile, read: (root: XmlElement) => void): void {
    const root = parseXml(withoutLeadingBlanks(draft.read(file.path), file), file.path);
    try {
        draft.whole(() => {
            read(root);
            root.assertAllRead();
        });
    } catch (error) {
        if (!(error instanceof UnsupportedFeatureError) || !goesOnWithout(draft, file, root, error)) {
            throw error;
        }
        return;
    }
    for (const error of root.refusedInDocument()) {
        const without = DEFERRABLE_PARTS[file.suffix];
        if (without === undefined) {
            throw error;
        }
        draft.defer(error, { type: `part of ${file.suffix}`, name: fullNameOf(file), refuses: without });
    }
    draft.ignoreElements(root.ignoredInDocument());
}

/** True for files that the model can do without, where that is allowed, and for flows, which are refused when they are to run. */
function goesOnWithout(
    draft: ModelDraft,
    file: MetadataFile,
    root: XmlElement,
    error: UnsupportedFeatureError
): boolean {
    const refuses = DEFERRABLE[file.suffix];
    if (refuses === undefined) {
        return false;
    }
    const part = { type: file.suffix, name: fullNameOf(file), refuses };
    if (file.suffix !== 'flow') {
        draft.defer(error, part);
        return true;
    }
    const flow = refusedFlow(root, file.fullName, error);
    if (flow) {
        draft.model.flows.set(file.fullName.toLowerCase(), flow);
        const reason = `refused when it is to run: ${error.feature}`;
        draft.ignoreFile({ path: file.path, type: file.suffix, reason });
        draft.note(error, part);
        return true;
    }
    draft.defer(error, { ...part, ...refusedStart(draft, root, error) });
    return true;
}

const NEEDS_META = /\.(cls|trigger|email|page|component|cmp|app|resource)$/;

/** The page, component or image that a file without effect describes. */
function claimContent(draft: ModelDraft, { path: metaPath }: MetadataFile): void {
    const path = metaPath.replace(/-meta\.xml$/, '');
    if (NEEDS_META.test(path) && !draft.files.others.has(path)) {
        throw new SourceError(`${path} is missing`, { file: metaPath, line: 1, column: 1 });
    }
    draft.claimedFiles.add(path);
}

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
