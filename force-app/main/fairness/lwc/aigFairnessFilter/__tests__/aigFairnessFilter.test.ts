import AigFairnessFilter from 'c/aigFairnessFilter';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mount,
    props
} from '../../../../../../scripts/jest-mocks/testKit';

const FIELDS = [
    { label: 'Rating', value: 'Rating', operators: ['equals', 'notEquals'], values: [{ label: 'Hot', value: 'Hot' }] },
    { label: 'Revenue', value: 'AnnualRevenue', operators: ['equals', 'greaterThan'], values: [] },
    { label: 'Notes', value: 'Description', operators: [], values: [] }
];
const CONDITIONS = [
    { field: 'Rating', operator: 'equals', value: 'Hot' },
    { field: 'AnnualRevenue', operator: 'greaterThan', value: '10' }
];
const show = (conditions: object[]) =>
    mount('c-aig-fairness-filter', AigFairnessFilter, { fields: FIELDS, conditions });

describe('c-aig-fairness-filter', () => {
    afterEach(clearPage);

    it('offers comparisons and values that fit the field', async () => {
        const element = await show(CONDITIONS);
        const [rating, revenue] = all(element, '[data-part="value"]');
        expect(rating?.tagName).toBe('LIGHTNING-COMBOBOX');
        expect(revenue?.tagName).toBe('LIGHTNING-INPUT');
        expect(props(element, '[data-part="field"]').options).toHaveLength(2);
        expect(props(element, '[data-part="operator"]').options).toEqual([
            { label: 'equals', value: 'equals' },
            { label: 'does not equal', value: 'notEquals' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('adds, changes and removes conditions', async () => {
        const element = await show(CONDITIONS);
        const changed = listen(element, 'change');
        await click(find(element, '[data-id="add"]'));
        expect(changed.mock.lastCall?.[0].detail.conditions).toHaveLength(3);
        await fire(find(element, '[data-part="value"]'), 'change', { value: 'Cold' });
        expect(changed.mock.lastCall?.[0].detail.conditions[0]).toEqual({ ...CONDITIONS[0], value: 'Cold' });
        await fire(find(element, '[data-part="operator"]'), 'change', { value: 'notEquals' });
        expect(changed.mock.lastCall?.[0].detail.conditions[0].operator).toBe('notEquals');
        await click(find(element, '[data-part="remove"]'));
        expect(changed.mock.lastCall?.[0].detail.conditions).toEqual([CONDITIONS[1]]);
    });

    it('forgets comparison and value when the field changes', async () => {
        const element = await show(CONDITIONS);
        const changed = listen(element, 'change');
        await fire(find(element, '[data-part="field"]'), 'change', { value: 'AnnualRevenue' });
        expect(changed.mock.lastCall?.[0].detail.conditions[0]).toEqual({
            field: 'AnnualRevenue',
            operator: 'equals',
            value: ''
        });
    });

    it('starts empty', async () => {
        const element = await show([]);
        expect(has(element, '[data-part]')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
