import { LightningElement } from 'lwc';
import getMoreItems from '@salesforce/apex/AigRetentionController.getMoreItems';
import getOverview from '@salesforce/apex/AigRetentionController.getOverview';
import scheduleMonthly from '@salesforce/apex/AigRetentionController.scheduleMonthly';
import startDryRun from '@salesforce/apex/AigRetentionController.startDryRun';
import startPurge from '@salesforce/apex/AigRetentionController.startPurge';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getOverview>>;
type Run = NonNullable<Overview['runs']>[number];
type Item = NonNullable<Run['items']>[number];

const RULE_COLUMNS = [
    { label: LABELS.rule, fieldName: 'code', initialWidth: 130 },
    { label: LABELS.duty, fieldName: 'duty', wrapText: true },
    { label: LABELS.objects, fieldName: 'objects', wrapText: true },
    { label: LABELS.keeps, fieldName: 'period', wrapText: true },
    { label: LABELS.citation, fieldName: 'citation', wrapText: true },
    { label: LABELS.appliesFrom, fieldName: 'appliesFrom', initialWidth: 120 },
    {
        label: LABELS.sourceColumn,
        fieldName: 'sourceUrl',
        type: 'url',
        typeAttributes: { label: { fieldName: 'sourceLabel' } }
    },
    { label: LABELS.fault, fieldName: 'note', wrapText: true }
];
const ITEM_COLUMNS = [
    { label: LABELS.useCase, fieldName: 'useCase', wrapText: true },
    { label: LABELS.objects, fieldName: 'objectLabel', wrapText: true },
    { label: LABELS.due, fieldName: 'due', type: 'number' },
    { label: LABELS.removed, fieldName: 'removed', type: 'number' },
    { label: LABELS.keepFrom, fieldName: 'keepFrom', type: 'date' },
    { label: LABELS.rule, fieldName: 'ruleCode' },
    { label: LABELS.refusal, fieldName: 'refusal', wrapText: true }
];

/** Retention rules with their sources, the latest report of what is past its retention, and its removal. */
export default class AigRetention extends LightningElement {
    readonly labels = LABELS;
    readonly ruleColumns = RULE_COLUMNS;
    readonly itemColumns = ITEM_COLUMNS;

    overview: Overview | null = null;
    /** What the latest run found, as far as it was read. */
    found: readonly Item[] = [];
    hasMoreItems = false;
    isLoadingMore = false;
    announcement = '';
    errors: string[] = [];
    isBusy = false;
    isAsking = false;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.overview === null && this.errors.length === 0;
    }

    get canManage(): boolean {
        return this.overview?.canManage === true;
    }

    get canSchedule(): boolean {
        return this.canManage && !this.overview?.nextRun;
    }

    get holdsText(): string {
        return formatText(LABELS.holds, this.overview?.holds ?? 0);
    }

    get modeText(): string {
        return this.overview?.isAutomatic ? LABELS.automatic : LABELS.manual;
    }

    get rules(): object[] {
        return (this.overview?.rules ?? []).map((rule) => ({
            ...rule,
            sourceLabel: rule.sourceUrl ? formatText(LABELS.source, rule.code ?? '') : '',
            note: rule.fault ?? rule.legalStatus ?? ''
        }));
    }

    get latest(): Run | null {
        return this.overview?.runs?.[0] ?? null;
    }

    get runs(): { readonly key: string; readonly run: Run; readonly figures: string }[] {
        return (this.overview?.runs ?? []).map((run) => ({
            key: run.id ?? '',
            run,
            figures: formatText(LABELS.runFigures, run.due ?? 0, run.removed ?? 0, run.refused ?? 0)
        }));
    }

    get hasRuns(): boolean {
        return this.latest !== null;
    }

    get items(): object[] {
        return this.found.map((item) => ({ ...item, useCase: item.useCaseName ?? LABELS.noRecord }));
    }

    get hasItems(): boolean {
        return this.items.length > 0;
    }

    get itemsTitle(): string {
        return formatText(LABELS.latestItems, this.latest?.name ?? '');
    }

    get canPurge(): boolean {
        return this.latest?.canPurge === true && !this.isAsking;
    }

    get purgeLabel(): string {
        return formatText(LABELS.purge, this.latest?.due ?? 0);
    }

    get confirmText(): string {
        return formatText(LABELS.confirmText, this.latest?.due ?? 0);
    }

    handleDryRun(): void {
        void this.act(() => startDryRun());
    }

    handleSchedule(): void {
        void this.act(() => scheduleMonthly());
    }

    handleAsk(): void {
        this.isAsking = true;
    }

    handleCancel(): void {
        this.isAsking = false;
    }

    handlePurge(): void {
        const dryRunId = this.latest?.id ?? null;
        void this.act(() => startPurge({ dryRunId }));
    }

    handleRefresh(): void {
        void this.load();
    }

    async handleMore(): Promise<void> {
        const runId = this.latest?.id;
        this.isLoadingMore = true;
        this.errors = [];
        try {
            const page = await getMoreItems({ afterId: this.found.at(-1)?.id ?? null });
            // A refresh meanwhile may show another run.
            if (runId === this.latest?.id) {
                this.found = [...this.found, ...(page.items ?? [])];
                this.hasMoreItems = page.hasMore === true;
                this.announcement = formatText(LABELS.itemsShown, this.found.length);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isLoadingMore = false;
        }
    }

    private async act(action: () => Promise<unknown>): Promise<void> {
        this.isBusy = true;
        this.isAsking = false;
        try {
            await action();
            await this.load();
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async load(): Promise<void> {
        this.errors = [];
        try {
            this.overview = await getOverview();
            this.found = this.latest?.items ?? [];
            this.hasMoreItems = this.latest?.hasMoreItems === true;
            this.announcement = '';
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
