import FieldGrid from 'shell/fieldGrid';
import { all, clearPage, find, fire, has, listen, mount, props } from '../../../../../../jest-mocks/testKit';
import { formField } from '../../../../../../jest-mocks/shellKit';

const grid = (columns: object, mode = 'view'): Promise<HTMLElement> =>
    mount('shell-field-grid', FieldGrid, { columns, mode });
const names = (element: HTMLElement): unknown[] =>
    all(element, '.cell').map(
        (cell) => (cell.firstElementChild as unknown as { fieldName: string } | null)?.fieldName ?? null
    );

describe('shell-field-grid', () => {
    afterEach(clearPage);

    it('reads two columns row by row, and keeps empty spaces', async () => {
        const element = await grid([
            [formField('A'), formField('C'), formField('E')],
            [formField('B'), null]
        ]);
        expect(names(element)).toEqual(['A', 'B', 'C', null, 'E', null]);
        expect(has(element, '.grid_two')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('draws one column as one, and nothing without fields', async () => {
        const element = await grid([[formField('A'), formField('B')]]);
        expect(names(element)).toEqual(['A', 'B']);
        expect(has(element, '.grid_two')).toBe(false);
        const empty = await grid([]);
        expect(names(empty)).toEqual([]);
        await expect(empty).toBeAccessible();
    });
});

describe('shell-field-grid, edited in place', () => {
    afterEach(clearPage);
    const COLUMNS = [
        [
            formField('Name', { label: 'Name', isRequired: true }),
            formField('Total__c', { isReadOnly: true }),
            formField('OwnerId')
        ]
    ];

    it('offers a pencil at each field that may be changed, the owner having an action of its own', async () => {
        const element = await grid(COLUMNS, 'editable');
        expect(all(element, '.pencil').map((pencil) => pencil.dataset['field'])).toEqual(['Name']);
        expect(props(element, '.pencil')['alternativeText']).toBe('Edit Name');
        const wanted = listen(element, 'fieldedit');
        await fire(find(element, '.pencil'), 'click');
        expect(wanted.mock.calls[0][0].detail).toEqual({ field: 'Name' });
        expect(has(element, 'lightning-input-field')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows inputs for those, and everything else as it is', async () => {
        const element = await grid(COLUMNS, 'edit');
        expect(props(element, 'lightning-input-field')).toMatchObject({ fieldName: 'Name', required: true });
        expect(all(element, 'lightning-output-field')).toHaveLength(2);
        expect(has(element, '.pencil')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('puts the focus on the field that is named, when it has it', async () => {
        const element = await grid(COLUMNS, 'edit');
        const focus = jest.spyOn(find(element, 'lightning-input-field'), 'focus');
        const api = element as unknown as { focusField(name: string): boolean };
        expect([api.focusField('Name'), api.focusField('Total__c')]).toEqual([true, false]);
        expect(focus).toHaveBeenCalledTimes(1);
    });
});
