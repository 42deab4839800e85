import { checkFormulas } from './formulas';
import { listProjectFiles, readComponents } from './project';
import { MetadataRegistry, checkRegistry } from './registry';
import { ApexIndex, ObjectIndex, Resolver, checkReferences } from './references';
import { FindingList, type VerifyResult } from './report';
import { MetadataSchema, checkSchema } from './schema';

export interface VerifyOptions {
    /** Folder with sfdx-project.json. */
    readonly root: string;
    /** Where @salesforce/types is installed. */
    readonly nodeModules: string;
}

/** Checks a whole SFDX project. Throws SourceError when there is no usable sfdx-project.json. */
export function verifyProject({ root, nodeModules }: VerifyOptions): VerifyResult {
    const start = Date.now();
    const findings = new FindingList();
    const files = listProjectFiles(root);
    const registry = MetadataRegistry.load();
    const components = readComponents(files, registry, findings);
    checkRegistry(files, components, registry, findings);
    checkSchema(components.all, MetadataSchema.load(nodeModules), findings);
    const resolver = new Resolver(
        components,
        new ObjectIndex(components),
        new ApexIndex(root, components),
        findings,
        files.manifest.namespace
    );
    checkReferences(files, resolver);
    const formulas = checkFormulas(files, resolver);
    return {
        project: root,
        files: files.paths.length,
        components: components.all.length,
        references: resolver.references,
        formulas,
        findings: findings.sorted(),
        excepted: [],
        seconds: (Date.now() - start) / 1000
    };
}
