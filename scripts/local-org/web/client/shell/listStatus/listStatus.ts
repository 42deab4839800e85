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
