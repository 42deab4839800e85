import { LightningElement, api } from 'lwc';
import deleteRisk from '@salesforce/apex/AigAssessmentController.deleteRisk';
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

/** The risks of one assessment. Fires `saved` with the result of the server after each change. */
export default class AigRiskRegister extends LightningElement {
    @api assessment?: Assessment;

    readonly labels = LABELS;
    editing: string | null = null;
    deleting: string | null = null;
    mapMode = 'residual';
    isSaving = false;
    messages: string[] = [];
    private shouldFocusForm = false;

    renderedCallback(): void {
        if (this.shouldFocusForm && this.form) {
            this.shouldFocusForm = false;
            this.form.focus();
        }
    }

    get risks(): readonly Risk[] {
        return this.assessment?.risks ?? [];
    }

    get rows(): RiskRow[] {
        return this.risks.map((risk) => ({
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
        return this.risks.length === 0 && !this.isEditing;
    }

    get hasRisks(): boolean {
        return this.risks.length > 0;
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
        return this.risks.find(({ id }) => id === this.editing);
    }

    get counts(): PositionCount[] {
        return countRisks(this.risks, this.mapMode === 'residual');
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
        const risk = this.risks.find(({ id }) => id === keyOf(event));
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
                this.dispatchEvent(new CustomEvent<AssessmentResult>('saved', { detail: result }));
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
            this.dispatchEvent(new CustomEvent<AssessmentResult>('saved', { detail: result }));
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
