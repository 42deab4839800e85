import LightningConfirm from 'lightning/confirm';
import { request } from 'lightning/lds';
import { navigateToUrl } from 'lightning/router';
import RecordModal from 'shell/recordModal';
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
    text
} from '../../../../../../jest-mocks/testKit';
import { formField, RECORD_ID, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const FORM = {
    object: 'Deal__c',
    label: 'Deal',
    nameField: 'Name',
    icon: 'custom:custom1',
    sections: [
        {
            key: 'a',
            label: 'Facts',
            columns: [
                [formField('Name', { isRequired: true }), formField('Amount__c')],
                [formField('Owner__c'), formField('Total__c', { isReadOnly: true })]
            ]
        },
        { key: 'b', label: null, columns: [[formField('Notes__c'), null]] }
    ]
};

interface Modal {
    close(result?: unknown): Promise<void>;
}
interface Form extends HTMLElement {
    requestSubmit: jest.Mock;
    submit: jest.Mock;
}

async function modal(more: object = {}): Promise<HTMLElement & Modal> {
    mockOf(request).mockResolvedValue(FORM);
    return mount<Modal>('shell-record-modal', RecordModal, { label: 'New Deal', objectApiName: 'Deal__c', ...more });
}

const fields = (element: HTMLElement): (HTMLElement & { fieldName: string; reportValidity: () => boolean })[] =>
    all(element, 'lightning-input-field') as (HTMLElement & { fieldName: string; reportValidity: () => boolean })[];

function form(element: HTMLElement): Form {
    const found = find<Form>(element, 'lightning-record-edit-form');
    return Object.assign(found, { requestSubmit: jest.fn(), submit: jest.fn() });
}

const buttons = (element: HTMLElement): (HTMLElement & { disabled: boolean })[] =>
    all(element, 'lightning-button') as (HTMLElement & { disabled: boolean })[];

async function save(element: HTMLElement): Promise<void> {
    await fire(buttons(element)[1], 'click');
}

async function type(element: HTMLElement): Promise<void> {
    find(element, 'lightning-input-field').dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
    await flush();
}

describe('shell-record-modal', () => {
    afterEach(clearPage);

    it('waits for the form, and cannot save before it is there', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mount('shell-record-modal', RecordModal, { label: 'New', objectApiName: 'Deal__c' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(buttons(element)[1].disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the fields of the layout that can be set, row by row', async () => {
        const element = await modal();
        expect(mockOf(request)).toHaveBeenCalledWith('GET', '/local/pages/form/Deal__c/create');
        expect(fields(element).map(({ fieldName }) => fieldName)).toEqual([
            'Name',
            'Owner__c',
            'Amount__c',
            'Notes__c'
        ]);
        expect(props(element, 'lightning-input-field')).toMatchObject({ fieldName: 'Name', required: true });
        expect(all(element, 'h2').map(text)).toEqual(['Facts']);
        await expect(element).toBeAccessible();
    });

    it('shows the fields of a quick action instead, with what it presets', async () => {
        const element = await modal({
            recordId: RECORD_ID,
            fields: [formField('Status__c'), formField('Owner__c')],
            presets: { Status__c: 'Open' }
        });
        expect(mockOf(request)).toHaveBeenCalledWith('GET', '/local/pages/form/Deal__c/edit');
        expect(fields(element)).toMatchObject([{ fieldName: 'Status__c', value: 'Open' }, { fieldName: 'Owner__c' }]);
    });

    it('says why there is no form', async () => {
        mockOf(request).mockRejectedValue(refusal('You may not create Deals.', 403));
        const element = await mount('shell-record-modal', RecordModal, { label: 'New', objectApiName: 'Deal__c' });
        expect(text(find(element, '[role="alert"]'))).toBe('You may not create Deals.');
        expect(buttons(element)[1].disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('sends what was entered together with the presets, once', async () => {
        const element = await modal({ presets: { Parent__c: 'p' } });
        const edit = form(element);
        const event = new CustomEvent('submit', { cancelable: true, detail: { fields: { Name: 'N' } } });
        edit.requestSubmit.mockImplementation(() => edit.dispatchEvent(event));
        await save(element);
        expect(event.defaultPrevented).toBe(true);
        expect(edit.submit.mock.calls).toEqual([[{ Parent__c: 'p', Name: 'N' }]]);
        expect(buttons(element)[1].disabled).toBe(true);
    });

    it('puts the focus on the first field that cannot be saved as it is', async () => {
        const element = await modal();
        form(element);
        const [name, owner, amount, notes] = fields(element);
        for (const [field, isValid] of [
            [name, true],
            [owner, false],
            [amount, false],
            [notes, true]
        ] as const) {
            jest.spyOn(field, 'reportValidity').mockReturnValue(isValid);
            field.focus = jest.fn();
        }
        await save(element);
        expect([name, owner, amount].map((field) => mockOf(field.focus).mock.calls.length)).toEqual([0, 1, 0]);
    });

    it('goes to the field that the platform refuses, or to the messages above the fields', async () => {
        const element = await modal();
        const [, owner] = fields(element);
        owner.focus = jest.fn();
        await fire(find(element, 'lightning-record-edit-form'), 'error', {
            output: { fieldErrors: { Owner__c: [{}] } }
        });
        expect(mockOf(owner.focus)).toHaveBeenCalledTimes(1);
        const scroll = jest.spyOn(find(element, 'lightning-messages'), 'scrollIntoView');
        await fire(find(element, 'lightning-record-edit-form'), 'error', { output: { fieldErrors: {} } });
        expect(scroll).toHaveBeenCalledTimes(1);
        expect(buttons(element)[1].disabled).toBe(false);
    });

    it('says that it saved, closes, and goes to a new record in the place of the address of the form', async () => {
        window.history.pushState(null, '', '/lightning/o/Deal__c/new');
        const length = window.history.length;
        const element = await modal({ opensRecord: true });
        const [closed, toasts] = [listen(element, 'modalclose'), listen(element, 'lightning__showtoast')];
        await type(element);
        await fire(find(element, 'lightning-record-edit-form'), 'success', { id: RECORD_ID });
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'Deal was created.', variant: 'success' });
        expect(closed.mock.calls.map(([event]) => event.detail as unknown)).toEqual([RECORD_ID]);
        expect(window.location.pathname).toBe(`/lightning/r/Deal__c/${RECORD_ID}/view`);
        expect(window.history).toHaveLength(length);
    });

    it('has a message of its own after a quick action, and stays on the page', async () => {
        window.history.pushState(null, '', '/lightning/page/home');
        const element = await modal({ recordId: RECORD_ID, successMessage: 'It is closed.' });
        const toasts = listen(element, 'lightning__showtoast');
        await fire(find(element, 'lightning-record-edit-form'), 'success', { id: RECORD_ID });
        expect(toasts.mock.calls[0][0].detail).toMatchObject({ title: 'It is closed.' });
        expect(window.location.pathname).toBe('/lightning/page/home');
    });

    it('closes without a question while nothing was entered', async () => {
        const asked = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
        const element = await modal();
        const closed = listen(element, 'modalclose');
        await fire(buttons(element)[0], 'click');
        expect(closed).toHaveBeenCalledTimes(1);
        expect(asked).not.toHaveBeenCalled();
    });

    it('asks before what was entered is thrown away: by Cancel, by the X, by leaving the page', async () => {
        const asked = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        const element = await modal();
        const closed = listen(element, 'modalclose');
        await type(element);
        await fire(buttons(element)[0], 'click');
        await element.close();
        navigateToUrl('/lightning/page/reports');
        await flush();
        expect(asked).toHaveBeenCalledTimes(3);
        expect(asked.mock.calls[0][0]).toMatchObject({ label: 'Discard changes?' });
        expect(closed).not.toHaveBeenCalled();
        asked.mockResolvedValue(true);
        await element.close();
        expect(closed).toHaveBeenCalledTimes(1);
    });

    it('lets the browser ask, too, while something is not saved', async () => {
        const element = await modal();
        const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
        expect(leave()).toBe(true);
        await type(element);
        expect(leave()).toBe(false);
        element.remove();
        expect(leave()).toBe(true);
    });
});
