import { LightningElement, api } from 'lwc';
import { FormFields, type Registration, type Values } from 'lightning/formFields';
import type { Loaded } from 'lightning/recordSource';

/** Form around lightning-input-field: loads, validates, saves, and puts the server's errors at the fields. */
export default class RecordEditForm extends LightningElement {
    @api objectApiName?: unknown;
    @api recordTypeId?: string;
    @api density?: string;
    @api layoutType?: string;
    @api formClass = '';
    @api optionalFields?: unknown;

    private currentRecordId: string | null | undefined;
    private showMessages: ((messages: readonly string[]) => void) | null = null;
    private fields = new FormFields(() => ({ object: this.objectApiName, id: this.currentRecordId }), {
        loaded: (loaded) => this.handleLoaded(loaded),
        failed: (error) => this.handleFailure(error)
    });

    @api
    get recordId(): string | null | undefined {
        return this.currentRecordId;
    }

    set recordId(value: string | null | undefined) {
        this.currentRecordId = value;
        this.fields.load();
    }

    disconnectedCallback(): void {
        this.fields.stop();
    }

    handleRegisterField(event: CustomEvent<Registration>): void {
        event.stopPropagation();
        this.fields.add(event.detail);
    }

    handleRegisterMessages(event: CustomEvent<(messages: readonly string[]) => void>): void {
        event.stopPropagation();
        this.showMessages = event.detail;
    }

    private handleLoaded({ info, picklists, record }: Loaded): void {
        this.dispatchEvent(
            new CustomEvent('load', {
                detail: {
                    objectInfos: { [info.apiName]: info },
                    picklistValues: picklists,
                    record,
                    records: record ? { [record.id]: record } : {}
                }
            })
        );
    }

    handleFieldChange(): void {
        this.fields.tellDependents();
    }

    private handleFailure(error: unknown): void {
        const { messages, hasFieldErrors } = this.fields.showErrors(error);
        const atFields = messages.length === 0 && hasFieldErrors;
        this.showMessages?.(atFields ? ['Review the errors at the fields below.'] : messages);
        const body = (error as { body?: { message?: string; output?: unknown } }).body;
        this.dispatchEvent(
            new CustomEvent('error', {
                detail: {
                    message: body?.message ?? messages.join(' '),
                    detail: messages.join(' '),
                    output: body?.output,
                    body
                }
            })
        );
    }

    /** lightning-button type="submit": synthetic shadow hides the native button from a form, so clicks are watched. */
    handleClick(event: Event): void {
        const { type } = event.target as { type?: string };
        if (type === 'submit') {
            event.preventDefault();
            this.startSubmit();
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const target = event.target as HTMLElement;
        if (event.key === 'Enter' && target.tagName === 'LIGHTNING-INPUT-FIELD' && !event.defaultPrevented) {
            const field = target as HTMLElement & { submitsOnEnter?: boolean };
            if (field.submitsOnEnter) {
                this.startSubmit();
            }
        }
    }

    /** Checks the fields, asks by the submit event, and saves: what a submit button does. */
    @api
    requestSubmit(): void {
        this.startSubmit();
    }

    private startSubmit(): void {
        if (!this.fields.reportValidity()) {
            return;
        }
        const fields = this.fields.values();
        const event = new CustomEvent('submit', { cancelable: true, detail: { fields } });
        if (this.dispatchEvent(event)) {
            void this.save(fields);
        }
    }

    /** Saves the given fields, or those of the form. */
    @api
    async submit(fields?: Values): Promise<void> {
        if (fields || this.fields.reportValidity()) {
            await this.save({ ...(fields ?? this.fields.values()) });
        }
    }

    private async save(values: Values): Promise<void> {
        this.showMessages?.([]);
        try {
            const record = await this.fields.save(values);
            if (record) {
                this.dispatchEvent(new CustomEvent('success', { detail: record }));
            }
        } catch (error) {
            this.handleFailure(error);
        }
    }
}
