import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** A link to a record. Navigates inside Lightning; the address is a real one, so that it can be opened in a new tab. */
export default class AigRecordLink extends NavigationMixin(LightningElement) {
    @api objectApiName?: string;
    @api label = '';

    url = '';
    private shownId: string | undefined;
    private isConnectedNow = false;

    @api
    get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(value: string | null | undefined) {
        this.shownId = value ?? undefined;
        void this.findUrl();
    }

    connectedCallback(): void {
        this.isConnectedNow = true;
        void this.findUrl();
    }

    handleOpen(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this[NavigationMixin.Navigate](this.page());
    }

    /** The address of the record shown last; the mixin needs a connected component. */
    private async findUrl(): Promise<void> {
        const id = this.shownId;
        if (!this.isConnectedNow || id === undefined) {
            return;
        }
        const url = await this[NavigationMixin.GenerateUrl](this.page());
        if (id === this.shownId) {
            this.url = url;
        }
    }

    private page(): { type: string; attributes: Record<string, unknown> } {
        const attributes = { recordId: this.shownId, objectApiName: this.objectApiName, actionName: 'view' };
        return { type: 'standard__recordPage', attributes };
    }
}
