import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative as relativePath, resolve, sep } from 'node:path';
import type { ScanProblem } from '../model';
import type { PathMatcher } from './glob';
import { ignoredFolderReason } from './ignoredFolders';

/** A file of the tree. */
export interface WalkedFile {
    readonly path: string;
    /** Path for messages and globs with forward slashes: see WalkOptions.base. */
    readonly relative: string;
    /** Path with the folders that say what the file is, also where a folder deep inside a project was given. */
    readonly inside: string;
    readonly name: string;
}

export interface WalkOptions {
    /** Only paths that match are handed out; folders are entered in any case. */
    readonly include: PathMatcher | null;
    readonly exclude: PathMatcher | null;
    /** Folder from which paths are shown, if the given folder lies in it; else they are shown from the given folder. */
    readonly base: string | null;
    /** Told the names in a folder before its files are handed out. */
    readonly onFolder?: (path: string, names: readonly string[]) => void;
    readonly onFile: (file: WalkedFile) => void;
    readonly onProblem: (problem: ScanProblem) => void;
}

/** Counts of one walk. */
export interface WalkSummary {
    readonly files: number;
    readonly folders: number;
    readonly ignoredFolders: readonly string[];
}

interface Folder {
    readonly path: string;
    readonly relative: string;
    readonly inside: string;
    /** The path without links. */
    readonly real: string;
}

/**
 * Walks folders once, in the order of names. A folder is entered once however many links lead to it, so a loop of links ends.
 * What cannot be listed is reported, and the walk goes on.
 */
export function walkTree(roots: readonly string[], options: WalkOptions): WalkSummary {
    const walk = new TreeWalk(options);
    roots.forEach((root) => walk.enterRoot(root, roots.length > 1));
    return walk.summary();
}

class TreeWalk {
    private readonly entered = new Set<string>();
    private readonly ignored: string[] = [];
    private readonly waiting: Folder[] = [];
    private fileCount = 0;

    constructor(private readonly options: WalkOptions) {}

    enterRoot(root: string, isOneOfSeveral: boolean): void {
        const path = resolve(root);
        const shown = this.options.base === null ? null : relativePath(this.options.base, path);
        const isBelow = shown !== null && !isAbsolute(shown) && shown.split(sep)[0] !== '..';
        const relative = isBelow ? shown.split(sep).join('/') : isOneOfSeveral ? basename(path) : '';
        try {
            this.push({ path, relative, inside: foldersAbove(path), real: realpathSync(path) });
        } catch (error) {
            this.report(path, error);
        }
        for (let folder = this.waiting.pop(); folder; folder = this.waiting.pop()) {
            this.list(folder);
        }
    }

    summary(): WalkSummary {
        return { files: this.fileCount, folders: this.entered.size, ignoredFolders: this.ignored.sort() };
    }

    /** Notes a folder for later, unless it was entered before by another way. */
    private push(folder: Folder): void {
        if (!this.entered.has(folder.real)) {
            this.entered.add(folder.real);
            this.waiting.push(folder);
        }
    }

    private list(folder: Folder): void {
        let entries: Dirent[];
        try {
            entries = readdirSync(folder.path, { withFileTypes: true });
        } catch (error) {
            this.report(folder.relative || folder.path, error);
            return;
        }
        this.options.onFolder?.(
            folder.path,
            entries.map(({ name }) => name)
        );
        entries.sort((left, right) => (left.name < right.name ? 1 : -1));
        const folders: Folder[] = [];
        for (let at = entries.length - 1; at >= 0; at--) {
            this.visit(folder, entries[at], folders);
        }
        folders.reverse().forEach((child) => this.push(child));
    }

    private visit(folder: Folder, entry: Dirent, folders: Folder[]): void {
        const { name } = entry;
        const relative = folder.relative === '' ? name : `${folder.relative}/${name}`;
        const file: WalkedFile = {
            path: folder.path.endsWith(sep) ? folder.path + name : folder.path + sep + name,
            relative,
            inside:
                folder.inside === folder.relative ? relative : folder.inside === '' ? name : `${folder.inside}/${name}`,
            name
        };
        if (entry.isSymbolicLink()) {
            this.visitLink(file, folders);
        } else if (entry.isDirectory()) {
            this.visitFolder({ ...file, real: join(folder.real, name) }, name, folders);
        } else if (entry.isFile()) {
            this.visitFile(file);
        }
    }

    private visitLink(file: WalkedFile, folders: Folder[]): void {
        try {
            const target = statSync(file.path);
            if (target.isDirectory()) {
                this.visitFolder({ ...file, real: realpathSync(file.path) }, file.name, folders);
            } else if (target.isFile()) {
                this.visitFile(file);
            }
        } catch (error) {
            this.reportLink(file.relative, error);
        }
    }

    private visitFolder(folder: Folder, name: string, folders: Folder[]): void {
        if (ignoredFolderReason(name) !== null && !this.isAskedFor(folder)) {
            this.ignored.push(folder.relative);
        } else if (!this.options.exclude?.(folder.relative)) {
            folders.push(folder);
        }
    }

    /** A folder that is left out by its name is entered when --include names it or what lies in it. */
    private isAskedFor({ relative }: Folder): boolean {
        const { include } = this.options;
        return include !== null && (include(relative) || include(`${relative}/file`));
    }

    private visitFile(file: WalkedFile): void {
        this.fileCount++;
        const { include, exclude, onFile } = this.options;
        if ((include === null || include(file.relative)) && !exclude?.(file.relative)) {
            onFile(file);
        }
    }

    private report(file: string, error: unknown): void {
        this.options.onProblem({ file, reason: `cannot be listed: ${messageOf(error)}`, severity: 'unread' });
    }

    /** A link to itself or to nothing holds no source: told, but not a gap in the scan. */
    private reportLink(file: string, error: unknown): void {
        this.options.onProblem({ file, reason: `link leads nowhere: ${messageOf(error)}`, severity: 'note' });
    }
}

const FOLDERS_ABOVE = 4;

/** A folder inside a project is known by the folders above it; the folder of a whole project needs none. */
function foldersAbove(path: string): string {
    if (existsSync(join(path, 'sfdx-project.json')) || existsSync(join(path, 'package.xml'))) {
        return '';
    }
    const folders = path.split(sep).filter((folder) => folder !== '');
    return folders.slice(-FOLDERS_ABOVE).join('/');
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
