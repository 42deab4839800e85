import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getStatement from '@salesforce/apex/AigExplanationController.getStatement';
import save from '@salesforce/apex/AigExplanationController.save';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Statement = Awaited<ReturnType<typeof getStatement>>;
type Part = 'logic' | 'factors' | 'contest' | 'contact';

const PARTS: readonly Part[] = ['logic', 'factors', 'contest', 'contact'];
/** Long texts, with their help and the lengths of their fields. */
const TEXTS = [
    { key: 'logic', label: LABELS.logic, help: LABELS.logicHelp, maxLength: 10_000 },
    { key: 'factors', label: LABELS.factors, help: LABELS.factorsHelp, maxLength: 10_000 },
    { key: 'contest', label: LABELS.contest, help: LABELS.contestHelp, maxLength: 5_000 }
] as const;

/** What the affected person is told: how it works, what counts, how to contest, whom to ask. */
export default class AigExplanation extends LightningElement {
    @api recordId?: string;
    /** Shows the statement without the button to write it, as in a review. */
    @api readOnly = false;

    readonly labels = LABELS;

    statement: Statement | null = null;
    draft: Record<Part, string> = { logic: '', factors: '', contest: '', contact: '' };
    errors: string[] = [];
    isEditing = false;
    isSaving = false;
    private wired: WireResult<Statement> | null = null;

    @wire(getStatement, { useCaseId: '$recordId' })
    readStatement(result: WireResult<Statement>): void {
        this.wired = result;
        if (result.data) {
            this.statement = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.statement === null && this.errors.length === 0;
    }

    get canEdit(): boolean {
        return this.statement?.canEdit === true && !this.readOnly && !this.isEditing;
    }

    get isShown(): boolean {
        return this.statement !== null && !this.isEditing;
    }

    get parts(): { key: Part; name: string; text: string }[] {
        return PARTS.map((key) => ({ key, name: LABELS[key], text: this.statement?.[key] ?? LABELS.notGiven }));
    }

    get texts(): ((typeof TEXTS)[number] & { value: string })[] {
        return TEXTS.map((one) => ({ ...one, value: this.draft[one.key] }));
    }

    get need(): string {
        const { isRequired, isComplete } = this.statement ?? {};
        if (isComplete) {
            return LABELS.complete;
        }
        return isRequired ? LABELS.required : LABELS.optional;
    }

    get needClass(): string {
        const { isRequired, isComplete } = this.statement ?? {};
        return isRequired && !isComplete ? 'need need_open' : 'need';
    }

    handleRetry(): void {
        void this.refresh();
    }

    handleEdit(): void {
        const { logic, factors, contest, contact } = this.statement ?? {};
        this.draft = { logic: logic ?? '', factors: factors ?? '', contest: contest ?? '', contact: contact ?? '' };
        this.errors = [];
        this.isEditing = true;
    }

    handleCancel(): void {
        this.isEditing = false;
        this.errors = [];
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const part = (event.currentTarget as HTMLElement).dataset.field as Part;
        this.draft = { ...this.draft, [part]: event.detail.value };
    }

    async handleSave(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const lastModified = this.statement?.lastModified ?? null;
            const result = await save({ input: { useCaseId: this.recordId ?? null, lastModified, ...this.draft } });
            if (result.success) {
                this.isEditing = false;
                this.dispatchEvent(new ShowToastEvent({ title: LABELS.saved, variant: 'success' }));
                await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
                await this.refresh();
            } else {
                const homeless = showFieldErrors(this.template, result.errors ?? []);
                this.errors = homeless.map(({ message }) => message ?? '');
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
