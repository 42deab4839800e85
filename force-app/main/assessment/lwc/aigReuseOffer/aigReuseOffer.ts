import { LightningElement, api } from 'lwc';
import type { AssessmentQuestion } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

/** How an answer is reused; `None` gives up the reference and lets the user write. */
export type ReuseKind = 'Included' | 'Cross-Referred' | 'None';

/** Fires `reuse` {code, reuse}. */
export default class AigReuseOffer extends LightningElement {
    @api question?: AssessmentQuestion;
    @api canEdit = false;

    readonly labels = LABELS;

    get isReused(): boolean {
        return Boolean(this.question?.reuse);
    }

    get sourceText(): string {
        const label = this.question?.reuse === 'Included' ? LABELS.included : LABELS.referred;
        return formatText(label, this.question?.reuseSource ?? '');
    }

    get canOffer(): boolean {
        return this.canEdit && !this.isReused && Boolean(this.question?.reusableAnswerId);
    }

    get offerText(): string {
        return formatText(LABELS.offer, this.question?.reusableSource ?? '');
    }

    get canUndo(): boolean {
        return this.canEdit && this.question?.reuse === 'Cross-Referred';
    }

    handleInclude(): void {
        this.fire('Included');
    }

    handleRefer(): void {
        this.fire('Cross-Referred');
    }

    handleOwn(): void {
        this.fire('None');
    }

    private fire(reuse: ReuseKind): void {
        this.dispatchEvent(new CustomEvent('reuse', { detail: { code: this.question?.code ?? '', reuse } }));
    }
}
