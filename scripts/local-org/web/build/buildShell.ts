import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppBundle } from './appBundle';
import { shellPage } from './shellPage';
import type { ShellSources } from './shellSources';
import { buildVendorBundle } from './vendorBundle';

/** A built shell, ready to be served. */
export interface ShellBuild {
    /** Folder to serve. */
    readonly dir: string;
    /** The page with a session written into it. */
    readonly page: (session: object) => string;
    /** False when everything came from the cache. */
    readonly wasBuilt: boolean;
}

/**
 * Builds what the browser runs: base components (cached per lock file), then shell, platform modules and the project's
 * components (cached per source). Throws when a component imports something that the local org does not provide.
 */
export async function buildShell(
    sources: ShellSources,
    log: (line: string) => void = () => undefined
): Promise<ShellBuild> {
    const dir = join(sources.rootDir, '.local-org/web');
    mkdirSync(dir, { recursive: true });
    const vendor = await buildVendorBundle(sources.rootDir, dir, log);
    const app = await buildAppBundle(sources, Object.keys(vendor.imports), dir);
    copyFileSync(join(__dirname, '../client/shell.css'), join(dir, 'app/shell.css'));
    const imports = { ...vendor.imports, ...app.imports };
    return { dir, page: (session) => shellPage(imports, session), wasBuilt: vendor.wasBuilt || app.wasBuilt };
}
