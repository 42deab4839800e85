import { LightningElement, api } from 'lwc';

/** Stand-in for lightning/modal: open() and close() are spies, the content renders like any component. */
export default class Modal extends LightningElement {
    static open = jest.fn(() => Promise.resolve(undefined));

    @api label;
    @api size;
    @api description;
    @api disableClose = false;

    @api
    close(result) {
        this.dispatchEvent(new CustomEvent('modalclose', { detail: result }));
        return Promise.resolve();
    }
}
