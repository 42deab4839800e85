import { LightningElement, api, wire } from 'lwc';
import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { notifyAll } from 'lightning/lds';
import { navigateToUrl } from 'lightning/router';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { errorText } from 'shell/errorText';
import { getListPage } from 'shell/pageLoader';
import RecordModal from 'shell/recordModal';

const PAGE_SIZE = 25;

interface Records {
    readonly totalCount: number;
    readonly nextPageToken: string | null;
    readonly records: readonly RecordRepresentation[];
}

/** The list views of an object: choose, search, sort, page through, create. */
export default class ListPage extends LightningElement {
    page?: ListPageModel;
    error: unknown;
    loaded?: Records;
    recordsError = '';
    search = '';
    searchTerm = '';
    sortedBy = '';
    pageToken = '0';
    pageSize = PAGE_SIZE;
    private object?: string;
    private view?: string;
    private wantedAction?: string;
    private timer: ReturnType<typeof setTimeout> | undefined;

    @api
    get objectApiName(): string | undefined {
        return this.object;
    }

    set objectApiName(value: string | undefined) {
        if (value !== this.object) {
            this.object = value;
            this.startOver();
        }
    }

    @api
    get listView(): string | undefined {
        return this.view;
    }

    set listView(value: string | undefined) {
        if (value !== this.view) {
            this.view = value;
            this.startOver();
        }
    }

    /** `new` opens the form over the list. */
    @api
    get actionName(): string | undefined {
        return this.wantedAction;
    }

    set actionName(value: string | undefined) {
        this.wantedAction = value;
        this.openWantedForm();
    }

    private startOver(): void {
        this.loaded = undefined;
        this.search = '';
        this.searchTerm = '';
        this.sortedBy = '';
        this.pageToken = '0';
    }

    get path(): string {
        const query = this.view ? `?listView=${encodeURIComponent(this.view)}` : '';
        return this.object ? `list/${this.object}${query}` : '';
    }

    @wire(getListPage, { path: '$path' })
    wiredPage({ data, error }: { data?: ListPageModel; error?: unknown }): void {
        this.page = data;
        this.error = error;
        if (data) {
            document.title = `${data.labelPlural} | Local org`;
            this.openWantedForm();
        }
    }

    get loadedObject(): string | undefined {
        return this.page?.object;
    }

    get loadedView(): string | undefined {
        return this.page?.listView;
    }

    get sortBy(): string[] {
        return this.sortedBy === '' ? [] : [this.sortedBy];
    }

    @wire(getListRecordsByName, {
        objectApiName: '$loadedObject',
        listViewApiName: '$loadedView',
        pageSize: '$pageSize',
        pageToken: '$pageToken',
        sortBy: '$sortBy',
        searchTerm: '$searchTerm'
    })
    wiredRecords({ data, error }: { data?: Records; error?: unknown }): void {
        this.recordsError = error ? errorText(error) : '';
        this.loaded = data ?? this.loaded;
    }

    get viewOptions(): { label: string; value: string }[] {
        return this.page?.listViews.map(({ name, label }) => ({ label, value: name })) ?? [];
    }

    get records(): readonly RecordRepresentation[] {
        return this.loaded?.records ?? [];
    }

    get isLoaded(): boolean {
        return this.loaded !== undefined;
    }

    get hasRecords(): boolean {
        return this.records.length > 0;
    }

    get statusText(): string {
        if (!this.loaded) {
            return this.recordsError ? '' : 'Loading';
        }
        if (this.loaded.totalCount === 0) {
            return '0 items';
        }
        const first = Number(this.pageToken) + 1;
        const { totalCount } = this.loaded;
        const items = totalCount === 1 ? '1 item' : `${totalCount} items`;
        return this.hasPages ? `${first} to ${first + this.records.length - 1} of ${items}` : items;
    }

    get hasPages(): boolean {
        return (this.loaded?.totalCount ?? 0) > PAGE_SIZE;
    }

    get isFirstPage(): boolean {
        return this.pageToken === '0';
    }

    get isLastPage(): boolean {
        return !this.loaded?.nextPageToken;
    }

    get emptyHeading(): string {
        return this.searchTerm === '' ? 'Nothing here yet' : 'Nothing found';
    }

    get emptyText(): string {
        const plural = this.page?.labelPlural ?? 'records';
        return this.searchTerm === ''
            ? `${plural} that match this list view appear here.`
            : `No name in this list contains "${this.searchTerm}".`;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        navigateToUrl(`/lightning/o/${this.object ?? ''}/list?filterName=${encodeURIComponent(event.detail.value)}`);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.searchTerm = this.search;
            this.pageToken = '0';
        }, 300);
    }

    handleSort(event: CustomEvent<{ sortedBy: string }>): void {
        this.sortedBy = event.detail.sortedBy;
        this.pageToken = '0';
    }

    handlePrevious(): void {
        this.pageToken = String(Math.max(0, Number(this.pageToken) - PAGE_SIZE));
    }

    handleNext(): void {
        this.pageToken = this.loaded?.nextPageToken ?? this.pageToken;
    }

    async handleRefresh(): Promise<void> {
        await notifyAll('list');
    }

    async handleNew(): Promise<void> {
        if (this.page) {
            await RecordModal.open({
                label: `New ${this.page.label}`,
                objectApiName: this.page.object,
                opensRecord: true,
                size: 'medium'
            });
        }
    }

    private openWantedForm(): void {
        if (this.wantedAction === 'new' && this.page?.canCreate) {
            this.wantedAction = 'list';
            void this.handleNew();
        }
    }
}
