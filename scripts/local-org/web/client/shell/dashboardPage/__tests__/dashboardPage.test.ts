import DashboardPage from 'shell/dashboardPage';
import { request } from 'lightning/lds';
import { all, clearPage, find, flush, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const COMPONENT = {
    key: 'a',
    heading: 'Deals by status',
    subtitle: null,
    footer: null,
    reportName: 'Deals/By_Status',
    groupingLabel: 'Status',
    measure: 'Record Count',
    value: '',
    rows: [
        { key: '0', label: 'Draft', value: '3', share: 100 },
        { key: '1', label: 'Done', value: '1', share: 33 }
    ]
};
const DASHBOARD = {
    label: 'Deals',
    description: 'How they go.',
    components: [
        { ...COMPONENT, kind: 'bars', footer: 'Of this year.' },
        { ...COMPONENT, key: 'b', kind: 'metric', heading: 'Open deals', value: '42', rows: [] },
        { ...COMPONENT, key: 'c', kind: 'table', heading: 'Nothing', subtitle: 'Of last year', rows: [] },
        { ...COMPONENT, key: 'd', kind: 'table', heading: 'As a table' }
    ]
};
const mounted = (): Promise<HTMLElement> => mount('shell-dashboard-page', DashboardPage, { name: 'Sales/Deals' });

describe('shell-dashboard-page', () => {
    afterEach(clearPage);

    it('waits for the figures', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mounted();
        expect(props(element, 'lightning-spinner').alternativeText).toBe('Loading');
        await expect(element).toBeAccessible();
    });

    it('shows bars, figures and tables, each with the way to its report', async () => {
        mockOf(request).mockResolvedValue(DASHBOARD);
        const element = await mounted();
        expect(mockOf(request)).toHaveBeenCalledWith('GET', '/local/dashboard?name=Sales%2FDeals');
        expect(text(find(element, 'h1'))).toBe('Deals');
        expect(document.title).toBe('Deals | Local org');
        const [bars, metric, empty, table] = all(element, 'article');
        expect([...bars.querySelectorAll('tbody tr')].map(text)).toEqual(['Draft 3', 'Done 1']);
        expect([...bars.querySelectorAll<HTMLElement>('.bar')].map((bar) => bar.style.width)).toEqual(['100%', '33%']);
        expect(text(bars)).toContain('Of this year.');
        expect(text(metric)).toBe('Open deals 42 Record Count View report');
        expect(text(empty)).toBe('Nothing Of last year No records. View report');
        expect(table.querySelector('.bar')).toBeNull();
        expect(all(element, '.more a').map((link) => link.getAttribute('href'))).toEqual(
            DASHBOARD.components.map(() => '/lightning/page/report?name=Deals%2FBy_Status')
        );
        await expect(element).toBeAccessible();
    });

    it('shows another dashboard when its name changes', async () => {
        mockOf(request).mockResolvedValue(DASHBOARD);
        const element = await mounted();
        mockOf(request).mockResolvedValue({ ...DASHBOARD, label: 'Risks', description: null, components: [] });
        Object.assign(element, { name: 'Risks' });
        await flush();
        expect(text(find(element, 'h1'))).toBe('Risks');
        expect(has(element, 'article')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be shown', async () => {
        const error = refusal('Dashboard Sales/Deals does not exist.', 404);
        mockOf(request).mockRejectedValue(error);
        const element = await mounted();
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });
});
