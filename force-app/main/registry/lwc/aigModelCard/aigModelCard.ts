import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import MODEL_NAME from '@salesforce/schema/AI_Model__c.Name';
import VERSION_NAME from '@salesforce/schema/AI_Model_Version__c.Name';
import changeLifecycle from '@salesforce/apex/AigModelController.changeLifecycle';
import getCard from '@salesforce/apex/AigModelController.getCard';
import resume from '@salesforce/apex/AigModelController.resume';
import { formatText } from 'c/aigFormatText';
import AigReasonDialog from 'c/aigReasonDialog';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Card = Awaited<ReturnType<typeof getCard>>;
type UseCase = NonNullable<Card['useCases']>[number];
type Step = NonNullable<Card['steps']>[number];

const STOPPED: readonly string[] = ['Blocked', 'Retired'];

/** A model or version: whether it may be used, how complete its card is, and what stands behind it. */
export default class AigModelCard extends LightningElement {
    @api recordId?: string;
    @api objectApiName?: string;

    readonly labels = LABELS;

    card: Card | null = null;
    errors: string[] = [];
    private wired: WireResult<Card> | null = null;
    private readonly watch = new RecordWatch();

    @wire(getCard, { recordId: '$recordId' })
    readCard(result: WireResult<Card>): void {
        this.wired = result;
        if (result.data) {
            this.card = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** An edit of the record changes its card. */
    @wire(getRecord, { recordId: '$recordId', fields: '$nameFields' })
    readRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get nameFields(): readonly unknown[] {
        return [this.objectApiName === VERSION_NAME.objectApiName ? VERSION_NAME : MODEL_NAME];
    }

    get isLoading(): boolean {
        return this.card === null && this.errors.length === 0;
    }

    get completeness(): number {
        return this.card?.completeness ?? 0;
    }

    get completenessText(): string {
        return formatText(LABELS.completeness, this.completeness);
    }

    get missingText(): string {
        const missing = this.card?.missing ?? [];
        return missing.length === 0 ? LABELS.complete : formatText(LABELS.missing, missing.join(', '));
    }

    get changedText(): string {
        const { changedByName, statusReason } = this.card ?? {};
        return statusReason ? formatText(LABELS.changed, changedByName ?? '', statusReason) : '';
    }

    /** A version whose model may not be used is stopped, whatever it says itself. */
    get modelStoppedText(): string {
        const { modelName, modelStatus } = this.card ?? {};
        return modelStatus && STOPPED.includes(modelStatus) ? formatText(LABELS.modelStopped, modelName ?? '') : '';
    }

    get steps(): readonly Step[] {
        return this.card?.steps ?? [];
    }

    get hasSteps(): boolean {
        return this.steps.length > 0;
    }

    get useCases(): readonly UseCase[] {
        return this.card?.useCases ?? [];
    }

    get useCasesHeading(): string {
        return formatText(LABELS.useCases, this.card?.useCaseCount ?? 0);
    }

    get hasUseCases(): boolean {
        return this.useCases.length > 0;
    }

    get moreText(): string {
        const hidden = (this.card?.useCaseCount ?? 0) - this.useCases.length;
        return hidden > 0 ? formatText(LABELS.more, hidden) : '';
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleStep(event: Event): Promise<void> {
        const { status } = (event.currentTarget as HTMLElement).dataset;
        const step = this.steps.find((one) => one.status === status);
        if (!step || !this.recordId) {
            return;
        }
        const heading = formatText(LABELS.change, step.label ?? '', this.card?.name ?? '');
        const isDone = await AigReasonDialog.open<boolean>({
            label: heading,
            size: 'small',
            heading,
            body: this.effectOf(step),
            reasonLabel: LABELS.reason,
            reasonMissing: LABELS.reasonMissing,
            confirmLabel: step.label ?? '',
            variant: STOPPED.includes(step.status ?? '') ? 'destructive' : 'brand',
            action: (reason: string) =>
                changeLifecycle({ recordId: this.recordId ?? null, toStatus: step.status ?? null, reason })
        });
        if (isDone) {
            await this.finish(LABELS.done);
        }
    }

    async handleResume(): Promise<void> {
        try {
            const result = await resume({ recordId: this.recordId ?? null });
            this.errors = (result.errors ?? []).map(({ message }) => message ?? '');
            if (result.success) {
                await this.finish(LABELS.resumed);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    /** What the step does to the use cases behind the record, said before it is taken. */
    private effectOf({ status }: Step): string {
        const { approvedCount, useCaseCount, status: now } = this.card ?? {};
        if (STOPPED.includes(status ?? '')) {
            return formatText(LABELS.changeStop, approvedCount ?? 0, useCaseCount ?? 0);
        }
        return STOPPED.includes(now ?? '') ? LABELS.changeBack : formatText(LABELS.changeUse, approvedCount ?? 0);
    }

    private async finish(title: string): Promise<void> {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
        await this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
