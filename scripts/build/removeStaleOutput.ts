import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/**
 * Removes JavaScript that an earlier build emitted from TypeScript which is gone: of components that were moved or
 * deleted, and of modules inside a component. Git ignores those files and so leaves them behind, where they look like a
 * second, broken bundle. Components written in JavaScript are left alone. Takes the root of an SFDX project; gives the
 * removed files.
 */
export function removeStaleOutput(rootDir: string): string[] {
    const bundles = packageDirectories(rootDir)
        .flatMap(lwcFolders)
        .flatMap((folder) => foldersIn(folder).map(readTree));
    const stale = bundles.flatMap(staleFiles);
    stale.forEach((file) => rmSync(file));
    const removed = new Set(stale);
    bundles.forEach((bundle) => removeEmpty(bundle, removed));
    return stale.map((file) => relative(rootDir, file));
}

/** A folder with everything below it, read once. */
interface Tree {
    readonly dir: string;
    readonly files: readonly string[];
    readonly folders: readonly Tree[];
}

function readTree(dir: string): Tree {
    const entries = readdirSync(dir, { withFileTypes: true });
    return {
        dir,
        files: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => join(dir, name)),
        folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => readTree(join(dir, name)))
    };
}

function packageDirectories(rootDir: string): string[] {
    const { packageDirectories: listed } = JSON.parse(readFileSync(join(rootDir, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: readonly { readonly path: string }[];
    };
    return listed.map(({ path }) => join(rootDir, path)).filter((path) => existsSync(path));
}

function foldersIn(dir: string): string[] {
    return readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
        .map(({ name }) => join(dir, name));
}

/** Components are never below the folder of the objects, which has most folders of a project. */
function lwcFolders(dir: string): string[] {
    return foldersIn(dir)
        .filter((folder) => basename(folder) !== 'objects')
        .flatMap((folder) => (basename(folder) === 'lwc' ? [folder] : lwcFolders(folder)));
}

/** Removes what is empty without the removed files; says whether that was the whole folder. */
function removeEmpty({ dir, files, folders }: Tree, removed: ReadonlySet<string>): boolean {
    const isEmpty = folders.map((folder) => removeEmpty(folder, removed)).every(Boolean);
    if (!isEmpty || !files.every((file) => removed.has(file))) {
        return false;
    }
    rmdirSync(dir);
    return true;
}

/** What was emitted has its source beside it; a bundle with its metadata and no TypeScript at all is written by hand. */
function staleFiles(bundle: Tree): string[] {
    const files = filesIn(bundle);
    const known = new Set(files);
    const isLeftOver = !files.some((file) => file.endsWith('.js-meta.xml'));
    const isTypeScript = files.some((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    return files.filter(
        (file) =>
            file.endsWith('.js') &&
            !known.has(file.replace(/\.js$/, '.ts')) &&
            (isLeftOver ? !isTypeScript : isTypeScript)
    );
}

function filesIn({ files, folders }: Tree): string[] {
    return [...files, ...folders.flatMap(filesIn)];
}

if (require.main === module) {
    for (const file of removeStaleOutput(resolve(__dirname, '../..'))) {
        console.log(`Removed ${file}: its TypeScript is gone`);
    }
}
