import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup, type Plugin, type RollupBuild, type RollupLog, type RollupOptions } from 'rollup';
import { platformModules } from './platformModules';
import { bundleConstants } from './rollupVendor';
import type { ShellSources } from './shellSources';
import { stripTypes } from './stripTypes';

const WEB_DIR = join(__dirname, '..');
const COMPONENTS_ID = 'shell/components';
/** The editor of rich texts and what it needs. */
const EDITOR_PACKAGES = [/^prosemirror-/, 'orderedmap', 'rope-sequence', 'w3c-keyname'];

/** Bundles the shell, the platform modules and the project's components into `dir`. */
export async function rollupApp(sources: ShellSources, vendorModules: readonly string[], dir: string): Promise<void> {
    const external = new Set(['lwc', '@lwc/synthetic-shadow', ...vendorModules.filter((name) => !isOurs(name))]);
    const build = await bundled(sources.rootDir, {
        input: {
            main: join(WEB_DIR, 'client/main.ts'),
            session: join(WEB_DIR, 'modules/lightning/session/session.ts')
        },
        external: (id) => external.has(id),
        preserveEntrySignatures: 'strict',
        onwarn: refuseUnresolved(sources.rootDir),
        plugins: [
            componentRegistry(sources),
            platformModules(sources),
            stripTypes(),
            replace({ preventAssignment: true, values: bundleConstants() }),
            nodeResolve({ rootDir: sources.rootDir, resolveOnly: EDITOR_PACKAGES }),
            lwc({
                // Plain JavaScript, no components.
                exclude: ['**/node_modules/{prosemirror-*,orderedmap,rope-sequence,w3c-keyname}/**'],
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
    await build.write({
        dir,
        format: 'esm',
        sourcemap: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js'
    });
    await build.close();
}

/** Starts the build; a syntax error names the file and the line. */
async function bundled(rootDir: string, options: RollupOptions): Promise<RollupBuild> {
    try {
        return await rollup(options);
    } catch (error) {
        const { message, loc, id } = error as RollupLog;
        const file = loc?.file ?? id;
        const place = file
            ? `${relative(rootDir, file.replace(/\?.*$/, ''))}:${loc?.line ?? 1}:${loc?.column ?? 1}: `
            : '';
        throw new Error(message.startsWith(place) ? message : `${place}${message}`, { cause: error });
    }
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
            throw new Error(
                `${relative(rootDir, importer)}: ${warning.exporter ?? ''} is not provided by the local org`
            );
        }
        if (warning.code === 'MISSING_EXPORT' || warning.code === 'PLUGIN_WARNING') {
            console.warn(warning.message);
        }
    };
}
