import { LightningElement, api, wire } from 'lwc';
import type { RecordPageModel } from '../../../../api/pages/pageTypes';
import { navigateToUrl } from 'lightning/router';
import { getRecordPage } from 'shell/pageLoader';
import RecordModal from 'shell/recordModal';

/** A record page; `edit` in the address opens the form over it. */
export default class RecordPage extends LightningElement {
    @api recordId?: string;
    @api actionName?: string;
    page?: RecordPageModel;
    error: unknown;
    private hasOpenedForm = false;

    get path(): string {
        return this.recordId ? `record/${this.recordId}` : '';
    }

    @wire(getRecordPage, { path: '$path' })
    wiredPage({ data, error }: { data?: RecordPageModel; error?: unknown }): void {
        if (data || error) {
            this.page = data;
            this.error = error;
        }
        if (data && this.actionName === 'edit' && !this.hasOpenedForm) {
            this.hasOpenedForm = true;
            void this.openForm(data);
        }
    }

    private async openForm(page: RecordPageModel): Promise<void> {
        await RecordModal.open({
            label: `Edit ${page.objectLabel}`,
            objectApiName: page.object,
            recordId: page.id,
            size: 'medium'
        });
        navigateToUrl(`/lightning/r/${page.object}/${page.id}/view`, true);
    }
}
