import { LightningElement, api } from 'lwc';
import { request } from 'lightning/lds';
import { fieldApiName } from 'lightning/recordSource';

/** A whole form: by fields, or by the object's layout. Modes: edit, view (with an Edit button), readonly. */
export default class RecordForm extends LightningElement {
    @api objectApiName?: unknown;
    @api recordId?: string;
    @api mode?: 'edit' | 'view' | 'readonly';
    @api columns: number | string = 1;
    @api layoutType?: string;
    items: string[] = [];
    private isSwitchedToEdit = false;
    private fieldList: unknown[] | null = null;

    @api
    get fields(): unknown[] | null {
        return this.fieldList;
    }

    set fields(value: unknown[] | null) {
        this.fieldList = value;
        this.items = (value ?? []).map(fieldApiName);
    }

    connectedCallback(): void {
        if (!this.fieldList) {
            void this.loadLayout();
        }
    }

    private async loadLayout(): Promise<void> {
        const name =
            typeof this.objectApiName === 'string'
                ? this.objectApiName
                : (this.objectApiName as { objectApiName: string }).objectApiName;
        const mode = this.recordId ? 'view' : 'create';
        const form = (await request('GET', `/local/pages/form/${name}/${mode}`)) as {
            sections: { columns: ({ apiName: string } | null)[][] }[];
        };
        this.items = form.sections.flatMap(({ columns }) =>
            columns.flat().flatMap((field) => (field ? [field.apiName] : []))
        );
    }

    get isEditing(): boolean {
        return this.mode === 'edit' || !this.recordId || this.isSwitchedToEdit;
    }

    get canEdit(): boolean {
        return this.mode !== 'readonly';
    }

    get columnClass(): string {
        return `slds-col slds-size_1-of-1 slds-medium-size_1-of-${Math.max(1, Number(this.columns))} slds-m-bottom_x-small`;
    }

    handleEdit(): void {
        this.isSwitchedToEdit = true;
    }

    handleCancel(): void {
        this.isSwitchedToEdit = false;
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(event: CustomEvent<unknown>): void {
        const own = new CustomEvent('submit', { cancelable: true, detail: event.detail });
        if (!this.dispatchEvent(own)) {
            event.preventDefault();
        }
    }

    handleSuccess(event: CustomEvent<unknown>): void {
        this.isSwitchedToEdit = false;
        this.handleEvent(event);
    }

    handleEvent(event: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }

    @api
    submit(fields?: Record<string, unknown>): void {
        const form = this.template?.querySelector<HTMLElement & { submit(values?: object): void }>(
            'lightning-record-edit-form'
        );
        form?.submit(fields);
    }
}
