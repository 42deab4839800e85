import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import accept from '@salesforce/apex/AigFeatureController.accept';
import link from '@salesforce/apex/AigFeatureController.link';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

export type TriageKind = 'link' | 'accept';

/** What the dialog gives back after saving; nothing when it was cancelled. */
export interface TriageResult {
    readonly changed: number;
}

/** Decides about one or many components. */
export default class AigFeatureTriage extends LightningModal {
    @api kind: TriageKind = 'link';
    @api featureIds: readonly string[] = [];
    /** YYYY-MM-DD, the server's day: an acceptance ends today or later. */
    @api today = '';

    readonly labels = LABELS;
    readonly useCaseObject = USE_CASE.objectApiName;

    useCaseId: string | null = null;
    reason = '';
    expiresOn = '';
    errors: string[] = [];
    isSaving = false;

    get isLink(): boolean {
        return this.kind === 'link';
    }

    get heading(): string {
        return this.isLink ? LABELS.link : LABELS.accept;
    }

    get intro(): string {
        const template = this.isLink ? LABELS.linkIntro : LABELS.acceptIntro;
        return formatText(template, this.featureIds.length);
    }

    handleUseCase(event: CustomEvent<{ recordId: string | null }>): void {
        clearFieldError(event);
        this.useCaseId = event.detail.recordId;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
    }

    handleExpiry(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.expiresOn = event.detail.value;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSave(): Promise<void> {
        if (this.isSaving || !reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await this.save();
            if (result.success) {
                void this.close({ changed: result.changed ?? 0 });
            } else {
                const homeless = showFieldErrors(this.template, result.errors ?? []);
                this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private save(): ReturnType<typeof link> {
        const featureIds = [...this.featureIds];
        return this.isLink
            ? link({ featureIds, useCaseId: this.useCaseId })
            : accept({ featureIds, reason: this.reason || null, expiresOn: this.expiresOn || null });
    }
}
