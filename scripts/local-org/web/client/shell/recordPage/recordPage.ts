import { LightningElement, api, wire } from 'lwc';
import type { RecordPageModel } from '../../../../api/pages/pageTypes';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { holdNavigation, navigateToUrl } from 'lightning/router';
import { mayDiscard } from 'shell/mayDiscard';
import { getRecordPage } from 'shell/pageLoader';
import { setPageTitle } from 'shell/pageTitle';
import { editRecord } from 'shell/performAction';
import { NOT_EDITING, RecordEditing, type EditingState, type JoinEditing } from 'shell/recordEditing';

/** A record page, whose fields are edited in place; `edit` in the address opens the form over it. */
export default class RecordPage extends LightningElement {
    @api recordId?: string;
    page?: RecordPageModel;
    error: unknown;
    edit: EditingState = NOT_EDITING;
    private wantedAction?: string;
    private titledId = '';
    private release: (() => void) | undefined;
    private editing = new RecordEditing(
        () => ({ object: this.page?.object ?? '', id: this.page?.id ?? '' }),
        (state) => {
            this.edit = state;
        },
        () => {
            const title = `${this.page?.objectLabel ?? 'Record'} was saved.`;
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        }
    );

    /** `edit` opens the form over the page. */
    @api
    get actionName(): string | undefined {
        return this.wantedAction;
    }

    set actionName(value: string | undefined) {
        this.wantedAction = value;
        this.openWantedForm();
    }

    connectedCallback(): void {
        this.release = holdNavigation({ isHeld: () => this.editing.isDirty, mayLeave: mayDiscard });
    }

    disconnectedCallback(): void {
        this.release?.();
    }

    get path(): string {
        return this.recordId ? `record/${this.recordId}` : '';
    }

    @wire(getRecordPage, { path: '$path' })
    wiredPage({ data, error }: { data?: RecordPageModel; error?: unknown }): void {
        if (data || error) {
            this.page = data;
            this.error = error;
        }
        if (data && data.id !== this.titledId) {
            // The highlights name the record when they know it; a page may have none.
            this.titledId = data.id;
            this.editing.cancel();
            setPageTitle(data.objectLabel);
        }
        if (data) {
            this.completeAddress(data);
        }
        this.openWantedForm();
    }

    handleJoin(event: CustomEvent<JoinEditing>): void {
        event.stopPropagation();
        const { part, joined } = event.detail;
        joined(this.editing);
        this.editing.join(part);
    }

    handleCancel(): void {
        this.editing.cancel();
    }

    handleSave(): void {
        void this.editing.save();
    }

    /** Lookups link by id alone; the address then gets the object, so that the tab of the object is marked. */
    private completeAddress({ object, id }: RecordPageModel): void {
        if (id === this.recordId && window.location.pathname === `/lightning/r/${id}`) {
            navigateToUrl(`/lightning/r/${object}/${id}/view`, true);
        }
    }

    private openWantedForm(): void {
        if (this.page && this.page.id === this.recordId && this.wantedAction === 'edit') {
            this.wantedAction = 'view';
            void this.openForm(this.page);
        }
    }

    private async openForm(page: RecordPageModel): Promise<void> {
        await editRecord(page);
        if (window.location.pathname.endsWith(`/${page.id}/edit`)) {
            navigateToUrl(`/lightning/r/${page.object}/${page.id}/view`, true);
        }
    }
}
