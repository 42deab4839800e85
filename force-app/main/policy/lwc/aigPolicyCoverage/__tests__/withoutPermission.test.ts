import AigPolicyCoverage from 'c/aigPolicyCoverage';
import { getRecord } from 'lightning/uiRecordApi';
import getCoverage from '@salesforce/apex/AigPolicyController.getCoverage';
import { announceGateChange } from 'c/aigGateNews';
import { clearPage, flush, has, mount, wireOf } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getCoverage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
// A permission the user does not have is undefined on the platform.
jest.mock('@salesforce/customPermission/AIG_See_Policy_Coverage', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

describe('c-aig-policy-coverage without the permission', () => {
    afterEach(clearPage);

    it('shows nothing and asks the server for nothing', async () => {
        const element = await mount('c-aig-policy-coverage', AigPolicyCoverage, { recordId: 'a20' });
        wireOf(getRecord).emit({ id: 'a20', fields: { Status__c: { value: 'Published' } } });
        announceGateChange();
        await flush();
        expect(has(element, 'lightning-card')).toBe(false);
        expect(getCoverage).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });
});
