import { LightningElement, api } from 'lwc';
import getCase from '@salesforce/apex/AigReviewController.getCase';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';
import { answerGroups, factRows, type AnswerGroup, type FactRow, type ReviewCase } from './caseRows';

/** Everything a reviewer needs on one page: summary, outcome and why, answers, history, and the decision bar. */
export default class AigReviewCase extends LightningElement {
    readonly labels = LABELS;

    reviewCase: ReviewCase | null = null;
    errors: string[] = [];
    private shownId: string | null = null;

    @api
    get useCaseId(): string | null {
        return this.shownId;
    }
    set useCaseId(value: string | null) {
        if (value !== this.shownId) {
            this.shownId = value;
            this.reviewCase = null;
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.reviewCase === null && this.errors.length === 0;
    }

    get summaryRows(): FactRow[] {
        return this.reviewCase ? factRows(this.reviewCase) : [];
    }

    get answerGroups(): AnswerGroup[] {
        return answerGroups(this.reviewCase?.answers ?? []);
    }

    get hasAnswers(): boolean {
        return this.answerGroups.length > 0;
    }

    get history(): (NonNullable<ReviewCase['history']>[number] & { key: string })[] {
        return (this.reviewCase?.history ?? []).map((step, index) => ({ ...step, key: `${index}` }));
    }

    get hasHistory(): boolean {
        return this.history.length > 0;
    }

    get hasChanges(): boolean {
        return Boolean(this.reviewCase?.difference);
    }

    /** What earlier steps of this review demand: it holds unless the review ends without an approval. */
    get proposed(): NonNullable<ReviewCase['proposedConditions']> {
        return this.reviewCase?.proposedConditions ?? [];
    }

    get hasProposed(): boolean {
        return this.proposed.length > 0;
    }

    handleRetry(): void {
        void this.load();
    }

    /** A decision moved the case on: show it again as it is now, and tell the inbox. */
    async handleDecided(event: CustomEvent<{ message: string }>): Promise<void> {
        await this.load();
        this.dispatchEvent(new CustomEvent('decided', { detail: event.detail }));
    }

    private async load(): Promise<void> {
        const useCaseId = this.shownId;
        if (!useCaseId) {
            return;
        }
        try {
            const reviewCase = await getCase({ useCaseId });
            if (useCaseId === this.shownId) {
                this.reviewCase = reviewCase;
                this.errors = [];
            }
        } catch (error) {
            if (useCaseId === this.shownId) {
                this.errors = reduceErrors(error);
            }
        }
    }
}
