import { SourceError } from '../../errors';
import type { DashboardComponentModel, DashboardModel, OrgModel, ReportModel } from '../../metadata';
import type { OrgPort } from '../orgPort';
import { runReport, type ReportJson } from './runReport';

/** A component of a dashboard with its numbers. */
export interface DashboardComponentJson {
    readonly key: string;
    readonly kind: 'metric' | 'bars' | 'table';
    readonly heading: string;
    readonly subtitle: string | null;
    readonly footer: string | null;
    readonly reportName: string;
    readonly colSpan: number;
    /** The figure of a metric. */
    readonly value: string;
    /** What the figures mean, e.g. Record Count. */
    readonly measure: string;
    readonly rows: readonly {
        readonly key: string;
        readonly label: string;
        readonly value: string;
        readonly share: number;
    }[];
    readonly groupingLabel: string;
}

export interface DashboardJson {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly components: readonly DashboardComponentJson[];
}

const DEFAULT_ROWS = 20;

/** The report of a component. Throws SourceError when it does not exist. */
export function reportOf(model: OrgModel, component: DashboardComponentModel): ReportModel {
    const report = model.reports.get(component.report.toLowerCase());
    if (!report) {
        throw new SourceError(`report ${component.report} does not exist`, component.location);
    }
    return report;
}

/** Runs the reports of a dashboard as the user who looks at it. */
export function runDashboard(org: OrgPort, userId: string, dashboard: DashboardModel): DashboardJson {
    return {
        name: dashboard.name,
        label: dashboard.label,
        description: dashboard.description,
        components: dashboard.components.map((component, index) =>
            componentJson(
                component,
                index,
                runReport(org, userId, summarised(reportOf(org.model, component), component))
            )
        )
    };
}

/** The report without rows, summing up what the component shows. */
function summarised(report: ReportModel, { summary }: DashboardComponentModel): ReportModel {
    const columns = summary
        ? [{ field: summary.column, aggregates: [summary.aggregate] }]
        : report.columns.map((column) => ({ ...column, aggregates: [] }));
    return { ...report, columns, groupings: report.groupings.slice(0, 1), showsDetails: false };
}

function componentJson(component: DashboardComponentModel, index: number, report: ReportJson): DashboardComponentJson {
    const isMetric = component.type === 'Metric';
    const isTable = component.type === 'Table' || component.type === 'FlexTable';
    const rows = report.groups.slice(0, component.maxValues ?? DEFAULT_ROWS);
    const largest = Math.max(1, ...rows.map(({ amount }) => Math.abs(amount)));
    return {
        key: String(index),
        kind: isMetric ? 'metric' : isTable ? 'table' : 'bars',
        heading: component.header ?? component.title ?? report.label,
        subtitle: component.header === null ? null : component.title,
        footer: component.footer,
        reportName: component.report,
        colSpan: component.colSpan,
        value: report.grandTotals[0] ?? String(report.total),
        measure: report.summaryLabels[0] ?? 'Record Count',
        rows: rows.map(({ labels, summaries, count, amount }) => ({
            key: labels.join('/'),
            label: labels.join(', '),
            value: summaries[0] ?? String(count),
            share: Math.round((Math.abs(amount) / largest) * 100)
        })),
        groupingLabel: report.groupingLabels[0] ?? ''
    };
}
