import AigEmptyState from 'c/aigEmptyState';
import { clearPage, click, find, has, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-empty-state', () => {
    afterEach(clearPage);

    it('says what belongs here', async () => {
        const element = await mount('c-aig-empty-state', AigEmptyState, {
            heading: 'Nothing',
            body: 'Why it matters.'
        });
        expect(text(element)).toBe('Nothing Why it matters.');
        expect(has(element, 'lightning-button')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('offers the first step', async () => {
        const element = await mount('c-aig-empty-state', AigEmptyState, { heading: 'Nothing', actionLabel: 'Start' });
        const action = listen(element, 'action');
        await click(find(element, 'lightning-button'));
        expect(action).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
