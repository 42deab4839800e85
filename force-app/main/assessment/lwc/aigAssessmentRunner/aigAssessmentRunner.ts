import { LightningElement, api } from 'lwc';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import carryOver from '@salesforce/apex/AigAssessmentController.carryOver';
import complete from '@salesforce/apex/AigAssessmentController.complete';
import getAssessment from '@salesforce/apex/AigAssessmentController.getAssessment';
import saveAnswers from '@salesforce/apex/AigAssessmentController.saveAnswers';
import { EVIDENCE_SECTION, RISK_SECTION, type Assessment, type AssessmentResult } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import type { AnswerChangeDetail, Conflict } from 'c/aigRegistrationModel';
import type { ReuseKind } from 'c/aigReuseOffer';
import { AnswerSaver, type SaveState } from './answerSaver';
import { LABELS } from './labels';
import {
    conflictsOf,
    labelOf,
    missingRows,
    progressOf,
    questionRows,
    sectionKeys,
    sectionViews,
    stateText,
    type MissingRow,
    type Progress,
    type QuestionRow,
    type SectionView,
    type Typed
} from './runnerSections';

/** Runs one assessment: sections, autosave, risks, evidence, completeness, and completion that freezes it. */
export default class AigAssessmentRunner extends LightningElement {
    readonly labels = LABELS;

    assessment: Assessment | null = null;
    messages: string[] = [];
    missing: readonly FieldError[] = [];
    conflicts: readonly Conflict[] = [];
    saveState: SaveState = 'clean';
    savedAt: string | null = null;
    sectionKey = '';
    isConfirming = false;
    isBusy = false;
    notice = '';
    private typed: Readonly<Record<string, Typed>> = {};
    private focusTarget: string | null = null;
    private shownRecordId?: string;
    private readonly saver = new AnswerSaver({
        save: (inputs) => saveAnswers({ assessmentId: this.shownRecordId ?? null, inputs }),
        stateChanged: (state) => (this.saveState = state),
        answered: (result, saved) => this.takeSaved(result, saved),
        failed: (error) => (this.messages = reduceErrors(error))
    });

    @api
    get recordId(): string | undefined {
        return this.shownRecordId;
    }
    set recordId(value: string | undefined) {
        if (value !== this.shownRecordId) {
            this.shownRecordId = value;
            void this.load();
        }
    }

    renderedCallback(): void {
        const target = this.focusTarget && this.template?.querySelector<HTMLElement>(this.focusTarget);
        if (target) {
            this.focusTarget = null;
            target.focus();
        }
    }

    disconnectedCallback(): void {
        void this.saver.flush();
    }

    get isLoading(): boolean {
        return this.assessment === null && this.messages.length === 0;
    }

    get versionText(): string {
        return formatText(LABELS.version, this.assessment?.name ?? '', this.assessment?.version ?? 1);
    }

    get sections(): SectionView[] {
        return this.assessment ? sectionViews(this.assessment, this.sectionKey) : [];
    }

    get sectionLabel(): string {
        return labelOf(this.sectionKey);
    }

    get rows(): QuestionRow[] {
        return this.assessment ? questionRows(this.assessment, this.sectionKey, this.typed) : [];
    }

    get isRiskSection(): boolean {
        return this.sectionKey === RISK_SECTION;
    }

    get isEvidenceSection(): boolean {
        return this.sectionKey === EVIDENCE_SECTION;
    }

    get isDraft(): boolean {
        return this.assessment?.status === 'Draft';
    }

    get canEdit(): boolean {
        return this.assessment?.canEdit === true;
    }

    get canPressComplete(): boolean {
        return this.assessment?.canComplete === true && !this.isConfirming;
    }

    get stateText(): string {
        return this.assessment ? stateText(this.assessment) : '';
    }

    get openedText(): string {
        const reason = this.isDraft ? this.assessment?.openedBecause : null;
        return reason ? formatText(LABELS.openedBecause, reason) : '';
    }

    get carryOverLabel(): string {
        return formatText(LABELS.carryOver, this.assessment?.previousVersionName ?? '');
    }

    get progress(): Progress {
        return progressOf(this.assessment);
    }

    get missingRows(): MissingRow[] {
        return this.assessment ? missingRows(this.assessment, this.missing) : [];
    }

    get isFirst(): boolean {
        return this.position <= 0;
    }

    get isLast(): boolean {
        return this.position === this.sections.length - 1;
    }

    handleRetry(): void {
        this.messages = [];
        void (this.assessment ? this.saver.flush() : this.load());
    }

