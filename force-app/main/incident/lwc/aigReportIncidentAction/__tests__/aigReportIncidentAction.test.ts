import AigReportIncidentAction from 'c/aigReportIncidentAction';
import AigReportIncident from 'c/aigReportIncident';
import getUseCaseChoices from '@salesforce/apex/AigGateController.getUseCaseChoices';
import { clearPage, flush, listen, mockOf, mount } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigGateController.getUseCaseChoices', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigIncidentController.report', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const show = async () => {
    const element = await mount('c-aig-report-incident-action', AigReportIncidentAction, {
        recordId: '006',
        objectApiName: 'Opportunity'
    });
    return element as unknown as Element & { invoke: () => Promise<void> };
};

describe('c-aig-report-incident-action', () => {
    beforeEach(() => mockOf(getUseCaseChoices).mockResolvedValue([{ id: 'a01', title: 'Scoring' }]));
    afterEach(clearPage);

    it('opens the report with the use cases of the record, and says the number', async () => {
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        mockOf(AigReportIncident.open).mockResolvedValueOnce({
            incidentId: 'a04',
            reference: 'INC-00001',
            receipt: ''
        });
        await element.invoke();
        expect(AigReportIncident.open).toHaveBeenCalledWith(
            expect.objectContaining({ recordId: '006', useCases: [{ id: 'a01', title: 'Scoring' }] })
        );
        expect(toast).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('opens it all the same when the use cases cannot be read, and stays silent when cancelled', async () => {
        mockOf(getUseCaseChoices).mockRejectedValueOnce(new Error('Offline'));
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        mockOf(AigReportIncident.open).mockResolvedValueOnce(undefined);
        await element.invoke();
        await flush();
        expect(AigReportIncident.open).toHaveBeenCalledWith(expect.objectContaining({ useCases: [] }));
        expect(toast).not.toHaveBeenCalled();
    });
});
