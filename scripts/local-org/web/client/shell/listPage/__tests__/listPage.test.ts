import { getListRecordsByName } from 'lightning/uiListsApi';
import ListPage from 'shell/listPage';
import { getListPage } from 'shell/pageLoader';
import { notifyAll } from 'lightning/lds';
import RecordModal from 'shell/recordModal';
import {
    clearPage,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../jest-mocks/testKit';
import { COLUMNS, listOf, listRecord, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn(() => Promise.resolve()) } }));

const PAGE = {
    object: 'Deal__c',
    label: 'Deal',
    labelPlural: 'Deals',
    icon: 'custom:custom1',
    canCreate: true,
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
    afterEach(() => {
        jest.useRealTimers();
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
            pageSize: 25,
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
        expect(text(element)).toContain('No name in this list contains "xy".');
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
        await fire(find(element, 'lightning-button'), 'click');
        const expected = { label: 'New Deal', objectApiName: 'Deal__c', opensRecord: true };
        expect(mockOf(RecordModal.open).mock.calls).toEqual([[expected]]);
        const reader = await listPage({ ...PAGE, canCreate: false });
        expect(has(reader, 'lightning-button')).toBe(false);
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
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(mockOf(notifyAll)).toHaveBeenCalledWith('list');
    });
});