    handleSection(event: Event): void {
        void this.go((event.currentTarget as HTMLElement).dataset.key ?? '');
    }

    handlePrevious(): void {
        void this.go(this.sections[this.position - 1]?.key ?? '');
    }

    handleNext(): void {
        void this.go(this.sections[this.position + 1]?.key ?? '');
    }

    handleAnswer(event: CustomEvent<AnswerChangeDetail>): void {
        const { code, answer, comment } = event.detail;
        this.typed = { ...this.typed, [code]: { answer, comment } };
        this.saver.touch({ code, answer, comment, revision: this.revisionOf(code) });
    }

    handleReuse(event: CustomEvent<{ code: string; reuse: ReuseKind }>): void {
        const { code, reuse } = event.detail;
        const question = this.assessment?.questions?.find((found) => found.code === code);
        this.typed = without(this.typed, [code]);
        this.saver.touch({
            code,
            answer: null,
            comment: question?.comment ?? null,
            revision: this.revisionOf(code),
            reuse,
            reuseAnswerId: reuse === 'None' ? null : (question?.reusableAnswerId ?? null)
        });
        void this.saver.flush();
    }

    handleResolve(event: CustomEvent<{ takeTheirs: readonly string[] }>): void {
        const { takeTheirs } = event.detail;
        const mine = this.conflicts.map(({ key }) => key).filter((key) => !takeTheirs.includes(key));
        this.conflicts = [];
        this.saver.drop(takeTheirs);
        this.typed = without(this.typed, takeTheirs);
        this.saveState = 'saved';
        for (const code of mine) {
            const { answer = '', comment = '' } = this.typed[code] ?? {};
            this.saver.touch({ code, answer, comment, revision: this.revisionOf(code) });
        }
        void this.saver.flush();
    }

    handleRiskSaved(event: CustomEvent<AssessmentResult>): void {
        this.take(event.detail);
    }

    async handleCarryOver(): Promise<void> {
        await this.run(() => carryOver({ assessmentId: this.shownRecordId ?? null }));
    }

    async handleComplete(): Promise<void> {
        if (await this.saver.flush()) {
            this.missing = this.assessment?.completeness?.missing ?? [];
            this.isConfirming = this.missing.length === 0;
            this.focusTarget = this.isConfirming ? '[data-id="confirm"]' : '[data-id="missing"]';
        }
    }

    handleKeepEditing(): void {
        this.isConfirming = false;
        this.focusTarget = '[data-id="complete"]';
    }

    async handleConfirm(): Promise<void> {
        const result = await this.run(() => complete({ assessmentId: this.shownRecordId ?? null }));
        this.isConfirming = false;
        this.missing = result?.errors ?? [];
        if (result?.success) {
            this.notice = LABELS.completed;
            this.focusTarget = '[data-id="heading"]';
        }
    }

    private get position(): number {
        return this.sections.findIndex(({ key }) => key === this.sectionKey);
    }

    private async load(): Promise<void> {
        this.messages = [];
        try {
            this.assessment = await getAssessment({ assessmentId: this.shownRecordId ?? null });
            this.sectionKey = sectionKeys(this.assessment)[0] ?? '';
        } catch (error) {
            this.messages = reduceErrors(error);
        }
    }

    private async go(key: string): Promise<void> {
        if (await this.saver.flush()) {
            this.sectionKey = key;
            this.messages = [];
            this.focusTarget = '[data-id="section-heading"]';
        } else {
            this.messages = [...this.messages, LABELS.notSaved];
        }
    }

    private async run(action: () => Promise<AssessmentResult>): Promise<AssessmentResult | null> {
        if (this.isBusy) {
            return null;
        }
        this.isBusy = true;
        try {
            const result = await action();
            this.take(result);
            return result;
        } catch (error) {
            this.messages = reduceErrors(error);
            return null;
        } finally {
            this.isBusy = false;
        }
    }

    private take(result: AssessmentResult): void {
        this.assessment = result.assessment ?? this.assessment;
        this.savedAt = result.savedAt ?? this.savedAt;
        this.messages = result.success ? [] : (result.errors ?? []).map(({ message }) => message ?? '');
        if (this.shownRecordId) {
            void notifyRecordUpdateAvailable([{ recordId: this.shownRecordId }]);
        }
    }

    private takeSaved(result: AssessmentResult, saved: readonly string[]): void {
        this.typed = without(this.typed, saved);
        this.conflicts = conflictsOf(result);
        this.take(result);
        this.missing = [];
    }

    private revisionOf(code: string): string | null {
        return this.assessment?.questions?.find((question) => question.code === code)?.revision ?? null;
    }
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
    return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
