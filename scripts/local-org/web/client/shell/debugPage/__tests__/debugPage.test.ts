import DebugPage from 'shell/debugPage';
import { request } from 'lightning/lds';
import { all, clearPage, click, find, fire, has, mockOf, mount, text } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const REQUESTS = [
    { id: 2, at: Date.UTC(2026, 0, 2, 10, 30), userName: 'Steward', label: 'Save', milliseconds: 4.25, error: null },
    {
        id: 1,
        at: Date.UTC(2026, 0, 2, 10, 29),
        userName: 'Steward',
        label: 'Call',
        milliseconds: 120,
        error: 'Divide by 0'
    }
];
const DETAILS = {
    ...REQUESTS[1],
    limits: [{ name: 'queryRows', used: 3, maximum: 50000 }],
    queries: [{ text: 'SELECT Id FROM Account', milliseconds: 1.5, rows: 7 }],
    lines: [{ level: 'DEBUG', message: 'before' }]
};

const answers = (byPath: Record<string, unknown>): void =>
    void mockOf(request).mockImplementation((_method: string, path: string) =>
        path in byPath
            ? Promise.resolve(byPath[path])
            : Promise.reject(Object.assign(new Error('Not found'), { status: 404, body: { message: 'Gone.' } }))
    );

describe('shell-debug-page', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('waits for the log', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mount('shell-debug-page', DebugPage);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says that nothing has run yet, and looks again when asked', async () => {
        answers({ '/local/debug-log': { requests: [] } });
        const element = await mount('shell-debug-page', DebugPage);
        expect(text(find(element, '.empty'))).toBe('No request has run yet.');
        await expect(element).toBeAccessible();
        answers({ '/local/debug-log': { requests: REQUESTS } });
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(all(element, 'li')).toHaveLength(2);
    });

    it('lists the requests that ran last with time, user, duration and outcome', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS } });
        const element = await mount('shell-debug-page', DebugPage);
        expect(all(element, 'li').map(text)).toEqual([
            'Save 1/2/26, 10:30:00 AM, Steward, 4.3 ms, Succeeded',
            'Call 1/2/26, 10:29:00 AM, Steward, 120 ms, Failed'
        ]);
        expect(document.title).toBe('Debug log | Local org');
        await expect(element).toBeAccessible();
    });

    it('opens one: error, limits, queries with rows and times, and the Apex log', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS }, '/local/debug-log/1': DETAILS });
        const element = await mount('shell-debug-page', DebugPage);
        await click(find(element, 'button[data-id="1"]'));
        const details = find(element, 'article.details');
        expect(text(details)).toContain('Divide by 0');
        expect(text(details)).toContain('Steward, 120 ms; 1 query in 1.5 ms');
        expect(element.shadowRoot?.activeElement).toBe(find(element, 'article.details h2'));
        expect(all(element, '[aria-current]').map((row) => row.dataset.id)).toEqual(['1']);
        expect(text(find(element, 'dl'))).toBe('Query rows 3 of 50,000');
        expect(text(find(element, 'ol'))).toBe('SELECT Id FROM Account 7 rows, 1.5 ms');
        expect(find(element, 'pre').textContent).toBe('DEBUG|before');
        await expect(element).toBeAccessible();
    });

    it('says so when a request is no longer kept', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS } });
        const element = await mount('shell-debug-page', DebugPage);
        await click(find(element, 'button[data-id="2"]'));
        expect(text(find(element, '[role="alert"]'))).toBe('Gone.');
        expect(has(element, 'article.details')).toBe(false);
    });

    it('shows the error page when the log cannot be read', async () => {
        answers({});
        const element = await mount('shell-debug-page', DebugPage);
        expect(has(element, 'shell-error-page')).toBe(true);
        await expect(element).toBeAccessible();
    });
});
