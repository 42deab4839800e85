import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getRun from '@salesforce/apex/AigFairnessController.getRun';
import useAsBaseline from '@salesforce/apex/AigFairnessController.useAsBaseline';
import { formatNumber, formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { historyLine, type HistoryLine } from './historyLine';
import { LABELS } from './labels';

type Run = Awaited<ReturnType<typeof getRun>>;
type Dimension = NonNullable<Run['dimensions']>[number];

/** One measurement: what it says, the groups behind it, the settings it used and how it developed. */
export default class AigFairnessRun extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    run: Run | null = null;
    errors: string[] = [];
    isSaving = false;
    private wired: WireResult<Run> | null = null;

    @wire(getRun, { runId: '$recordId' })
    readRun(result: WireResult<Run>): void {
        this.wired = result;
        if (result.data) {
            this.run = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.run === null && this.errors.length === 0;
    }

    get dimensions(): readonly Dimension[] {
        return this.run?.dimensions ?? [];
    }

    get hasLabels(): boolean {
        return this.dimensions.some(({ groups }) =>
            (groups ?? []).some(({ truePositiveRate }) => truePositiveRate !== null && truePositiveRate !== undefined)
        );
    }

    get totals(): string {
        return formatText(
            LABELS.totals,
            this.run?.records ?? 0,
            this.run?.selected ?? 0,
            this.run?.unknownGroup ?? 0,
            this.run?.withoutOutcome ?? 0
        );
    }

    get settings(): { name: string; value: string }[] {
        const parsed: unknown = JSON.parse(this.run?.settings ?? '{}');
        return typeof parsed === 'object' && parsed !== null
            ? Object.entries(parsed)
                  .filter(([, value]) => value !== null)
                  .map(([name, value]) => ({ name, value: String(value) }))
            : [];
    }

    get canSetBaseline(): boolean {
        const { canManage, isBaseline, worstImpactRatio } = this.run ?? {};
        return canManage === true && isBaseline !== true && worstImpactRatio !== null && worstImpactRatio !== undefined;
    }

    get driftText(): string {
        const drift = this.run?.drift;
        return drift === null || drift === undefined ? '' : formatText(LABELS.drift, formatNumber(drift, 2));
    }

    get errorRates(): string {
        const { equalOpportunityDifference: opportunity, equalizedOddsDifference: odds } = this.run ?? {};
        return opportunity === null || opportunity === undefined
            ? ''
            : formatText(
                  LABELS.errorRates,
                  formatNumber(opportunity, 2),
                  odds === null || odds === undefined ? LABELS.none : formatNumber(odds, 2)
              );
    }

    get history(): HistoryLine {
        return historyLine(this.run?.history ?? []);
    }

    get hasHistory(): boolean {
        return this.history.points.length > 1;
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleBaseline(): Promise<void> {
        this.isSaving = true;
        this.errors = [];
        try {
            await useAsBaseline({ runId: this.recordId ?? null });
            await this.refresh();
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
