import AigIncidentClocks from 'c/aigIncidentClocks';
import AigClockAnswer from 'c/aigClockAnswer';
import AigNotificationDraft from 'c/aigNotificationDraft';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import {
    all,
    clearPage,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('c/aigTimer', () => ({ __esModule: true, after: jest.fn(() => jest.fn()), every: jest.fn() }));
jest.mock('@salesforce/apex/AigIncidentController.getIncident', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigIncidentController.markNotNotifiable',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AigIncidentWorkController.getDraft', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentController.recordSent', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const clock = (id: string, dueAt: string, status = 'Running') => ({
    id,
    dueAt,
    status,
    duty: `Duty ${id}`,
    regime: 'GDPR'
});
const INCIDENT = {
    id: 'a04',
    becameAwareAt: '2026-11-23T09:00:00Z',
    serverNow: '2026-11-23T10:00:00Z',
    canEdit: true,
    clocks: [
        clock('late', '2026-12-08T10:00:00Z'),
        clock('soon', '2026-11-24T09:00:00Z'),
        clock('done', '2026-11-23T12:00:00Z', 'Sent')
    ]
};
const show = () => mount('c-aig-incident-clocks', AigIncidentClocks, { recordId: 'a04' });
const order = (element: Element) =>
    all(element, 'c-aig-clock-card').map((card) => (card as unknown as { clock: { id: string } }).clock.id);

describe('c-aig-incident-clocks', () => {
    beforeEach(() => mockOf(getIncident).mockResolvedValue(INCIDENT));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getIncident).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows running clocks, soonest first, and answered ones behind them', async () => {
        const element = await show();
        expect(order(element)).toEqual(['soon', 'late', 'done']);
        expect(props(element, 'c-aig-clock-card')).toMatchObject({ serverNow: INCIDENT.serverNow, canEdit: true });
        expect(text(element)).toContain('Answered clocks: 1');
        await expect(element).toBeAccessible();
    });

    it('announces a clock that becomes urgent, politely', async () => {
        const element = await show();
        await fire(find(element, 'c-aig-clock-card'), 'urgency', { text: 'Overdue now: Duty soon' });
        const live = find(element, '[aria-live="polite"]');
        expect(text(live)).toBe('Overdue now: Duty soon');
    });

    it('records an answer and shows the incident as it is then', async () => {
        const element = await show();
        const answered = { ...INCIDENT, clocks: [clock('soon', '2026-11-24T09:00:00Z', 'Sent')] };
        mockOf(AigClockAnswer.open).mockResolvedValueOnce({ incident: answered });
        await fire(find(element, 'c-aig-clock-card'), 'answer', { kind: 'sent', clock: INCIDENT.clocks[1] });
        expect(AigClockAnswer.open).toHaveBeenCalledWith(
            expect.objectContaining({ kind: 'sent', clock: INCIDENT.clocks[1], serverNow: INCIDENT.serverNow })
        );
        expect(order(element)).toEqual(['soon']);
        expect(text(element)).toContain('Recorded: Duty soon');
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a04' }]);
    });

    it('opens the draft of a clock', async () => {
        const element = await show();
        await fire(find(element, 'c-aig-clock-card'), 'draft', { clock: INCIDENT.clocks[1] });
        expect(AigNotificationDraft.open).toHaveBeenCalledWith(expect.objectContaining({ notificationId: 'soon' }));
    });

    it('changes nothing when the dialog is cancelled', async () => {
        const element = await show();
        mockOf(AigClockAnswer.open).mockResolvedValueOnce(undefined);
        await fire(find(element, 'c-aig-clock-card'), 'answer', { kind: 'notNotifiable', clock: INCIDENT.clocks[1] });
        expect(order(element)).toEqual(['soon', 'late', 'done']);
        expect(notifyRecordUpdateAvailable).not.toHaveBeenCalled();
    });

    it.each([
        [null, 'Clocks start when somebody records when we became aware'],
        ['2026-11-23T09:00:00Z', 'nobody has to be notified']
    ])('teaches when no clock runs (aware: %s)', async (becameAwareAt, words) => {
        mockOf(getIncident).mockResolvedValue({ ...INCIDENT, becameAwareAt, clocks: [] });
        const element = await show();
        expect(text(element)).toContain('No clock is running');
        expect(text(element)).toContain(words);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getIncident).mockRejectedValueOnce({ body: { message: 'You cannot see this incident.' } });
        const element = await show();
        expect(text(element)).toContain('You cannot see this incident.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(order(element)).toHaveLength(3);
    });

    it('reads again when the facts have changed', async () => {
        await show();
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:00:00Z' });
        await flush();
        expect(getIncident).toHaveBeenCalledTimes(1);
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:01:00Z' });
        await flush();
        expect(getIncident).toHaveBeenCalledTimes(2);
    });
});
