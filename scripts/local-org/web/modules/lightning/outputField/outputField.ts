import { LightningElement, api } from 'lwc';
import {
    fieldApiName,
    REGISTER_FIELD,
    type FieldHandle,
    type FieldState,
    type RecordData
} from 'lightning/recordSource';

/** One field of a record view form, shown as the platform shows its type. */
export default class OutputField extends LightningElement {
    @api fieldName?: unknown;
    @api variant = 'standard';
    @api fieldClass = '';
    /** Without the line below the value; the shell's highlights use it. */
    @api borderless = false;

    private state: FieldState | null = null;
    private remove: (() => void) | null = null;

    connectedCallback(): void {
        const handle: FieldHandle = {
            name: fieldApiName(this.fieldName),
            isInput: false,
            wire: (state) => {
                this.state = state;
            },
            read: () => this.value,
            isDirty: () => false,
            reportValidity: () => true,
            setErrors: () => undefined,
            clean: () => undefined
        };
        const onRemove = (remove: () => void): void => {
            this.remove = remove;
        };
        this.dispatchEvent(
            new CustomEvent(REGISTER_FIELD, { bubbles: true, composed: true, detail: { handle, onRemove } })
        );
    }

    disconnectedCallback(): void {
        this.remove?.();
    }

    private get field(): RecordData['fields'][string] | undefined {
        return this.state?.record?.fields[this.state.info.apiName];
    }

    get value(): unknown {
        return this.field?.value ?? null;
    }

    get isLoaded(): boolean {
        return this.state !== null;
    }

    get isEmpty(): boolean {
        return this.value === null || this.value === '';
    }

    get text(): string {
        return this.field?.displayValue ?? String(this.value ?? '');
    }

    get label(): string {
        const label = this.state?.info.label ?? '';
        return this.isLookup ? label.replace(/ ID$/, '') : label;
    }

    get help(): string | null {
        return this.state?.info.inlineHelpText ?? null;
    }

    get showsLabel(): boolean {
        return this.variant !== 'label-hidden';
    }

    get wrapperClass(): string {
        const line = this.borderless ? '' : 'slds-form-element_readonly';
        return `slds-form-element slds-form-element_stacked ${line} ${this.fieldClass}`;
    }

    private get dataType(): string {
        return this.state?.info.dataType ?? '';
    }

    get isCheckbox(): boolean {
        return this.dataType === 'Boolean';
    }

    get isChecked(): boolean {
        return this.value === true;
    }

    get isLookup(): boolean {
        return this.dataType === 'Reference' && this.state?.info.reference === true;
    }

    /** Within a sentence, colour alone does not tell a link. */
    get linkClass(): string {
        return this.auditDate ? 'underlined' : '';
    }

    get lookupUrl(): string {
        return `/lightning/r/${String(this.value)}`;
    }

    get lookupName(): string {
        const relationship = this.state?.info.relationshipName ?? '';
        return this.state?.record?.fields[relationship]?.displayValue ?? String(this.value);
    }

    /** "Created By" shows the date, too. */
    get auditDate(): string | null {
        const dates: Record<string, string> = { CreatedById: 'CreatedDate', LastModifiedById: 'LastModifiedDate' };
        const name = dates[this.state?.info.apiName ?? ''];
        return name ? (this.state?.record?.fields[name]?.displayValue ?? null) : null;
    }

    get isEmail(): boolean {
        return this.dataType === 'Email';
    }

    get isPhone(): boolean {
        return this.dataType === 'Phone';
    }

    get isUrl(): boolean {
        return this.dataType === 'Url';
    }

    get isRichText(): boolean {
        return this.state?.info.extraTypeInfo === 'RichTextArea';
    }

    get isTextArea(): boolean {
        return this.dataType === 'TextArea';
    }
}
