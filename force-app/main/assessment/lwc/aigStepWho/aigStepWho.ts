import { LightningElement, api } from 'lwc';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import type { FieldError } from 'c/aigReduceErrors';
import type { FieldChangeDetail, Option, UseCaseDraft } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** Step 2, "Who answers for it": owner, executive, technical owner, role under the law and vendor. Fires `fieldchange`. */
export default class AigStepWho extends LightningElement {
    @api useCase?: UseCaseDraft;

    readonly labels = LABELS;
    /** Plain words for the roles of the law. */
    readonly roleOptions: Option[] = [
        { label: LABELS.deployer, value: 'Deployer' },
        { label: LABELS.provider, value: 'Provider' },
        { label: LABELS.both, value: 'Both' }
    ];

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
        this.fire(event, event.detail.value);
    }

    handlePerson(event: CustomEvent<{ recordId: string | null }>): void {
        this.fire(event, event.detail.recordId ?? '');
    }

    private fire(event: Event, value: string): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        const detail: FieldChangeDetail = { change: { [field]: value } };
        this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
    }
}
