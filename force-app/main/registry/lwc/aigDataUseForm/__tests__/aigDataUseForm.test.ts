import AigDataUseForm from 'c/aigDataUseForm';
import save from '@salesforce/apex/AigDataSheetController.save';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    mockOf,
    mount,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigDataSheetController.save', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const SHEET = {
    allowedPurposes: ['Draft a reply', 'Summarize'],
    directions: [{ value: 'Prompt', label: 'Prompt' }],
    categories: [{ value: 'Unknown', label: 'Unknown' }],
    origins: [{ value: 'Third Party', label: 'Third party' }],
    bases: [{ value: 'Contract', label: 'Contract' }]
};
const ROW = { objectName: 'Case', direction: 'Prompt', category: 'Unknown' };
const show = async () => {
    const element = await mount('c-aig-data-use-form', AigDataUseForm, { useCaseId: 'uc1', sheet: SHEET, row: ROW });
    setValidity(element, true);
    return element;
};

describe('c-aig-data-use-form', () => {
    afterEach(clearPage);

    it('offers the choices of the sheet and names the allowed purposes', async () => {
        const element = await show();
        expect(props(element, '[data-field="objectName"]').value).toBe('Case');
        expect(props(element, '[data-field="basis"]').options).toEqual([
            { label: 'Not answered', value: '' },
            { label: 'Contract', value: 'Contract' }
        ]);
        expect(text(element)).toContain('Allowed purposes of the use case: Draft a reply; Summarize');
        await expect(element).toBeAccessible();
    });

    it('saves what was entered and closes', async () => {
        mockOf(save).mockResolvedValue({ success: true, errors: [] });
        const element = await show();
        await fire(find(element, '[data-field="fieldName"]'), 'change', { value: 'Description' });
        await fire(find(element, '[data-field="purpose"]'), 'change', { value: 'Draft a reply' });
        await fire(find(element, '[data-id="masked"]'), 'change', { checked: true });
        await click(find(element, '[data-id="save"]'));
        expect(save).toHaveBeenCalledWith({
            input: {
                useCaseId: 'uc1',
                row: { ...ROW, fieldName: 'Description', purpose: 'Draft a reply', masked: true }
            }
        });
    });

    it('shows at the field what the server refuses', async () => {
        mockOf(save).mockResolvedValue({
            success: false,
            errors: [
                { field: 'fieldName', message: 'Case has no field X.' },
                { field: null, message: 'In review.' }
            ]
        });
        const element = await show();
        const field = customValidity(element, 'fieldName');
        await click(find(element, '[data-id="save"]'));
        expect(field).toHaveBeenCalledWith('Case has no field X.');
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['In review.']);
        mockOf(save).mockRejectedValueOnce({ body: { message: 'Broken.' } });
        await click(find(element, '[data-id="save"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await expect(element).toBeAccessible();
    });

    it('saves nothing that its inputs refuse, and nothing that was cancelled', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="save"]'));
        await click(find(element, '[data-id="cancel"]'));
        expect(save).not.toHaveBeenCalled();
    });
});
