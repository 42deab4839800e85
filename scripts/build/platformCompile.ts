import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '@lwc/sfdc-lwc-compiler';
import { readProject, type LwcBundleModel } from '../local-org/metadata';
import { ReferenceCheck, type PlatformReference } from './platformReferences';

/** What the platform's compiler said of one bundle. */
export interface BundleResult {
    readonly name: string;
    readonly problems: readonly string[];
}

/**
 * Runs Salesforce's own component compiler over every bundle, as a deployment would: on the JavaScript that tsc emitted,
 * the templates and the style sheets, and holds its list of references against the project. Gives the problems of each bundle;
 * a bundle without any would deploy.
 */
export async function platformCompile(rootDir: string): Promise<BundleResult[]> {
    const results: BundleResult[] = [];
    const model = readProject(rootDir);
    const check = new ReferenceCheck(model);
    for (const bundle of model.lwcBundles) {
        results.push({ name: bundle.name, problems: await compileBundle(rootDir, bundle, check) });
    }
    return results;
}

async function compileBundle(
    rootDir: string,
    { name, dir, apiVersion, capabilities }: LwcBundleModel,
    check: ReferenceCheck
): Promise<string[]> {
    const folder = join(rootDir, dir);
    const missing = readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && !existsSync(join(folder, file.replace(/\.ts$/, '.js'))))
        .map((file) => `${dir}/${file}: there is no emitted JavaScript; run npm run build first`);
    if (missing.length > 0) {
        return missing;
    }
    const files = Object.fromEntries(
        readdirSync(folder)
            .filter((file) => /\.(js|html|css)$/.test(file))
            .map((file) => [file, readFileSync(join(folder, file), 'utf8')])
    );
    const allowDynamicComponents = capabilities.includes('lightning__dynamicComponent');
    const options = { apiVersion, allowDynamicComponents };
    const output = await compile({ bundle: { name, namespace: 'c', type: 'platform', files, options } });
    const problems = output.diagnostics.map(({ message, filename, location }) => {
        const place = location ? `:${location.line}:${location.column}` : '';
        return `${dir}/${filename ?? name}${place}: ${message}`;
    });
    const { references } = output.metadata as { readonly references: readonly PlatformReference[] };
    problems.push(...check.problems(dir, references));
    return output.success || problems.length > 0 ? problems : [`${dir}: the platform compiler refused the bundle`];
}

async function main(): Promise<void> {
    const results = await platformCompile(resolve(process.argv[2] ?? process.cwd()));
    const failed = results.filter(({ problems }) => problems.length > 0);
    for (const { problems } of failed) {
        problems.forEach((problem) => console.error(problem));
    }
    console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
    process.exitCode = failed.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main().catch((error: unknown) => {
        console.error(error);
        process.exitCode = 1;
    });
}
