import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { formatText } from 'c/aigFormatText';
import { after } from 'c/aigTimer';
import { LABELS } from './labels';
import { describeSpan, refreshAfter, urgencyOf, type Urgency } from './remaining';

/**
 * Time left until a moment. Counts from the server's clock: the difference to the browser's clock is taken when
 * `server-now` is set. Fires `urgencychange` {urgency} when calm turns to soon or overdue.
 */
export default class AigCountdown extends LightningElement {
    private dueTime = Number.NaN;
    private offset = 0;
    private left = 0;
    private urgency: Urgency | null = null;
    private cancelTick: (() => void) | null = null;
    private isConnectedNow = false;

    readonly timeZone = TIME_ZONE;

    /** ISO 8601 moment. */
    @api
    get dueAt(): string {
        return Number.isNaN(this.dueTime) ? '' : new Date(this.dueTime).toISOString();
    }
    set dueAt(value: string | null | undefined) {
        this.dueTime = Date.parse(value ?? '');
        this.tick();
    }

    /** ISO 8601 moment the server saw when it answered. */
    @api
    get serverNow(): string {
        return new Date(Date.now() + this.offset).toISOString();
    }
    set serverNow(value: string | null | undefined) {
        const now = Date.parse(value ?? '');
        this.offset = Number.isNaN(now) ? 0 : now - Date.now();
        this.tick();
    }

    connectedCallback(): void {
        this.isConnectedNow = true;
        this.tick();
    }

    disconnectedCallback(): void {
        this.isConnectedNow = false;
        this.cancelTick?.();
        this.cancelTick = null;
    }

    get hasDueTime(): boolean {
        return !Number.isNaN(this.dueTime);
    }

    get remainingText(): string {
        const template = this.left < 0 ? LABELS.overdueBy : LABELS.dueIn;
        return formatText(template, describeSpan(this.left));
    }

    get zoneName(): string {
        return (TIME_ZONE.split('/').at(-1) ?? '').replaceAll('_', ' ');
    }

    get textClass(): string {
        return `remaining remaining_${urgencyOf(this.left)}`;
    }

    private tick(): void {
        this.cancelTick?.();
        this.cancelTick = null;
        if (!this.hasDueTime || !this.isConnectedNow) {
            return;
        }
        this.left = this.dueTime - (Date.now() + this.offset);
        const urgency = urgencyOf(this.left);
        if (urgency !== this.urgency) {
            this.urgency = urgency;
            this.dispatchEvent(new CustomEvent('urgencychange', { detail: { urgency } }));
        }
        this.cancelTick = after(refreshAfter(this.left), () => this.tick());
    }
}
