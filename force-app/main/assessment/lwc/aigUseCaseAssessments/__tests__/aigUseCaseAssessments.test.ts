import AigUseCaseAssessments from 'c/aigUseCaseAssessments';
import { refreshApex } from '@salesforce/apex';
import getKinds from '@salesforce/apex/AigAssessmentController.getKinds';
import start from '@salesforce/apex/AigAssessmentController.start';
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
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigAssessmentController.getKinds',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigAssessmentController.start', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const KINDS = [
    {
        type: 'Risk',
        typeLabel: 'Risk assessment',
        isRequired: true,
        canStart: true,
        supersededCount: 2,
        completed: {
            id: 'a1',
            name: 'RA-00001',
            version: 3,
            residualLevel: 'Low',
            nextReviewOn: '2026-01-01',
            isDue: true
        },
        draft: null
    },
    {
        type: 'DPIA',
        typeLabel: 'DPIA',
        isRequired: false,
        canStart: true,
        supersededCount: 0,
        completed: null,
        draft: { id: 'a2', name: 'RA-00002', version: 1, openedBecause: 'Autonomy' }
    },
    { type: 'FRIA', typeLabel: 'FRIA', isRequired: false, canStart: true, supersededCount: 0 },
    { type: 'Bias', typeLabel: 'Bias plan', isRequired: false, canStart: false, supersededCount: 0 }
];
const show = () => mount('c-aig-use-case-assessments', AigUseCaseAssessments, { recordId: 'u1' });
const loaded = async () => {
    const element = await show();
    wireOf(getKinds).emit(KINDS);
    await flush();
    return element;
};

describe('c-aig-use-case-assessments', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows each kind with what is needed, done, due or open', async () => {
        const element = await loaded();
        expect(text(element)).toContain('Needed before approval');
        expect(text(element)).toContain('Due for a new version since');
        expect(text(element)).toContain('RA-00002, version 1, draft');
        expect(text(element)).toContain('Opened because this changed: Autonomy');
        expect(text(element)).toContain('Earlier versions: 2');
        expect(all(element, '[data-type]').map(({ dataset }) => dataset.type)).toEqual(['Risk', 'FRIA']);
        await expect(element).toBeAccessible();
    });

    it('starts a version once and reads again', async () => {
        const element = await loaded();
        mockOf(start).mockResolvedValue({ success: true, savedId: 'a9' });
        const button = find(element, '[data-type="FRIA"]');
        button.click();
        button.click();
        await flush();
        expect(start).toHaveBeenCalledTimes(1);
        expect(start).toHaveBeenCalledWith({ useCaseId: 'u1', type: 'FRIA' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why a version cannot be started', async () => {
        const element = await loaded();
        mockOf(start).mockResolvedValue({ success: false, errors: [{ message: 'Not yours.' }] });
        await click(find(element, '[data-type="FRIA"]'));
        expect(text(element)).toContain('Not yours.');
        mockOf(start).mockRejectedValue({ body: { message: 'Server gone.' } });
        await click(find(element, '[data-type="FRIA"]'));
        expect(text(element)).toContain('Server gone.');
        await expect(element).toBeAccessible();
    });

    it('tells those without access', async () => {
        const element = await show();
        wireOf(getKinds).emit([]);
        await flush();
        expect(text(element)).toContain('No access to assessments');
        await expect(element).toBeAccessible();
    });

    it('says why the list cannot be read, and tries again', async () => {
        const element = await show();
        wireOf(getKinds).error({ message: 'You cannot read this.' });
        await flush();
        expect(text(element)).toContain('You cannot read this.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
