import { DateTime } from 'luxon';
import type { RecordStore, SqlValue } from '../store';
import { ApexDate } from '../values';

const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;

/** SQL name of the function behind CALENDAR_YEAR() and its siblings: (name, value, 'date' or 'datetime', time zone). */
export const DATE_FUNCTION = 'soql_date';

const PARTS: Readonly<Record<string, (at: DateTime) => number>> = {
    CALENDAR_MONTH: (at) => at.month,
    CALENDAR_QUARTER: (at) => at.quarter,
    CALENDAR_YEAR: (at) => at.year,
    DAY_IN_MONTH: (at) => at.day,
    // Sunday is 1; luxon counts Monday as 1.
    DAY_IN_WEEK: (at) => (at.weekday % DAYS_IN_WEEK) + 1,
    DAY_IN_YEAR: (at) => at.ordinal,
    DAY_ONLY: (at) => ApexDate.of(at.year, at.month, at.day).epochDay,
    // The fiscal year of a new org is the calendar year.
    FISCAL_MONTH: (at) => at.month,
    FISCAL_QUARTER: (at) => at.quarter,
    FISCAL_YEAR: (at) => at.year,
    HOUR_IN_DAY: (at) => at.hour,
    WEEK_IN_MONTH: (at) => Math.ceil(at.day / DAYS_IN_WEEK),
    WEEK_IN_YEAR: (at) => Math.ceil(at.ordinal / DAYS_IN_WEEK)
};

/** A part of a date or of an instant in a time zone. */
export function datePart(name: string, value: SqlValue, kind: SqlValue, timeZone: SqlValue): SqlValue {
    if (value === null) {
        return null;
    }
    const part = PARTS[name];
    if (!part) {
        throw new Error(`Unknown date function ${name}`);
    }
    const at =
        kind === 'date'
            ? DateTime.fromMillis(Number(value) * DAY_MS, { zone: 'UTC' })
            : DateTime.fromMillis(Number(value), { zone: String(timeZone) });
    return part(at);
}

export function defineDateFunctions(store: RecordStore): void {
    store.defineFunction(
        DATE_FUNCTION,
        4,
        (name, value, kind, timeZone) => datePart(String(name), value ?? null, kind ?? null, timeZone ?? null),
        { deterministic: true }
    );
}
