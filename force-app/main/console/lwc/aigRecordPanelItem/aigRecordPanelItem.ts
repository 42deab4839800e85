import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import check from '@salesforce/apex/AigGateController.check';
import type getPanel from '@salesforce/apex/AigGateController.getPanel';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type PanelUseCase = NonNullable<Awaited<ReturnType<typeof getPanel>>['useCases']>[number];

/** One use case on a record: its gate state and why, what people are told once opened, and the question to the gate. Fires `expand`, `checked`. */
export default class AigRecordPanelItem extends NavigationMixin(LightningElement) {
    @api useCase?: PanelUseCase;
    @api recordId?: string;

    readonly labels = LABELS;

    url = '';
    message = '';
    errors: string[] = [];
    isChecking = false;
    /** The text people are told is read when somebody looks. */
    isOpen = false;
    private urlFor: string | null = null;

    renderedCallback(): void {
        const id = this.useCase?.id ?? null;
        if (id !== null && id !== this.urlFor) {
            this.urlFor = id;
            void this.findUrl(id);
        }
    }

    get gateState(): string {
        return this.useCase?.allowed ? 'Allowed' : 'Denied';
    }

    get reasons(): NonNullable<PanelUseCase['reasons']> {
        return this.useCase?.reasons ?? [];
    }

    get hasReasons(): boolean {
        return this.reasons.length > 0;
    }

    /** Details need room: the panel gives it. */
    handleToggle(event: Event): void {
        this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
        if (this.isOpen) {
            this.dispatchEvent(new CustomEvent('expand'));
        }
    }

    async handleCheck(): Promise<void> {
        this.isChecking = true;
        this.errors = [];
        try {
            const answer = await check({
                useCaseKey: this.useCase?.key ?? null,
                recordId: this.recordId ?? null,
                purpose: null
            });
            const reasons = (answer.reasons ?? []).map(({ label }) => label).join(' ');
            this.message = answer.allowed ? LABELS.checkedAllowed : `${LABELS.checkedDenied} ${reasons}`;
            this.dispatchEvent(new CustomEvent('checked'));
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isChecking = false;
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this[NavigationMixin.Navigate](this.pageOf(this.useCase?.id ?? ''));
    }

    private async findUrl(id: string): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](this.pageOf(id));
    }

    private pageOf(recordId: string): { type: string; attributes: Record<string, unknown> } {
        const attributes = { recordId, objectApiName: USE_CASE.objectApiName, actionName: 'view' };
        return { type: 'standard__recordPage', attributes };
    }
}
