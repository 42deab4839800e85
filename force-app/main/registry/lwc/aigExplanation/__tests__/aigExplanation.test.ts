import AigExplanation from 'c/aigExplanation';
import { refreshApex } from '@salesforce/apex';
import getStatement from '@salesforce/apex/AigExplanationController.getStatement';
import save from '@salesforce/apex/AigExplanationController.save';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    setValidity,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigExplanationController.getStatement',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigExplanationController.save', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const STATEMENT = {
    logic: 'It compares applications.',
    factors: 'Experience\nLanguages',
    contest: 'Write to us.',
    contact: null,
    isRequired: true,
    isComplete: false,
    canEdit: true,
    lastModified: '2026-11-01T08:00:00Z'
};
const show = async (statement: object, properties: object = {}) => {
    const element = await mount('c-aig-explanation', AigExplanation, { recordId: 'uc1', ...properties });
    wireOf(getStatement).emit(statement);
    await flush();
    return element;
};
const edit = async () => {
    const element = await show(STATEMENT);
    await click(find(element, '[data-id="edit"]'));
    setValidity(element, true);
    return element;
};

describe('c-aig-explanation', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-explanation', AigExplanation, { recordId: 'uc1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the four parts, what is missing, and that it is required', async () => {
        const element = await show(STATEMENT);
        const words = text(element);
        expect(words).toContain('All four parts are required before approval');
        expect(words).toContain('How it works It compares applications.');
        expect(words).toContain('Contact Not given');
        await expect(element).toBeAccessible();
    });

    it.each([
        [{ isComplete: true }, 'Complete. A change ends the approval.'],
        [{ isRequired: false }, 'Not required for this use case']
    ])('says where it stands: %j', async (change, expected) => {
        expect(text(await show({ ...STATEMENT, ...change }))).toContain(expected);
    });

    it('saves what was written, with the state it was written on', async () => {
        mockOf(save).mockResolvedValue({ success: true, errors: [] });
        const element = await edit();
        await expect(element).toBeAccessible();
        await fire(find(element, '[data-field="contact"]'), 'change', { value: 'People team' });
        await click(find(element, '[data-id="save"]'));
        expect(save).toHaveBeenCalledWith({
            input: {
                useCaseId: 'uc1',
                lastModified: STATEMENT.lastModified,
                logic: STATEMENT.logic,
                factors: STATEMENT.factors,
                contest: STATEMENT.contest,
                contact: 'People team'
            }
        });
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(has(element, '[data-id="save"]')).toBe(false);
    });

    it('keeps what was written when it is refused', async () => {
        mockOf(save).mockResolvedValue({
            success: false,
            errors: [
                { field: 'contact', message: 'Too long.' },
                { field: null, message: 'Somebody else changed it.' }
            ]
        });
        const element = await edit();
        const contact = customValidity(element, 'contact');
        await fire(find(element, '[data-field="logic"]'), 'change', { value: 'Mine' });
        await click(find(element, '[data-id="save"]'));
        expect(contact).toHaveBeenCalledWith('Too long.');
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Somebody else changed it.']);
        expect(props(element, '[data-field="logic"]').value).toBe('Mine');
        mockOf(save).mockRejectedValueOnce({ body: { message: 'Broken.' } });
        await click(find(element, '[data-id="save"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await expect(element).toBeAccessible();
    });

    it('saves nothing that the inputs refuse, and nothing that was cancelled', async () => {
        const element = await edit();
        setValidity(element, false);
        await click(find(element, '[data-id="save"]'));
        await click(find(element, '[data-id="cancel"]'));
        expect(save).not.toHaveBeenCalled();
        expect(has(element, '[data-id="edit"]')).toBe(true);
    });

    it.each([
        [{ canEdit: false }, {}],
        [{}, { readOnly: true }]
    ])('is only read where it may not be written: %j %j', async (change, properties) => {
        const element = await show({ ...STATEMENT, ...change }, properties);
        expect(has(element, '[data-id="edit"]')).toBe(false);
    });

    it('shows what went wrong and tries again', async () => {
        const element = await mount('c-aig-explanation', AigExplanation, { recordId: 'uc1' });
        wireOf(getStatement).error({ message: 'Broken.' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
