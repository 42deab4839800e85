import LightningConfirm from 'lightning/confirm';
import { deleteRecord, getRecord } from 'lightning/uiRecordApi';
import type { ActionModel } from '../../../../../api/pages/pageTypes';
import Highlights from 'shell/highlights';
import { performAction } from 'shell/performAction';
import {
    all,
    clearPage,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../jest-mocks/testKit';
import { formField, recordPage, RECORD_ID, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('shell/performAction', () => ({ performAction: jest.fn() }));

const flow = (name: string): ActionModel => ({ name, label: name, kind: 'flow', flowName: name, takesRecordId: true });
const DELETE: ActionModel = { name: 'Delete', label: 'Delete', kind: 'delete' };
const ACTIONS = [flow('A'), flow('B'), flow('C'), DELETE];

async function highlights(more: Parameters<typeof recordPage>[0] = {}): Promise<HTMLElement> {
    const element = await mount('shell-highlights', Highlights, { recordPage: recordPage(more) });
    wireOf(getRecord).emit({ fields: { Name: { value: 'First deal' } } });
    await flush();
    return element;
}

describe('shell-highlights', () => {
    afterEach(clearPage);

    it('names the kind of record until it knows the name', async () => {
        const element = await mount('shell-highlights', Highlights, { recordPage: recordPage() });
        expect(wireOf(getRecord).getLastConfig()).toEqual({ recordId: RECORD_ID, fields: ['Deal__c.Name'] });
        expect(text(find(element, 'h1'))).toBe('Deal');
        await expect(element).toBeAccessible();
    });

    it('shows name, key fields and the lock, and titles the page', async () => {
        const element = await highlights({
            highlights: [formField('Status__c'), formField('Amount__c')],
            isLocked: true
        });
        expect(text(find(element, 'h1'))).toBe('First deal');
        expect(document.title).toBe('First deal | Deal | Local org');
        const fields = all(element, 'lightning-output-field') as unknown as { fieldName: string }[];
        expect(fields.map(({ fieldName }) => fieldName)).toEqual(['Status__c', 'Amount__c']);
        expect(props(element, '.actions lightning-icon').alternativeText).toBe('Locked for approval');
        await expect(element).toBeAccessible();
    });

    it('draws no form and no lock for a record without key fields that is free', async () => {
        const element = await highlights();
        expect(has(element, 'lightning-record-view-form')).toBe(false);
        expect(has(element, '.actions > *')).toBe(false);
    });

    it('offers three actions as buttons and the others in a menu, and does what was chosen', async () => {
        const element = await highlights({ actions: ACTIONS });
        const buttons = all(element, 'lightning-button') as unknown as { value: string }[];
        expect(buttons.map(({ value }) => value)).toEqual(['A', 'B', 'C']);
        expect(props(element, 'lightning-menu-item').label).toBe('Delete');
        await fire(find(element, 'lightning-button'), 'click');
        const headless = find(element, 'shell-headless-action');
        expect(mockOf(performAction).mock.calls).toEqual([
            [flow('A'), 'A', recordPage({ actions: ACTIONS }), headless]
        ]);
        await expect(element).toBeAccessible();
    });

    it('says why an action failed', async () => {
        mockOf(performAction).mockRejectedValue(new Error('Component x does not exist or is not exposed.'));
        const element = await highlights({ actions: ACTIONS });
        const toasts = listen(element, 'lightning__showtoast');
        await fire(find(element, 'lightning-button'), 'click');
        expect(toasts.mock.calls[0][0].detail).toEqual({
            title: 'Component x does not exist or is not exposed.',
            variant: 'error',
            mode: 'sticky'
        });
    });

    it('deletes only for who is sure, says so, and goes to the list', async () => {
        const asked = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        const element = await highlights({ actions: ACTIONS });
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Delete' });
        expect(asked.mock.calls[0][0]).toMatchObject({ label: 'Delete Deal', theme: 'warning' });
        expect(mockOf(deleteRecord)).not.toHaveBeenCalled();
        asked.mockResolvedValue(true);
        const toasts = listen(element, 'lightning__showtoast');
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Delete' });
        expect(mockOf(deleteRecord).mock.calls).toEqual([[RECORD_ID]]);
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'Deal "First deal" was deleted.' });
        expect(window.location.pathname).toBe('/lightning/o/Deal__c/list');
    });

    it('says what the platform says when a record may not be deleted, and stays', async () => {
        jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
        window.history.pushState(null, '', '/lightning/r/Deal__c/1/view');
        mockOf(deleteRecord).mockRejectedValueOnce({
            ...refusal('An error occurred'),
            body: { output: { errors: [{ message: 'The record is locked.' }], fieldErrors: {} } }
        });
        const element = await highlights({ actions: ACTIONS });
        const toasts = listen(element, 'lightning__showtoast');
        await fire(find(element, 'lightning-button-menu'), 'select', { value: 'Delete' });
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'The record is locked.', variant: 'error' });
        expect(window.location.pathname).toBe('/lightning/r/Deal__c/1/view');
    });
});
