import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative as relativePath } from 'node:path';
import ignore from 'ignore';
import { SourceError } from '../errors';
import { folderSuffix, metadataFormatFile } from './metadataFormat';
import { readSource } from './readSource';

const MANIFEST = 'sfdx-project.json';
const IGNORE_FILE = '.forceignore';
/** What the command line takes where the manifest names no version: that of the current release. */
const CURRENT_API_VERSION = '68.0';

/** What sfdx-project.json says. */
export interface ProjectManifest {
    readonly namespace: string;
    readonly sourceApiVersion: number;
    readonly packageDirectories: readonly string[];
}

/** A metadata file of the project. */
export interface MetadataFile {
    /** Relative to the project root, with forward slashes. */
    readonly path: string;
    /** Part before the type suffix, decoded. */
    readonly fullName: string;
    /** e.g. field for Status__c.field-meta.xml. */
    readonly suffix: string;
    /** Names of the folders above the file, outermost first. */
    readonly folders: readonly string[];
    /** Position of its package directory in the manifest: a later one is deployed on top of an earlier one. */
    readonly directory: number;
}

/** All files below the package directories. */
export interface ProjectFiles {
    readonly metadata: readonly MetadataFile[];
    /** Files that are no metadata files, relative to the root. */
    readonly others: ReadonlySet<string>;
    /** Files that a later package directory replaces, with the file that does. */
    readonly replaced: readonly { readonly path: string; readonly by: string }[];
    /** Every folder that was seen, relative to the root. */
    readonly folders: ReadonlySet<string>;
}

/** Reads sfdx-project.json. Throws SourceError when it is missing, malformed or names no package directory. */
export function readManifest(rootDir: string): ProjectManifest {
    const location = { file: MANIFEST, line: 1, column: 1 };
    if (!existsSync(join(rootDir, MANIFEST))) {
        throw new SourceError(`${MANIFEST} is missing`, location);
    }
    const text = readSource(rootDir, MANIFEST);
    let manifest: unknown;
    try {
        manifest = JSON.parse(text);
    } catch (error) {
        throw new SourceError(`malformed JSON: ${(error as Error).message}`, location);
    }
    if (typeof manifest !== 'object' || manifest === null) {
        throw new SourceError('the manifest must be a JSON object', location);
    }
    const {
        namespace,
        sourceApiVersion = CURRENT_API_VERSION,
        packageDirectories
    } = manifest as Record<string, unknown>;
    const paths = Array.isArray(packageDirectories)
        ? packageDirectories.map((entry: unknown) => (entry as Record<string, unknown> | null)?.path)
        : [];
    if (paths.length === 0 || !paths.every((each) => typeof each === 'string')) {
        throw new SourceError('packageDirectories must be a list of objects with a path', location);
    }
    if (typeof sourceApiVersion !== 'string' || !/^\d+\.0$/.test(sourceApiVersion)) {
        throw new SourceError('sourceApiVersion must be a version such as "68.0"', location);
    }
    return {
        namespace: typeof namespace === 'string' ? namespace : '',
        sourceApiVersion: Number(sourceApiVersion),
        packageDirectories: paths.map((each) =>
            each
                .replace(/\\/g, '/')
                .replace(/^(\.\/)+(?=.)/, '')
                .replace(/\/+$/, '')
        )
    };
}

/**
 * Lists the files of all package directories but those that .forceignore keeps out of deployments. Symbolic links are followed as long as they stay inside the project. Throws
 * SourceError for a directory that does not exist or lies outside the project, and for a link that leads out, nowhere or back.
 */
export function listFiles(rootDir: string, manifest: ProjectManifest): ProjectFiles {
    const listing = new Listing(rootDir);
    for (const directory of manifest.packageDirectories) {
        const location = { file: MANIFEST, line: 1, column: 1 };
        if (!isInside(rootDir, join(rootDir, directory)) || directory.startsWith('/')) {
            throw new SourceError(`package directory ${directory} is outside the project`, location);
        }
        if (!existsSync(join(rootDir, directory)) || !statSync(join(rootDir, directory)).isDirectory()) {
            throw new SourceError(`package directory ${directory} does not exist`, location);
        }
        listing.visit(directory);
        listing.endDirectory();
    }
    listing.metadata.sort((left, right) => left.directory - right.directory || (left.path < right.path ? -1 : 1));
    return listing;
}

function isInside(folder: string, path: string): boolean {
    const relative = relativePath(folder, path);
    return relative !== '..' && !relative.startsWith('../');
}

/**
 * Which paths .forceignore names: they are not deployed (Salesforce DX Developer Guide, How to Exclude Source When Syncing or
 * Converting). Its patterns are those of .gitignore.
 */
function readIgnoreFile(rootDir: string): (path: string) => boolean {
    if (!existsSync(join(rootDir, IGNORE_FILE))) {
        return () => false;
    }
    const patterns = ignore().add(readSource(rootDir, IGNORE_FILE).replace(/\\/g, '/'));
    return (path) => patterns.ignores(path);
}

