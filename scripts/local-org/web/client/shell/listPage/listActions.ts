import type { ListPageModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import { navigateToUrl } from 'lightning/router';
import ColumnsModal from 'shell/columnsModal';
import { errorText } from 'shell/errorText';
import OwnerModal from 'shell/ownerModal';
import type { PagedList } from 'shell/pager';
import RecordModal from 'shell/recordModal';
import type { RowAction } from 'shell/recordTable';
import { actionsByRow, performRowAction, type RowsOf } from 'shell/rowActions';

/** One page of a list, and what the user may do with its records. */
export interface ListRecords extends PagedList {
    readonly records: readonly RecordRepresentation[];
    readonly editable?: readonly string[];
    readonly deletable?: readonly string[];
    readonly locked?: readonly string[];
}

/** Of which object the rows of a list are. */
export function rowsOf(page: ListPageModel | undefined): Pick<RowsOf, 'object' | 'objectLabel' | 'canChangeOwner'> {
    const { object = '', label = '', canChangeOwner = false } = page ?? {};
    return { object, objectLabel: label, canChangeOwner };
}

/** What the menu of each row offers, by record id. */
export function actionsOfList(
    page: ListPageModel,
    { records, editable = [], deletable = [] }: ListRecords
): Record<string, RowAction[]> {
    const ids = records.map(({ id }) => id);
    return actionsByRow(ids, { ...rowsOf(page), editable, deletable });
}

/** What is said after something was done, or was not. */
export interface Outcome {
    readonly title: string;
    readonly variant: 'success' | 'warning' | 'error';
}

/** Does what the menu of a row offers. Gives null where there is nothing to say. */
export async function runRowAction(
    { name, ...row }: { name: string; id: string; title: string },
    page: ListPageModel | undefined
): Promise<Outcome | null> {
    try {
        const title = await performRowAction(name, row, rowsOf(page));
        return title ? { title, variant: 'success' } : null;
    } catch (error) {
        return { title: errorText(error), variant: 'error' };
    }
}

/** Label of the list view that shows. */
export function viewLabelOf({ listViews, listView }: ListPageModel): string {
    return listViews.find(({ name }) => name === listView)?.label ?? '';
}

/** Asks for the columns of a list. Resolves with their paths, null for those of the list view, undefined on Cancel. */
export async function askForColumns({ object, columns }: ListPageModel): Promise<readonly string[] | null | undefined> {
    const label = 'Select Fields to Display';
    const shown = columns.map(({ path }) => path);
    return (await ColumnsModal.open({ label, objectApiName: object, shown })) as readonly string[] | null | undefined;
}

/** Asks for the new owner of records. Resolves with true when they have one. */
export async function askForOwner(objectApiName: string, recordIds: readonly string[]): Promise<boolean> {
    return Boolean(await OwnerModal.open({ label: 'Change Owner', size: 'small', objectApiName, recordIds }));
}

/** Opens the form of a new record, and the record when it is saved. */
export async function openNewRecord({ label, object }: ListPageModel): Promise<void> {
    await RecordModal.open({ label: `New ${label}`, objectApiName: object, opensRecord: true });
}

/** As openNewRecord, for the address of the form: when it is closed, the address is that of the list behind it. */
export async function openFormOfAddress(page: ListPageModel): Promise<void> {
    await openNewRecord(page);
    if (window.location.pathname.endsWith(`/o/${page.object}/new`)) {
        navigateToUrl(`/lightning/o/${page.object}/list`, true);
    }
}

/** Address of a list page at the server: of one of its views, with columns of one's own. */
export function listPath(object: string, view: string | null | undefined, columns: readonly string[] | null): string {
    const query = new URLSearchParams({
        ...(view ? { listView: view } : {}),
        ...(columns ? { columns: columns.join(',') } : {})
    }).toString();
    return `list/${object}${query && `?${query}`}`;
}
