import AigEvidenceDesk from 'c/aigEvidenceDesk';
import generate from '@salesforce/apex/AigEvidenceController.generate';
import getDesk from '@salesforce/apex/AigEvidenceController.getDesk';
import {
    clearPage,
    click,
    find,
    fire,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigEvidenceController.generate', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigEvidenceController.getDesk', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const ROW = {
    useCaseId: 'uc1',
    reference: 'UC-00001',
    title: 'Candidate screening',
    status: 'Approved',
    outcomeLabel: 'High-risk (Annex III)',
    isHeld: true,
    latest: {
        id: 'a01',
        name: 'EP-00001',
        version: 1,
        status: 'Ready',
        completeness: 80,
        gaps: 2,
        generatedAt: '2026-11-26T08:00:00Z'
    }
};
const DESK = { rows: [ROW], hasMore: false, canGenerate: true, completeness: 80 };

const show = (desk: object) => {
    mockOf(getDesk).mockResolvedValue(desk);
    return mount('c-aig-evidence-desk', AigEvidenceDesk);
};

describe('c-aig-evidence-desk', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getDesk).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-evidence-desk', AigEvidenceDesk);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists use cases with their latest pack', async () => {
        const rows = [
            ROW,
            { ...ROW, useCaseId: 'uc2', isHeld: false, latest: null },
            { ...ROW, useCaseId: 'uc3', latest: { name: 'EP-00002', status: 'Queued' } },
            { ...ROW, useCaseId: 'uc4', latest: { name: 'EP-00003', status: 'Failed' } }
        ];
        const element = await show({ ...DESK, rows, hasMore: true, completeness: 20 });
        expect(props(element, 'lightning-datatable').data).toEqual([
            expect.objectContaining({
                url: '/lightning/r/AI_Use_Case__c/uc1/view',
                name: 'UC-00001 Candidate screening',
                pack: 'EP-00001',
                percent: 80,
                gaps: 2,
                hold: 'Legal hold'
            }),
            expect.objectContaining({ pack: 'None yet', percent: null, gaps: null, hold: '' }),
            expect.objectContaining({ pack: 'EP-00002 · Queued', percent: null }),
            expect.objectContaining({ pack: 'EP-00003 · Failed', percent: null })
        ]);
        expect(text(element)).toContain('Mean completeness of the latest packs: 20 %.');
        expect(text(element)).toContain('Only the first 200 use cases are shown.');
        await expect(element).toBeAccessible();
    });

    it('generates packs for those selected', async () => {
        const element = await show(DESK);
        expect(props(element, '[data-id="generate"]').disabled).toBe(true);
        await fire(find(element, 'lightning-datatable'), 'rowselection', {
            selectedRows: [{ id: 'uc1' }, { id: 'uc2' }]
        });
        expect(text(element)).toContain('2 selected');
        mockOf(generate).mockResolvedValue(2);
        await click(find(element, '[data-id="generate"]'));
        expect(generate).toHaveBeenCalledWith({ useCaseIds: ['uc1', 'uc2'] });
        expect(text(find(element, '[role="status"]'))).toBe('2 packs are being generated.');
        await click(find(element, '[data-id="refresh"]'));
        expect(text(find(element, '[role="status"]'))).toBe('');
        expect(getDesk).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });

    it('shows why it was refused', async () => {
        const element = await show(DESK);
        await fire(find(element, 'lightning-datatable'), 'rowselection', { selectedRows: [{ id: 'uc1' }] });
        mockOf(generate).mockRejectedValue({ body: { message: 'You may not generate evidence packs.' } });
        await click(find(element, '[data-id="generate"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['You may not generate evidence packs.']);
    });

    it('offers a reader no selection', async () => {
        const element = await show({ ...DESK, canGenerate: false });
        expect(props(element, 'lightning-datatable').hideCheckboxColumn).toBe(true);
        expect(has(element, '[data-id="generate"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('teaches an empty register', async () => {
        const element = await show({ rows: [], hasMore: false, canGenerate: true, completeness: 0 });
        expect(text(element)).toContain('No use case is registered');
        await expect(element).toBeAccessible();
    });

    it('shows why it cannot be read', async () => {
        mockOf(getDesk).mockRejectedValue({ body: { message: 'No access' } });
        const element = await mount('c-aig-evidence-desk', AigEvidenceDesk);
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
    });
});
