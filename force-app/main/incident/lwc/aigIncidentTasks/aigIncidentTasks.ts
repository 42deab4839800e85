import { LightningElement, api } from 'lwc';
import addTask from '@salesforce/apex/AigIncidentWorkController.addTask';
import completeTask from '@salesforce/apex/AigIncidentWorkController.completeTask';
import getTasks from '@salesforce/apex/AigIncidentWorkController.getTasks';
import { clearFieldError, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Task = Awaited<ReturnType<typeof getTasks>>[number];
type Outcome = Awaited<ReturnType<typeof addTask>>;

interface TaskRow {
    readonly id: string;
    readonly subject: string;
    readonly more: string;
    readonly isClosed: boolean;
    readonly canComplete: boolean;
    readonly completeLabel: string;
}

/** Corrective actions as tasks. Fires `changed` when one was added or completed. */
export default class AigIncidentTasks extends LightningElement {
    @api canEdit = false;

    readonly labels = LABELS;

    tasks: readonly Task[] | null = null;
    subject = '';
    dueOn = '';
    errors: string[] = [];
    isSaving = false;
    private shownId: string | undefined;

    @api
    get incidentId(): string | undefined {
        return this.shownId;
    }
    set incidentId(value: string | undefined) {
        this.shownId = value;
        void this.load();
    }

    get isLoading(): boolean {
        return this.tasks === null && this.errors.length === 0;
    }

    get isEmpty(): boolean {
        return this.tasks?.length === 0;
    }

    get rows(): TaskRow[] {
        return (this.tasks ?? []).map(({ id, subject, ownerName, dueOn, isClosed }) => ({
            id: id ?? '',
            subject: subject ?? '',
            more: [ownerName, dueOn ? formatText(LABELS.dueLabel, dueOn) : ''].filter(Boolean).join(' · '),
            isClosed: isClosed === true,
            canComplete: this.canEdit && isClosed !== true,
            completeLabel: formatText(LABELS.complete, subject ?? '')
        }));
    }

    handleSubject(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.subject = event.detail.value;
    }

    handleDueOn(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.dueOn = event.detail.value;
    }

    async handleAdd(): Promise<void> {
        const isAdded = await this.save(() =>
            addTask({
                incidentId: this.shownId ?? null,
                subject: this.subject,
                ownerId: null,
                dueOn: this.dueOn || null
            })
        );
        if (isAdded) {
            this.subject = '';
            this.dueOn = '';
        }
    }

    async handleComplete(event: Event): Promise<void> {
        const taskId = (event.currentTarget as HTMLElement).dataset.task ?? null;
        await this.save(() => completeTask({ taskId }));
    }

    private async save(call: () => Promise<Outcome>): Promise<boolean> {
        this.isSaving = true;
        this.errors = [];
        try {
            const outcome = await call();
            if (outcome.success) {
                this.tasks = outcome.rows ?? [];
                this.dispatchEvent(new CustomEvent('changed'));
                return true;
            }
            const homeless = showFieldErrors(this.template, outcome.errors ?? []);
            this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
        return false;
    }

    private async load(): Promise<void> {
        if (!this.shownId) {
            return;
        }
        try {
            this.tasks = await getTasks({ incidentId: this.shownId });
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
