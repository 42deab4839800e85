import { LightningElement, api, wire } from 'lwc';
import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { AddedFilters } from '../../../../api/records/listFilters';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { notifyAll } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl, whenFree } from 'lightning/router';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { errorText } from 'shell/errorText';
import * as settings from 'shell/listSettings';
import { emptyOf, filterButtonOf, pinOf, statusOf } from 'shell/listStatus';
import { getListPage } from 'shell/pageLoader';
import { setPageTitle } from 'shell/pageTitle';
import type { RowAction } from 'shell/recordTable';
import type { ListRecords } from './listActions';
import * as actions from './listActions';

/** The list views of an object: choose, search, filter, sort, page through, create, change. */
export default class ListPage extends LightningElement {
    page?: ListPageModel;
    error: unknown;
    loaded?: ListRecords;
    recordsError = '';
    search = '';
    searchTerm = '';
    sortedBy = '';
    pageToken = '0';
    pageSize = 50;
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
        return this.object ? actions.listPath(this.object, this.view ?? this.pinned, this.columns) : '';
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
            setPageTitle(actions.viewLabelOf(data), data.labelPlural);
            this.openWantedForm();
        }
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
        objectApiName: '$page.object',
        listViewApiName: '$page.listView',
        pageSize: '$pageSize',
        pageToken: '$pageToken',
        sortBy: '$sortBy',
        searchTerm: '$searchTerm',
        filters: '$filters',
        columns: '$columnPaths'
    })
    wiredRecords({ data, error }: { data?: ListRecords; error?: unknown }): void {
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

    get rowActions(): Record<string, RowAction[]> {
        return this.page && this.loaded ? actions.actionsOfList(this.page, this.loaded) : {};
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

    get pin(): { icon: string; label: string } {
        return pinOf(this.isPinned);
    }

    get filter(): { label: string; expanded: string; className: string } {
        return filterButtonOf(this.added.filters.length, this.isFiltering);
    }

    get empty(): { heading: string; text: string } {
        return emptyOf(this.page?.labelPlural ?? 'records', this.searchTerm, this.added.filters.length);
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
            whenFree(() => {
                this.searchTerm = this.search;
                this.toFirstPage();
            });
        }, 300);
    }

    handleSort(event: CustomEvent<{ sortedBy: string }>): void {
        whenFree(() => {
            this.sortedBy = event.detail.sortedBy;
            this.toFirstPage();
        });
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
        const chosen = this.page && (await actions.askForColumns(this.page));
        if (this.page && chosen !== undefined) {
            settings.chooseColumns(this.page.object, this.page.listView, chosen);
            this.columns = chosen;
        }
    }

    async handleChangeOwner(): Promise<void> {
        if (this.selected.length === 0) {
            this.say('Select at least one record, and try again.', 'warning');
        } else if (await actions.askForOwner(this.page?.object ?? '', this.selected)) {
            this.selected = [];
        }
    }

    async handleRowAction(event: CustomEvent<{ name: string; id: string; title: string }>): Promise<void> {
        const outcome = await actions.runRowAction(event.detail, this.page);
        if (outcome) {
            this.say(outcome.title, outcome.variant);
        }
    }

    private say(title: string, variant: actions.Outcome['variant']): void {
        const mode = variant === 'error' ? 'sticky' : 'dismissible';
        this.dispatchEvent(new ShowToastEvent({ title, variant, mode }));
    }

    /** The rows of another page are read from their beginning; the button that was pressed may be gone. */
    handlePage(event: CustomEvent<{ pageToken: string }>): void {
        whenFree(() => {
            this.toFirstPage();
            this.pageToken = event.detail.pageToken;
            this.focusesRows = true;
        });
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
            await actions.openNewRecord(this.page);
        }
    }

    private openWantedForm(): void {
        if (this.wantedAction === 'new' && this.page?.canCreate) {
            this.wantedAction = 'list';
            void actions.openFormOfAddress(this.page);
        }
    }
}
