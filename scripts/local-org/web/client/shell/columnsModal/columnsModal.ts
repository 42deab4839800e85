import { api } from 'lwc';
import type { ListField } from '../../../../api/pages/pageTypes';
import LightningModal from 'lightning/modal';
import { request } from 'lightning/lds';
import { errorText } from 'shell/errorText';

const MAX_COLUMNS = 15;

/** "Select Fields to Display". Closes with the paths in order, null for the columns of the list view, undefined on Cancel. */
export default class ColumnsModal extends LightningModal {
    @api objectApiName = '';
    @api shown: readonly string[] = [];
    maxColumns = MAX_COLUMNS;
    options: { label: string; value: string }[] | null = null;
    chosen: readonly string[] = [];
    error = '';

    connectedCallback(): void {
        this.chosen = this.shown;
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { fields } = (await request('GET', `/local/pages/list-fields/${this.objectApiName}`)) as {
                fields: readonly ListField[];
            };
            this.options = fields.map(({ path, label }) => ({ label, value: path }));
        } catch (error) {
            this.error = errorText(error);
        }
    }

    get cannotSave(): boolean {
        return this.options === null || this.chosen.length === 0;
    }

    handleChange(event: CustomEvent<{ value: readonly string[] }>): void {
        this.chosen = event.detail.value;
    }

    handleReset(): void {
        void this.close(null);
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    handleSave(): void {
        void this.close([...this.chosen]);
    }
}
