import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import answer from '@salesforce/apex/AigReviewRequestController.answer';
import getRequest from '@salesforce/apex/AigReviewRequestController.getRequest';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Request = Awaited<ReturnType<typeof getRequest>>;

/** Clock and answer of a review request. Read anew on every visit, because the clock runs. */
export default class AigReviewRequest extends LightningElement {
    readonly labels = LABELS;
    readonly decisionOptions = [
        { value: 'Granted', label: LABELS.granted },
        { value: 'Partly Granted', label: LABELS.partlyGranted },
        { value: 'Refused', label: LABELS.refused }
    ];

    request: Request | null = null;
    decision = '';
    text = '';
    errors: string[] = [];
    saveErrors: string[] = [];
    announcement = '';
    isSaving = false;
    private shownId: string | undefined;

    @api
    get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(value: string | undefined) {
        if (value !== this.shownId) {
            this.shownId = value;
            this.request = null;
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.request === null && this.errors.length === 0;
    }

    get clockState(): string {
        if (this.request?.status === 'Withdrawn') {
            return 'Retired';
        }
        if (this.request?.answeredAt) {
            return this.request.isOverdue ? 'Overdue' : 'Sent';
        }
        return this.request?.isOverdue ? 'Overdue' : 'Running';
    }

    get runs(): boolean {
        return this.clockState === 'Running' || (this.clockState === 'Overdue' && !this.request?.answeredAt);
    }

    get gateText(): string {
        const allowed = this.request?.wasAllowed;
        if (allowed === null || allowed === undefined) {
            return LABELS.noDecision;
        }
        return allowed ? LABELS.wasAllowed : `${LABELS.wasDenied} ${this.request?.gateReasons ?? ''}`;
    }

    handleDecision(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.decision = event.detail.value;
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.text = event.detail.value;
    }

    /** Puts what affected people are told under what was written so far. */
    handleExplanation(): void {
        this.text = [this.text, this.request?.explanation ?? ''].filter((part) => part.trim() !== '').join('\n\n');
    }

    handleRetry(): void {
        void this.load();
    }

    handleAnswer(): void {
        if (reportControls(this.template)) {
            void this.save(false);
        }
    }

    handleWithdraw(): void {
        void this.save(true);
    }

    private async save(isWithdrawn: boolean): Promise<void> {
        if (this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.saveErrors = [];
        try {
            const result = await answer({
                input: {
                    requestId: this.shownId ?? null,
                    lastModified: this.request?.lastModified ?? null,
                    decision: isWithdrawn ? null : this.decision || null,
                    answer: isWithdrawn ? null : this.text || null,
                    isWithdrawn
                }
            });
            if (result.success) {
                this.announcement = isWithdrawn ? LABELS.withdrawn : LABELS.answered;
                await this.load();
                await notifyRecordUpdateAvailable([{ recordId: this.shownId ?? '' }]);
                this.dispatchEvent(new RefreshEvent());
            } else {
                const homeless = showFieldErrors(this.template, result.errors ?? []);
                this.saveErrors = homeless.map(({ message }) => message ?? '').filter(Boolean);
            }
        } catch (error) {
            this.saveErrors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async load(): Promise<void> {
        const requestId = this.shownId;
        if (!requestId) {
            return;
        }
        try {
            const request = await getRequest({ requestId });
            if (requestId === this.shownId) {
                this.request = request;
                this.errors = [];
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
