import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import { LABELS } from './labels';

/** Outcome of the action as the server gives it. */
export interface ActionOutcome {
    readonly success?: boolean | null;
    readonly errors?: readonly FieldError[] | null;
}

/** Texts and action of the dialog. */
export interface ReasonDialogOptions {
    readonly heading: string;
    readonly body: string;
    readonly reasonLabel: string;
    readonly reasonMissing: string;
    readonly confirmLabel: string;
    /** Carries the action out with what was written. */
    readonly action: (reason: string) => Promise<ActionOutcome>;
    /** Name under which the server reports errors of the text. */
    readonly field?: string;
    readonly variant?: 'brand' | 'destructive';
    readonly maximumLength?: number;
}

/** Asks for a reason, carries an action out with it, and stays open with the message when it is refused. Closes with true. */
export default class AigReasonDialog extends LightningModal {
    @api heading = '';
    @api body = '';
    @api reasonLabel = '';
    @api reasonMissing = '';
    @api confirmLabel = '';
    @api action?: ReasonDialogOptions['action'];
    @api field = 'reason';
    @api variant: 'brand' | 'destructive' = 'brand';
    @api maximumLength = 255;

    readonly labels = LABELS;

    reason = '';
    errors: string[] = [];
    isSaving = false;

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleConfirm(): Promise<void> {
        if (!this.action || !reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await this.action(this.reason);
            if (result.success) {
                void this.close(true);
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
