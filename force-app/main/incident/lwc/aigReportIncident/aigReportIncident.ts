import { api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import LightningModal from 'lightning/modal';
import getTerms from '@salesforce/apex/AigIncidentController.getTerms';
import report from '@salesforce/apex/AigIncidentController.report';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

/** What the dialog gives back after a report; nothing when it was cancelled. */
export interface ReportResult {
    readonly incidentId: string;
    readonly reference: string;
    /** Code of a report made without a name; it has no number yet. */
    readonly receipt: string;
}

interface Choice {
    readonly id: string;
    readonly title: string;
}

type TextField = 'useCaseId' | 'title' | 'description' | 'category' | 'occurredAt';

/** Lets anybody report that an AI went wrong. Says little on purpose: the facts come later, from an incident manager. */
export default class AigReportIncident extends LightningModal {
    @api recordId?: string;
    /** Use cases on the record, to choose from. */
    @api useCases: readonly Choice[] = [];

    readonly labels = LABELS;

    categoryOptions: { label: string; value: string }[] = [];
    values: Readonly<Record<TextField, string>> = {
        useCaseId: '',
        title: '',
        description: '',
        category: '',
        occurredAt: ''
    };
    isAnonymous = false;
    errors: string[] = [];
    isSaving = false;
    /** Code of a report made without a name, shown until the dialog is closed: it is the only copy. */
    receipt = '';

    @wire(getTerms, { kind: 'Category' })
    wiredCategories({ data, error }: WireResult<Awaited<ReturnType<typeof getTerms>>>): void {
        if (data) {
            this.categoryOptions = data.map(({ label, value }) => ({ label: label ?? '', value: value ?? '' }));
        } else if (error) {
            this.errors = reduceErrors(error);
        }
    }

    get useCaseOptions(): { label: string; value: string }[] {
        const known = this.useCases.map(({ id, title }) => ({ label: title, value: id }));
        return [...known, { label: LABELS.useCaseUnknown, value: '' }];
    }

    get asksForUseCase(): boolean {
        return this.useCases.length !== 1;
    }

    get selectedUseCase(): string {
        return this.asksForUseCase ? this.values.useCaseId : (this.useCases[0]?.id ?? '');
    }

    get onlyTitle(): string {
        return this.useCases[0]?.title ?? '';
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.values = { ...this.values, [field]: event.detail.value };
    }

    handleAnonymous(event: CustomEvent<{ checked: boolean }>): void {
        this.isAnonymous = event.detail.checked;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    handleDone(): void {
        void this.close({ incidentId: '', reference: '', receipt: this.receipt });
    }

    async handleReport(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await report({
                input: {
                    useCaseId: this.selectedUseCase || null,
                    recordId: this.recordId ?? null,
                    title: this.values.title,
                    description: this.values.description,
                    category: this.values.category || null,
                    occurredAt: this.values.occurredAt || null,
                    anonymous: this.isAnonymous
                }
            });
            if (result.success && result.receipt) {
                this.receipt = result.receipt;
            } else if (result.success) {
                void this.close({
                    incidentId: result.incidentId ?? '',
                    reference: result.reference ?? '',
                    receipt: ''
                });
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
}
