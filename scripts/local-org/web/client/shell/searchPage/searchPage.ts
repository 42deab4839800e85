import { LightningElement, api, wire } from 'lwc';
import type { SearchPageModel, SearchResults } from '../../../../api/pages/pageTypes';
import { getSearchPage } from 'shell/pageLoader';
import { setPageTitle } from 'shell/pageTitle';

interface ShownResults extends SearchResults {
    readonly countText: string;
    /** Address of all that was found of the object; null where it shows already. */
    readonly moreUrl: string | null;
}

/** What the search of everything found, object by object. */
export default class SearchPage extends LightningElement {
    /** One object of which everything shows, instead of a few records of each. */
    @api objectApiName?: string;
    page?: SearchPageModel;
    error: unknown;
    private wanted = '';

    /** What is looked for. */
    @api
    get text(): string {
        return this.wanted;
    }

    set text(value: string | undefined) {
        this.wanted = value ?? '';
        setPageTitle('Search');
    }

    get path(): string {
        return `search?${queryOf(this.wanted, this.objectApiName)}`;
    }

    @wire(getSearchPage, { path: '$path' })
    wiredPage({ data, error }: { data?: SearchPageModel; error?: unknown }): void {
        this.page = data;
        this.error = error;
    }

    get heading(): string {
        return this.wanted ? `Search results for "${this.wanted}"` : 'Search';
    }

    get results(): ShownResults[] {
        return (this.page?.results ?? []).map((results) => ({
            ...results,
            countText: results.hasMore ? `${results.records.length}+` : String(results.records.length),
            moreUrl: results.hasMore && !this.objectApiName ? this.urlOf(results.object) : null
        }));
    }

    private urlOf(object: string): string {
        return `/lightning/page/search?${queryOf(this.wanted, object)}`;
    }

    get hasResults(): boolean {
        return this.results.length > 0;
    }

    get statusText(): string {
        const count = this.results.reduce((sum, { records }) => sum + records.length, 0);
        const more = this.results.some(({ hasMore }) => hasMore) ? ' or more' : '';
        return this.page ? `${count}${more} ${count === 1 ? 'record' : 'records'} found` : 'Searching';
    }

    get emptyText(): string {
        return this.page?.isTooShort
            ? 'Enter at least two letters or digits.'
            : 'Every word, or its beginning, has to stand in a text of one record. Try fewer words, or look at another spelling.';
    }
}

function queryOf(text: string, object: string | undefined): string {
    const query = new URLSearchParams({ q: text });
    if (object) {
        query.set('object', object);
    }
    return query.toString();
}
