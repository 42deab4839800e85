import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getReassignCandidates from '@salesforce/apex/AigReviewController.getReassignCandidates';
import reassign from '@salesforce/apex/AigReviewController.reassign';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Candidate = Awaited<ReturnType<typeof getReassignCandidates>>[number];

/** What the dialog gives back after a hand-over; nothing when it was cancelled. */
export interface ReassignResult {
    readonly name: string;
}

/** Hands a waiting review to another member of the queue, with a reason. */
export default class AigReassignReview extends LightningModal {
    @api useCaseId?: string;
    @api workitemId?: string;

    readonly labels = LABELS;

    candidates: readonly Candidate[] | null = null;
    toUserId = '';
    reason = '';
    errors: string[] = [];
    isSaving = false;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.candidates === null && this.errors.length === 0;
    }
    get options(): { label: string; value: string }[] {
        return (this.candidates ?? []).map(({ name, userId }) => ({ label: name ?? '', value: userId ?? '' }));
    }
    get hasCandidates(): boolean {
        return this.options.length > 0;
    }
    get hasNobody(): boolean {
        return this.candidates?.length === 0;
    }

    handleMember(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.toUserId = event.detail.value;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleConfirm(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await reassign({
                useCaseId: this.useCaseId ?? null,
                workitemId: this.workitemId ?? null,
                toUserId: this.toUserId,
                reason: this.reason
            });
            if (result.success) {
                const name = this.options.find(({ value }) => value === this.toUserId)?.label ?? '';
                void this.close({ name });
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

    private async load(): Promise<void> {
        try {
            this.candidates = await getReassignCandidates({ useCaseId: this.useCaseId ?? null });
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
