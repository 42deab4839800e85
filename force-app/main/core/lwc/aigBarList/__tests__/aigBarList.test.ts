import AigBarList from 'c/aigBarList';
import { all, clearPage, click, find, has, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

const BARS = [
    { value: 'Minimal', label: 'Minimal risk', total: 4 },
    { value: 'Prohibited', label: 'Prohibited', total: 1 }
];

describe('c-aig-bar-list', () => {
    afterEach(clearPage);

    it('shows words and numbers, and a bar that is as long as its share of the largest', async () => {
        const element = await mount('c-aig-bar-list', AigBarList, { heading: 'By outcome', bars: BARS });
        expect(text(element)).toBe('By outcome Minimal risk 4 Prohibited 1');
        expect(all(element, '.fill').map((fill) => fill.getAttribute('style'))).toEqual([
            'inline-size: 100%',
            'inline-size: 25%'
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells which bar is chosen, and takes the choice back on a second press', async () => {
        const element = await mount('c-aig-bar-list', AigBarList, { bars: BARS, chosen: 'Minimal' });
        const choose = listen(element, 'choose');
        const buttons = all(element, 'button');
        expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
        await click(find(element, '[data-value="Prohibited"]'));
        await click(find(element, '[data-value="Minimal"]'));
        expect(choose.mock.calls.map(([event]) => event.detail)).toEqual([{ value: 'Prohibited' }, { value: '' }]);
        await expect(element).toBeAccessible();
    });

    it('shows plain words where a value is no state', async () => {
        const bars = [{ value: 'Apex', label: 'Apex class', total: 0 }];
        const element = await mount('c-aig-bar-list', AigBarList, { bars, isPlain: true });
        expect(has(element, 'c-aig-status-badge')).toBe(false);
        expect(text(element)).toBe('Apex class 0');
    });

    it('shows nothing for no bars', async () => {
        const element = await mount('c-aig-bar-list', AigBarList, { bars: [] });
        expect(has(element, 'button')).toBe(false);
    });
});
