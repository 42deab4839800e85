import RelatedLists from 'shell/relatedLists';
import { all, clearPage, mount, text } from '../../../../../../jest-mocks/testKit';
import { recordPage, relatedList } from '../../../../../../jest-mocks/shellKit';

describe('shell-related-lists', () => {
    afterEach(clearPage);

    it('shows every related list of the layout, in its order', async () => {
        const lists = [relatedList(), relatedList({ key: 'Note__c.Deal__c', label: 'Notes' })];
        const page = recordPage({ relatedLists: lists });
        const element = await mount('shell-related-lists', RelatedLists, { recordPage: page });
        const cards = all(element, 'shell-related-list') as unknown as { relatedList: object; recordPage: object }[];
        expect(cards.map((card) => card.relatedList)).toEqual(lists);
        expect(cards.map((card) => card.recordPage)).toEqual([page, page]);
        await expect(element).toBeAccessible();
    });

    it('says that there are none', async () => {
        const element = await mount('shell-related-lists', RelatedLists, { recordPage: recordPage() });
        expect(text(element)).toBe('No related lists.');
        await expect(element).toBeAccessible();
    });
});
