import ComponentPage from 'shell/componentPage';
import { getPage } from 'shell/pageLoader';
import { all, clearPage, find, flush, has, mount, props, text, wireOf } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession } from '../../../../../../jest-mocks/shellKit';

const REGION = { name: 'main', area: 'full' as const, nodes: [{ key: 't', kind: 'richText' as const, html: 'Hello' }] };

async function answer(value: object): Promise<void> {
    wireOf(getPage).emit({ data: undefined, error: undefined, ...value });
    await flush();
}

describe('shell-component-page', () => {
    beforeEach(() =>
        setSession({ items: [{ name: 'Deals', label: 'Deals', icon: 'custom:custom1', url: '/lightning/n/Deals' }] })
    );
    afterEach(clearPage);
    const mounted = (properties: object): Promise<HTMLElement> =>
        mount('shell-component-page', ComponentPage, properties);

    it('waits for the page', async () => {
        const element = await mounted({ path: 'home' });
        expect(wireOf(getPage).getLastConfig()).toEqual({ path: 'home' });
        expect(props(element, 'lightning-spinner').alternativeText).toBe('Loading');
        await expect(element).toBeAccessible();
    });

    it('shows the page under its name', async () => {
        const element = await mounted({ path: 'home' });
        const page = { label: 'Start', regions: [REGION] };
        await answer({ data: page });
        expect(text(find(element, 'h1'))).toBe('Start');
        expect(props(element, 'shell-page').page).toEqual(page);
        expect(document.title).toBe('Start | Local org');
        expect(has(element, '.places')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows where one can go when the app has no home page', async () => {
        const element = await mounted({ path: 'home' });
        await answer({ data: { label: 'Home', regions: [] } });
        expect(all(element, '.place').map((link) => [text(link), link.getAttribute('href')])).toEqual([
            ['Deals', '/lightning/n/Deals']
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows one component by its name', async () => {
        const element = await mounted({ name: 'thing' });
        expect(props(element, 'shell-page').page).toMatchObject({
            regions: [{ nodes: [{ kind: 'component', name: 'thing', properties: {} }] }]
        });
        expect(document.title).toBe('thing | Local org');
    });

    it('says why a page cannot be shown', async () => {
        const element = await mounted({ path: 'tab/Secret' });
        const error = refusal('You do not have access to Secret.', 403);
        await answer({ error });
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });
});
