import AigReasonDialog from 'c/aigReasonDialog';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    listen,
    mount,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

const action = jest.fn();
const show = async (change: object = {}) => {
    const element = await mount('c-aig-reason-dialog', AigReasonDialog, {
        heading: 'Recall review',
        body: 'The review ends.',
        reasonLabel: 'Reason',
        reasonMissing: 'Write the reason.',
        confirmLabel: 'Recall review',
        action,
        ...change
    });
    setValidity(element, true);
    return element;
};

describe('c-aig-reason-dialog', () => {
    afterEach(clearPage);

    it('says what happens, and acts with the reason', async () => {
        action.mockResolvedValue({ success: true });
        const element = await show();
        expect(text(element)).toContain('The review ends.');
        await expect(element).toBeAccessible();
        const close = listen(element, 'modalclose');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'Wrong vendor' });
        await click(find(element, '[data-id="confirm"]'));
        expect(action).toHaveBeenCalledWith('Wrong vendor');
        expect(close.mock.calls[0]?.[0].detail).toBe(true);
    });

    it('wants a reason', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="confirm"]'));
        expect(action).not.toHaveBeenCalled();
    });

    it('stays open with the message when it is refused', async () => {
        const element = await show({ field: 'evidence' });
        const close = listen(element, 'modalclose');
        const validity = customValidity(element, 'evidence');
        action.mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'evidence', message: 'Too long.' },
                { field: null, message: 'Not open any more.' }
            ]
        });
        await click(find(element, '[data-id="confirm"]'));
        expect(validity).toHaveBeenCalledWith('Too long.');
        expect(text(element)).toContain('Not open any more.');
        action.mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="confirm"]'));
        expect(text(element)).toContain('Offline');
        expect(close).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('can be cancelled', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="cancel"]'));
        expect(close.mock.calls[0]?.[0].detail).toBeNull();
    });
});
