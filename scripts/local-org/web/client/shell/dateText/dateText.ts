import session from 'lightning/session';

type Style = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;

/** A point in time (milliseconds) as the user's locale and time zone write it. */
export function dateTimeText(at: number, style: Style = { dateStyle: 'medium', timeStyle: 'short' }): string {
    return new Intl.DateTimeFormat(session.locale, { ...style, timeZone: session.timeZone }).format(at);
}
