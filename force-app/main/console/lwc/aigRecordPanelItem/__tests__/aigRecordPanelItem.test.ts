import AigRecordPanelItem from 'c/aigRecordPanelItem';
import check from '@salesforce/apex/AigGateController.check';
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

jest.mock('@salesforce/apex/AigGateController.check', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const USE_CASE = {
    id: 'a01000000000001AAA',
    title: 'Opportunity scoring',
    key: 'opportunity-scoring',
    reference: 'UC-00001',
    description: 'Scores opportunities.',
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    status: 'Approved with Conditions',
    allowed: true,
    reasons: [],
    conditions: 'Review monthly.',
    expiresOn: '2028-11-23'
};
const show = (change: object = {}) =>
    mount('c-aig-record-panel-item', AigRecordPanelItem, { useCase: { ...USE_CASE, ...change }, recordId: '006' });

describe('c-aig-record-panel-item', () => {
    afterEach(clearPage);

    it('says what it does here, whether it may, and on which terms', async () => {
        const element = await show();
        const words = text(element);
        expect(words).toContain('Opportunity scoring Allowed Scores opportunities.');
        expect(words).toContain('Review monthly.');
        await expect(element).toBeAccessible();
    });

    it('says why it is denied', async () => {
        const element = await show({ allowed: false, reasons: [{ code: 'SUSPENDED', label: 'It is suspended.' }] });
        expect(text(element)).toContain('Denied');
        expect(text(element)).toContain('It is suspended.');
        await expect(element).toBeAccessible();
    });

    it('reads what people are told when it is opened', async () => {
        const element = await show();
        expect(has(element, 'c-aig-disclosure')).toBe(false);
        const details = find<HTMLDetailsElement>(element, 'details');
        details.open = true;
        await fire(details, 'toggle');
        expect(props(element, 'c-aig-disclosure').useCaseId).toBe('a01000000000001AAA');
        await expect(element).toBeAccessible();
    });

    it('shows what affected people are told about how it works', async () => {
        const element = await show({ explanation: 'How it works: it compares.' });
        expect(text(find(element, '.explanation'))).toBe('How it works: it compares.');
        await expect(element).toBeAccessible();
    });

    it('asks the gate for this record and says the answer', async () => {
        const element = await show();
        const checked = listen(element, 'checked');
        mockOf(check).mockResolvedValueOnce({ allowed: true, reasons: [] });
        await click(find(element, 'lightning-button'));
        expect(check).toHaveBeenCalledWith({ useCaseKey: 'opportunity-scoring', recordId: '006', purpose: null });
        expect(text(find(element, '.message'))).toBe('The gate allows it.');
        mockOf(check).mockResolvedValueOnce({
            allowed: false,
            reasons: [{ code: 'EXPIRED', label: 'It has expired.' }]
        });
        await click(find(element, 'lightning-button'));
        expect(text(find(element, '.message'))).toBe('The gate denies it. It has expired.');
        expect(checked).toHaveBeenCalledTimes(2);
    });

    it('says when the gate could not be asked', async () => {
        const element = await show();
        mockOf(check).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, 'lightning-button'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('asks for room when its details are opened, not when they are closed', async () => {
        const element = await show();
        const expand = listen(element, 'expand');
        const details = find<HTMLDetailsElement>(element, 'details');
        details.open = true;
        await flush();
        details.dispatchEvent(new Event('toggle'));
        const opened = expand.mock.calls.length;
        details.open = false;
        details.dispatchEvent(new Event('toggle'));
        expect(opened).toBeGreaterThan(0);
        expect(expand).toHaveBeenCalledTimes(opened);
    });

    it('opens the use case', async () => {
        const navigate = jest.fn();
        const element = await show();
        document.body.addEventListener('navigate', navigate);
        find(element, 'a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        await flush();
        expect(navigate.mock.calls[0]?.[0].detail).toEqual({
            type: 'standard__recordPage',
            attributes: { recordId: USE_CASE.id, objectApiName: 'AI_Use_Case__c', actionName: 'view' }
        });
    });
});
