import AigRiskRegister from 'c/aigRiskRegister';
import deleteRisk from '@salesforce/apex/AigAssessmentController.deleteRisk';
import getRisks from '@salesforce/apex/AigAssessmentController.getRisks';
import saveRisk from '@salesforce/apex/AigAssessmentController.saveRisk';
import {
    all,
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

jest.mock('@salesforce/apex/AigAssessmentController.getRisks', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigAssessmentController.saveRisk', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigAssessmentController.deleteRisk', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const RISK = {
    id: 'r1',
    name: 'RK-00001',
    revision: 'abc',
    scenario: 'A prompt leaks data.',
    likelihood: 5,
    impact: 5,
    inherentScore: 25,
    inherentLevel: 'Critical',
    residualLikelihood: 3,
    residualImpact: 4,
    residualScore: 12,
    residualLevel: 'High',
    mitigation: 'Masking.',
    mitigationDue: '2027-01-31',
    mitigationOwnerName: 'Org Administrator',
    isOpen: true
};
const ASSESSMENT = { id: 'a1', canEdit: true, levels: [], categories: [], treatments: [], riskCount: 1 };
const show = async (risks: readonly object[] = [RISK], properties: object = {}) => {
    mockOf(getRisks).mockResolvedValue(risks);
    const assessment = { ...ASSESSMENT, riskCount: risks.length, ...properties };
    const element = await mount('c-aig-risk-register', AigRiskRegister, { assessment });
    await flush();
    return element;
};

describe('c-aig-risk-register', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getRisks).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-risk-register', AigRiskRegister, { assessment: ASSESSMENT });
        expect(getRisks).toHaveBeenCalledWith({ assessmentId: 'a1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(has(element, 'c-aig-empty-state')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why risks cannot be read, never that there are none, and tries again', async () => {
        mockOf(getRisks).mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await mount('c-aig-risk-register', AigRiskRegister, { assessment: ASSESSMENT });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access.']);
        expect(has(element, 'c-aig-empty-state')).toBe(false);
        await expect(element).toBeAccessible();
        mockOf(getRisks).mockResolvedValue([RISK]);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(all(element, '.risk')).toHaveLength(1);
    });

    it('reads anew when the assessment has another number of risks, such as carried-over ones', async () => {
        const element = await show([]);
        mockOf(getRisks).mockResolvedValue([RISK]);
        Object.assign(element, { assessment: { ...ASSESSMENT, riskCount: 0 } });
        await flush();
        expect(getRisks).toHaveBeenCalledTimes(1);
        Object.assign(element, { assessment: { ...ASSESSMENT, riskCount: 1 } });
        await flush();
        expect(all(element, '.risk')).toHaveLength(1);
    });

    it('teaches when there is no risk, and starts one', async () => {
        const element = await show([]);
        expect(text(element)).toContain('No risks yet');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-empty-state'), 'action');
        expect(has(element, 'c-aig-risk-form')).toBe(true);
    });

    it('lists risks with levels in words and what stands open', async () => {
        const element = await show();
        expect(text(element)).toContain('Critical (25)');
        expect(text(element)).toContain('High (12)');
        expect(text(element)).toContain('Above appetite, not accepted');
        expect(props(element, 'c-aig-risk-matrix').counts).toEqual([{ likelihood: 3, impact: 4, count: 1 }]);
        await fire(find(element, 'lightning-radio-group'), 'change', { value: 'inherent' });
        expect(props(element, 'c-aig-risk-matrix').counts).toEqual([{ likelihood: 5, impact: 5, count: 1 }]);
        await expect(element).toBeAccessible();
    });

    it('says who accepted until when, and when that no longer counts', async () => {
        const accepted = {
            ...RISK,
            isOpen: false,
            isAccepted: true,
            acceptedByName: 'Business Owner',
            acceptanceExpiresOn: '2027-05-01'
        };
        expect(text(await show([accepted]))).toContain('Accepted by Business Owner until 2027-05-01');
        const expired = { ...RISK, acceptedOn: '2026-01-01T00:00:00Z' };
        expect(text(await show([expired]))).toContain('has expired');
        expect(text(await show([{ ...RISK, residualScore: null, residualLevel: null }]))).toContain('Not rated');
    });

    it('saves through the server and hands its answer on', async () => {
        const element = await show();
        const saved = listen(element, 'saved');
        await click(find(element, '[data-action="edit"]'));
        expect(props(element, 'c-aig-risk-form').risk).toMatchObject({ id: 'r1' });
        mockOf(saveRisk).mockResolvedValue({
            success: true,
            assessment: ASSESSMENT,
            risks: [{ ...RISK, scenario: 'Changed' }]
        });
        await fire(find(element, 'c-aig-risk-form'), 'save', { id: 'r1', scenario: 'Changed' });
        expect(saveRisk).toHaveBeenCalledWith({ assessmentId: 'a1', input: { id: 'r1', scenario: 'Changed' } });
        expect(saved.mock.calls[0]?.[0].detail).toMatchObject({ success: true });
        expect(text(find(element, '.scenario'))).toBe('Changed');
        expect(getRisks).toHaveBeenCalledTimes(1);
        expect(has(element, 'c-aig-risk-form')).toBe(false);
    });

    it('keeps the form and shows why the server refused', async () => {
        const element = await show();
        const saved = listen(element, 'saved');
        await click(find(element, '[data-action="edit"]'));
        mockOf(saveRisk).mockResolvedValue({
            success: false,
            errors: [{ field: null, message: 'Changed meanwhile.' }]
        });
        await fire(find(element, 'c-aig-risk-form'), 'save', { id: 'r1' });
        expect(text(element)).toContain('Changed meanwhile.');
        mockOf(saveRisk).mockRejectedValue({ body: { message: 'Server gone.' } });
        await fire(find(element, 'c-aig-risk-form'), 'save', { id: 'r1' });
        expect(text(element)).toContain('Server gone.');
        expect(saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-risk-form'), 'cancel');
        expect(has(element, 'c-aig-risk-form')).toBe(false);
    });

    it('hands on the present state when somebody else was faster', async () => {
        const element = await show();
        const saved = listen(element, 'saved');
        await click(find(element, '[data-action="edit"]'));
        const result = {
            success: false,
            errors: [{ message: 'Changed.', code: 'STALE' }],
            assessment: ASSESSMENT,
            risks: []
        };
        mockOf(saveRisk).mockResolvedValue(result);
        await fire(find(element, 'c-aig-risk-form'), 'save', { id: 'r1' });
        expect(saved.mock.calls[0]?.[0].detail).toEqual(result);
        expect(has(element, 'c-aig-risk-form')).toBe(true);
    });

    it('asks before it deletes', async () => {
        const element = await show();
        await click(find(element, '[data-action="delete"]'));
        await expect(element).toBeAccessible();
        await click(find(element, '[data-action="keep"]'));
        expect(has(element, '[data-action="delete-yes"]')).toBe(false);
        await click(find(element, '[data-action="delete"]'));
        mockOf(deleteRisk).mockResolvedValue({ success: false, errors: [{ message: 'Changed meanwhile.' }] });
        await click(find(element, '[data-action="delete-yes"]'));
        expect(deleteRisk).toHaveBeenCalledWith({ assessmentId: 'a1', riskId: 'r1', revision: 'abc' });
        expect(text(element)).toContain('Changed meanwhile.');
    });

    it('offers nothing to those who only read', async () => {
        const element = await show([RISK], { canEdit: false });
        expect(all(element, 'lightning-button')).toHaveLength(0);
        expect(props(await show([], { canEdit: false }), 'c-aig-empty-state').actionLabel).toBe('');
        await expect(element).toBeAccessible();
    });
});
