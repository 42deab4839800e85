import session from 'lightning/session';

type Style = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;

/** A point in time (milliseconds) as the user's locale and time zone write it. */
export function dateTimeText(at: number, style: Style = { dateStyle: 'medium', timeStyle: 'short' }): string {
    return new Intl.DateTimeFormat(session.locale, { ...style, timeZone: session.timeZone }).format(at);
}

const UNITS = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000]
] as const;

/** A length of time (milliseconds, not negative) in its largest unit: `30 days`, `2 hours`. */
export function spanText(milliseconds: number): string {
    const [unit, length] = UNITS.find(([, one]) => Math.round(milliseconds / one) >= 1) ?? UNITS[UNITS.length - 1];
    const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return new Intl.NumberFormat('en', style).format(Math.round(milliseconds / length));
}

/** How long something took: `4.3 ms`, `120 ms`. */
export function durationText(milliseconds: number): string {
    return `${milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds))} ms`;
}
