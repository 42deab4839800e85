import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { getPicklistValuesByRecordType, type PicklistValues } from 'lightning/uiObjectInfoApi';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import INCIDENT from '@salesforce/schema/AI_Incident__c';
import TITLE_FIELD from '@salesforce/schema/AI_Incident__c.Title__c';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import saveFacts from '@salesforce/apex/AigIncidentController.saveFacts';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import { factsOf, inputOf, optionsOf, rebase, type Facts, type Incident, type Option } from './facts';
import { LABELS } from './labels';
import { lawQuestions, type LawQuestion } from './otherLaws';

/** The facts from which the clocks of an incident are computed. What is typed stays until it is saved. */
export default class AigIncidentFacts extends LightningElement {
    readonly labels = LABELS;
    readonly recordTypeId = '012000000000000AAA';
    readonly factOptions: Option[] = [
        { label: LABELS.yes, value: 'Yes' },
        { label: LABELS.no, value: 'No' },
        { label: LABELS.notSure, value: 'Unknown' }
    ];

    incident: Incident | null = null;
    facts: Facts | null = null;
    options: Record<string, Option[]> = {};
    loadErrors: string[] = [];
    errors: string[] = [];
    notice = '';
    isSaving = false;
    private base: Facts | null = null;
    private shownId: string | undefined;
    private readonly watch = new RecordWatch();

    @api
    get recordId(): string | undefined {
        return this.shownId;
    }
    set recordId(value: string | undefined) {
        if (value !== this.shownId) {
            this.shownId = value;
            this.incident = null;
            void this.load();
        }
    }

    @wire(getPicklistValuesByRecordType, { objectApiName: INCIDENT, recordTypeId: '$recordTypeId' })
    wiredPicklists(
        result: WireResult<{ readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }>
    ): void {
        if (result.data) {
            this.options = optionsOf(result.data.picklistFieldValues);
        } else if (result.error) {
            this.loadErrors = reduceErrors(result.error);
        }
    }

    @wire(getRecord, { recordId: '$recordId', fields: [TITLE_FIELD] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data) && !this.isSaving) {
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.facts === null && this.loadErrors.length === 0;
    }
    get canEdit(): boolean {
        return this.incident?.canEdit === true;
    }
    get isReadOnly(): boolean {
        return !this.canEdit;
    }
    get isSerious(): boolean {
        return this.incident?.isSerious === true;
    }
    get isDirty(): boolean {
        return JSON.stringify(this.facts) !== JSON.stringify(this.base);
    }
    get cannotSave(): boolean {
        return this.isSaving || !this.isDirty;
    }
    get statusOptions(): Option[] {
        return this.options.status ?? [];
    }
    get severityOptions(): Option[] {
        return this.options.severity ?? [];
    }
    get categoryOptions(): Option[] {
        return this.options.category ?? [];
    }
    get harmOptions(): Option[] {
        return this.options.harm ?? [];
    }
    get impactOptions(): Option[] {
        return this.options.impact ?? [];
    }
    get reachOptions(): Option[] {
        return this.options.reach ?? [];
    }
    get lawQuestions(): LawQuestion[] {
        const options = { ...this.options, adverseDecision: this.factOptions };
        return this.facts ? lawQuestions(this.facts, options) : [];
    }
    get asksSeverityReason(): boolean {
        return Boolean(this.facts?.texts.impact && this.facts.texts.reach);
    }
    get asksReopenReason(): boolean {
        return this.base?.texts.status === 'Closed';
    }
    get regionOptions(): Option[] {
        return this.options.regions ?? [];
    }
    get stateText(): string {
        return this.notice || (this.isDirty ? LABELS.unsaved : '');
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const field = this.fieldOf(event);
        if (this.facts) {
            this.facts = { ...this.facts, texts: { ...this.facts.texts, [field]: event.detail.value ?? '' } };
        }
    }

    handleList(event: CustomEvent<{ value: readonly string[] }>): void {
        const field = this.fieldOf(event);
        if (this.facts) {
            this.facts = { ...this.facts, [field]: [...event.detail.value] };
        }
    }

    handleUnreachable(event: CustomEvent<{ checked: boolean }>): void {
        this.fieldOf(event);
        if (this.facts) {
            this.facts = { ...this.facts, providerUnreachable: event.detail.checked };
        }
    }

    handleRetry(): void {
        void this.load();
    }

    async handleSave(): Promise<void> {
        const { incident, facts } = this;
        if (!incident || !facts || !reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        this.notice = '';
        try {
            const result = await saveFacts({ input: inputOf(incident, facts) });
            if (result.success && result.incident) {
                this.accept(result.incident);
                await notifyRecordUpdateAvailable([{ recordId: incident.id ?? '' }]);
                this.dispatchEvent(new RefreshEvent());
            } else {
                await this.refuse(result.errors ?? []);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private fieldOf(event: Event): string {
        clearFieldError(event);
        this.notice = '';
        return (event.currentTarget as HTMLElement).dataset.field ?? '';
    }

    private accept(incident: Incident): void {
        this.incident = incident;
        this.base = factsOf(incident);
        this.facts = this.base;
        this.notice = LABELS.savedMessage;
        this.dispatchEvent(new ShowToastEvent({ title: LABELS.savedMessage, variant: 'success' }));
    }

    private async refuse(errors: readonly FieldError[]): Promise<void> {
        if (errors.some(({ code }) => code === 'STALE')) {
            await this.load();
            this.notice = LABELS.staleMessage;
            return;
        }
        const homeless = showFieldErrors(this.template, errors);
        this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
    }

    /** Loads what the server has and puts my unsaved changes back on top. */
    private async load(): Promise<void> {
        const incidentId = this.shownId;
        if (!incidentId) {
            return;
        }
        try {
            const incident = await getIncident({ incidentId });
            if (incidentId !== this.shownId) {
                return;
            }
            const theirs = factsOf(incident);
            const isSame = this.incident?.id === incident.id;
            this.facts = isSame && this.base && this.facts ? rebase(this.base, this.facts, theirs) : theirs;
            this.base = theirs;
            this.incident = incident;
            this.loadErrors = [];
        } catch (error) {
            this.loadErrors = reduceErrors(error);
        }
    }
}
