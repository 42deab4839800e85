import { LightningElement, api } from 'lwc';
import { showDuty, type Duty, type DutyRow } from './dutyRows';

/** Policies with what each means to the user. Fires `open` {policyId} when the user wants to read one. */
export default class AigPolicyDuties extends LightningElement {
    @api duties: readonly Duty[] = [];

    get rows(): DutyRow[] {
        return (this.duties ?? []).map(showDuty);
    }

    handleOpen(event: Event): void {
        const { policyId } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: { policyId } }));
    }
}
