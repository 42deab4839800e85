import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getTimeline from '@salesforce/apex/AigDecisionLogController.getTimeline';
import { formatText } from 'c/aigFormatText';
import { downloadChain } from 'c/aigLogExport';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';
import { toEntry, type LogRow, type Timeline, type TimelineEntry } from './timelineRows';

const PAGE_SIZE = 20;

/** The decision log of a use case, newest first, with the state of its hash chain. */
export default class AigDecisionTimeline extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;
    readonly pageSize = PAGE_SIZE;
    /** The wire's first page starts at the newest entry. */
    readonly newest = null;

    private wired: WireResult<Timeline> | null = null;
    private firstPage: Timeline | null = null;
    private olderRows: LogRow[] = [];
    private olderHasMore: boolean | null = null;
    private readonly watch = new RecordWatch();
    errors: string[] = [];
    pageErrors: string[] = [];
    exportErrors: string[] = [];
    isLoadingMore = false;
    isExporting = false;

    @wire(getTimeline, { useCaseId: '$recordId', beforeSequence: '$newest', pageSize: '$pageSize' })
    wiredTimeline(result: WireResult<Timeline>): void {
        this.wired = result;
        if (result.data) {
            this.firstPage = result.data;
            this.olderRows = [];
            this.olderHasMore = null;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** A change of the use case has written to its log. */
    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get isLoading(): boolean {
        return this.firstPage === null && this.errors.length === 0;
    }

    get isEmpty(): boolean {
        return this.firstPage !== null && this.entries.length === 0;
    }

    get entries(): TimelineEntry[] {
        const broken = this.firstPage?.isIntact === false ? (this.firstPage.firstBrokenSequence ?? null) : null;
        return [...(this.firstPage?.rows ?? []), ...this.olderRows].map((row) => toEntry(row, broken));
    }

    get hasEntries(): boolean {
        return this.entries.length > 0;
    }

    get isBroken(): boolean {
        return this.firstPage?.isIntact === false;
    }

    get chainState(): string {
        return this.isBroken ? 'Broken' : 'Intact';
    }

    get chainText(): string {
        return this.isBroken
            ? formatText(LABELS.brokenAt, this.firstPage?.firstBrokenSequence ?? '?')
            : formatText(LABELS.intactCount, this.firstPage?.total ?? 0);
    }

    get hasMore(): boolean {
        return this.olderHasMore ?? this.firstPage?.hasMore ?? false;
    }

    async handleMore(): Promise<void> {
        const oldest = this.entries.at(-1)?.sequence ?? null;
        this.isLoadingMore = true;
        this.pageErrors = [];
        try {
            const page = await getTimeline({
                useCaseId: this.recordId ?? null,
                beforeSequence: oldest,
                pageSize: PAGE_SIZE
            });
            this.olderRows = [...this.olderRows, ...(page.rows ?? [])];
            this.olderHasMore = page.hasMore ?? false;
        } catch (error) {
            this.pageErrors = reduceErrors(error);
        } finally {
            this.isLoadingMore = false;
        }
    }

    async handleDownload(): Promise<void> {
        this.isExporting = true;
        this.exportErrors = [];
        try {
            await downloadChain(this.recordId ?? null, this.recordId ?? '');
        } catch (error) {
            this.exportErrors = reduceErrors(error);
        } finally {
            this.isExporting = false;
        }
    }

    handleRefresh(): void {
        void this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
