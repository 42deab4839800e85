import AigRecordPanel from 'c/aigRecordPanel';
import AigRegisterModal from 'c/aigRegisterModal';
import AigReportIncident from 'c/aigReportIncident';
import AigReviewRequestForm from 'c/aigReviewRequestForm';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { refreshApex } from '@salesforce/apex';
import getMoreUseCases from '@salesforce/apex/AigGateController.getMoreUseCases';
import getPanel from '@salesforce/apex/AigGateController.getPanel';
import getUseCaseChoices from '@salesforce/apex/AigGateController.getUseCaseChoices';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigGateController.getPanel',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigGateController.getMoreUseCases', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigGateController.getUseCaseChoices', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigGateController.check', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const USE_CASE = {
    id: 'a01',
    title: 'Opportunity scoring',
    key: 'opportunity-scoring',
    description: 'Scores opportunities.',
    allowed: true,
    reasons: []
};
const PANEL = {
    useCases: [USE_CASE],
    recent: [
        {
            decisionId: 'd1',
            title: 'Opportunity scoring',
            allowed: false,
            reasons: ['NOT_APPROVED'],
            userName: 'Sales Ops user',
            decidedAt: '2026-11-23T10:00:00Z'
        }
    ],
    canRegister: true,
    canReport: true
};
const RECORD = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
const show = async (panel: object = PANEL) => {
    const element = await mount('c-aig-record-panel', AigRecordPanel, RECORD);
    wireOf(getPanel).emit(panel);
    await flush();
    return element;
};

describe('c-aig-record-panel', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-record-panel', AigRecordPanel, RECORD);
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(wireOf(getPanel).getLastConfig()).toEqual(RECORD);
        await expect(element).toBeAccessible();
    });

    it('shows each use case and the last decisions, low until it is expanded', async () => {
        const element = await show();
        expect(props(element, 'c-aig-record-panel-item')).toMatchObject({
            useCase: USE_CASE,
            recordId: RECORD.recordId
        });
        expect(text(element)).toContain('Denied Opportunity scoring Sales Ops user');
        expect(text(element)).toContain('NOT_APPROVED');
        expect(has(element, '.body_collapsed')).toBe(true);
        await click(
            all(element, 'lightning-button').find(
                (item) => (item as unknown as { label: string }).label === 'Show all'
            ) as HTMLElement
        );
        expect(has(element, '.body_collapsed')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('reads further use cases when asked to, and starts over on a refresh', async () => {
        const element = await show({ ...PANEL, hasMore: true });
        mockOf(getMoreUseCases).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="more"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        expect(all(element, 'c-aig-record-panel-item')).toHaveLength(1);
        mockOf(getMoreUseCases).mockResolvedValue({ useCases: [{ ...USE_CASE, id: 'a02' }], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(getMoreUseCases).toHaveBeenLastCalledWith({ objectApiName: 'Opportunity', afterId: 'a01' });
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
        expect(all(element, 'c-aig-record-panel-item')).toHaveLength(2);
        expect(has(element, '[data-id="more"]')).toBe(false);
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-record-panel-item'), 'checked');
        wireOf(getPanel).emit({ ...PANEL, hasMore: true });
        await flush();
        expect(all(element, 'c-aig-record-panel-item')).toHaveLength(2);
        expect(has(element, '[data-id="more"]')).toBe(false);
        await click(find(element, 'lightning-button-icon'));
        expect(all(element, 'c-aig-record-panel-item')).toHaveLength(1);
        expect(has(element, '[data-id="more"]')).toBe(true);
    });

    it('offers every use case to a report, also those not shown, and those shown when they cannot be read', async () => {
        const element = await show({ ...PANEL, hasMore: true });
        mockOf(AigReportIncident.open).mockResolvedValue(undefined);
        mockOf(getUseCaseChoices).mockResolvedValueOnce([
            { id: 'a01', title: 'One' },
            { id: 'a09', title: 'Nine' }
        ]);
        await click(find(element, '[data-id="report"]'));
        expect(AigReportIncident.open).toHaveBeenLastCalledWith(
            expect.objectContaining({
                useCases: [
                    { id: 'a01', title: 'One' },
                    { id: 'a09', title: 'Nine' }
                ]
            })
        );
        mockOf(getUseCaseChoices).mockRejectedValueOnce(new Error('Offline'));
        await click(find(element, '[data-id="report"]'));
        expect(AigReportIncident.open).toHaveBeenLastCalledWith(
            expect.objectContaining({ useCases: [{ id: 'a01', title: 'Opportunity scoring' }] })
        );
    });

    it('gives room when the details of a use case are opened, and offers no expanding where nothing is hidden', async () => {
        const element = await show({ ...PANEL, recent: [] });
        expect(all(element, 'lightning-button')).toHaveLength(2);
        await fire(find(element, 'c-aig-record-panel-item'), 'expand');
        expect(has(element, '.body_collapsed')).toBe(false);
        expect(all(element, 'lightning-button')).toHaveLength(3);
    });

    it('teaches what belongs here, and still offers to register', async () => {
        const element = await show({ useCases: [], recent: [], canRegister: true, canReport: true });
        expect(props(element, 'c-aig-empty-state').heading).toBe('No registered AI works here');
        expect(has(element, '[data-id="register"]')).toBe(true);
        expect(has(element, '[data-id="report"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('offers only what the user may do', async () => {
        const element = await show({ ...PANEL, canRegister: false, canReport: false });
        expect(has(element, '[data-id="register"]')).toBe(false);
        expect(has(element, '[data-id="report"]')).toBe(false);
    });

    it('opens the registration for this record and reads again afterwards', async () => {
        mockOf(AigRegisterModal.open).mockResolvedValueOnce({ useCaseId: 'a02', isSubmitted: true });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="register"]'));
        expect(AigRegisterModal.open).toHaveBeenCalledWith(expect.objectContaining(RECORD));
        expect(toast).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('opens the report with the use cases of this record', async () => {
        mockOf(AigReportIncident.open).mockResolvedValueOnce({ incidentId: 'a02', reference: 'INC-00001' });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="report"]'));
        expect(AigReportIncident.open).toHaveBeenCalledWith(
            expect.objectContaining({
                recordId: RECORD.recordId,
                useCases: [{ id: 'a01', title: 'Opportunity scoring' }]
            })
        );
        expect(toast).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('takes the request of a person who contests a decision, where the user may', async () => {
        mockOf(AigReviewRequestForm.open).mockResolvedValueOnce({ requestId: 'a0r', reference: 'RR-00001', dueAt: '' });
        const element = await show();
        expect(has(element, '[data-id="contest"]')).toBe(false);
        wireOf(getObjectInfo).emit({ createable: true });
        await flush();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="contest"]'));
        expect(AigReviewRequestForm.open).toHaveBeenCalledWith(
            expect.objectContaining({
                ...RECORD,
                useCaseId: 'a01',
                decisions: [{ decisionId: 'd1', title: 'Opportunity scoring (Denied)' }]
            })
        );
        expect(toast).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('reads again when the gate was asked', async () => {
        const element = await show();
        await fire(find(element, 'c-aig-record-panel-item'), 'checked');
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why it cannot be read', async () => {
        const element = await mount('c-aig-record-panel', AigRecordPanel, RECORD);
        wireOf(getPanel).error({ message: 'You cannot see AI on this record.' });
        await flush();
        expect(text(element)).toContain('You cannot see AI on this record.');
        expect(has(element, 'lightning-spinner')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
