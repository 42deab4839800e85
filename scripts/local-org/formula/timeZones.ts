import { ApexDate } from '../values';

/** Zones differ from UTC by multiples of a quarter of an hour: all instants of one quarter fall on the same date. */
const QUARTER_HOUR_MS = 900_000;
const MOST_CACHED_DATES = 10_000;

/** Dates by the quarter hours they were asked for: formatting in a zone is slow, and formulas ask for today row by row. */
class ZoneCalendar {
    private readonly dates = new Map<number, ApexDate>();
    private readonly format: Intl.DateTimeFormat;

    constructor(timeZone: string) {
        this.format = new Intl.DateTimeFormat('en-CA-u-ca-iso8601', {
            timeZone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit'
        });
    }

    dateAt(epochMs: number): ApexDate {
        const quarter = Math.floor(epochMs / QUARTER_HOUR_MS);
        let date = this.dates.get(quarter);
        if (!date) {
            const parts = new Map(this.format.formatToParts(epochMs).map((part) => [part.type, Number(part.value)]));
            date = ApexDate.of(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
            if (this.dates.size >= MOST_CACHED_DATES) {
                this.dates.clear();
            }
            this.dates.set(quarter, date);
        }
        return date;
    }
}

const calendars = new Map<string, ZoneCalendar>();

/** The calendar date that an instant falls on in an IANA time zone. Throws RangeError for an unknown zone. */
export function dateInZone(epochMs: number, timeZone: string): ApexDate {
    let calendar = calendars.get(timeZone);
    if (!calendar) {
        calendar = new ZoneCalendar(timeZone);
        calendars.set(timeZone, calendar);
    }
    return calendar.dateAt(epochMs);
}
