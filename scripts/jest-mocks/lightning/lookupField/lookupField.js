import { LightningElement, api } from 'lwc';

/** Stand-in for the lookup of the forms: what it was given can be read. */
export default class LookupField extends LightningElement {
    @api label;
    @api value;
    @api targets;
    @api ownerOf;
    @api required;
    @api disabled;
    @api variant;
    @api fieldLevelHelp;
    @api setCustomValidity() {}
    @api reportValidity() {
        return true;
    }
}
