import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import INCIDENT from '@salesforce/schema/AI_Incident__c';
import getWork from '@salesforce/apex/AigHomeController.getWork';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';
import { showTask, type ShownTask } from './taskRows';

type Work = Awaited<ReturnType<typeof getWork>>;
type Clock = NonNullable<Work['clocks']>[number];

/** "Needs me now" and "Running clocks": read together, anew on every visit, because both go on by themselves. */
export default class AigHomeWork extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    work: Work | null = null;
    errors: string[] = [];

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.work === null && this.errors.length === 0;
    }

    get tasks(): ShownTask[] {
        return (this.work?.tasks ?? []).map(showTask);
    }

    get hasTasks(): boolean {
        return this.tasks.length > 0;
    }

    get isIdle(): boolean {
        return this.work !== null && !this.hasTasks;
    }

    get moreText(): string {
        const more = (this.work?.taskCount ?? 0) - this.tasks.length;
        return more > 0 ? formatText(LABELS.more, more) : '';
    }

    get clocks(): readonly Clock[] {
        return this.work?.clocks ?? [];
    }

    get showsClocks(): boolean {
        return this.work?.seesClocks === true;
    }

    get hasClocks(): boolean {
        return this.clocks.length > 0;
    }

    get clockCountText(): string {
        return formatText(LABELS.clockCount, this.work?.clockCount ?? 0);
    }

    get serverNow(): string {
        return this.work?.serverNow ?? '';
    }

    handleRefresh(): void {
        void this.load();
    }

    handleTask(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const task = this.tasks.find((candidate) => candidate.key === key);
        if (task?.tabName) {
            this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: task.tabName } });
        } else if (task?.recordId) {
            const { recordId, objectApiName } = task;
            const attributes = { recordId, objectApiName, actionName: 'view' };
            this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
        }
    }

    handleAllClocks(): void {
        const attributes = { objectApiName: INCIDENT.objectApiName, actionName: 'list' };
        const state = { filterName: 'AIG_Open' };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes, state });
    }

    private async load(): Promise<void> {
        try {
            this.work = await getWork();
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
