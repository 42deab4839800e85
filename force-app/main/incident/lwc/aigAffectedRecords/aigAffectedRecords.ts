import { LightningElement, api } from 'lwc';
import addAffected from '@salesforce/apex/AigIncidentWorkController.addAffected';
import getAffected from '@salesforce/apex/AigIncidentWorkController.getAffected';
import recordNotice from '@salesforce/apex/AigIncidentWorkController.recordNotice';
import { clearFieldError, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Page = Awaited<ReturnType<typeof getAffected>>;
type Row = NonNullable<Page['rows']>[number];
type NoticeField = 'notifiedOn' | 'notifiedHow' | 'exclusionReason';

const NO_NOTICE: Readonly<Record<NoticeField, string>> = { notifiedOn: '', notifiedHow: '', exclusionReason: '' };

/** Who is affected, and who was told when. */
export default class AigAffectedRecords extends LightningElement {
    readonly labels = LABELS;
    readonly sourceOptions = [
        { label: LABELS.sourceEntered, value: 'Entered' },
        { label: LABELS.sourceListView, value: 'List View' },
        { label: LABELS.sourceReport, value: 'Report' }
    ];
    readonly columns = [
        { label: LABELS.nameColumn, fieldName: 'label', wrapText: true },
        { label: LABELS.objectColumn, fieldName: 'objectName' },
        { label: LABELS.toldColumn, fieldName: 'notifiedOn', type: 'date' },
        { label: LABELS.howColumn, fieldName: 'how', wrapText: true }
    ];

    page: Page | null = null;
    loaded: readonly Row[] = [];
    selected: string[] = [];
    recordIds = '';
    source = 'Entered';
    notice: Readonly<Record<NoticeField, string>> = NO_NOTICE;
    errors: string[] = [];
    announcement = '';
    isSaving = false;
    private shownId: string | undefined;

    @api
    get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(value: string | undefined) {
        if (value !== this.shownId) {
            this.shownId = value;
            this.page = null;
            void this.load(0);
        }
    }

    get isLoading(): boolean {
        return this.page === null && this.errors.length === 0;
    }
    get isLoaded(): boolean {
        return this.page !== null;
    }
    get isEmpty(): boolean {
        return this.page?.total === 0;
    }
    get hasRows(): boolean {
        return this.loaded.length > 0;
    }
    get hasMore(): boolean {
        return this.loaded.length < (this.page?.total ?? 0);
    }
    get canEdit(): boolean {
        return this.page?.canEdit === true;
    }
    get isReadOnly(): boolean {
        return !this.canEdit;
    }
    get cannotAdd(): boolean {
        return this.isSaving || this.recordIds.trim() === '';
    }
    get cannotRecord(): boolean {
        return this.isSaving || this.selected.length === 0;
    }
    get countsText(): string {
        return formatText(LABELS.counts, this.page?.total ?? 0, this.page?.notNotified ?? 0);
    }
    get rows(): (Row & { readonly how: string })[] {
        return this.loaded.map((row) => ({ ...row, how: row.exclusionReason ?? row.notifiedHow ?? '' }));
    }

    handleRetry(): void {
        this.errors = [];
        void this.load(0);
    }

    handleMore(): void {
        void this.load(this.loaded.length);
    }

    handleSelection(event: CustomEvent<{ selectedRows: readonly { id: string }[] }>): void {
        this.selected = event.detail.selectedRows.map(({ id }) => id);
    }

    handleIds(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.recordIds = event.detail.value;
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        this.source = event.detail.value;
    }

    handleNotice(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.notice = { ...this.notice, [field]: event.detail.value };
    }

    async handleAdd(): Promise<void> {
        const { shownId, recordIds, source } = this;
        await this.save(
            LABELS.added,
            () => addAffected({ incidentId: shownId ?? null, recordIds, source }),
            () => {
                this.recordIds = '';
            }
        );
    }

    async handleRecord(): Promise<void> {
        const { notifiedOn, notifiedHow, exclusionReason } = this.notice;
        const input = {
            rowIds: [...this.selected],
            notifiedOn: notifiedOn || null,
            notifiedHow: notifiedHow || null,
            exclusionReason: exclusionReason || null
        };
        await this.save(
            LABELS.recorded,
            () => recordNotice({ input }),
            () => {
                this.selected = [];
                this.notice = NO_NOTICE;
            }
        );
    }

    private async save(done: string, call: () => ReturnType<typeof addAffected>, clear: () => void): Promise<void> {
        this.isSaving = true;
        this.errors = [];
        this.announcement = '';
        try {
            const outcome = await call();
            const failed: readonly FieldError[] = outcome.errors ?? [];
            const homeless = showFieldErrors(this.template, failed);
            this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
            if ((outcome.saved ?? 0) > 0 || failed.length === 0) {
                this.announcement = formatText(done, outcome.saved ?? 0);
                clear();
                await this.load(0);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async load(offset: number): Promise<void> {
        const incidentId = this.shownId;
        if (!incidentId) {
            return;
        }
        try {
            const page = await getAffected({ incidentId, offset });
            if (incidentId === this.shownId) {
                this.page = page;
                this.loaded = offset === 0 ? (page.rows ?? []) : [...this.loaded, ...(page.rows ?? [])];
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
