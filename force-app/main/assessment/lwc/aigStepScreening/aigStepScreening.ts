import { LightningElement, api } from 'lwc';
import { formatText } from 'c/aigFormatText';
import type { FieldError } from 'c/aigReduceErrors';
import type { AnswerChangeDetail, DraftAnswer, Question } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

interface QuestionElement extends Element {
    showErrors(errors: readonly FieldError[], movesFocus: boolean): FieldError[];
}

interface QuestionRow {
    readonly key: string;
    readonly question: Question;
    readonly draftAnswer: DraftAnswer;
}

const NO_ANSWER: DraftAnswer = { answer: '', comment: '' };

/**
 * Step 4, "Screening": one group of questions a screen. Which questions there are is the server's word; they arrive
 * while earlier answers are given. Fires `answerchange` and `retry`.
 */
export default class AigStepScreening extends LightningElement {
    @api answers: Readonly<Record<string, DraftAnswer>> = {};
    @api groupNames: readonly string[] = [];
    @api groupName = '';
    @api isEvaluating = false;
    @api errors: readonly string[] = [];

    readonly labels = LABELS;
    private shownQuestions: readonly Question[] | null = null;
    private announcement = '';

    /** Every visible question, of all groups; null before the server has answered. */
    @api
    get questions(): readonly Question[] | null {
        return this.shownQuestions;
    }
    set questions(value: readonly Question[] | null) {
        this.announcement = this.describeChange(this.shownQuestions, value);
        this.shownQuestions = value;
    }

    get isLoading(): boolean {
        return this.shownQuestions === null && this.errors.length === 0;
    }

    get hasNoQuestions(): boolean {
        return this.shownQuestions?.length === 0;
    }

    get hasQuestions(): boolean {
        return this.rows.length > 0;
    }

    get rows(): QuestionRow[] {
        return (this.shownQuestions ?? [])
            .filter((question) => (question.groupName ?? '') === this.groupName)
            .map((question) => ({
                key: question.code ?? '',
                question,
                draftAnswer: this.answers[question.code ?? ''] ?? NO_ANSWER
            }));
    }

    get progressText(): string {
        const position = this.groupNames.indexOf(this.groupName) + 1;
        return formatText(LABELS.groupProgress, position, this.groupNames.length);
    }

    get liveText(): string {
        return this.isEvaluating ? LABELS.evaluating : this.announcement;
    }

    /** Shows errors of the server at the questions of this screen; gives those that belong elsewhere. */
    @api
    showErrors(errors: readonly FieldError[], movesFocus = true): FieldError[] {
        const questions = this.template?.querySelectorAll<QuestionElement>('c-aig-question') ?? [];
        return [...questions].reduce<FieldError[]>(
            (rest, question) => question.showErrors(rest, movesFocus),
            [...errors]
        );
    }

    handleAnswer(event: CustomEvent<AnswerChangeDetail>): void {
        this.dispatchEvent(new CustomEvent('answerchange', { detail: event.detail }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }

    private describeChange(before: readonly Question[] | null, now: readonly Question[] | null): string {
        if (before === null || now === null) {
            return '';
        }
        const known = new Set(before.map(({ code }) => code));
        const added = now.filter(({ code }) => !known.has(code)).length;
        return added > 0 ? formatText(LABELS.questionsAdded, added) : this.announcement;
    }
}
