import { LightningElement, api } from 'lwc';

/** Header, body and footer of a quick action's modal. The footer shows when something is put into it. */
export default class QuickActionPanel extends LightningElement {
    @api header?: string;
    private hasFooter = false;

    get footerClass(): string {
        return this.hasFooter ? 'slds-modal__footer' : 'slds-hide';
    }

    handleFooter(event: Event): void {
        this.hasFooter = (event.target as HTMLSlotElement).assignedNodes().length > 0;
    }
}
