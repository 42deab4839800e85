import AigUseCaseSummary from 'c/aigUseCaseSummary';
import AigSuspendUseCase from 'c/aigSuspendUseCase';
import { refreshApex } from '@salesforce/apex';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getState from '@salesforce/apex/AigGateController.getState';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
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
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigUseCaseController.getSummary',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigGateController.getState',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigUseCaseController.suspend', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const SUMMARY = {
    id: 'a01',
    title: 'Opportunity scoring',
    reference: 'UC-00001',
    key: 'opportunity-scoring',
    status: 'Approved with Conditions',
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    expiresOn: '2028-11-23',
    changedSinceApproval: false,
    ownerName: 'Sales Ops user',
    conditions: 'Review monthly.',
    canSuspend: true,
    canSubmit: false
};
const show = async (change: object = {}) => {
    const element = await mount('c-aig-use-case-summary', AigUseCaseSummary, { recordId: 'a01' });
    wireOf(getSummary).emit({ ...SUMMARY, ...change });
    await flush();
    return element;
};

describe('c-aig-use-case-summary', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-use-case-summary', AigUseCaseSummary, { recordId: 'a01' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says outcome, status, what that means, owner and conditions', async () => {
        const element = await show();
        const words = text(element);
        expect(words).toContain('Minimal risk Approved with conditions UC-00001');
        expect(words).toContain('Business owner Sales Ops user');
        expect(words).toContain('Conditions Review monthly.');
        await expect(element).toBeAccessible();
    });

    it('says first what the gate says, and nothing of it while nobody could ask', async () => {
        const element = await show();
        expect(has(element, '[data-id="gate"]')).toBe(false);
        wireOf(getState).emit({ allowed: true });
        await flush();
        expect(text(find(element, '.badges'))).toMatch(/^Gate: allowed/);
        wireOf(getState).emit({ allowed: false });
        await flush();
        expect(text(find(element, '.badges'))).toMatch(/^Gate: denied/);
        await expect(element).toBeAccessible();
        wireOf(getState).error({ message: 'The gate is gone.' });
        await flush();
        expect(has(element, '[data-id="gate"]')).toBe(false);
    });

    it('warns when it was changed since the approval, and says what is left to do', async () => {
        const element = await show({ changedSinceApproval: true, canSubmit: true });
        expect(text(element)).toContain('It was changed since it was approved');
        expect(text(element)).toContain('Continue the registration to submit it again.');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['Draft', 'It is not submitted yet.'],
        ['Changes Requested', 'Make the changes'],
        ['Rejected', 'Make the changes'],
        ['Suspended', 'to submit it again']
    ])('says what is left to do when it is %s', async (status, words) => {
        const element = await show({ status, canSubmit: true });
        expect(text(element)).toContain(words);
    });

    it('leaves an approval that holds alone', async () => {
        const element = await show({ status: 'Approved', canSubmit: true });
        expect(text(element)).not.toContain('submit');
    });

    it('announces the next legal change', async () => {
        const element = await show({ upcomingOutcomeLabel: 'High-risk (Annex III)', upcomingFrom: '2027-12-02' });
        expect(text(element)).toContain('Next legal change High-risk (Annex III)');
    });

    it('suspends after the dialog', async () => {
        mockOf(AigSuspendUseCase.open).mockResolvedValueOnce({ status: 'Suspended' });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, 'lightning-button'));
        expect(AigSuspendUseCase.open).toHaveBeenCalledWith(
            expect.objectContaining({ useCaseId: 'a01', useCaseTitle: 'Opportunity scoring' })
        );
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a01' }]);
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(toast).toHaveBeenCalledTimes(1);
    });

    it('does nothing when the dialog is cancelled', async () => {
        mockOf(AigSuspendUseCase.open).mockResolvedValueOnce(undefined);
        const element = await show();
        await click(find(element, 'lightning-button'));
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('offers no suspension to whoever may not suspend', async () => {
        const element = await show({ canSuspend: false });
        expect(has(element, 'lightning-button')).toBe(false);
    });

    it('says why it cannot be read, and tries again', async () => {
        const element = await mount('c-aig-use-case-summary', AigUseCaseSummary, { recordId: 'a01' });
        wireOf(getSummary).error({ message: 'You cannot read this.' });
        await flush();
        expect(text(element)).toContain('You cannot read this.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('reads again when the record has changed', async () => {
        await show();
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T10:00:00Z' });
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2026-11-23T11:00:00Z' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
