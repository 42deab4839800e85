import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getUseCasePolicies from '@salesforce/apex/AigPolicyController.getUseCasePolicies';
import AigChoosePolicies from 'c/aigChoosePolicies';
import { announceGateChange, onGateChange } from 'c/aigGateNews';
import AigPolicySign, { type SignResult } from 'c/aigPolicySign';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type UseCasePolicies = Awaited<ReturnType<typeof getUseCasePolicies>>;

/** What a person must have signed for the gate to let this use case run, and what the user still has to. */
export default class AigUseCasePolicies extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    found: UseCasePolicies | null = null;
    errors: string[] = [];
    private stopListening: (() => void) | null = null;

    connectedCallback(): void {
        this.stopListening = onGateChange(() => void this.load());
        void this.load();
    }

    disconnectedCallback(): void {
        this.stopListening?.();
    }

    get isLoading(): boolean {
        return this.found === null && this.errors.length === 0;
    }

    get policies(): NonNullable<UseCasePolicies['policies']> {
        return this.found?.policies ?? [];
    }

    get hasPolicies(): boolean {
        return this.policies.length > 0;
    }

    get isEmpty(): boolean {
        return this.found !== null && !this.hasPolicies;
    }

    get canChange(): boolean {
        return this.found?.canChange === true;
    }

    get isMissing(): boolean {
        return this.policies.some(({ state }) => state !== 'Signed' && state !== 'Expiring');
    }

    handleRetry(): void {
        void this.load();
    }

    async handleOpen(event: CustomEvent<{ policyId: string }>): Promise<void> {
        const { policyId } = event.detail;
        const result: SignResult | undefined = await AigPolicySign.open({
            label: LABELS.title,
            size: 'medium',
            policyId,
            channel: 'Use Case Page'
        });
        if (result) {
            this.toast(formatText(LABELS.signed, result.title));
        }
    }

    async handleChange(): Promise<void> {
        const saved: boolean | undefined = await AigChoosePolicies.open({
            label: LABELS.change,
            size: 'small',
            useCaseId: this.recordId ?? '',
            choices: this.found?.choices ?? [],
            chosen: this.policies.map(({ key }) => key ?? ''),
            isApproved: this.found?.isApproved === true
        });
        if (saved) {
            this.toast(LABELS.saved);
            await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
            announceGateChange();
        }
    }

    private async load(): Promise<void> {
        try {
            this.found = await getUseCasePolicies({ useCaseId: this.recordId ?? null });
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private toast(title: string): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
