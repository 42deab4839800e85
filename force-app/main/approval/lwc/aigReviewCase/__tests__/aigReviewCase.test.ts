import AigReviewCase from 'c/aigReviewCase';
import getCase from '@salesforce/apex/AigReviewController.getCase';
import {
    all,
    clearPage,
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

jest.mock('@salesforce/apex/AigReviewController.getCase', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigReviewController.decide', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const CASE = {
    useCaseId: 'a011',
    workitemId: '04i1',
    title: 'Opportunity scoring',
    reference: 'UC-00001',
    status: 'In Review',
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    description: 'Scores opportunities.',
    requesterName: 'Sales Ops user',
    regions: ['EU', 'UK'],
    classification: { outcome: 'Minimal', outcomeLabel: 'Minimal risk' },
    answers: [
        {
            groupName: 'Scope',
            code: 'IS_AI',
            question: 'Is it AI?',
            legalName: 'Art. 3(1)',
            answer: 'Yes',
            comment: null
        },
        {
            groupName: 'Transparency',
            code: 'A50_ANY',
            question: 'Does it talk?',
            legalName: 'Art. 50',
            answer: 'No',
            comment: 'Never.'
        }
    ],
    history: [
        {
            stepName: 'Submitted',
            status: 'Submitted',
            actorName: 'Sales Ops user',
            comments: 'Please',
            at: '2026-11-23T10:00:00Z'
        }
    ],
    canDecide: true
};
const show = () => mount('c-aig-review-case', AigReviewCase, { useCaseId: 'a011' });

describe('c-aig-review-case', () => {
    beforeEach(() => mockOf(getCase).mockResolvedValue(CASE));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getCase).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows what changed since the last approval and what earlier steps demand', async () => {
        const difference = { approvedOn: '2026-11-23T10:00:00Z', approvedByName: 'Risk Reviewer', changes: [] };
        mockOf(getCase).mockResolvedValue({
            ...CASE,
            difference,
            proposedConditions: [{ id: 'a02', text: 'Legal demand', setByName: 'Legal Reviewer', dueOn: '2027-01-31' }]
        });
        const element = await show();
        expect(props(element, 'c-aig-approval-changes').difference).toEqual(difference);
        expect(text(find(element, '.proposed'))).toBe('Legal demand Legal Reviewer 2027-01-31');
        await expect(element).toBeAccessible();
    });

    it('shows the whole case on one page', async () => {
        const element = await show();
        expect(getCase).toHaveBeenCalledWith({ useCaseId: 'a011' });
        const words = text(element);
        expect(words).toContain('What it does Scores opportunities.');
        expect(words).toContain('Regions EU, UK');
        expect(words).toContain('Vendor Not given');
        expect(words).toContain('Is it AI? Art. 3(1) Yes');
        expect(words).toContain('Never.');
        expect(words).toContain('Submitted Submitted · Sales Ops user');
        expect(all(element, 'details > summary').map(text)).toEqual(['Scope', 'Transparency']);
        expect(props(element, 'c-aig-classification-result').classification).toEqual(CASE.classification);
        expect(props(element, 'c-aig-review-decision').reviewCase).toEqual(CASE);
        await expect(element).toBeAccessible();
    });

    it('shows only the case that was asked for last', async () => {
        let finishFirst: (value: object) => void = () => undefined;
        mockOf(getCase).mockReturnValueOnce(new Promise((resolve) => (finishFirst = resolve)));
        const element = await show();
        mockOf(getCase).mockResolvedValueOnce({ ...CASE, useCaseId: 'a012', title: 'Second' });
        Object.assign(element, { useCaseId: 'a012' });
        await flush();
        finishFirst(CASE);
        await flush();
        expect(text(find(element, 'h2'))).toBe('Second');
    });

    it('shows the case as it is after a decision and tells the inbox', async () => {
        const element = await show();
        const decided = listen(element, 'decided');
        mockOf(getCase).mockResolvedValueOnce({ ...CASE, status: 'Approved', canDecide: false });
        await fire(find(element, 'c-aig-review-decision'), 'decided', { message: 'Approved: Opportunity scoring' });
        expect(props(element, 'c-aig-status-badge').value).toBe('Approved');
        expect(decided.mock.calls[0]?.[0].detail).toEqual({ message: 'Approved: Opportunity scoring' });
    });

    it('says when there are no answers and no history', async () => {
        mockOf(getCase).mockResolvedValue({ ...CASE, answers: [], history: [] });
        const element = await show();
        expect(has(element, 'details')).toBe(false);
        expect(text(element)).toContain('Nobody has decided anything yet.');
    });

    it('says why the case cannot be read, and tries again', async () => {
        mockOf(getCase).mockRejectedValueOnce({ body: { message: 'You cannot see this case.' } });
        const element = await show();
        expect(text(element)).toContain('You cannot see this case.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(find(element, 'h2'))).toBe('Opportunity scoring');
    });
});
