import { LightningElement, api } from 'lwc';
import {
    levelLabel,
    levelOf,
    mergeRisk,
    positionOf,
    riskInput,
    type Choice,
    type Level,
    type Position,
    type Risk,
    type RiskField,
    type RiskInput
} from 'c/aigAssessmentModel';
import { clearFieldError, reportControls, showFieldErrors, type FieldControl } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import type { FieldError } from 'c/aigReduceErrors';
import type { Conflict } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

const FIELD_LABELS: Readonly<Record<RiskField, string>> = {
    scenario: LABELS.scenario,
    category: LABELS.category,
    likelihood: `${LABELS.inherent}: ${LABELS.likelihood}`,
    impact: `${LABELS.inherent}: ${LABELS.impact}`,
    treatment: LABELS.treatment,
    mitigation: LABELS.mitigation,
    mitigationOwnerId: LABELS.mitigationOwner,
    mitigationDue: LABELS.mitigationDue,
    residualLikelihood: `${LABELS.residual}: ${LABELS.likelihood}`,
    residualImpact: `${LABELS.residual}: ${LABELS.impact}`,
    acceptanceReason: LABELS.acceptReason,
    acceptanceExpiresOn: LABELS.acceptUntil
};

interface Option {
    readonly label: string;
    readonly value: string;
}

/**
 * One risk: scenario, both places on the 5x5 map, treatment and mitigation; above appetite also the acceptance. Fires
 * `save` with what the server needs and `cancel`. Scores shown here are a preview: the server computes its own.
 */
export default class AigRiskForm extends LightningElement {
    @api levels: readonly Level[] = [];
    @api categories: readonly Choice[] = [];
    @api treatments: readonly Choice[] = [];
    @api canAccept = false;
    /** Last day an acceptance given today may last, as 2027-11-23. */
    @api acceptanceLimit: string | null = null;
    @api isSaving = false;

    readonly labels = LABELS;
    input: RiskInput = riskInput();
    messages: string[] = [];
    conflicts: readonly Conflict[] = [];
    private shownRisk: Risk | undefined = undefined;

    /**
     * The risk to change; none for a new one. A newer version of the same risk keeps what was typed: fields that both
     * sides changed are shown as conflicts. When the risk was deleted meanwhile, what was typed becomes a new one.
     */
    @api
    get risk(): Risk | undefined {
        return this.shownRisk;
    }
    set risk(value: Risk | undefined) {
        const before = this.shownRisk;
        this.shownRisk = value;
        if (before && (!value || value.id === before.id)) {
            this.takeNewer(before, value);
        } else {
            this.input = riskInput(value);
            this.messages = [];
            this.conflicts = [];
        }
    }

    get heading(): string {
        return this.shownRisk ? formatText(LABELS.editHeading, this.shownRisk.name ?? '') : LABELS.newHeading;
    }

    get categoryOptions(): Option[] {
        return optionsOf(this.categories);
    }

    get treatmentOptions(): Option[] {
        return optionsOf(this.treatments);
    }

    get inherent(): Position | null {
        return positionOf(this.input.likelihood, this.input.impact);
    }

    get residual(): Position | null {
        return positionOf(this.input.residualLikelihood, this.input.residualImpact);
    }

    get inherentText(): string {
        return this.describe(this.inherent);
    }

    get residualText(): string {
        return this.describe(this.residual);
    }

    get isAboveAppetite(): boolean {
        const level = levelOf(scoreOf(this.residual), this.levels);
        return level !== undefined && level.withinAppetite !== true;
    }

    get showsAcceptance(): boolean {
        return this.isAboveAppetite && this.canAccept;
    }

    get needsOthers(): boolean {
        return this.isAboveAppetite && !this.canAccept && !this.shownRisk?.isAccepted;
    }

    get isAcceptanceStale(): boolean {
        return Boolean(this.shownRisk?.acceptedOn) && this.shownRisk?.isAccepted !== true;
    }

    /** Shows errors of the server at their inputs, the others above the form. */
    @api
    showErrors(errors: readonly FieldError[]): void {
        this.messages = showFieldErrors(this.template, errors).map(({ message }) => message ?? '');
    }

    /** Moves the focus to the first input. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('[data-field="scenario"]')?.focus();
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        // The message goes at once: the buttons below would move under the pointer when it goes on leaving the field.
        (event.currentTarget as FieldControl).reportValidity();
        this.change(fieldOf(event), event.detail.value || null);
    }

    handlePerson(event: CustomEvent<{ recordId: string | null }>): void {
        this.change('mitigationOwnerId', event.detail.recordId);
    }

    handleAgain(event: CustomEvent<{ checked: boolean }>): void {
        this.input = { ...this.input, acceptAgain: event.detail.checked };
    }

    handleInherent(event: CustomEvent<Position>): void {
        this.input = { ...this.input, ...event.detail };
    }

    handleResidual(event: CustomEvent<Position>): void {
        const { likelihood, impact } = event.detail;
        this.input = { ...this.input, residualLikelihood: likelihood, residualImpact: impact };
    }

    handleResolve(event: CustomEvent<{ takeTheirs: readonly string[] }>): void {
        const theirs = riskInput(this.shownRisk);
        const taken = event.detail.takeTheirs.map((field) => [field, theirs[field as RiskField]]);
        this.input = { ...this.input, ...Object.fromEntries(taken) };
        this.conflicts = [];
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSave(): void {
        if (this.isSaving || this.conflicts.length > 0 || !reportControls(this.template)) {
            return;
        }
        if (!this.inherent || !this.residual) {
            this.messages = [LABELS.pickMissing];
            return;
        }
        this.messages = [];
        this.dispatchEvent(new CustomEvent<RiskInput>('save', { detail: this.input }));
    }

    private takeNewer(before: Risk, value: Risk | undefined): void {
        if (!value) {
            this.input = { ...this.input, id: null, revision: null };
            return;
        }
        const theirs = riskInput(value);
        const { merged, conflicts } = mergeRisk(riskInput(before), this.input, theirs);
        this.conflicts = conflicts.map((field) => ({
            key: field,
            label: FIELD_LABELS[field],
            mine: String(this.input[field] ?? ''),
            theirs: String(theirs[field] ?? '')
        }));
        this.input = merged;
    }

    private change(field: string, value: string | null): void {
        this.input = { ...this.input, [field]: value };
    }

    private describe(position: Position | null): string {
        const score = scoreOf(position);
        return score === null
            ? LABELS.pick
            : formatText(LABELS.scoreLevel, score, levelLabel(levelOf(score, this.levels)?.name) || LABELS.notRated);
    }
}

function scoreOf(position: Position | null): number | null {
    return position ? position.likelihood * position.impact : null;
}

function optionsOf(choices: readonly Choice[]): Option[] {
    return choices.map(({ label, value }) => ({ label: label ?? '', value: value ?? '' }));
}

function fieldOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.field ?? '';
}
