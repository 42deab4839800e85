import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup, type Plugin, type RollupLog } from 'rollup';
import { platformModules } from './platformModules';
import type { ShellSources } from './shellSources';
import { bundleConstants } from './vendorBundle';

const WEB_DIR = join(__dirname, '..');
const COMPONENTS_ID = 'shell/components';

export interface AppBundle {
    readonly imports: Readonly<Record<string, string>>;
    readonly wasBuilt: boolean;
}

/**
 * Builds the shell, the platform modules and the project's components into `outDir`/app. Nothing happens while no source
 * changed. Throws when a module is missing, naming the file that imports it.
 */
export async function buildAppBundle(
    sources: ShellSources,
    vendorModules: readonly string[],
    outDir: string
): Promise<AppBundle> {
    const dir = join(outDir, 'app');
    const key = sourceKey(sources);
    const keyFile = join(dir, 'KEY');
    const imports = { 'lightning/session': '/app/session.js' };
    if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) {
        return { imports, wasBuilt: false };
    }
    const external = new Set(['lwc', '@lwc/synthetic-shadow', ...vendorModules.filter((name) => !isOurs(name))]);
    const build = await rollup({
        input: { main: join(WEB_DIR, 'client/main.ts'), session: join(WEB_DIR, 'modules/lightning/session/session.ts') },
        external: (id) => external.has(id),
        preserveEntrySignatures: 'strict',
        onwarn: refuseUnresolved(sources.rootDir),
        plugins: [
            componentRegistry(sources),
            platformModules(sources),
            replace({ preventAssignment: true, values: bundleConstants() }),
            lwc({
                rootDir: join(WEB_DIR, 'client'),
                enableDynamicComponents: true,
                sourcemap: true,
                modules: [
                    { dir: join(WEB_DIR, 'modules') },
                    { dir: join(WEB_DIR, 'client') },
                    ...componentAliases(sources)
                ]
            })
        ]
    });
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    await build.write({
        dir,
        format: 'esm',
        sourcemap: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js'
    });
    await build.close();
    writeFileSync(keyFile, key);
    return { imports, wasBuilt: true };
}

/** A stand-in of ours wins over a module of that name in the npm package. */
function isOurs(name: string): boolean {
    return existsSync(join(WEB_DIR, 'modules', name));
}

/** `c/x` is the TypeScript module of the bundle, or its JavaScript when it has no TypeScript. */
function componentAliases({ rootDir, model }: ShellSources): { name: string; path: string }[] {
    return model.lwcBundles.flatMap(({ name, dir }) => {
        const candidates = ['ts', 'js', 'html', 'css'].map((extension) => join(rootDir, dir, `${name}.${extension}`));
        const path = candidates.find((candidate) => existsSync(candidate));
        return path ? [{ name: `c/${name}`, path }] : [];
    });
}

/** Components that pages, tabs and actions name are loaded when they are first shown. */
function componentRegistry({ model }: ShellSources): Plugin {
    const exposed = model.lwcBundles.filter(({ isExposed }) => isExposed).map(({ name }) => name);
    const entries = exposed.map((name) => `    ${JSON.stringify(name)}: () => import(${JSON.stringify(`c/${name}`)})`);
    return {
        name: 'component-registry',
        resolveId: (id) => (id === COMPONENTS_ID ? `\0${COMPONENTS_ID}` : null),
        load: (id) => (id === `\0${COMPONENTS_ID}` ? `export const components = {\n${entries.join(',\n')}\n};\n` : null)
    };
}

function refuseUnresolved(rootDir: string): (warning: RollupLog) => void {
    return (warning) => {
        if (warning.code === 'UNRESOLVED_IMPORT') {
            const importer = (warning.id ?? 'the shell').replace(/\?.*$/, '');
            throw new Error(`${relative(rootDir, importer)}: ${warning.exporter ?? ''} is not provided by the local org`);
        }
        if (warning.code === 'MISSING_EXPORT' || warning.code === 'PLUGIN_WARNING') {
            console.warn(warning.message);
        }
    };
}

/** Hash of every file that goes into the bundle, and of the metadata that its modules are made of. */
function sourceKey({ rootDir, model, auraMethods }: ShellSources): string {
    const hash = createHash('sha256');
    hashTree(hash, WEB_DIR);
    for (const { name, dir, isExposed } of model.lwcBundles) {
        hash.update(`${name} ${isExposed}`);
        hashTree(hash, join(rootDir, dir));
    }
    hash.update(JSON.stringify([...model.labels.values()].map(({ name, value }) => [name, value])));
    hash.update(JSON.stringify([...model.translations.values()].map(({ language, labels }) => [language, [...labels]])));
    for (const object of model.objects.values()) {
        hash.update(`${object.name}:${[...object.fields.keys()].join(',')}`);
    }
    hash.update([...model.customPermissions.keys(), ...model.staticResources.keys(), ...model.messageChannels.keys()].join());
    hash.update(JSON.stringify(auraMethods));
    return hash.digest('hex');
}

function hashTree(hash: Hash, dir: string): void {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
        const path = join(dir, entry.name);
        if (entry.isDirectory() && entry.name !== '__tests__') {
            hashTree(hash, path);
        } else if (entry.isFile()) {
            hash.update(path).update(readFileSync(path));
        }
    }
}
