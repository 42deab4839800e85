import { LightningElement, api } from 'lwc';

/** Stand-in for the place of the editor, which tests replace: an element of the page that nobody draws into. */
export default class RichTextSurface extends LightningElement {
    @api
    get host() {
        return this.template.host;
    }
}
