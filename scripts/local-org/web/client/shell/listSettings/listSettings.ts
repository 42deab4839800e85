import type { AddedFilters } from '../../../../api/records/listFilters';
import session from 'lightning/session';

/** How a user set up the lists of this browser: what is pinned, which columns show, which filters are added. */

const NONE: AddedFilters = { filters: [], logic: '' };

function keyOf(kind: string, object: string, view = ''): string {
    return `localOrg.${kind}.${session.userId}.${object}.${view}`;
}

function read<T>(storage: Storage, key: string): T | null {
    try {
        return JSON.parse(storage.getItem(key) ?? 'null') as T | null;
    } catch {
        // What somebody else wrote there counts as nothing.
        return null;
    }
}

function write(storage: Storage, key: string, value: unknown): void {
    if (value === null) {
        storage.removeItem(key);
    } else {
        storage.setItem(key, JSON.stringify(value));
    }
}

/** The list view that opens first; null leaves that to the org. */
export function pinnedView(object: string): string | null {
    return read<string>(localStorage, keyOf('pinned', object));
}

export function pinView(object: string, view: string | null): void {
    write(localStorage, keyOf('pinned', object), view);
}

/** Paths of the columns that the user chose for a list view; null for those of the view. */
export function chosenColumns(object: string, view: string): string[] | null {
    return read<string[]>(localStorage, keyOf('columns', object, view));
}

export function chooseColumns(object: string, view: string, paths: readonly string[] | null): void {
    write(localStorage, keyOf('columns', object, view), paths);
}

/** Filters that the user added to a list view, for as long as the tab is open. */
export function addedFilters(object: string, view: string): AddedFilters {
    return read<AddedFilters>(sessionStorage, keyOf('filters', object, view)) ?? NONE;
}

export function addFilters(object: string, view: string, filters: AddedFilters): void {
    write(sessionStorage, keyOf('filters', object, view), filters.filters.length === 0 ? null : filters);
}
