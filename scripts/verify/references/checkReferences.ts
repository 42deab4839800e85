import { FLOW_CHECKERS } from '../flows/checkFlow';
import type { ProjectFileList } from '../project';
import { ACCESS_CHECKERS } from './access';
import { checkApexSources } from './apexSources';
import { APP_CHECKERS } from './apps';
import { AUTOMATION_CHECKERS } from './automation';
import type { CheckerTable } from './checker';
import { CUSTOM_METADATA_CHECKERS } from './customMetadata';
import { FLEXI_PAGE_CHECKERS } from './flexiPages';
import { LAYOUT_CHECKERS } from './layouts';
import { checkLwcConfiguration, checkLwcSources } from './lwc';
import { OBJECT_CHECKERS } from './objectParts';
import { REPORT_CHECKERS } from './reports';
import type { Resolver } from './resolver';
import { TRANSLATION_CHECKERS } from './translations';

/** Metadata types whose references are checked. */
export const CHECKERS: CheckerTable = {
    ...ACCESS_CHECKERS,
    ...APP_CHECKERS,
    ...AUTOMATION_CHECKERS,
    ...CUSTOM_METADATA_CHECKERS,
    ...FLEXI_PAGE_CHECKERS,
    ...FLOW_CHECKERS,
    ...LAYOUT_CHECKERS,
    ...OBJECT_CHECKERS,
    ...REPORT_CHECKERS,
    ...TRANSLATION_CHECKERS,
    LightningComponentBundle: checkLwcConfiguration
};

/** Checks everything that files of the project name. */
export function checkReferences(files: ProjectFileList, resolver: Resolver): void {
    for (const component of resolver.components.all) {
        CHECKERS[component.type]?.(component, resolver);
    }
    checkLwcSources(files.root, [...files.paths, ...files.sources], resolver);
    checkApexSources(resolver);
}
