import AigPolicySign from 'c/aigPolicySign';
import getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import sign from '@salesforce/apex/AigPolicyController.sign';
import { onGateChange } from 'c/aigGateNews';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigPolicyController.getPolicy', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigPolicyController.sign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const POLICY = {
    id: 'a20',
    title: 'AI literacy',
    version: 1,
    kind: 'Training',
    kindLabel: 'Training',
    body: '<p>Read this.</p>',
    bodyHash: 'abc',
    materialUrl: 'https://learning.aigov.example/ai',
    changeSummary: 'A new chapter.',
    statement: 'I have completed this training.',
    canSign: true
};
const show = async (change: object = {}) => {
    mockOf(getPolicy).mockResolvedValue({ ...POLICY, ...change });
    const element = await mount('c-aig-policy-sign', AigPolicySign, { policyId: 'a20', channel: 'Utility Bar' });
    setValidity(element, true);
    return element;
};

describe('c-aig-policy-sign', () => {
    beforeEach(() => mockOf(sign).mockResolvedValue({ success: true, errors: [] }));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getPolicy).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-policy-sign', AigPolicySign, { policyId: 'a20' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the text, what is new, the material and the statement', async () => {
        const element = await show();
        expect(props(element, 'lightning-formatted-rich-text').value).toBe('<p>Read this.</p>');
        expect(text(element)).toContain('What is new: A new chapter.');
        expect(find<HTMLAnchorElement>(element, 'a').rel).toBe('noopener noreferrer');
        expect(props(element, '[data-field="isAcknowledged"]').label).toBe('I have completed this training.');
        await expect(element).toBeAccessible();
    });

    it('signs what was shown, says so to the page and closes', async () => {
        const news = jest.fn();
        const stop = onGateChange(news);
        const element = await show();
        const close = listen(element, 'modalclose');
        await fire(find(element, '[data-field="isAcknowledged"]'), 'change', { checked: true });
        await click(find(element, '[data-id="sign"]'));
        expect(sign).toHaveBeenCalledWith({
            input: { policyId: 'a20', bodyHash: 'abc', isAcknowledged: true, channel: 'Utility Bar' }
        });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ title: 'AI literacy' });
        expect(news).toHaveBeenCalledTimes(1);
        stop();
    });

    it('sends nothing without the tick', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="sign"]'));
        expect(sign).not.toHaveBeenCalled();
    });

    it('shows what the server refuses beside its field, and the rest above', async () => {
        mockOf(sign).mockResolvedValue({
            success: false,
            errors: [
                { field: 'isAcknowledged', message: 'Tick it.' },
                { field: 'bodyHash', message: 'Another text.' }
            ]
        });
        const element = await show();
        const validity = customValidity(element, 'isAcknowledged');
        await click(find(element, '[data-id="sign"]'));
        expect(validity).toHaveBeenCalledWith('Tick it.');
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Another text.']);
        await expect(element).toBeAccessible();
    });

    it('says when there is nothing to sign, and closes without a signature', async () => {
        const element = await show({ canSign: false, materialUrl: null, changeSummary: null });
        const close = listen(element, 'modalclose');
        expect(has(element, '[data-id="sign"]')).toBe(false);
        expect(text(element)).toContain('There is nothing to sign');
        await click(find(element, '[data-id="close"]'));
        expect(close.mock.calls[0]?.[0].detail ?? null).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says what goes wrong', async () => {
        mockOf(getPolicy).mockRejectedValue({ body: { message: 'Not found' } });
        const lost = await mount('c-aig-policy-sign', AigPolicySign, { policyId: 'a20' });
        expect(props(lost, 'c-aig-error-panel').messages).toEqual(['Not found']);
        await expect(lost).toBeAccessible();
        mockOf(sign).mockRejectedValue({ body: { message: 'Offline' } });
        const element = await show();
        await click(find(element, '[data-id="sign"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
    });
});
