import { LightningElement, api } from 'lwc';
import { LABELS } from './labels';

/** Says what went wrong, in place, until it is put right. Fires `retry` when the user asks for another attempt. */
export default class AigErrorPanel extends LightningElement {
    /** Heading; the general one when absent. */
    @api heading = LABELS.heading;
    @api messages: readonly string[] = [];
    @api canRetry = false;
    @api retryLabel = LABELS.retry;

    readonly labels = LABELS;

    get hasMessages(): boolean {
        return (this.messages ?? []).length > 0;
    }

    get items(): { key: string; text: string }[] {
        return this.messages.map((text, index) => ({ key: `${index}`, text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
