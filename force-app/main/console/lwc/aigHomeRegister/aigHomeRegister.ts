import { LightningElement, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import getGlance from '@salesforce/apex/AigHomeController.getGlance';
import getRegister from '@salesforce/apex/AigHomeController.getRegister';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import AigRegisterModal, { type RegisterResult } from 'c/aigRegisterModal';
import { LABELS } from './labels';

type Glance = Awaited<ReturnType<typeof getGlance>>;
type Page = Awaited<ReturnType<typeof getRegister>>;
type Row = NonNullable<Page['rows']>[number];
type Filters = Readonly<Record<'outcome' | 'status', string>>;

const NO_FILTERS: Filters = { outcome: '', status: '' };

/** How many use cases have which outcome and status, counted by the server; a bar filters the list, a page at a time. */
export default class AigHomeRegister extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    glance: Glance | null = null;
    rows: readonly Row[] | null = null;
    hasMore = false;
    isLoadingRows = false;
    errors: string[] = [];
    rowErrors: string[] = [];
    filters = NO_FILTERS;
    announcement = '';
    private wiredGlance: WireResult<Glance> | null = null;
    private ticket = 0;

    @wire(getGlance)
    readGlance(result: WireResult<Glance>): void {
        this.wiredGlance = result;
        if (result.data) {
            this.glance = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    connectedCallback(): void {
        void this.loadRows();
    }

    get isLoading(): boolean {
        return this.glance === null && this.errors.length === 0;
    }

    get isEmpty(): boolean {
        return this.glance?.useCaseCount === 0;
    }

    get hasUseCases(): boolean {
        return (this.glance?.useCaseCount ?? 0) > 0;
    }

    get outcomes(): NonNullable<Glance['outcomes']> {
        return this.glance?.outcomes ?? [];
    }

    get statuses(): NonNullable<Glance['statuses']> {
        return this.glance?.statuses ?? [];
    }

    get totalText(): string {
        return formatText(LABELS.total, this.glance?.useCaseCount ?? 0);
    }

    get isFiltered(): boolean {
        return Object.values(this.filters).some((value) => value !== '');
    }

    get listHeading(): string {
        const words = [
            this.outcomes.find(({ value }) => value === this.filters.outcome)?.label,
            this.statuses.find(({ value }) => value === this.filters.status)?.label
        ].filter(Boolean);
        return words.length > 0 ? formatText(LABELS.listFiltered, words.join(', ')) : LABELS.listAll;
    }

    get shownRows(): readonly Row[] {
        return this.rows ?? [];
    }

    get hasNoRows(): boolean {
        return this.rows?.length === 0 && this.isFiltered;
    }

    handleOutcome(event: CustomEvent<{ value: string }>): void {
        void this.filter({ ...this.filters, outcome: event.detail.value });
    }

    handleStatus(event: CustomEvent<{ value: string }>): void {
        void this.filter({ ...this.filters, status: event.detail.value });
    }

    handleClear(): void {
        void this.filter(NO_FILTERS);
    }

    handleMore(): void {
        void this.loadRows(this.rows?.at(-1));
    }

    handleAll(): void {
        const attributes = { objectApiName: USE_CASE.objectApiName, actionName: 'list' };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes, state: { filterName: 'All' } });
    }

    async handleRegister(): Promise<void> {
        const result = await AigRegisterModal.open<RegisterResult>({ label: LABELS.register, size: 'large' });
        if (result) {
            await this.refresh();
        }
    }

    handleRefresh(): void {
        void this.refresh();
    }

    private async filter(filters: Filters): Promise<void> {
        this.filters = filters;
        await this.loadRows();
        this.announcement = this.rows ? formatText(LABELS.announce, this.listHeading, this.rows.length) : '';
    }

    private async refresh(): Promise<void> {
        await Promise.all([this.wiredGlance ? refreshApex(this.wiredGlance) : undefined, this.loadRows()]);
    }

    /** The first page, or the one after a row. An answer that was overtaken by another filter is dropped. */
    private async loadRows(after?: Row): Promise<void> {
        this.ticket += 1;
        const ticket = this.ticket;
        this.isLoadingRows = true;
        try {
            const page = await getRegister({
                query: {
                    outcome: this.filters.outcome || null,
                    status: this.filters.status || null,
                    afterTitle: after?.title ?? null,
                    afterId: after?.id ?? null
                }
            });
            if (ticket === this.ticket) {
                this.rows = [...(after ? (this.rows ?? []) : []), ...(page.rows ?? [])];
                this.hasMore = page.hasMore === true;
                this.rowErrors = [];
            }
        } catch (error) {
            if (ticket === this.ticket) {
                this.rowErrors = reduceErrors(error);
            }
        } finally {
            this.isLoadingRows = ticket === this.ticket ? false : this.isLoadingRows;
        }
    }
}
