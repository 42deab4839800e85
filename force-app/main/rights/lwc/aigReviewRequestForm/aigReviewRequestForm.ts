import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import CONTACT from '@salesforce/schema/Contact';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import take from '@salesforce/apex/AigReviewRequestController.take';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

/** A decision of the gate that a person may ask about. */
export interface ContestedDecision {
    readonly decisionId: string;
    readonly title: string;
}

/** What the dialog gives back after saving; nothing when it was cancelled. */
export interface RequestResult {
    readonly requestId: string;
    readonly reference: string;
    readonly dueAt: string;
}

type Field =
    'kind' | 'region' | 'requesterName' | 'requesterEmail' | 'description' | 'receivedAt' | 'decidedAt' | 'decisionId';
type Values = Readonly<Record<Field, string>>;

const EMPTY: Values = {
    kind: '',
    region: '',
    requesterName: '',
    requesterEmail: '',
    description: '',
    receivedAt: '',
    decidedAt: '',
    decisionId: ''
};

/** Intake of a review request: what is asked, by whom, about which decision. The server sets the clock. */
export default class AigReviewRequestForm extends LightningModal {
    @api recordId?: string;
    @api objectApiName?: string;
    /** Decisions of the record, newest first; the first one is proposed. */
    @api decisions: readonly ContestedDecision[] = [];
    /** Use case to ask about when there is no decision. */
    @api useCaseId?: string;

    readonly labels = LABELS;
    readonly useCaseObject = USE_CASE.objectApiName;
    readonly contactObject = CONTACT.objectApiName;
    readonly kindOptions = [
        { value: 'Contest', label: LABELS.kindContest },
        { value: 'Explanation', label: LABELS.kindExplanation },
        { value: 'Human Review', label: LABELS.kindHumanReview },
        { value: 'Complaint', label: LABELS.kindComplaint }
    ];
    readonly regionOptions = [
        { value: 'EU', label: LABELS.regionEu },
        { value: 'UK', label: LABELS.regionUk },
        { value: 'US-CO', label: LABELS.regionColorado },
        { value: 'Other', label: LABELS.regionOther }
    ];

    values = EMPTY;
    contactId: string | null = null;
    chosenUseCaseId: string | null = null;
    errors: string[] = [];
    isSaving = false;

    connectedCallback(): void {
        this.values = { ...EMPTY, decisionId: this.decisions[0]?.decisionId ?? '' };
        this.chosenUseCaseId = this.useCaseId ?? null;
        this.contactId = this.objectApiName === CONTACT.objectApiName ? (this.recordId ?? null) : null;
    }

    get hasDecisions(): boolean {
        return this.decisions.length > 0;
    }

    get decisionOptions(): { value: string; label: string }[] {
        const known = this.decisions.map(({ decisionId, title }) => ({ value: decisionId, label: title }));
        return [...known, { value: '', label: LABELS.noDecision }];
    }

    /** Without a decision the request has to name its use case. */
    get needsUseCase(): boolean {
        return this.values.decisionId === '';
    }

    /** Colorado counts from the decision. */
    get needsDecisionTime(): boolean {
        return this.values.region === 'US-CO' && this.needsUseCase;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.values = { ...this.values, [field as Field]: event.detail.value ?? '' };
    }

    handleUseCase(event: CustomEvent<{ recordId: string | null }>): void {
        clearFieldError(event);
        this.chosenUseCaseId = event.detail.recordId;
    }

    handleContact(event: CustomEvent<{ recordId: string | null }>): void {
        clearFieldError(event);
        this.contactId = event.detail.recordId;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSave(): Promise<void> {
        if (this.isSaving || !reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await take({ input: this.input() });
            if (result.success) {
                const { requestId, reference, dueAt } = result;
                void this.close({ requestId: requestId ?? '', reference: reference ?? '', dueAt: dueAt ?? '' });
            } else {
                const homeless = showFieldErrors(this.template, result.errors ?? []);
                this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private input(): Parameters<typeof take>[0]['input'] {
        const { kind, region, requesterName, requesterEmail, description } = this.values;
        return {
            kind: kind || null,
            region: region || null,
            requesterName: requesterName || null,
            requesterEmail: requesterEmail || null,
            contactId: this.contactId,
            description: description || null,
            receivedAt: this.values.receivedAt || null,
            decidedAt: this.values.decidedAt || null,
            decisionId: this.values.decisionId || null,
            useCaseId: this.needsUseCase ? this.chosenUseCaseId : null,
            recordId: this.recordId ?? null
        };
    }
}
