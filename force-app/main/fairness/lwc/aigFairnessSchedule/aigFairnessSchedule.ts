import { LightningElement } from 'lwc';
import getState from '@salesforce/apex/AigFairnessScheduleController.getState';
import setScheduled from '@salesforce/apex/AigFairnessScheduleController.setScheduled';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type State = Awaited<ReturnType<typeof getState>>;

/** Whether monitors run by themselves and when next; administrators of the package switch it. */
export default class AigFairnessSchedule extends LightningElement {
    readonly labels = LABELS;

    state: State | null = null;
    errors: string[] = [];
    isWorking = false;

    connectedCallback(): void {
        void this.load(getState);
    }

    get isScheduled(): boolean {
        return Boolean(this.state?.nextRunAt);
    }
    get canSchedule(): boolean {
        return this.state?.canSchedule === true;
    }
    get buttonLabel(): string {
        return this.isScheduled ? LABELS.unschedule : LABELS.schedule;
    }

    handleSwitch(): void {
        const isScheduled = !this.isScheduled;
        void this.load(() => setScheduled({ isScheduled }));
    }

    private async load(read: () => Promise<State>): Promise<void> {
        this.isWorking = true;
        try {
            this.state = await read();
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isWorking = false;
        }
    }
}
