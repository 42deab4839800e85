import OutboxPage from 'shell/outboxPage';
import { request } from 'lightning/lds';
import { all, clearPage, find, fire, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const AT = Date.UTC(2026, 0, 2, 10, 30);
const ENTRIES = [
    {
        id: 2,
        at: AT,
        recipients: ['Risk Reviewer', 'Incident desk'],
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
        content: {
            to: ['a@example.com'],
            cc: ['b@example.com'],
            bcc: [],
            subject: 'Hello',
            textBody: null,
            htmlBody: '<b>Hi</b>',
            whatId: null
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

    it('shows notifications and e-mails with whom they were for', async () => {
        answer(ENTRIES);
        const element = await mount('shell-outbox-page', OutboxPage);
        const [notification, mail] = all(element, 'li');
        expect(text(notification)).toMatch(
            /^A review waits Notification, Jan 2, 2026, 10:30\sAM, to Risk Reviewer, Incident desk Look at it\. Open the record$/
        );
        expect(find(element, 'a').getAttribute('href')).toBe('/lightning/r/a00000000000001AAA');
        expect(text(mail)).toContain('to a@example.com, b@example.com');
        expect(props(element, 'lightning-formatted-rich-text').value).toBe('<b>Hi</b>');
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
