import AigEvidence from 'c/aigEvidence';
import generate from '@salesforce/apex/AigEvidenceController.generate';
import getOverview from '@salesforce/apex/AigEvidenceController.getOverview';
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
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigEvidenceController.generate', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigEvidenceController.getOverview', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const PART = { code: 'identity', title: 'Identity and owners', isRequired: true, isComplete: true, isEmpty: false };
const GAP = {
    code: 'approvals',
    title: 'Approvals and conditions',
    text: 'The approval expired on 2026-10-01.',
    isRequired: true,
    owedBy: 'Business owner',
    owedByName: 'Business Owner'
};
const PACK = { id: 'a01', name: 'EP-00001', version: 1, status: 'Ready' };
const OVERVIEW = {
    completeness: 66,
    requiredParts: 3,
    completeParts: 2,
    parts: [
        PART,
        { ...PART, code: 'approvals', title: 'Approvals and conditions', isComplete: false },
        { ...PART, code: 'incidents', title: 'Incidents', isEmpty: true },
        { ...PART, code: 'fairness', title: 'Fairness of outcomes', isRequired: false, isComplete: false }
    ],
    gaps: [GAP],
    packs: [PACK],
    hold: null,
    canGenerate: true,
    canHold: false
};

const show = async (overview: object) => {
    mockOf(getOverview).mockResolvedValue(overview);
    return mount('c-aig-evidence', AigEvidence, { recordId: 'uc1' });
};

describe('c-aig-evidence', () => {
    afterEach(() => {
        clearPage();
        jest.useRealTimers();
    });

    it('loads', async () => {
        mockOf(getOverview).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-evidence', AigEvidence, { recordId: 'uc1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says what is complete, what is missing and who owes it', async () => {
        const element = await show(OVERVIEW);
        const shown = text(element);
        expect(getOverview).toHaveBeenCalledWith({ useCaseId: 'uc1' });
        expect(shown).toContain('66 %: 2 of 3 required parts have no gap');
        expect(props(element, 'lightning-progress-bar').value).toBe(66);
        expect(shown).toContain('Identity and owners Complete');
        expect(shown).toContain('Approvals and conditions Has gaps');
        expect(shown).toContain('Incidents Nothing recorded');
        expect(shown).toContain('Fairness of outcomes (not required) Has gaps');
        expect(shown).toContain('What is missing (1)');
        expect(shown).toContain('The approval expired on 2026-10-01.');
        expect(shown).toContain('Owed by Business owner: Business Owner');
        expect(props(element, 'c-aig-evidence-packs').packs).toEqual([PACK]);
        await expect(element).toBeAccessible();
    });

    it('says so when nothing is missing', async () => {
        const element = await show({ ...OVERVIEW, gaps: [] });
        expect(text(element)).toContain('Nothing is missing.');
        await expect(element).toBeAccessible();
    });

    it('generates a pack with one click and asks until it is ready', async () => {
        const element = await show(OVERVIEW);
        jest.useFakeTimers();
        mockOf(generate).mockResolvedValue(1);
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, packs: [{ ...PACK, status: 'Queued' }] });
        await click(find(element, '[data-id="generate"]'));
        expect(generate).toHaveBeenCalledWith({ useCaseIds: ['uc1'] });
        expect(text(find(element, '[role="status"]'))).toContain('The pack is being generated.');
        expect(props(element, '[data-id="generate"]').disabled).toBe(true);
        mockOf(getOverview).mockResolvedValue(OVERVIEW);
        jest.advanceTimersByTime(2000);
        await flush();
        expect(text(find(element, '[role="status"]'))).toBe('');
        expect(props(element, '[data-id="generate"]').disabled).toBe(false);
        const calls = mockOf(getOverview).mock.calls.length;
        jest.advanceTimersByTime(60_000);
        expect(mockOf(getOverview).mock.calls).toHaveLength(calls);
    });

    it('stops asking after a while and lets the user ask', async () => {
        jest.useFakeTimers();
        const element = await show({ ...OVERVIEW, packs: [{ ...PACK, status: 'Queued' }] });
        for (let turn = 0; turn < 40; turn++) {
            jest.advanceTimersByTime(2000);
            await flush();
        }
        const calls = mockOf(getOverview).mock.calls.length;
        expect(calls).toBe(31);
        await click(find(element, '[data-id="refresh"]'));
        expect(mockOf(getOverview).mock.calls).toHaveLength(calls + 1);
    });

    it('stops asking when the page is left', async () => {
        jest.useFakeTimers();
        const element = await show({ ...OVERVIEW, packs: [{ ...PACK, status: 'Queued' }] });
        element.remove();
        jest.advanceTimersByTime(10_000);
        expect(getOverview).toHaveBeenCalledTimes(1);
    });

    it('shows why a pack was refused', async () => {
        const element = await show(OVERVIEW);
        mockOf(generate).mockRejectedValue({ body: { message: 'You may not generate evidence packs.' } });
        await click(find(element, '[data-id="generate"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['You may not generate evidence packs.']);
        await expect(element).toBeAccessible();
    });

    it('offers a reader nothing to generate', async () => {
        const element = await show({ ...OVERVIEW, canGenerate: false });
        expect(all(element, '[data-id="generate"]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows why it cannot be read, and tries again', async () => {
        mockOf(getOverview).mockRejectedValue({ body: { message: 'No access' } });
        const element = await mount('c-aig-evidence', AigEvidence, { recordId: 'uc1' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
        mockOf(getOverview).mockResolvedValue(OVERVIEW);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(element)).toContain('66 %');
    });

    it('reads anew when the legal hold changed, and drops the answer of another record', async () => {
        const element = await show(OVERVIEW);
        await fire(find(element, 'c-aig-legal-hold'), 'changed');
        expect(getOverview).toHaveBeenCalledTimes(2);
        let answer: (value: object) => void = () => undefined;
        mockOf(getOverview).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        Object.assign(element, { recordId: 'uc2' });
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, completeness: 10 });
        Object.assign(element, { recordId: 'uc3' });
        await flush();
        answer({ ...OVERVIEW, completeness: 99 });
        await flush();
        expect(text(element)).toContain('10 %');
    });
});
