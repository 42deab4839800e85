import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getApprovals from '@salesforce/apex/AigApprovalController.getApprovals';
import recall from '@salesforce/apex/AigApprovalController.recall';
import reportConditionMet from '@salesforce/apex/AigApprovalController.reportConditionMet';
import { formatDay, formatText } from 'c/aigFormatText';
import AigReasonDialog, { type ReasonDialogOptions } from 'c/aigReasonDialog';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { conditionRows, type Approvals, type ConditionRow } from './conditionRows';
import { LABELS } from './labels';

/** The approval of a use case: its terms, what changed since, and who decided before. */
export default class AigUseCaseApprovals extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    approvals: Approvals | null = null;
    errors: string[] = [];
    private wired: WireResult<Approvals> | null = null;
    private readonly watch = new RecordWatch();

    @wire(getApprovals, { useCaseId: '$recordId' })
    wiredApprovals(result: WireResult<Approvals>): void {
        this.wired = result;
        if (result.data) {
            this.approvals = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** Whatever changes the use case can change its approval. */
    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get isLoading(): boolean {
        return this.approvals === null && this.errors.length === 0;
    }
    get canRecall(): boolean {
        return this.approvals?.canRecall === true;
    }
    get wasApproved(): boolean {
        return Boolean(this.approvals?.approvedOn);
    }
    get approvedText(): string {
        return formatText(LABELS.approved, this.approvals?.approvedByName ?? '');
    }
    get expiresText(): string {
        const { expiresOn, daysLeft } = this.approvals ?? {};
        return expiresOn ? formatText(LABELS.expires, formatDay(expiresOn), daysLeft ?? 0) : '';
    }
    get waitsText(): string {
        return this.approvals?.waitsFor ? formatText(LABELS.waits, this.approvals.waitsFor) : '';
    }
    get conditions(): ConditionRow[] {
        return conditionRows(this.approvals?.conditions ?? [], this.approvals?.canReportMet === true);
    }
    get hasConditions(): boolean {
        return this.conditions.length > 0;
    }
    get history(): (NonNullable<Approvals['history']>[number] & { key: string })[] {
        return (this.approvals?.history ?? []).map((step, index) => ({ ...step, key: `${index}` }));
    }
    get hasHistory(): boolean {
        return this.history.length > 0;
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleRecall(): Promise<void> {
        await this.act(
            {
                heading: LABELS.recall,
                body: LABELS.recallBody,
                reasonLabel: LABELS.reason,
                reasonMissing: LABELS.reasonMissing,
                confirmLabel: LABELS.recall,
                maximumLength: 4000,
                action: (reason) => recall({ useCaseId: this.recordId ?? null, reason })
            },
            LABELS.recalledMessage
        );
    }

    async handleMet(event: Event): Promise<void> {
        const conditionId = (event.currentTarget as HTMLElement).dataset.id ?? null;
        await this.act(
            {
                heading: LABELS.reportMet,
                body: LABELS.metBody,
                reasonLabel: LABELS.evidence,
                reasonMissing: LABELS.evidenceMissing,
                confirmLabel: LABELS.reportMet,
                maximumLength: 2000,
                field: 'evidence',
                action: (evidence) => reportConditionMet({ conditionId, evidence })
            },
            LABELS.metMessage
        );
    }

    private async act(options: ReasonDialogOptions, doneMessage: string): Promise<void> {
        const isDone = await AigReasonDialog.open<boolean>({ label: options.heading, size: 'small', ...options });
        if (isDone && this.recordId) {
            this.dispatchEvent(new ShowToastEvent({ title: doneMessage, variant: 'success' }));
            await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
            await this.refresh();
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
