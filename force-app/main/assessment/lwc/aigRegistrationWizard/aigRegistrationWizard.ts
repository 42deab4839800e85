import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import { getPicklistValuesByRecordType, type PicklistValues } from 'lightning/uiObjectInfoApi';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import evaluate from '@salesforce/apex/AigRegistrationController.evaluate';
import getContext from '@salesforce/apex/AigRegistrationController.getContext';
import getDraft from '@salesforce/apex/AigRegistrationController.getDraft';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import submit from '@salesforce/apex/AigRegistrationController.submit';
import { formatText } from 'c/aigFormatText';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import {
    STEPS,
    draftFromContext,
    draftFromServer,
    stepOfQuestion,
    type AnswerChangeDetail,
    type Evaluation,
    type FieldChangeDetail,
    type Option,
    type RegistrationContext,
    type Step
} from 'c/aigRegistrationModel';
import { LABELS } from './labels';
import { MASTER_RECORD_TYPE, optionsOf } from './picklists';
import { INITIAL_STATE, RegistrationSession, type SessionState } from './registrationSession';
import { STEP_VIEWS, groupsOf, withFieldName, type StepElement } from './wizardSteps';

/**
 * Registers an AI feature in five steps. On a record of any object it starts a registration with what that record
 * knows; on a use case it resumes its draft. Fires `close` {useCaseId, isSubmitted}.
 */
export default class AigRegistrationWizard extends LightningElement {
    @api recordId?: string;
    @api objectApiName?: string;
    /** True when no record will follow: a record page gives its record only after the wizard has connected. */
    @api fromScratch = false;

    readonly labels = LABELS;
    readonly stepViews = STEP_VIEWS;
    readonly recordTypeId = MASTER_RECORD_TYPE;

    state: SessionState = INITIAL_STATE;
    step: Step = 'what';
    groupName = '';
    options: Record<string, Option[]> = {};
    loadErrors: string[] = [];
    comments = '';
    surfaceName = '';
    isSubmitting = false;
    isSubmitted = false;

    private resumedId?: string;
    private shouldFocusHeading = false;
    private readonly session = new RegistrationSession({
        saveDraft: (input) => saveDraft({ input }),
        getDraft: (useCaseId) => getDraft({ useCaseId }),
        evaluate: (input) => evaluate({ input }),
        changed: (state) => this.useState(state),
        rejected: (errors, isAsked) => this.showRejection(errors, isAsked)
    });

