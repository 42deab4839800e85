import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getSheet from '@salesforce/apex/AigDataSheetController.getSheet';
import remove from '@salesforce/apex/AigDataSheetController.remove';
import DataUseForm from 'c/aigDataUseForm';
import { reduceErrors } from 'c/aigReduceErrors';
import { shownRows, shownSuggestions, type Row, type Sheet, type ShownRow, type ShownSuggestion } from './sheetRows';
import { LABELS } from './labels';

/** The data sheet of a use case: which fields the AI gets or writes, on what basis, for what; and what is missing. */
export default class AigDataSheet extends LightningElement {
    @api recordId?: string;
    /** Shows the sheet without actions, as in a review. */
    @api readOnly = false;

    readonly labels = LABELS;

    sheet: Sheet | null = null;
    errors: string[] = [];
    isSaving = false;
    private wired: WireResult<Sheet> | null = null;

    @wire(getSheet, { useCaseId: '$recordId' })
    readSheet(result: WireResult<Sheet>): void {
        this.wired = result;
        if (result.data) {
            this.sheet = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.sheet === null && this.errors.length === 0;
    }

    get canEdit(): boolean {
        return this.sheet?.canEdit === true && !this.readOnly;
    }

    get rows(): ShownRow[] {
        return shownRows(this.sheet);
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.sheet !== null && !this.hasRows;
    }

    get emptyAction(): string {
        return this.canEdit ? LABELS.add : '';
    }

    get blockers(): readonly string[] {
        return this.sheet?.blockers ?? [];
    }

    get hasBlockers(): boolean {
        return this.blockers.length > 0;
    }

    get warnings(): readonly string[] {
        return this.sheet?.warnings ?? [];
    }

    get hasWarnings(): boolean {
        return this.warnings.length > 0;
    }

    get suggestions(): ShownSuggestion[] {
        return this.canEdit ? shownSuggestions(this.sheet) : [];
    }

    get hasSuggestions(): boolean {
        return this.suggestions.length > 0;
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleAdd(): Promise<void> {
        await this.openForm({ objectName: this.sheet?.surfaceObject ?? '', direction: 'Prompt', category: 'Unknown' });
    }

    async handleSuggestion(event: Event): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const found = this.suggestions.find((suggestion) => suggestion.key === key);
        if (found) {
            const { objectName, fieldName, direction, category } = found.suggestion;
            await this.openForm({ objectName, fieldName, direction, category });
        }
    }

    async handleEdit(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const found = (this.sheet?.rows ?? []).find((row) => row.id === id);
        if (found) {
            await this.openForm(found);
        }
    }

    async handleRemove(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.isSaving = true;
        try {
            const result = await remove({ useCaseId: this.recordId ?? null, dataUseId: id ?? null });
            if (result.success) {
                await this.finish(LABELS.removed);
            }
            this.errors = (result.errors ?? []).map(({ message }) => message ?? '');
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async openForm(row: Row): Promise<void> {
        const isSaved = await DataUseForm.open<boolean>({
            label: LABELS.title,
            size: 'medium',
            useCaseId: this.recordId,
            sheet: this.sheet,
            row
        });
        if (isSaved) {
            await this.finish(LABELS.saved);
        }
    }

    private async finish(title: string): Promise<void> {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
        await this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
