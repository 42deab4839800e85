import AigApproveSeveral from 'c/aigApproveSeveral';
import approveMinimal from '@salesforce/apex/AigReviewController.approveMinimal';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigReviewController.approveMinimal', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const CASES = [
    { id: 'a011', title: 'Scoring' },
    { id: 'a012', title: 'Drafts' }
];
const show = async () => {
    const element = await mount('c-aig-approve-several', AigApproveSeveral, { cases: CASES });
    setValidity(element, true);
    return element;
};

describe('c-aig-approve-several', () => {
    afterEach(clearPage);

    it('names what is about to be approved', async () => {
        const element = await show();
        expect(text(element)).toContain('You approve 2 use cases of minimal risk');
        expect(all(element, '.cases > li').map(text)).toEqual(['Scoring', 'Drafts']);
        await expect(element).toBeAccessible();
    });

    it('approves with one comment and says of each what became of it', async () => {
        mockOf(approveMinimal).mockResolvedValue([
            { useCaseId: 'a011', title: 'Scoring', success: true, message: null },
            { useCaseId: 'a012', title: 'Drafts', success: false, message: 'You requested it.' }
        ]);
        const element = await show();
        const close = listen(element, 'modalclose');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'Looked at both.' });
        await click(find(element, '[data-id="approve"]'));
        expect(approveMinimal).toHaveBeenCalledWith({ useCaseIds: ['a011', 'a012'], comments: 'Looked at both.' });
        expect(all(element, '.cases > li').map(text)).toEqual(['Scoring Approved', 'Drafts You requested it.']);
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="close"]'));
        expect(close.mock.calls[0]?.[0].detail).toEqual({ approved: 1 });
    });

    it('wants a comment, and keeps the choice when the server fails', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="approve"]'));
        expect(approveMinimal).not.toHaveBeenCalled();
        setValidity(element, true);
        mockOf(approveMinimal).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="approve"]'));
        expect(text(element)).toContain('Offline');
        expect(has(element, '[data-id="approve"]')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('can be cancelled', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="cancel"]'));
        expect(close.mock.calls[0]?.[0].detail).toBeNull();
    });
});
