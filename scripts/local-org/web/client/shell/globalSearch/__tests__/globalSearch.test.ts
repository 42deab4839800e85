import GlobalSearch from 'shell/globalSearch';
import { navigateToUrl } from 'lightning/router';
import { clearPage, find, fire, flush, mount, props } from '../../../../../../jest-mocks/testKit';

const search = (): Promise<HTMLElement> => mount('shell-global-search', GlobalSearch);

async function press(element: HTMLElement, key: string): Promise<void> {
    find(element, 'lightning-input').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await flush();
}

describe('shell-global-search', () => {
    beforeEach(() => window.history.replaceState(null, '', '/lightning/page/home'));
    afterEach(clearPage);

    it('goes to the page of what was found by Enter, and nowhere without a text', async () => {
        const element = await search();
        await press(element, 'Enter');
        expect(window.location.pathname).toBe('/lightning/page/home');
        await fire(find(element, 'lightning-input'), 'change', { value: ' a & b ' });
        await press(element, 'x');
        expect(window.location.pathname).toBe('/lightning/page/home');
        await press(element, 'Enter');
        expect(window.location.pathname + window.location.search).toBe('/lightning/page/search?q=a%20%26%20b');
        await expect(element).toBeAccessible();
    });

    it('shows what the page looks for, until another page is opened', async () => {
        window.history.replaceState(null, '', '/lightning/page/search?q=energy');
        const element = await search();
        expect(props(element, 'lightning-input')['value']).toBe('energy');
        navigateToUrl('/lightning/page/about');
        await flush();
        expect(props(element, 'lightning-input')['value']).toBe('');
        element.remove();
        navigateToUrl('/lightning/page/home');
    });
});
