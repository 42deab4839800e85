import { LightningElement, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getMap from '@salesforce/apex/AigRiskMapController.getMap';
import getUseCases from '@salesforce/apex/AigRiskMapController.getUseCases';
import type { Position, PositionCount } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type RiskMap = Awaited<ReturnType<typeof getMap>>;
type EntryPage = Awaited<ReturnType<typeof getUseCases>>;
type Entry = NonNullable<EntryPage['entries']>[number];

/** How many risks stand where after mitigation; a chosen field filters the register to the use cases with risks there. */
export default class AigRiskMap extends LightningElement {
    readonly labels = LABELS;

    map: RiskMap | null = null;
    selected: Position | null = null;
    entries: readonly Entry[] | null = null;
    messages: string[] = [];
    listMessages: string[] = [];
    isListLoading = false;
    hasMore = false;
    private useCaseCount = 0;
    private wired: WireResult<RiskMap> | null = null;
    private ticket = 0;

    @wire(getMap)
    wiredMap(result: WireResult<RiskMap>): void {
        this.wired = result;
        if (result.data) {
            this.map = result.data;
            this.messages = [];
        } else if (result.error) {
            this.messages = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.map === null && this.messages.length === 0;
    }

    get hasNoAccess(): boolean {
        return this.map?.canRead === false;
    }

    get isEmpty(): boolean {
        return this.map?.canRead === true && this.counts.length === 0;
    }

    get hasRisks(): boolean {
        return this.counts.length > 0;
    }

    get counts(): PositionCount[] {
        return (this.map?.fields ?? []).map(({ likelihood, impact, count }) => ({
            likelihood: likelihood ?? 0,
            impact: impact ?? 0,
            count: count ?? 0
        }));
    }

    get rows(): (Entry & { readonly countText: string })[] {
        return (this.entries ?? []).map((entry) => ({
            ...entry,
            countText: formatText(LABELS.risks, entry.riskCount ?? 0)
        }));
    }

    /** What the list shows, in words; read out by screen readers when it changes. */
    get chosenText(): string {
        if (!this.selected || !this.entries) {
            return LABELS.help;
        }
        return this.total === 0
            ? LABELS.none
            : formatText(LABELS.chosen, this.selected.likelihood, this.selected.impact, this.total, this.useCaseCount);
    }

    handleRetry(): void {
        this.messages = [];
        if (this.wired) {
            void refreshApex(this.wired);
        }
    }

    handleSelect(event: CustomEvent<Position>): void {
        this.selected = event.detail;
        void this.load();
    }

    handleClear(): void {
        this.ticket += 1;
        this.selected = null;
        this.entries = null;
        this.listMessages = [];
        this.isListLoading = false;
        this.hasMore = false;
    }

    handleMore(): void {
        void this.load(this.entries?.at(-1));
    }

    handleListRetry(): void {
        void this.load();
    }

    /** The first page, or the one after a use case. An answer that was overtaken by another choice is dropped. */
    private async load(after?: Entry): Promise<void> {
        const { selected } = this;
        if (!selected) {
            return;
        }
        this.ticket += 1;
        const { ticket } = this;
        this.isListLoading = true;
        try {
            const query = { ...selected, afterTitle: after?.title ?? null, afterId: after?.id ?? null };
            const page = await getUseCases({ query });
            if (ticket === this.ticket) {
                this.entries = [...(after ? (this.entries ?? []) : []), ...(page.entries ?? [])];
                this.useCaseCount = page.useCaseCount ?? 0;
                this.hasMore = page.hasMore === true;
                this.listMessages = [];
            }
        } catch (error) {
            if (ticket === this.ticket) {
                this.listMessages = reduceErrors(error);
            }
        } finally {
            if (ticket === this.ticket) {
                this.isListLoading = false;
            }
        }
    }

    private get total(): number {
        const { likelihood, impact } = this.selected ?? {};
        return this.counts.find((one) => one.likelihood === likelihood && one.impact === impact)?.count ?? 0;
    }
}
