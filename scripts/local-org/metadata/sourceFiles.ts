import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../errors';

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
}

/** All files below the package directories. */
export interface ProjectFiles {
    readonly metadata: readonly MetadataFile[];
    /** Files that are no metadata files, relative to the root. */
    readonly others: ReadonlySet<string>;
    /** Every folder that was seen, relative to the root. */
    readonly folders: ReadonlySet<string>;
}

/** Reads sfdx-project.json. Throws SourceError when it is missing, malformed or names no package directory. */
export function readManifest(rootDir: string): ProjectManifest {
    const file = 'sfdx-project.json';
    const location = { file, line: 1, column: 1 };
    const path = join(rootDir, file);
    if (!existsSync(path)) {
        throw new SourceError(`${file} is missing`, location);
    }
    let manifest: unknown;
    try {
        manifest = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
        throw new SourceError(`malformed JSON: ${(error as Error).message}`, location);
    }
    const { namespace, sourceApiVersion, packageDirectories } = manifest as Record<string, unknown>;
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
        packageDirectories: paths.map((each) => each.replace(/\/+$/, ''))
    };
}

/** Lists the files of all package directories. Throws SourceError for a directory that does not exist. */
export function listFiles(rootDir: string, manifest: ProjectManifest): ProjectFiles {
    const metadata: MetadataFile[] = [];
    const others = new Set<string>();
    const folders = new Set<string>();
    const seen = new Set<string>();
    const visit = (relative: string): void => {
        if (seen.has(relative)) {
            return;
        }
        seen.add(relative);
        folders.add(relative);
        for (const entry of readdirSync(join(rootDir, relative), { withFileTypes: true })) {
            const path = `${relative}/${entry.name}`;
            if (entry.isDirectory()) {
                visit(path);
            } else if (entry.name.endsWith('-meta.xml')) {
                metadata.push(toMetadataFile(path));
            } else {
                others.add(path);
            }
        }
    };
    for (const directory of manifest.packageDirectories) {
        if (!existsSync(join(rootDir, directory))) {
            const location = { file: 'sfdx-project.json', line: 1, column: 1 };
            throw new SourceError(`package directory ${directory} does not exist`, location);
        }
        visit(directory);
    }
    metadata.sort((left, right) => (left.path < right.path ? -1 : 1));
    return { metadata, others, folders };
}

function toMetadataFile(path: string): MetadataFile {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    const match = /^(.+)\.([^.]+)-meta\.xml$/.exec(name);
    if (!match) {
        throw new SourceError('a metadata file is named <name>.<type>-meta.xml', { file: path, line: 1, column: 1 });
    }
    return { path, fullName: decodeURIComponent(match[1]), suffix: match[2], folders };
}
