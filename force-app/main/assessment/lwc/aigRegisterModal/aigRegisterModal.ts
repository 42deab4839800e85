import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { LABELS } from './labels';

/** What the dialog gives back when it is closed. */
export interface RegisterResult {
    readonly useCaseId: string | null;
    readonly isSubmitted: boolean;
}

/** The registration as a dialog, for places that are no record action. */
export default class AigRegisterModal extends LightningModal {
    @api recordId?: string;
    @api objectApiName?: string;

    readonly labels = LABELS;

    get isFromScratch(): boolean {
        return !this.recordId && !this.objectApiName;
    }

    handleClose(event: CustomEvent<RegisterResult>): void {
        void this.close(event.detail);
    }
}
