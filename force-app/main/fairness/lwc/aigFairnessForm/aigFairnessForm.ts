import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import type { WireResult } from '@salesforce/apex';
import getFields from '@salesforce/apex/AigFairnessController.getFields';
import getObjects from '@salesforce/apex/AigFairnessController.getObjects';
import getTemplates from '@salesforce/apex/AigFairnessController.getTemplates';
import saveMonitor from '@salesforce/apex/AigFairnessController.saveMonitor';
import { operatorOptions, valueOptions, type Condition } from 'c/aigFairnessFilter';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { reduceErrors } from 'c/aigReduceErrors';
import { BREACH_ACTIONS, METHODS, REFERENCE_RULES, SCHEDULES } from './choices';
import { LABELS } from './labels';

type Fields = Awaited<ReturnType<typeof getFields>>;
type Field = Fields[number];
type Template = Awaited<ReturnType<typeof getTemplates>>[number];
type Monitor = NonNullable<Template['monitor']>;

interface Option {
    readonly label: string;
    readonly value: string;
}

const NUMBERS: readonly string[] = [
    'periodDays',
    'minimumGroupSize',
    'minimumGroupShare',
    'impactRatioAlert',
    'differenceAlert',
    'significance'
];

function toOption({ label, value }: { label?: string | null; value?: string | null }): Option {
    return { label: label ?? value ?? '', value: value ?? '' };
}

/** Sets up a monitor: template, records, favourable outcome, groups, thresholds. Closes with the id it saved. */
export default class AigFairnessForm extends LightningModal {
    @api useCaseId?: string;
    /** Monitor to change; null for a new one. */
    @api monitor: Monitor | null = null;

    readonly labels = LABELS;
    readonly methods = METHODS;
    readonly referenceRules = REFERENCE_RULES;
    readonly breachActions = BREACH_ACTIONS;
    readonly schedules = SCHEDULES;

    form: Monitor = {};
    objects: readonly Option[] = [];
    fields: Fields = [];
    templates: readonly Template[] = [];
    errors: string[] = [];
    isSaving = false;

    connectedCallback(): void {
        this.form = { ...(this.monitor ?? {}), useCaseId: this.useCaseId ?? null };
    }

    @wire(getObjects)
    readObjects({ data, error }: WireResult<Awaited<ReturnType<typeof getObjects>>>): void {
        this.objects = (data ?? []).map(toOption);
        this.keepError(error);
    }

    @wire(getTemplates)
    readTemplates({ data, error }: WireResult<readonly Template[]>): void {
        this.templates = data ?? [];
        this.keepError(error);
    }

    @wire(getFields, { objectName: '$objectName' })
    readFields({ data, error }: WireResult<Fields>): void {
        this.fields = data ?? [];
        this.keepError(error);
    }

    /** Undefined until there is one: the wire waits for it. */
    get objectName(): string | undefined {
        return this.form.objectName ?? undefined;
    }

    get isNew(): boolean {
        return !this.form.id;
    }

    get templateOptions(): Option[] {
        return this.templates.map(({ name, label }) => ({ label: label ?? '', value: name ?? '' }));
    }

    get isScoring(): boolean {
        return this.form.method === 'Scoring Rate';
    }

    get needsValue(): boolean {
        return !this.isScoring;
    }

    get isNamedReference(): boolean {
        return this.form.referenceRule === 'Named Group';
    }

    get periodOptions(): Option[] {
        return this.fields.filter(({ isPeriod }) => isPeriod === true).map(toOption);
    }

    get outcomeOptions(): Option[] {
        return this.fields
            .filter(({ isScore, operators }) => (this.isScoring ? isScore === true : (operators ?? []).length > 0))
            .map(toOption);
    }

    get operatorOptions(): Option[] {
        return operatorOptions(this.fieldOf(this.form.outcomeField));
    }

    get outcomeValues(): Option[] {
        return valueOptions(this.fieldOf(this.form.outcomeField));
    }

    get hasOutcomeValues(): boolean {
        return this.outcomeValues.length > 0;
    }

    get groupOptions(): Option[] {
        return this.fields.filter(({ isGroup }) => isGroup === true).map(toOption);
    }

    get secondGroupOptions(): Option[] {
        return [{ label: LABELS.noSecond, value: '' }, ...this.groupOptions];
    }

    get labelOptions(): Option[] {
        return [{ label: LABELS.noSecond, value: '' }, ...this.fields.map(toOption)];
    }

    get hasLabel(): boolean {
        return Boolean(this.form.labelField);
    }

    handleTemplate(event: CustomEvent<{ value: string }>): void {
        const template = this.templates.find(({ name }) => name === event.detail.value);
        this.form = { ...this.form, ...(template?.monitor ?? {}), useCaseId: this.useCaseId ?? null };
    }

    handleChange(event: CustomEvent<{ value?: string | null; checked?: boolean }>): void {
        clearFieldError(event);
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        const { value, checked } = event.detail;
        this.form = { ...this.form, [field]: field === 'active' ? checked === true : this.typed(field, value ?? '') };
    }

    handleFilter(event: CustomEvent<{ conditions: Condition[] }>): void {
        this.form = { ...this.form, filter: event.detail.conditions.map((condition) => ({ ...condition })) };
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
            const result = await saveMonitor({ input: this.form });
            if (result.success) {
                void this.close(result.monitorId);
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

    private fieldOf(name: string | null | undefined): Field | undefined {
        return this.fields.find(({ value }) => value === name);
    }

    private typed(field: string, value: string): string | number | null {
        if (value === '') {
            return null;
        }
        return NUMBERS.includes(field) ? Number(value) : value;
    }

    private keepError(error: unknown): void {
        if (error) {
            this.errors = reduceErrors(error);
        }
    }
}
