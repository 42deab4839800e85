import { LightningElement, api, wire } from 'lwc';
import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { errorText } from 'shell/errorText';
import { getListPage } from 'shell/pageLoader';

/** The first records of a list view, as a card on a page. */
export default class ListViewCard extends LightningElement {
    @api objectApiName = '';
    @api listView = '';
    @api rows = 3;
    page?: ListPageModel;
    loaded?: { records: readonly RecordRepresentation[] };
    error = '';

    get path(): string {
        return `list/${this.objectApiName}?listView=${encodeURIComponent(this.listView)}`;
    }

    @wire(getListPage, { path: '$path' })
    wiredPage({ data, error }: { data?: ListPageModel; error?: unknown }): void {
        this.page = data;
        this.error = error ? errorText(error) : this.error;
    }

    @wire(getListRecordsByName, { objectApiName: '$objectApiName', listViewApiName: '$listView', pageSize: '$rows' })
    wiredRecords({ data, error }: { data?: { records: readonly RecordRepresentation[] }; error?: unknown }): void {
        this.loaded = data;
        this.error = error ? errorText(error) : this.error;
    }

    get records(): readonly RecordRepresentation[] {
        return this.loaded?.records ?? [];
    }

    get isLoaded(): boolean {
        return this.loaded !== undefined;
    }

    get hasRecords(): boolean {
        return this.page !== undefined && this.records.length > 0;
    }

    get heading(): string {
        return this.page?.listViews.find(({ name }) => name === this.listView)?.label ?? this.listView;
    }

    get url(): string {
        return `/lightning/o/${this.objectApiName}/list?filterName=${encodeURIComponent(this.listView)}`;
    }
}
