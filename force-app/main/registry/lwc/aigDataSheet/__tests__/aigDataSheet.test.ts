import AigDataSheet from 'c/aigDataSheet';
import { refreshApex } from '@salesforce/apex';
import DataUseForm from 'c/aigDataUseForm';
import getSheet from '@salesforce/apex/AigDataSheetController.getSheet';
import remove from '@salesforce/apex/AigDataSheetController.remove';
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
    '@salesforce/apex/AigDataSheetController.getSheet',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigDataSheetController.remove', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigDataSheetController.save', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const ROW = {
    id: 'd1',
    lastModified: '2026-11-01T08:00:00Z',
    objectName: 'Case',
    fieldName: 'Description',
    direction: 'Prompt',
    category: 'Personal',
    basis: 'Contract',
    purpose: 'Draft a reply',
    retention: 'Not stored',
    masked: true,
    classification: 'Confidential',
    groups: 'PII',
    missing: ['Purpose']
};
const SHEET = {
    rows: [ROW],
    suggestions: [
        { objectName: 'Case', fieldName: 'Subject', direction: 'Prompt', category: 'Unknown', foundBy: 'Draft reply' },
        {
            objectName: 'Case',
            fieldName: 'Notes__c',
            direction: 'Prompt',
            category: 'Personal',
            classification: 'Restricted'
        }
    ],
    allowedPurposes: ['Draft a reply'],
    blockers: ['Data sheet: Case.Description (Confidential) needs Purpose.'],
    warnings: ['No row names the purpose "Summarize": the gate denies it.'],
    canEdit: true,
    surfaceObject: 'Case',
    directions: [{ value: 'Prompt', label: 'Given to the model' }],
    categories: [{ value: 'Personal', label: 'Personal data' }],
    origins: [],
    bases: [{ value: 'Contract', label: 'Contract' }]
};
const show = async (sheet: object, properties: object = {}) => {
    const element = await mount('c-aig-data-sheet', AigDataSheet, { recordId: 'uc1', ...properties });
    wireOf(getSheet).emit(sheet);
    await flush();
    return element;
};
const form = (): jest.SpyInstance => jest.spyOn(DataUseForm, 'open' as never);

describe('c-aig-data-sheet', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-data-sheet', AigDataSheet, { recordId: 'uc1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows each field with what is said of it, what blocks and what looks incomplete', async () => {
        const element = await show(SHEET);
        const words = text(element);
        expect(words).toContain(
            'Before it can be submitted Data sheet: Case.Description (Confidential) needs Purpose.'
        );
        expect(words).toContain('No row names the purpose "Summarize"');
        expect(words).toContain('Direction Given to the model');
        expect(words).toContain('Data category Personal data');
        expect(words).toContain('In Setup Confidential, PII');
        expect(words).toContain('Missing: Purpose');
        expect(words).toContain('used by Draft reply (Given to the model)');
        expect(words).toContain('marked in Setup · Restricted');
        await expect(element).toBeAccessible();
    });

    it('starts an empty sheet', async () => {
        const element = await show({ ...SHEET, rows: [], blockers: [], warnings: [], suggestions: [] });
        const open = form().mockResolvedValue(true as never);
        await fire(find(element, 'c-aig-empty-state'), 'action');
        expect(open).toHaveBeenCalledWith(
            expect.objectContaining({
                useCaseId: 'uc1',
                row: expect.objectContaining({ objectName: 'Case' }) as object
            })
        );
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('adds a suggested field with what is known of it, and changes a row', async () => {
        const element = await show(SHEET);
        const open = form().mockResolvedValue(undefined as never);
        await click(find(element, '[data-action="suggest"]'));
        expect(open).toHaveBeenLastCalledWith(
            expect.objectContaining({
                row: { objectName: 'Case', fieldName: 'Subject', direction: 'Prompt', category: 'Unknown' }
            })
        );
        await click(find(element, '[data-action="edit"]'));
        expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ row: ROW }));
        await click(find(element, '[data-id="add"]'));
        expect(open).toHaveBeenCalledTimes(3);
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('removes a row, and says why it may not', async () => {
        mockOf(remove).mockResolvedValueOnce({ success: true, errors: [] });
        const element = await show(SHEET);
        await click(find(element, '[data-action="remove"]'));
        expect(remove).toHaveBeenCalledWith({ useCaseId: 'uc1', dataUseId: 'd1' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
        mockOf(remove).mockResolvedValueOnce({ success: false, errors: [{ message: 'In review.' }] });
        await click(find(element, '[data-action="remove"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['In review.']);
        mockOf(remove).mockRejectedValueOnce({ body: { message: 'Broken.' } });
        await click(find(element, '[data-action="remove"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await expect(element).toBeAccessible();
    });

    it.each([
        [{ canEdit: false }, {}],
        [{}, { readOnly: true }]
    ])('is only read where it may not be changed: %j %j', async (change, properties) => {
        const element = await show({ ...SHEET, ...change }, properties);
        expect(all(element, 'lightning-button, lightning-button-icon')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows what went wrong and tries again', async () => {
        const element = await mount('c-aig-data-sheet', AigDataSheet, { recordId: 'uc1' });
        wireOf(getSheet).error({ message: 'Broken.' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
