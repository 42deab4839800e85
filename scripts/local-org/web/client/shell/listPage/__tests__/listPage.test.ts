import { getListRecordsByName } from 'lightning/uiListsApi';
import ListPage from 'shell/listPage';
import { getListPage } from 'shell/pageLoader';
import { notifyAll } from 'lightning/lds';
import ColumnsModal from 'shell/columnsModal';
import OwnerModal from 'shell/ownerModal';
import RecordModal from 'shell/recordModal';
import { performRowAction } from 'shell/rowActions';
import {
    clearPage,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../jest-mocks/testKit';
import { COLUMNS, listOf, listRecord, refusal, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/columnsModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/ownerModal', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('shell/rowActions', () => ({
    actionsByRow: jest.requireActual<{ actionsByRow: unknown }>('shell/rowActions').actionsByRow,
    performRowAction: jest.fn()
}));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn(() => Promise.resolve()) } }));

const PAGE = {
    object: 'Deal__c',
    label: 'Deal',
    labelPlural: 'Deals',
    icon: 'custom:custom1',
    canCreate: true,
    canChangeOwner: true,
    filterTexts: [],
    filterLogic: null,
    listViews: [
        { name: 'All', label: 'All deals' },
        { name: 'Mine', label: 'My open deals' }
    ],
    listView: 'All',
    filteredBy: [] as string[],
    columns: COLUMNS
};
const TWO = [listRecord('A'), listRecord('BB')];

async function listPage(page: object | null = PAGE, properties: object = {}): Promise<HTMLElement> {
    const element = await mount('shell-list-page', ListPage, { objectApiName: 'Deal__c', ...properties });
    if (page) {
        wireOf(getListPage).emit({ data: page, error: undefined });
        await flush();
    }
    return element;
}

async function show(records: object): Promise<void> {
    wireOf(getListRecordsByName).emit({ data: records, error: undefined });
    await flush();
}

const asked = (): Record<string, unknown> => wireOf(getListRecordsByName).getLastConfig() as Record<string, unknown>;
const status = (element: HTMLElement): string => text(find(element, '[role="status"]'));

