import RecordTable from 'shell/recordTable';
import { uiApi } from 'lightning/lds';
import LightningConfirm from 'lightning/confirm';
import { navigateToUrl } from 'lightning/router';
import { refusal } from '../../../../../../jest-mocks/shellKit';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';

jest.mock('lightning/confirm', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('lightning/lds', () => ({
    uiApi: jest.fn(),
    notifyAll: jest.fn(),
    notifyRecords: jest.fn(),
    objectName: (object: unknown) => object,
    makeAdapter: () => class {}
}));

const COLUMNS = [
    { path: 'Name', label: 'Name', dataType: 'String', isName: true, isSortable: true, editField: 'Name' },
    { path: 'Owner.Name', label: 'Owner', dataType: 'String', linkField: 'OwnerId', isSortable: true, editField: null },
    { path: 'Active__c', label: 'Active', dataType: 'Boolean', isSortable: true, editField: 'Active__c' },
    { path: 'Amount__c', label: 'Amount', dataType: 'Double', editField: null }
];
const RECORDS = [
    {
        id: 'a00000000000001AAA',
        apiName: 'Deal__c',
        fields: {
            Name: { value: 'First', displayValue: null },
            OwnerId: { value: '005000000000001AAA', displayValue: null },
            Owner: { value: { fields: { Name: { value: 'Sales Ops User', displayValue: null } } }, displayValue: null },
            Active__c: { value: true, displayValue: null },
            Amount__c: { value: 1000, displayValue: '1.000,00' }
        }
    },
    {
        id: 'a00000000000002AAA',
        apiName: 'Deal__c',
        fields: {
            Name: { value: 'Second', displayValue: null },
            Owner: { value: null, displayValue: null },
            Active__c: { value: false, displayValue: null },
            Amount__c: { value: null, displayValue: null }
        }
    }
];

const table = (properties: object): Promise<HTMLElement> =>
    mount('shell-record-table', RecordTable, { label: 'Deals', columns: COLUMNS, records: RECORDS, ...properties });

describe('shell-record-table', () => {
    afterEach(clearPage);

    it('shows a row a record, with links, checkboxes and what the server formatted', async () => {
        const element = await table({});
        const cells = all(element, 'tbody tr').map((row) => [...row.querySelectorAll('td')].map(text));
        expect(cells).toEqual([
            ['First', 'Sales Ops User', '', '1.000,00'],
            ['Second', '', '', '']
        ]);
        const links = all(element, 'a').map((link) => link.getAttribute('href'));
        expect(links).toEqual([
            '/lightning/r/Deal__c/a00000000000001AAA/view',
            '/lightning/r/005000000000001AAA',
            '/lightning/r/Deal__c/a00000000000002AAA/view'
        ]);
        const boxes = all(element, 'lightning-check-mark') as unknown as { checked: boolean }[];
        expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
        expect(all(element, 'button')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('asks for another order, and for the opposite one of a column it is sorted by', async () => {
        const element = await table({ sortable: true, sortedBy: 'Name' });
        const sorted = listen(element, 'sort');
        expect(find(element, 'th').getAttribute('aria-sort')).toBe('ascending');
        const [name, owner] = all(element, 'button');
        await click(name);
        await click(owner);
        expect(sorted.mock.calls.map(([event]) => event.detail as unknown)).toEqual([
            { sortedBy: '-Name' },
            { sortedBy: 'Owner.Name' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('lets one choose the order where the headings do not show', async () => {
        const element = await table({ sortable: true, sortedBy: '-Name' });
        const choice = props(element, 'lightning-combobox');
        expect(choice.value).toBe('-Name');
        expect((choice.options as object[]).slice(0, 3)).toEqual([
            { label: 'Name, ascending', value: 'Name' },
            { label: 'Name, descending', value: '-Name' },
            { label: 'Owner, ascending', value: 'Owner.Name' }
        ]);
        const sorted = listen(element, 'sort');
        await fire(find(element, 'lightning-combobox'), 'change', { value: '-Owner.Name' });
        expect(sorted.mock.calls.map(([event]) => event.detail as unknown)).toEqual([{ sortedBy: '-Owner.Name' }]);
        expect(find(await table({ sortable: true, sortedBy: '-Name' }), 'th').getAttribute('aria-sort')).toBe(
            'descending'
        );
    });

    it('takes the focus at its rows', async () => {
        const element = await table({});
        element.focus();
        expect(element.shadowRoot?.activeElement).toBe(find(element, '[role="region"]'));
    });

    it('draws headings alone without records', async () => {
        const element = await table({ records: [] });
        expect(all(element, 'th').map(text)).toEqual(['Name', 'Owner', 'Active', 'Amount']);
        expect(all(element, 'tbody tr')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('offers no order by a column that has none', async () => {
        const element = await table({ sortable: true });
        expect(all(element, 'thead button').map(text)).toEqual(['Name', 'Owner', 'Active']);
    });

    it('lets rows be chosen, one by one and all of a page', async () => {
        const [first, second] = RECORDS.map(({ id }) => id);
        const element = await table({ selectable: true, selected: [first] });
        const chosen = listen(element, 'choose');
        const boxes = all(element, 'input') as HTMLInputElement[];
        expect(boxes.map((box) => [box.getAttribute('aria-label'), box.checked])).toEqual([
            ['Select all rows of this page', false],
            ['Select First', true],
            ['Select Second', false]
        ]);
        for (const box of [boxes[2], boxes[1], boxes[0]]) {
            await click(box);
        }
        expect(chosen.mock.calls.map(([{ detail }]) => (detail as { ids: string[] }).ids)).toEqual([
            [first, second],
            [],
            [first, second]
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows a menu in the rows that have actions', async () => {
        const [first] = RECORDS;
        const element = await table({ rowActions: { [first.id]: [{ name: 'edit', label: 'Edit' }] } });
        const asked = listen(element, 'rowaction');
        expect(all(element, 'lightning-button-menu')).toHaveLength(1);
        expect(props(element, 'lightning-button-menu').alternativeText).toBe('Show actions of First');
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'edit' });
        expect(asked.mock.calls[0][0].detail).toEqual({ name: 'edit', id: first.id, title: 'First' });
        await expect(element).toBeAccessible();
    });
});

describe('shell-record-table, edited in place', () => {
    afterEach(clearPage);
    const [first, second] = RECORDS.map(({ id }) => id);
    const labels = (element: HTMLElement): unknown[] =>
        (all(element, '.pencil') as unknown as { alternativeText: string; tabIndex: number }[]).map(
            ({ alternativeText, tabIndex }) => [alternativeText, tabIndex]
        );

    /** The input of a cell that is open, with something entered. */
    async function enter(element: HTMLElement, value: unknown): Promise<void> {
        const handle = {
            name: 'Name',
            isInput: true,
            wire: jest.fn(),
            read: () => value,
            isDirty: () => true,
            reportValidity: () => true,
            setErrors: jest.fn(),
            clean: jest.fn()
        };
        const detail = { handle, onRemove: jest.fn() };
        const cell = find(element, 'lightning-input-field').parentElement as HTMLElement;
        cell.dispatchEvent(new CustomEvent('privateregisterrecordfield', { detail }));
        await flush();
    }

    it('has a pencil at what the user may change, one of them for the keyboard, and a lock where a record is locked', async () => {
        const element = await table({ editable: [first, second], locked: [second] });
        expect(labels(element)).toEqual([
            ['Edit Name of First', 0],
            ['Edit Active of First', -1]
        ]);
        expect(all(element, '.lock')).toHaveLength(1);
        expect(find(element, '.lock').closest('tr')).toBe(all(element, 'tbody tr')[1]);
        expect(has(element, 'shell-edit-bar')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('turns a cell into its input, until Cancel', async () => {
        const element = await table({ editable: [first] });
        await fire(find(element, '.pencil'), 'click');
        expect(props(element, 'lightning-input-field')).toMatchObject({ fieldName: 'Name', variant: 'label-hidden' });
        expect(labels(element)).toEqual([['Edit Active of First', 0]]);
        await expect(element).toBeAccessible();
        await fire(find(element, 'shell-edit-bar'), 'cancel');
        expect(has(element, 'lightning-input-field')).toBe(false);
        expect(element.shadowRoot?.activeElement).toBe(find(element, '[role="region"]'));
    });

    it('keeps the user at changes that are not saved, and the cells as long as their rows show', async () => {
        const element = await table({ editable: [first] });
        await fire(find(element, '.pencil'), 'click');
        await enter(element, 'New');
        mockOf(LightningConfirm.open).mockResolvedValue(false);
        window.history.replaceState(null, '', '/lightning/page/about');
        navigateToUrl('/lightning/page/home');
        await flush();
        expect(window.location.pathname).toBe('/lightning/page/about');
        Object.assign(element, { records: [...RECORDS].reverse() });
        await flush();
        expect(has(element, 'lightning-input-field')).toBe(true);
        Object.assign(element, { records: [RECORDS[1]] });
        await flush();
        expect(has(element, 'shell-edit-bar')).toBe(false);
        navigateToUrl('/lightning/page/home');
        expect(window.location.pathname).toBe('/lightning/page/home');
    });

    it('says what was refused, and that the rest is saved', async () => {
        const element = await table({ editable: [first] });
        const toast = listen(element, 'lightning__showtoast');
        await fire(find(element, '.pencil'), 'click');
        await enter(element, 'New');
        mockOf(uiApi).mockRejectedValueOnce(refusal('The record is locked.'));
        await fire(find(element, 'shell-edit-bar'), 'save');
        expect(props(element, 'shell-edit-bar')['messages']).toEqual(['First: The record is locked.']);
        expect(toast).not.toHaveBeenCalled();
        mockOf(uiApi).mockResolvedValueOnce({ id: first });
        await fire(find(element, 'shell-edit-bar'), 'save');
        expect(has(element, 'shell-edit-bar')).toBe(false);
        expect(toast).toHaveBeenCalledTimes(1);
    });
});
