import { api } from 'lwc';
import type { FormField, FormModel, FormSection } from '../../../../api/pages/pageTypes';
import LightningModal from 'lightning/modal';
import { request } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl } from 'lightning/router';
import { errorText } from 'shell/errorText';

interface ShownField extends FormField {
    readonly preset: unknown;
}
interface EditForm {
    requestSubmit(): void;
    submit(fields: Record<string, unknown>): void;
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
    private isSaving = false;
    private objectLabel = '';

    connectedCallback(): void {
        void this.load();
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

    handleSave(): void {
        this.editForm?.requestSubmit();
    }

    /** The lookup to the record one comes from is sent even when the layout does not show it. */
    handleSubmit(event: CustomEvent<{ fields: Record<string, unknown> }>): void {
        event.preventDefault();
        this.isSaving = true;
        this.editForm?.submit({ ...this.presets, ...event.detail.fields });
    }

    handleError(): void {
        this.isSaving = false;
    }

    handleSuccess(event: CustomEvent<{ id: string }>): void {
        const { id } = event.detail;
        const verb = this.recordId ? 'saved' : 'created';
        const title = this.successMessage ?? `${this.objectLabel} was ${verb}.`;
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        void this.close(id);
        if (this.opensRecord) {
            navigateToUrl(`/lightning/r/${this.objectApiName}/${id}/view`);
        }
    }

    handleCancel(): void {
        void this.close(undefined);
    }
}