describe('shell-list-page', () => {
    beforeEach(() => setSession());
    afterEach(() => {
        jest.useRealTimers();
        localStorage.clear();
        sessionStorage.clear();
        clearPage();
    });

    it('waits for the list, then for its records', async () => {
        const element = await listPage(null);
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c' });
        expect(props(element, 'lightning-spinner').alternativeText).toBe('Loading');
        await expect(element).toBeAccessible();
        const loaded = await listPage();
        expect(status(loaded)).toBe('Loading');
        expect(document.title).toBe('All deals | Deals | Local org');
        await expect(loaded).toBeAccessible();
    });

    it('shows the records of the list view, no more than a page of them', async () => {
        const element = await listPage();
        expect(asked()).toMatchObject({
            objectApiName: 'Deal__c',
            listViewApiName: 'All',
            pageSize: 50,
            pageToken: '0'
        });
        await show(listOf(TWO));
        expect(props(element, 'shell-record-table')).toMatchObject({ columns: COLUMNS, records: TWO, sortedBy: '' });
        expect(status(element)).toBe('2 items');
        await expect(element).toBeAccessible();
    });

    it('says what belongs there when nothing does, and that a search found nothing', async () => {
        jest.useFakeTimers();
        const element = await listPage();
        await show(listOf([]));
        expect(status(element)).toBe('0 items');
        expect(text(find(element, 'h2'))).toBe('Nothing here yet');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
        jest.useFakeTimers();
        await fire(find(element, 'lightning-input'), 'change', { value: 'x' });
        await fire(find(element, 'lightning-input'), 'change', { value: 'xy' });
        jest.advanceTimersByTime(300);
        await flush();
        expect(asked()).toMatchObject({ searchTerm: 'xy', pageToken: '0' });
        expect(text(find(element, 'h2'))).toBe('Nothing found');
        expect(text(element)).toContain('No record in this list contains "xy".');
    });

    it('sorts the whole list, not the page, and begins again at its first page', async () => {
        const element = await listPage({ ...PAGE, filteredBy: ['My records', 'Status'] });
        await show(listOf(TWO, 30));
        await fire(find(element, 'shell-pager'), 'page', { pageToken: '25' });
        expect(asked()).toMatchObject({ pageToken: '25' });
        await fire(find(element, 'shell-record-table'), 'sort', { sortedBy: '-Status__c' });
        expect(asked()).toMatchObject({ sortBy: ['-Status__c'], pageToken: '0' });
        expect(status(element)).toBe(
            '1 to 2 of 30 items \u2022 Sorted by Status, descending \u2022 Filtered by My records, Status'
        );
    });

    it('puts the focus on the rows of another page when they are there', async () => {
        const element = await listPage();
        await show(listOf(TWO, 27));
        const focus = jest.spyOn(find(element, 'shell-record-table'), 'focus');
        await fire(find(element, 'shell-pager'), 'page', { pageToken: '25' });
        expect(focus).not.toHaveBeenCalled();
        await show(listOf(TWO, 27, 25));
        expect(focus).toHaveBeenCalledTimes(1);
        expect(status(element)).toBe('26 to 27 of 27 items');
    });

    it('goes to the address of another list view, and starts over there', async () => {
        const element = await listPage();
        await show(listOf(TWO));
        const views = props(element, 'lightning-combobox').options;
        expect(views).toEqual([
            { label: 'All deals', value: 'All' },
            { label: 'My open deals', value: 'Mine' }
        ]);
        await fire(find(element, 'lightning-combobox'), 'change', { value: 'Mine' });
        expect(window.location.pathname + window.location.search).toBe('/lightning/o/Deal__c/list?filterName=Mine');
        Object.assign(element, { listView: 'Mine' });
        await flush();
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c?listView=Mine' });
        expect(status(element)).toBe('Loading');
    });

    it('says why there is no such list, and why its records cannot be read', async () => {
        const element = await listPage(null);
        const error = refusal('You do not have access to Deals.', 403);
        wireOf(getListPage).emit({ data: undefined, error });
        await flush();
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
        const other = await listPage();
        wireOf(getListRecordsByName).emit({ data: undefined, error: refusal('Too many rows.') });
        await flush();
        expect(text(find(other, '[role="alert"]'))).toBe('Too many rows.');
        expect(status(other)).toBe('');
        await expect(other).toBeAccessible();
    });

    it('opens the form of a new record for who may create one', async () => {
        const element = await listPage();
        await fire(find(element, '.new'), 'click');
        const expected = { label: 'New Deal', objectApiName: 'Deal__c', opensRecord: true };
        expect(mockOf(RecordModal.open).mock.calls).toEqual([[expected]]);
        const reader = await listPage({ ...PAGE, canCreate: false });
        expect(has(reader, '.new')).toBe(false);
    });

    it('opens the form that the address asks for, and leaves that address when it is closed', async () => {
        window.history.pushState(null, '', '/lightning/o/Deal__c/new');
        await listPage(PAGE, { actionName: 'new' });
        expect(mockOf(RecordModal.open)).toHaveBeenCalledTimes(1);
        expect(window.location.pathname).toBe('/lightning/o/Deal__c/list');
        await listPage({ ...PAGE, canCreate: false }, { actionName: 'new' });
        expect(mockOf(RecordModal.open)).toHaveBeenCalledTimes(1);
    });

    it('reads the list again when asked', async () => {
        const element = await listPage();
        await fire(find(element, '.refresh'), 'click');
        expect(mockOf(notifyAll)).toHaveBeenCalledWith('list');
    });

    it('shows the columns that the user chose, until the list view shall decide again', async () => {
        const element = await listPage();
        mockOf(ColumnsModal.open).mockResolvedValue(['Name', 'Owner.Name']);
        await fire(find(element, '.choose-columns'), 'click');
        expect(mockOf(ColumnsModal.open).mock.calls[0][0]).toMatchObject({ shown: ['Name', 'Status__c'] });
        const path = 'list/Deal__c?columns=Name%2COwner.Name';
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path });
        expect(asked()).toMatchObject({ columns: 'Name,Owner.Name' });
        await listPage();
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path });
        mockOf(ColumnsModal.open).mockResolvedValue(undefined);
        await fire(find(element, '.choose-columns'), 'click');
        mockOf(ColumnsModal.open).mockResolvedValue(null);
        await fire(find(element, '.choose-columns'), 'click');
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c' });
    });

    it('narrows the list by filters of the panel, as long as the tab is open', async () => {
        const element = await listPage();
        await show(listOf(TWO));
        await fire(find(element, '.filter'), 'click');
        const added = { filters: [{ path: 'Name', operation: 'equals', value: 'A' }], logic: '' };
        await fire(find(element, 'shell-filter-panel'), 'apply', added);
        expect(asked()).toMatchObject({ filters: JSON.stringify(added), pageToken: '0' });
        expect(status(element)).toBe('2 items \u2022 1 filter added');
        await show(listOf([]));
        expect(text(find(element, 'h2'))).toBe('Nothing found');
        expect(text(element)).toContain('match the filters that you added');
        const again = await listPage();
        expect(asked()).toMatchObject({ filters: JSON.stringify(added) });
        await fire(find(again, '.filter'), 'click');
        expect(props(again, 'shell-filter-panel').applied).toEqual(added);
        await fire(find(again, 'shell-filter-panel'), 'dismiss');
        expect(has(again, 'shell-filter-panel')).toBe(false);
    });

    it('opens with the pinned list view, and forgets one that is gone', async () => {
        const element = await listPage({ ...PAGE, listView: 'Mine' }, { listView: 'Mine' });
        await fire(find(element, '.pin'), 'click');
        expect(props(element, '.pin').iconName).toBe('utility:pinned');
        await fire(find(element, '.pin'), 'click');
        expect(props(element, '.pin').iconName).toBe('utility:pin');
        await fire(find(element, '.pin'), 'click');
        element.remove();
        const next = await listPage();
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c?listView=Mine' });
        wireOf(getListPage).emit({ data: undefined, error: refusal('There is no such list view.', 404) });
        await flush();
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c' });
        expect(has(next, 'shell-error-page')).toBe(false);
    });

    it('gives the chosen records to another owner', async () => {
        const element = await listPage();
        await show(listOf(TWO));
        const toasts = listen(element, 'lightning__showtoast');
        await fire(find(element, '.owner'), 'click');
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ variant: 'warning' });
        const ids = [TWO[0].id];
        await fire(find(element, 'shell-record-table'), 'choose', { ids });
        expect(status(element)).toBe('2 items \u2022 1 item selected');
        mockOf(OwnerModal.open).mockResolvedValue(1);
        await fire(find(element, '.owner'), 'click');
        expect(mockOf(OwnerModal.open).mock.calls[0][0]).toMatchObject({ objectApiName: 'Deal__c', recordIds: ids });
        expect(status(element)).toBe('2 items');
        const reader = await listPage({ ...PAGE, canChangeOwner: false });
        expect(has(reader, '.owner')).toBe(false);
    });

    it('offers in each row what the user may do there, and does it', async () => {
        const element = await listPage();
        await show({ ...listOf(TWO), editable: [TWO[0].id], deletable: [] });
        const offered = props(element, 'shell-record-table').rowActions as Record<string, { name: string }[]>;
        expect(offered[TWO[0].id].map(({ name }) => name)).toEqual(['edit', 'owner']);
        expect(offered[TWO[1].id]).toEqual([]);
        const toasts = listen(element, 'lightning__showtoast');
        const detail = { name: 'delete', id: TWO[0].id, title: 'A' };
        mockOf(performRowAction).mockResolvedValue('Deal "A" was deleted.');
        await fire(find(element, 'shell-record-table'), 'rowaction', detail);
        mockOf(performRowAction).mockRejectedValue(refusal('Its children cannot go.'));
        await fire(find(element, 'shell-record-table'), 'rowaction', detail);
        expect(
            toasts.mock.calls.map(
                ([
                    {
                        detail: { title }
                    }
                ]) => title as string
            )
        ).toEqual(['Deal "A" was deleted.', 'Its children cannot go.']);
    });
});
