import AigCountdown from 'c/aigCountdown';
import { after } from 'c/aigTimer';
import { clearPage, find, has, listen, mockOf, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('c/aigTimer', () => ({ __esModule: true, after: jest.fn(), every: jest.fn() }));

const SERVER_NOW = '2026-11-23T10:00:00.000Z';
const BROWSER_NOW = Date.parse('2020-01-01T00:00:00Z');

async function tick(): Promise<void> {
    const [, task] = mockOf(after).mock.calls.at(-1) as [number, () => void];
    task();
    await Promise.resolve();
    await Promise.resolve();
}

describe('c-aig-countdown', () => {
    let now = BROWSER_NOW;

    beforeEach(() => {
        now = BROWSER_NOW;
        jest.spyOn(Date, 'now').mockImplementation(() => now);
        mockOf(after).mockReturnValue(jest.fn());
    });
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it.each([
        ['2026-11-26T12:30:00Z', 'Due in 3 d 2 h'],
        ['2026-11-23T13:12:00Z', 'Due in 3 h 12 min'],
        ['2026-11-23T10:05:09Z', 'Due in 5 min 9 s'],
        ['2026-11-23T07:00:00Z', 'Overdue by 3 h 0 min']
    ])('counts to %s from the clock of the server, not of the browser', async (dueAt, words) => {
        const element = await mount('c-aig-countdown', AigCountdown, { serverNow: SERVER_NOW, dueAt });
        expect(text(find(element, '[role="timer"]'))).toBe(words);
    });

    it('counts on and says when it becomes urgent', async () => {
        const element = await mount('c-aig-countdown', AigCountdown, {
            serverNow: SERVER_NOW,
            dueAt: '2026-11-24T10:00:30Z'
        });
        const urgency = listen(element, 'urgencychange');
        now += 60_000;
        await tick();
        now += 24 * 3_600_000;
        await tick();
        expect(urgency.mock.calls.map(([event]) => event.detail.urgency)).toEqual(['soon', 'overdue']);
        expect(text(element)).toContain('Overdue by 0 min 30 s');
    });

    it('ticks each second in the last hour and seldom before', async () => {
        await mount('c-aig-countdown', AigCountdown, { serverNow: SERVER_NOW, dueAt: '2026-11-23T10:30:00Z' });
        expect(mockOf(after).mock.calls.at(-1)?.[0]).toBe(1000);
        await mount('c-aig-countdown', AigCountdown, { serverNow: SERVER_NOW, dueAt: '2026-11-30T10:30:00Z' });
        expect(mockOf(after).mock.calls.at(-1)?.[0]).toBe(30_000);
    });

    it('stops when it leaves the page', async () => {
        const cancel = jest.fn();
        mockOf(after).mockReturnValue(cancel);
        const element = await mount('c-aig-countdown', AigCountdown, { serverNow: SERVER_NOW, dueAt: SERVER_NOW });
        cancel.mockClear();
        element.remove();
        expect(cancel).toHaveBeenCalledTimes(1);
    });

    it('shows nothing without a moment', async () => {
        const element = await mount('c-aig-countdown', AigCountdown, { dueAt: null });
        expect(has(element, '[role="timer"]')).toBe(false);
    });

    it('is accessible', async () => {
        const element = await mount('c-aig-countdown', AigCountdown, { serverNow: SERVER_NOW, dueAt: SERVER_NOW });
        await expect(element).toBeAccessible();
    });
});
