import OwnerModal from 'shell/ownerModal';
import { notifyAll, request } from 'lightning/lds';
import {
    all,
    clearPage,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../jest-mocks/testKit';
import { RECORD_ID, refusal, USER_ID } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn(), notifyAll: jest.fn(() => Promise.resolve()) }));

const OTHER = 'a00000000000002AAA';
const modal = (recordIds: string[]): Promise<HTMLElement> =>
    mount('shell-owner-modal', OwnerModal, { label: 'Change Owner', objectApiName: 'Deal__c', recordIds });
const buttons = (element: HTMLElement): HTMLElement[] => all(element, 'lightning-button');

describe('shell-owner-modal', () => {
    afterEach(clearPage);

    it('gives the records to the user or queue that was chosen', async () => {
        const element = await modal([RECORD_ID, OTHER]);
        expect(props(element, 'lightning-lookup-field')).toMatchObject({
            ownerOf: 'Deal__c',
            targets: ['User', 'Group']
        });
        expect(text(element)).toContain('The new owner of 2 records');
        expect((buttons(element)[1] as unknown as { disabled: boolean }).disabled).toBe(true);
        await expect(element).toBeAccessible();
        await fire(find(element, 'lightning-lookup-field'), 'change', { recordId: USER_ID });
        mockOf(request).mockResolvedValue({ failures: [] });
        const closed = listen(element, 'modalclose');
        const toasts = listen(element, 'lightning__showtoast');
        await fire(buttons(element)[1], 'click');
        expect(mockOf(request).mock.calls).toEqual([
            ['POST', '/local/change-owner/Deal__c', { recordIds: [RECORD_ID, OTHER], ownerId: USER_ID }]
        ]);
        expect(mockOf(notifyAll)).toHaveBeenCalledTimes(1);
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'The owner of 2 records was changed.' });
        expect(closed.mock.calls[0][0].detail).toBe(2);
    });

    it('stays open and says which kept their owner, and why', async () => {
        const element = await modal([RECORD_ID]);
        await fire(find(element, 'lightning-lookup-field'), 'change', { recordId: USER_ID });
        mockOf(request).mockResolvedValue({ failures: [{ id: RECORD_ID, message: 'It is locked.' }] });
        const closed = listen(element, 'modalclose');
        await fire(buttons(element)[1], 'click');
        expect(text(find(element, '[role="alert"]'))).toBe('1 of 1 kept their owner: It is locked.');
        mockOf(request).mockRejectedValue(refusal('No access.', 403));
        await fire(buttons(element)[1], 'click');
        expect(text(find(element, '[role="alert"]'))).toBe('No access.');
        expect(closed).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
        await fire(find(element, 'lightning-lookup-field'), 'change', { recordId: null });
        expect(has(element, '[role="alert"]')).toBe(false);
        await fire(buttons(element)[0], 'click');
        expect(closed).toHaveBeenCalledTimes(1);
    });
});
