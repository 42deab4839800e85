import { request } from 'lightning/lds';
import ReportPage from 'shell/reportPage';
import { all, clearPage, find, flush, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { COLUMNS, listRecord, refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const REPORT = {
    label: 'Deals by status',
    description: 'Of this year.',
    objectLabel: 'Deals',
    filters: ['Status equals "Open"'],
    groupingLabels: ['Status', 'Owner'],
    summaryLabels: ['Sum of Amount'],
    groups: [{ labels: ['Draft', 'A'], count: 2, summaries: ['6.50'], amount: 6.5 }],
    grandTotals: ['6.50'],
    total: 2,
    isTruncated: false,
    columns: COLUMNS,
    records: [listRecord('A'), listRecord('BB')]
};
const mounted = (): Promise<HTMLElement> => mount('shell-report-page', ReportPage, { name: 'Deals/By_Status' });
const cells = (element: HTMLElement, selector: string): string[][] =>
    all(element, selector).map((row) => [...row.children].map(text));

describe('shell-report-page', () => {
    afterEach(clearPage);

    it('waits for the report', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mounted();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows filters, groups with subtotals and the total, and the records', async () => {
        mockOf(request).mockResolvedValue(REPORT);
        const element = await mounted();
        expect(mockOf(request)).toHaveBeenCalledWith('GET', '/local/report?name=Deals%2FBy_Status');
        expect(document.title).toBe('Deals by status | Local org');
        expect(all(element, '.filters li').map(text)).toEqual(['Status equals "Open"']);
        expect(cells(element, 'thead tr')).toEqual([['Status', 'Owner', 'Record Count', 'Sum of Amount']]);
        expect(cells(element, 'tbody tr')).toEqual([
            ['Draft', 'A', '2', '6.50'],
            ['Total', '', '2', '6.50']
        ]);
        expect(props(element, 'shell-record-table')).toMatchObject({ columns: COLUMNS, records: REPORT.records });
        expect(text(find(element, '.meta'))).toBe('Deals: 2 records');
        await expect(element).toBeAccessible();
    });

    it('shows the records alone without groups, and says when there are more', async () => {
        mockOf(request).mockResolvedValue({
            ...REPORT,
            description: null,
            filters: [],
            groupingLabels: [],
            groups: [],
            total: 2001,
            isTruncated: true
        });
        const element = await mounted();
        expect(has(element, 'table')).toBe(false);
        expect(has(element, '.filters')).toBe(false);
        expect(text(find(element, '.meta'))).toBe('Deals: 2001 records, the first 2,000 of them shown below');
        await expect(element).toBeAccessible();
    });

    it('shows no table of records when there are none, and another report when its name changes', async () => {
        mockOf(request).mockResolvedValue({ ...REPORT, groups: [], records: [], total: 0 });
        const element = await mounted();
        expect(has(element, 'shell-record-table')).toBe(false);
        expect(text(find(element, '.meta'))).toBe('Deals: 0 records');
        await expect(element).toBeAccessible();
        mockOf(request).mockResolvedValue({ ...REPORT, label: 'Others', total: 1 });
        Object.assign(element, { name: 'Others' });
        await flush();
        expect(text(find(element, 'h1'))).toBe('Others');
        expect(text(find(element, '.meta'))).toBe('Deals: 1 record');
    });

    it('says why it cannot be shown', async () => {
        const error = refusal('You do not have access to Deals.', 403);
        mockOf(request).mockRejectedValue(error);
        const element = await mounted();
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });
});
