import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import saveUseCasePolicies from '@salesforce/apex/AigPolicyController.saveUseCasePolicies';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

/** A policy that may be asked for. */
export interface PolicyChoice {
    readonly key?: string | null;
    readonly title?: string | null;
}

/** Asks which policies a person must have signed before the gate lets the use case run. Closes with true after saving. */
export default class AigChoosePolicies extends LightningModal {
    @api useCaseId?: string;
    @api choices: readonly PolicyChoice[] = [];
    @api isApproved = false;

    readonly labels = LABELS;

    errors: string[] = [];
    isSaving = false;
    private chosenKeys: string[] = [];

    /** Keys of the policies asked for now. */
    @api
    get chosen(): readonly string[] {
        return this.chosenKeys;
    }
    set chosen(keys: readonly string[]) {
        this.chosenKeys = [...keys];
    }

    /** A key that is asked for and no longer published stays in the list, so that it can be taken out. */
    get options(): { label: string; value: string }[] {
        const known = this.choices.map(({ key, title }) => ({ label: title ?? key ?? '', value: key ?? '' }));
        const others = this.chosenKeys.filter((key) => !known.some(({ value }) => value === key));
        return [...known, ...others.map((key) => ({ label: key, value: key }))];
    }

    get hasOptions(): boolean {
        return this.options.length > 0;
    }

    handleChange(event: CustomEvent<{ value: string[] }>): void {
        this.chosenKeys = event.detail.value;
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSave(): Promise<void> {
        if (this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await saveUseCasePolicies({ useCaseId: this.useCaseId ?? null, keys: this.chosenKeys });
            if (result.success) {
                void this.close(true);
            } else {
                this.errors = (result.errors ?? []).map(({ message }) => message ?? '').filter(Boolean);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }
}
