import App from 'shell/app';
import { notifyAll } from 'lightning/lds';
import { REFRESH } from 'lightning/refresh';
import { navigateToUrl } from 'lightning/router';
import { clearPage, click, find, flush, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { RECORD_ID, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({
    notifyAll: jest.fn(),
    request: jest.fn((_method: string, path: string) =>
        path === '/local/notifications'
            ? Promise.resolve({ unread: 0, notifications: [] })
            : new Promise(() => undefined)
    )
}));

async function at(path: string): Promise<HTMLElement> {
    window.history.pushState(null, '', path);
    return mount('shell-app', App);
}

describe('shell-app', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it.each([
        [`/lightning/r/Deal__c/${RECORD_ID}/edit`, 'shell-record-page', { recordId: RECORD_ID, actionName: 'edit' }],
        [`/lightning/r/${RECORD_ID}`, 'shell-record-page', { recordId: RECORD_ID }],
        // No proper escape: a record of that id does not exist, and its page says so.
        ['/lightning/r/%E0%A4%A', 'shell-record-page', { recordId: '%E0%A4%A' }],
        [
            `/lightning/r/Deal__c/${RECORD_ID}/related/Tasks__r/view`,
            'shell-related-page',
            { recordId: RECORD_ID, relationship: 'Tasks__r' }
        ],
        [
            '/lightning/o/Deal__c/list?filterName=Mine',
            'shell-list-page',
            { objectApiName: 'Deal__c', listView: 'Mine' }
        ],
        ['/lightning/o/Deal__c/new', 'shell-list-page', { actionName: 'new' }],
        ['/lightning/cmp/c__thing', 'shell-component-page', { name: 'thing' }],
        ['/lightning/n/Deals', 'shell-component-page', { path: 'tab/Deals' }],
        ['/lightning/page/home', 'shell-component-page', { path: 'home' }],
        ['/lightning', 'shell-component-page', { path: 'home' }],
        ['/lightning/flow/Close', 'shell-flow-page', { flowName: 'Close' }],
        ['/lightning/page/outbox', 'shell-outbox-page', {}],
        ['/lightning/page/debug', 'shell-debug-page', {}],
        ['/lightning/page/reports', 'shell-reports-page', { kind: 'reports' }],
        ['/lightning/page/dashboards', 'shell-reports-page', { kind: 'dashboards' }],
        ['/lightning/page/about', 'shell-about-page', {}],
        [
            '/lightning/page/search?q=two%20words&object=Deal__c',
            'shell-search-page',
            { text: 'two words', objectApiName: 'Deal__c' }
        ],
        ['/lightning/page/search', 'shell-search-page', { text: '' }],
        ['/lightning/page/report?name=A%2FB', 'shell-report-page', { name: 'A/B' }],
        ['/lightning/page/dashboard?name=D', 'shell-dashboard-page', { name: 'D' }]
    ])('shows at %s the page of that address', async (path, tag, properties) => {
        const element = await at(path);
        expect(find(element, 'main').children).toHaveLength(1);
        expect(props(element, `main > ${tag}`)).toMatchObject(properties);
    });

    it.each(['/lightning/nowhere/1', '/lightning/page/none'])('says that there is no page at %s', async (path) => {
        const element = await at(path);
        expect(props(element, 'shell-error-page')).toMatchObject({
            heading: 'Page not found',
            message: `There is no page at ${path}.`
        });
        await expect(element).toBeAccessible();
    });

    it('goes on at the new page after a navigation, and follows the way back', async () => {
        const element = await at('/lightning/page/outbox');
        navigateToUrl('/lightning/page/debug');
        await flush();
        expect(has(element, 'shell-debug-page')).toBe(true);
        expect(element.shadowRoot?.activeElement).toBe(find(element, 'main'));
        expect(props(element, 'shell-header').current).toBe('/lightning/page/debug');
        window.history.back();
        await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
        await flush();
        expect(has(element, 'shell-outbox-page')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('skips to the main content by keyboard', async () => {
        const element = await at('/lightning/page/outbox');
        const link = find(element, '.skip-link');
        expect(text(link)).toBe('Skip to main content');
        await click(link);
        expect(element.shadowRoot?.activeElement).toBe(find(element, 'main'));
    });

    it('reads everything again when a component asks for it', async () => {
        const element = await at('/lightning/page/outbox');
        find(element, 'shell-outbox-page').dispatchEvent(new CustomEvent(REFRESH, { bubbles: true, composed: true }));
        expect(mockOf(notifyAll)).toHaveBeenCalledTimes(1);
    });
});
