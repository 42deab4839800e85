import { request } from 'lightning/lds';
import ReportsPage from 'shell/reportsPage';
import { all, clearPage, has, mockOf, mount, props, text } from '../../../../../../jest-mocks/testKit';
import { refusal } from '../../../../../../jest-mocks/shellKit';

jest.mock('lightning/lds', () => ({ request: jest.fn() }));

const mounted = (kind = 'dashboards'): Promise<HTMLElement> => mount('shell-reports-page', ReportsPage, { kind });

describe('shell-reports-page', () => {
    afterEach(clearPage);

    it('waits for the lists', async () => {
        mockOf(request).mockReturnValue(new Promise(() => undefined));
        const element = await mounted();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists dashboards and reports with what they are about', async () => {
        mockOf(request).mockResolvedValue({
            dashboards: [{ name: 'A/D', label: 'Overview', description: null }],
            reports: [{ name: 'A/R', label: 'Deals', description: 'All of them.' }]
        });
        const element = await mounted();
        expect(document.title).toBe('Dashboards | Local org');
        expect(all(element, 'article').map(text)).toEqual(['Dashboards Overview', 'Reports Deals All of them.']);
        expect(all(element, 'a').map((link) => link.getAttribute('href'))).toEqual([
            '/lightning/page/dashboard?name=A%2FD',
            '/lightning/page/report?name=A%2FR'
        ]);
        await expect(element).toBeAccessible();
    });

    it('leaves out a list without entries, and says when both are', async () => {
        mockOf(request).mockResolvedValue({ dashboards: [], reports: [{ name: 'R', label: 'R', description: null }] });
        expect(all(await mounted(), 'h2').map(text)).toEqual(['Reports']);
        mockOf(request).mockResolvedValue({ dashboards: [], reports: [] });
        const element = await mounted();
        expect(text(element)).toContain('This project has no reports.');
        await expect(element).toBeAccessible();
    });

    it('says why they cannot be read', async () => {
        const error = refusal('The local org does not answer.', 0);
        mockOf(request).mockRejectedValue(error);
        const element = await mounted();
        expect(props(element, 'shell-error-page').error).toEqual(error);
        await expect(element).toBeAccessible();
    });

    it('begins with the reports on their own tab', async () => {
        mockOf(request).mockResolvedValue({
            dashboards: [{ name: 'A/D', label: 'Overview', description: null }],
            reports: [{ name: 'A/R', label: 'Deals', description: null }]
        });
        const element = await mounted('reports');
        expect(document.title).toBe('Reports | Local org');
        expect(all(element, 'article').map(text)).toEqual(['Reports Deals', 'Dashboards Overview']);
    });
});
