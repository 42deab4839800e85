import { LightningElement, api } from 'lwc';
import type { FlowFieldJson } from '../../../../api/flows/flowJson';
import { FLOW_ATTRIBUTE_CHANGE } from 'lightning/flowSupport';
import { components } from 'shell/components';

interface Input extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
    focus(): void;
}

interface ScreenComponent extends HTMLElement {
    validate?(): { isValid: boolean; errorMessage?: string };
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Number: 'number',
    Currency: 'number'
};
const GROUPS = new Set(['RegionContainer', 'Region']);

/** One field of a flow screen: an input, a choice, a text, a component, or a section of other fields. */
export default class FlowField extends LightningElement {
    @api errors: Readonly<Record<string, string>> = {};
    constructor_: unknown = null;
    componentError = '';
    private current?: FlowFieldJson;
    private entered: unknown;
    private outputs: Record<string, unknown> = {};
    private message = '';

    @api
    get field(): FlowFieldJson | undefined {
        return this.current;
    }

    /** A field that comes back from the server keeps what was entered meanwhile. */
    set field(value: FlowFieldJson | undefined) {
        const isOther = value?.name !== this.current?.name;
        this.current = value;
        if (value && isOther) {
            this.entered = value.value;
            this.outputs = {};
            this.announce(true);
            if (value.component) {
                void this.loadComponent(value.component);
            }
        }
    }

    @api
    get error(): string {
        return this.message;
    }

    set error(value: string) {
        this.message = value;
    }

    connectedCallback(): void {
        this.template?.addEventListener(FLOW_ATTRIBUTE_CHANGE, (event) => {
            const { attributeName, newValue } = (event as CustomEvent<{ attributeName: string; newValue: unknown }>)
                .detail;
            event.stopPropagation();
            this.outputs = { ...this.outputs, [attributeName]: newValue };
            this.announce(false);
        });
        this.announce(true);
    }

    renderedCallback(): void {
        this.input?.setCustomValidity(this.message);
        if (this.message !== '') {
            this.input?.reportValidity();
        }
    }

    private get input(): Input | null {
        return this.template?.querySelector<Input>('[data-input]') ?? null;
    }

    /** True when the browser finds nothing wrong; what is wrong shows at the field. */
    @api
    reportValidity(): boolean {
        if (this.isGroup) {
            const inner = this.refs?.inner as unknown as { reportValidity(): boolean } | undefined;
            return inner?.reportValidity() ?? true;
        }
        if (this.isComponent) {
            const result = (this.refs?.component as ScreenComponent | undefined)?.validate?.();
            this.componentError = result && !result.isValid ? (result.errorMessage ?? 'Check this part.') : '';
            return this.componentError === '';
        }
        this.input?.setCustomValidity('');
        return this.input?.reportValidity() ?? true;
    }

    @api
    focus(): void {
        this.input?.focus();
    }

    private async loadComponent(name: string): Promise<void> {
        const load = components[name.replace(/^c:/, '')];
        if (!load) {
            this.componentError = `Screen component ${name} is not part of the local org.`;
            return;
        }
        this.constructor_ = (await load()).default;
    }

    private announce(isInitial: boolean): void {
        if (!this.current || this.isGroup || this.current.fieldType === 'DisplayText') {
            return;
        }
        const value = this.isComponent ? { ...this.current.attributes, ...this.outputs } : (this.entered ?? null);
        const detail = { name: this.current.name, value, isInitial };
        this.dispatchEvent(new CustomEvent('flowfieldchange', { bubbles: true, composed: true, detail }));
    }

    get isGroup(): boolean {
        return GROUPS.has(this.current?.fieldType ?? '');
    }

    get groupLabel(): string | null {
        return this.current?.hasHeading ? this.current.text : null;
    }

    get isComponent(): boolean {
        return this.current?.fieldType === 'ComponentInstance';
    }

    get componentProperties(): Record<string, unknown> {
        return { ...this.current?.attributes, ...this.outputs };
    }

    /** The kind of the field as flags, for the template. */
    get is(): Record<string, boolean> {
        const { fieldType = '', dataType = null } = this.current ?? {};
        const isInput = fieldType === 'InputField';
        return {
            text: fieldType === 'DisplayText',
            area: fieldType === 'LargeTextArea',
            radio: fieldType === 'RadioButtons',
            combobox: fieldType === 'DropdownBox',
            multiple: fieldType === 'MultiSelectCheckboxes' || fieldType === 'MultiSelectPicklist',
            checkbox: isInput && dataType === 'Boolean',
            input: (isInput && dataType !== 'Boolean') || fieldType === 'PasswordField'
        };
    }

    get inputType(): string {
        const { fieldType = '', dataType = '' } = this.current ?? {};
        return fieldType === 'PasswordField' ? 'password' : (INPUT_TYPES[dataType ?? ''] ?? 'text');
    }

    get step(): string | undefined {
        return this.inputType === 'number' ? String(10 ** -(this.current?.scale ?? 0)) : undefined;
    }

    get isDisabled(): boolean {
        return (this.current?.isDisabled ?? false) || (this.current?.isReadOnly ?? false);
    }

    get value(): unknown {
        return this.entered ?? '';
    }

    get choiceValue(): string {
        return this.entered === null || this.entered === undefined ? '' : String(this.entered);
    }

    get chosen(): string[] {
        return typeof this.entered === 'string' && this.entered !== '' ? this.entered.split(';') : [];
    }

    get isChecked(): boolean {
        return this.entered === true;
    }

    handleValue(event: CustomEvent<{ value: unknown }>): void {
        this.take(event.detail.value);
    }

    handleChecked(event: Event): void {
        this.take((event.target as unknown as { checked: boolean }).checked);
    }

    handleChosen(event: CustomEvent<{ value: readonly string[] }>): void {
        this.take(event.detail.value.join(';'));
    }

    private take(value: unknown): void {
        this.entered = value;
        this.message = '';
        this.announce(false);
    }
}
