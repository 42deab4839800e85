import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { ScanProblem } from '../model';
import { compileIgnoreFile, type PathMatcher } from './glob';

/** An SFDX project, or the given folder itself when no sfdx-project.json covers a file (metadata format). */
export interface Project {
    readonly root: string;
    readonly name: string;
    readonly namespace: string | null;
    readonly packageDirectories: readonly string[];
    readonly isIgnoredByDeploy: PathMatcher;
}

const PROJECT_FILE = 'sfdx-project.json';

interface ProjectFile {
    readonly name?: unknown;
    readonly namespace?: unknown;
    readonly packageDirectories?: unknown;
}

function isFolderList(value: unknown): value is { path: string }[] {
    const hasPath = (entry: unknown): boolean =>
        typeof entry === 'object' && entry !== null && typeof (entry as { path?: unknown }).path === 'string';
    return Array.isArray(value) && value.every(hasPath);
}

function textOr<T>(value: unknown, otherwise: T): string | T {
    return typeof value === 'string' && value !== '' ? value : otherwise;
}

/** Finds the project of a file: the nearest folder upwards, within the scanned folders, that holds sfdx-project.json. */
export class ProjectFinder {
    private readonly byFolder = new Map<string, Project>();
    /** Folders whose names were listed, with whether they hold a project file. */
    private readonly listed = new Map<string, boolean>();
    private last: { readonly folder: string; readonly project: Project } | null = null;
    private readonly roots: readonly string[];

    constructor(
        roots: readonly string[],
        private readonly onProblem: (problem: ScanProblem) => void
    ) {
        this.roots = roots.map((root) => resolve(root));
    }

    /** The files of a folder come one after the other, so the last answer is mostly the next. */
    projectOf(file: string): Project {
        const end = file.lastIndexOf(sep);
        if (!this.last || end !== this.last.folder.length || !file.startsWith(this.last.folder)) {
            const folder = dirname(file);
            this.last = { folder, project: this.projectOfFolder(folder) };
        }
        return this.last.project;
    }

    /** Notes what a folder holds, so that nobody has to ask the disk again. */
    noteFolder(folder: string, names: readonly string[]): void {
        this.listed.set(folder, names.includes(PROJECT_FILE));
    }

    /** The package directory of the project that a file lies in, or null. */
    packageDirectoryOf(project: Project, file: string): string | null {
        const below = file
            .slice(project.root.length + 1)
            .split(sep)
            .join('/');
        return project.packageDirectories.find((path) => path === '' || below.startsWith(`${path}/`)) ?? null;
    }

    private projectOfFolder(folder: string): Project {
        const known = this.byFolder.get(folder);
        if (known) {
            return known;
        }
        const parent = dirname(folder);
        let project: Project;
        if (this.isProject(folder)) {
            project = this.read(folder);
        } else if (parent === folder || this.roots.includes(folder)) {
            project = this.outside(folder);
        } else {
            project = this.projectOfFolder(parent);
        }
        this.byFolder.set(folder, project);
        return project;
    }

    private isProject(folder: string): boolean {
        return this.listed.get(folder) ?? existsSync(join(folder, PROJECT_FILE));
    }

    /** A scanned folder without a project file may lie inside a project: the files above it are looked at too. */
    private outside(folder: string): Project {
        for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
            if (this.isProject(above)) {
                return this.read(above);
            }
        }
        const name = folder.split(sep).at(-1) ?? folder;
        return { root: folder, name, namespace: null, packageDirectories: [], isIgnoredByDeploy: () => false };
    }

    private read(root: string): Project {
        const file = join(root, PROJECT_FILE);
        let content: ProjectFile = {};
        try {
            const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
            content = typeof parsed === 'object' && parsed !== null ? parsed : {};
        } catch (error) {
            const reason = `package directories and namespace are unknown: ${String(error)}`;
            this.onProblem({ file: this.relative(file), reason, severity: 'unread' });
        }
        const folders = isFolderList(content.packageDirectories) ? content.packageDirectories : [];
        return {
            root,
            name: textOr(content.name, root.split(sep).at(-1) ?? root),
            namespace: textOr(content.namespace, null),
            packageDirectories: folders.map(({ path }) => path.replace(/^\.?\/?/, '').replace(/\/$/, '')),
            isIgnoredByDeploy: this.ignoreFile(root)
        };
    }

    private ignoreFile(root: string): PathMatcher {
        const file = join(root, '.forceignore');
        try {
            return existsSync(file) ? compileIgnoreFile(readFileSync(file, 'utf8')) : () => false;
        } catch (error) {
            this.onProblem({ file: this.relative(file), reason: String(error), severity: 'unread' });
            return () => false;
        }
    }

    private relative(file: string): string {
        const root = this.roots.find((candidate) => file.startsWith(candidate + sep));
        return root
            ? file
                  .slice(root.length + 1)
                  .split(sep)
                  .join('/')
            : file;
    }
}
