import { join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup, type Plugin, type RollupLog } from 'rollup';
import { vendorPlatformModules } from './platformModules';

/** Bundles the engine and the given base components into `dir`. */
export async function rollupVendor(rootDir: string, dir: string, names: readonly string[]): Promise<void> {
    const build = await rollup({
        input: {
            lwc: 'lwc',
            'synthetic-shadow': '@lwc/synthetic-shadow',
            ...Object.fromEntries(names.map((name) => [name, name]))
        },
        external: ['lightning/session'],
        preserveEntrySignatures: 'strict',
        onwarn: refuseUnresolved,
        plugins: [
            entryResolver(rootDir),
            vendorPlatformModules(),
            replace({ preventAssignment: true, values: bundleConstants() }),
            lwc({
                rootDir,
                enableDynamicComponents: true,
                modules: [{ npm: 'lightning-base-components' }]
            }),
            nodeResolve({ rootDir })
        ]
    });
    await build.write({
        dir,
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js'
    });
    await build.close();
}

/** Entries have no importer, but internal modules are only visible from inside the package: give them one there. */
function entryResolver(rootDir: string): Plugin {
    const packageDir = join(rootDir, 'node_modules/lightning-base-components');
    return {
        name: 'vendor-entries',
        resolveId(id, importer) {
            return !importer && id.startsWith('lightning/')
                ? this.resolve(id, join(packageDir, 'package.json'), { skipSelf: true })
                : null;
        }
    };
}

/** Constants that the sources expect a bundler to set. */
export function bundleConstants(): Record<string, string> {
    // As Lightning serves the engine to users who are not in debug mode.
    return { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' };
}

/** Circular imports inside the base components are theirs; an unresolved import is an error that names the importer. */
function refuseUnresolved(warning: RollupLog): void {
    if (warning.code === 'UNRESOLVED_IMPORT') {
        throw new Error(
            `${warning.id ?? 'the shell'}: module ${warning.exporter ?? ''} is not provided by the local org`
        );
    }
}
