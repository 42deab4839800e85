import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getState from '@salesforce/apex/AigGateController.getState';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import AigSuspendUseCase, { type SuspendResult } from 'c/aigSuspendUseCase';
import { LABELS } from './labels';

type Summary = Awaited<ReturnType<typeof getSummary>>;
type GateState = Awaited<ReturnType<typeof getState>>;

const SUBMIT_HINTS: Readonly<Record<string, string>> = {
    Draft: LABELS.canSubmit,
    'Changes Requested': LABELS.submitChanges,
    Rejected: LABELS.submitChanges,
    Suspended: LABELS.submitAgain
};

/** The answer to "may this AI be used, and on what terms?": outcome, status, expiry, conditions; suspends on demand. */
export default class AigUseCaseSummary extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    summary: Summary | null = null;
    errors: string[] = [];
    private gate: GateState | null = null;
    private wired: WireResult<Summary> | null = null;
    private readonly watch = new RecordWatch();

    @wire(getSummary, { useCaseId: '$recordId' })
    wiredSummary(result: WireResult<Summary>): void {
        this.wired = result;
        if (result.data) {
            this.summary = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** The same question as the gate card asks, and answered once. While nobody could answer, that card says why. */
    @wire(getState, { useCaseId: '$recordId' })
    wiredGate({ data, error }: WireResult<GateState>): void {
        this.gate = error ? null : (data ?? this.gate);
    }

    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get isLoading(): boolean {
        return this.summary === null && this.errors.length === 0;
    }

    get gateState(): 'Allowed' | 'Denied' | null {
        if (this.gate === null) {
            return null;
        }
        return this.gate.allowed ? 'Allowed' : 'Denied';
    }

    get gateLabel(): string {
        return this.gate?.allowed ? LABELS.gateAllowed : LABELS.gateDenied;
    }

    /** What is left to do before reviewers can look at it; nothing while an approval holds. */
    get submitHint(): string {
        if (!this.summary?.canSubmit) {
            return '';
        }
        return SUBMIT_HINTS[this.summary.status ?? ''] ?? (this.summary.changedSinceApproval ? LABELS.submitAgain : '');
    }

    get canSuspend(): boolean {
        return this.summary?.canSuspend === true;
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleSuspend(): Promise<void> {
        const result = await AigSuspendUseCase.open<SuspendResult>({
            label: LABELS.suspend,
            size: 'small',
            useCaseId: this.recordId,
            useCaseTitle: this.summary?.title ?? ''
        });
        if (result && this.recordId) {
            this.dispatchEvent(new ShowToastEvent({ title: LABELS.suspendedMessage, variant: 'success' }));
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
