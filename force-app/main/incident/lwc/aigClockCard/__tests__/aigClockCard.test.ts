import AigClockCard from 'c/aigClockCard';
import {
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('c/aigTimer', () => ({ __esModule: true, after: jest.fn(() => jest.fn()), every: jest.fn() }));

const CLOCK = {
    id: 'a05',
    ruleCode: 'GDPR-33',
    regime: 'GDPR',
    duty: 'Notify the supervisory authority',
    recipient: 'Data protection authority',
    dueAt: '2026-11-25T10:30:00Z',
    statutoryLimitAt: '2026-11-26T10:00:00Z',
    isWorkingTarget: true,
    status: 'Running',
    isOverdue: false,
    citation: 'GDPR, Art. 33(1)',
    sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'
};
const show = (change: object = {}, serverNow = '2026-11-23T10:00:00Z') =>
    mount('c-aig-clock-card', AigClockCard, { clock: { ...CLOCK, ...change }, serverNow, canEdit: true });

describe('c-aig-clock-card', () => {
    afterEach(clearPage);

    it('says to whom, by when, and what the law allows at most', async () => {
        const element = await show();
        const words = text(element);
        expect(words).toContain('Notify the supervisory authority Running');
        expect(words).toContain('To Data protection authority · GDPR');
        expect(words).toContain('Our own target Due in 2 d 0 h');
        expect(words).toContain('Limit of the law');
        expect(props(element, 'c-aig-citation').citation).toBe('GDPR, Art. 33(1)');
        await expect(element).toBeAccessible();
    });

    it('does not repeat a limit that equals the due time', async () => {
        const element = await show({ isWorkingTarget: false, statutoryLimitAt: CLOCK.dueAt });
        expect(text(element)).not.toContain('Limit of the law');
    });

    it('says in words when it becomes urgent', async () => {
        const element = await show({}, '2026-11-24T12:00:00Z');
        expect(props(element, 'c-aig-status-badge').value).toBe('Due Soon');
        const urgency = listen(element, 'urgency');
        await fire(find(element, 'c-aig-countdown'), 'urgencychange', { urgency: 'overdue' });
        expect(urgency.mock.calls[0]?.[0].detail).toEqual({ text: 'Overdue now: Notify the supervisory authority' });
        expect(props(element, 'c-aig-status-badge').value).toBe('Overdue');
        expect(find(element, 'article').classList).toContain('card_overdue');
        await expect(element).toBeAccessible();
    });

    it('opens the file that proves the sending', async () => {
        const sent = { status: 'Sent', sentAt: '2026-11-24T10:00:00Z', reference: null };
        expect(has(await show(sent), '[data-id="proof"]')).toBe(false);
        const element = await show({ ...sent, proofFileId: '069000000000001AAA' });
        const navigate = listen(element, 'navigate');
        await click(find(element, '[data-id="proof"]'));
        expect(navigate.mock.calls[0]?.[0].detail.attributes).toMatchObject({ recordId: '069000000000001AAA' });
        await expect(element).toBeAccessible();
    });

    it('offers both answers', async () => {
        const element = await show();
        const answer = listen(element, 'answer');
        await click(find(element, '[data-id="sent"]'));
        await click(find(element, '[data-id="not-notifiable"]'));
        expect(answer.mock.calls.map(([event]) => event.detail.kind)).toEqual(['sent', 'notNotifiable']);
        expect(answer.mock.calls[0]?.[0].detail.clock).toEqual(CLOCK);
    });

    it('shows what was sent, and no countdown any more', async () => {
        const element = await show({
            status: 'Sent',
            sentAt: '2026-11-24T10:00:00Z',
            reference: 'DPA-77',
            reason: 'Late.'
        });
        expect(text(element)).toContain('Sent');
        expect(text(element)).toContain('DPA-77');
        expect(text(element)).toContain('Late.');
        expect(has(element, 'c-aig-countdown')).toBe(false);
        expect(has(element, '[data-id="sent"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says by what it was superseded', async () => {
        const element = await show({ status: 'Superseded', supersededBy: 'EUAIA-73-4' });
        expect(text(element)).toContain('A shorter period of the same law counts instead: EUAIA-73-4.');
    });

    it('offers nothing to whoever may only read', async () => {
        const element = await mount('c-aig-clock-card', AigClockCard, { clock: CLOCK, serverNow: '', canEdit: false });
        expect(has(element, '[data-id="sent"]')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
