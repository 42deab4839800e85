import AigReviewRequestForm from 'c/aigReviewRequestForm';
import take from '@salesforce/apex/AigReviewRequestController.take';
import {
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

jest.mock('@salesforce/apex/AigReviewRequestController.take', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const DECISIONS = [{ decisionId: 'd1', title: 'Opportunity scoring' }];
const show = async (properties: object = {}) => {
    const element = await mount('c-aig-review-request-form', AigReviewRequestForm, properties);
    setValidity(element, true);
    return element;
};
const fill = async (element: Element, values: Record<string, string>) => {
    for (const [field, value] of Object.entries(values)) {
        await fire(find(element, `[data-field="${field}"]`), 'change', { value });
    }
};

describe('c-aig-review-request-form', () => {
    beforeEach(() =>
        mockOf(take).mockResolvedValue({
            success: true,
            requestId: 'a0r',
            reference: 'RR-00001',
            dueAt: '2026-12-25T10:00:00Z',
            errors: []
        })
    );
    afterEach(clearPage);

    it('proposes the last decision on the record, and takes the request', async () => {
        const element = await show({
            recordId: '006000000000001AAA',
            objectApiName: 'Opportunity',
            decisions: DECISIONS
        });
        const close = listen(element, 'modalclose');
        expect(props(element, '[data-field="decisionId"]').value).toBe('d1');
        expect(has(element, '[data-field="useCaseId"]')).toBe(false);
        await expect(element).toBeAccessible();
        await fill(element, { kind: 'Contest', region: 'EU', requesterName: 'A person', description: 'It was wrong.' });
        await click(find(element, '[data-id="confirm"]'));
        expect(mockOf(take).mock.calls[0][0].input).toEqual({
            kind: 'Contest',
            region: 'EU',
            requesterName: 'A person',
            requesterEmail: null,
            contactId: null,
            description: 'It was wrong.',
            receivedAt: null,
            decidedAt: null,
            decisionId: 'd1',
            useCaseId: null,
            recordId: '006000000000001AAA'
        });
        expect(close.mock.calls[0]?.[0].detail).toMatchObject({ reference: 'RR-00001' });
    });

    it('asks for the use case when no decision is known, and for the time of the decision in Colorado', async () => {
        const element = await show({ decisions: [], useCaseId: 'a01000000000001AAA' });
        expect(has(element, '[data-field="useCaseId"]')).toBe(true);
        expect(has(element, '[data-field="decidedAt"]')).toBe(false);
        await fill(element, { region: 'US-CO' });
        expect(has(element, '[data-field="decidedAt"]')).toBe(true);
        await fire(find(element, '[data-field="useCaseId"]'), 'change', { recordId: 'a01000000000002AAA' });
        setValidity(element, true);
        await click(find(element, '[data-id="confirm"]'));
        expect(mockOf(take).mock.calls[0][0].input.useCaseId).toBe('a01000000000002AAA');
        await expect(element).toBeAccessible();
    });

    it('knows the person on the page of a contact', async () => {
        const element = await show({ recordId: '003000000000001AAA', objectApiName: 'Contact' });
        expect(props(element, '[data-field="contactId"]').value).toBe('003000000000001AAA');
        await fire(find(element, '[data-field="contactId"]'), 'change', { recordId: null });
        expect(props(element, '[data-field="contactId"]').value).toBeNull();
    });

    it('saves once, and nothing while an input is empty', async () => {
        const element = await show({ decisions: DECISIONS });
        setValidity(element, false);
        await click(find(element, '[data-id="confirm"]'));
        expect(take).not.toHaveBeenCalled();
        setValidity(element, true);
        mockOf(take).mockReturnValue(new Promise(() => undefined));
        find(element, '[data-id="confirm"]').click();
        find(element, '[data-id="confirm"]').click();
        expect(take).toHaveBeenCalledTimes(1);
    });

    it('shows errors beside their inputs, and keeps everything when the server is away', async () => {
        mockOf(take).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'decisionId', message: 'No such decision.' },
                { field: null, message: 'No rule.' }
            ]
        });
        const element = await show();
        const validity = customValidity(element, 'decisionId');
        await click(find(element, '[data-id="confirm"]'));
        expect(validity).toHaveBeenCalledWith('No such decision.');
        expect(text(element)).toContain('No rule.');
        mockOf(take).mockRejectedValueOnce({ body: { message: 'The server is away.' } });
        await click(find(element, '[data-id="confirm"]'));
        expect(text(element)).toContain('The server is away.');
        await expect(element).toBeAccessible();
    });
});
