import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, type ProjectManifest } from '../../local-org/metadata/sourceFiles';
import { ignoreFilter } from './ignoreFilter';

export interface ProjectFileList {
    readonly root: string;
    readonly manifest: ProjectManifest;
    /** All files below the package directories that a deployment would look at, relative to the root. */
    readonly paths: readonly string[];
    /** Source that .forceignore keeps from deployments, but that is checked all the same: TypeScript of components. */
    readonly sources: readonly string[];
    /** Package directories whose contents are not part of the package. */
    readonly unpackaged: readonly string[];
}

/** Lists a project's files. Throws SourceError when sfdx-project.json is missing or wrong. */
export function listProjectFiles(root: string): ProjectFileList {
    const manifest = readManifest(root);
    const isIgnored = ignoreFilter(root);
    const paths = new Set<string>();
    const sources = new Set<string>();
    const visit = (folder: string): void => {
        for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (entry.name !== 'node_modules') {
                    visit(path);
                }
            } else if (!isIgnored(path)) {
                paths.add(path);
            } else if (/\/lwc\/.*\.ts$/.test(path) && !path.includes('/__tests__/') && !path.endsWith('.d.ts')) {
                sources.add(path);
            }
        }
    };
    for (const directory of manifest.packageDirectories.map(plainPath)) {
        if (existsSync(join(root, directory))) {
            visit(directory);
        }
    }
    return {
        root,
        manifest,
        paths: [...paths].sort(),
        sources: [...sources].sort(),
        unpackaged: unpackagedDirectories(root)
    };
}

function unpackagedDirectories(root: string): string[] {
    const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: readonly { readonly unpackagedMetadata?: { readonly path: string } }[];
    };
    return project.packageDirectories.flatMap(({ unpackagedMetadata }) =>
        unpackagedMetadata ? [plainPath(unpackagedMetadata.path)] : []
    );
}

/** Paths of sfdx-project.json may begin with ./ and end with a slash. */
function plainPath(path: string): string {
    return path
        .replace(/\/+$/, '')
        .replace(/^(\.\/)+/, '')
        .replace(/^\.$/, '');
}
