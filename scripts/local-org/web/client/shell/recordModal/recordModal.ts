import { api } from 'lwc';
import type { FormField, FormModel, FormSection } from '../../../../api/pages/pageTypes';
import LightningModal from 'lightning/modal';
import { request } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl, onNavigate } from 'lightning/router';
import { errorText } from 'shell/errorText';
import { mayDiscard } from 'shell/mayDiscard';

interface ShownField extends FormField {
    readonly preset: unknown;
}
interface EditForm {
    requestSubmit(): void;
    submit(fields: Record<string, unknown>): void;
}
interface Input extends HTMLElement {
    readonly fieldName: string;
    reportValidity(): boolean;
}
interface ShownSection {
    readonly key: string;
    readonly label: string | null;
    readonly className: string;
    readonly fields: readonly ShownField[];
}

/** The form for a new or existing record, by layout or by the given fields. Errors stand at the fields. */
export default class RecordModal extends LightningModal {
    @api objectApiName = '';
    @api recordId?: string;
    /** Fields of a quick action, instead of those of the layout. */
    @api fields?: readonly FormField[];
    @api presets: Readonly<Record<string, unknown>> = {};
    @api successMessage?: string;
    /** Goes to the record after it was created. */
    @api opensRecord = false;
    form: { sections: ShownSection[] } | null = null;
    loadError = '';
    isSaving = false;
    private objectLabel = '';
    private isDirty = false;
    private stopFollowing: (() => void) | undefined;
    private readonly onUnload = (event: BeforeUnloadEvent): void => {
        if (this.isDirty) {
            event.preventDefault();
        }
    };

    connectedCallback(): void {
        window.addEventListener('beforeunload', this.onUnload);
        this.stopFollowing = onNavigate(() => void this.close(undefined));
        void this.load();
    }

    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.onUnload);
        this.stopFollowing?.();
    }

    /** What Cancel, the X, Escape and the way back do, too: what was entered is not thrown away without a question. */
    @api
    async close(result: unknown): Promise<void> {
        if (result === undefined && this.isDirty && !(await mayDiscard())) {
            return;
        }
        this.isDirty = false;
        await super.close(result);
    }

    private async load(): Promise<void> {
        try {
            const mode = this.recordId ? 'edit' : 'create';
            const model = (await request('GET', `/local/pages/form/${this.objectApiName}/${mode}`)) as FormModel;
            this.objectLabel = model.label;
            const sections = this.fields ? [{ key: 'action', label: null, columns: [this.fields] }] : model.sections;
            this.form = { sections: sections.map((section) => this.shown(section)) };
        } catch (error) {
            this.loadError = errorText(error);
        }
    }

    /** Rows from left to right; fields that cannot be set are left out of the form. */
    private shown({ key, label, columns }: FormSection): ShownSection {
        const rows = Math.max(0, ...columns.map((column) => column.length));
        const fields: ShownField[] = [];
        for (let row = 0; row < rows; row++) {
            for (const column of columns) {
                const field = column[row];
                if (field && !field.isReadOnly) {
                    fields.push({ ...field, preset: this.presets[field.apiName] });
                }
            }
        }
        return { key, label, className: columns.length > 1 ? 'grid grid_two' : 'grid', fields };
    }

    get cannotSave(): boolean {
        return this.form === null || this.isSaving;
    }

    private get editForm(): EditForm | undefined {
        return this.refs?.form as unknown as EditForm | undefined;
    }

    handleChange(): void {
        this.isDirty = true;
    }

    /** The first field that cannot be saved as it is gets the focus; its error stands below it. */
    handleSave(): void {
        this.editForm?.requestSubmit();
        if (!this.isSaving) {
            this.inputs.find((input) => !input.reportValidity())?.focus();
        }
    }

    private get inputs(): readonly Input[] {
        return [...(this.template?.querySelectorAll<Input>('lightning-input-field') ?? [])];
    }

    /** The lookup to the record one comes from is sent even when the layout does not show it. */
    handleSubmit(event: CustomEvent<{ fields: Record<string, unknown> }>): void {
        event.preventDefault();
        this.isSaving = true;
        this.editForm?.submit({ ...this.presets, ...event.detail.fields });
    }

    /** Shows where the server's first error is: at a field, or above all of them. */
    handleError(event: CustomEvent<{ output?: { fieldErrors?: Readonly<Record<string, unknown>> } }>): void {
        this.isSaving = false;
        const names = Object.keys(event.detail.output?.fieldErrors ?? {});
        const input = this.inputs.find(({ fieldName }) => names.includes(fieldName));
        if (input) {
            input.focus();
        } else {
            this.template?.querySelector('lightning-messages')?.scrollIntoView();
        }
    }

    handleSuccess(event: CustomEvent<{ id: string }>): void {
        const { id } = event.detail;
        const verb = this.recordId ? 'saved' : 'created';
        const title = this.successMessage ?? `${this.objectLabel} was ${verb}.`;
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        void this.close(id);
        if (this.opensRecord) {
            this.stopFollowing?.();
            navigateToUrl(`/lightning/r/${this.objectApiName}/${id}/view`, isFormAddress());
        }
    }

    handleCancel(): void {
        void this.close(undefined);
    }
}

/** The form that has an address of its own gives it up to the record: the way back leads to the list. */
function isFormAddress(): boolean {
    return /\/o\/\w+\/new$/.test(window.location.pathname);
}
