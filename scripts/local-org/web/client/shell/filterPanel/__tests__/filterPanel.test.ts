import FilterPanel from 'shell/filterPanel';
import { request } from 'lightning/lds';
import {
    all,
    clearPage,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { refusal } from '../../../../../../jest-mocks/shellKit';
import { operationsOf } from '../operations';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const FIELDS = [
    { path: 'Name', label: 'Deal Name', dataType: 'String', options: null, isFilterable: true },
    {
        path: 'Status__c',
        label: 'Status',
        dataType: 'Picklist',
        options: [
            { label: 'In draft', value: 'Draft' },
            { label: 'Done', value: 'Done' }
        ],
        isFilterable: true
    },
    { path: 'Due__c', label: 'Due', dataType: 'Date', options: null, isFilterable: true },
    { path: 'Ready__c', label: 'Ready', dataType: 'Boolean', options: null, isFilterable: true },
    { path: 'Body__c', label: 'Body', dataType: 'TextArea', options: null, isFilterable: false }
];
const PAGE = { object: 'Deal__c', filteredBy: ['My records'], filterTexts: ['Status equals Done'], filterLogic: null };

async function panel(more: object = {}): Promise<HTMLElement> {
    mockOf(request).mockResolvedValue({ fields: FIELDS });
    return mount('shell-filter-panel', FilterPanel, { page: PAGE, applied: { filters: [], logic: '' }, ...more });
}

async function press(element: HTMLElement, label: string): Promise<void> {
    const buttons = all(element, 'lightning-button') as unknown as (HTMLElement & { label: string })[];
    await fire(buttons.find((button) => button.label === label) as HTMLElement, 'click');
}

const group = (element: HTMLElement, index: number): HTMLElement => all(element, 'fieldset')[index];
const inside = (element: HTMLElement, index: number, selector: string): HTMLElement & Record<string, unknown> =>
    group(element, index).querySelector(selector) as HTMLElement & Record<string, unknown>;

describe('shell-filter-panel', () => {
    afterEach(clearPage);

    it('says what the list view filters', async () => {
        const element = await panel();
        expect(text(find(element, '.saved'))).toBe(
            'Filter by owner My records Filters of this list view Status equals Done'
        );
        await expect(element).toBeAccessible();
        const closed = listen(element, 'dismiss');
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(closed).toHaveBeenCalledTimes(1);
    });

    it('takes the focus to its heading when it opens and when a filter is gone', async () => {
        const element = await panel();
        element.focus();
        expect(element.shadowRoot?.activeElement?.tagName).toMatch(/^H\d$/);
        (element.shadowRoot?.activeElement as HTMLElement).blur();
        await press(element, 'Add Filter');
        await fire(inside(element, 0, '[data-index]'), 'click');
        expect(element.shadowRoot?.activeElement?.tagName).toMatch(/^H\d$/);
    });

    it('builds filters by field, operator and value, and applies them with their logic', async () => {
        const element = await panel();
        const applied = listen(element, 'apply');
        await press(element, 'Add Filter');
        await fire(inside(element, 0, 'lightning-input'), 'change', { value: 'Big' });
        await press(element, 'Add Filter');
        await fire(inside(element, 1, 'lightning-combobox'), 'change', { value: 'Status__c' });
        expect(inside(element, 1, 'lightning-checkbox-group').options).toEqual(FIELDS[1].options);
        await fire(inside(element, 1, 'lightning-checkbox-group'), 'change', { value: ['Draft', 'Done'] });
        await press(element, 'Add Filter');
        await fire(inside(element, 2, 'lightning-combobox'), 'change', { value: 'Due__c' });
        await fire(inside(element, 2, 'lightning-combobox:nth-of-type(2)'), 'change', { value: 'lessThan' });
        await fire(inside(element, 2, 'lightning-input'), 'change', { value: 'TODAY' });
        await fire(find(element, 'shell-filter-panel, section > lightning-input'), 'change', {
            value: ' 1 AND (2 OR 3) '
        });
        await expect(element).toBeAccessible();
        await press(element, 'Apply');
        expect(applied.mock.calls[0][0].detail).toEqual({
            filters: [
                { path: 'Name', operation: 'contains', value: 'Big' },
                { path: 'Status__c', operation: 'equals', value: 'Draft,Done' },
                { path: 'Due__c', operation: 'lessThan', value: 'TODAY' }
            ],
            logic: '1 AND (2 OR 3)'
        });
    });

    it('takes filters out again, and their logic with them', async () => {
        const filters = [
            { path: 'Ready__c', operation: 'equals', value: '1' },
            { path: 'Name', operation: 'equals', value: 'A' }
        ];
        const element = await panel({ applied: { filters, logic: '1 OR 2' } });
        const applied = listen(element, 'apply');
        expect(inside(element, 0, 'lightning-checkbox-group').value).toEqual(['1']);
        await fire(inside(element, 0, '.remove'), 'click');
        expect(all(element, 'fieldset')).toHaveLength(1);
        await press(element, 'Apply');
        expect(applied.mock.calls[0][0].detail).toEqual({ filters: [filters[1]], logic: '' });
        await press(element, 'Remove All');
        expect(applied.mock.calls[1][0].detail).toEqual({ filters: [], logic: '' });
        expect(has(element, 'fieldset')).toBe(false);
    });

    it('shows what the server says about a filter, and why there are no fields', async () => {
        const element = await panel({ error: 'Filter 1 (Budget): not a number' });
        expect(text(find(element, '[role="alert"]'))).toBe('Filter 1 (Budget): not a number');
        mockOf(request).mockRejectedValue(refusal('No access.'));
        const failed = await mount('shell-filter-panel', FilterPanel, { page: PAGE });
        expect(text(find(failed, '[role="alert"]'))).toBe('No access.');
        expect(props(failed, 'lightning-button').disabled).toBe(true);
        await expect(failed).toBeAccessible();
    });
});

describe('operationsOf', () => {
    it.each([
        ['String', 'contains'],
        ['Picklist', 'equals'],
        ['MultiPicklist', 'includes'],
        ['Boolean', 'equals'],
        ['Currency', 'equals']
    ])('offers for %s first %s', (dataType, first) => {
        expect(operationsOf(dataType)[0].value).toBe(first);
    });
});
