import { LightningElement, api } from 'lwc';
import type { Editor, EditorStatus, Format } from 'lightning/richTextEditor';
import { BUTTONS, isOffered, nextButton } from './toolbar';

type EditorModule = typeof import('lightning/richTextEditor');

interface Shown {
    readonly name: string;
    readonly label: string;
    readonly icon: string;
    readonly pressed: 'true' | 'false' | null;
    readonly tabIndex: '0' | '-1';
    readonly isDisabled: boolean;
}

/** `lightning-input-rich-text`, which npm does not ship: a text with the formats of a rich text field, as HTML. */
export default class InputRichText extends LightningElement {
    @api label = '';
    @api labelVisible = false;
    @api variant = 'standard';
    @api placeholder = '';
    @api required = false;
    @api messageWhenBadInput = '';
    @api fieldLevelHelp?: string;
    /** Names of the formats to offer; all of them when absent. */
    @api formats?: readonly string[];
    @api disabledCategories = '';

    failure = '';
    /** What the editor would lose; then the HTML itself is edited. */
    unknown: readonly string[] = [];
    isLinking = false;
    linkAddress = '';
    message = '';
    private html = '';
    private isDisabled = false;
    private isValid = true;
    private activeButton = 0;
    private status: EditorStatus = { formats: new Set(), link: null, canIndent: false, canOutdent: false };
    private editor: Editor | null = null;
    private module: EditorModule | null = null;
    private isLoading = false;

    @api
    get value(): string {
        return this.html;
    }

    set value(value: string | null | undefined) {
        const html = value ?? '';
        if (html !== this.html) {
            this.html = html;
            this.unknown = this.module?.unknownParts(html) ?? [];
            this.editor?.setHtml(html);
        }
    }

    @api
    get disabled(): boolean {
        return this.isDisabled;
    }

    set disabled(value: boolean | string) {
        this.isDisabled = value === true || value === '';
        this.editor?.setAttributes(this.surfaceAttributes);
    }

    @api
    get valid(): boolean {
        return this.isValid;
    }

    set valid(value: boolean | string) {
        this.isValid = value === true || value === '';
        this.message = this.isValid ? '' : this.messageWhenBadInput || 'This text is not valid.';
    }

    renderedCallback(): void {
        const host = (this.refs?.surface as (HTMLElement & { host: HTMLElement | null }) | undefined)?.host;
        if (host && !this.editor && !this.isLoading) {
            void this.open(host);
        } else if (!host) {
            this.editor?.destroy();
            this.editor = null;
        }
    }

    disconnectedCallback(): void {
        this.editor?.destroy();
        this.editor = null;
    }

    /** The editor is loaded when somebody first edits a rich text. */
    private async open(host: HTMLElement): Promise<void> {
        this.isLoading = true;
        try {
            this.module ??= await import('lightning/richTextEditor');
            this.unknown = this.module.unknownParts(this.html);
            if (this.unknown.length === 0 && host.isConnected) {
                this.editor = this.module.createEditor(host, {
                    html: this.html,
                    isEditable: () => !this.isDisabled,
                    attributes: this.surfaceAttributes,
                    onChange: (html) => this.change(html),
                    onStatus: (status) => {
                        this.status = status;
                    }
                });
            }
        } catch (error) {
            this.failure = `The editor could not be loaded (${(error as Error).message}). The text can be edited as HTML.`;
        } finally {
            this.isLoading = false;
        }
    }

    private get surfaceAttributes(): Record<string, string> {
        return {
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': this.label,
            ...(this.placeholder === '' ? {} : { 'aria-placeholder': this.placeholder }),
            ...(this.required ? { 'aria-required': 'true' } : {}),
            ...(this.isDisabled ? { 'aria-disabled': 'true' } : {}),
            ...(this.message === '' ? {} : { 'aria-invalid': 'true' })
        };
    }

    private change(html: string): void {
        this.html = html;
        this.dispatchEvent(new CustomEvent('change', { detail: { value: html } }));
    }

    get showsLabel(): boolean {
        return this.label !== '' && this.variant !== 'label-hidden';
    }

