import { LightningElement, api } from 'lwc';
import type { ReportJson } from '../../../../api/reports/runReport';
import { request } from 'lightning/lds';
import { setPageTitle } from 'shell/pageTitle';

interface GroupRow {
    readonly key: string;
    readonly cells: readonly { readonly key: string; readonly text: string; readonly label: string }[];
}

/** A report: what it filters, its groups with subtotals, and its rows. */
export default class ReportPage extends LightningElement {
    report: ReportJson | null = null;
    error: unknown;
    private reportName?: string;

    @api
    get name(): string | undefined {
        return this.reportName;
    }

    set name(value: string | undefined) {
        if (value !== this.reportName) {
            this.reportName = value;
            this.report = null;
            void this.load();
        }
    }

    private async load(): Promise<void> {
        try {
            const url = `/local/report?name=${encodeURIComponent(this.reportName ?? '')}`;
            this.report = (await request('GET', url)) as ReportJson;
            setPageTitle(this.report.label);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get countText(): string {
        const { total = 0, isTruncated = false } = this.report ?? {};
        const shown = isTruncated ? ', the first 2,000 of them shown below' : '';
        return `${total} ${total === 1 ? 'record' : 'records'}${shown}`;
    }

    get hasGroups(): boolean {
        return (this.report?.groupingLabels.length ?? 0) > 0;
    }

    get hasRecords(): boolean {
        return (this.report?.records.length ?? 0) > 0;
    }

    get hasFilters(): boolean {
        return (this.report?.filters.length ?? 0) > 0;
    }

    get headings(): string[] {
        const { groupingLabels = [], summaryLabels = [] } = this.report ?? {};
        return [...groupingLabels, 'Record Count', ...summaryLabels];
    }

    get groupRows(): GroupRow[] {
        const { groups = [], grandTotals = [], groupingLabels = [], total = 0 } = this.report ?? {};
        const rows = groups.map(({ labels, count, summaries }) => [...labels, String(count), ...summaries]);
        const blanks = groupingLabels.slice(1).map(() => '');
        rows.push(['Total', ...blanks, String(total), ...grandTotals]);
        return rows.map((texts, at) => ({
            key: String(at),
            cells: texts.map((text, index) => ({ key: String(index), text, label: this.headings[index] }))
        }));
    }

    get title(): string {
        return this.report?.label ?? '';
    }
}
