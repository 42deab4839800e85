import OutboxPage from 'shell/outboxPage';
import { request } from 'lightning/lds';
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
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const AT = Date.UTC(2026, 0, 2, 10, 30);
const ENTRIES = [
    {
        id: 2,
        at: AT,
        recipients: ['Risk Reviewer', 'Incident desk'],
        sender: 'Business Owner',
        related: { url: '/lightning/r/Deal__c/a00000000000001AAA/view', label: 'Deal: First' },
        origin: { userId: '005000000000001AAA', userName: 'Business Owner', cause: 'POST /apex/Deals/send' },
        content: {
            title: 'A review waits',
            body: 'Look at it.',
            recipientIds: ['005000000000001AAA'],
            targetId: 'a00000000000001AAA'
        }
    },
    {
        id: 1,
        at: AT,
        recipients: ['a@example.com', 'b@example.com'],
        sender: null,
        related: null,
        origin: null,
        content: {
            to: ['a@example.com'],
            cc: ['b@example.com'],
            bcc: [],
            subject: 'Hello',
            textBody: null,
            htmlBody: '<b>Hi</b>',
            whatId: null,
            replyTo: 'c@example.com'
        }
    }
];

const answer = (entries: unknown): void => void mockOf(request).mockResolvedValue({ entries });

describe('shell-outbox-page', () => {
    beforeEach(() => setSession());
    afterEach(clearPage);

    it('waits for the entries', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mount('shell-outbox-page', OutboxPage);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists notifications and e-mails with whom they were for', async () => {
        answer(ENTRIES);
        const element = await mount('shell-outbox-page', OutboxPage);
        expect(all(element, 'li').map((item) => text(item).replace(/\s/g, ' '))).toEqual([
            'A review waits Jan 2, 2026, 10:30 AM, to Risk Reviewer, Incident desk',
            'Hello Jan 2, 2026, 10:30 AM, to a@example.com, b@example.com'
        ]);
        expect(text(find(element, '[role="status"]'))).toBe('2 messages');
        await expect(element).toBeAccessible();
    });

    it('opens one in full: who, to whom, why, about which record', async () => {
        answer(ENTRIES);
        const element = await mount('shell-outbox-page', OutboxPage);
        await click(find(element, 'button[data-id="2"]'));
        const lines = (): string[] => all(element, '.line').map((line) => text(line).replace(/\s/g, ' '));
        expect(lines()).toEqual([
            'From Business Owner',
            'To Risk Reviewer, Incident desk',
            'Sent Jan 2, 2026, 10:30 AM',
            'Caused by POST /apex/Deals/send, as Business Owner',
            'Related to Deal: First'
        ]);
        expect(element.shadowRoot?.activeElement).toBe(find(element, '.message h2'));
        expect(find(element, '.message a').getAttribute('href')).toBe(ENTRIES[0].related?.url);
        expect(text(find(element, '.text'))).toBe('Look at it.');
        await expect(element).toBeAccessible();
        await click(find(element, 'button[data-id="1"]'));
        expect(lines()).toEqual([
            'To a@example.com',
            'Cc b@example.com',
            'Reply to c@example.com',
            'Sent Jan 2, 2026, 10:30 AM'
        ]);
        expect(props(element, 'shell-email-body').html).toBe('<b>Hi</b>');
        expect(has(element, '.text')).toBe(false);
    });

    it('searches the whole outbox, and shows one kind only', async () => {
        jest.useFakeTimers();
        answer(ENTRIES);
        const element = await mount('shell-outbox-page', OutboxPage);
        await fire(find(element, '.kind'), 'change', { value: 'email' });
        expect(text(find(element, '[role="status"]'))).toBe('1 message');
        answer([]);
        await fire(find(element, '.search'), 'change', { value: 'late & new' });
        jest.advanceTimersByTime(300);
        await flush();
        expect(mockOf(request)).toHaveBeenLastCalledWith('GET', '/local/outbox?q=late%20%26%20new');
        expect(text(find(element, '.empty'))).toBe('Nothing found.');
        mockOf(request).mockRejectedValue({ status: 500, body: { message: 'Broken.' } });
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(text(find(element, '[role="alert"]'))).toBe('Broken.');
        expect(has(element, 'shell-error-page')).toBe(false);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says that nothing was sent, and looks again when asked', async () => {
        answer([]);
        const element = await mount('shell-outbox-page', OutboxPage);
        expect(text(find(element, '.empty'))).toBe('Nothing was sent yet.');
        answer(ENTRIES);
        await fire(find(element, 'lightning-button-icon'), 'click');
        expect(all(element, 'li')).toHaveLength(2);
        expect(has(element, '.empty')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows the error page when the outbox cannot be read', async () => {
        mockOf(request).mockRejectedValue({ status: 500, body: { message: 'Broken.' } });
        const element = await mount('shell-outbox-page', OutboxPage);
        expect(has(element, 'shell-error-page')).toBe(true);
        await expect(element).toBeAccessible();
    });
});
