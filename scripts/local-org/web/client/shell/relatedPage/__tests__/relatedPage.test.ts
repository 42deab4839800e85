import RelatedPage from 'shell/relatedPage';
import { getRecordPage } from 'shell/pageLoader';
import { clearPage, find, flush, has, mount, props, text, wireOf } from '../../../../../../jest-mocks/testKit';
import { recordPage, RECORD_ID, refusal, relatedList } from '../../../../../../jest-mocks/shellKit';

const mounted = (): Promise<HTMLElement> =>
    mount('shell-related-page', RelatedPage, { recordId: RECORD_ID, relationship: 'Tasks__r' });

async function answer(value: object): Promise<void> {
    wireOf(getRecordPage).emit({ data: undefined, error: undefined, ...value });
    await flush();
}

describe('shell-related-page', () => {
    afterEach(clearPage);

    it('waits for the record', async () => {
        const element = await mounted();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows a page of the related list, with the way back to the record', async () => {
        const element = await mounted();
        await answer({ data: recordPage({ relatedLists: [relatedList()] }) });
        expect(props(element, 'shell-related-list')).toMatchObject({ relatedList: relatedList(), pageSize: 25 });
        expect(find(element, 'nav a').getAttribute('href')).toBe(`/lightning/r/Deal__c/${RECORD_ID}/view`);
        expect(text(find(element, 'h1'))).toBe('Tasks of Deal');
        expect(document.title).toBe('Tasks | Deal | Local org');
        await expect(element).toBeAccessible();
    });

    it('finds a list that stands on a tab of the page, too', async () => {
        const element = await mounted();
        const node = { key: 'l', kind: 'relatedList' as const, relatedList: relatedList() };
        const tabset = { key: 't', kind: 'tabset' as const, sections: [{ key: 's', label: 'S', nodes: [node] }] };
        await answer({ data: recordPage({ regions: [{ name: 'main', area: 'main', nodes: [tabset] }] }) });
        expect(props(element, 'shell-related-list').relatedList).toEqual(relatedList());
    });

    it('says that the record has no such list', async () => {
        const element = await mounted();
        await answer({ data: recordPage() });
        expect(props(element, 'shell-error-page').heading).toBe('Related list not found');
        await expect(element).toBeAccessible();
    });

    it('says that there is no such record', async () => {
        const element = await mounted();
        const error = refusal('The requested resource does not exist', 404);
        await answer({ error });
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });
});
