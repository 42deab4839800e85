import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { RefreshEvent } from 'lightning/refresh';
import { LABELS } from './labels';

/** Quick action of a record page: opens the registration for that record, or resumes the draft of a use case. */
export default class AigRegisterAction extends LightningElement {
    @api recordId?: string;
    @api objectApiName?: string;

    readonly labels = LABELS;

    handleClose(): void {
        this.dispatchEvent(new RefreshEvent());
        this.dispatchEvent(new CloseActionScreenEvent());
    }
}
