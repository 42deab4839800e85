import AigUseCaseClassification from 'c/aigUseCaseClassification';
import { refreshApex } from '@salesforce/apex';
import { getRecord } from 'lightning/uiRecordApi';
import getClassificationOn from '@salesforce/apex/AigRegistrationController.getClassificationOn';
import {
    clearPage,
    fire,
    find,
    flush,
    has,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigRegistrationController.getClassificationOn',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const TODAY = {
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    fired: [],
    duties: [],
    upcoming: [{ onDate: '2027-12-02' }]
};
const COMPARISON = { today: TODAY, shown: TODAY, isToday: true, added: [], removed: [] };
const LATER = {
    today: TODAY,
    shown: {
        outcome: 'High Risk Annex III',
        outcomeLabel: 'High-risk (Annex III)',
        fired: [],
        duties: [],
        upcoming: []
    },
    isToday: false,
    added: [{ code: '26-1', text: 'Use it as the instructions say.' }],
    removed: [{ code: 'X', text: 'A duty that ends.' }]
};
const show = () => mount('c-aig-use-case-classification', AigUseCaseClassification, { recordId: 'a01' });

describe('c-aig-use-case-classification', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(wireOf(getClassificationOn).getLastConfig()).toEqual({ useCaseId: 'a01', asOf: null });
        await expect(element).toBeAccessible();
    });

    it('shows the classification', async () => {
        const element = await show();
        wireOf(getClassificationOn).emit(COMPARISON);
        await flush();
        expect(props(element, 'c-aig-classification-result').classification).toEqual(TODAY);
        await expect(element).toBeAccessible();
    });

    it('teaches when nothing is classified yet', async () => {
        const element = await show();
        wireOf(getClassificationOn).emit(null);
        await flush();
        expect(text(element)).toContain('No outcome yet');
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        const element = await show();
        wireOf(getClassificationOn).error({ message: 'You cannot read this.' });
        await flush();
        expect(text(element)).toContain('You cannot read this.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('reads again when the record has changed', async () => {
        await show();
        wireOf(getClassificationOn).emit(COMPARISON);
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '1' });
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('shows the law of the next change with what is different then, and comes back to today', async () => {
        const element = await show();
        wireOf(getClassificationOn).emit(COMPARISON);
        await flush();
        const days = find(element, 'lightning-radio-group');
        expect((days as unknown as { options: { label: string }[] }).options.map(({ label }) => label)).toEqual([
            'Today',
            'Next change, December 2, 2027',
            'Another day'
        ]);
        expect(has(element, '.difference')).toBe(false);
        await fire(days, 'change', { value: '2027-12-02' });
        expect(wireOf(getClassificationOn).getLastConfig()).toEqual({ useCaseId: 'a01', asOf: '2027-12-02' });
        wireOf(getClassificationOn).emit(LATER);
        await flush();
        expect(text(find(element, '[aria-live]'))).toBe('The law of December 2, 2027 is shown.');
        expect(text(find(element, '.outcomes'))).toContain('High-risk (Annex III)');
        expect(text(find(element, '.added'))).toContain('Use it as the instructions say.');
        expect(text(find(element, '.removed'))).toContain('A duty that ends.');
        expect(props(element, 'c-aig-classification-result').classification).toEqual(LATER.shown);
        await expect(element).toBeAccessible();
        await fire(find(element, 'lightning-radio-group'), 'change', { value: 'today' });
        expect(wireOf(getClassificationOn).getLastConfig()).toEqual({ useCaseId: 'a01', asOf: null });
    });

    it('takes any day, and waits while it is being typed', async () => {
        const element = await show();
        wireOf(getClassificationOn).emit(COMPARISON);
        await flush();
        await fire(find(element, 'lightning-radio-group'), 'change', { value: 'another' });
        const day = find(element, 'lightning-input');
        await expect(element).toBeAccessible();
        await fire(day, 'change', { value: null });
        await fire(day, 'change', { value: '2030-1' });
        expect(wireOf(getClassificationOn).getLastConfig()).toEqual({ useCaseId: 'a01', asOf: null });
        await fire(day, 'change', { value: '2030-01-01' });
        expect(wireOf(getClassificationOn).getLastConfig()).toEqual({ useCaseId: 'a01', asOf: '2030-01-01' });
    });

    it('says when nothing is different', async () => {
        const element = await show();
        wireOf(getClassificationOn).emit({ ...COMPARISON, isToday: false });
        await flush();
        expect(text(find(element, '.difference'))).toContain('Nothing is different from today.');
        await expect(element).toBeAccessible();
    });
});
