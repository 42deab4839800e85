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

/** Every use case with its latest evidence pack; generates packs for those selected. */
export default class AigEvidenceDesk extends LightningElement {
    readonly labels = LABELS;
    readonly columns = COLUMNS;

    desk: Desk | null = null;
    errors: string[] = [];
    selectedIds: readonly string[] = [];
    isBusy = false;
    queued = 0;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.desk === null && this.errors.length === 0;
    }

    get rows(): TableRow[] {
        return (this.desk?.rows ?? []).map(toTableRow);
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

    get hasMore(): boolean {
        return this.desk?.hasMore === true;
    }

    get hidesCheckboxes(): boolean {
        return !this.canGenerate;
    }

    get isGenerateDisabled(): boolean {
        return this.isBusy || this.selectedIds.length === 0;
    }

    get completenessText(): string {
        return formatText(LABELS.completeness, this.desk?.completeness ?? 0);
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

    handleRefresh(): void {
        this.queued = 0;
        void this.load();
    }

    private async load(): Promise<void> {
        this.errors = [];
        try {
            this.desk = await getDesk();
        } catch (error) {
            this.errors = reduceErrors(error);
        }
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
