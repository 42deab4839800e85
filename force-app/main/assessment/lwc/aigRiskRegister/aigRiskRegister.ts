import { LightningElement, api } from 'lwc';
import deleteRisk from '@salesforce/apex/AigAssessmentController.deleteRisk';
import getRisks from '@salesforce/apex/AigAssessmentController.getRisks';
import saveRisk from '@salesforce/apex/AigAssessmentController.saveRisk';
import {
    countRisks,
    type Assessment,
    type AssessmentResult,
    type PositionCount,
    type Risk,
    type RiskInput
} from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import { LABELS } from './labels';

interface FormElement extends Element {
    showErrors(errors: readonly FieldError[]): void;
    focus(): void;
}

interface RiskRow extends Risk {
    readonly key: string;
    readonly inherentLabel: string;
    readonly residualLabel: string;
    readonly acceptanceText: string;
    readonly editLabel: string;
    readonly removeLabel: string;
    readonly isDeleting: boolean;
}

const NEW = 'new';

/** The risks of one assessment, read when they are shown. Fires `saved` with the result of the server after each change. */
export default class AigRiskRegister extends LightningElement {
    readonly labels = LABELS;
    /** Null until they are read. */
    risks: readonly Risk[] | null = null;
    loadErrors: string[] = [];
    editing: string | null = null;
    deleting: string | null = null;
    mapMode = 'residual';
    isSaving = false;
    messages: string[] = [];
    private shownAssessment?: Assessment;
    private shouldFocusForm = false;

    @api
    get assessment(): Assessment | undefined {
        return this.shownAssessment;
    }
    set assessment(value: Assessment | undefined) {
        this.shownAssessment = value;
        // What the parent did, such as carrying risks over, changed their number.
        if (this.risks && value?.riskCount !== this.risks.length) {
            void this.load();
        }
    }

    connectedCallback(): void {
        void this.load();
    }

    renderedCallback(): void {
        if (this.shouldFocusForm && this.form) {
            this.shouldFocusForm = false;
            this.form.focus();
        }
    }

    get isLoading(): boolean {
        return this.risks === null && this.loadErrors.length === 0;
    }

    get rows(): RiskRow[] {
        return (this.risks ?? []).map((risk) => ({
            ...risk,
            key: risk.id ?? '',
            inherentLabel: levelText(risk.inherentScore, risk.inherentLevel),
            residualLabel: levelText(risk.residualScore, risk.residualLevel),
            acceptanceText: acceptanceOf(risk),
            editLabel: formatText(LABELS.editOf, risk.scenario ?? ''),
            removeLabel: formatText(LABELS.removeOf, risk.scenario ?? ''),
            isDeleting: risk.id === this.deleting
        }));
    }

    get isEmpty(): boolean {
        return this.risks?.length === 0 && !this.isEditing;
    }

    get hasRisks(): boolean {
        return (this.risks?.length ?? 0) > 0;
    }

    get canEdit(): boolean {
        return this.assessment?.canEdit === true;
    }

    get canAdd(): boolean {
        return this.canEdit && !this.isEditing;
    }

    get isEditing(): boolean {
        return this.editing !== null;
    }

    get editedRisk(): Risk | undefined {
        return this.risks?.find(({ id }) => id === this.editing);
    }

    get counts(): PositionCount[] {
        return countRisks(this.risks ?? [], this.mapMode === 'residual');
    }

    get mapOptions(): { label: string; value: string }[] {
        return [
            { label: LABELS.showInherent, value: 'inherent' },
            { label: LABELS.showResidual, value: 'residual' }
        ];
    }

    get addLabel(): string {
        return this.canAdd ? LABELS.add : '';
    }

    handleRetry(): void {
        void this.load();
    }

    handleMapMode(event: CustomEvent<{ value: string }>): void {
        this.mapMode = event.detail.value;
    }

    handleAdd(): void {
        this.open(NEW);
    }

    handleEdit(event: Event): void {
        this.open(keyOf(event));
    }

    handleCancel(): void {
        this.editing = null;
    }

    handleAskDelete(event: Event): void {
        this.deleting = keyOf(event);
    }

    handleKeep(): void {
        this.deleting = null;
    }

    async handleSave(event: CustomEvent<RiskInput>): Promise<void> {
        await this.run(
            () => saveRisk({ assessmentId: this.assessment?.id ?? null, input: event.detail }),
            (errors) => this.form?.showErrors(errors)
        );
    }

    async handleDelete(event: Event): Promise<void> {
        const risk = this.risks?.find(({ id }) => id === keyOf(event));
        await this.run(
            () =>
                deleteRisk({
                    assessmentId: this.assessment?.id ?? null,
                    riskId: risk?.id ?? null,
                    revision: risk?.revision ?? null
                }),
            (errors) => (this.messages = errors.map(({ message }) => message ?? ''))
        );
    }

    private open(key: string): void {
        this.editing = key;
        this.deleting = null;
        this.messages = [];
        this.shouldFocusForm = true;
    }

    private async run(
        action: () => Promise<AssessmentResult>,
        refuse: (errors: readonly FieldError[]) => void
    ): Promise<void> {
        this.isSaving = true;
        this.messages = [];
        try {
            const result = await action();
            if (result.success) {
                this.editing = null;
                this.deleting = null;
                this.handOn(result);
            } else {
                refuse(result.errors ?? []);
                this.showNewer(result);
            }
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    /** Somebody else was faster: the list shows the present state, and the form keeps what was typed. */
    private showNewer(result: AssessmentResult): void {
        if (result.errors?.some(({ code }) => code === 'STALE')) {
            this.handOn(result);
        }
    }

    private handOn(result: AssessmentResult): void {
        this.risks = result.risks ?? this.risks;
        this.dispatchEvent(new CustomEvent<AssessmentResult>('saved', { detail: result }));
    }

    private async load(): Promise<void> {
        this.loadErrors = [];
        try {
            this.risks = await getRisks({ assessmentId: this.assessment?.id ?? null });
        } catch (error) {
            this.loadErrors = reduceErrors(error);
        }
    }

    private get form(): FormElement | null {
        return this.template?.querySelector<FormElement>('c-aig-risk-form') ?? null;
    }
}

function keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}

function levelText(score?: number | null, level?: string | null): string {
    return score && level ? `${level} (${score})` : LABELS.notRated;
}

function acceptanceOf(risk: Risk): string {
    if (risk.isAccepted) {
        return formatText(LABELS.acceptedBy, risk.acceptedByName ?? '', risk.acceptanceExpiresOn ?? '');
    }
    if (!risk.isOpen || !risk.residualScore) {
        return '';
    }
    return risk.acceptedOn ? LABELS.acceptedNoMore : LABELS.aboveAppetite;
}
