import AigUseCaseClassification from 'c/aigUseCaseClassification';
import { refreshApex } from '@salesforce/apex';
import { getRecord } from 'lightning/uiRecordApi';
import getClassification from '@salesforce/apex/AigRegistrationController.getClassification';
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
    '@salesforce/apex/AigRegistrationController.getClassification',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const CLASSIFICATION = { outcome: 'Minimal', outcomeLabel: 'Minimal risk', fired: [], duties: [], upcoming: [] };
const show = () => mount('c-aig-use-case-classification', AigUseCaseClassification, { recordId: 'a01' });

describe('c-aig-use-case-classification', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(wireOf(getClassification).getLastConfig()).toEqual({ useCaseId: 'a01' });
        await expect(element).toBeAccessible();
    });

    it('shows the classification', async () => {
        const element = await show();
        wireOf(getClassification).emit(CLASSIFICATION);
        await flush();
        expect(props(element, 'c-aig-classification-result').classification).toEqual(CLASSIFICATION);
        await expect(element).toBeAccessible();
    });

    it('teaches when nothing is classified yet', async () => {
        const element = await show();
        wireOf(getClassification).emit(null);
        await flush();
        expect(text(element)).toContain('No outcome yet');
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        const element = await show();
        wireOf(getClassification).error({ message: 'You cannot read this.' });
        await flush();
        expect(text(element)).toContain('You cannot read this.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('reads again when the record has changed', async () => {
        await show();
        wireOf(getClassification).emit(CLASSIFICATION);
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '1' });
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2' });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
