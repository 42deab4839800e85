import AigReassignReview from 'c/aigReassignReview';
import getReassignCandidates from '@salesforce/apex/AigReviewController.getReassignCandidates';
import reassign from '@salesforce/apex/AigReviewController.reassign';
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

jest.mock(
    '@salesforce/apex/AigReviewController.getReassignCandidates',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AigReviewController.reassign', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const show = async () => {
    const element = await mount('c-aig-reassign-review', AigReassignReview, { useCaseId: 'a01', workitemId: '04i' });
    setValidity(element, true);
    return element;
};

describe('c-aig-reassign-review', () => {
    beforeEach(() => mockOf(getReassignCandidates).mockResolvedValue([{ userId: '005', name: 'Second Reviewer' }]));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getReassignCandidates).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('hands over to a member with a reason', async () => {
        mockOf(reassign).mockResolvedValue({ success: true, errors: [] });
        const element = await show();
        const close = listen(element, 'modalclose');
        expect(props(element, 'lightning-combobox').options).toEqual([{ label: 'Second Reviewer', value: '005' }]);
        await expect(element).toBeAccessible();
        await fire(find(element, 'lightning-combobox'), 'change', { value: '005' });
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'On leave' });
        await click(find(element, '[data-id="confirm"]'));
        expect(reassign).toHaveBeenCalledWith({
            useCaseId: 'a01',
            workitemId: '04i',
            toUserId: '005',
            reason: 'On leave'
        });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ name: 'Second Reviewer' });
    });

    it('sends nothing incomplete', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="confirm"]'));
        expect(reassign).not.toHaveBeenCalled();
    });

    it('stays open with the refusal', async () => {
        const element = await show();
        const validity = customValidity(element, 'toUserId');
        mockOf(reassign).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'toUserId', message: 'Not a member.' },
                { field: null, message: 'Somebody was faster.' }
            ]
        });
        await click(find(element, '[data-id="confirm"]'));
        expect(validity).toHaveBeenCalledWith('Not a member.');
        expect(text(element)).toContain('Somebody was faster.');
        mockOf(reassign).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="confirm"]'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('says when nobody can take over, or nobody can be read', async () => {
        mockOf(getReassignCandidates).mockResolvedValue([]);
        const element = await show();
        expect(text(element)).toContain('Nobody else in the queue can take this review over.');
        expect(has(element, '[data-id="confirm"]')).toBe(false);
        await expect(element).toBeAccessible();
        mockOf(getReassignCandidates).mockRejectedValue({ body: { message: 'Offline' } });
        expect(text(await show())).toContain('Offline');
    });

    it('can be cancelled', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="cancel"]'));
        expect(close.mock.calls[0]?.[0].detail).toBeNull();
    });
});
