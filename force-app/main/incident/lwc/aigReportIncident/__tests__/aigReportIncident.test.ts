import AigReportIncident from 'c/aigReportIncident';
import getTerms from '@salesforce/apex/AigIncidentController.getTerms';
import report from '@salesforce/apex/AigIncidentController.report';
import {
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

jest.mock(
    '@salesforce/apex/AigIncidentController.getTerms',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigIncidentController.report', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const ONE = [{ id: 'a01', title: 'Opportunity scoring' }];
const TWO = [...ONE, { id: 'a02', title: 'Email drafts' }];
const show = async (useCases: object[] = ONE) => {
    const element = await mount('c-aig-report-incident', AigReportIncident, { recordId: '006', useCases });
    wireOf(getTerms).emit([{ label: 'Security', value: 'Security', description: '' }]);
    await flush();
    setValidity(element, true);
    return element;
};
const fill = (element: Element, field: string, value: string) =>
    fire(find(element, `[data-field="${field}"]`), 'change', { value });

describe('c-aig-report-incident', () => {
    beforeEach(() =>
        mockOf(report).mockResolvedValue({ success: true, incidentId: 'a03', reference: 'INC-00001', errors: [] })
    );
    afterEach(clearPage);

    it('asks for little', async () => {
        const element = await show();
        expect(text(element)).toContain('Which AI: Opportunity scoring');
        expect(has(element, '[data-field="useCaseId"]')).toBe(false);
        expect(props(element, '[data-field="category"]').options).toEqual([{ label: 'Security', value: 'Security' }]);
        await expect(element).toBeAccessible();
    });

    it('asks which AI when there are several', async () => {
        const element = await show(TWO);
        expect(props(element, '[data-field="useCaseId"]').options).toHaveLength(3);
        await fill(element, 'useCaseId', 'a02');
        await fill(element, 'title', 'Wrong');
        await click(find(element, '[data-id="report"]'));
        expect(mockOf(report).mock.calls[0]?.[0].input.useCaseId).toBe('a02');
    });

    it('reports, with or without a name', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await fill(element, 'title', 'Score too low');
        await fill(element, 'description', 'For customers from one region.');
        await fire(find(element, 'lightning-input:not([data-field])'), 'change', { checked: true });
        await click(find(element, '[data-id="report"]'));
        expect(report).toHaveBeenCalledWith({
            input: {
                useCaseId: 'a01',
                recordId: '006',
                title: 'Score too low',
                description: 'For customers from one region.',
                category: null,
                occurredAt: null,
                anonymous: true
            }
        });
        expect(close.mock.calls[0]?.[0].detail).toEqual({ incidentId: 'a03', reference: 'INC-00001', receipt: '' });
    });

    it('shows the code of a report without a name until it is closed', async () => {
        mockOf(report).mockResolvedValueOnce({ success: true, incidentId: null, reference: null, receipt: 'code-1' });
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, '[data-id="report"]'));
        expect(text(find(element, '[data-id="receipt"]'))).toBe('code-1');
        expect(close).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="done"]'));
        expect(close.mock.calls[0]?.[0].detail).toEqual({ incidentId: '', reference: '', receipt: 'code-1' });
    });

    it('does not send what is incomplete', async () => {
        const element = await show();
        setValidity(element, false);
        await click(find(element, '[data-id="report"]'));
        expect(report).not.toHaveBeenCalled();
    });

    it('shows errors of the server at the field and keeps what was typed', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        const validity = customValidity(element, 'occurredAt');
        mockOf(report).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'occurredAt', message: 'This lies in the future.' },
                { field: null, message: 'General.' }
            ]
        });
        await fill(element, 'title', 'Score too low');
        await click(find(element, '[data-id="report"]'));
        expect(validity).toHaveBeenCalledWith('This lies in the future.');
        expect(text(element)).toContain('General.');
        expect(props(element, '[data-field="title"]').value).toBe('Score too low');
        mockOf(report).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="report"]'));
        expect(text(element)).toContain('Offline');
        expect(close).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('can be cancelled', async () => {
        const element = await show();
        const close = listen(element, 'modalclose');
        await click(find(element, 'lightning-button'));
        expect(close).toHaveBeenCalledTimes(1);
        expect(report).not.toHaveBeenCalled();
    });
});
