import LightningModal from 'lightning/modal';
import { request } from 'lightning/lds';
import session from 'lightning/session';
import { errorText } from 'shell/errorText';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Time travel: sets the clock of the org and loads the page anew. */
export default class ClockModal extends LightningModal {
    target = new Date(session.now).toISOString();
    timeZone = session.timeZone;
    error = '';
    steps = [
        { label: '+1 hour', ms: HOUR },
        { label: '+1 day', ms: DAY },
        { label: '+1 week', ms: 7 * DAY },
        { label: '+30 days', ms: 30 * DAY },
        { label: '+1 year', ms: 365 * DAY }
    ];

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

    private async move(body: object): Promise<void> {
        try {
            await request('POST', '/local/time', body);
            window.location.reload();
        } catch (error) {
            this.error = errorText(error);
        }
    }
}
