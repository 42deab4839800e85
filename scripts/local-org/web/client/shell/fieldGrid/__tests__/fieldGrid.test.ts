import FieldGrid from 'shell/fieldGrid';
import { all, clearPage, has, mount } from '../../../../../../jest-mocks/testKit';
import { formField } from '../../../../../../jest-mocks/shellKit';

const grid = (columns: object): Promise<HTMLElement> => mount('shell-field-grid', FieldGrid, { columns });
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
