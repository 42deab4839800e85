import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import { getRecord, notifyRecordUpdateAvailable, type RecordRepresentation } from 'lightning/uiRecordApi';
import TITLE_FIELD from '@salesforce/schema/AI_Incident__c.Title__c';
import { RefreshEvent } from 'lightning/refresh';
import getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import AigClockAnswer, { type ClockAnswerKind, type ClockAnswerResult } from 'c/aigClockAnswer';
import AigNotificationDraft from 'c/aigNotificationDraft';
import { formatText } from 'c/aigFormatText';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Incident = Awaited<ReturnType<typeof getIncident>>;
type Clock = NonNullable<Incident['clocks']>[number];

/** The regulator clocks of an incident, soonest first; answered ones after them. */
export default class AigIncidentClocks extends LightningElement {
    readonly labels = LABELS;

    incident: Incident | null = null;
    errors: string[] = [];
    announcement = '';
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

    /** Facts saved elsewhere on the page start or supersede clocks. */
    @wire(getRecord, { recordId: '$recordId', fields: [TITLE_FIELD] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.incident === null && this.errors.length === 0;
    }

    get running(): Clock[] {
        return this.clocksWhere((clock) => clock.status === 'Running');
    }

    get answered(): Clock[] {
        return this.clocksWhere((clock) => clock.status !== 'Running');
    }

    get hasRunning(): boolean {
        return this.running.length > 0;
    }

    get hasAnswered(): boolean {
        return this.answered.length > 0;
    }

    get isEmpty(): boolean {
        return this.incident !== null && (this.incident.clocks ?? []).length === 0;
    }

    get emptyBody(): string {
        return this.incident?.becameAwareAt ? LABELS.emptyBodyNone : LABELS.emptyBodyAware;
    }

    get answeredHeading(): string {
        return formatText(LABELS.answeredHeading, this.answered.length);
    }

    handleRetry(): void {
        void this.load();
    }

    handleUrgency(event: CustomEvent<{ text: string }>): void {
        this.announcement = event.detail.text;
    }

    async handleDraft(event: CustomEvent<{ clock: Clock }>): Promise<void> {
        const { clock } = event.detail;
        await AigNotificationDraft.open({
            label: clock.duty ?? '',
            size: 'medium',
            notificationId: clock.id ?? ''
        });
    }

    async handleAnswer(event: CustomEvent<{ kind: ClockAnswerKind; clock: Clock }>): Promise<void> {
        const { kind, clock } = event.detail;
        const result = await AigClockAnswer.open<ClockAnswerResult>({
            label: kind === 'sent' ? LABELS.recordSent : LABELS.markNotNotifiable,
            size: 'small',
            kind,
            clock,
            serverNow: this.incident?.serverNow ?? ''
        });
        if (result) {
            this.incident = result.incident;
            this.announcement = formatText(LABELS.answeredMessage, clock.duty ?? '');
            if (this.shownId) {
                await notifyRecordUpdateAvailable([{ recordId: this.shownId }]);
            }
            this.dispatchEvent(new RefreshEvent());
        }
    }

    private clocksWhere(test: (clock: Clock) => boolean): Clock[] {
        return [...(this.incident?.clocks ?? [])]
            .filter(test)
            .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
    }

    private async load(): Promise<void> {
        const incidentId = this.shownId;
        if (!incidentId) {
            return;
        }
        try {
            const incident = await getIncident({ incidentId });
            if (incidentId === this.shownId) {
                this.incident = incident;
                this.errors = [];
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
