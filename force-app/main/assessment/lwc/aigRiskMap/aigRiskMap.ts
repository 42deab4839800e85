import { LightningElement, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getMap from '@salesforce/apex/AigRiskMapController.getMap';
import getRisks from '@salesforce/apex/AigRiskMapController.getRisks';
import type { Position, PositionCount } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type RiskMap = Awaited<ReturnType<typeof getMap>>;
type Entry = Awaited<ReturnType<typeof getRisks>>[number];

/** How many risks stand where after mitigation; a chosen field lists its risks with links to their assessments. */
export default class AigRiskMap extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    map: RiskMap | null = null;
    selected: Position | null = null;
    entries: readonly Entry[] | null = null;
    messages: string[] = [];
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

    get rows(): (Entry & { readonly key: string })[] {
        return (this.entries ?? []).map((entry, index) => ({ ...entry, key: `${entry.assessmentId ?? ''}${index}` }));
    }

    get chosenText(): string {
        if (!this.selected || !this.entries) {
            return LABELS.help;
        }
        return this.total === 0
            ? LABELS.none
            : formatText(LABELS.chosen, this.selected.likelihood, this.selected.impact, this.total);
    }

    get moreText(): string {
        return this.total > this.rows.length && this.rows.length > 0 ? formatText(LABELS.more, this.rows.length) : '';
    }

    handleRetry(): void {
        this.messages = [];
        if (this.wired) {
            void refreshApex(this.wired);
        }
    }

    async handleSelect(event: CustomEvent<Position>): Promise<void> {
        const ticket = ++this.ticket;
        this.selected = event.detail;
        try {
            const entries = await getRisks({ ...event.detail });
            // A later choice may have been answered first.
            if (ticket === this.ticket) {
                this.entries = entries;
                this.messages = [];
            }
        } catch (error) {
            this.messages = reduceErrors(error);
        }
    }

    handleOpen(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'AI_Risk_Assessment__c', actionName: 'view' }
        });
    }

    private get total(): number {
        const { likelihood, impact } = this.selected ?? {};
        return this.counts.find((one) => one.likelihood === likelihood && one.impact === impact)?.count ?? 0;
    }
}
