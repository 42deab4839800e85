import { LightningElement, api } from 'lwc';

/** What stands below fields that are being edited in place: what the save refused, Cancel and Save. Fires `cancel` and `save`. */
export default class EditBar extends LightningElement {
    /** Errors that stand at no field. */
    @api messages: readonly string[] = [];
    @api isSaving = false;

    get hasMessages(): boolean {
        return this.messages.length > 0;
    }

    get shownMessages(): { key: string; text: string }[] {
        return this.messages.map((text, index) => ({ key: String(index), text }));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSave(): void {
        this.dispatchEvent(new CustomEvent('save'));
    }
}
