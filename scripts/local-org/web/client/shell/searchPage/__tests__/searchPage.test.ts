import SearchPage from 'shell/searchPage';
import { getSearchPage } from 'shell/pageLoader';
import { all, clearPage, find, flush, has, mount, props, text, wireOf } from '../../../../../../jest-mocks/testKit';
import { COLUMNS, listRecord, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({}));

const results = (more: object = {}): object => ({
    object: 'Deal__c',
    label: 'Deals',
    icon: 'custom:custom1',
    columns: COLUMNS,
    records: [listRecord('A'), listRecord('BB')],
    hasMore: false,
    ...more
});

async function page(properties: object, answer: object | null): Promise<HTMLElement> {
    const element = await mount('shell-search-page', SearchPage, properties);
    if (answer) {
        wireOf(getSearchPage).emit({ data: undefined, error: undefined, ...answer });
        await flush();
    }
    return element;
}
const found = (...groups: object[]): object => ({ data: { text: 'x', isTooShort: false, results: groups } });

describe('shell-search-page', () => {
    afterEach(clearPage);

    it('waits for what is found', async () => {
        const element = await page({ text: 'two words', objectApiName: 'Deal__c' }, null);
        expect(wireOf(getSearchPage).getLastConfig()).toEqual({ path: 'search?q=two+words&object=Deal__c' });
        expect(props(element, 'lightning-spinner')['alternativeText']).toBe('Loading');
        expect(document.title).toBe('Search | Local org');
        await expect(element).toBeAccessible();
    });

    it('shows a few records of each object, and the way to all of them', async () => {
        const element = await page(
            { text: 'x' },
            found(results(), results({ object: 'Task', label: 'Tasks', hasMore: true }))
        );
        expect(text(find(element, 'h1'))).toBe('Search results for "x"');
        expect(all(element, 'h2').map(text)).toEqual(['Deals (2)', 'Tasks (2+)']);
        expect(props(element, 'shell-record-table')).toMatchObject({ label: 'Deals', columns: COLUMNS });
        expect(all(element, 'footer a').map((link) => link.getAttribute('href'))).toEqual([
            '/lightning/page/search?q=x&object=Task'
        ]);
        expect(text(find(element, '[role="status"]'))).toBe('4 or more records found');
        await expect(element).toBeAccessible();
    });

    it('has no further way to go where one object shows', async () => {
        const element = await page({ text: 'x', objectApiName: 'Deal__c' }, found(results({ hasMore: true })));
        expect(has(element, 'footer')).toBe(false);
    });

    it('says that nothing was found, or that too little was asked for', async () => {
        const element = await page({ text: 'x' }, found());
        expect(text(find(element, '.empty'))).toContain('Nothing found Every word');
        expect(text(find(element, '[role="status"]'))).toBe('0 records found');
        await expect(element).toBeAccessible();
        const short = await page({ text: '' }, { data: { text: '', isTooShort: true, results: [] } });
        expect(text(find(short, 'h1'))).toBe('Search');
        expect(text(find(short, '.empty'))).toContain('at least two letters');
    });

    it('says that the search failed', async () => {
        const error = refusal('The server does not answer.', 503);
        const element = await page({ text: 'x' }, { error });
        expect(props(element, 'shell-error-page')['error']).toEqual(error);
        await expect(element).toBeAccessible();
    });
});
