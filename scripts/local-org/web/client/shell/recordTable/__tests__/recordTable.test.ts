import RecordTable from 'shell/recordTable';
import { all, clearPage, click, find, fire, listen, mount, props, text } from '../../../../../../jest-mocks/testKit';

const COLUMNS = [
    { path: 'Name', label: 'Name', dataType: 'String', isName: true, isSortable: true },
    { path: 'Owner.Name', label: 'Owner', dataType: 'String', linkField: 'OwnerId', isSortable: true },
    { path: 'Active__c', label: 'Active', dataType: 'Boolean', isSortable: true },
    { path: 'Amount__c', label: 'Amount', dataType: 'Double' }
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
