import { LightningElement, api } from 'lwc';
import { inputTypeOf, isNumberType, stepMessage, stepOf } from 'lightning/inputTypes';
import session from 'lightning/session';
import { fieldApiName, REGISTER_FIELD, type FieldHandle, type FieldState } from 'lightning/recordSource';

interface Input extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
    checkValidity(): boolean;
}

/** One field of a record edit form: the right input for its type. */
export default class InputField extends LightningElement {
    @api fieldName?: unknown;
    @api required = false;
    @api disabled = false;
    @api readOnly = false;
    @api variant = 'standard';

    timeZone = session.timeZone;
    private state: FieldState | null = null;
    private current: unknown = null;
    private presetValue: unknown;
    private isTouched = false;
    /** What the controlling field says; undefined before it was asked. */
    private controlling: unknown;
    private serverErrors: readonly string[] = [];
    private remove: (() => void) | null = null;

    /** Overrides the record's value. */
    @api
    get value(): unknown {
        return this.current;
    }

    set value(value: unknown) {
        this.presetValue = value;
        this.current = value ?? null;
    }

    /** True where Enter may save the form. */
    @api
    get submitsOnEnter(): boolean {
        return this.isOther;
    }

    connectedCallback(): void {
        const handle: FieldHandle = {
            name: fieldApiName(this.fieldName),
            isInput: true,
            wire: (state) => this.wireState(state),
            read: () => this.read(),
            isDirty: () => this.isTouched || this.presetValue !== undefined,
            reportValidity: () => this.reportValidity(),
            setErrors: (messages) => this.setErrors(messages),
            clean: () => {
                this.isTouched = false;
            },
            control: (valueOf) => this.control(valueOf)
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

    /** A record that changed meanwhile does not overwrite what the user typed. */
    private wireState(state: FieldState): void {
        this.state = state;
        if (this.isTouched || this.presetValue !== undefined) {
            return;
        }
        const preset = state.isCreate ? (state.picklist?.defaultValue?.value ?? null) : null;
        this.current = state.record?.fields[state.info.apiName]?.value ?? preset;
    }

    /** A value that the controlling field does not allow any more is taken out. */
    private control(valueOf: (name: string) => unknown): void {
        const controller = this.state?.info.controllerName;
        if (!controller) {
            return;
        }
        const value = valueOf(controller);
        if (this.controlling !== undefined && value !== this.controlling) {
            this.controlling = value;
            const allowed = new Set(this.picklistOptions.map((option) => option.value));
            const kept = this.multiValue.filter((item) => allowed.has(item)).join(';');
            if (kept !== (this.current ?? '')) {
                this.change(kept === '' ? null : kept);
            }
        }
        this.controlling = value ?? null;
    }

    private read(): unknown {
        if (this.isCheckbox) {
            return this.current === true;
        }
        if (this.current === '' || this.current === undefined) {
            return null;
        }
        return isNumberType(this.dataType) && this.current !== null ? Number(this.current) : this.current;
    }

    private get input(): Input | null {
        return this.template?.querySelector<Input>('[data-input]') ?? null;
    }

    @api
    reportValidity(): boolean {
        const { input } = this;
        if (!input) {
            return true;
        }
        input.setCustomValidity(this.serverErrors.join(' ') || this.lengthError());
        return input.reportValidity();
    }

    @api
    setErrors(messages: readonly string[]): void {
        this.serverErrors = messages;
        this.reportValidity();
        /* Sending the same value again must be possible: the server decides. */
        this.serverErrors = [];
    }

    @api
    reset(): void {
        this.isTouched = false;
        if (this.state) {
            this.wireState(this.state);
        }
    }

    @api
    focus(): void {
        this.input?.focus();
    }

    /** A browser's maxlength would cut a pasted text without a word; this keeps it and says so. */
    private lengthError(): string {
        const length = this.state?.info.length ?? 0;
        const isText = this.isTextArea || (this.isOther && this.inputType !== 'number');
        const typed = typeof this.current === 'string' ? this.current.length : 0;
        return isText && length > 0 && typed > length
            ? `At most ${length} characters fit here; this has ${typed}.`
            : '';
    }

    private change(value: unknown): void {
        this.current = value;
        this.isTouched = true;
        this.serverErrors = [];
        this.input?.setCustomValidity(this.lengthError());
        const detail = { value: this.read(), checked: value === true };
        this.dispatchEvent(new CustomEvent('change', { detail, bubbles: true, composed: true }));
    }

    handleChange(event: CustomEvent<{ value: unknown }>): void {
        event.stopPropagation();
        this.change(event.detail.value);
    }

    handleMultiChange(event: CustomEvent<{ value: readonly string[] }>): void {
        event.stopPropagation();
        this.change([...event.detail.value].join(';'));
    }

    handleCheckboxChange(event: CustomEvent<{ checked: boolean }>): void {
        event.stopPropagation();
        this.change(event.detail.checked);
    }

    handleLookupChange(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        this.change(event.detail.recordId);
    }

    handleBlur(): void {
        if (this.isTouched) {
            this.reportValidity();
        }
    }

    get dataType(): string {
        return this.state?.info.dataType ?? '';
    }

    get label(): string {
        return (this.state?.info.label ?? fieldApiName(this.fieldName)).replace(this.isLookup ? / ID$/ : /$^/, '');
    }

    get help(): string | null {
        return this.state?.info.inlineHelpText ?? null;
    }

    get isRequired(): boolean {
        return this.required || (this.state?.info.required ?? false);
    }

    get isDisabled(): boolean {
        const info = this.state?.info;
        const isSettable = info ? (this.state?.isCreate ? info.createable : info.updateable) : false;
        const hasNoChoice = Boolean(info?.controllerName) && this.picklistOptions.length === 0;
        return this.disabled || this.readOnly || !isSettable || hasNoChoice;
    }

    get isCombobox(): boolean {
        return this.dataType === 'Picklist';
    }

    get isMultiPicklist(): boolean {
        return this.dataType === 'MultiPicklist';
    }

    get isLookup(): boolean {
        return this.dataType === 'Reference';
    }

    get isTextArea(): boolean {
        return this.dataType === 'TextArea';
    }

    get isRichText(): boolean {
        return this.state?.info.extraTypeInfo === 'RichTextArea';
    }

    get isCheckbox(): boolean {
        return this.dataType === 'Boolean';
    }

    get isOther(): boolean {
        const handled = this.isCombobox || this.isMultiPicklist || this.isLookup || this.isTextArea || this.isCheckbox;
        return this.state !== null && !handled;
    }

    get inputType(): string {
        return inputTypeOf(this.dataType);
    }

    get step(): string | undefined {
        return stepOf(this.dataType, this.state?.info.scale ?? 0);
    }

    get stepMessage(): string {
        return stepMessage(this.state?.info.scale ?? 0);
    }

    get formatter(): string | undefined {
        return this.dataType === 'Currency' ? 'currency' : undefined;
    }

    get inputValue(): unknown {
        return this.current ?? '';
    }

    get textValue(): string {
        return typeof this.current === 'string' ? this.current : '';
    }

    get isChecked(): boolean {
        return this.current === true;
    }

    get comboboxValue(): string {
        return typeof this.current === 'string' ? this.current : '';
    }

    get picklistOptions(): readonly { label: string; value: string }[] {
        const { values = [], controllerValues = {} } = this.state?.picklist ?? {};
        const place = controllerValues[String(this.controlling)];
        return values
            .filter(({ validFor }) => !this.state?.info.controllerName || validFor.includes(place))
            .map(({ label, value }) => ({ label, value }));
    }

    /** A value that is no longer active still shows. */
    get comboboxOptions(): { label: string; value: string }[] {
        const options = [...this.picklistOptions];
        const value = this.comboboxValue;
        const inactive =
            value !== '' && !options.some((option) => option.value === value) ? [{ label: value, value }] : [];
        return [...(this.isRequired ? [] : [{ label: '--None--', value: '' }]), ...options, ...inactive];
    }

    get multiValue(): string[] {
        return typeof this.current === 'string' ? this.current.split(';').filter((item) => item !== '') : [];
    }

    get targets(): readonly string[] {
        return this.state?.info.referenceToInfos.map(({ apiName }) => apiName) ?? [];
    }

    get lookupObject(): string {
        return this.targets[0] ?? '';
    }

    get isPolymorphic(): boolean {
        return this.isLookup && this.targets.length > 1;
    }

    /** An owner is a user, or a queue of this object. */
    get ownerOf(): string | undefined {
        return this.state?.info.apiName === 'OwnerId' ? this.state.objectApiName : undefined;
    }
}
