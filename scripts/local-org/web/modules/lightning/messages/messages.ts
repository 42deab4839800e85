import { LightningElement } from 'lwc';
import { REGISTER_MESSAGES } from 'lightning/recordSource';

/** Errors of a record edit form that belong to no field of it. */
export default class Messages extends LightningElement {
    messages: readonly string[] = [];

    connectedCallback(): void {
        const show = (messages: readonly string[]): void => {
            this.messages = [...new Set(messages)];
        };
        this.dispatchEvent(new CustomEvent(REGISTER_MESSAGES, { bubbles: true, composed: true, detail: show }));
    }

    get hasMessages(): boolean {
        return this.messages.length > 0;
    }
}
