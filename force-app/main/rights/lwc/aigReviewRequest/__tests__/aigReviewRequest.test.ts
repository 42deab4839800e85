import AigReviewRequest from 'c/aigReviewRequest';
import answer from '@salesforce/apex/AigReviewRequestController.answer';
import getRequest from '@salesforce/apex/AigReviewRequestController.getRequest';
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
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigReviewRequestController.getRequest', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigReviewRequestController.answer', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const REQUEST = {
    id: 'a0r000000000001AAA',
    status: 'New',
    description: 'It was wrong.',
    duty: 'Answer the person',
    dueAt: '2026-12-25T10:00:00Z',
    serverNow: '2026-11-25T10:00:00Z',
    isWorkingTarget: true,
    isOverdue: false,
    citation: 'GDPR, Art. 22(3)',
    wasAllowed: false,
    gateReasons: 'Not approved.',
    useCaseId: 'a01000000000001AAA',
    useCaseTitle: 'Scoring',
    canAnswer: true,
    lastModified: '2026-11-25T09:00:00Z'
};
const show = async (request: object = REQUEST) => {
    mockOf(getRequest).mockResolvedValue(request);
    const element = await mount('c-aig-review-request', AigReviewRequest, { recordId: REQUEST.id });
    await flush();
    setValidity(element, true);
    return element;
};

describe('c-aig-review-request', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getRequest).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-review-request', AigReviewRequest, { recordId: REQUEST.id });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the clock, its source, what was asked and what the gate decided', async () => {
        const element = await show();
        expect(props(element, 'c-aig-status-badge').value).toBe('Running');
        expect(text(element)).toContain('The time is a target of the organization');
        expect(text(element)).toContain('It denied the use of AI. Not approved.');
        expect(props(element, 'c-aig-citation').citation).toBe('GDPR, Art. 22(3)');
        await expect(element).toBeAccessible();
    });

    it('starts the answer with what affected people are told, keeping what was written', async () => {
        const element = await show({ ...REQUEST, explanation: 'How it works\nIt compares.' });
        await fire(find(element, '[data-field="answer"]'), 'change', { value: 'Dear person,' });
        await click(find(element, '[data-id="explanation"]'));
        expect(props(element, '[data-field="answer"]').value).toBe('Dear person,\n\nHow it works\nIt compares.');
        await expect(element).toBeAccessible();
    });

    it('records an answer once, with the state it was based on', async () => {
        mockOf(answer).mockResolvedValue({ success: true, errors: [] });
        const element = await show();
        await fire(find(element, '[data-field="decision"]'), 'change', { value: 'Granted' });
        await fire(find(element, '[data-field="answer"]'), 'change', { value: 'We looked again.' });
        mockOf(getRequest).mockResolvedValue({
            ...REQUEST,
            status: 'Answered',
            answeredAt: '2026-11-26T10:00:00Z',
            answer: 'We looked again.',
            decision: 'Granted',
            canAnswer: false
        });
        find(element, '[data-id="answer"]').click();
        find(element, '[data-id="answer"]').click();
        await flush();
        expect(answer).toHaveBeenCalledTimes(1);
        expect(mockOf(answer).mock.calls[0][0].input).toMatchObject({
            decision: 'Granted',
            lastModified: REQUEST.lastModified,
            isWithdrawn: false
        });
        expect(props(element, 'c-aig-status-badge').value).toBe('Sent');
        expect(has(element, '[data-id="answer"]')).toBe(false);
        expect(text(find(element, '[role="status"]'))).toBe('The answer is recorded.');
        await expect(element).toBeAccessible();
    });

    it('closes as withdrawn', async () => {
        mockOf(answer).mockResolvedValue({ success: true, errors: [] });
        const element = await show();
        await click(find(element, '[data-id="withdraw"]'));
        expect(mockOf(answer).mock.calls[0][0].input).toMatchObject({ isWithdrawn: true, decision: null });
    });

    it('says when somebody else was faster, and when the server is away', async () => {
        mockOf(answer).mockResolvedValueOnce({
            success: false,
            errors: [{ field: null, message: 'Somebody else changed it.' }]
        });
        const element = await show();
        await click(find(element, '[data-id="answer"]'));
        expect(text(element)).toContain('Somebody else changed it.');
        mockOf(answer).mockRejectedValueOnce({ body: { message: 'The server is away.' } });
        await click(find(element, '[data-id="answer"]'));
        expect(text(element)).toContain('The server is away.');
        await expect(element).toBeAccessible();
    });

    it('offers nothing to those who may not answer, and names overdue and late ones', async () => {
        const element = await show({
            ...REQUEST,
            canAnswer: false,
            isOverdue: true,
            wasAllowed: null,
            isWorkingTarget: false
        });
        expect(has(element, '[data-id="answer"]')).toBe(false);
        expect(props(element, 'c-aig-status-badge').value).toBe('Overdue');
        expect(text(element)).toContain('The request names no decision of the gate.');
        clearPage();
        const withdrawn = await show({ ...REQUEST, status: 'Withdrawn', canAnswer: false });
        expect(props(withdrawn, 'c-aig-status-badge').value).toBe('Retired');
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getRequest).mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await mount('c-aig-review-request', AigReviewRequest, { recordId: REQUEST.id });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
        mockOf(getRequest).mockResolvedValue(REQUEST);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        await flush();
        expect(has(element, 'c-aig-citation')).toBe(true);
    });
});
