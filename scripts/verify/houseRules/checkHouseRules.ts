import type { ProjectFileList } from '../project';
import type { Resolver } from '../references';
import { checkApiVersions } from './apiVersions';
import { checkCoverage } from './coverage';
import { checkDescriptions } from './descriptions';
import { checkHardCoded } from './hardCoded';
import { checkRecordTranslations } from './recordTranslations';
import { checkTexts } from './texts';
import { checkTranslations } from './translations';
import type { VerifyConfig } from './verifyConfig';

/** Checks what this project asks of itself beyond what the platform asks. */
export function checkHouseRules(files: ProjectFileList, resolver: Resolver, config: VerifyConfig): void {
    const packaged = resolver.components.all.filter((component) => component.isPackaged);
    checkDescriptions(packaged, resolver.findings);
    checkApiVersions(resolver.components.all, files.manifest.sourceApiVersion, resolver.findings);
    checkHardCoded(packaged, resolver);
    checkTexts(files, resolver);
    checkTranslations(resolver);
    if (config.recordTranslations) {
        checkRecordTranslations(resolver, config.recordTranslations);
    }
    checkCoverage(resolver);
}
