import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import FEATURE from '@salesforce/schema/AI_Feature__c';
import getFeatures from '@salesforce/apex/AigFeatureController.getFeatures';
import reopen from '@salesforce/apex/AigFeatureController.reopen';
import AigFeatureTriage, { type TriageKind, type TriageResult } from 'c/aigFeatureTriage';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { columnsFor, stateFilters, toTableRow, type StateFilter, type TableRow } from './inventoryRows';
import { LABELS } from './labels';

type Page = Awaited<ReturnType<typeof getFeatures>>;
type Row = NonNullable<Page['rows']>[number];

/** Largest selection that the server takes at once. */
const MOST_SELECTED = 200;

/**
 * Every AI component that was found, and who answers for it. Registering opens through the event `register` {featureId}
 * so that the inventory needs to know nothing about the wizard.
 */
export default class AigFeatureInventory extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;
    readonly mostSelected = MOST_SELECTED;

    inventory: Page | null = null;
    rows: readonly Row[] = [];
    selectedIds: string[] = [];
    openId: string | null = null;
    state = 'Unregistered';
    featureType = '';
    errors: string[] = [];
    actionErrors: string[] = [];
    announcement = '';
    isWorking = false;
    private ticket = 0;

    /** The home page hands over a type. */
    @wire(CurrentPageReference)
    readPage(reference: PageReference): void {
        const value = reference.state?.c__featureType;
        const wanted = typeof value === 'string' ? value : '';
        if (wanted !== this.featureType || this.ticket === 0) {
            this.featureType = wanted;
            void this.load();
        }
    }

    /** Reads the list anew: somebody registered a component elsewhere. */
    @api
    refresh(): Promise<void> {
        return this.load();
    }

    get isLoading(): boolean {
        return this.inventory === null && this.errors.length === 0;
    }

    get filters(): StateFilter[] {
        return stateFilters(this.inventory?.states ?? [], this.state);
    }

    get columns(): ReturnType<typeof columnsFor> {
        return columnsFor(this.inventory?.canTriage === true, this.inventory?.canRegister === true);
    }

    get tableRows(): TableRow[] {
        return this.rows.map(toTableRow);
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.inventory !== null && this.rows.length === 0 && this.errors.length === 0;
    }

    /** Nobody has looked yet, which is not the same as having found nothing. */
    private get isUntouched(): boolean {
        return (this.inventory?.states ?? []).every(({ total }) => total === 0);
    }

    get emptyHeading(): string {
        if (this.isUntouched) {
            return LABELS.untouched;
        }
        return this.state === 'Unregistered' ? LABELS.emptyUnregistered : LABELS.emptyOther;
    }

    get emptyBody(): string {
        return this.isUntouched ? LABELS.untouchedBody : LABELS.emptyBody;
    }

    get emptyAction(): string {
        return this.isUntouched && this.inventory?.canAdd ? LABELS.addByHand : '';
    }

    get hasMore(): boolean {
        return this.inventory?.hasMore === true;
    }

    get hidesCheckboxes(): boolean {
        return !(this.inventory?.canTriage || this.inventory?.canRegister);
    }

    get hasSelection(): boolean {
        return this.selectedIds.length > 0;
    }

    get selectionText(): string {
        return formatText(LABELS.selected, this.selectedIds.length);
    }

    get canTriage(): boolean {
        return this.inventory?.canTriage === true;
    }

    get openRow(): Row | undefined {
        return this.rows.find(({ id }) => id === this.openId);
    }

    get typeText(): string {
        return this.featureType === '' ? '' : formatText(LABELS.typeFilter, this.featureType);
    }

    handleState(event: Event): void {
        this.state = (event.currentTarget as HTMLElement).dataset.state ?? '';
        void this.load();
    }

    handleClearType(): void {
        this.featureType = '';
        void this.load();
    }

    handleMore(): void {
        void this.load(this.rows.at(-1));
    }

    handleNew(): void {
        const attributes = { objectApiName: FEATURE.objectApiName, actionName: 'new' };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes });
    }

    handleRefresh(): void {
        void this.load();
    }

    handleSelection(event: CustomEvent<{ selectedRows: readonly TableRow[] }>): void {
        this.selectedIds = event.detail.selectedRows.map(({ id }) => id);
    }

    handleClosePanel(): void {
        this.openId = null;
    }

    handleRowAction(event: CustomEvent<{ action: { name: string }; row: TableRow }>): void {
        const { action, row } = event.detail;
        if (action.name === 'details') {
            this.openId = row.id;
        } else {
            void this.act(action.name, [row.id]);
        }
    }

    handleMassAction(event: Event): void {
        void this.act((event.currentTarget as HTMLElement).dataset.action ?? '', this.selectedIds);
    }

    handlePanelAction(event: CustomEvent<{ action: string; featureId: string }>): void {
        void this.act(event.detail.action, [event.detail.featureId]);
    }

    private async act(action: string, featureIds: readonly string[]): Promise<void> {
        this.actionErrors = [];
        if (action === 'register') {
            this.dispatchEvent(new CustomEvent('register', { detail: { featureId: featureIds[0] } }));
        } else if (action === 'reopen') {
            await this.openAgain(featureIds);
        } else {
            const kind: TriageKind = action === 'link' ? 'link' : 'accept';
            const result = await AigFeatureTriage.open<TriageResult>({
                label: kind === 'link' ? LABELS.link : LABELS.accept,
                size: 'small',
                kind,
                featureIds,
                today: this.inventory?.today ?? ''
            });
            await this.finish(result?.changed ?? 0);
        }
    }

    private async openAgain(featureIds: readonly string[]): Promise<void> {
        this.isWorking = true;
        try {
            const result = await reopen({ featureIds: [...featureIds] });
            this.actionErrors = (result.errors ?? []).map(({ message }) => message ?? '').filter(Boolean);
            await this.finish(result.changed ?? 0);
        } catch (error) {
            this.actionErrors = reduceErrors(error);
        } finally {
            this.isWorking = false;
        }
    }

    private async finish(changed: number): Promise<void> {
        if (changed > 0) {
            const title = formatText(LABELS.changed, changed);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.announcement = title;
            await this.load();
        }
    }

    /** The first page, or the one after a row. An answer that was overtaken by another request is dropped. */
    private async load(after?: Row): Promise<void> {
        this.ticket += 1;
        const ticket = this.ticket;
        try {
            const page = await getFeatures({
                query: {
                    state: this.state || null,
                    featureType: this.featureType || null,
                    afterName: after?.name ?? null,
                    afterId: after?.id ?? null
                }
            });
            if (ticket === this.ticket) {
                this.inventory = page;
                this.rows = [...(after ? this.rows : []), ...(page.rows ?? [])];
                this.selectedIds = after ? this.selectedIds : [];
                this.openId = this.rows.some(({ id }) => id === this.openId) ? this.openId : null;
                this.errors = [];
            }
        } catch (error) {
            if (ticket === this.ticket) {
                this.errors = reduceErrors(error);
                // The rows shown belong to the filter chosen before.
                this.rows = after ? this.rows : [];
            }
        }
    }
}