    get isSource(): boolean {
        return this.unknown.length > 0 || this.failure !== '';
    }

    get sourceText(): string {
        return (
            this.failure ||
            `This text has parts that the editor does not know (${this.unknown.join(', ')}): it is edited as HTML, so that nothing is lost.`
        );
    }

    get areaClass(): string {
        return this.message === '' ? 'area' : 'area area_invalid';
    }

    get buttons(): Shown[] {
        return BUTTONS.filter((button) => isOffered(button, this.formats, this.disabledCategories)).map(
            ({ name, label, icon, isToggle }, index) => ({
                name,
                label,
                icon,
                pressed: isToggle ? (this.isOn(name) ? 'true' : 'false') : null,
                tabIndex: index === this.activeButton ? '0' : '-1',
                isDisabled: this.isDisabled || this.isIdle(name)
            })
        );
    }

    private isOn(name: string): boolean {
        return name === 'link' ? this.status.link !== null : this.status.formats.has(name as Format);
    }

    private isIdle(name: string): boolean {
        return (name === 'indent' && !this.status.canIndent) || (name === 'outdent' && !this.status.canOutdent);
    }

    /** A toolbar is one stop of the keyboard; the arrows move inside it. */
    handleToolbarKey(event: KeyboardEvent): void {
        const next = nextButton(event.key, this.activeButton, this.buttons.length);
        if (next !== null) {
            event.preventDefault();
            this.activeButton = next;
            this.template?.querySelectorAll<HTMLElement>('button[data-name]')[next]?.focus();
        }
    }

    /** The text keeps its selection while a button is pressed. */
    handleButtonDown(event: Event): void {
        event.preventDefault();
    }

    handleButton(event: Event): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        if (name === 'indent') {
            this.editor?.indent();
        } else if (name === 'outdent') {
            this.editor?.outdent();
        } else if (name === 'link') {
            this.linkAddress = this.status.link ?? '';
            this.isLinking = !this.isLinking;
        } else {
            this.editor?.toggle(name as Format);
        }
    }

    get canUnlink(): boolean {
        return this.status.link !== null;
    }

    handleLinkAddress(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.linkAddress = event.detail.value;
    }

    /** An address without a scheme is one of the web. */
    handleLink(): void {
        const typed = this.linkAddress.trim();
        const address = /^[a-z][a-z\d+.-]*:|^[/#]/i.test(typed) ? typed : `https://${typed}`;
        const input = this.refs?.address as unknown as {
            setCustomValidity(text: string): void;
            reportValidity(): boolean;
        };
        const isSafe = typed !== '' && this.module?.isSafeAddress(address) === true;
        input.setCustomValidity(
            isSafe ? '' : 'Enter an address such as https://example.com or mailto:name@example.com.'
        );
        if (input.reportValidity() && isSafe) {
            this.isLinking = false;
            this.editor?.setLink(address);
        }
    }

    handleUnlink(): void {
        this.isLinking = false;
        this.editor?.setLink(null);
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.change(event.detail.value);
    }

    handleFocus(): void {
        this.dispatchEvent(new CustomEvent('focus'));
    }

    handleBlur(): void {
        this.reportValidity();
        this.dispatchEvent(new CustomEvent('blur'));
    }

    @api
    focus(): void {
        if (this.editor) {
            this.editor.focus();
        } else {
            this.template?.querySelector<HTMLElement>('lightning-textarea')?.focus();
        }
    }

    @api
    insertTextAtCursor(text: string): void {
        this.editor?.insertText(text);
    }

    private customMessage = '';

    /** As other inputs: a text makes the field invalid until it is taken away. The platform's component has `valid` instead. */
    @api
    setCustomValidity(message: string): void {
        this.customMessage = message;
    }

    @api
    checkValidity(): boolean {
        return this.customMessage === '' && !(this.required && this.html === '');
    }

    @api
    reportValidity(): boolean {
        const isMissing = this.required && this.html === '';
        this.message = this.customMessage || (isMissing ? 'Complete this field.' : '');
        this.editor?.setAttributes(this.surfaceAttributes);
        return this.message === '';
    }
}
