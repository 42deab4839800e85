import { LightningElement, api } from 'lwc';
import { downloadCsv } from 'c/aigCsv';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';
import { toCsv } from './csv';
import { percent, toRow, type GroupFigures, type GroupRow } from './groupRows';

/** Rates of groups: bars with their intervals and the line of the alert, the same figures as a table, and as a file. */
export default class AigFairnessChart extends LightningElement {
    @api heading = '';
    @api groups: readonly GroupFigures[] = [];
    /** Alert below this ratio to the reference group, 0 to 1. */
    @api impactRatioAlert?: number | null;
    /** Shows columns that need a true label. */
    @api hasLabels = false;
    /** Name of the exported file, without ending. */
    @api fileName = 'fairness';

    readonly labels = LABELS;

    isTable = false;

    get rows(): GroupRow[] {
        return (this.groups ?? []).map((group, index) => toRow(group, index));
    }

    get toggleLabel(): string {
        return this.isTable ? LABELS.showBars : LABELS.showTable;
    }

    /** Rate below which a group raises the alert; null when there is no reference. */
    private get alertRate(): number | null {
        const reference = (this.groups ?? []).find(({ finding }) => finding === 'Reference');
        const rate = reference?.rate ?? 0;
        return rate > 0 && this.impactRatioAlert ? rate * this.impactRatioAlert : null;
    }

    get hasLine(): boolean {
        return this.alertRate !== null;
    }

    get lineStyle(): string {
        return `inset-inline-start: ${((this.alertRate ?? 0) * 100).toFixed(2)}%`;
    }

    get lineText(): string {
        return formatText(LABELS.alertLine, this.impactRatioAlert ?? '', percent(this.alertRate ?? 0));
    }

    handleToggle(): void {
        this.isTable = !this.isTable;
    }

    /** Writes what is shown into a CSV file on the user's computer. */
    handleExport(): void {
        downloadCsv(this.fileName, toCsv(this.groups ?? []));
    }
}
