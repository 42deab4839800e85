import AigIncidentInvestigation from 'c/aigIncidentInvestigation';
import { getRecord } from 'lightning/uiRecordApi';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import getTerms from '@salesforce/apex/AigIncidentController.getTerms';
import saveInvestigation from '@salesforce/apex/AigIncidentController.saveInvestigation';
import {
    all,
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
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigIncidentController.getTerms',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigIncidentController.getIncident', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigIncidentController.saveInvestigation',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);
jest.mock('@salesforce/apex/AigIncidentWorkController.addTask', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.completeTask', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentWorkController.getTasks', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const INCIDENT = {
    id: 'a04',
    lastModified: 'v1',
    canEdit: true,
    whys: ['The column moved.', null, null, null, null],
    causeCategory: null,
    rootCause: null,
    correctiveActions: null,
    closing: [
        { code: 'CLOCKS', label: 'Every clock is answered', isMet: false },
        { code: 'TASKS', label: 'Every task is completed', isMet: true }
    ]
};
const show = async () => {
    const element = await mount('c-aig-incident-investigation', AigIncidentInvestigation, { recordId: 'a04' });
    wireOf(getTerms).emit([{ value: 'Human Error', label: 'Human Error', description: '' }]);
    await flush();
    return element;
};
const set = (element: Element, selector: string, value: string) => fire(find(element, selector), 'change', { value });

describe('c-aig-incident-investigation', () => {
    beforeEach(() => mockOf(getIncident).mockResolvedValue(INCIDENT));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getIncident).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('asks five times why, and shows what is left before the end', async () => {
        const element = await show();
        expect(all(element, '[data-why]')).toHaveLength(5);
        expect(props(element, '[data-why="0"]').value).toBe('The column moved.');
        expect(
            all(element, '.check lightning-icon').map(
                (icon) => (icon as unknown as { alternativeText: string }).alternativeText
            )
        ).toEqual(['Open', 'Done']);
        await expect(element).toBeAccessible();
    });

    it('saves', async () => {
        const element = await show();
        mockOf(saveInvestigation).mockResolvedValueOnce({ success: true, errors: [], incident: INCIDENT });
        await set(element, '[data-why="1"]', 'Nobody compared.');
        await set(element, '[data-field="causeCategory"]', 'Human Error');
        await set(element, '[data-field="rootCause"]', 'No check.');
        await click(find(element, '[data-id="save"]'));
        expect(mockOf(saveInvestigation).mock.calls[0]?.[0].input).toEqual({
            incidentId: 'a04',
            lastModified: 'v1',
            whys: ['The column moved.', 'Nobody compared.', '', '', ''],
            causeCategory: 'Human Error',
            rootCause: 'No check.',
            correctiveActions: null
        });
        expect(text(find(element, '[role="status"]'))).toBe('Investigation saved.');
    });

    it('keeps what is typed when somebody else saved first or the page changes', async () => {
        const element = await show();
        await set(element, '[data-field="rootCause"]', 'No check.');
        mockOf(saveInvestigation).mockResolvedValueOnce({
            success: false,
            errors: [{ code: 'STALE', field: null, message: '' }]
        });
        mockOf(getIncident).mockResolvedValue({ ...INCIDENT, lastModified: 'v2', rootCause: 'Theirs.' });
        await click(find(element, '[data-id="save"]'));
        expect(text(element)).toContain('Somebody else saved this incident first.');
        expect(props(element, '[data-field="rootCause"]').value).toBe('No check.');
        wireOf(getRecord).emit({ systemModstamp: 'x' });
        wireOf(getRecord).emit({ systemModstamp: 'y' });
        await flush();
        expect(props(element, '[data-field="rootCause"]').value).toBe('No check.');
        mockOf(saveInvestigation).mockResolvedValueOnce({ success: true, errors: [], incident: INCIDENT });
        await click(find(element, '[data-id="save"]'));
        expect(mockOf(saveInvestigation).mock.calls[1]?.[0].input.lastModified).toBe('v2');
    });

    it('shows errors at their field', async () => {
        const element = await show();
        const validity = customValidity(element, 'causeCategory');
        mockOf(saveInvestigation).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'causeCategory', message: 'Not in the list.' },
                { field: null, message: 'General.' }
            ]
        });
        await click(find(element, '[data-id="save"]'));
        expect(validity).toHaveBeenCalledWith('Not in the list.');
        expect(text(element)).toContain('General.');
        mockOf(saveInvestigation).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="save"]'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('is for reading only without the right to edit', async () => {
        mockOf(getIncident).mockResolvedValue({ ...INCIDENT, canEdit: false });
        const element = await show();
        expect(has(element, '[data-id="save"]')).toBe(false);
        expect(props(element, '[data-field="rootCause"]').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getIncident).mockRejectedValueOnce({ body: { message: 'No access' } });
        const element = await show();
        expect(text(element)).toContain('No access');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(all(element, '[data-why]')).toHaveLength(5);
    });
});
