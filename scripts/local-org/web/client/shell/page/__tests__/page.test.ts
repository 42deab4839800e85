import type { PageArea } from '../../../../../api/pages/pageTypes';
import Page from 'shell/page';
import { all, clearPage, has, mount } from '../../../../../../jest-mocks/testKit';
import { recordPage } from '../../../../../../jest-mocks/shellKit';

const region = (name: string, area: PageArea): object => ({
    name,
    area,
    nodes: [{ key: name, kind: 'richText', html: name }]
});
const page = (regions: object[]): Promise<HTMLElement> =>
    mount('shell-page', Page, { page: { label: 'P', regions }, recordPage: recordPage() });
const keys = (element: HTMLElement, selector: string): string[] =>
    all(element, selector).map((node) => (node as unknown as { node: { key: string } }).node.key);

describe('shell-page', () => {
    afterEach(clearPage);

    it('puts full regions on top, then the main column and the side beside it', async () => {
        const element = await page([region('header', 'full'), region('main', 'main'), region('side', 'side')]);
        expect(keys(element, 'shell-node')).toEqual(['header', 'main', 'side']);
        expect(keys(element, '.main-column shell-node')).toEqual(['main']);
        expect(keys(element, '.side-column shell-node')).toEqual(['side']);
        expect(has(element, '.columns_two')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('gives the whole width to one column', async () => {
        expect(has(await page([region('main', 'main')]), '.columns_two, .side-column')).toBe(false);
        expect(has(await page([region('side', 'side')]), '.columns_two')).toBe(false);
        const full = await page([region('main', 'full')]);
        expect(has(full, '.columns')).toBe(false);
        await expect(full).toBeAccessible();
    });

    it('draws nothing of an empty page', async () => {
        const element = await page([]);
        expect(has(element, 'shell-node')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
