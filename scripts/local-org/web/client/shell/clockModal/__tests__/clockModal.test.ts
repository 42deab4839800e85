import ClockModal from 'shell/clockModal';
import { request } from 'lightning/lds';
import { all, clearPage, find, fire, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { refusal, setSession } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const NOW = Date.UTC(2026, 0, 2, 10, 30, 41);
const modal = (): Promise<HTMLElement> => mount('shell-clock-modal', ClockModal, { label: 'Move the org clock' });

async function press(element: HTMLElement, label: string): Promise<void> {
    const buttons = all(element, 'lightning-button') as unknown as (HTMLElement & { label: string })[];
    const button = buttons.find((candidate) => candidate.label === label);
    if (!button) {
        throw new Error(`There is no button ${label}`);
    }
    await fire(button, 'click');
}

/** An org that keeps, once its clock has moved, one more transaction and one more message. */
function orgThat(ran: readonly object[], sent: readonly object[]): void {
    let hasMoved = false;
    mockOf(request).mockImplementation((method: string, path: string) => {
        if (path === '/local/time') {
            hasMoved = true;
            return Promise.resolve({ now: NOW + 86_400_000 });
        }
        return Promise.resolve(
            path === '/local/debug-log'
                ? { requests: [...(hasMoved ? ran : []), { id: 7, label: 'Before', error: null }] }
                : { entries: [...(hasMoved ? sent : []), { id: 3, content: { subject: 'Before' } }] }
        );
    });
}

describe('shell-clock-modal', () => {
    beforeEach(() => setSession({ now: NOW }));
    afterEach(clearPage);

    it('begins at the time of the org, to the minute, and steps from there', async () => {
        const element = await modal();
        expect(props(element, 'lightning-input')).toMatchObject({
            value: '2026-01-02T10:30:00.000Z',
            timezone: 'UTC',
            required: true
        });
        await press(element, '+1 day');
        await press(element, '+1 hour');
        expect(props(element, 'lightning-input').value).toBe('2026-01-03T11:30:00.000Z');
        await expect(element).toBeAccessible();
    });

    it('moves the clock to the time entered, and says what ran and what was sent', async () => {
        orgThat(
            [
                { id: 9, label: 'Flow Reminders', error: null },
                { id: 8, label: 'Flow Reviews', error: 'Too many queries' }
            ],
            [
                { id: 5, content: { title: 'Review is due', body: 'Look at it.' } },
                { id: 4, content: { subject: 'Reminder' } }
            ]
        );
        const element = await modal();
        await fire(find(element, 'lightning-input'), 'change', { value: '2026-01-03T10:30:00.000Z' });
        await press(element, 'Move clock');
        expect(mockOf(request)).toHaveBeenCalledWith('POST', '/local/time', { to: '2026-01-03T10:30:00.000Z' });
        expect(text(find(element, '.result'))).toContain('It is now Jan 3, 2026, 10:30');
        expect(all(element, 'li').map(text)).toEqual([
            'Flow Reminders',
            'Flow Reviews: Too many queries',
            'Review is due: Look at it.',
            'Reminder'
        ]);
        expect(element.shadowRoot?.activeElement).toBe(find(element, '.result'));
        expect(has(element, 'lightning-input')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('goes back to real time', async () => {
        orgThat([{ id: 9, label: 'Flow Reminders', error: null }], []);
        const element = await modal();
        await press(element, 'Back to real time');
        expect(mockOf(request)).toHaveBeenCalledWith('POST', '/local/time', { offset: 0 });
        expect(all(element, 'h2').map(text)).toEqual(['What ran because it was due']);
    });

    it('says why the clock cannot be moved, and lets one try again', async () => {
        orgThat([], []);
        const element = await modal();
        mockOf(request).mockRejectedValue(refusal('Not that far.'));
        await press(element, 'Move clock');
        expect(text(find(element, '[role="alert"]'))).toBe('Not that far.');
        expect(props(element, 'lightning-modal-footer lightning-button').disabled).toBe(false);
        await expect(element).toBeAccessible();
    });
});
