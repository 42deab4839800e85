import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** calm: more than a day left; soon: a day or less; overdue: the moment has passed. */
export type Urgency = 'calm' | 'soon' | 'overdue';

/** The two largest units of a span of time, e.g. "3 h 12 min". Milliseconds are not shown. */
export function describeSpan(milliseconds: number): string {
    const span = Math.max(0, Math.abs(milliseconds));
    const [days, hours] = [Math.floor(span / DAY), Math.floor((span % DAY) / HOUR)];
    const [minutes, seconds] = [Math.floor((span % HOUR) / MINUTE), Math.floor((span % MINUTE) / SECOND)];
    if (days > 0) {
        return formatText(LABELS.daysHours, days, hours);
    }
    if (hours > 0) {
        return formatText(LABELS.hoursMinutes, hours, minutes);
    }
    return formatText(LABELS.minutesSeconds, minutes, seconds);
}

export function urgencyOf(millisecondsLeft: number): Urgency {
    if (millisecondsLeft < 0) {
        return 'overdue';
    }
    return millisecondsLeft <= DAY ? 'soon' : 'calm';
}

/** How long a shown text stays true: seconds in the last hour, else minutes. */
export function refreshAfter(millisecondsLeft: number): number {
    return Math.abs(millisecondsLeft) < HOUR + MINUTE ? SECOND : 30 * SECOND;
}
