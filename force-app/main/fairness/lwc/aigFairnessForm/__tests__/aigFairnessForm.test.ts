import AigFairnessForm from 'c/aigFairnessForm';
import getFields from '@salesforce/apex/AigFairnessController.getFields';
import getObjects from '@salesforce/apex/AigFairnessController.getObjects';
import getTemplates from '@salesforce/apex/AigFairnessController.getTemplates';
import saveMonitor from '@salesforce/apex/AigFairnessController.saveMonitor';
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
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

const wireMock = (): object => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
};
jest.mock('@salesforce/apex/AigFairnessController.getFields', () => wireMock(), { virtual: true });
jest.mock('@salesforce/apex/AigFairnessController.getObjects', () => wireMock(), { virtual: true });
jest.mock('@salesforce/apex/AigFairnessController.getTemplates', () => wireMock(), { virtual: true });
jest.mock('@salesforce/apex/AigFairnessController.saveMonitor', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const TEMPLATE = {
    name: 'Lead_Conversion',
    label: 'Lead conversion',
    monitor: {
        name: 'Lead conversion',
        objectName: 'Lead',
        periodField: 'CreatedDate',
        periodDays: 365,
        method: 'Selection Rate',
        outcomeField: 'IsConverted',
        outcomeOperator: 'equals',
        outcomeValue: 'true',
        referenceRule: 'Most Selected'
    }
};
const FIELDS = [
    { label: 'Created', value: 'CreatedDate', isPeriod: true, operators: ['equals'], values: [] },
    {
        label: 'Converted',
        value: 'IsConverted',
        isGroup: true,
        operators: ['equals'],
        values: [{ label: 'Yes', value: 'true' }]
    },
    { label: 'Source', value: 'LeadSource', isGroup: true, operators: ['equals'], values: [] },
    { label: 'Revenue', value: 'AnnualRevenue', isScore: true, operators: ['equals'], values: [] }
];

const show = async (properties: object = {}) => {
    const element = await mount('c-aig-fairness-form', AigFairnessForm, { useCaseId: 'uc1', ...properties });
    wireOf(getObjects).emit([{ label: 'Lead', value: 'Lead' }]);
    wireOf(getTemplates).emit([TEMPLATE]);
    await flush();
    return element;
};
const fill = async () => {
    const element = await show();
    await fire(find(element, '[data-id="template"]'), 'change', { value: 'Lead_Conversion' });
    wireOf(getFields).emit(FIELDS);
    await flush();
    return element;
};

describe('c-aig-fairness-form', () => {
    afterEach(clearPage);

    it('starts empty, with what can be chosen', async () => {
        const element = await show();
        expect(props(element, '[data-field="objectName"]').options).toEqual([{ label: 'Lead', value: 'Lead' }]);
        await expect(element).toBeAccessible();
    });

    it('fills in a template and offers the fields of its object', async () => {
        const element = await fill();
        expect(wireOf(getFields).getLastConfig()).toEqual({ objectName: 'Lead' });
        expect(props(element, '[data-field="outcomeValue"]').options).toEqual([{ label: 'Yes', value: 'true' }]);
        expect(props(element, '[data-field="periodField"]').options).toEqual([
            { label: 'Created', value: 'CreatedDate' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('asks for a score, and for no value, when the scoring rate is chosen', async () => {
        const element = await fill();
        await fire(find(element, '[data-field="method"]'), 'change', { value: 'Scoring Rate' });
        expect(has(element, '[data-field="outcomeValue"]')).toBe(false);
        expect(props(element, '[data-field="outcomeField"]').options).toEqual([
            { label: 'Revenue', value: 'AnnualRevenue' }
        ]);
    });

    it('saves numbers as numbers and empty fields as nothing', async () => {
        const element = await fill();
        setValidity(element, true);
        mockOf(saveMonitor).mockResolvedValue({ success: true, monitorId: 'a01' });
        await fire(find(element, '[data-field="periodDays"]'), 'change', { value: '90' });
        await fire(find(element, '[data-field="unknownValues"]'), 'change', { value: '' });
        await fire(find(element, '[data-field="groupField"]'), 'change', { value: 'LeadSource' });
        await fire(find(element, '[data-field="active"]'), 'change', { checked: true });
        await fire(find(element, '[data-id="filter"]'), 'change', {
            conditions: [{ field: 'LeadSource', operator: 'equals', value: 'Web' }]
        });
        await click(find(element, '[data-id="save"]'));
        expect(saveMonitor).toHaveBeenCalledWith({
            input: expect.objectContaining({
                useCaseId: 'uc1',
                periodDays: 90,
                unknownValues: null,
                groupField: 'LeadSource',
                active: true,
                filter: [{ field: 'LeadSource', operator: 'equals', value: 'Web' }]
            })
        });
    });

    it('keeps what was typed when the server refuses, beside the field', async () => {
        const element = await fill();
        setValidity(element, true);
        const validity = customValidity(element, 'groupField');
        mockOf(saveMonitor).mockResolvedValue({
            success: false,
            errors: [
                { field: 'groupField', message: 'Records cannot be grouped by this field.' },
                { field: null, message: 'You may not change fairness monitors.' }
            ]
        });
        await click(find(element, '[data-id="save"]'));
        expect(validity).toHaveBeenCalledWith('Records cannot be grouped by this field.');
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['You may not change fairness monitors.']);
        await expect(element).toBeAccessible();
    });

    it('does not ask the server while something is missing', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="save"]'));
        expect(saveMonitor).not.toHaveBeenCalled();
    });

    it('changes an existing monitor and shows what could not be read', async () => {
        const element = await show({
            monitor: { ...TEMPLATE.monitor, id: 'a01', referenceRule: 'Named Group', labelField: 'Rating' }
        });
        expect(has(element, '[data-id="template"]')).toBe(false);
        expect(has(element, '[data-field="referenceGroup"]')).toBe(true);
        expect(has(element, '[data-field="labelValue"]')).toBe(true);
        wireOf(getFields).error({ message: 'No access' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
    });
});
