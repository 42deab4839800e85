import { LightningElement, api } from 'lwc';

/** Says what belongs here and why; fires `action` when its button is pressed. The default slot takes anything more. */
export default class AigEmptyState extends LightningElement {
    @api heading = '';
    @api body = '';
    @api iconName = 'utility:info_alt';
    /** Without a label there is no button. */
    @api actionLabel = '';

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('action'));
    }
}
