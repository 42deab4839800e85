import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getChange from '@salesforce/apex/AigUseCaseController.getChange';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
import { formatText } from 'c/aigFormatText';
import AigRegisterModal, { type RegisterResult } from 'c/aigRegisterModal';
import { RecordWatch } from 'c/aigRecordWatch';
import { LABELS } from './labels';

type Summary = Awaited<ReturnType<typeof getSummary>>;
type Change = Awaited<ReturnType<typeof getChange>>;

/** Statuses in which a change has ended an approval that the gate would otherwise go by. */
const APPROVED = ['Approved', 'Approved with Conditions'];

/** Shows only while an approved use case is not what was approved: what changed, by whom, and the way back. */
export default class AigChangedBanner extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    summary: Summary | null = null;
    change: Change | null = null;
    private wiredSummary: WireResult<Summary> | null = null;
    private wiredChange: WireResult<Change> | null = null;
    private readonly watch = new RecordWatch();

    @wire(getSummary, { useCaseId: '$recordId' })
    readSummary(result: WireResult<Summary>): void {
        this.wiredSummary = result;
        this.summary = result.data ?? this.summary;
    }

    /** Asks for the change only when there is one. */
    @wire(getChange, { useCaseId: '$changedId' })
    readChange(result: WireResult<Change>): void {
        this.wiredChange = result;
        this.change = result.data ?? null;
    }

    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    readRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get isShown(): boolean {
        return this.summary?.changedSinceApproval === true && APPROVED.includes(this.summary.status ?? '');
    }

    get changedId(): string | undefined {
        return this.isShown ? this.recordId : undefined;
    }

    get canSubmit(): boolean {
        return this.summary?.canSubmit === true;
    }

    get whatText(): string {
        const fields = (this.change?.fields ?? []).join(', ');
        return formatText(LABELS.what, fields === '' ? LABELS.components : fields);
    }

    get whoText(): string {
        return this.change?.actorName ? formatText(LABELS.who, this.change.actorName) : '';
    }

    async handleRequest(): Promise<void> {
        const result = await AigRegisterModal.open<RegisterResult>({
            label: LABELS.request,
            size: 'large',
            recordId: this.recordId,
            objectApiName: 'AI_Use_Case__c'
        });
        if (result && this.recordId) {
            await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
            await this.refresh();
            this.dispatchEvent(new RefreshEvent());
        }
    }

    private async refresh(): Promise<void> {
        await Promise.all([
            this.wiredSummary ? refreshApex(this.wiredSummary) : undefined,
            this.wiredChange ? refreshApex(this.wiredChange) : undefined
        ]);
    }
}
