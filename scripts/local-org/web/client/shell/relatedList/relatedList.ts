import { LightningElement, api, wire } from 'lwc';
import type { RecordPageModel, RelatedListNode } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { notifyAll } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { errorText } from 'shell/errorText';
import { pageText, type PagedList } from 'shell/pager';
import RecordModal from 'shell/recordModal';
import type { RowAction } from 'shell/recordTable';
import { actionsByRow, performRowAction } from 'shell/rowActions';

interface Page extends PagedList {
    readonly records: readonly RecordRepresentation[];
    readonly editable?: readonly string[];
    readonly deletable?: readonly string[];
}

/** A related list as a card: the first records, New, and the way to all of them. */
export default class RelatedList extends LightningElement {
    @api recordPage!: RecordPageModel;
    @api relatedList!: RelatedListNode;
    /** Rows of a page, for the page of one related list: it can be paged through and sorted. */
    @api pageSize?: number;
    loaded?: Page;
    error = '';
    pageToken = '0';
    private chosenSort?: string;
    private focusesRows = false;

    get parentId(): string {
        return this.recordPage.id;
    }

    get relationship(): string {
        return this.relatedList.relationship;
    }

    get fields(): string[] {
        return this.relatedList.columns.map(({ path }) => `${this.relatedList.childObject}.${path}`);
    }

    get rows(): number {
        return this.pageSize ?? this.relatedList.rows;
    }

    get isPaged(): boolean {
        return this.pageSize !== undefined;
    }

    get sortedBy(): string {
        return this.chosenSort ?? this.relatedList.sortBy ?? '';
    }

    get sortBy(): string[] {
        return this.sortedBy === '' ? [] : [this.sortedBy];
    }

    @wire(getRelatedListRecords, {
        parentRecordId: '$parentId',
        relatedListId: '$relationship',
        optionalFields: '$fields',
        pageSize: '$rows',
        pageToken: '$pageToken',
        sortBy: '$sortBy'
    })
    wiredRecords({ data, error }: { data?: Page; error?: unknown }): void {
        this.error = error ? errorText(error) : '';
        this.loaded = data ?? this.loaded;
    }

    get records(): readonly RecordRepresentation[] {
        return this.loaded?.records ?? [];
    }

    private get rowsOf(): { object: string; objectLabel: string; canChangeOwner: boolean } {
        const { childObject, childLabel } = this.relatedList;
        return { object: childObject, objectLabel: childLabel, canChangeOwner: false };
    }

    get rowActions(): Record<string, RowAction[]> {
        const { editable = [], deletable = [] } = this.loaded ?? {};
        const ids = this.records.map(({ id }) => id);
        return actionsByRow(ids, { ...this.rowsOf, editable, deletable });
    }

    get isLoaded(): boolean {
        return this.loaded !== undefined;
    }

    get hasRecords(): boolean {
        return this.records.length > 0;
    }

    get hasMore(): boolean {
        return (this.loaded?.totalCount ?? 0) > this.records.length;
    }

    get statusText(): string {
        return this.loaded ? pageText(this.loaded) : '';
    }

    get heading(): string {
        return this.loaded ? `${this.relatedList.label} (${this.loaded.totalCount})` : this.relatedList.label;
    }

    get allUrl(): string {
        return `/lightning/r/${this.recordPage.object}/${this.recordPage.id}/related/${this.relatedList.relationship}/view`;
    }

    async handleRowAction(event: CustomEvent<{ name: string; id: string; title: string }>): Promise<void> {
        const { name, ...row } = event.detail;
        try {
            const title = await performRowAction(name, row, this.rowsOf);
            if (title) {
                await notifyAll('related');
                this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            }
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: errorText(error), variant: 'error', mode: 'sticky' }));
        }
    }

    handleSort(event: CustomEvent<{ sortedBy: string }>): void {
        this.chosenSort = event.detail.sortedBy;
        this.pageToken = '0';
    }

    handlePage(event: CustomEvent<{ pageToken: string }>): void {
        this.pageToken = event.detail.pageToken;
        this.focusesRows = true;
    }

    /** The rows of another page are read from their beginning; the button that was pressed may be gone. */
    renderedCallback(): void {
        if (this.focusesRows && this.loaded?.currentPageToken === this.pageToken) {
            this.focusesRows = false;
            (this.refs?.table as HTMLElement | undefined)?.focus();
        }
    }

    async handleNew(): Promise<void> {
        const { childObject, childLabel, lookupField } = this.relatedList;
        await RecordModal.open({
            label: `New ${childLabel}`,
            objectApiName: childObject,
            presets: { [lookupField]: this.recordPage.id }
        });
    }
}
