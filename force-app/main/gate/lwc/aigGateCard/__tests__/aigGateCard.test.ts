import AigGateCard from 'c/aigGateCard';
import { refreshApex } from '@salesforce/apex';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import check from '@salesforce/apex/AigGateController.check';
import getState from '@salesforce/apex/AigGateController.getState';
import { announceGateChange } from 'c/aigGateNews';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigGateController.getState',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigGateController.check', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const DENIED = {
    allowed: false,
    useCaseId: 'a01',
    title: 'Opportunity scoring',
    reasonCodes: ['NOT_APPROVED'],
    reasons: [{ code: 'NOT_APPROVED', label: 'It is not approved.' }]
};
const ALLOWED = {
    allowed: true,
    reasons: [],
    conditions: 'Review monthly.',
    disclosureText: 'This score was made by AI.'
};
const show = async (state: object) => {
    const element = await mount('c-aig-gate-card', AigGateCard, { recordId: 'a01' });
    mockOf(getFieldValue).mockReturnValue('opportunity-scoring');
    wireOf(getState).emit(state);
    wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:00:00Z' });
    await flush();
    return element;
};

describe('c-aig-gate-card', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-gate-card', AigGateCard, { recordId: 'a01' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says no, and why', async () => {
        const element = await show(DENIED);
        expect(text(element)).toContain('Denied The gate denies its use. It is not approved.');
        await expect(element).toBeAccessible();
    });

    it('says yes, on which conditions, and what people are told', async () => {
        const element = await show(ALLOWED);
        expect(text(element)).toContain('Allowed The gate allows its use.');
        expect(text(element)).toContain('Review monthly.');
        expect(text(element)).toContain('This score was made by AI.');
        await expect(element).toBeAccessible();
    });

    it('asks the gate as a caller would', async () => {
        const element = await show(ALLOWED);
        mockOf(check).mockResolvedValue({ ...DENIED, decisionId: 'decision-1' });
        await fire(find(element, 'lightning-input'), 'change', { value: 'Pricing' });
        await click(find(element, 'lightning-button'));
        expect(check).toHaveBeenCalledWith({ useCaseKey: 'opportunity-scoring', recordId: 'a01', purpose: 'Pricing' });
        expect(text(find(element, '[role="status"]'))).toBe('Denied It is not approved. Decision: decision-1');
        await expect(element).toBeAccessible();
    });

    it('offers no try without the key that callers use', async () => {
        mockOf(getFieldValue).mockReturnValue(undefined);
        const element = await mount('c-aig-gate-card', AigGateCard, { recordId: 'a01' });
        wireOf(getState).emit(ALLOWED);
        await flush();
        expect(has(element, 'details')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says when the gate could not be asked', async () => {
        const element = await show(ALLOWED);
        mockOf(check).mockRejectedValue({ body: { message: 'Offline' } });
        await click(find(element, 'lightning-button'));
        expect(text(element)).toContain('Offline');
    });

    it('says why the state cannot be read', async () => {
        const element = await mount('c-aig-gate-card', AigGateCard, { recordId: 'a01' });
        wireOf(getState).error({ message: 'You cannot read this.' });
        await flush();
        expect(text(element)).toContain('You cannot read this.');
        expect(all(element, 'c-aig-status-badge')).toHaveLength(0);
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('reads again when the use case has changed', async () => {
        const element = await show(DENIED);
        expect(refreshApex).not.toHaveBeenCalled();
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T11:00:00Z' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(props(element, 'c-aig-status-badge').value).toBe('Denied');
    });

    it('reads again when the page has news, and no more after it has left', async () => {
        const element = await show(DENIED);
        announceGateChange();
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        element.remove();
        announceGateChange();
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
