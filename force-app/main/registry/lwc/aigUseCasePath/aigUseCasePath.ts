import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import APPROVED_ON from '@salesforce/schema/AI_Use_Case__c.Approved_On__c';
import STATUS from '@salesforce/schema/AI_Use_Case__c.Status__c';
import SUBMITTED_ON from '@salesforce/schema/AI_Use_Case__c.Submitted_On__c';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';
import { stepsOf, type Step } from './steps';

interface ShownStep extends Step {
    readonly className: string;
    readonly isDone: boolean;
    readonly current: 'step' | null;
}

/** What each state means for whoever wants to use the AI. */
const GUIDANCE: Readonly<Record<string, string>> = {
    Draft: LABELS.guidanceDraft,
    'In Review': LABELS.guidanceInReview,
    Approved: LABELS.guidanceApproved,
    'Approved with Conditions': LABELS.guidanceConditions,
    'Changes Requested': LABELS.guidanceChanges,
    Rejected: LABELS.guidanceRejected,
    Suspended: LABELS.guidanceSuspended,
    Retired: LABELS.guidanceRetired
};

/** The way of a use case from draft to retirement. A stage is ticked when the use case went through it, not by its place in a list. */
export default class AigUseCasePath extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;
    /** Whoever may not read when it was submitted or approved sees no tick there. */
    readonly optionalFields = [SUBMITTED_ON, APPROVED_ON];
    readonly fields = [STATUS];

    record: RecordRepresentation | null = null;
    errors: string[] = [];

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
    wiredRecord({ data, error }: WireResult<RecordRepresentation>): void {
        if (data) {
            this.record = data;
            this.errors = [];
        } else if (error) {
            this.errors = reduceErrors(error);
        }
    }

    get isLoading(): boolean {
        return this.record === null && this.errors.length === 0;
    }

    get status(): string {
        return String(this.valueOf(STATUS.fieldApiName) ?? '');
    }

    get steps(): ShownStep[] {
        const wasSubmitted = Boolean(this.valueOf(SUBMITTED_ON.fieldApiName));
        const wasApproved = Boolean(this.valueOf(APPROVED_ON.fieldApiName));
        return stepsOf(this.status, { wasSubmitted, wasApproved }).map((step) => ({
            ...step,
            className: `step step_${step.state}`,
            isDone: step.state === 'done',
            current: step.state === 'current' ? 'step' : null
        }));
    }

    get guidance(): string {
        return GUIDANCE[this.status] ?? '';
    }

    private valueOf(field: string): unknown {
        return this.record?.fields?.[field]?.value;
    }
}
