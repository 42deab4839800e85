import AigEvidenceDesk from 'c/aigEvidenceDesk';
import generate from '@salesforce/apex/AigEvidenceController.generate';
import getDesk from '@salesforce/apex/AigEvidenceController.getDesk';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
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
const DESK = { rows: [ROW], hasMore: false, canGenerate: true, useCaseCount: 1, provenCount: 1 };

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
        const element = await show({ ...DESK, rows, useCaseCount: 4 });
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
        expect(text(element)).toContain('1 of 4 use cases have a generated pack.');
        expect(text(element)).toContain('Mean completeness of the latest packs of the 4 use cases shown: 20 %.');
        expect(has(element, '[data-id="more"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('loads the next page after the last use case shown and keeps the totals and the selection', async () => {
        const element = await show({ ...DESK, hasMore: true, useCaseCount: 2 });
        expect(getDesk).toHaveBeenLastCalledWith({ afterId: null });
        await fire(find(element, 'lightning-datatable'), 'rowselection', { selectedRows: [{ id: 'uc1' }] });
        mockOf(getDesk).mockResolvedValue({ rows: [{ ...ROW, useCaseId: 'uc2', latest: null }], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(getDesk).toHaveBeenLastCalledWith({ afterId: 'uc1' });
        expect(props(element, 'lightning-datatable').data).toEqual([
            expect.objectContaining({ id: 'uc1' }),
            expect.objectContaining({ id: 'uc2' })
        ]);
        expect(props(element, 'lightning-datatable').selectedRows).toEqual(['uc1']);
        expect(text(element)).toContain('1 of 2 use cases have a generated pack.');
        expect(text(element)).toContain('of the 2 use cases shown: 40 %');
        expect(text(find(element, '[role="status"]'))).toBe('2 use cases are shown.');
        expect(has(element, '[data-id="more"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('keeps what is shown when the next page cannot be read, and continues from there', async () => {
        const element = await show({ ...DESK, hasMore: true });
        mockOf(getDesk).mockRejectedValueOnce({ body: { message: 'No access' } });
        await click(find(element, '[data-id="more"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        expect(props(element, 'lightning-datatable').data).toHaveLength(1);
        await click(find(element, '[data-id="more"]'));
        expect(getDesk).toHaveBeenLastCalledWith({ afterId: 'uc1' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('drops an answer that a refresh has overtaken', async () => {
        const element = await show({ ...DESK, hasMore: true });
        let answer: (page: object) => void = () => undefined;
        mockOf(getDesk).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        await click(find(element, '[data-id="more"]'));
        expect(props(element, '[data-id="more"]').disabled).toBe(true);
        await click(find(element, '[data-id="refresh"]'));
        answer({ rows: [{ ...ROW, useCaseId: 'uc2' }], hasMore: false });
        await flush();
        expect(props(element, 'lightning-datatable').data).toEqual([expect.objectContaining({ id: 'uc1' })]);
        expect(props(element, '[data-id="more"]').disabled).toBe(false);
    });

    it('forgets a selected use case that a refresh no longer shows', async () => {
        const element = await show(DESK);
        await fire(find(element, 'lightning-datatable'), 'rowselection', { selectedRows: [{ id: 'uc1' }] });
        mockOf(getDesk).mockResolvedValue({ ...DESK, rows: [{ ...ROW, useCaseId: 'uc2' }] });
        await click(find(element, '[data-id="refresh"]'));
        expect(text(element)).toContain('0 selected');
        expect(props(element, '[data-id="generate"]').disabled).toBe(true);
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
        const element = await show({ rows: [], hasMore: false, canGenerate: true, useCaseCount: 0, provenCount: 0 });
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
