import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type getSheet from '@salesforce/apex/AigDataSheetController.getSheet';
import save from '@salesforce/apex/AigDataSheetController.save';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Sheet = Awaited<ReturnType<typeof getSheet>>;
type Row = NonNullable<Sheet['rows']>[number];
type Choice = NonNullable<Sheet['directions']>[number];

interface Option {
    readonly label: string;
    readonly value: string;
}

function optionsOf(choices: readonly Choice[] | null | undefined): Option[] {
    return (choices ?? []).map(({ label, value }) => ({ label: label ?? value ?? '', value: value ?? '' }));
}

/** Adds or changes a row of the data sheet. Closes with true once it is saved. */
export default class AigDataUseForm extends LightningModal {
    @api useCaseId?: string;
    /** The sheet the row belongs to: it brings the choices. */
    @api sheet: Sheet | null = null;
    /** Row to change, or the values a new one starts with. */
    @api row: Row = {};

    readonly labels = LABELS;

    form: Row = {};
    errors: string[] = [];
    isSaving = false;

    connectedCallback(): void {
        this.form = { ...this.row };
    }

    get directions(): Option[] {
        return optionsOf(this.sheet?.directions);
    }

    get categories(): Option[] {
        return optionsOf(this.sheet?.categories);
    }

    get origins(): Option[] {
        return [{ label: LABELS.none, value: '' }, ...optionsOf(this.sheet?.origins)];
    }

    get bases(): Option[] {
        return [{ label: LABELS.none, value: '' }, ...optionsOf(this.sheet?.bases)];
    }

    get allowedText(): string {
        const purposes = this.sheet?.allowedPurposes ?? [];
        return purposes.length > 0 ? formatText(LABELS.allowed, purposes.join('; ')) : '';
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.form = { ...this.form, [field]: event.detail.value };
    }

    handleMasked(event: CustomEvent<{ checked: boolean }>): void {
        this.form = { ...this.form, masked: event.detail.checked };
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSave(): Promise<void> {
        if (!reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await save({ input: { useCaseId: this.useCaseId ?? null, row: this.form } });
            if (result.success) {
                void this.close(true);
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
}
