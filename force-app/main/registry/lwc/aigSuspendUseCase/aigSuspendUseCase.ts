import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import suspend from '@salesforce/apex/AigUseCaseController.suspend';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

/** What the dialog gives back after a suspension; nothing when it was cancelled. */
export interface SuspendResult {
    readonly status: string;
}

/** Suspends a use case at once: from then on the gate denies it. Needs a reason. */
export default class AigSuspendUseCase extends LightningModal {
    @api useCaseId?: string;
    @api useCaseTitle = '';

    readonly labels = LABELS;

    reason = '';
    errors: string[] = [];
    isSaving = false;

    get question(): string {
        return formatText(LABELS.question, this.useCaseTitle);
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSuspend(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await suspend({ useCaseId: this.useCaseId ?? null, reason: this.reason });
            if (result.success) {
                void this.close({ status: result.status ?? '' });
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
}
