import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ScanProblem } from '../model';
import type { PathMatcher } from './glob';
import { ignoredFolderReason } from './ignoredFolders';

/** A file of the tree. */
export interface WalkedFile {
    readonly path: string;
    /** Path for messages and globs, from the folder that was given, with forward slashes. */
    readonly relative: string;
    readonly name: string;
}

export interface WalkOptions {
    /** Only paths that match are handed out; folders are entered in any case. */
    readonly include: PathMatcher | null;
    readonly exclude: PathMatcher | null;
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
        const relative = isOneOfSeveral ? basename(path) : '';
        try {
            this.push({ path, relative, real: realpathSync(path) });
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
        entries.sort((left, right) => (left.name < right.name ? 1 : -1));
        const folders: Folder[] = [];
        for (let at = entries.length - 1; at >= 0; at--) {
            this.visit(folder, entries[at], folders);
        }
        folders.reverse().forEach((child) => this.push(child));
    }

    private visit(folder: Folder, entry: Dirent, folders: Folder[]): void {
        const path = join(folder.path, entry.name);
        const relative = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`;
        if (entry.isSymbolicLink()) {
            this.visitLink(path, relative, entry.name, folders);
        } else if (entry.isDirectory()) {
            this.visitFolder({ path, relative, real: join(folder.real, entry.name) }, entry.name, folders);
        } else if (entry.isFile()) {
            this.visitFile({ path, relative, name: entry.name });
        }
    }

    private visitLink(path: string, relative: string, name: string, folders: Folder[]): void {
        try {
            const target = statSync(path);
            if (target.isDirectory()) {
                this.visitFolder({ path, relative, real: realpathSync(path) }, name, folders);
            } else if (target.isFile()) {
                this.visitFile({ path, relative, name });
            }
        } catch (error) {
            this.reportLink(relative, error);
        }
    }

    private visitFolder(folder: Folder, name: string, folders: Folder[]): void {
        if (ignoredFolderReason(name) !== null && !this.options.include?.(folder.relative)) {
            this.ignored.push(folder.relative);
        } else if (!this.options.exclude?.(folder.relative)) {
            folders.push(folder);
        }
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

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
