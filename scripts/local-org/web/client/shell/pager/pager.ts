import { LightningElement, api } from 'lwc';

/** What a pager needs to know of the page that is shown. */
export interface PagedList {
    readonly totalCount: number;
    readonly currentPageToken: string;
    readonly nextPageToken: string | null;
    readonly records: readonly unknown[];
}

/** `26 to 50 of 57 items`; the number alone when one page holds them all. */
export function pageText({ totalCount, currentPageToken, records }: PagedList): string {
    const items = totalCount === 1 ? '1 item' : `${totalCount} items`;
    const first = Number(currentPageToken) + 1;
    return records.length < totalCount && records.length > 0
        ? `${first} to ${first + records.length - 1} of ${items}`
        : items;
}

/** Previous and next page of a list. Fires `page` with the token of the page wanted. */
export default class Pager extends LightningElement {
    @api list?: PagedList;
    @api pageSize = 25;

    private get offset(): number {
        return Number(this.list?.currentPageToken ?? 0);
    }

    get isFirst(): boolean {
        return this.offset === 0;
    }

    get isLast(): boolean {
        return !this.list?.nextPageToken;
    }

    get hasPages(): boolean {
        return !this.isFirst || !this.isLast;
    }

    handlePrevious(): void {
        this.ask(String(Math.max(0, this.offset - this.pageSize)));
    }

    handleNext(): void {
        this.ask(this.list?.nextPageToken ?? '0');
    }

    private ask(pageToken: string): void {
        this.dispatchEvent(new CustomEvent('page', { detail: { pageToken } }));
    }
}
