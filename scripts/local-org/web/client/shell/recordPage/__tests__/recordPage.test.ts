import RecordPage from 'shell/recordPage';
import { getRecordPage } from 'shell/pageLoader';
import RecordModal from 'shell/recordModal';
import { JOIN_EDITING } from 'shell/recordEditing';
import { clearPage, find, fire, flush, has, mockOf, mount, props, wireOf } from '../../../../../../jest-mocks/testKit';
import { recordPage, RECORD_ID, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ notifyAll: jest.fn() }));
jest.mock('shell/recordModal', () => ({ __esModule: true, default: { open: jest.fn(() => Promise.resolve()) } }));

const mounted = (properties: object = {}): Promise<HTMLElement> =>
    mount('shell-record-page', RecordPage, { recordId: RECORD_ID, ...properties });

async function answer(value: object): Promise<void> {
    wireOf(getRecordPage).emit({ data: undefined, error: undefined, ...value });
    await flush();
}

describe('shell-record-page', () => {
    afterEach(clearPage);

    it('waits for the page', async () => {
        const element = await mounted();
        expect(wireOf(getRecordPage).getLastConfig()).toEqual({ path: `record/${RECORD_ID}` });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the page of the record, titled by its object until the name is known', async () => {
        const element = await mounted();
        await answer({ data: recordPage() });
        expect(props(element, 'shell-page')).toMatchObject({ page: recordPage(), recordPage: recordPage() });
        expect(document.title).toBe('Deal | Local org');
        document.title = 'First deal | Deal | Local org';
        await answer({ data: recordPage({ isLocked: true }) });
        expect(document.title).toBe('First deal | Deal | Local org');
        await expect(element).toBeAccessible();
    });

    it('says that there is no such record, or no access to it', async () => {
        const element = await mounted();
        const error = refusal('The requested resource does not exist', 404);
        await answer({ error });
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });

    it('opens the form that the address asks for, once, and leaves that address when it is closed', async () => {
        window.history.pushState(null, '', `/lightning/r/Deal__c/${RECORD_ID}/edit`);
        await mounted({ actionName: 'edit' });
        await answer({ data: recordPage() });
        await answer({ data: recordPage() });
        expect(mockOf(RecordModal.open).mock.calls).toEqual([
            [{ label: 'Edit Deal', objectApiName: 'Deal__c', recordId: RECORD_ID }]
        ]);
        expect(window.location.pathname).toBe(`/lightning/r/Deal__c/${RECORD_ID}/view`);
    });

    it('opens the form for the record of the address, not for the one that shows still', async () => {
        const element = await mounted({ actionName: 'view' });
        await answer({ data: recordPage() });
        const other = 'a00000000000002AAA';
        Object.assign(element, { recordId: other, actionName: 'edit' });
        await flush();
        expect(mockOf(RecordModal.open)).not.toHaveBeenCalled();
        await answer({ data: recordPage({ id: other }) });
        expect(mockOf(RecordModal.open)).toHaveBeenCalledWith(expect.objectContaining({ recordId: other }));
    });

    it('completes an address by id alone, so that the tab of the object is marked', async () => {
        window.history.pushState(null, '', `/lightning/r/${RECORD_ID}`);
        await mounted();
        await answer({ data: recordPage() });
        expect(window.location.pathname).toBe(`/lightning/r/Deal__c/${RECORD_ID}/view`);
    });

    it('edits its fields in place: the bar cancels, and a page of another record begins anew', async () => {
        const element = await mounted();
        await answer({ data: recordPage({ canEdit: true }) });
        expect(has(element, 'shell-edit-bar')).toBe(false);
        const part = { show: jest.fn(), focusField: jest.fn(() => true) };
        let editing: { start(field: string): void } | undefined;
        const joined = (given: { start(field: string): void }): void => {
            editing = given;
        };
        find(element, 'div').dispatchEvent(new CustomEvent(JOIN_EDITING, { detail: { part, joined } }));
        editing?.start('Name');
        await flush();
        expect(props(element, 'shell-edit-bar')).toMatchObject({ messages: [], isSaving: false });
        await expect(element).toBeAccessible();
        await fire(find(element, 'shell-edit-bar'), 'cancel');
        expect(has(element, 'shell-edit-bar')).toBe(false);
        editing?.start('Name');
        await flush();
        await answer({ data: recordPage({ id: 'a00000000000002AAA' }) });
        expect(has(element, 'shell-edit-bar')).toBe(false);
        editing?.start('Name');
        await flush();
        // Nothing was changed: nothing is sent.
        await fire(find(element, 'shell-edit-bar'), 'save');
        expect(has(element, 'shell-edit-bar')).toBe(false);
    });
});
