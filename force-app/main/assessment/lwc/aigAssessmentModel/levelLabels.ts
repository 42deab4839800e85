import critical from '@salesforce/label/c.AIG_Status_Critical';
import high from '@salesforce/label/c.AIG_Status_High';
import low from '@salesforce/label/c.AIG_Status_Low';
import medium from '@salesforce/label/c.AIG_Status_Medium';

const LEVEL_LABELS: Readonly<Record<string, string>> = { Critical: critical, High: high, Medium: medium, Low: low };

/** What a level of the scale is called in the user's language; a level that the organization named itself keeps its name. */
export function levelLabel(name: string | null | undefined): string {
    return LEVEL_LABELS[name ?? ''] ?? name ?? '';
}
