import AigChoosePolicies from 'c/aigChoosePolicies';
import saveUseCasePolicies from '@salesforce/apex/AigPolicyController.saveUseCasePolicies';
import {
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigPolicyController.saveUseCasePolicies',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);

const show = async (change: object = {}) =>
    mount('c-aig-choose-policies', AigChoosePolicies, {
        useCaseId: 'a01',
        choices: [{ key: 'input', title: 'Input' }],
        chosen: ['input', 'gone'],
        isApproved: true,
        ...change
    });

describe('c-aig-choose-policies', () => {
    beforeEach(() => mockOf(saveUseCasePolicies).mockResolvedValue({ success: true, errors: [] }));
    afterEach(clearPage);

    it('offers what is published and what is asked for, and says that the approval ends', async () => {
        const element = await show();
        expect(props(element, '[data-id="policies"]')).toMatchObject({
            options: [
                { label: 'Input', value: 'input' },
                { label: 'gone', value: 'gone' }
            ],
            value: ['input', 'gone']
        });
        expect(text(element)).toContain('The approval covers the policies');
        await expect(element).toBeAccessible();
    });

    it('saves the choice', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await fire(find(element, '[data-id="policies"]'), 'change', { value: ['input'] });
        await click(find(element, '[data-id="save"]'));
        expect(saveUseCasePolicies).toHaveBeenCalledWith({ useCaseId: 'a01', keys: ['input'] });
        expect(close.mock.calls[0]?.[0].detail).toBe(true);
    });

    it('says that nothing is published', async () => {
        const element = await show({ choices: [], chosen: [], isApproved: false });
        expect(text(element)).toContain('No policy is published yet.');
        expect(has(element, '[data-id="save"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says what is refused and what goes wrong', async () => {
        mockOf(saveUseCasePolicies).mockResolvedValueOnce({
            success: false,
            errors: [{ field: 'policies', message: 'No such policy.' }]
        });
        const element = await show();
        await click(find(element, '[data-id="save"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No such policy.']);
        await expect(element).toBeAccessible();
        mockOf(saveUseCasePolicies).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="save"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
    });

    it('closes without saving', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, 'lightning-button'));
        expect(close).toHaveBeenCalledTimes(1);
        expect(saveUseCasePolicies).not.toHaveBeenCalled();
    });
});
