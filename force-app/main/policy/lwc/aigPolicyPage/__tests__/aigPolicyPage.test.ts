import AigPolicyPage from 'c/aigPolicyPage';
import AigPolicySign from 'c/aigPolicySign';
import AigReasonDialog from 'c/aigReasonDialog';
import LightningConfirm from 'lightning/confirm';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import newVersion from '@salesforce/apex/AigPolicyController.newVersion';
import publish from '@salesforce/apex/AigPolicyController.publish';
import retire from '@salesforce/apex/AigPolicyController.retire';
import {
    all,
    clearPage,
    click,
    find,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getPolicy', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.newVersion', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.publish', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.retire', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.sign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const POLICY = {
    id: 'a20',
    title: 'Input',
    version: 2,
    kindLabel: 'Acceptable Input',
    status: 'Published',
    body: '<p>Text</p>',
    materialUrl: null,
    changeSummary: 'Stricter.',
    effectiveFrom: '2026-11-20',
    effectiveTo: null,
    signedOn: null,
    validUntil: null,
    canSign: true,
    canPublish: false,
    canRenew: true,
    canRetire: true,
    versions: [
        { id: 'a20', version: 2, status: 'Published', effectiveFrom: '2026-11-20', isMinorChange: false },
        {
            id: 'a19',
            version: 1,
            status: 'Superseded',
            effectiveFrom: '2025-11-20',
            effectiveTo: '2026-11-19',
            isMinorChange: true
        }
    ],
    useCases: [{ id: 'a01', title: 'Case replies', status: 'Approved' }]
};
const show = async (change: object = {}) => {
    mockOf(getPolicy).mockResolvedValue({ ...POLICY, ...change });
    const element = await mount('c-aig-policy-page', AigPolicyPage, { recordId: 'a20' });
    wireOf(getRecord).emit({ id: 'a20' });
    await flush();
    return element;
};

describe('c-aig-policy-page', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        const element = await mount('c-aig-policy-page', AigPolicyPage, { recordId: 'a20' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the text, the versions and the use cases that ask for it', async () => {
        const element = await show();
        expect(props(element, 'lightning-formatted-rich-text').value).toBe('<p>Text</p>');
        expect(text(element)).toContain('In force from November 20, 2026');
        expect(text(element)).toContain('Use cases that ask for it (1)');
        expect(all(element, '.list li').map((item) => text(item))[1]).toContain(
            'In force from November 20, 2025 to November 19, 2026; minor change, earlier signatures count'
        );
        expect(has(element, '[data-id="publish"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows a draft without text and date, and my signature', async () => {
        const element = await show({
            status: 'Draft',
            body: null,
            effectiveFrom: null,
            canSign: false,
            canPublish: true,
            canRenew: false,
            canRetire: false,
            changeSummary: null,
            materialUrl: 'https://learning.aigov.example/ai',
            useCases: [],
            signedOn: '2026-11-21',
            validUntil: '2027-11-21'
        });
        expect(text(element)).toContain('No text yet.');
        expect(text(element)).toContain('No first day in force yet');
        expect(text(element)).toContain('valid until November 21, 2027');
        expect(has(element, '[data-id="sign"]')).toBe(false);
        await expect(element).toBeAccessible();
        expect(text(await show({ signedOn: '2026-11-21' }))).toContain('Signed on November 21, 2026.');
    });

    it('publishes after a question, and says what hinders it', async () => {
        const confirm = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
        mockOf(publish).mockResolvedValueOnce({ success: false, errors: [{ field: 'body', message: 'Write it.' }] });
        const element = await show({ status: 'Draft', canPublish: true });
        await click(find(element, '[data-id="publish"]'));
        expect(confirm.mock.calls[0]?.[0]).toMatchObject({ label: 'Publish' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Write it.']);
        await expect(element).toBeAccessible();
        mockOf(publish).mockResolvedValueOnce({ success: true, errors: [] });
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="publish"]'));
        expect(toast).toHaveBeenCalledTimes(1);
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a20' }]);
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
    });

    it('does not publish without the answer', async () => {
        jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
        const element = await show({ status: 'Draft', canPublish: true });
        await click(find(element, '[data-id="publish"]'));
        expect(publish).not.toHaveBeenCalled();
    });

    it('makes a new version and opens it, or says why not', async () => {
        mockOf(newVersion).mockResolvedValueOnce({ success: true, policyId: 'a21', errors: [] });
        const element = await show();
        await click(find(element, '[data-id="new-version"]'));
        expect(newVersion).toHaveBeenCalledWith({ policyId: 'a20' });
        mockOf(newVersion).mockRejectedValueOnce({ body: { message: 'There is a draft already.' } });
        await click(find(element, '[data-id="new-version"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['There is a draft already.']);
    });

    it('retires with a reason', async () => {
        mockOf(retire).mockResolvedValue({ success: true, errors: [] });
        const open = jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(true);
        const element = await show();
        await click(find(element, '[data-id="retire"]'));
        const options = open.mock.calls[0]?.[0] as unknown as { action(reason: string): Promise<unknown> };
        await options.action('Merged.');
        expect(retire).toHaveBeenCalledWith({ policyId: 'a20', reason: 'Merged.' });
        expect(getPolicy).toHaveBeenCalledTimes(2);
    });

    it('signs from the page', async () => {
        const open = jest.spyOn(AigPolicySign, 'open').mockResolvedValue({ title: 'Input' });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="sign"]'));
        expect(open.mock.calls[0]?.[0]).toMatchObject({ policyId: 'a20', channel: 'Policy Page' });
        expect(toast).toHaveBeenCalledTimes(1);
    });

    it('says what goes wrong', async () => {
        mockOf(getPolicy).mockRejectedValue({ body: { message: 'Not found' } });
        const element = await mount('c-aig-policy-page', AigPolicyPage, { recordId: 'a20' });
        wireOf(getRecord).error({ message: 'Gone' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Not found']);
        await expect(element).toBeAccessible();
    });
});
