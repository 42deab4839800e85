import { LightningElement, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getState from '@salesforce/apex/AigKillSwitchController.getState';
import watch from '@salesforce/apex/AigKillSwitchController.watch';
import switchTo from '@salesforce/apex/AigKillSwitchController.switchTo';
import { formatText } from 'c/aigFormatText';
import { downloadChain } from 'c/aigLogExport';
import AigReasonDialog from 'c/aigReasonDialog';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type State = Awaited<ReturnType<typeof getState>>;
type Move = NonNullable<State['moves']>[number];

/** The switch that stops every governed use of AI in the organization, and who moved it. */
export default class AigKillSwitch extends LightningElement {
    readonly labels = LABELS;

    state: State | null = null;
    errors: string[] = [];
    exportErrors: string[] = [];
    watchErrors: string[] = [];
    isExporting = false;
    private wired: WireResult<State> | null = null;

    @wire(getState)
    wiredState(result: WireResult<State>): void {
        this.wired = result;
        if (result.data) {
            this.state = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.state === null && this.errors.length === 0;
    }
    get isStopped(): boolean {
        return this.state?.stopped === true;
    }
    get gateState(): string {
        return this.isStopped ? 'Denied' : 'Allowed';
    }
    get sentence(): string {
        return this.isStopped ? LABELS.stopped : LABELS.running;
    }
    get because(): string {
        return this.state?.reason ? formatText(LABELS.because, this.state.reason) : '';
    }
    get canSwitch(): boolean {
        return this.state?.canSwitch === true;
    }
    get buttonLabel(): string {
        return this.isStopped ? LABELS.allow : LABELS.stop;
    }
    get buttonVariant(): string {
        return this.isStopped ? 'brand' : 'destructive';
    }
    get moves(): (Move & { key: string; text: string })[] {
        return (this.state?.moves ?? []).map((move) => ({
            ...move,
            key: `${move.sequence}`,
            text: move.eventLabel ?? ''
        }));
    }
    get hasMoves(): boolean {
        return this.moves.length > 0;
    }

    connectedCallback(): void {
        void this.watchSetup();
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleSwitch(): Promise<void> {
        const stops = !this.isStopped;
        const isDone = await AigReasonDialog.open<boolean>({
            label: stops ? LABELS.stop : LABELS.allow,
            size: 'small',
            heading: stops ? LABELS.stop : LABELS.allow,
            body: stops ? LABELS.stopBody : LABELS.allowBody,
            reasonLabel: LABELS.reason,
            reasonMissing: LABELS.reasonMissing,
            confirmLabel: stops ? LABELS.stop : LABELS.allow,
            variant: stops ? 'destructive' : 'brand',
            action: (reason: string) => switchTo({ stopped: stops, reason })
        });
        if (isDone) {
            const title = stops ? LABELS.stoppedMessage : LABELS.allowedMessage;
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        }
        // Refused or not: somebody else may have moved it meanwhile.
        await this.refresh();
    }

    async handleDownload(): Promise<void> {
        this.isExporting = true;
        this.exportErrors = [];
        try {
            await downloadChain(null, 'organization');
        } catch (error) {
            this.exportErrors = reduceErrors(error);
        } finally {
            this.isExporting = false;
        }
    }

    /** What was changed in Setup is logged now, and shown. The state is shown whether or not this works. */
    private async watchSetup(): Promise<void> {
        try {
            if (await watch()) {
                await this.refresh();
            }
        } catch (error) {
            this.watchErrors = reduceErrors(error);
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
