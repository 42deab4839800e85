import { LightningElement, api } from 'lwc';
import { formatText } from 'c/aigFormatText';
import type { Classification, OpenQuestion } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** Step 5, "Result": what the server decided and what is still open. Fires `goto` {code} and `commentschange` {value}. */
export default class AigStepResult extends LightningElement {
    @api classification?: Classification | null;
    @api isEvaluating = false;
    @api errors: readonly string[] = [];
    @api comments = '';
    @api useCaseKey = '';

    readonly labels = LABELS;

    get isLoading(): boolean {
        return this.isEvaluating || (!this.classification && this.errors.length === 0);
    }

    get openQuestions(): (OpenQuestion & { key: string })[] {
        return (this.classification?.openQuestions ?? []).map((open) => ({ ...open, key: open.code ?? '' }));
    }

    get hasOpenQuestions(): boolean {
        return this.openQuestions.length > 0;
    }

    get openHeading(): string {
        return formatText(LABELS.openHeading, this.openQuestions.length);
    }

    get isProhibited(): boolean {
        return this.classification?.outcome === 'Prohibited';
    }

    handleGoto(event: Event): void {
        const code = (event.currentTarget as HTMLElement).dataset.code ?? '';
        this.dispatchEvent(new CustomEvent('goto', { detail: { code } }));
    }

    handleComments(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('commentschange', { detail: { value: event.detail.value } }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
