import { LightningElement, api } from 'lwc';
import { clearFieldError, showFieldErrors } from 'c/aigFieldErrors';
import type { FieldError } from 'c/aigReduceErrors';
import type { AnswerChangeDetail, DraftAnswer, Option, Question } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

const NOT_SURE = 'Not sure';

/** One screening question in plain words, with its reason, example and legal source. Fires `answerchange`. */
export default class AigQuestion extends LightningElement {
    @api question?: Question;
    @api draftAnswer?: DraftAnswer;

    readonly labels = LABELS;
    readonly options: Option[] = [
        { label: LABELS.yes, value: 'Yes' },
        { label: LABELS.no, value: 'No' },
        { label: LABELS.notSure, value: NOT_SURE }
    ];

    get code(): string {
        return this.question?.code ?? '';
    }

    get isText(): boolean {
        return this.question?.answerType === 'Text';
    }

    get answer(): string {
        return this.draftAnswer?.answer ?? '';
    }

    get comment(): string {
        return this.draftAnswer?.comment ?? '';
    }

    get isNotSure(): boolean {
        return this.answer === NOT_SURE;
    }

    /** Filled in by the wizard, and left as it was. */
    get isOffered(): boolean {
        return this.answer !== '' && this.answer === this.question?.offeredAnswer;
    }

    get showComment(): boolean {
        return this.isNotSure || this.comment !== '';
    }

    /** Shows errors of the server that carry this question's code; gives the others. */
    @api
    showErrors(errors: readonly FieldError[], movesFocus = true): FieldError[] {
        return showFieldErrors(this.template, errors, movesFocus);
    }

    handleAnswer(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.fire(event.detail.value, this.comment);
    }

    handleComment(event: CustomEvent<{ value: string }>): void {
        this.fire(this.answer, event.detail.value);
    }

    private fire(answer: string, comment: string): void {
        const detail: AnswerChangeDetail = { code: this.code, answer, comment };
        this.dispatchEvent(new CustomEvent('answerchange', { detail }));
    }
}
