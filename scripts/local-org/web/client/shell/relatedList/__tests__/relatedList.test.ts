import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import RecordModal from 'shell/recordModal';
import RelatedList from 'shell/relatedList';
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
import { listOf, listRecord, recordPage, RECORD_ID, refusal, relatedList } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/rowActions', () => ({
    actionsByRow: jest.requireActual<{ actionsByRow: unknown }>('shell/rowActions').actionsByRow,
    performRowAction: jest.fn()
}));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn() } }));

const TWO = [listRecord('A'), listRecord('BB')];
const card = (more: object = {}, list: Parameters<typeof relatedList>[0] = {}): Promise<HTMLElement> =>
    mount('shell-related-list', RelatedList, { recordPage: recordPage(), relatedList: relatedList(list), ...more });

async function show(records: object): Promise<void> {
    wireOf(getRelatedListRecords).emit(records);
    await flush();
}

const asked = (): Record<string, unknown> => wireOf(getRelatedListRecords).getLastConfig() as Record<string, unknown>;

describe('shell-related-list', () => {
    afterEach(clearPage);

    it('asks for the rows that the card shows, and has a heading before they are there', async () => {
        const element = await card({}, { sortBy: '-CreatedDate' });
        expect(asked()).toEqual({
            parentRecordId: RECORD_ID,
            relatedListId: 'Tasks__r',
            optionalFields: ['Task__c.Name', 'Task__c.Status__c'],
            pageSize: 3,
            pageToken: '0',
            sortBy: ['-CreatedDate']
        });
        expect(text(find(element, 'h2'))).toBe('Tasks');
        expect(has(element, 'shell-record-table')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows the first records, how many there are, and the way to all of them', async () => {
        const element = await card();
        await show(listOf(TWO, 7));
        expect(text(find(element, 'h2'))).toBe('Tasks (7)');
        expect(props(element, 'shell-record-table')).toMatchObject({ records: TWO, sortable: false });
        const all = `/lightning/r/Deal__c/${RECORD_ID}/related/Tasks__r/view`;
        expect(find(element, 'footer a').getAttribute('href')).toBe(all);
        expect(find(element, 'h2 a').getAttribute('href')).toBe(all);
        await expect(element).toBeAccessible();
        await show(listOf(TWO));
        expect(has(element, 'footer')).toBe(false);
    });

    it('says that there are none', async () => {
        const element = await card();
        await show(listOf([]));
        expect(text(find(element, '.empty'))).toBe('No records yet.');
        await expect(element).toBeAccessible();
    });

    it('says why they cannot be read', async () => {
        const element = await card();
        wireOf(getRelatedListRecords).error(refusal('No access.', 403));
        await flush();
        expect(find(element, '[role="alert"]').textContent).not.toBe('');
        await expect(element).toBeAccessible();
    });

    it('opens the form of a new child with its lookup to the record', async () => {
        const element = await card();
        await fire(find(element, 'lightning-button'), 'click');
        expect(mockOf(RecordModal.open).mock.calls).toEqual([
            [{ label: 'New Task', objectApiName: 'Task__c', presets: { Deal__c: RECORD_ID } }]
        ]);
        expect(has(await card({}, { canCreate: false }), 'lightning-button')).toBe(false);
    });

    it('can be sorted and paged through on a page of its own', async () => {
        const element = await card({ pageSize: 2 }, { sortBy: 'Name' });
        await show(listOf(TWO, 3));
        expect(props(element, 'shell-record-table')).toMatchObject({ sortable: true, sortedBy: 'Name' });
        expect(text(find(element, '[role="status"]'))).toBe('1 to 2 of 3 items');
        const focus = jest.spyOn(find(element, 'shell-record-table'), 'focus');
        await fire(find(element, 'shell-pager'), 'page', { pageToken: '2' });
        expect(asked()).toMatchObject({ pageSize: 2, pageToken: '2' });
        expect(focus).not.toHaveBeenCalled();
        await show(listOf([listRecord('CCC')], 3, 2));
        expect(focus).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
        await fire(find(element, 'shell-record-table'), 'sort', { sortedBy: '-Status__c' });
        expect(asked()).toMatchObject({ sortBy: ['-Status__c'], pageToken: '0' });
    });

    it('offers in each row what the user may do there, and does it', async () => {
        const element = await card();
        await show({ ...listOf(TWO), editable: [TWO[0].id], deletable: [TWO[0].id] });
        const offered = props(element, 'shell-record-table').rowActions as Record<string, { name: string }[]>;
        expect(Object.values(offered).map((actions) => actions.map(({ name }) => name))).toEqual([
            ['edit', 'delete'],
            []
        ]);
        const toasts = listen(element, 'lightning__showtoast');
        const detail = { name: 'delete', id: TWO[0].id, title: 'A' };
        mockOf(performRowAction).mockResolvedValue('Task "A" was deleted.');
        await fire(find(element, 'shell-record-table'), 'rowaction', detail);
        mockOf(performRowAction).mockRejectedValue(refusal('It is locked.'));
        await fire(find(element, 'shell-record-table'), 'rowaction', detail);
        expect(
            toasts.mock.calls.map(
                ([
                    {
                        detail: { title }
                    }
                ]) => title as string
            )
        ).toEqual(['Task "A" was deleted.', 'It is locked.']);
    });
});
