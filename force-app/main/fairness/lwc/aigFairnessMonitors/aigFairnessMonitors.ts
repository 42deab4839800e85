import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getOverview from '@salesforce/apex/AigFairnessController.getOverview';
import runNow from '@salesforce/apex/AigFairnessController.runNow';
import FairnessForm from 'c/aigFairnessForm';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getOverview>>;
type Monitor = NonNullable<Overview['monitors']>[number];

/** The monitors of a use case: what they found last, and the figures of the one the user opens. */
export default class AigFairnessMonitors extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    overview: Overview | null = null;
    errors: string[] = [];
    shownRunId: string | null = null;
    isQueued = false;
    private wired: WireResult<Overview> | null = null;

    @wire(getOverview, { useCaseId: '$recordId' })
    readOverview(result: WireResult<Overview>): void {
        this.wired = result;
        if (result.data) {
            this.overview = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.overview === null && this.errors.length === 0;
    }

    get monitors(): readonly Monitor[] {
        return this.overview?.monitors ?? [];
    }

    get isEmpty(): boolean {
        return this.overview !== null && this.monitors.length === 0;
    }

    get canManage(): boolean {
        return this.overview?.canManage === true;
    }

    /** While there is no monitor, the empty state has the button. */
    get showsNew(): boolean {
        return this.canManage && !this.isEmpty;
    }

    get emptyAction(): string {
        return this.canManage ? LABELS.newMonitor : '';
    }

    handleShow(event: Event): void {
        const runId = (event.currentTarget as HTMLElement).dataset.run ?? null;
        this.shownRunId = runId === this.shownRunId ? null : runId;
    }

    async handleNew(): Promise<void> {
        await this.openForm(null);
    }

    async handleEdit(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        await this.openForm(this.monitors.find((monitor) => monitor.id === id) ?? null);
    }

    async handleRun(event: Event): Promise<void> {
        this.errors = [];
        try {
            await runNow({ monitorId: (event.currentTarget as HTMLElement).dataset.id ?? null });
            this.isQueued = true;
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    handleRefresh(): void {
        this.isQueued = false;
        void this.refresh();
    }

    private async openForm(monitor: Monitor | null): Promise<void> {
        const label = monitor?.name ?? LABELS.newMonitor;
        const saved = await FairnessForm.open<string>({ label, size: 'medium', useCaseId: this.recordId, monitor });
        if (saved) {
            await this.refresh();
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
