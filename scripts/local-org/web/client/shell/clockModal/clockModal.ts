import type { PortOutboxEntry, PortRequest } from '../../../../api/orgPort';
import LightningModal from 'lightning/modal';
import { request } from 'lightning/lds';
import session from 'lightning/session';
import { dateTimeText } from 'shell/dateText';
import { errorText } from 'shell/errorText';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What happened because the clock moved. */
interface Effects {
    readonly now: string;
    readonly ran: readonly { readonly key: number; readonly text: string }[];
    readonly sent: readonly { readonly key: number; readonly text: string }[];
}

/** The newest entries that the org keeps of what it ran and sent. */
interface Kept {
    readonly requests: readonly PortRequest[];
    readonly entries: readonly PortOutboxEntry[];
}

/** Time travel: sets the clock of the org, says what fell due, and loads the page anew. */
export default class ClockModal extends LightningModal {
    target = new Date(Math.floor(session.now / MINUTE) * MINUTE).toISOString();
    timeZone = session.timeZone;
    error = '';
    isMoving = false;
    effects: Effects | null = null;
    steps = [
        { label: '+1 hour', ms: HOUR },
        { label: '+1 day', ms: DAY },
        { label: '+1 week', ms: 7 * DAY },
        { label: '+30 days', ms: 30 * DAY },
        { label: '+1 year', ms: 365 * DAY }
    ];
    private hasFocusedEffects = false;

    get hasRun(): boolean {
        return (this.effects?.ran.length ?? 0) > 0;
    }

    get hasSent(): boolean {
        return (this.effects?.sent.length ?? 0) > 0;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.target = event.detail.value;
    }

    handleStep(event: Event): void {
        const { value } = event.target as unknown as { value: number };
        this.target = new Date(Date.parse(this.target) + value).toISOString();
    }

    handleMove(): Promise<void> {
        return this.move({ to: this.target });
    }

    handleRealTime(): Promise<void> {
        return this.move({ offset: 0 });
    }

    handleDone(): void {
        window.location.reload();
    }

    private async move(body: object): Promise<void> {
        this.isMoving = true;
        try {
            const before = await kept();
            const { now } = (await request('POST', '/local/time', body)) as { now: number };
            const effects = effectsOf(now, before, await kept());
            if (effects.ran.length + effects.sent.length === 0) {
                window.location.reload();
                return;
            }
            this.effects = effects;
        } catch (error) {
            this.error = errorText(error);
        } finally {
            this.isMoving = false;
        }
    }

    /** What is said instead of the form is read from its beginning. */
    renderedCallback(): void {
        if (this.effects && !this.hasFocusedEffects) {
            this.hasFocusedEffects = true;
            (this.refs?.result as HTMLElement | undefined)?.focus();
        }
    }
}

async function kept(): Promise<Kept> {
    const [log, outbox] = await Promise.all([request('GET', '/local/debug-log'), request('GET', '/local/outbox')]);
    return { ...(log as Pick<Kept, 'requests'>), ...(outbox as Pick<Kept, 'entries'>) };
}

function effectsOf(now: number, before: Kept, after: Kept): Effects {
    const isNew = (items: readonly { readonly id: number }[]): ((item: { readonly id: number }) => boolean) => {
        const newest = Math.max(0, ...items.map(({ id }) => id));
        return ({ id }) => id > newest;
    };
    return {
        now: dateTimeText(now),
        ran: after.requests.filter(isNew(before.requests)).map(({ id, label, error }) => ({
            key: id,
            text: error === null ? label : `${label}: ${error}`
        })),
        sent: after.entries.filter(isNew(before.entries)).map(({ id, content }) => ({
            key: id,
            text: 'title' in content ? `${content.title}: ${content.body}` : content.subject
        }))
    };
}