/**
 * Types of which a file in a later package directory replaces one of the same name in an earlier one, as when the directories are
 * deployed one after the other (`pushPackageDirectoriesSequentially`). Other types may stand in one file only.
 */
const REPLACEABLE: ReadonlySet<string> = new Set(['app', 'flexipage', 'flow', 'layout', 'quickAction', 'tab']);

/** Walks folders, each once. */
class Listing implements ProjectFiles {
    metadata: MetadataFile[] = [];
    readonly replaced: { path: string; by: string }[] = [];
    readonly others = new Set<string>();
    private readonly earlier = new Map<string, MetadataFile>();
    readonly folders = new Set<string>();
    private directory = 0;
    private readonly realRoot: string;
    private readonly isIgnored: (path: string) => boolean;

    constructor(private readonly rootDir: string) {
        this.realRoot = realpathSync(rootDir);
        this.isIgnored = readIgnoreFile(rootDir);
    }

    /** A file in the metadata format may stand beside the same thing in source format, when both say the same (seen in purealoe-lwc). */
    private leaveOutCopies(own: readonly MetadataFile[]): void {
        const key = ({ suffix, fullName }: MetadataFile): string => `${suffix} ${fullName}`.toLowerCase();
        const sources = new Map(
            own.filter(({ path }) => path.endsWith('-meta.xml')).map((file) => [key(file), file] as const)
        );
        const text = (path: string): string => readSource(this.rootDir, path).replace(/<\?xml.*?\?>|\s+/g, '');
        for (const file of own) {
            const source = sources.get(key(file));
            if (
                source &&
                file !== source &&
                !file.path.endsWith('-meta.xml') &&
                text(file.path) === text(source.path)
            ) {
                this.metadata = this.metadata.filter((each) => each !== file);
                this.replaced.push({ path: file.path, by: source.path });
            }
        }
    }

    /** What this directory has replaces what the directories before it had under the same name. */
    endDirectory(): void {
        this.leaveOutCopies(this.metadata.filter(({ directory }) => directory === this.directory));
        const known = new Set([...this.earlier.values()]);
        const own = this.metadata.filter((file) => !known.has(file) && REPLACEABLE.has(file.suffix));
        for (const file of own) {
            const key = `${file.suffix} ${file.folders.at(-1) ?? ''} ${file.fullName}`.toLowerCase();
            const before = this.earlier.get(key);
            if (before && !own.includes(before)) {
                this.metadata = this.metadata.filter((each) => each !== before);
                this.replaced.push({ path: before.path, by: file.path });
            }
            this.earlier.set(key, file);
        }
        this.directory++;
    }

    visit(folder: string): void {
        if (this.folders.has(folder)) {
            return;
        }
        this.folders.add(folder);
        for (const entry of readdirSync(join(this.rootDir, folder), { withFileTypes: true })) {
            const path = `${folder}/${entry.name}`;
            if (this.isIgnored(path)) {
                continue;
            }
            if (this.isFolder(entry, path)) {
                this.visit(path);
            } else {
                this.add(path);
            }
        }
    }

    private add(path: string): void {
        const file = toMetadataFile(path);
        if (file) {
            this.metadata.push({ ...file, directory: this.directory });
        } else {
            this.others.add(path);
        }
    }

    private isFolder(entry: Dirent, path: string): boolean {
        if (!entry.isSymbolicLink()) {
            return entry.isDirectory();
        }
        const fail = (message: string): never => {
            throw new SourceError(`the symbolic link ${message}`, { file: path, line: 1, column: 1 });
        };
        const target = this.targetOf(path) ?? fail('leads nowhere');
        if (!isInside(this.realRoot, target)) {
            fail('leads out of the project');
        }
        if (!statSync(target).isDirectory()) {
            return false;
        }
        return isInside(target, join(this.realRoot, path)) ? fail('leads back to a folder above it') : true;
    }

    private targetOf(path: string): string | null {
        try {
            return realpathSync(join(this.rootDir, path));
        } catch {
            return null;
        }
    }
}

/** Null for a file that is no metadata by itself. */
function toMetadataFile(path: string): Omit<MetadataFile, 'directory'> | null {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    if (!name.endsWith('-meta.xml')) {
        const file = metadataFormatFile(folders, name);
        return file ? { path, folders, ...file } : null;
    }
    const match = /^(.+)\.([^.]+)-meta\.xml$/.exec(name);
    if (match && folders.includes('documents')) {
        // Documents keep the ending of their content in the metadata format.
        return { path, fullName: match[1], suffix: 'document', folders };
    }
    if (match) {
        return { path, fullName: decodeURIComponent(match[1]), suffix: match[2], folders };
    }
    const suffix = folderSuffix(folders);
    if (suffix === undefined) {
        throw new SourceError('a metadata file is named <name>.<type>-meta.xml', { file: path, line: 1, column: 1 });
    }
    return { path, fullName: name.slice(0, -'-meta.xml'.length), suffix, folders };
}
