import type { ProjectFileList } from '../project';
import type { Resolver } from '../references';
import { checkApiVersions } from './apiVersions';
import { checkCoverage } from './coverage';
import { checkDescriptions } from './descriptions';
import { checkHardCoded } from './hardCoded';
import { checkTexts } from './texts';
import { checkTranslations } from './translations';

/** Checks what this project asks of itself beyond what the platform asks. */
export function checkHouseRules(files: ProjectFileList, resolver: Resolver): void {
    const packaged = resolver.components.all.filter((component) => component.isPackaged);
    checkDescriptions(packaged, resolver.findings);
    checkApiVersions(resolver.components.all, files.manifest.sourceApiVersion, resolver.findings);
    checkHardCoded(packaged, resolver);
    checkTexts(files, resolver);
    checkTranslations(resolver);
    checkCoverage(resolver);
}
