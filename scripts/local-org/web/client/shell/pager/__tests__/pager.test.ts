import Pager, { pageText } from 'shell/pager';
import { all, clearPage, fire, has, listen, mount } from '../../../../../../jest-mocks/testKit';
import { listOf, listRecord } from '../../../../../../jest-mocks/shellKit';

const two = [listRecord('A'), listRecord('BB')];
const page = (offset: number): ReturnType<typeof listOf> => listOf(two, 5, offset);
const pager = (list: object | undefined): Promise<HTMLElement> => mount('shell-pager', Pager, { list, pageSize: 2 });
const buttons = (element: HTMLElement): { label: string; disabled: boolean }[] =>
    all(element, 'lightning-button') as unknown as { label: string; disabled: boolean }[];

describe('shell-pager', () => {
    afterEach(clearPage);

    it('draws nothing for a list on one page, nor before there is one', async () => {
        expect(has(await pager(listOf(two)), 'nav')).toBe(false);
        expect(has(await pager(undefined), 'nav')).toBe(false);
    });

    it.each([
        ['first', 0, [true, false]],
        ['middle', 2, [false, false]],
        ['last', 4, [false, true]]
    ])('knows on the %s page where it cannot go', async (_, offset, disabled) => {
        const element = await pager(offset === 4 ? listOf(two.slice(1), 5, 4) : page(offset));
        expect(buttons(element).map((button) => button.disabled)).toEqual(disabled);
        await expect(element).toBeAccessible();
    });

    it('asks for the page before and the one after', async () => {
        const element = await pager(page(2));
        const asked = listen(element, 'page');
        const [previous, next] = all(element, 'lightning-button');
        await fire(previous, 'click');
        await fire(next, 'click');
        expect(asked.mock.calls.map(([event]) => event.detail as unknown)).toEqual([
            { pageToken: '0' },
            { pageToken: '4' }
        ]);
    });

    it('says which rows of how many show', () => {
        expect(pageText(page(2))).toBe('3 to 4 of 5 items');
        expect(pageText(listOf(two))).toBe('2 items');
        expect(pageText(listOf([listRecord('A')]))).toBe('1 item');
        expect(pageText(listOf([]))).toBe('0 items');
    });
});
