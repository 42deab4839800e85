import { LightningElement, api } from 'lwc';
import type getApprovals from '@salesforce/apex/AigApprovalController.getApprovals';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Difference = NonNullable<Awaited<ReturnType<typeof getApprovals>>['difference']>;

interface ChangeRow {
    readonly key: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
}

interface ChangeSection {
    readonly label: string;
    readonly rows: readonly ChangeRow[];
}

/** What changed since the last approval: approved beside now, by section. */
export default class AigApprovalChanges extends LightningElement {
    @api difference: Difference | null = null;

    readonly labels = LABELS;

    get since(): string {
        return formatText(LABELS.since, this.difference?.approvedByName ?? '');
    }

    get hasChanges(): boolean {
        return this.sections.length > 0;
    }

    get sections(): ChangeSection[] {
        const sections = new Map<string, ChangeRow[]>();
        for (const [index, change] of (this.difference?.changes ?? []).entries()) {
            const label = change.sectionLabel ?? '';
            const row = {
                key: `${index}`,
                name: change.name ?? '',
                before: change.before || LABELS.nothing,
                after: change.after || LABELS.nothing
            };
            sections.set(label, [...(sections.get(label) ?? []), row]);
        }
        return [...sections].map(([label, rows]) => ({ label, rows }));
    }
}
