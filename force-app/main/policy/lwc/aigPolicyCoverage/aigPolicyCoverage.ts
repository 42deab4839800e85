import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import STATUS_FIELD from '@salesforce/schema/AI_Policy__c.Status__c';
import getCoverage from '@salesforce/apex/AigPolicyController.getCoverage';
import getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import refreshCoverage from '@salesforce/apex/AigPolicyController.refreshCoverage';
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

/** So many people stand on the page; the file holds what the server lists, up to 2,000. */
const SHOWN = 100;

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
    wiredRecord({ data }: { data?: unknown }): void {
        if (data) {
            void this.begin();
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
        return showMissing(this.coverage).slice(0, SHOWN);
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

    handleDownload(): void {
        downloadCsv(LABELS.title, missingCsv(this.coverage));
    }

    private async begin(): Promise<void> {
        try {
            const policy = await getPolicy({ policyId: this.recordId ?? null });
            this.isShown = policy.canSeeCoverage === true;
        } catch {
            // The page component beside this one says what is wrong.
            this.isShown = false;
        }
        if (this.isShown) {
            await this.load();
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
