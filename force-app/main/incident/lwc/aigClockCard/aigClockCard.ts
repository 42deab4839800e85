import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type getIncident from '@salesforce/apex/AigIncidentController.getIncident';
import { formatDay, formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

type Clock = NonNullable<Awaited<ReturnType<typeof getIncident>>['clocks']>[number];
type Urgency = 'calm' | 'soon' | 'overdue';

const STATE_OF_URGENCY: Readonly<Record<Urgency, string>> = { calm: 'Running', soon: 'Due Soon', overdue: 'Overdue' };

/**
 * One notification: to whom, by when, and what has been done. Fires `answer` {kind, clock}, `draft` {clock} and
 * `urgency` {text}.
 */
export default class AigClockCard extends NavigationMixin(LightningElement) {
    @api clock?: Clock;
    @api serverNow = '';
    @api canEdit = false;

    readonly labels = LABELS;
    urgency: Urgency = 'calm';

    get isRunning(): boolean {
        return this.clock?.status === 'Running';
    }

    get isSent(): boolean {
        return this.clock?.status === 'Sent';
    }

    get state(): string {
        if (!this.isRunning) {
            return this.clock?.status ?? '';
        }
        return this.clock?.isOverdue ? 'Overdue' : STATE_OF_URGENCY[this.urgency];
    }

    get cardClass(): string {
        const tones: Readonly<Record<string, string>> = { Overdue: 'card card_overdue', 'Due Soon': 'card card_soon' };
        return tones[this.state] ?? 'card';
    }

    get dueLabel(): string {
        return this.clock?.isWorkingTarget ? LABELS.workingTarget : LABELS.due;
    }

    get showsLimit(): boolean {
        return Boolean(this.clock?.statutoryLimitAt) && this.clock?.statutoryLimitAt !== this.clock?.dueAt;
    }

    get showsActions(): boolean {
        return this.isRunning && this.canEdit;
    }

    get supersededText(): string {
        return this.clock?.supersededBy ? formatText(LABELS.supersededBy, this.clock.supersededBy) : '';
    }

    get advisoryText(): string {
        return this.clock?.advisoryUntil ? formatText(LABELS.advisory, formatDay(this.clock.advisoryUntil)) : '';
    }

    get stageText(): string {
        return this.clock?.stage === 'Initial' ? LABELS.initial : '';
    }

    handleDraft(): void {
        this.dispatchEvent(new CustomEvent('draft', { detail: { clock: this.clock } }));
    }

    handleProof(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: this.clock?.proofFileId ?? '',
                objectApiName: 'ContentDocument',
                actionName: 'view'
            }
        });
    }

    handleUrgency(event: CustomEvent<{ urgency: Urgency }>): void {
        const before = this.urgency;
        this.urgency = event.detail.urgency;
        if (before !== this.urgency && this.urgency !== 'calm') {
            const template = this.urgency === 'overdue' ? LABELS.nowOverdue : LABELS.nowSoon;
            const detail = { text: formatText(template, this.clock?.duty ?? '') };
            this.dispatchEvent(new CustomEvent('urgency', { detail }));
        }
    }

    handleSent(): void {
        this.answer('sent');
    }

    handleNotNotifiable(): void {
        this.answer('notNotifiable');
    }

    private answer(kind: 'sent' | 'notNotifiable'): void {
        this.dispatchEvent(new CustomEvent('answer', { detail: { kind, clock: this.clock } }));
    }
}
