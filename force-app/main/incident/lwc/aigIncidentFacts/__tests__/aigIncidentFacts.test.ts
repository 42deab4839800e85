import AigIncidentFacts from 'c/aigIncidentFacts';
import { getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import saveFacts from '@salesforce/apex/AigIncidentController.saveFacts';
import {
    all,
    clearPage,
    click,
    customValidity,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    setValidity,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigIncidentController.getIncident', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentController.saveFacts', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const INCIDENT = {
    id: 'a04',
    lastModified: 'v1',
    status: 'New',
    category: 'Security',
    harm: [],
    regions: ['EU'],
    providerUnreachable: false,
    affectedCount: 3,
    isSerious: false,
    canEdit: true,
    clocks: []
};
const show = async () => {
    const element = await mount('c-aig-incident-facts', AigIncidentFacts, { recordId: 'a04' });
    wireOf(getPicklistValuesByRecordType).emit({
        picklistFieldValues: { Harm__c: { values: [{ label: 'Death of a person', value: 'Death' }] } }
    });
    await flush();
    if (has(element, '[data-field]')) {
        setValidity(element, true);
    }
    return element;
};
const set = (element: Element, field: string, detail: object) =>
    fire(find(element, `[data-field="${field}"]`), 'change', detail);

describe('c-aig-incident-facts', () => {
    beforeEach(() => mockOf(getIncident).mockResolvedValue(INCIDENT));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getIncident).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows what is known, with nothing to save yet', async () => {
        const element = await show();
        expect(props(element, '[data-field="affectedCount"]').value).toBe('3');
        expect(props(element, '[data-field="harm"]').options).toEqual([{ label: 'Death of a person', value: 'Death' }]);
        expect(props(element, '[data-id="save"]').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('saves when we became aware, harm and the breach answers', async () => {
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await set(element, 'becameAwareAt', { value: '2026-11-23T09:00:00Z' });
        await set(element, 'harm', { value: ['Death'] });
        await set(element, 'personalDataBreach', { value: 'Yes' });
        await set(element, 'providerUnreachable', { checked: true });
        expect(text(find(element, '[role="status"]'))).toBe('Not saved yet');
        mockOf(saveFacts).mockResolvedValue({
            success: true,
            errors: [],
            incident: { ...INCIDENT, harm: ['Death'], isSerious: true, lastModified: 'v2' }
        });
        await click(find(element, '[data-id="save"]'));
        expect(mockOf(saveFacts).mock.calls[0]?.[0].input).toMatchObject({
            incidentId: 'a04',
            lastModified: 'v1',
            becameAwareAt: '2026-11-23T09:00:00Z',
            detectedAt: null,
            harm: ['Death'],
            regions: ['EU'],
            personalDataBreach: 'Yes',
            providerUnreachable: true,
            affectedCount: 3
        });
        expect(text(element)).toContain('Facts saved. Clocks follow them.');
        expect(text(element)).toContain('This is a serious incident.');
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a04' }]);
        expect(toast).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('never sends a due time or a severity of the law', async () => {
        const element = await show();
        await set(element, 'becameAwareAt', { value: '2026-11-23T09:00:00Z' });
        mockOf(saveFacts).mockResolvedValue({ success: true, errors: [], incident: INCIDENT });
        await click(find(element, '[data-id="save"]'));
        expect(Object.keys(mockOf(saveFacts).mock.calls[0]?.[0].input).join()).not.toMatch(/due|limit|serious|clock/i);
    });

    it('shows errors of the server at the field and keeps what was typed', async () => {
        const element = await show();
        const validity = customValidity(element, 'becameAwareAt');
        await set(element, 'becameAwareAt', { value: '2030-01-01T00:00:00Z' });
        mockOf(saveFacts).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'becameAwareAt', message: 'This lies in the future.' },
                { field: null, message: 'Root cause is missing.' }
            ]
        });
        await click(find(element, '[data-id="save"]'));
        expect(validity).toHaveBeenCalledWith('This lies in the future.');
        expect(text(element)).toContain('Root cause is missing.');
        expect(props(element, '[data-field="becameAwareAt"]').value).toBe('2030-01-01T00:00:00Z');
        mockOf(saveFacts).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="save"]'));
        expect(text(element)).toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('puts my changes on top of what somebody else saved first', async () => {
        const element = await show();
        await set(element, 'containment', { value: 'Switched off.' });
        mockOf(saveFacts).mockResolvedValueOnce({
            success: false,
            errors: [{ field: null, code: 'STALE', message: 'Changed.' }]
        });
        mockOf(getIncident).mockResolvedValueOnce({ ...INCIDENT, lastModified: 'v2', consequences: 'Bad data.' });
        await click(find(element, '[data-id="save"]'));
        expect(text(element)).toContain('Somebody else saved this incident first.');
        expect(props(element, '[data-field="containment"]').value).toBe('Switched off.');
        expect(props(element, '[data-field="consequences"]').value).toBe('Bad data.');
        mockOf(saveFacts).mockResolvedValueOnce({ success: true, errors: [], incident: INCIDENT });
        await click(find(element, '[data-id="save"]'));
        expect(mockOf(saveFacts).mock.calls[1]?.[0].input).toMatchObject({
            lastModified: 'v2',
            containment: 'Switched off.'
        });
    });

    it('shows what changed elsewhere without losing what is typed', async () => {
        const element = await show();
        await set(element, 'containment', { value: 'Switched off.' });
        mockOf(getIncident).mockResolvedValueOnce({ ...INCIDENT, lastModified: 'v2', status: 'Triage' });
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '1' });
        wireOf(getRecord).emit({ fields: {}, systemModstamp: '2' });
        await flush();
        expect(props(element, '[data-field="status"]').value).toBe('Triage');
        expect(props(element, '[data-field="containment"]').value).toBe('Switched off.');
    });

    it('does not send what is incomplete', async () => {
        const element = await show();
        await set(element, 'containment', { value: 'Switched off.' });
        setValidity(element, false);
        await click(find(element, '[data-id="save"]'));
        expect(saveFacts).not.toHaveBeenCalled();
    });

    it('can only be read by whoever may not edit', async () => {
        mockOf(getIncident).mockResolvedValue({ ...INCIDENT, canEdit: false });
        const element = await show();
        expect(text(element)).toContain('Only incident managers can change these facts.');
        expect(has(element, '[data-id="save"]')).toBe(false);
        expect(
            all(element, '[data-field]').every((input) => (input as unknown as { disabled: boolean }).disabled)
        ).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getIncident).mockRejectedValueOnce({ body: { message: 'You cannot see this incident.' } });
        const element = await show();
        expect(text(element)).toContain('You cannot see this incident.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(has(element, '[data-field="status"]')).toBe(true);
    });
});
