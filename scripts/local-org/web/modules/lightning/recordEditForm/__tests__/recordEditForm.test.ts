import { notifyAll, uiApi } from 'lightning/lds';
import { REGISTER_FIELD, REGISTER_MESSAGES, type FieldHandle } from 'lightning/recordSource';
import { clearPage, flush, listen, mockOf, mount } from '../../../../../../jest-mocks/testKit';
import { formField } from '../../../../../../jest-mocks/shellKit';
import RecordEditForm from '../recordEditForm';

jest.mock('lightning/lds', () => ({
    uiApi: jest.fn(),
    notifyAll: jest.fn(),
    notifyRecords: jest.fn(),
    objectName: (object: unknown) => object
}));
jest.mock('lightning/uiObjectInfoApi', () => ({
    readObjectInfo: jest.fn(() => Promise.resolve(mockInfo)),
    readPicklists: jest.fn(() => Promise.resolve({ picklistFieldValues: {} }))
}));

const mockInfo = {
    apiName: 'Deal__c',
    label: 'Deal',
    defaultRecordTypeId: '012',
    nameFields: ['Name'],
    fields: { Region__c: formField('Region__c'), Country__c: formField('Country__c', { controllerName: 'Region__c' }) }
};

interface Form {
    requestSubmit(): void;
}

/** A field as an input registers it; the test decides what it reads and whether it is valid. */
function input(name: string, value: unknown): jest.Mocked<Required<FieldHandle>> & { name: string } {
    return {
        name,
        isInput: true,
        wire: jest.fn(),
        read: jest.fn(() => value),
        isDirty: jest.fn(() => true),
        reportValidity: jest.fn(() => true),
        setErrors: jest.fn(),
        clean: jest.fn(),
        control: jest.fn()
    };
}

async function form(...handles: FieldHandle[]): Promise<HTMLElement & Form & { messages: string[] }> {
    const element = await mount<Form>('lightning-record-edit-form', RecordEditForm, { objectApiName: 'Deal__c' });
    const inside = element.shadowRoot?.querySelector('div') ?? element;
    const messages: string[] = [];
    const show = (shown: readonly string[]): void => void messages.splice(0, messages.length, ...shown);
    const register = (type: string, detail: unknown): boolean =>
        inside.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    register(REGISTER_MESSAGES, show);
    handles.forEach((handle) => register(REGISTER_FIELD, { handle, onRemove: jest.fn() }));
    await flush();
    return Object.assign(element, { messages });
}

describe('lightning-record-edit-form', () => {
    afterEach(clearPage);

    it('hands each field its description, and tells dependent picklists what their controlling fields say', async () => {
        const [region, country] = [input('Region__c', 'EU'), input('Country__c', null)];
        const element = await form(region, country);
        expect(country.wire.mock.calls[0][0]).toMatchObject({ info: { controllerName: 'Region__c' }, isCreate: true });
        const [valueOf] = country.control.mock.calls[0];
        expect([valueOf('Region__c'), valueOf('Elsewhere__c')]).toEqual(['EU', undefined]);
        element.shadowRoot?.querySelector('div')?.dispatchEvent(new CustomEvent('change', { bubbles: true }));
        expect(country.control).toHaveBeenCalledTimes(2);
    });

    it('saves what was entered, and says so', async () => {
        mockOf(uiApi).mockResolvedValue({ id: 'a01', apiName: 'Deal__c' });
        const region = input('Region__c', 'EU');
        const element = await form(region);
        const saved = listen(element, 'success');
        element.requestSubmit();
        await flush();
        expect(mockOf(uiApi)).toHaveBeenCalledWith('POST', '/records', {
            apiName: 'Deal__c',
            fields: { Region__c: 'EU' }
        });
        expect(saved.mock.calls[0][0].detail).toMatchObject({ id: 'a01' });
        expect(region.clean).toHaveBeenCalledTimes(1);
        expect(mockOf(notifyAll)).toHaveBeenCalledWith('list');
    });

    it('saves nothing while a field is not valid', async () => {
        const region = input('Region__c', 'EU');
        region.reportValidity.mockReturnValue(false);
        const element = await form(region);
        element.requestSubmit();
        await flush();
        expect(mockOf(uiApi)).not.toHaveBeenCalled();
    });

    it("puts the server's errors at their fields, and all others above the form", async () => {
        const output = {
            errors: [{ message: 'The record is locked.' }],
            fieldErrors: { Region__c: [{ message: 'Not known.' }], Country__c: [{ message: 'Not on this form.' }] }
        };
        mockOf(uiApi).mockRejectedValue({ status: 400, body: { message: 'An error occurred.', output } });
        const region = input('Region__c', 'EU');
        const element = await form(region);
        const failed = listen(element, 'error');
        element.requestSubmit();
        await flush();
        expect(region.setErrors).toHaveBeenCalledWith(['Not known.']);
        expect(element.messages).toEqual(['The record is locked.', 'Country: Not on this form.']);
        expect(failed.mock.calls[0][0].detail).toMatchObject({ message: 'An error occurred.', output });
    });
});
