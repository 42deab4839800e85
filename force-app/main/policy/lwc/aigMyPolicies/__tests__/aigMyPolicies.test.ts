import AigMyPolicies from 'c/aigMyPolicies';
import AigPolicySign from 'c/aigPolicySign';
import getMine from '@salesforce/apex/AigPolicyController.getMine';
import { announceGateChange } from 'c/aigGateNews';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getMine', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.getPolicy', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.sign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const DUTY = { policyId: 'a20', key: 'input', title: 'Input', version: 1, kindLabel: 'Acceptable Input' };
const OWED = { ...DUTY, state: 'Owed', dueOn: '2026-12-02', isOverdue: false };
const SIGNED = { ...DUTY, policyId: 'a21', state: 'Signed', signedOn: '2026-11-21' };
const show = async (owed: object[], signed: object[]) => {
    mockOf(getMine).mockResolvedValue({ owed, signed });
    return mount('c-aig-my-policies', AigMyPolicies, { channel: 'Utility Bar' });
};

describe('c-aig-my-policies', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        mockOf(getMine).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-my-policies', AigMyPolicies);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows what is owed and what is signed', async () => {
        const element = await show([OWED], [SIGNED]);
        expect(text(find(element, 'c-aig-policy-duties'))).toContain('To sign');
        expect(text(find(element, 'details'))).toContain('Signed (1)');
        await expect(element).toBeAccessible();
    });

    it('says that there is nothing to sign', async () => {
        const element = await show([], []);
        expect(text(element)).toContain('Nothing to sign');
        expect(has(element, 'details')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('opens a policy, tells that it was signed, and reads anew when the page has news', async () => {
        const open = jest.spyOn(AigPolicySign, 'open').mockResolvedValue({ title: 'Input' });
        const element = await show([OWED], []);
        const toast = listen(element, 'lightning__showtoast');
        mockOf(getMine).mockResolvedValue({ owed: [], signed: [SIGNED] });
        await fire(find(element, 'c-aig-policy-duties'), 'open', { policyId: 'a20' });
        expect(open).toHaveBeenCalledWith({
            label: 'My policies',
            size: 'medium',
            policyId: 'a20',
            channel: 'Utility Bar'
        });
        expect(toast.mock.calls[0]?.[0].detail).toMatchObject({ title: 'You have signed Input.' });
        announceGateChange();
        await flush();
        expect(text(element)).toContain('Nothing to sign');
    });

    it('says nothing when the dialog was closed', async () => {
        jest.spyOn(AigPolicySign, 'open').mockResolvedValue(undefined);
        const element = await show([OWED], []);
        const toast = listen(element, 'lightning__showtoast');
        await fire(find(element, 'c-aig-policy-duties'), 'open', { policyId: 'a20' });
        expect(toast).not.toHaveBeenCalled();
    });

    it('says what goes wrong and tries again', async () => {
        mockOf(getMine).mockRejectedValueOnce({ body: { message: 'Offline' } });
        const element = await mount('c-aig-my-policies', AigMyPolicies);
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        await expect(element).toBeAccessible();
        mockOf(getMine).mockResolvedValue({ owed: [OWED], signed: [] });
        await click(find(element, 'lightning-button-icon'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
        expect(has(element, 'c-aig-policy-duties')).toBe(true);
    });

    it('listens no more when it has left the page', async () => {
        const element = await show([], []);
        element.remove();
        mockOf(getMine).mockClear();
        announceGateChange();
        expect(getMine).not.toHaveBeenCalled();
    });
});
