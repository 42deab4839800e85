import { LightningElement, api } from 'lwc';

/** A check box that is read, not set: as the platform draws one in lists and on record pages. */
export default class CheckMark extends LightningElement {
    @api checked = false;

    get className(): string {
        return this.checked ? 'box box_checked' : 'box';
    }

    get label(): string {
        return this.checked ? 'True' : 'False';
    }
}
