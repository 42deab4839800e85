import { plural } from '../output';
import type { ScanResult } from '../scan';
import { FeatureDetailReader } from './featureDetails';
import { type ImportPlan, planImport } from './planImport';
import type { RegisterTarget } from './registerTarget';

export interface ImportOptions {
    readonly scope: string;
    readonly dryRun: boolean;
    readonly now: Date;
    /** True when --include or --exclude left files out. */
    readonly filtered: boolean;
}

const MAX_LISTED = 20;

/** Writes what was found into the register, unless it is a dry run; gives what it did or would do. */
export async function importFeatures(
    result: ScanResult,
    target: RegisterTarget,
    { scope, dryRun, now, filtered }: ImportOptions
): Promise<ImportPlan> {
    const reader = new FeatureDetailReader(result);
    const plan = planImport(result.features, await target.read(), {
        scope,
        now,
        gap: gapOf(result, filtered),
        detailsOf: (feature) => reader.detailsOf(feature)
    });
    if (!dryRun && plan.rows.length > 0) {
        await target.upsert(plan.rows);
    }
    return plan;
}

/** Something that was not looked at may still be there. */
function gapOf({ problems }: ScanResult, filtered: boolean): string | null {
    const unread = problems.filter((problem) => problem.severity === 'unread').length;
    if (unread > 0) {
        return `${plural(unread, 'file')} could not be read`;
    }
    return filtered ? '--include or --exclude left files out' : null;
}

/** The plan in words. */
export function describePlan(plan: ImportPlan, dryRun: boolean): string {
    const list = (title: string, names: readonly string[]): string[] => {
        const shown = names.slice(0, MAX_LISTED).map((name) => `    ${name}`);
        const more = names.length > MAX_LISTED ? [`    and ${names.length - MAX_LISTED} more`] : [];
        return names.length === 0 ? [] : [`  ${title}: ${names.length}`, ...shown, ...more];
    };
    const nameOf = ({ type, apiName }: { type: string; apiName: string }): string => `${type} ${apiName}`;
    const lines = [
        dryRun ? 'Import, dry run: nothing was written.' : 'Imported into AI_Feature__c.',
        ...list('new', plan.added.map(nameOf)),
        ...list('changed', plan.changed.map(nameOf)),
        ...list('changed and linked to a use case, which needs a new approval', plan.needApproval.map(nameOf)),
        ...list('found again', plan.reappeared.map(nameOf)),
        ...list('vanished, marked and kept', plan.vanished),
        `  unchanged: ${plan.unchanged}`,
        ...(plan.gap === null ? [] : [`  Vanished features were not looked for: ${plan.gap}.`])
    ];
    return `${lines.join('\n')}\n`;
}
