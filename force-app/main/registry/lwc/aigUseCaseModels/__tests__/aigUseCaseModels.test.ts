import AigUseCaseModels from 'c/aigUseCaseModels';
import { refreshApex } from '@salesforce/apex';
import chooseVersion from '@salesforce/apex/AigModelController.chooseVersion';
import getUseCaseModels from '@salesforce/apex/AigModelController.getUseCaseModels';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigModelController.getUseCaseModels',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigModelController.chooseVersion', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const VERSION = {
    id: 'v1',
    name: 'Example 1',
    modelName: 'Example',
    status: 'Approved',
    statusLabel: 'Approved',
    completeness: 50,
    retiresOn: '2027-01-31'
};
const ROWS = [
    {
        featureId: 'f1',
        name: 'Draft reply',
        typeLabel: 'Prompt Template',
        apiName: 'Draft',
        version: VERSION,
        proposals: []
    },
    {
        featureId: 'f2',
        name: 'Sum up',
        typeLabel: 'Prompt Template',
        apiName: 'Sum_Up',
        foundNames: 'example_one',
        version: null,
        proposals: [VERSION]
    }
];
const OVERVIEW = { canChoose: true, rows: ROWS };
const show = async (overview: object, properties: object = {}) => {
    const element = await mount('c-aig-use-case-models', AigUseCaseModels, { recordId: 'uc1', ...properties });
    wireOf(getUseCaseModels).emit(overview);
    await flush();
    return element;
};

describe('c-aig-use-case-models', () => {
    beforeEach(() => mockOf(chooseVersion).mockResolvedValue({ success: true, errors: [] }));
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-use-case-models', AigUseCaseModels, { recordId: 'uc1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the version of each component, and says where none is recorded', async () => {
        const element = await show(OVERVIEW);
        const words = text(element);
        expect(words).toContain('card 50 % · withdrawn on');
        expect(words).toContain('No model version recorded');
        expect(words).toContain('Found in source: example_one');
        expect(words).toContain('Proposed: Example · Example 1 (Approved)');
        expect(has(element, 'lightning-record-picker')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('takes a proposal', async () => {
        const element = await show(OVERVIEW);
        await click(find(element, '[data-action="propose"]'));
        expect(chooseVersion).toHaveBeenCalledWith({ featureId: 'f2', versionId: 'v1' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('searches a version for one component, and saves the one that is found', async () => {
        const element = await show(OVERVIEW);
        expect(props(element, '[data-action="open"][data-feature="f2"]').label).toBe(
            'Choose the model version of Sum up'
        );
        await click(find(element, '[data-action="open"][data-feature="f2"]'));
        expect(all(element, 'lightning-record-picker')).toHaveLength(1);
        expect(props(element, 'lightning-record-picker')).toMatchObject({
            label: 'Model version of Sum up',
            objectApiName: 'AI_Model_Version__c'
        });
        expect(has(element, '[data-action="remove"]')).toBe(false);
        await expect(element).toBeAccessible();
        await fire(find(element, 'lightning-record-picker'), 'change', { recordId: null });
        expect(chooseVersion).not.toHaveBeenCalled();
        await fire(find(element, 'lightning-record-picker'), 'change', { recordId: 'v2' });
        expect(chooseVersion).toHaveBeenCalledWith({ featureId: 'f2', versionId: 'v2' });
        await flush();
        expect(has(element, 'lightning-record-picker')).toBe(false);
    });

    it('removes a version only when asked to, and can be left without a choice', async () => {
        const element = await show(OVERVIEW);
        await click(find(element, '[data-action="open"][data-feature="f1"]'));
        await click(find(element, '[data-action="cancel"]'));
        expect(has(element, 'lightning-record-picker')).toBe(false);
        expect(chooseVersion).not.toHaveBeenCalled();
        await click(find(element, '[data-action="open"][data-feature="f1"]'));
        await click(find(element, '[data-action="remove"]'));
        expect(chooseVersion).toHaveBeenCalledWith({ featureId: 'f1', versionId: null });
    });

    it('shows why a choice was refused', async () => {
        mockOf(chooseVersion).mockResolvedValueOnce({ success: false, errors: [{ message: 'Not yours.' }] });
        const element = await show(OVERVIEW);
        await click(find(element, '[data-action="propose"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Not yours.']);
        mockOf(chooseVersion).mockRejectedValueOnce({ body: { message: 'Broken.' } });
        await click(find(element, '[data-action="propose"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['who may only read', { ...OVERVIEW, canChoose: false }, {}],
        ['in a review', OVERVIEW, { readOnly: true }]
    ])('offers no choice to those %s', async (_name, overview, properties) => {
        const element = await show(overview, properties);
        expect(has(element, '[data-action="open"]')).toBe(false);
        expect(has(element, '[data-action="propose"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('teaches what belongs here', async () => {
        const element = await show({ canChoose: true, rows: [] });
        expect(props(element, 'c-aig-empty-state').heading).toBe('No component is linked');
        await expect(element).toBeAccessible();
    });

    it('shows what went wrong and tries again', async () => {
        const element = await mount('c-aig-use-case-models', AigUseCaseModels, { recordId: 'uc1' });
        wireOf(getUseCaseModels).error({ message: 'Broken.' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        find(element, 'c-aig-error-panel').dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
