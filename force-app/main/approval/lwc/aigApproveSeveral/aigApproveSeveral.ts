import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import approveMinimal from '@salesforce/apex/AigReviewController.approveMinimal';
import { clearFieldError, reportControls } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Item = Awaited<ReturnType<typeof approveMinimal>>[number];

/** A chosen use case. */
export interface ChosenCase {
    readonly id: string;
    readonly title: string;
}

/** What the dialog gives back: how many were approved; nothing when it was cancelled before. */
export interface BulkResult {
    readonly approved: number;
}

/** Approves several use cases of minimal risk, and says of each what became of it. */
export default class AigApproveSeveral extends LightningModal {
    @api cases: readonly ChosenCase[] = [];

    readonly labels = LABELS;

    comments = '';
    results: readonly Item[] | null = null;
    errors: string[] = [];
    isSaving = false;

    get body(): string {
        return formatText(LABELS.body, this.cases.length);
    }
    get approveLabel(): string {
        return formatText(LABELS.approve, this.cases.length);
    }
    get isChoosing(): boolean {
        return this.results === null;
    }
    get rows(): { key: string; title: string; state: string; message: string }[] {
        return (this.results ?? []).map(({ useCaseId, title, success, message }) => ({
            key: useCaseId ?? '',
            title: title ?? '',
            state: success ? 'Approved' : '',
            message: message ?? ''
        }));
    }

    handleComments(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.comments = event.detail.value;
    }

    handleClose(): void {
        const approved = (this.results ?? []).filter(({ success }) => success).length;
        void this.close(this.results === null ? undefined : { approved });
    }

    async handleApprove(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            this.results = await approveMinimal({
                useCaseIds: this.cases.map(({ id }) => id),
                comments: this.comments
            });
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }
}
