import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getSuspendEffect from '@salesforce/apex/AigGateActivityController.getSuspendEffect';
import suspend from '@salesforce/apex/AigUseCaseController.suspend';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type SuspendEffect = Awaited<ReturnType<typeof getSuspendEffect>>;

/** What the dialog gives back after a suspension; nothing when it was cancelled. */
export interface SuspendResult {
    readonly status: string;
}

/** Suspends a use case at once: from then on the gate denies it. Says what stops, and needs a reason. */
export default class AigSuspendUseCase extends LightningModal {
    @api useCaseId?: string;
    @api useCaseTitle = '';

    readonly labels = LABELS;

    reason = '';
    errors: string[] = [];
    isSaving = false;
    isMeasuring = true;
    private effect: SuspendEffect | null = null;

    connectedCallback(): void {
        void this.measure();
    }

    get effectText(): string {
        if (this.isMeasuring) {
            return '';
        }
        if (!this.effect) {
            return LABELS.effectError;
        }
        const { allowed, users, days } = this.effect;
        return allowed
            ? formatText(LABELS.effect, allowed, users ?? 0, days ?? 0)
            : formatText(LABELS.effectNone, days ?? 0);
    }
    get features(): readonly string[] {
        return this.effect?.features ?? [];
    }
    get hasFeatures(): boolean {
        return this.features.length > 0;
    }
    get question(): string {
        return formatText(LABELS.question, this.useCaseTitle);
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
    }

    /** A failure here never keeps anybody from suspending. */
    private async measure(): Promise<void> {
        try {
            this.effect = await getSuspendEffect({ useCaseId: this.useCaseId ?? null });
        } catch {
            this.effect = null;
        } finally {
            this.isMeasuring = false;
        }
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
