import { LightningElement, api } from 'lwc';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import type { FieldError } from 'c/aigReduceErrors';
import type { FieldChangeDetail, Option, UseCaseDraft } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** Step 1, "What is it": name, what it does, what for, technology and where it runs. Fires `fieldchange`. */
export default class AigStepWhat extends LightningElement {
    @api useCase?: UseCaseDraft;
    @api options: Readonly<Record<string, Option[]>> = {};
    /** Where it runs, in words: the record from which it is registered. */
    @api surfaceName = '';

    readonly labels = LABELS;

    get technologyOptions(): Option[] {
        return this.options.technology ?? [];
    }

    /** True when every required input is filled; shows what is missing otherwise. */
    @api
    validate(): boolean {
        return reportControls(this.template);
    }

    /** Shows server errors at the inputs of this step; gives those that belong elsewhere. */
    @api
    showErrors(errors: readonly FieldError[], movesFocus = true): FieldError[] {
        return showFieldErrors(this.template, errors, movesFocus);
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        const detail: FieldChangeDetail = { change: { [field]: event.detail.value } };
        this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
    }
}
