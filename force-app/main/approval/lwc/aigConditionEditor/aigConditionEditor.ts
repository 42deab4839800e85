import { LightningElement, api } from 'lwc';
import type decide from '@salesforce/apex/AigReviewController.decide';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import type { FieldError } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Decision = NonNullable<Parameters<typeof decide>[0]['input']>;
export type ConditionInput = NonNullable<Decision['conditions']>[number];

interface EditedCondition {
    readonly id: number;
    readonly text: string;
    readonly dueOn: string;
}

interface ConditionRow extends EditedCondition {
    readonly textField: string;
    readonly dueField: string;
    readonly label: string;
    readonly removeLabel: string;
}

const idOf = (event: Event): number => Number((event.currentTarget as HTMLElement).dataset.id);

/** The conditions of an approval: one text each, and a last day where there is one. */
export default class AigConditionEditor extends LightningElement {
    /** Last day of the approval as yyyy-mm-dd: no condition can be due later. */
    @api maximum = '';

    readonly labels = LABELS;

    conditions: readonly EditedCondition[] = [{ id: 0, text: '', dueOn: '' }];
    private nextId = 1;
    private focusId: number | null = null;

    /** The conditions as the server takes them. */
    @api
    get value(): ConditionInput[] {
        return this.conditions.map(({ text, dueOn }) => ({ text, dueOn: dueOn || null }));
    }

    /** True when every condition is filled in; shows and focuses what is not. */
    @api
    reportValidity(): boolean {
        return reportControls(this.template);
    }

    /** Shows the server's errors at their conditions; gives back those that belong to none of them. */
    @api
    showErrors(errors: readonly FieldError[]): FieldError[] {
        return showFieldErrors(this.template, errors);
    }

    renderedCallback(): void {
        if (this.focusId !== null) {
            this.template?.querySelector<HTMLElement>(`[data-id="${this.focusId}"][data-kind="text"]`)?.focus();
            this.focusId = null;
        }
    }

    get rows(): ConditionRow[] {
        return this.conditions.map((condition, index) => ({
            ...condition,
            textField: `conditions.${index}.text`,
            dueField: `conditions.${index}.dueOn`,
            label: formatText(LABELS.condition, index + 1),
            removeLabel: formatText(LABELS.remove, index + 1)
        }));
    }

    get canRemove(): boolean {
        return this.conditions.length > 1;
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.change(event, { text: event.detail.value });
    }

    handleDue(event: CustomEvent<{ value: string | null }>): void {
        clearFieldError(event);
        this.change(event, { dueOn: event.detail.value ?? '' });
    }

    handleAdd(): void {
        this.focusId = this.nextId;
        this.conditions = [...this.conditions, { id: this.nextId++, text: '', dueOn: '' }];
    }

    handleRemove(event: Event): void {
        const id = idOf(event);
        this.conditions = this.conditions.filter((condition) => condition.id !== id);
        this.focusId = this.conditions.at(-1)?.id ?? null;
    }

    private change(event: Event, change: Partial<EditedCondition>): void {
        const id = idOf(event);
        this.conditions = this.conditions.map((one) => (one.id === id ? { ...one, ...change } : one));
    }
}
