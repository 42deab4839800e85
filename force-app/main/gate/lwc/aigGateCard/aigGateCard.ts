import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { getFieldValue, getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import KEY_FIELD from '@salesforce/schema/AI_Use_Case__c.Key__c';
import check from '@salesforce/apex/AigGateController.check';
import getState from '@salesforce/apex/AigGateController.getState';
import { onGateChange } from 'c/aigGateNews';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type GateAnswer = Awaited<ReturnType<typeof getState>>;

/** Whether this AI may be used now, and why; the user can ask the gate as a caller would. */
export default class AigGateCard extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    state: GateAnswer | null = null;
    answer: GateAnswer | null = null;
    errors: string[] = [];
    checkErrors: string[] = [];
    purpose = '';
    isChecking = false;
    private key = '';
    private wired: WireResult<GateAnswer> | null = null;
    private readonly watch = new RecordWatch();
    private stopListening: (() => void) | null = null;

    connectedCallback(): void {
        this.stopListening = onGateChange(() => {
            this.answer = null;
            void this.refresh();
        });
    }

    disconnectedCallback(): void {
        this.stopListening?.();
    }

    @wire(getState, { useCaseId: '$recordId' })
    wiredState(result: WireResult<GateAnswer>): void {
        this.wired = result;
        if (result.data) {
            this.state = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** Whatever changes the use case can change the gate. */
    @wire(getRecord, { recordId: '$recordId', fields: [KEY_FIELD] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (!data) {
            return;
        }
        this.key = String(getFieldValue(data, KEY_FIELD) ?? '');
        if (this.watch.hasChanged(data)) {
            this.answer = null;
            void this.refresh();
        }
    }

    get isLoading(): boolean {
        return this.state === null && this.errors.length === 0;
    }
    get gateState(): string {
        return this.state?.allowed ? 'Allowed' : 'Denied';
    }
    get sentence(): string {
        return this.state?.allowed ? LABELS.allowed : LABELS.denied;
    }
    get reasons(): NonNullable<GateAnswer['reasons']> {
        return this.state?.reasons ?? [];
    }
    get hasReasons(): boolean {
        return this.reasons.length > 0;
    }
    get canCheck(): boolean {
        return this.key !== '';
    }
    get answerState(): string {
        return this.answer?.allowed ? 'Allowed' : 'Denied';
    }
    get answerReasons(): NonNullable<GateAnswer['reasons']> {
        return this.answer?.reasons ?? [];
    }

    handlePurpose(event: CustomEvent<{ value: string }>): void {
        this.purpose = event.detail.value;
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleCheck(): Promise<void> {
        this.isChecking = true;
        this.checkErrors = [];
        try {
            this.answer = await check({
                useCaseKey: this.key,
                recordId: this.recordId ?? null,
                purpose: this.purpose || null
            });
        } catch (error) {
            this.answer = null;
            this.checkErrors = reduceErrors(error);
        } finally {
            this.isChecking = false;
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
