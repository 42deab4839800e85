import { LightningElement, api, wire } from 'lwc';
import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { AddedFilters } from '../../../../api/records/listFilters';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { notifyAll } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl } from 'lightning/router';
import { getListRecordsByName } from 'lightning/uiListsApi';
import ColumnsModal from 'shell/columnsModal';
import { errorText } from 'shell/errorText';
import * as settings from 'shell/listSettings';
import { countText, statusOf } from 'shell/listStatus';
import OwnerModal from 'shell/ownerModal';
import { getListPage } from 'shell/pageLoader';
import { type PagedList } from 'shell/pager';
import { setPageTitle } from 'shell/pageTitle';
import RecordModal from 'shell/recordModal';
import type { RowAction } from 'shell/recordTable';
import { actionsByRow, performRowAction } from 'shell/rowActions';

const PAGE_SIZE = 50;

interface Records extends PagedList {
    readonly records: readonly RecordRepresentation[];
    readonly editable?: readonly string[];
    readonly deletable?: readonly string[];
}

/** The list views of an object: choose, search, filter, sort, page through, create, change. */
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
    selected: readonly string[] = [];
    isFiltering = false;
    added: AddedFilters = { filters: [], logic: '' };
    private pinned: string | null = null;
    private columns: readonly string[] | null = null;
    private object?: string;
    private view?: string;
    private wantedAction?: string;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private focusesRows = false;
    private focusesPanel = false;

    @api
    get objectApiName(): string | undefined {
        return this.object;
    }

    set objectApiName(value: string | undefined) {
        if (value !== this.object) {
            this.object = value;
            this.pinned = value ? settings.pinnedView(value) : null;
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
        this.columns = null;
        this.toFirstPage();
    }

    private toFirstPage(): void {
        this.pageToken = '0';
        this.selected = [];
    }

    get path(): string {
        const query = new URLSearchParams();
        const view = this.view ?? this.pinned;
        if (view) {
            query.set('listView', view);
        }
        if (this.columns) {
            query.set('columns', this.columns.join(','));
        }
        const text = query.toString();
        return this.object ? `list/${this.object}${text && `?${text}`}` : '';
    }

    @wire(getListPage, { path: '$path' })
    wiredPage({ data, error }: { data?: ListPageModel; error?: unknown }): void {
        if (error && this.view === undefined && this.pinned !== null) {
            // The pinned view is gone: the org decides again.
            this.pinned = null;
            return;
        }
        this.page = data;
        this.error = error;
        if (data) {
            this.columns = settings.chosenColumns(data.object, data.listView);
            this.added = settings.addedFilters(data.object, data.listView);
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

    get filters(): string {
        return this.added.filters.length === 0 ? '' : JSON.stringify(this.added);
    }

    get columnPaths(): string {
        return this.columns?.join(',') ?? '';
    }

    @wire(getListRecordsByName, {
        objectApiName: '$loadedObject',
        listViewApiName: '$loadedView',
        pageSize: '$pageSize',
        pageToken: '$pageToken',
        sortBy: '$sortBy',
        searchTerm: '$searchTerm',
        filters: '$filters',
        columns: '$columnPaths'
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

    get isSelectable(): boolean {
        return this.page?.canChangeOwner === true;
    }

    get rowActions(): Record<string, RowAction[]> {
        const { editable = [], deletable = [] } = this.loaded ?? {};
        const rows = { ...this.rowsOf, editable, deletable };
        return actionsByRow(
            this.records.map(({ id }) => id),
            rows
        );
    }

    private get rowsOf(): { object: string; objectLabel: string; canChangeOwner: boolean } {
        const { object = '', label = '', canChangeOwner = false } = this.page ?? {};
        return { object, objectLabel: label, canChangeOwner };
    }

    get statusText(): string {
        if (!this.loaded || !this.page) {
            return this.recordsError ? '' : 'Loading';
        }
        return statusOf(this.page, this.loaded, this.sortedBy, this.added.filters.length, this.selected.length);
    }

    /** A view that is pinned opens first. */
    get isPinned(): boolean {
        return this.pinned !== null && this.pinned === this.page?.listView;
    }

    get pinIcon(): string {
        return this.isPinned ? 'utility:pinned' : 'utility:pin';
    }

    get pinLabel(): string {
        return this.isPinned ? 'Unpin this list view' : 'Pin this list view: it opens first';
    }

    get filterLabel(): string {
        const { length } = this.added.filters;
        return length === 0 ? 'Show filters' : `Show filters (${countText(length, 'filter')} added)`;
    }

    get isFilteringText(): string {
        return String(this.isFiltering);
    }

    get filterClass(): string {
        return this.isFiltering ? 'columns columns_filtered' : 'columns';
    }

    private get viewLabel(): string {
        return this.page?.listViews.find(({ name }) => name === this.page?.listView)?.label ?? '';
    }

    private get isNarrowed(): boolean {
        return this.searchTerm !== '' || this.added.filters.length > 0;
    }

    get emptyHeading(): string {
        return this.isNarrowed ? 'Nothing found' : 'Nothing here yet';
    }

    get emptyText(): string {
        const plural = this.page?.labelPlural ?? 'records';
        if (!this.isNarrowed) {
            return `${plural} that match this list view appear here.`;
        }
        return this.searchTerm === ''
            ? `No ${plural} of this list view match the filters that you added.`
            : `No record in this list contains "${this.searchTerm}".`;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        navigateToUrl(`/lightning/o/${this.object ?? ''}/list?filterName=${encodeURIComponent(event.detail.value)}`);
    }

    handlePin(): void {
        const { object = '', listView = '' } = this.page ?? {};
        const view = this.isPinned ? null : listView;
        settings.pinView(object, view);
        // The address stays with the view that shows.
        this.view ??= listView;
        this.pinned = view;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.searchTerm = this.search;
            this.toFirstPage();
        }, 300);
    }

    handleSort(event: CustomEvent<{ sortedBy: string }>): void {
        this.sortedBy = event.detail.sortedBy;
        this.toFirstPage();
    }

    handleSelect(event: CustomEvent<{ ids: readonly string[] }>): void {
        this.selected = event.detail.ids;
    }

    handleFilterToggle(): void {
        this.isFiltering = !this.isFiltering;
        this.focusesPanel = this.isFiltering;
    }

    handleApply(event: CustomEvent<AddedFilters>): void {
        const { object = '', listView = '' } = this.page ?? {};
        this.added = event.detail;
        settings.addFilters(object, listView, event.detail);
        this.toFirstPage();
    }

    async handleColumns(): Promise<void> {
        const { object = '', listView = '', columns = [] } = this.page ?? {};
        const chosen = (await ColumnsModal.open({
            label: 'Select Fields to Display',
            objectApiName: object,
            shown: columns.map(({ path }) => path)
        })) as readonly string[] | null | undefined;
        if (chosen !== undefined) {
            settings.chooseColumns(object, listView, chosen);
            this.columns = chosen;
        }
    }

    async handleChangeOwner(): Promise<void> {
        const recordIds = this.selected;
        if (recordIds.length === 0) {
            const title = 'Select at least one record, and try again.';
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'warning' }));
            return;
        }
        const objectApiName = this.page?.object ?? '';
        if (await OwnerModal.open({ label: 'Change Owner', size: 'small', objectApiName, recordIds })) {
            this.selected = [];
        }
    }

    async handleRowAction(event: CustomEvent<{ name: string; id: string; title: string }>): Promise<void> {
        const { name, ...row } = event.detail;
        try {
            const title = await performRowAction(name, row, this.rowsOf);
            if (title) {
                this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            }
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: errorText(error), variant: 'error', mode: 'sticky' }));
        }
    }

    /** The rows of another page are read from their beginning; the button that was pressed may be gone. */
    handlePage(event: CustomEvent<{ pageToken: string }>): void {
        this.toFirstPage();
        this.pageToken = event.detail.pageToken;
        this.focusesRows = true;
    }

    renderedCallback(): void {
        if (this.focusesRows && this.loaded?.currentPageToken === this.pageToken) {
            this.focusesRows = false;
            (this.refs?.table as HTMLElement | undefined)?.focus();
        }
        if (this.focusesPanel && this.refs?.panel) {
            this.focusesPanel = false;
            (this.refs.panel as HTMLElement).focus();
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
