import AigReviewDecision from 'c/aigReviewDecision';
import AigReassignReview from 'c/aigReassignReview';
import decide from '@salesforce/apex/AigReviewController.decide';
import {
    all,
    clearPage,
    click,
    customValidity,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigReviewController.decide', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigReviewController.reassign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigReviewController.getReassignCandidates',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const CASE = {
    useCaseId: 'a011',
    workitemId: '04i1',
    title: 'Opportunity scoring',
    canDecide: true,
    maximumExpiry: '2028-11-23',
    suggestedExpiry: '2028-11-23'
};
const show = (change: object = {}) =>
    mount('c-aig-review-decision', AigReviewDecision, { reviewCase: { ...CASE, ...change } });
const choose = async (element: Element, decision: string) => {
    await click(find(element, `[data-decision="${decision}"]`));
    setValidity(element, true);
};
const editor = (element: Element) => find(element, 'c-aig-condition-editor');
const writeCondition = async (element: Element, value: string) => {
    setValidity(editor(element), true);
    await fire(find(editor(element), '[data-field="conditions.0.text"]'), 'change', { value });
};
const confirm = (element: Element) => click(find(element, '[data-id="confirm"]'));

describe('c-aig-review-decision', () => {
    beforeEach(() => mockOf(decide).mockResolvedValue({ success: true, status: 'Approved', errors: [] }));
    afterEach(clearPage);

    it('offers four decisions, one of them as the primary action', async () => {
        const element = await show();
        const buttons = all(element, 'lightning-button') as unknown as { label: string; variant: string }[];
        expect(buttons.map(({ label }) => label)).toEqual([
            'Approve',
            'Approve with conditions',
            'Request changes',
            'Reject'
        ]);
        expect(buttons.filter(({ variant }) => variant === 'brand')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('never decides with the first click', async () => {
        const element = await show();
        await choose(element, 'Reject');
        expect(decide).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('approves with a condition and an expiry', async () => {
        const element = await show();
        const decided = listen(element, 'decided');
        const toast = listen(element, 'lightning__showtoast');
        await choose(element, 'ApproveWithConditions');
        expect(props(element, '[data-field="expiresOn"]')).toMatchObject({ value: '2028-11-23', max: '2028-11-23' });
        expect(props(element, 'c-aig-condition-editor').maximum).toBe('2028-11-23');
        await writeCondition(element, 'Review monthly.');
        await fire(find(element, '[data-field="expiresOn"]'), 'change', { value: '2027-06-30' });
        await confirm(element);
        expect(decide).toHaveBeenCalledWith({
            input: {
                workitemId: '04i1',
                useCaseId: 'a011',
                decision: 'ApproveWithConditions',
                comments: null,
                conditions: [{ text: 'Review monthly.', dueOn: null }],
                expiresOn: '2027-06-30'
            }
        });
        expect(decided.mock.calls[0]?.[0].detail).toEqual({ message: 'Approved: Opportunity scoring' });
        expect(toast).toHaveBeenCalledTimes(1);
        expect(has(element, '[data-id="confirm"]')).toBe(false);
    });

    it.each([
        ['RequestChanges', 'brand'],
        ['Reject', 'destructive']
    ])('wants a reason for %s and sends no expiry', async (decision, variant) => {
        const element = await show();
        await choose(element, decision);
        expect(props(element, '[data-field="comments"]').required).toBe(true);
        expect(has(element, '[data-field="expiresOn"]')).toBe(false);
        expect(props(element, '[data-id="confirm"]').variant).toBe(variant);
        await fire(find(element, '[data-field="comments"]'), 'change', { value: 'Say who is told.' });
        await confirm(element);
        expect(mockOf(decide).mock.calls[0]?.[0].input).toMatchObject({
            decision,
            comments: 'Say who is told.',
            expiresOn: null,
            conditions: null
        });
    });

    it('does not send what is incomplete', async () => {
        const element = await show();
        await choose(element, 'Reject');
        setValidity(element, false);
        await confirm(element);
        expect(decide).not.toHaveBeenCalled();
    });

    it('shows a refusal of the server and keeps what was typed', async () => {
        const element = await show();
        await choose(element, 'ApproveWithConditions');
        const validity = customValidity(element, 'expiresOn');
        await writeCondition(element, 'Review monthly.');
        const conditionValidity = customValidity(editor(element), 'conditions.0.dueOn');
        mockOf(decide).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: null, code: 'NOT_ALLOWED', message: 'Who requests a use case cannot approve it.' },
                { field: 'expiresOn', code: 'NOT_ALLOWED', message: 'Choose an earlier day.' },
                { field: 'conditions.0.dueOn', code: 'NOT_ALLOWED', message: 'After the approval ends.' }
            ]
        });
        await confirm(element);
        expect(text(element)).toContain('Who requests a use case cannot approve it.');
        expect(validity).toHaveBeenCalledWith('Choose an earlier day.');
        expect(conditionValidity).toHaveBeenCalledWith('After the approval ends.');
        expect(props(element, 'c-aig-condition-editor').value).toEqual([{ text: 'Review monthly.', dueOn: null }]);
        mockOf(decide).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await confirm(element);
        expect(text(element)).toContain('Offline');
    });

    it('says why somebody cannot decide, and offers no decision', async () => {
        const element = await show({ canDecide: false, refusalReason: 'You requested this use case.' });
        expect(text(element)).toBe('You requested this use case.');
        expect(has(element, 'lightning-button')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('sends no condition that is not filled in', async () => {
        const element = await show();
        await choose(element, 'ApproveWithConditions');
        setValidity(editor(element), false);
        await confirm(element);
        expect(decide).not.toHaveBeenCalled();
    });

    it('hands the review over, and does nothing when that is cancelled', async () => {
        const open = jest.spyOn(AigReassignReview, 'open').mockResolvedValueOnce(undefined);
        const element = await show({ canReassign: true });
        const decided = listen(element, 'decided');
        await click(find(element, '[data-id="reassign"]'));
        expect(open.mock.calls[0]?.[0]).toMatchObject({ useCaseId: 'a011', workitemId: '04i1' });
        expect(decided).not.toHaveBeenCalled();
        open.mockResolvedValueOnce({ name: 'Second Reviewer' });
        await click(find(element, '[data-id="reassign"]'));
        expect(decided.mock.calls[0]?.[0].detail).toEqual({ message: 'Handed over to Second Reviewer' });
        open.mockRestore();
    });

    it('goes back without deciding', async () => {
        const element = await show();
        await choose(element, 'Approve');
        await click(find(element, '.form lightning-button'));
        expect(all(element, '[data-decision]')).toHaveLength(4);
    });
});
