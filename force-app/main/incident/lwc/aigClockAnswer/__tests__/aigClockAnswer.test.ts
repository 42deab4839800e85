import AigClockAnswer from 'c/aigClockAnswer';
import markNotNotifiable from '@salesforce/apex/AigIncidentController.markNotNotifiable';
import recordSent from '@salesforce/apex/AigIncidentController.recordSent';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigIncidentController.markNotNotifiable',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AigIncidentController.recordSent', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const CLOCK = {
    id: 'a05',
    duty: 'Notify the authority',
    recipient: 'Authority',
    dueAt: '2026-11-25T10:00:00Z',
    statutoryLimitAt: '2026-11-26T10:00:00Z'
};
const INCIDENT = { id: 'a04', clocks: [] };
const show = async (kind: string) => {
    const element = await mount('c-aig-clock-answer', AigClockAnswer, {
        kind,
        clock: CLOCK,
        serverNow: '2026-11-23T10:00:00Z'
    });
    setValidity(element, true);
    return element;
};

describe('c-aig-clock-answer', () => {
    beforeEach(() => {
        mockOf(recordSent).mockResolvedValue({ success: true, errors: [], incident: INCIDENT });
        mockOf(markNotNotifiable).mockResolvedValue({ success: true, errors: [], incident: INCIDENT });
    });
    afterEach(clearPage);

    it('records a notification as sent, now unless said otherwise', async () => {
        const element = await show('sent');
        const close = listen(element, 'modalclose');
        expect(text(element)).toContain('Notify the authority To Authority');
        expect(props(element, '[data-field="sentAt"]').value).toBe('2026-11-23T10:00:00Z');
        expect(props(element, '[data-field="reason"]').required).toBe(false);
        await expect(element).toBeAccessible();
        await fire(find(element, '[data-field="reference"]'), 'change', { value: 'DPA-77' });
        await fire(find(element, '[data-field="stage"]'), 'change', { value: 'Initial' });
        await click(find(element, '[data-id="confirm"]'));
        expect(recordSent).toHaveBeenCalledWith({
            input: {
                notificationId: 'a05',
                sentAt: '2026-11-23T10:00:00Z',
                reference: 'DPA-77',
                proofFileId: null,
                stage: 'Initial',
                reason: null
            }
        });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ incident: INCIDENT });
    });

    it('takes a file as the proof, in place of a reference', async () => {
        const element = await show('sent');
        expect(props(element, '[data-field="reference"]').required).toBe(true);
        expect(props(element, '[data-id="proof"]').recordId).toBe('a05');
        await fire(find(element, '[data-id="proof"]'), 'uploadfinished', {
            files: [{ name: 'receipt.pdf', documentId: '069000000000001AAA' }]
        });
        expect(text(element)).toContain('receipt.pdf');
        expect(props(element, '[data-field="reference"]').required).toBe(false);
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="confirm"]'));
        expect(mockOf(recordSent).mock.calls[0]?.[0].input).toMatchObject({
            reference: null,
            proofFileId: '069000000000001AAA'
        });
    });

    it('wants a reason when it was sent after the limit', async () => {
        const element = await show('sent');
        await fire(find(element, '[data-field="sentAt"]'), 'change', { value: '2026-11-26T10:00:01Z' });
        expect(props(element, '[data-field="reason"]')).toMatchObject({
            required: true,
            label: 'Reason for the delay'
        });
    });

    it('wants a reason when nothing is owed', async () => {
        const element = await show('notNotifiable');
        expect(props(element, '[data-field="reason"]').required).toBe(true);
        expect(has(element, '[data-field="sentAt"]')).toBe(false);
        await expect(element).toBeAccessible();
        await fire(find(element, '[data-field="reason"]'), 'change', { value: 'No risk to anybody.' });
        await click(find(element, '[data-id="confirm"]'));
        expect(markNotNotifiable).toHaveBeenCalledWith({
            input: { notificationId: 'a05', reason: 'No risk to anybody.' }
        });
    });

    it('does not send what is incomplete', async () => {
        const element = await show('notNotifiable');
        setValidity(element, false);
        await click(find(element, '[data-id="confirm"]'));
        expect(markNotNotifiable).not.toHaveBeenCalled();
    });

    it('shows errors of the server at the field and stays open', async () => {
        const element = await show('sent');
        const close = listen(element, 'modalclose');
        const validity = customValidity(element, 'sentAt');
        mockOf(recordSent).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'sentAt', message: 'This lies in the future.' },
                { field: null, message: 'General.' }
            ]
        });
        await click(find(element, '[data-id="confirm"]'));
        expect(validity).toHaveBeenCalledWith('This lies in the future.');
        expect(text(element)).toContain('General.');
        mockOf(recordSent).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="confirm"]'));
        expect(text(element)).toContain('Offline');
        expect(close).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('can be cancelled', async () => {
        const element = await show('sent');
        const close = listen(element, 'modalclose');
        await click(find(element, 'lightning-button'));
        expect(close).toHaveBeenCalledTimes(1);
    });
});
