import { LightningElement } from 'lwc';
import type { RegisterResult } from 'c/aigRegisterModal';
import { LABELS } from './labels';

/** Registers an AI use case from scratch: the wizard as a page of its own, started by the person who wants it. */
export default class AigRegisterTab extends LightningElement {
    readonly labels = LABELS;

    isOpen = false;
    savedId: string | null = null;

    handleStart(): void {
        this.savedId = null;
        this.isOpen = true;
    }

    handleClose(event: CustomEvent<RegisterResult>): void {
        this.savedId = event.detail.useCaseId;
        this.isOpen = false;
    }
}
