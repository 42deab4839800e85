import { LightningElement, api } from 'lwc';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import type { FieldError } from 'c/aigReduceErrors';
import type {
    FieldChangeDetail,
    ListField,
    Option,
    TextField,
    UseCaseChange,
    UseCaseDraft
} from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** What hangs on personal data: without it, nobody is profiled or decided about. */
const FACTS_ABOUT_PEOPLE = ['specialCategoryData', 'profiling', 'solelyAutomated', 'legalEffect'] as const;

/** Step 3, "Whom it touches": data, people, regions and autonomy, in four cards. Fires `fieldchange`. */
export default class AigStepWhom extends LightningElement {
    @api useCase?: UseCaseDraft;
    @api options: Readonly<Record<string, Option[]>> = {};

    readonly labels = LABELS;
    /** Chosen here: the draft holds only the facts that follow from it. */
    private chosenUmbrella = '';
    readonly umbrellaOptions: Option[] = [
        { label: LABELS.anyNone, value: 'No' },
        { label: LABELS.anyAtLeastOne, value: 'Yes' },
        { label: LABELS.notSure, value: 'Unknown' }
    ];
    /** What the one answer stands for. */
    readonly umbrellaItems = [
        { key: 'special', text: LABELS.specialCategoryData, help: LABELS.specialCategoryDataHelp },
        { key: 'profiling', text: LABELS.profiling, help: LABELS.profilingHelp },
        { key: 'effect', text: LABELS.legalEffect, help: LABELS.legalEffectHelp },
        { key: 'solely', text: LABELS.solelyAutomated, help: '' }
    ];
    private answersBefore: UseCaseChange | null = null;
    readonly factOptions: Option[] = [
        { label: LABELS.yes, value: 'Yes' },
        { label: LABELS.no, value: 'No' },
        { label: LABELS.notSure, value: 'Unknown' }
    ];

    get groupOptions(): Option[] {
        return this.options.affectedGroups ?? [];
    }

    get regionOptions(): Option[] {
        return this.options.regions ?? [];
    }

    get autonomyOptions(): Option[] {
        return this.options.autonomy ?? [];
    }

    get lawfulBasisOptions(): Option[] {
        return this.options.lawfulBasis ?? [];
    }

    /** Without personal data, what hangs on it is not asked. */
    get asksAboutPersonalData(): boolean {
        return this.useCase?.personalData !== 'No';
    }

    /** One answer for the four facts: No to all; otherwise each is asked for itself. Blank while nothing is known. */
    get umbrella(): string {
        const [special, profiling, solely, effect] = FACTS_ABOUT_PEOPLE.map((field) => this.useCase?.[field] ?? '');
        if ([special, profiling, solely, effect].every((fact) => fact === 'No')) {
            return this.chosenUmbrella || 'No';
        }
        // That nothing is decided without a person may have been proposed from the autonomy: it alone says nothing.
        return special || profiling || effect ? this.chosenUmbrella || 'Yes' : this.chosenUmbrella;
    }

    get asksEachFact(): boolean {
        return this.asksAboutPersonalData && ['Yes', 'Unknown'].includes(this.umbrella);
    }

    get asksUmbrella(): boolean {
        return this.asksAboutPersonalData && !this.asksEachFact;
    }

    get hasUnknown(): boolean {
        const useCase = this.useCase;
        const facts: TextField[] = [
            'personalData',
            'specialCategoryData',
            'profiling',
            'solelyAutomated',
            'legalEffect'
        ];
        return this.umbrella === 'Unknown' || facts.some((field) => useCase?.[field] === 'Unknown');
    }

    /** True when every required input is filled; shows what is missing otherwise. */
    @api
    validate(): boolean {
        return reportControls(this.template);
    }

    /** Shows server errors at the inputs of this step; gives those that belong elsewhere. */
    @api
    showErrors(errors: readonly FieldError[], movesFocus = true): FieldError[] {
        return showFieldErrors(this.template, errors, movesFocus);
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const field = this.fieldOf(event) as TextField;
        this.fire({ [field]: event.detail.value });
    }

    handleList(event: CustomEvent<{ value: readonly string[] }>): void {
        const field = this.fieldOf(event) as ListField;
        this.fire({ [field]: [...event.detail.value] });
    }

    /** No to all is an answer to each; anything else asks for each, with what was answered before. */
    handleUmbrella(event: CustomEvent<{ value: string }>): void {
        this.fieldOf(event);
        const before = this.umbrella;
        this.chosenUmbrella = event.detail.value;
        if (this.chosenUmbrella === 'No') {
            this.answersBefore = this.factsAboutPeople((field) => this.useCase?.[field] ?? '');
            this.fire(this.factsAboutPeople(() => 'No'));
        } else if (before === 'No') {
            this.fire(this.answersBefore ?? this.factsAboutPeople(() => ''));
        }
    }

    /** Without personal data the answer to what hangs on it is No; what was answered before comes back with it. */
    handlePersonalData(event: CustomEvent<{ value: string }>): void {
        this.fieldOf(event);
        const personalData = event.detail.value;
        if (personalData === 'No') {
            this.chosenUmbrella = '';
            this.answersBefore = this.factsAboutPeople((field) => this.useCase?.[field] ?? '');
            this.fire({ personalData, ...this.factsAboutPeople(() => 'No') });
        } else if (this.useCase?.personalData === 'No') {
            this.fire({ personalData, ...(this.answersBefore ?? this.factsAboutPeople(() => '')) });
        } else {
            this.fire({ personalData });
        }
    }

    /** Where a person decides, nothing is decided by the machine alone; the answer stays open to correction. */
    handleAutonomy(event: CustomEvent<{ value: string }>): void {
        this.fieldOf(event);
        const autonomy = event.detail.value;
        const personDecides = autonomy === 'Assistive' && !this.useCase?.solelyAutomated;
        this.fire(personDecides ? { autonomy, solelyAutomated: 'No' } : { autonomy });
    }

    private factsAboutPeople(value: (field: (typeof FACTS_ABOUT_PEOPLE)[number]) => string): UseCaseChange {
        return Object.fromEntries(FACTS_ABOUT_PEOPLE.map((field) => [field, value(field)])) as UseCaseChange;
    }

    private fieldOf(event: Event): string {
        clearFieldError(event);
        return (event.currentTarget as HTMLElement).dataset.field ?? '';
    }

    private fire(change: UseCaseChange): void {
        const detail: FieldChangeDetail = { change };
        this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
    }
}
