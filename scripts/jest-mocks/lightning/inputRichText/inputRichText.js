import { LightningElement, api } from 'lwc';

/** Stand-in for the editor of rich texts in tests of forms. */
export default class InputRichText extends LightningElement {
    @api label;
    @api value;
    @api required;
    @api disabled;
    @api variant;
    @api fieldLevelHelp;
    @api setCustomValidity() {}
    @api reportValidity() {
        return true;
    }
}
