import { LightningElement, api } from 'lwc';

/** Stand-in for the base component's combobox, which npm keeps to itself. */
export default class GroupedCombobox extends LightningElement {
    @api label;
    @api placeholder;
    @api value;
    @api items;
    @api inputText;
    @api inputPill;
    @api inputIconName;
    @api showDropdownActivityIndicator;
    @api disabled;
    @api required;
    @api variant;
    @api fieldLevelHelp;
    @api messageWhenValueMissing;
    @api setCustomValidity() {}
    @api reportValidity() {
        return true;
    }
}
