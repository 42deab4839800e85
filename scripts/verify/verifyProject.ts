import { checkFormulas } from './formulas';
import { applyExceptions, checkHouseRules, readVerifyConfig } from './houseRules';
import { listProjectFiles, readComponents } from './project';
import { ApexIndex, ObjectIndex, Resolver, checkReferences } from './references';
import { MetadataRegistry, checkRegistry } from './registry';
import { FindingList, type VerifyResult } from './report';
import { checkLimits, checkObjectRules } from './rules';
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
    const config = readVerifyConfig(root);
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
    checkObjectRules(resolver);
    checkLimits(components, findings);
    if (config.houseRules) {
        checkHouseRules(files, resolver, config);
    }
    const wanted = findings.sorted().filter(({ severity }) => config.houseRules || severity !== 'house');
    const { open, excepted, idle } = applyExceptions(wanted, config.exceptions);
    return {
        project: root,
        files: files.paths.length,
        components: components.all.length,
        references: resolver.references,
        formulas,
        findings: [
            ...open,
            ...idle.map(({ rule, file }) => ({
                rule: 'config/idle-exception',
                severity: 'house' as const,
                location: { file: 'config/verify.json', line: 1, column: 1 },
                message: `the exception for ${rule} in ${file} answers no finding`,
                expected: 'no such exception'
            }))
        ],
        excepted,
        seconds: (Date.now() - start) / 1000
    };
}
