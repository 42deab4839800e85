import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import STATUS_FIELD from '@salesforce/schema/AI_Policy__c.Status__c';
import getCoverage from '@salesforce/apex/AigPolicyController.getCoverage';
import getMissing from '@salesforce/apex/AigPolicyController.getMissing';
import refreshCoverage from '@salesforce/apex/AigPolicyController.refreshCoverage';
import maySeeCoverage from '@salesforce/customPermission/AIG_See_Policy_Coverage';
import { downloadCsv } from 'c/aigCsv';
import { onGateChange } from 'c/aigGateNews';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { missingCsv, showMissing, showTeams, type Coverage, type PersonRow, type TeamRow } from './coverageRows';
import { LABELS } from './labels';

const TEAMS = [
    { value: 'Business Unit', label: LABELS.businessUnit },
    { value: 'Profile', label: LABELS.profile },
    { value: 'Role', label: LABELS.role }
];

const DRAFT = 'Draft';

/** Who has signed a version, for those who may see it; nothing at all for everybody else and for drafts. */
export default class AigPolicyCoverage extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;
    readonly teamChoices = TEAMS;

    coverage: Coverage | null = null;
    teamBy = 'Business Unit';
    isShown = false;
    isLoading = true;
    errors: string[] = [];
    private stopListening: (() => void) | null = null;

    /** A draft has no signatures; publishing it brings the card up. */
    @wire(getRecord, { recordId: '$recordId', fields: [STATUS_FIELD] })
    wiredRecord({ data, error }: { data?: Parameters<typeof getFieldValue>[0]; error?: unknown }): void {
        if (data) {
            // A permission the user does not have is undefined.
            this.isShown = Boolean(maySeeCoverage) && getFieldValue(data, STATUS_FIELD) !== DRAFT;
            void this.load();
        } else if (error) {
            this.isShown = Boolean(maySeeCoverage);
            this.isLoading = false;
            this.errors = reduceErrors(error);
        }
    }

    connectedCallback(): void {
        this.stopListening = onGateChange(() => void this.load());
    }

    disconnectedCallback(): void {
        this.stopListening?.();
    }

    get hasAudience(): boolean {
        return (this.coverage?.owed ?? 0) > 0;
    }

    get summary(): string {
        const { owed, signed, percent } = this.coverage ?? {};
        return this.hasAudience ? formatText(LABELS.summary, signed ?? 0, owed ?? 0, percent ?? 0) : LABELS.nobody;
    }

    get teams(): TeamRow[] {
        return showTeams(this.coverage);
    }

    get missing(): PersonRow[] {
        return showMissing(this.coverage);
    }

    get hasMissing(): boolean {
        return this.missing.length > 0;
    }

    get isComplete(): boolean {
        return this.hasAudience && !this.hasMissing;
    }

    get missingHeading(): string {
        return formatText(LABELS.missing, this.coverage?.missingCount ?? 0);
    }

    get moreText(): string {
        const shown = this.missing.length;
        return (this.coverage?.missingCount ?? 0) > shown ? formatText(LABELS.missingMore, shown) : '';
    }

    /** The rows of the report are counted anew with the figures of the page. */
    async handleRefresh(): Promise<void> {
        try {
            await refreshCoverage({ policyId: this.recordId ?? null });
            await this.load();
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    handleTeam(event: CustomEvent<{ value: string }>): void {
        this.teamBy = event.detail.value;
        void this.load();
    }

    /** The file holds more people than the page. */
    async handleDownload(): Promise<void> {
        try {
            const people = await getMissing({ policyId: this.recordId ?? null, teamBy: this.teamBy });
            downloadCsv(LABELS.title, missingCsv(people));
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private async load(): Promise<void> {
        if (!this.isShown) {
            return;
        }
        this.isLoading = true;
        try {
            this.coverage = await getCoverage({ policyId: this.recordId ?? null, teamBy: this.teamBy });
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isLoading = false;
        }
    }
}
