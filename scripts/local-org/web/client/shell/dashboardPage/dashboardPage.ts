import { LightningElement, api } from 'lwc';
import type { DashboardComponentJson, DashboardJson } from '../../../../api/reports/runDashboard';
import { request } from 'lightning/lds';
import { setPageTitle } from 'shell/pageTitle';

interface Shown extends Omit<DashboardComponentJson, 'rows'> {
    readonly url: string;
    readonly isMetric: boolean;
    readonly hasBars: boolean;
    readonly isEmpty: boolean;
    readonly rows: readonly (DashboardComponentJson['rows'][number] & { readonly style: string })[];
}

/** A dashboard: figures, bars and tables of reports, run as the user who looks at it. */
export default class DashboardPage extends LightningElement {
    dashboard: DashboardJson | null = null;
    error: unknown;
    private dashboardName?: string;

    @api
    get name(): string | undefined {
        return this.dashboardName;
    }

    set name(value: string | undefined) {
        if (value !== this.dashboardName) {
            this.dashboardName = value;
            this.dashboard = null;
            void this.load();
        }
    }

    private async load(): Promise<void> {
        try {
            const url = `/local/dashboard?name=${encodeURIComponent(this.dashboardName ?? '')}`;
            this.dashboard = (await request('GET', url)) as DashboardJson;
            setPageTitle(this.dashboard.label);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get components(): Shown[] {
        return (this.dashboard?.components ?? []).map((component) => ({
            ...component,
            url: `/lightning/page/report?name=${encodeURIComponent(component.reportName)}`,
            isMetric: component.kind === 'metric',
            hasBars: component.kind === 'bars',
            isEmpty: component.kind !== 'metric' && component.rows.length === 0,
            rows: component.rows.map((row) => ({ ...row, style: `width: ${row.share}%` }))
        }));
    }
}
