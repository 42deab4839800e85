import AigInventoryTab from 'c/aigInventoryTab';
import AigRegisterModal from 'c/aigRegisterModal';
import getFeatures from '@salesforce/apex/AigFeatureController.getFeatures';
import { clearPage, find, fire, flush, mockOf, mount } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigFeatureController.getDetail',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigFeatureController.getFeatures', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.link', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.accept', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.reopen', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

describe('c-aig-inventory-tab', () => {
    beforeEach(() => mockOf(getFeatures).mockResolvedValue({ rows: [], states: [], hasMore: false }));
    afterEach(clearPage);

    it('registers a component through the wizard and reads the inventory anew', async () => {
        mockOf(AigRegisterModal.open).mockResolvedValueOnce({ useCaseId: 'a01', isSubmitted: false });
        const element = await mount('c-aig-inventory-tab', AigInventoryTab);
        const before = mockOf(getFeatures).mock.calls.length;
        await fire(find(element, 'c-aig-feature-inventory'), 'register', { featureId: 'a07' });
        await flush();
        expect(AigRegisterModal.open).toHaveBeenCalledWith(
            expect.objectContaining({ recordId: 'a07', objectApiName: 'AI_Feature__c' })
        );
        expect(mockOf(getFeatures).mock.calls).toHaveLength(before + 1);
        await expect(element).toBeAccessible();
    });
});
