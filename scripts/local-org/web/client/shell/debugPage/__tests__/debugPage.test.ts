import DebugPage from 'shell/debugPage';
import { request } from 'lightning/lds';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const REQUESTS = [
    {
        id: 2,
        at: Date.UTC(2026, 0, 2, 10, 30),
        userName: 'Steward',
        label: 'GET /local/pages/home',
        milliseconds: 4.25,
        error: null,
        queryCount: 2,
        dmlCount: 0,
        lineCount: 0
    },
    {
        id: 1,
        at: Date.UTC(2026, 0, 2, 10, 29),
        userName: 'Steward',
        label: 'Call',
        milliseconds: 120,
        error: 'Divide by 0',
        queryCount: 1,
        dmlCount: 1,
        lineCount: 3
    }
];
const DETAILS = {
    ...REQUESTS[1],
    stack: null,
    limits: [],
    queries: [],
    dmlCalls: [],
    lines: []
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
            'GET /local/pages/home 1/2/26, 10:30:00 AM, Steward, 4.3 ms, 2 queries, Succeeded',
            'Call 1/2/26, 10:29:00 AM, Steward, 120 ms, 1 query, 1 DML call, 3 log lines, Failed'
        ]);
        expect(document.title).toBe('Debug log | Local org');
        await expect(element).toBeAccessible();
    });

    it('opens one', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS }, '/local/debug-log/1': DETAILS });
        const element = await mount('shell-debug-page', DebugPage);
        await click(find(element, 'button[data-id="1"]'));
        expect(props(element, 'shell-request-details').details).toEqual(DETAILS);
        expect(element.shadowRoot?.activeElement).toBe(find(element, 'shell-request-details'));
        expect(all(element, '[aria-current]').map((row) => row.dataset.id)).toEqual(['1']);
        await expect(element).toBeAccessible();
    });

    it('shows those that one looks for', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS } });
        const element = await mount('shell-debug-page', DebugPage);
        const ids = (): (string | undefined)[] => all(element, 'button[data-id]').map(({ dataset }) => dataset.id);
        await fire(find(element, '.kind'), 'change', { value: 'work' });
        expect(ids()).toEqual(['1']);
        await fire(find(element, '.kind'), 'change', { value: 'failed' });
        expect(ids()).toEqual(['1']);
        await fire(find(element, '.kind'), 'change', { value: 'all' });
        await fire(find(element, '.filter'), 'change', { value: 'PAGES/home' });
        expect(ids()).toEqual(['2']);
        await fire(find(element, '.filter'), 'change', { value: 'nobody' });
        expect(text(find(element, '.empty'))).toBe('No request matches the filter.');
        await expect(element).toBeAccessible();
    });

    it('forgets them when asked', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS }, '/local/debug-log/1': DETAILS });
        const element = await mount('shell-debug-page', DebugPage);
        await click(find(element, 'button[data-id="1"]'));
        answers({ '/local/debug-log': { requests: [] } });
        await fire(find(element, 'lightning-button'), 'click');
        expect(mockOf(request)).toHaveBeenCalledWith('DELETE', '/local/debug-log');
        expect(has(element, 'shell-request-details')).toBe(false);
        expect(text(find(element, '.empty'))).toBe('No request has run yet.');
    });

    it('says so when a request is no longer kept', async () => {
        answers({ '/local/debug-log': { requests: REQUESTS } });
        const element = await mount('shell-debug-page', DebugPage);
        await click(find(element, 'button[data-id="2"]'));
        expect(text(find(element, '[role="alert"]'))).toBe('Gone.');
        expect(has(element, 'shell-request-details')).toBe(false);
    });

    it('shows the error page when the log cannot be read', async () => {
        answers({});
        const element = await mount('shell-debug-page', DebugPage);
        expect(has(element, 'shell-error-page')).toBe(true);
        await expect(element).toBeAccessible();
    });
});
