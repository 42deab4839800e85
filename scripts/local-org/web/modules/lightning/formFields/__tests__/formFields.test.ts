import { uiApi } from 'lightning/lds';
import { FormFields } from '../formFields';
import { flush, mockOf } from '../../../../../../jest-mocks/testKit';

jest.mock('lightning/lds', () => ({
    uiApi: jest.fn(),
    notifyAll: jest.fn(() => Promise.resolve()),
    notifyRecords: jest.fn(() => Promise.resolve()),
    objectName: (object: unknown) => object
}));
jest.mock('lightning/recordSource', () => ({
    ...jest.requireActual<object>('lightning/recordSource'),
    RecordSource: class {}
}));

describe('lightning/formFields', () => {
    afterEach(() => jest.clearAllMocks());

    it('sends one save at a time', async () => {
        let answer: (record: object) => void = () => undefined;
        mockOf(uiApi).mockReturnValue(new Promise((resolve) => (answer = resolve)));
        const fields = new FormFields(() => ({ object: 'Deal__c', id: 'a01' }), {
            loaded: jest.fn(),
            failed: jest.fn()
        });
        const first = fields.save({ Name: 'A' });
        expect(await fields.save({ Name: 'B' })).toBeNull();
        answer({ id: 'a01' });
        expect(await first).toEqual({ id: 'a01' });
        await flush();
        expect(mockOf(uiApi).mock.calls).toEqual([['PATCH', '/records/a01', { fields: { Name: 'A' } }, {}]]);
        await fields.save({ Name: 'C' });
        expect(mockOf(uiApi)).toHaveBeenCalledTimes(2);
    });
});
