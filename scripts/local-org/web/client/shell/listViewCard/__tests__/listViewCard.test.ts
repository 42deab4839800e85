import { getListRecordsByName } from 'lightning/uiListsApi';
import ListViewCard from 'shell/listViewCard';
import { getListPage } from 'shell/pageLoader';
import { clearPage, find, flush, has, mount, props, text, wireOf } from '../../../../../../jest-mocks/testKit';
import { COLUMNS, listOf, listRecord, refusal } from '../../../../../../jest-mocks/shellKit';

const PAGE = {
    icon: 'custom:custom1',
    listViews: [{ name: 'Mine', label: 'My open deals' }],
    columns: COLUMNS
};
const card = (): Promise<HTMLElement> =>
    mount('shell-list-view-card', ListViewCard, { objectApiName: 'Deal__c', listView: 'Mine', rows: 5 });

async function answer(adapter: unknown, value: object): Promise<void> {
    wireOf(adapter).emit({ data: undefined, error: undefined, ...value });
    await flush();
}

describe('shell-list-view-card', () => {
    afterEach(clearPage);

    it('asks for as many records as it shows, and draws nothing before they are there', async () => {
        const element = await card();
        expect(wireOf(getListPage).getLastConfig()).toEqual({ path: 'list/Deal__c?listView=Mine' });
        expect(wireOf(getListRecordsByName).getLastConfig()).toEqual({
            objectApiName: 'Deal__c',
            listViewApiName: 'Mine',
            pageSize: 5
        });
        expect(has(element, 'article > *')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows the first records under the name of the list view, with the way to all', async () => {
        const element = await card();
        await answer(getListPage, { data: PAGE });
        await answer(getListRecordsByName, { data: listOf([listRecord('A')]) });
        expect(text(find(element, 'h2'))).toBe('My open deals');
        expect(find(element, 'h2 a').getAttribute('href')).toBe('/lightning/o/Deal__c/list?filterName=Mine');
        expect(props(element, 'shell-record-table')).toMatchObject({ columns: COLUMNS, records: [listRecord('A')] });
        await expect(element).toBeAccessible();
    });

    it('says that the list is empty', async () => {
        const element = await card();
        await answer(getListPage, { data: PAGE });
        await answer(getListRecordsByName, { data: listOf([]) });
        expect(text(element)).toContain('No records in this list.');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['the list', getListPage],
        ['its records', getListRecordsByName]
    ])('says why %s cannot be read', async (_, adapter) => {
        const element = await card();
        await answer(adapter, { error: refusal('You do not have access to Deals.', 403) });
        expect(text(find(element, '[role="alert"]'))).toBe('You do not have access to Deals.');
        await expect(element).toBeAccessible();
    });
});
