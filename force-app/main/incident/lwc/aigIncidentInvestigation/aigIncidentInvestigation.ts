import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import TITLE_FIELD from '@salesforce/schema/AI_Incident__c.Title__c';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import getTerms from '@salesforce/apex/AigIncidentController.getTerms';
import saveInvestigation from '@salesforce/apex/AigIncidentController.saveInvestigation';
import { clearFieldError, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Incident = Awaited<ReturnType<typeof getIncident>>;
type Terms = Awaited<ReturnType<typeof getTerms>>;
type TextField = 'causeCategory' | 'rootCause' | 'correctiveActions';

const WHYS = 5;

/** Five whys, root cause, corrective actions, tasks, and the checklist that stands between the incident and its end. */
export default class AigIncidentInvestigation extends LightningElement {
    readonly labels = LABELS;

    incident: Incident | null = null;
    values: Readonly<Record<TextField, string>> = { causeCategory: '', rootCause: '', correctiveActions: '' };
    whys: readonly string[] = [];
    causeOptions: { label: string; value: string }[] = [];
    loadErrors: string[] = [];
    errors: string[] = [];
    notice = '';
    isSaving = false;
    private isDirty = false;
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

    @wire(getTerms, { kind: 'Cause' })
    wiredTerms({ data, error }: WireResult<Terms>): void {
        if (data) {
            this.causeOptions = data.map(({ value, label }) => ({ value: value ?? '', label: label ?? '' }));
        } else if (error) {
            this.loadErrors = reduceErrors(error);
        }
    }

    @wire(getRecord, { recordId: '$recordId', fields: [TITLE_FIELD] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data) && !this.isSaving) {
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.incident === null && this.loadErrors.length === 0;
    }

    get isReadOnly(): boolean {
        return this.incident?.canEdit !== true;
    }

    get whyRows(): { key: string; label: string; value: string }[] {
        return Array.from({ length: WHYS }, (_, place) => ({
            key: `${place}`,
            label: formatText(LABELS.why, place + 1),
            value: this.whys[place] ?? ''
        }));
    }

    get closingRows(): { code: string; label: string; icon: string; state: string }[] {
        return (this.incident?.closing ?? []).map(({ code, label, isMet }) => ({
            code: code ?? '',
            label: label ?? '',
            icon: isMet ? 'utility:success' : 'utility:routing_offline',
            state: isMet ? LABELS.met : LABELS.open
        }));
    }

    handleWhy(event: CustomEvent<{ value: string }>): void {
        const place = Number((event.currentTarget as HTMLElement).dataset.why);
        const whys = this.whyRows.map(({ value }) => value);
        whys[place] = event.detail.value;
        this.whys = whys;
        this.touch();
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.values = { ...this.values, [field]: event.detail.value };
        this.touch();
    }

    handleRetry(): void {
        this.loadErrors = [];
        void this.load();
    }

    handleTasksChanged(): void {
        void this.load();
    }

    async handleSave(): Promise<void> {
        this.isSaving = true;
        this.errors = [];
        this.notice = '';
        try {
            const { causeCategory, rootCause, correctiveActions } = this.values;
            const result = await saveInvestigation({
                input: {
                    incidentId: this.incident?.id ?? null,
                    lastModified: this.incident?.lastModified ?? null,
                    whys: [...this.whys],
                    causeCategory: causeCategory || null,
                    rootCause: rootCause || null,
                    correctiveActions: correctiveActions || null
                }
            });
            if (result.success && result.incident) {
                this.isDirty = false;
                this.show(result.incident);
                this.notice = LABELS.saved;
                await notifyRecordUpdateAvailable([{ recordId: result.incident.id ?? '' }]);
                this.dispatchEvent(new RefreshEvent());
            } else if (result.errors?.some(({ code }) => code === 'STALE')) {
                await this.load();
                this.notice = LABELS.stale;
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

    private touch(): void {
        this.isDirty = true;
        this.notice = '';
    }

    /** What is typed and not saved stays. */
    private show(incident: Incident): void {
        this.incident = incident;
        if (!this.isDirty) {
            this.whys = (incident.whys ?? []).map((why) => why ?? '');
            this.values = {
                causeCategory: incident.causeCategory ?? '',
                rootCause: incident.rootCause ?? '',
                correctiveActions: incident.correctiveActions ?? ''
            };
        }
    }

    private async load(): Promise<void> {
        const incidentId = this.shownId;
        if (!incidentId) {
            return;
        }
        try {
            const incident = await getIncident({ incidentId });
            if (incidentId === this.shownId) {
                this.show(incident);
                this.loadErrors = [];
            }
        } catch (error) {
            this.loadErrors = reduceErrors(error);
        }
    }
}
