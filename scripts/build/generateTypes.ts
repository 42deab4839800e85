import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readApexSignatures } from './apexSignatures';
import { generatedTypes, type TypedField, type TypeSources } from './generatedTypes';

/** Component bundles of a project: name and folder relative to the root. */
export interface ComponentFolder {
    readonly name: string;
    readonly dir: string;
}

/**
 * Writes `.local-org/types/generated.d.ts` and `.local-org/types/c/*.d.ts` for the project at `rootDir`. A file
 * is only touched when its text changes, so an editor or `tsc --watch` does not restart for nothing.
 */
export function generateTypes(rootDir: string): { changed: string[] } {
    const typesDir = join(rootDir, '.local-org/types');
    const sources = collectSources(rootDir);
    const components = componentDeclarations(rootDir, typesDir);
    removeStale(join(typesDir, 'c'), new Set(components.map(({ path }) => path)));
    const changed = [
        writeIfChanged(join(typesDir, 'generated.d.ts'), generatedTypes(sources)),
        ...components.map(({ path, text }) => writeIfChanged(path, text))
    ];
    return { changed: changed.filter((path): path is string => path !== null) };
}

/** What `c/x` means to TypeScript: a declaration that hands on the module of bundle x, wherever its folder is. */
function componentDeclarations(rootDir: string, typesDir: string): { path: string; text: string }[] {
    const declarations: { path: string; text: string }[] = [];
    for (const { name, dir } of componentFolders(rootDir)) {
        const module = join(rootDir, dir, `${name}.ts`);
        if (existsSync(module)) {
            const path = join(typesDir, 'c', `${name}.d.ts`);
            const target = relative(dirname(path), module.slice(0, -'.ts'.length));
            const hasDefault = /^export (default\b|\{[^}]*\bas default\b)/m.test(readFileSync(module, 'utf8'));
            const lines = [
                `export * from '${target}';`,
                ...(hasDefault ? [`export { default } from '${target}';`] : [])
            ];
            declarations.push({ path, text: `${lines.join('\n')}\n` });
        }
    }
    return declarations;
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

/* Light reading of the sources, until loadProject gives an OrgModel. */
function filesUnder(dir: string): string[] {
    return existsSync(dir)
        ? readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
              const path = join(dir, entry.name);
              return entry.isDirectory() ? filesUnder(path) : [path];
          })
        : [];
}

function componentFolders(rootDir: string): ComponentFolder[] {
    return filesUnder(join(rootDir, 'force-app/main'))
        .filter((file) => /\/lwc\/(\w+)\/\1\.js-meta\.xml$/.test(file))
        .map((file) => ({ name: file.split('/').at(-2) ?? '', dir: relative(rootDir, dirname(file)) }));
}

function collectSources(rootDir: string): TypeSources {
    const files = filesUnder(join(rootDir, 'force-app/main'));
    const tag = (text: string, name: string): string | null =>
        new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;
    const objects = new Map<string, TypedField[]>();
    const standard = (type: TypedField['type'], ...names: string[]): TypedField[] =>
        names.map((name) => ({ name, type, relationshipName: null, referenceTo: [] }));
    for (const name of ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'User']) {
        objects.set(name, standard('Text', 'Id', 'Name'));
    }
    for (const file of files) {
        const object = /\/objects\/(\w+)\/\1\.object-meta\.xml$/.exec(file);
        if (object) {
            objects.set(object[1], [
                ...standard('Text', 'Id', 'Name', 'OwnerId', 'CreatedById', 'LastModifiedById'),
                ...standard('DateTime', 'CreatedDate', 'LastModifiedDate')
            ]);
        }
    }
    for (const file of files) {
        const field = /\/objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(file);
        if (field) {
            const text = readFileSync(file, 'utf8');
            const lookup = tag(text, 'referenceTo');
            objects.get(field[1])?.push({
                name: field[2],
                type: (tag(text, 'type') ?? 'Text') as TypedField['type'],
                relationshipName: lookup ? field[2].replace(/__c$/, '__r') : null,
                referenceTo: lookup && objects.has(lookup) ? [lookup] : []
            });
        }
    }
    const named = (suffix: string): string[] =>
        files
            .filter((file) => file.endsWith(suffix))
            .map((file) => file.split('/').at(-1)?.slice(0, -suffix.length) ?? '');
    return {
        labels: files
            .filter((file) => file.endsWith('.labels-meta.xml'))
            .flatMap((file) =>
                [...readFileSync(file, 'utf8').matchAll(/<fullName>(\w+)<\/fullName>/g)].map((m) => m[1])
            ),
        objects: [...objects].map(([name, fields]) => ({ name, fields })),
        customPermissions: named('.customPermission-meta.xml'),
        messageChannels: named('.messageChannel-meta.xml'),
        apex: readApexSignatures(
            files
                .filter((file) => file.endsWith('.cls'))
                .map((file) => ({ path: relative(rootDir, file), source: readFileSync(file, 'utf8') }))
        )
    };
}

if (require.main === module) {
    const { changed } = generateTypes(resolve(process.argv[2] ?? process.cwd()));
    console.log(changed.length > 0 ? `Types written: ${changed.join(', ')}` : 'Types are up to date');
}
