import { ApexDate } from '../values';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date that an instant falls on in an IANA time zone. Throws RangeError for an unknown zone. */
export function dateInZone(epochMs: number, timeZone: string): ApexDate {
    let format = formats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-CA-u-ca-iso8601', {
            timeZone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit'
        });
        formats.set(timeZone, format);
    }
    const parts = new Map(format.formatToParts(epochMs).map((part) => [part.type, part.value]));
    return ApexDate.of(Number(parts.get('year')), Number(parts.get('month')), Number(parts.get('day')));
}
