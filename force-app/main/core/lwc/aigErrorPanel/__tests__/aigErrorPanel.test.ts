import AigErrorPanel from 'c/aigErrorPanel';
import { clearPage, click, find, has, listen, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

describe('c-aig-error-panel', () => {
    afterEach(clearPage);

    it('is an empty live region while nothing is wrong', async () => {
        const element = await mount('c-aig-error-panel', AigErrorPanel);
        expect(find(element, '[role="alert"]').textContent).toBe('');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong', async () => {
        const element = await mount('c-aig-error-panel', AigErrorPanel, { messages: ['No access.', 'Try later.'] });
        expect(text(element)).toContain('This did not work.');
        expect(text(element)).toContain('No access. Try later.');
        expect(has(element, 'lightning-button')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('offers a retry where one helps', async () => {
        const element = await mount('c-aig-error-panel', AigErrorPanel, { messages: ['Offline'], canRetry: true });
        const retry = listen(element, 'retry');
        await click(find(element, 'lightning-button'));
        expect(retry).toHaveBeenCalledTimes(1);
    });
});
