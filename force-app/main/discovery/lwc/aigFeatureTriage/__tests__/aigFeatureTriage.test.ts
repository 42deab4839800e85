import AigFeatureTriage from 'c/aigFeatureTriage';
import accept from '@salesforce/apex/AigFeatureController.accept';
import link from '@salesforce/apex/AigFeatureController.link';
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

jest.mock('@salesforce/apex/AigFeatureController.accept', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.link', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const show = async (kind: string) => {
    const element = await mount('c-aig-feature-triage', AigFeatureTriage, {
        kind,
        featureIds: ['a07', 'a08'],
        today: '2026-11-25'
    });
    setValidity(element, true);
    return element;
};

describe('c-aig-feature-triage', () => {
    beforeEach(() => {
        mockOf(link).mockResolvedValue({ success: true, changed: 2, errors: [] });
        mockOf(accept).mockResolvedValue({ success: true, changed: 2, errors: [] });
    });
    afterEach(clearPage);

    it('links to a use case', async () => {
        const element = await show('link');
        const close = listen(element, 'modalclose');
        expect(text(element)).toContain('Components: 2.');
        await expect(element).toBeAccessible();
        await fire(find(element, '[data-field="useCaseId"]'), 'change', { recordId: 'a01' });
        await click(find(element, '[data-id="confirm"]'));
        expect(link).toHaveBeenCalledWith({ featureIds: ['a07', 'a08'], useCaseId: 'a01' });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ changed: 2 });
    });

    it('accepts with a reason and a last day', async () => {
        const element = await show('accept');
        expect(props(element, '[data-field="expiresOn"]').min).toBe('2026-11-25');
        await expect(element).toBeAccessible();
        await fire(find(element, '[data-field="reason"]'), 'change', { value: 'Spell checking.' });
        await fire(find(element, '[data-field="expiresOn"]'), 'change', { value: '2026-12-31' });
        await click(find(element, '[data-id="confirm"]'));
        expect(accept).toHaveBeenCalledWith({
            featureIds: ['a07', 'a08'],
            reason: 'Spell checking.',
            expiresOn: '2026-12-31'
        });
    });

    it('sends nothing while an input is empty', async () => {
        const element = await show('accept');
        setValidity(element, false);
        await click(find(element, '[data-id="confirm"]'));
        expect(accept).not.toHaveBeenCalled();
    });

    it('saves once, however often the button is pressed', async () => {
        mockOf(link).mockReturnValue(new Promise(() => undefined));
        const element = await show('link');
        find(element, '[data-id="confirm"]').click();
        find(element, '[data-id="confirm"]').click();
        expect(link).toHaveBeenCalledTimes(1);
    });

    it('shows errors beside their inputs and others in the panel', async () => {
        mockOf(accept).mockResolvedValue({
            success: false,
            changed: 0,
            errors: [
                { field: 'expiresOn', message: 'Too early.' },
                { field: null, message: 'Only triagers may.' }
            ]
        });
        const element = await show('accept');
        const validity = customValidity(element, 'expiresOn');
        await click(find(element, '[data-id="confirm"]'));
        expect(validity).toHaveBeenCalledWith('Too early.');
        expect(text(element)).toContain('Only triagers may.');
        await expect(element).toBeAccessible();
    });

    it('keeps what was entered when the server is away', async () => {
        mockOf(link).mockRejectedValue({ body: { message: 'The server is away.' } });
        const element = await show('link');
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="confirm"]'));
        expect(text(element)).toContain('The server is away.');
        expect(close).not.toHaveBeenCalled();
        expect(has(element, '[data-field="useCaseId"]')).toBe(true);
    });
});
