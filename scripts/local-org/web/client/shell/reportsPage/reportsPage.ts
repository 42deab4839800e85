import { LightningElement, api } from 'lwc';
import type { ReportItem } from '../../../../api/routes/reports';
import { request } from 'lightning/lds';
import { setPageTitle } from 'shell/pageTitle';

interface Shown extends ReportItem {
    readonly url: string;
}

/** All reports and dashboards; those of the tab that was opened stand first. */
export default class ReportsPage extends LightningElement {
    loaded:
        | { readonly title: string; readonly key: string; readonly icon: string; readonly items: readonly Shown[] }[]
        | null = null;
    error: unknown;
    /** `reports` or `dashboards`. */
    @api kind = 'reports';

    connectedCallback(): void {
        setPageTitle(this.kind === 'dashboards' ? 'Dashboards' : 'Reports');
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { reports, dashboards } = (await request('GET', '/local/reports')) as {
                reports: readonly ReportItem[];
                dashboards: readonly ReportItem[];
            };
            const shown = (items: readonly ReportItem[], page: string): Shown[] =>
                items.map((item) => ({
                    ...item,
                    url: `/lightning/page/${page}?name=${encodeURIComponent(item.name)}`
                }));
            const lists = [
                { key: 'd', title: 'Dashboards', icon: 'standard:dashboard', items: shown(dashboards, 'dashboard') },
                { key: 'r', title: 'Reports', icon: 'standard:report', items: shown(reports, 'report') }
            ].filter(({ items }) => items.length > 0);
            this.loaded = this.kind === 'dashboards' ? lists : lists.reverse();
        } catch (error) {
            this.error = error;
        }
    }

    get isEmpty(): boolean {
        return this.loaded?.length === 0;
    }
}
