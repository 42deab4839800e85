import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getEvidence from '@salesforce/apex/AigAssessmentController.getEvidence';
import type { EvidenceFile } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

const KILOBYTE = 1024;

/** Lists the files of a record and, where the user may, takes new ones. */
export default class AigEvidenceFiles extends NavigationMixin(LightningElement) {
    @api canEdit = false;

    readonly labels = LABELS;
    files: readonly EvidenceFile[] | null = null;
    messages: string[] = [];
    private shownRecordId: string | null = null;

    @api
    get recordId(): string | null {
        return this.shownRecordId;
    }
    set recordId(value: string | null) {
        if (value !== this.shownRecordId) {
            this.shownRecordId = value;
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.files === null && this.messages.length === 0;
    }

    get isEmpty(): boolean {
        return this.files?.length === 0;
    }

    get rows(): { readonly key: string; readonly title: string; readonly detail: string }[] {
        return (this.files ?? []).map((file) => ({
            key: file.documentId ?? '',
            title: [file.title, file.extension].filter(Boolean).join('.'),
            detail: formatText(
                LABELS.file,
                (file.extension ?? '').toUpperCase(),
                Math.max(1, Math.round((file.size ?? 0) / KILOBYTE)),
                file.addedByName ?? ''
            )
        }));
    }

    handleUploaded(): void {
        void this.load();
    }

    handleRetry(): void {
        void this.load();
    }

    handleOpen(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.key ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'ContentDocument', actionName: 'view' }
        });
    }

    private async load(): Promise<void> {
        this.messages = [];
        try {
            this.files = await getEvidence({ assessmentId: this.shownRecordId });
        } catch (error) {
            this.messages = reduceErrors(error);
        }
    }
}
