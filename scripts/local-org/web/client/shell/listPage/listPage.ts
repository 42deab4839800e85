import { LightningElement, api, wire } from 'lwc';
import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { notifyAll } from 'lightning/lds';
import { navigateToUrl } from 'lightning/router';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { errorText } from 'shell/errorText';
import { getListPage } from 'shell/pageLoader';
import { pageText, type PagedList } from 'shell/pager';
import { setPageTitle } from 'shell/pageTitle';
import RecordModal from 'shell/recordModal';

const PAGE_SIZE = 25;

interface Records extends PagedList {
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
    private focusesRows = false;

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
            setPageTitle(this.viewLabel, data.labelPlural);
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
        if (!this.loaded || !this.page) {
            return this.recordsError ? '' : 'Loading';
        }
        const { columns, filteredBy } = this.page;
        const sorted = columns.find(({ path }) => path === this.sortedBy.replace(/^-/, ''));
        const direction = this.sortedBy.startsWith('-') ? ', descending' : '';
        return [
            pageText(this.loaded),
            ...(sorted ? [`Sorted by ${sorted.label}${direction}`] : []),
            ...(filteredBy.length > 0 ? [`Filtered by ${filteredBy.join(', ')}`] : [])
        ].join(' \u2022 ');
    }

    private get viewLabel(): string {
        return this.page?.listViews.find(({ name }) => name === this.page?.listView)?.label ?? '';
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

    /** The rows of another page are read from their beginning; the button that was pressed may be gone. */
    handlePage(event: CustomEvent<{ pageToken: string }>): void {
        this.pageToken = event.detail.pageToken;
        this.focusesRows = true;
    }

    renderedCallback(): void {
        if (this.focusesRows && this.loaded?.currentPageToken === this.pageToken) {
            this.focusesRows = false;
            (this.refs?.table as HTMLElement | undefined)?.focus();
        }
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    async handleRefresh(): Promise<void> {
        await notifyAll('list');
    }

    async handleNew(): Promise<void> {
        if (this.page) {
            await RecordModal.open({
                label: `New ${this.page.label}`,
                objectApiName: this.page.object,
                opensRecord: true
            });
        }
    }

    private openWantedForm(): void {
        if (this.wantedAction === 'new' && this.page?.canCreate) {
            this.wantedAction = 'list';
            void this.openFormOfAddress();
        }
    }

    /** When the form is closed, the address is that of the list behind it. */
    private async openFormOfAddress(): Promise<void> {
        await this.handleNew();
        if (window.location.pathname.endsWith(`/o/${this.object ?? ''}/new`)) {
            navigateToUrl(`/lightning/o/${this.object ?? ''}/list`, true);
        }
    }
}
