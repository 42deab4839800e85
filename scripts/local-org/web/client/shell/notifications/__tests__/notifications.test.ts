import { request } from 'lightning/lds';
import Notifications from 'shell/notifications';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    text
} from '../../../../../../jest-mocks/testKit';
import { refusal, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const AT = Date.UTC(2026, 0, 2, 10, 30);
const TWO = {
    unread: 1,
    notifications: [
        {
            id: 2,
            at: AT,
            title: 'A review waits',
            body: 'Look at it.',
            url: '/lightning/r/Deal__c/1/view',
            isUnread: true
        },
        { id: 1, at: AT, title: 'Welcome', body: '', url: null, isUnread: false }
    ]
};
const NONE = { unread: 0, notifications: [] };

async function bell(answer: object): Promise<HTMLElement> {
    mockOf(request).mockResolvedValue(answer);
    const element = await mount('shell-notifications', Notifications);
    return element;
}

describe('shell-notifications', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('says how many are unread, in words too', async () => {
        const element = await bell(TWO);
        expect(text(find(element, '.bell'))).toBe('Notifications, 1 unread 1');
        expect(find(element, '.bell').getAttribute('aria-expanded')).toBe('false');
        expect(has(element, '.panel')).toBe(false);
        await expect(element).toBeAccessible();
        const quiet = await bell(NONE);
        expect(text(find(quiet, '.bell'))).toBe('Notifications');
    });

    it('opens the list, the unread ones marked, each with its time and its record', async () => {
        const element = await bell(TWO);
        await click(find(element, '.bell'));
        expect(find(element, '.bell').getAttribute('aria-expanded')).toBe('true');
        expect(all(element, 'li').map((item) => text(item).replace(/\s/g, ' '))).toEqual([
            'A review waits Unread Look at it. Jan 2, 2026, 10:30 AM Mark as read',
            'Welcome Jan 2, 2026, 10:30 AM'
        ]);
        expect(all(element, 'a').map((link) => link.getAttribute('href'))).toEqual(['/lightning/r/Deal__c/1/view']);
        await expect(element).toBeAccessible();
        find(element, 'a').addEventListener('click', (event) => event.preventDefault());
        const unread = TWO.notifications.find(({ isUnread }) => isUnread);
        await click(find(element, 'a'));
        expect(has(element, '.panel')).toBe(false);
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/notifications/read', { id: unread?.id });
    });

    it('marks one as read, and stays open', async () => {
        const element = await bell(TWO);
        await click(find(element, '.bell'));
        const read = { unread: 0, notifications: TWO.notifications.map((one) => ({ ...one, isUnread: false })) };
        mockOf(request).mockResolvedValue(read);
        await fire(find(element, '.read'), 'click');
        expect(has(element, '.read')).toBe(false);
        expect(element.shadowRoot?.activeElement).toBe(find(element, 'h2'));
        const before = mockOf(request).mock.calls.length;
        find(element, 'a').addEventListener('click', (event) => event.preventDefault());
        await click(find(element, 'a'));
        expect(mockOf(request).mock.calls).toHaveLength(before);
        const other = await bell(TWO);
        await click(find(other, '.bell'));
        mockOf(request).mockRejectedValue(refusal('It is busy.'));
        await fire(find(other, '.read'), 'click');
        expect(text(find(other, '[role="alert"]'))).toBe('It is busy.');
    });

    it('says that nothing has happened', async () => {
        const element = await bell(NONE);
        await click(find(element, '.bell'));
        expect(text(find(element, '.empty'))).toBe('Nothing has happened yet.');
        await expect(element).toBeAccessible();
    });

    it('marks all as read', async () => {
        const element = await bell(TWO);
        await click(find(element, '.bell'));
        mockOf(request).mockResolvedValue({ ...TWO, unread: 0 });
        await fire(find(element, '.read-all'), 'click');
        expect(mockOf(request)).toHaveBeenLastCalledWith('POST', '/local/notifications/read', {});
        expect(has(element, '.count')).toBe(false);
        mockOf(request).mockRejectedValue(refusal('It is busy.'));
        const other = await bell(TWO);
        await click(find(other, '.bell'));
        mockOf(request).mockRejectedValue(refusal('It is busy.'));
        await fire(find(other, '.read-all'), 'click');
        expect(text(find(other, '[role="alert"]'))).toBe('It is busy.');
    });

    it('closes with Escape, back to the bell, and by a click elsewhere', async () => {
        const element = await bell(TWO);
        await click(find(element, '.bell'));
        find(element, 'h2').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })
        );
        await flush();
        expect(has(element, '.panel')).toBe(false);
        expect(element.shadowRoot?.activeElement).toBe(find(element, '.bell'));
        await click(find(element, '.bell'));
        await click(find(element, 'h2'));
        expect(has(element, '.panel')).toBe(true);
        await click(document.body);
        expect(has(element, '.panel')).toBe(false);
    });

    it('says why they cannot be read', async () => {
        mockOf(request).mockRejectedValue(refusal('The local org does not answer.', 0));
        const element = await mount('shell-notifications', Notifications);
        await click(find(element, '.bell'));
        expect(text(find(element, '[role="alert"]'))).toBe('The local org does not answer.');
        expect(has(element, 'p:not([role])')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('looks again from time to time, while it is on the page', async () => {
        jest.useFakeTimers();
        const element = await bell(NONE);
        mockOf(request).mockResolvedValue(TWO);
        jest.advanceTimersByTime(30_000);
        await flush();
        expect(text(find(element, '.count'))).toBe('1');
        element.remove();
        expect(jest.getTimerCount()).toBe(0);
        jest.useRealTimers();
    });
});
