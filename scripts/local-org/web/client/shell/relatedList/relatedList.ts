import { LightningElement, api, wire } from 'lwc';
import type { RecordPageModel, RelatedListNode } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { errorText } from 'shell/errorText';
import RecordModal from 'shell/recordModal';

interface Page {
    readonly totalCount: number;
    readonly records: readonly RecordRepresentation[];
}

/** A related list as a card: the first records, New, and the way to all of them. */
export default class RelatedList extends LightningElement {
    @api recordPage!: RecordPageModel;
    @api relatedList!: RelatedListNode;
    /** More rows than the card shows, for the page of one related list. */
    @api pageSize?: number;
    loaded?: Page;
    error = '';

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

    get sortBy(): string[] {
        return this.relatedList.sortBy ? [this.relatedList.sortBy] : [];
    }

    @wire(getRelatedListRecords, {
        parentRecordId: '$parentId',
        relatedListId: '$relationship',
        optionalFields: '$fields',
        pageSize: '$rows',
        sortBy: '$sortBy'
    })
    wiredRecords({ data, error }: { data?: Page; error?: unknown }): void {
        this.error = error ? errorText(error) : '';
        this.loaded = data ?? this.loaded;
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

    get hasMore(): boolean {
        return (this.loaded?.totalCount ?? 0) > this.records.length;
    }

    get heading(): string {
        return this.loaded ? `${this.relatedList.label} (${this.loaded.totalCount})` : this.relatedList.label;
    }

    get allUrl(): string {
        return `/lightning/r/${this.recordPage.object}/${this.recordPage.id}/related/${this.relatedList.relationship}/view`;
    }

    async handleNew(): Promise<void> {
        const { childObject, lookupField } = this.relatedList;
        await RecordModal.open({
            label: 'New record',
            objectApiName: childObject,
            presets: { [lookupField]: this.recordPage.id },
            size: 'medium'
        });
    }
}