    @wire(getContext, { objectApiName: '$contextObject', recordId: '$contextRecord' })
    wiredContext({ data, error }: WireResult<RegistrationContext>): void {
        if (data && !this.state.draft) {
            this.session.start(draftFromContext(data), false);
            this.surfaceName = [data.objectLabel, data.recordName].filter(Boolean).join(': ');
        } else if (error) {
            this.loadErrors = reduceErrors(error);
        }
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: USE_CASE, recordTypeId: '$recordTypeId' })
    wiredPicklists(
        result: WireResult<{ readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }>
    ): void {
        if (result.data) {
            this.options = optionsOf(result.data.picklistFieldValues);
        } else if (result.error) {
            this.loadErrors = reduceErrors(result.error);
        }
    }

    /** The record page may set the record after the wizard has connected: look again at each rendering. */
    renderedCallback(): void {
        if (this.isResuming && this.recordId && this.recordId !== this.resumedId) {
            this.resumedId = this.recordId;
            void this.resume(this.recordId);
        }
        if (this.shouldFocusHeading) {
            this.shouldFocusHeading = false;
            this.template?.querySelector<HTMLElement>('[data-id="heading"]')?.focus();
        }
    }

    disconnectedCallback(): void {
        this.session.dispose();
    }

    /** Undefined while a draft is resumed: then there is no surface to ask about. */
    get contextObject(): string | null | undefined {
        return this.isResuming ? undefined : (this.objectApiName ?? (this.fromScratch ? null : undefined));
    }
    get contextRecord(): string | null | undefined {
        return this.recordId ?? (this.fromScratch ? null : undefined);
    }
    get isResuming(): boolean {
        return this.objectApiName === USE_CASE.objectApiName;
    }
    get isLoading(): boolean {
        return this.state.draft === null && this.loadErrors.length === 0;
    }
    get isEditing(): boolean {
        return this.state.draft !== null && !this.isSubmitted;
    }
    get stepNumber(): number {
        return STEPS.indexOf(this.step) + 1;
    }
    get stepText(): string {
        return formatText(LABELS.stepProgress, this.stepNumber, STEPS.length);
    }
    get stepLabel(): string {
        return STEP_VIEWS[this.stepNumber - 1]?.label ?? '';
    }
    get isWhat(): boolean {
        return this.step === 'what';
    }
    get isWho(): boolean {
        return this.step === 'who';
    }
    get isWhom(): boolean {
        return this.step === 'whom';
    }
    get isScreening(): boolean {
        return this.step === 'screening';
    }
    get isResult(): boolean {
        return this.step === 'result';
    }
    get hasConflicts(): boolean {
        return this.state.conflicts.length > 0;
    }
    get groupNames(): string[] {
        return groupsOf(this.state.evaluation);
    }
    get questions(): Evaluation['questions'] | null {
        return this.state.evaluation?.questions ?? null;
    }
    get classification(): Evaluation['classification'] | null {
        return this.state.evaluation?.classification ?? null;
    }
    get isBusy(): boolean {
        return this.isSubmitting || this.state.isEvaluating;
    }
    get submittedText(): string {
        return formatText(LABELS.submittedBody, this.state.reference);
    }

    handleFieldChange(event: CustomEvent<FieldChangeDetail>): void {
        this.session.changeFields(event.detail.change);
    }

    handleAnswerChange(event: CustomEvent<AnswerChangeDetail>): void {
        this.session.changeAnswer(event.detail);
    }

    handleComments(event: CustomEvent<{ value: string }>): void {
        this.comments = event.detail.value;
    }

    handleEvaluateAgain(): void {
        this.session.evaluateAgain();
    }

    handleResolve(event: CustomEvent<{ takeTheirs: readonly string[] }>): void {
        this.session.resolve(event.detail.takeTheirs);
    }

    async handleNext(): Promise<void> {
        if (this.stepElement?.validate?.() === false) {
            return;
        }
        await this.session.save();
        if (this.session.isRejected) {
            return;
        }
        if (!this.moveGroup(1)) {
            await this.enter(STEPS[this.stepNumber] ?? 'result');
        }
    }

    async handleBack(): Promise<void> {
        if (!this.moveGroup(-1)) {
            const lastGroup = this.groupNames.at(-1) ?? '';
            await this.enter(STEPS[this.stepNumber - 2] ?? 'what');
            this.groupName = this.isScreening ? lastGroup : this.groupName;
        }
    }

    async handleGoto(event: CustomEvent<{ code: string }>): Promise<void> {
        const { code } = event.detail;
        this.groupName = this.questions?.find((question) => question.code === code)?.groupName ?? this.groupName;
        await this.enter(stepOfQuestion(code));
    }

    async handleSaveDraft(): Promise<void> {
        if (await this.session.save()) {
            this.close();
        }
    }

    async handleSaveAgain(): Promise<void> {
        await this.session.save();
    }

    async handleSubmit(): Promise<void> {
        this.isSubmitting = true;
        try {
            if (await this.session.save()) {
                const result = await submit({
                    useCaseId: this.state.draft?.useCaseId ?? null,
                    comments: this.comments || null
                });
                this.isSubmitted = result.success === true;
                this.shouldFocusHeading = this.isSubmitted;
                this.showRejection(result.errors ?? [], true);
            }
        } catch (error) {
            this.session.showErrors(reduceErrors(error));
        } finally {
            this.isSubmitting = false;
        }
    }

    handleClose(): void {
        this.close();
    }

    private get stepElement(): StepElement | null {
        return this.template?.querySelector<StepElement>('[data-step]') ?? null;
    }

    private async resume(useCaseId: string): Promise<void> {
        try {
            this.session.start(draftFromServer(await getDraft({ useCaseId })), true);
        } catch (error) {
            this.loadErrors = reduceErrors(error);
        }
    }

    private useState(state: SessionState): void {
        this.state = state;
        const groups = this.groupNames;
        if (groups.length > 0 && !groups.includes(this.groupName)) {
            this.groupName = groups[0] ?? '';
        }
        if (this.isScreening) {
            this.session.offerAnswers();
        }
    }

    /** Moves to the next or previous group of questions. False when there is none: the step ends there. */
    private moveGroup(direction: 1 | -1): boolean {
        const group = this.isScreening
            ? this.groupNames[this.groupNames.indexOf(this.groupName) + direction]
            : undefined;
        if (group === undefined) {
            return false;
        }
        this.groupName = group;
        this.shouldFocusHeading = true;
        return true;
    }

    private async enter(step: Step): Promise<void> {
        this.step = step;
        this.shouldFocusHeading = true;
        if (step === 'screening' || step === 'result') {
            await this.session.ensureEvaluated();
            this.useState(this.state);
        } else {
            await this.session.save();
        }
    }

    /** Errors stand at their inputs; those without an input on this step stand above it. */
    private showRejection(errors: readonly FieldError[], movesFocus: boolean): void {
        const homeless = this.stepElement?.showErrors?.(errors, movesFocus) ?? errors;
        this.session.showErrors(homeless.map(withFieldName).filter(Boolean));
    }

    private close(): void {
        const detail = { useCaseId: this.state.draft?.useCaseId ?? null, isSubmitted: this.isSubmitted };
        this.dispatchEvent(new CustomEvent('close', { detail }));
    }
}
