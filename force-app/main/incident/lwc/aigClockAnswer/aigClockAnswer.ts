import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import markNotNotifiable from '@salesforce/apex/AigIncidentController.markNotNotifiable';
import recordSent from '@salesforce/apex/AigIncidentController.recordSent';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

export type ClockAnswerKind = 'sent' | 'notNotifiable';
type Incident = Awaited<ReturnType<typeof getIncident>>;
type Clock = NonNullable<Incident['clocks']>[number];

/** What the dialog gives back after saving; nothing when it was cancelled. */
export interface ClockAnswerResult {
    readonly incident: Incident | null;
}

/** A file as lightning-file-upload tells of it. */
interface UploadedFile {
    readonly name: string;
    readonly documentId: string;
}

/** Records that a notification was sent, or why none is owed. */
export default class AigClockAnswer extends LightningModal {
    @api kind: ClockAnswerKind = 'sent';
    @api clock?: Clock;
    @api serverNow = '';

    readonly labels = LABELS;
    readonly stageOptions = [
        { label: LABELS.stageComplete, value: 'Complete' },
        { label: LABELS.stageInitial, value: 'Initial' }
    ];

    sentAt = '';
    reference = '';
    reason = '';
    stage = 'Complete';
    proof: UploadedFile | null = null;
    errors: string[] = [];
    isSaving = false;

    connectedCallback(): void {
        this.sentAt = this.serverNow;
    }

    get isSent(): boolean {
        return this.kind === 'sent';
    }

    get heading(): string {
        return this.isSent ? LABELS.sentHeading : LABELS.notNotifiableHeading;
    }

    get confirmLabel(): string {
        return this.isSent ? LABELS.recordSent : LABELS.markNotNotifiable;
    }

    get duty(): string {
        return this.clock?.duty ?? '';
    }

    get recipient(): string {
        return this.clock?.recipient ?? '';
    }

    /** After a due time that the law gives, the delay must be explained. */
    get needsReason(): boolean {
        const limit = this.clock?.isWorkingTarget ? '' : (this.clock?.dueAt ?? '');
        return !this.isSent || (limit !== '' && Date.parse(this.sentAt) > Date.parse(limit));
    }

    /** A file or a reference proves the sending. */
    get needsReference(): boolean {
        return this.proof === null;
    }

    get proofText(): string {
        return this.proof === null ? '' : formatText(LABELS.proofAttached, this.proof.name);
    }

    get notificationId(): string {
        return this.clock?.id ?? '';
    }

    get reasonLabel(): string {
        return this.isSent ? LABELS.lateReason : LABELS.reason;
    }

    get reasonHelp(): string {
        return this.isSent ? LABELS.lateReasonHelp : LABELS.reasonHelp;
    }

    handleSentAt(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.sentAt = event.detail.value;
    }

    handleReference(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reference = event.detail.value;
    }

    handleProof(event: CustomEvent<{ files: readonly UploadedFile[] }>): void {
        this.proof = event.detail.files.at(-1) ?? this.proof;
    }

    handleStage(event: CustomEvent<{ value: string }>): void {
        this.stage = event.detail.value;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.reason = event.detail.value;
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
            const result = await this.save();
            if (result.success) {
                void this.close({ incident: result.incident ?? null });
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

    private save(): ReturnType<typeof recordSent> {
        const notificationId = this.clock?.id ?? null;
        const reason = this.reason || null;
        return this.isSent
            ? recordSent({
                  input: {
                      notificationId,
                      sentAt: this.sentAt || null,
                      reference: this.reference || null,
                      proofFileId: this.proof?.documentId ?? null,
                      stage: this.stage,
                      reason
                  }
              })
            : markNotNotifiable({ input: { notificationId, reason } });
    }
}
