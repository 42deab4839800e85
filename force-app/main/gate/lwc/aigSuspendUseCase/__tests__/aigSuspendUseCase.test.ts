import AigSuspendUseCase from 'c/aigSuspendUseCase';
import getSuspendEffect from '@salesforce/apex/AigGateActivityController.getSuspendEffect';
import suspend from '@salesforce/apex/AigUseCaseController.suspend';
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
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigGateActivityController.getSuspendEffect',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AigUseCaseController.suspend', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const show = async () => {
    const element = await mount('c-aig-suspend-use-case', AigSuspendUseCase, {
        useCaseId: 'a01',
        useCaseTitle: 'Scoring'
    });
    setValidity(element, true);
    return element;
};

describe('c-aig-suspend-use-case', () => {
    beforeEach(() =>
        mockOf(getSuspendEffect).mockResolvedValue({ days: 30, allowed: 12, users: 3, features: ['Helper (Agent)'] })
    );
    afterEach(clearPage);

    it('says what a suspension does', async () => {
        const element = await show();
        expect(text(element)).toContain('From now on the gate denies every use of "Scoring".');
        expect(text(element)).toContain(
            'In the last 30 days the gate allowed 12 uses by 3 people: these stop at once.'
        );
        expect(text(find(element, '.features'))).toBe('Helper (Agent)');
        await expect(element).toBeAccessible();
    });

    it('measures first, and can be used meanwhile', async () => {
        mockOf(getSuspendEffect).mockReturnValueOnce(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
        mockOf(suspend).mockResolvedValueOnce({ success: true, status: 'Suspended', errors: [] });
        await click(find(element, '[data-id="suspend"]'));
        expect(suspend).toHaveBeenCalledTimes(1);
    });

    it('says that nothing was used, or that it cannot be measured, and suspends all the same', async () => {
        mockOf(getSuspendEffect).mockResolvedValueOnce({ days: 30, allowed: 0, users: 0, features: [] });
        expect(text(await show())).toContain('The gate allowed no use in the last 30 days.');
        mockOf(getSuspendEffect).mockRejectedValueOnce({ body: { message: 'Offline' } });
        const element = await show();
        expect(text(element)).toContain('the suspension works all the same');
        mockOf(suspend).mockResolvedValueOnce({ success: true, status: 'Suspended', errors: [] });
        await click(find(element, '[data-id="suspend"]'));
        expect(suspend).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('suspends with a reason', async () => {
        mockOf(suspend).mockResolvedValue({ success: true, status: 'Suspended', errors: [] });
        const element = await show();
        const close = listen(element, 'modalclose');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'It treats people unfairly.' });
        await click(find(element, '[data-id="suspend"]'));
        expect(suspend).toHaveBeenCalledWith({ useCaseId: 'a01', reason: 'It treats people unfairly.' });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ status: 'Suspended' });
    });

    it('wants a reason', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="suspend"]'));
        expect(suspend).not.toHaveBeenCalled();
    });

    it('stays open with the message when it is refused', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        const validity = customValidity(element, 'reason');
        mockOf(suspend).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'reason', message: 'Use 255 characters at most.' },
                { field: null, message: 'Not allowed.' }
            ]
        });
        await click(find(element, '[data-id="suspend"]'));
        expect(validity).toHaveBeenCalledWith('Use 255 characters at most.');
        expect(text(element)).toContain('Not allowed.');
        mockOf(suspend).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="suspend"]'));
        expect(text(element)).toContain('Offline');
        expect(close).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('can be cancelled', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, 'lightning-button'));
        expect(close.mock.calls[0]?.[0].detail).toBeNull();
    });
});
