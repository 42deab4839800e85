import { LightningElement } from 'lwc';
import getAffected from '@salesforce/apex/AigReclassificationController.getAffected';
import getOverview from '@salesforce/apex/AigReclassificationController.getOverview';
import resumeRun from '@salesforce/apex/AigReclassificationController.resumeRun';
import scheduleDaily from '@salesforce/apex/AigReclassificationController.scheduleDaily';
import startRun from '@salesforce/apex/AigReclassificationController.startRun';
import { formatDay, formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getOverview>>;
type Run = NonNullable<Overview['runs']>[number];
type Affected = NonNullable<Awaited<ReturnType<typeof getAffected>>>[number];

interface RunRow {
    readonly key: string;
    readonly run: Run;
    readonly asOfText: string;
    readonly progress: string;
    readonly showLabel: string;
    readonly resumeLabel: string;
    readonly canResume: boolean;
    readonly hasAffected: boolean;
}

const PAGE = 50;
const COLUMNS = [
    { label: LABELS.useCase, fieldName: 'url', type: 'url', typeAttributes: { label: { fieldName: 'useCaseName' } } },
    { label: LABELS.before, fieldName: 'before', wrapText: true },
    { label: LABELS.after, fieldName: 'after', wrapText: true },
    { label: LABELS.later, fieldName: 'later', wrapText: true },
    { label: LABELS.added, fieldName: 'added', wrapText: true },
    { label: LABELS.removed, fieldName: 'removed', wrapText: true }
];

/** Whether the register follows the law in force; classifies it anew; lists the use cases each run found affected. */
export default class AigLawChanges extends LightningElement {
    readonly labels = LABELS;
    readonly columns = COLUMNS;

    overview: Overview | null = null;
    errors: string[] = [];
    isBusy = false;
    shownRun: Run | null = null;
    affected: readonly (Affected & { readonly url: string })[] = [];

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.overview === null && this.errors.length === 0;
    }

    get pendingText(): string {
        const pending = this.overview?.pending ?? 0;
        return pending === 0 ? LABELS.upToDate : formatText(LABELS.pending, pending);
    }

    get versionText(): string {
        return formatText(LABELS.version, this.overview?.ruleSetVersion ?? '');
    }

    get canAct(): boolean {
        return this.overview?.isAllowed === true;
    }

    get cannotStart(): boolean {
        return this.isBusy || (this.overview?.pending ?? 0) === 0;
    }

    get canSchedule(): boolean {
        return this.canAct && this.overview?.isScheduled === false;
    }

    get rows(): RunRow[] {
        return (this.overview?.runs ?? []).map((run) => ({
            key: run.id ?? '',
            run,
            asOfText: formatDay(run.asOf ?? ''),
            progress: formatText(LABELS.checked, run.checked ?? 0, run.toCheck ?? 0),
            showLabel: formatText(LABELS.show, run.name ?? ''),
            resumeLabel: formatText(LABELS.resume, run.name ?? ''),
            canResume: this.canAct && run.status === 'Incomplete',
            hasAffected: (run.affected ?? 0) > 0
        }));
    }

    get hasRuns(): boolean {
        return this.rows.length > 0;
    }

    get affectedTitle(): string {
        return formatText(LABELS.affected, this.shownRun?.affected ?? 0, this.shownRun?.name ?? '');
    }

    get hasMore(): boolean {
        return this.affected.length < (this.shownRun?.affected ?? 0);
    }

    handleStart(): void {
        void this.act(() => startRun());
    }

    handleResume(event: Event): void {
        const runId = this.keyOf(event);
        void this.act(() => resumeRun({ runId }));
    }

    handleSchedule(): void {
        void this.act(() => scheduleDaily());
    }

    handleRefresh(): void {
        void this.act(() => Promise.resolve());
    }

    handleShow(event: Event): void {
        const key = this.keyOf(event);
        this.shownRun = this.rows.find((row) => row.key === key)?.run ?? null;
        this.affected = [];
        void this.act(() => this.loadAffected(), false);
    }

    handleMore(): void {
        void this.act(() => this.loadAffected(), false);
    }

    private keyOf(event: Event): string {
        return (event.currentTarget as HTMLElement).dataset.key ?? '';
    }

    /** One thing at a time: a second click waits for the first to end. */
    private async act(action: () => Promise<unknown>, reloads = true): Promise<void> {
        if (this.isBusy) {
            return;
        }
        this.isBusy = true;
        this.errors = [];
        try {
            await action();
            if (reloads) {
                await this.load();
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async load(): Promise<void> {
        try {
            this.overview = await getOverview();
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private async loadAffected(): Promise<void> {
        const runId = this.shownRun?.id ?? '';
        const more = (await getAffected({ runId, skip: this.affected.length, count: PAGE })) ?? [];
        if (runId === this.shownRun?.id) {
            const rows = more.map((row) => ({
                ...row,
                url: `/lightning/r/AI_Use_Case__c/${row.useCaseId ?? ''}/view`
            }));
            this.affected = [...this.affected, ...rows];
        }
    }
}
