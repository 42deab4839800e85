import AigUseCasePolicies from 'c/aigUseCasePolicies';
import AigChoosePolicies from 'c/aigChoosePolicies';
import AigPolicySign from 'c/aigPolicySign';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getUseCasePolicies from '@salesforce/apex/AigPolicyController.getUseCasePolicies';
import {
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getUseCasePolicies', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.getPolicy', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.sign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigPolicyController.saveUseCasePolicies',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);

const OWED = { policyId: 'a20', key: 'input', title: 'Input', version: 1, state: 'Owed', dueOn: '2026-12-02' };
const SIGNED = { ...OWED, state: 'Signed', signedOn: '2026-11-21', dueOn: null };
const FOUND = {
    policies: [OWED],
    canChange: true,
    isApproved: true,
    choices: [{ key: 'input', title: 'Input' }]
};
const show = async (change: object = {}) => {
    mockOf(getUseCasePolicies).mockResolvedValue({ ...FOUND, ...change });
    return mount('c-aig-use-case-policies', AigUseCasePolicies, { recordId: 'a01' });
};

describe('c-aig-use-case-policies', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        mockOf(getUseCasePolicies).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-use-case-policies', AigUseCasePolicies, { recordId: 'a01' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says that the gate denies until everything is signed', async () => {
        const element = await show();
        expect(text(element)).toContain('The gate denies you this use until you have signed.');
        await expect(element).toBeAccessible();
        const signed = await show({ policies: [SIGNED], canChange: false });
        expect(has(signed, '.denied')).toBe(false);
        expect(has(signed, '[data-id="change"]')).toBe(false);
        await expect(signed).toBeAccessible();
    });

    it('says that nothing is asked for', async () => {
        const element = await show({ policies: [] });
        expect(text(element)).toContain('The use case asks for no policy or training.');
        await expect(element).toBeAccessible();
    });

    it('signs on the page of the use case', async () => {
        const open = jest.spyOn(AigPolicySign, 'open').mockResolvedValue({ title: 'Input' });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await fire(find(element, 'c-aig-policy-duties'), 'open', { policyId: 'a20' });
        expect(open.mock.calls[0]?.[0]).toMatchObject({ policyId: 'a20', channel: 'Use Case Page' });
        expect(toast.mock.calls[0]?.[0].detail).toMatchObject({ title: 'You have signed Input.' });
    });

    it('asks for other policies and tells the page', async () => {
        const open = jest.spyOn(AigChoosePolicies, 'open').mockResolvedValue(true);
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="change"]'));
        expect(open.mock.calls[0]?.[0]).toMatchObject({ useCaseId: 'a01', chosen: ['input'], isApproved: true });
        expect(toast).toHaveBeenCalledTimes(1);
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a01' }]);
        expect(getUseCasePolicies).toHaveBeenCalledTimes(2);
    });

    it('leaves everything as it is when nothing was chosen', async () => {
        jest.spyOn(AigChoosePolicies, 'open').mockResolvedValue(undefined);
        const element = await show();
        await click(find(element, '[data-id="change"]'));
        expect(getUseCasePolicies).toHaveBeenCalledTimes(1);
    });

    it('says what goes wrong and tries again', async () => {
        mockOf(getUseCasePolicies).mockRejectedValueOnce({ body: { message: 'Offline' } });
        const element = await mount('c-aig-use-case-policies', AigUseCasePolicies, { recordId: 'a01' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        await expect(element).toBeAccessible();
        mockOf(getUseCasePolicies).mockResolvedValue(FOUND);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(has(element, 'c-aig-policy-duties')).toBe(true);
    });
});
