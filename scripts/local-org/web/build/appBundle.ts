import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../../lazily';
import type { ShellSources } from './shellSources';

const WEB_DIR = join(__dirname, '..');

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
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    await lazily<typeof import('./rollupApp')>(__dirname, './rollupApp').rollupApp(sources, vendorModules, dir);
    writeFileSync(keyFile, key);
    return { imports, wasBuilt: true };
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
    hash.update(
        JSON.stringify([...model.translations.values()].map(({ language, labels }) => [language, [...labels]]))
    );
    for (const object of model.objects.values()) {
        hash.update(`${object.name}:${[...object.fields.keys()].join(',')}`);
    }
    hash.update(
        [...model.customPermissions.keys(), ...model.staticResources.keys(), ...model.messageChannels.keys()].join()
    );
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
