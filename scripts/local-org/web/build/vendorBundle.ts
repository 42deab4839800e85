import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lazily } from '../../lazily';

/** Modules of the package that need others only the platform has (maps, address search, device bar codes). */
const NOT_PROVIDED = new Set([
    'barcodeScanner',
    'inputAddress',
    'lookupAddress',
    'navigation',
    'primitiveFigure',
    'staticMap'
]);

/** Internal base components that the record forms and the shell are built of. */
const INTERNAL = ['groupedCombobox', 'routingService', 'utilsPrivate', 'modalBase'];

/** Modules of the vendor bundle by import name, and where the browser finds them. */
export interface VendorBundle {
    readonly imports: Readonly<Record<string, string>>;
    readonly wasBuilt: boolean;
}

/** Import specifiers that the vendor bundle serves, and the app bundle leaves alone. */
export function vendorModules(rootDir: string): string[] {
    const manifest = join(rootDir, 'node_modules/lightning-base-components/package.json');
    const { lwc: config } = JSON.parse(readFileSync(manifest, 'utf8')) as { lwc: { expose: string[] } };
    const names = config.expose
        .filter((name) => name.startsWith('lightning/'))
        .map((name) => name.slice('lightning/'.length))
        .filter((name) => !NOT_PROVIDED.has(name));
    return [...new Set([...names, ...INTERNAL])].map((name) => `lightning/${name}`);
}

/**
 * Builds the LWC engine, the base components and the SLDS style sheet once per lock file, into `outDir`/vendor. Takes about
 * half a minute the first time and nothing after that.
 */
export async function buildVendorBundle(
    rootDir: string,
    outDir: string,
    log: (line: string) => void
): Promise<VendorBundle> {
    const dir = join(outDir, 'vendor');
    const names = vendorModules(rootDir);
    const key = createHash('sha256')
        .update(readFileSync(join(rootDir, 'package-lock.json')))
        .update(
            ['vendorBundle.ts', 'rollupVendor.ts', 'platformModules.ts']
                .map((name) => readFileSync(join(__dirname, name)))
                .join()
        )
        .digest('hex');
    const keyFile = join(dir, 'KEY');
    const imports: Record<string, string> = {
        lwc: '/vendor/lwc.js',
        '@lwc/synthetic-shadow': '/vendor/synthetic-shadow.js',
        ...Object.fromEntries(names.map((name) => [name, `/vendor/${name}.js`]))
    };
    if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) {
        return { imports, wasBuilt: false };
    }
    log('Building the base components (once per installation, about half a minute)');
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    await lazily<typeof import('./rollupVendor')>(__dirname, './rollupVendor').rollupVendor(rootDir, dir, names);
    copyStyles(rootDir, dir);
    writeFileSync(keyFile, key);
    return { imports, wasBuilt: true };
}

function copyStyles(rootDir: string, dir: string): void {
    const require = createRequire(join(rootDir, 'package.json'));
    const manifest = require.resolve('@salesforce-ux/design-system-2/package.json');
    cpSync(join(manifest, '../dist/css/bundled/slds2.cosmos.css'), join(dir, 'slds2.css'));
}
