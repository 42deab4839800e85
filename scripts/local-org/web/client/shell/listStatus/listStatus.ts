import type { ListPageModel } from '../../../../api/pages/pageTypes';
import { pageText, type PagedList } from 'shell/pager';

/** `1 filter`, `3 filters`. */
export function countText(count: number, what: string): string {
    return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** The line under the title of a list: how many, in which order, narrowed by what, how many are chosen. */
export function statusOf(
    { columns, filteredBy }: Pick<ListPageModel, 'columns' | 'filteredBy'>,
    list: PagedList,
    sortedBy: string,
    addedFilters: number,
    selected: number
): string {
    const sorted = columns.find(({ path }) => path === sortedBy.replace(/^-/, ''));
    const direction = sortedBy.startsWith('-') ? ', descending' : '';
    const last = Number(list.currentPageToken) + list.records.length;
    const isCut = list.nextPageToken === null && last < list.totalCount;
    return [
        pageText(list),
        ...(isCut ? [`The first ${last} can be paged through: search, filter or sort to see others`] : []),
        ...(sorted ? [`Sorted by ${sorted.label}${direction}`] : []),
        ...(filteredBy.length > 0 ? [`Filtered by ${filteredBy.join(', ')}`] : []),
        ...(addedFilters > 0 ? [`${countText(addedFilters, 'filter')} added`] : []),
        ...(selected > 0 ? [`${countText(selected, 'item')} selected`] : [])
    ].join(' \u2022 ');
}

/** What a list without rows says, whether it was searched or filtered. */
export function emptyOf(plural: string, searchTerm: string, addedFilters: number): { heading: string; text: string } {
    if (searchTerm !== '') {
        return { heading: 'Nothing found', text: `No record in this list contains "${searchTerm}".` };
    }
    return addedFilters > 0
        ? { heading: 'Nothing found', text: `No ${plural} of this list view match the filters that you added.` }
        : { heading: 'Nothing here yet', text: `${plural} that match this list view appear here.` };
}

/** Icon and name of the button that makes a list view the one that opens first. */
export function pinOf(isPinned: boolean): { icon: string; label: string } {
    return isPinned
        ? { icon: 'utility:pinned', label: 'Unpin this list view' }
        : { icon: 'utility:pin', label: 'Pin this list view: it opens first' };
}

/** Name and state of the button that shows the filters, and the layout with and without them. */
export function filterButtonOf(
    addedFilters: number,
    isOpen: boolean
): { label: string; expanded: string; className: string } {
    return {
        label: addedFilters === 0 ? 'Show filters' : `Show filters (${countText(addedFilters, 'filter')} added)`,
        expanded: String(isOpen),
        className: isOpen ? 'columns columns_filtered' : 'columns'
    };
}
