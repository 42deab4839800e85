import { notFound } from '../httpError';
import { runDashboard } from '../reports/runDashboard';
import { runReport } from '../reports/runReport';
import type { Route } from '../routeTypes';

/** A report or dashboard in the list. */
export interface ReportItem {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
}

/** Reports and dashboards of the project. Names hold a slash, so they come as a parameter. */
export const REPORT_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: '/local/reports',
        description: 'All reports and dashboards of the project',
        handle: ({ org }) => ({
            body: {
                reports: [...org.model.reports.values()].map(item),
                dashboards: [...org.model.dashboards.values()].map(item)
            }
        })
    },
    {
        method: 'GET',
        pattern: '/local/report',
        description: 'Runs a report: ?name=Folder/Name',
        handle: ({ org, userId, query }) => {
            const report = org.model.reports.get((query.get('name') ?? '').toLowerCase());
            if (!report) {
                throw notFound(`There is no report ${query.get('name') ?? ''}.`);
            }
            return { body: runReport(org, userId, report) };
        }
    },
    {
        method: 'GET',
        pattern: '/local/dashboard',
        description: 'Runs a dashboard: ?name=Folder/Name',
        handle: ({ org, userId, query }) => {
            const dashboard = org.model.dashboards.get((query.get('name') ?? '').toLowerCase());
            if (!dashboard) {
                throw notFound(`There is no dashboard ${query.get('name') ?? ''}.`);
            }
            return { body: runDashboard(org, userId, dashboard) };
        }
    }
];

function item({ name, label, description }: ReportItem): ReportItem {
    return { name, label, description };
}
