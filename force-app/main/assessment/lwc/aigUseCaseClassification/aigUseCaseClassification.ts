import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getClassification from '@salesforce/apex/AigRegistrationController.getClassification';
import { reduceErrors } from 'c/aigReduceErrors';
import type { Classification } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** What the law of today makes of the stored answers of a use case, and what changes later. */
export default class AigUseCaseClassification extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    classification: Classification | null = null;
    isLoaded = false;
    errors: string[] = [];
    private wired: WireResult<Classification | null> | null = null;
    private seenChange: string | null = null;

    @wire(getClassification, { useCaseId: '$recordId' })
    wiredClassification(result: WireResult<Classification | null>): void {
        this.wired = result;
        if (result.error) {
            this.errors = reduceErrors(result.error);
        } else if (result.data !== undefined) {
            this.classification = result.data;
            this.isLoaded = true;
            this.errors = [];
        }
    }

    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        const change = data?.systemModstamp ?? data?.lastModifiedDate ?? null;
        if (change !== null && this.seenChange !== null && change !== this.seenChange) {
            void this.refresh();
        }
        this.seenChange = change ?? this.seenChange;
    }

    get isLoading(): boolean {
        return !this.isLoaded && this.errors.length === 0;
    }

    handleRetry(): void {
        void this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
