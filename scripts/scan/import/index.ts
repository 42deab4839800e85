import { createRequire } from 'node:module';
import type * as ConnectedModule from './connectedOrg';
import type * as LocalModule from './localTarget';
import type { RegisterTarget } from './registerTarget';

export { describePlan, importFeatures, type ImportOptions } from './importFeatures';
export { type ImportPlan, planImport, type PlanOptions } from './planImport';
export type { FeatureRow, RegisterRow, RegisterTarget } from './registerTarget';

/** Loads a module when it is needed: scanning alone must not pay for an org. */
const load = createRequire(__filename);

/** Opens the register of an org: `local` (its database in `dataDir`, if given), or an alias of the Salesforce CLI. */
export async function openTarget(org: string, dataDir: string | null): Promise<RegisterTarget> {
    if (org === 'local') {
        const { LocalTarget } = load('./localTarget') as typeof LocalModule;
        return LocalTarget.open(dataDir === null ? {} : { dataDir });
    }
    const { ConnectedOrg } = load('./connectedOrg') as typeof ConnectedModule;
    return ConnectedOrg.open(org);
}
