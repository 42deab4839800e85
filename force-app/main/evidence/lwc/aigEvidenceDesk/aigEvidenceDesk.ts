import { LightningElement } from 'lwc';
import generate from '@salesforce/apex/AigEvidenceController.generate';
import getDesk from '@salesforce/apex/AigEvidenceController.getDesk';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Desk = Awaited<ReturnType<typeof getDesk>>;
type Row = NonNullable<Desk['rows']>[number];

interface TableRow {
    readonly id: string;
    readonly url: string;
    readonly name: string;
    readonly outcome: string;
    readonly pack: string;
    readonly percent: number | null;
    readonly gaps: number | null;
    readonly generatedAt: string | null;
    readonly hold: string;
}

const COLUMNS = [
    {
        label: LABELS.useCase,
        fieldName: 'url',
        type: 'url',
        wrapText: true,
        typeAttributes: { label: { fieldName: 'name' } }
    },
    { label: LABELS.outcome, fieldName: 'outcome', wrapText: true },
    { label: LABELS.version, fieldName: 'pack', wrapText: true },
    { label: LABELS.percent, fieldName: 'percent', type: 'number' },
    { label: LABELS.gaps, fieldName: 'gaps', type: 'number' },
    { label: LABELS.generated, fieldName: 'generatedAt', type: 'date' },
    { label: LABELS.held, fieldName: 'hold' }
];

/** Use cases with their latest evidence pack, a page at a time; generates packs for those selected. */
export default class AigEvidenceDesk extends LightningElement {
    readonly labels = LABELS;
    readonly columns = COLUMNS;

    desk: Desk | null = null;
    rows: readonly TableRow[] = [];
    errors: string[] = [];
    selectedIds: readonly string[] = [];
    isBusy = false;
    queued = 0;
    hasMore = false;
    isLoadingMore = false;
    announcement = '';
    private ticket = 0;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.desk === null && this.errors.length === 0;
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.desk !== null && !this.hasRows;
    }

    get canGenerate(): boolean {
        return this.desk?.canGenerate === true;
    }

    get hidesCheckboxes(): boolean {
        return !this.canGenerate;
    }

    get isGenerateDisabled(): boolean {
        return this.isBusy || this.selectedIds.length === 0;
    }

    get totalsText(): string {
        return formatText(LABELS.totals, this.desk?.provenCount ?? 0, this.desk?.useCaseCount ?? 0);
    }

    /** The mean over the rows of the table; a use case without a generated pack has proven nothing. */
    get completenessText(): string {
        const sum = this.rows.reduce((total, { percent }) => total + (percent ?? 0), 0);
        return formatText(LABELS.completeness, this.rows.length, Math.floor(sum / this.rows.length));
    }

    get selectedText(): string {
        return formatText(LABELS.selected, this.selectedIds.length);
    }

    get queuedText(): string {
        return formatText(LABELS.queued, this.queued);
    }

    get isQueued(): boolean {
        return this.queued > 0;
    }

    handleSelection(event: CustomEvent<{ selectedRows: readonly TableRow[] }>): void {
        this.selectedIds = event.detail.selectedRows.map(({ id }) => id);
    }

    async handleGenerate(): Promise<void> {
        this.isBusy = true;
        this.errors = [];
        try {
            this.queued = await generate({ useCaseIds: [...this.selectedIds] });
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }

    handleMore(): void {
        void this.load(this.rows.at(-1)?.id);
    }

    handleRefresh(): void {
        this.queued = 0;
        this.announcement = '';
        void this.load();
    }

    /** The first page, or the one after a use case. An answer that was overtaken by another request is dropped. */
    private async load(afterId: string | null = null): Promise<void> {
        this.ticket += 1;
        const { ticket } = this;
        this.isLoadingMore = true;
        this.errors = [];
        try {
            const page = await getDesk({ afterId });
            if (ticket === this.ticket) {
                this.show(page, afterId !== null);
            }
        } catch (error) {
            if (ticket === this.ticket) {
                this.errors = reduceErrors(error);
            }
        } finally {
            this.isLoadingMore = ticket === this.ticket ? false : this.isLoadingMore;
        }
    }

    private show(page: Desk, isContinuation: boolean): void {
        const rows = (page.rows ?? []).map(toTableRow);
        this.rows = isContinuation ? [...this.rows, ...rows] : rows;
        this.hasMore = page.hasMore === true;
        if (isContinuation) {
            this.announcement = formatText(LABELS.announce, this.rows.length);
            return;
        }
        // Only the first page knows the totals; rows that went away are no longer selected.
        this.desk = page;
        const ids = new Set(rows.map(({ id }) => id));
        this.selectedIds = this.selectedIds.filter((id) => ids.has(id));
    }
}

function toTableRow(row: Row): TableRow {
    const { latest } = row;
    const isReady = latest?.status === 'Ready';
    return {
        id: row.useCaseId ?? '',
        url: `/lightning/r/AI_Use_Case__c/${row.useCaseId ?? ''}/view`,
        name: [row.reference, row.title].filter(Boolean).join(' '),
        outcome: row.outcomeLabel ?? '',
        pack: packText(latest),
        percent: isReady ? (latest.completeness ?? 0) : null,
        gaps: isReady ? (latest.gaps ?? 0) : null,
        generatedAt: latest?.generatedAt ?? null,
        hold: row.isHeld ? LABELS.held : ''
    };
}

function packText(latest: Row['latest']): string {
    if (!latest) {
        return LABELS.none;
    }
    const states: Readonly<Record<string, string>> = { Failed: LABELS.failed, Queued: LABELS.queuedState };
    return [latest.name, states[latest.status ?? '']].filter(Boolean).join(' · ');
}
