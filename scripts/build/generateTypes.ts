import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readProject, type OrgModel } from '../local-org/metadata';
import { readApexSignatures } from './apexSignatures';
import { generatedTypes, type TypeSources } from './generatedTypes';
import { removeStaleOutput } from './removeStaleOutput';

/**
 * Writes `.local-org/types/generated.d.ts` and `.local-org/types/c/*.d.ts` for the project at `rootDir`. A file
 * is only touched when its text changes, so an editor or `tsc --watch` does not restart for nothing.
 */
export function generateTypes(rootDir: string): { changed: string[] } {
    const typesDir = join(rootDir, '.local-org/types');
    const model = readProject(rootDir);
    const sources = collectSources(model);
    const components = [...componentDeclarations(model, typesDir), ...shellDeclarations(rootDir, typesDir)];
    const kept = new Set(components.map(({ path }) => path));
    ['c', ...Object.keys(SHELL_FOLDERS)].forEach((namespace) => removeStale(join(typesDir, namespace), kept));
    const changed = [
        writeIfChanged(join(typesDir, 'generated.d.ts'), generatedTypes(sources)),
        ...components.map(({ path, text }) => writeIfChanged(path, text))
    ];
    return { changed: changed.filter((path): path is string => path !== null) };
}

/** Modules of the local org's shell and of its platform modules, which are laid out like component bundles. */
const SHELL_FOLDERS = {
    shell: 'scripts/local-org/web/client/shell',
    lightning: 'scripts/local-org/web/modules/lightning'
} as const;

interface Declaration {
    readonly path: string;
    readonly text: string;
}

/** What `c/x` means to TypeScript: a declaration that hands on the module of bundle x, wherever its folder is. */
function componentDeclarations({ rootDir, lwcBundles }: OrgModel, typesDir: string): Declaration[] {
    return lwcBundles.flatMap(({ name, dir }) => declaration(rootDir, typesDir, 'c', name, dir));
}

function shellDeclarations(rootDir: string, typesDir: string): Declaration[] {
    return Object.entries(SHELL_FOLDERS).flatMap(([namespace, folder]) => {
        const names = existsSync(join(rootDir, folder)) ? readdirSync(join(rootDir, folder)) : [];
        return names.flatMap((name) => declaration(rootDir, typesDir, namespace, name, join(folder, name)));
    });
}

/** Gives nothing for a bundle without TypeScript. */
function declaration(rootDir: string, typesDir: string, namespace: string, name: string, dir: string): Declaration[] {
    const module = join(rootDir, dir, `${name}.ts`);
    if (!existsSync(module)) {
        return [];
    }
    const path = join(typesDir, namespace, `${name}.d.ts`);
    const target = relative(dirname(path), module.slice(0, -'.ts'.length));
    const hasDefault = /^export (default\b|\{[^}]*\bas default\b)/m.test(readFileSync(module, 'utf8'));
    const lines = [`export * from '${target}';`, ...(hasDefault ? [`export { default } from '${target}';`] : [])];
    return [{ path, text: `${lines.join('\n')}\n` }];
}

/** Declarations of components that are gone would keep a stale import alive. */
function removeStale(dir: string, kept: ReadonlySet<string>): void {
    for (const file of existsSync(dir) ? readdirSync(dir) : []) {
        if (!kept.has(join(dir, file))) {
            rmSync(join(dir, file));
        }
    }
}

function writeIfChanged(path: string, text: string): string | null {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) {
        return null;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
}

/** All that components can import from the org, read from the project's files and the catalog of standard objects. */
function collectSources(model: OrgModel): TypeSources {
    const names = (items: Iterable<{ readonly name: string }>): string[] => [...items].map(({ name }) => name);
    const packaged = model.apexClasses.filter(({ path }) => path.startsWith(model.packageDirectories[0]));
    return {
        labels: names(model.labels.values()),
        objects: [...model.objects.values()].map(({ name, fields }) => ({ name, fields: [...fields.values()] })),
        customPermissions: names(model.customPermissions.values()),
        messageChannels: names(model.messageChannels.values()),
        apex: readApexSignatures(packaged)
    };
}

if (require.main === module) {
    const rootDir = resolve(process.argv[2] ?? process.cwd());
    const removed = removeStaleOutput(rootDir);
    if (removed.length > 0) {
        console.log(`Output of components that are gone was removed: ${removed.join(', ')}`);
    }
    const { changed } = generateTypes(rootDir);
    console.log(changed.length > 0 ? `Types written: ${changed.join(', ')}` : 'Types are up to date');
}
