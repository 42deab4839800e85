import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/**
 * Removes JavaScript that an earlier build emitted from TypeScript which is gone: of components that were moved or
 * deleted, and of modules inside a component. Git ignores those files and so leaves them behind, where they look like a
 * second, broken bundle. Components written in JavaScript are left alone. Takes the root of an SFDX project; gives the
 * removed files.
 */
export function removeStaleOutput(rootDir: string): string[] {
    const bundles = packageDirectories(rootDir).flatMap(lwcFolders).flatMap(foldersIn);
    const stale = bundles.flatMap(staleFiles);
    stale.forEach((file) => rmSync(file));
    bundles.forEach(removeEmpty);
    return stale.map((file) => relative(rootDir, file));
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

function lwcFolders(dir: string): string[] {
    return foldersIn(dir).flatMap((folder) => (/[\\/]lwc$/.test(folder) ? [folder] : lwcFolders(folder)));
}

function removeEmpty(dir: string): void {
    foldersIn(dir).forEach(removeEmpty);
    if (readdirSync(dir).length === 0) {
        rmdirSync(dir);
    }
}

/** What was emitted has its source beside it; a bundle with its metadata and no TypeScript at all is written by hand. */
function staleFiles(bundle: string): string[] {
    const files = filesIn(bundle);
    const isLeftOver = !files.some((file) => file.endsWith('.js-meta.xml'));
    const isTypeScript = files.some((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    return files.filter(
        (file) =>
            file.endsWith('.js') &&
            !existsSync(file.replace(/\.js$/, '.ts')) &&
            (isLeftOver ? !isTypeScript : isTypeScript)
    );
}

function filesIn(dir: string): string[] {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesIn(join(dir, entry.name)) : [join(dir, entry.name)]
    );
}

if (require.main === module) {
    for (const file of removeStaleOutput(resolve(__dirname, '../..'))) {
        console.log(`Removed ${file}: its TypeScript is gone`);
    }
}
