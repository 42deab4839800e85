import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getBoard from '@salesforce/apex/AigIncidentWorkController.getBoard';
import moveIncident from '@salesforce/apex/AigIncidentWorkController.moveIncident';
import AigReportIncident, { type ReportResult } from 'c/aigReportIncident';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { columnsOf, type Board, type BoardColumn } from './columns';
import { LABELS } from './labels';

/** Open incidents by status. Moving is a menu on every card, so that it works by keyboard, touch and pointer alike. */
export default class AigIncidentBoard extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    board: Board | null = null;
    errors: string[] = [];
    announcement = '';

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.board === null && this.errors.length === 0;
    }

    get columns(): BoardColumn[] {
        return this.board ? columnsOf(this.board) : [];
    }

    get hasCards(): boolean {
        return this.columns.some(({ cards }) => cards.length > 0);
    }

    get isEmpty(): boolean {
        return this.board !== null && !this.hasCards;
    }

    handleRefresh(): void {
        this.announcement = '';
        void this.load();
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const recordId = (event.currentTarget as HTMLElement).dataset.open ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'AI_Incident__c', actionName: 'view' }
        });
    }

    async handleMove(event: CustomEvent<{ value: string }>): Promise<void> {
        const id = (event.currentTarget as HTMLElement).dataset.card;
        const status = event.detail.value;
        const columns = this.board?.columns ?? [];
        const card = columns.flatMap(({ cards }) => cards ?? []).find((one) => one.id === id);
        if (!card) {
            return;
        }
        this.errors = [];
        try {
            const result = await moveIncident({
                incidentId: card.id ?? null,
                status,
                lastModified: card.lastModified ?? null
            });
            if (result.success) {
                const label = columns.find((column) => column.status === status)?.label ?? status;
                this.announcement = formatText(LABELS.moved, card.reference ?? '', label);
            } else {
                this.errors = (result.errors ?? []).map(({ message }) => message ?? '');
            }
            await this.load();
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    async handleReport(): Promise<void> {
        const result = await AigReportIncident.open<ReportResult>({ label: LABELS.reportNew, size: 'small' });
        if (result) {
            await this.load();
        }
    }

    private async load(): Promise<void> {
        try {
            this.board = await getBoard();
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
