import { DateTime, Info } from 'luxon';
import { ApexDate } from '../values';

/** Whose calendar counts. */
export interface CalendarContext {
    readonly now: number;
    readonly timeZone: string;
    readonly locale: string;
}

/** From `start` up to, not including, `end`. */
export interface DateRange {
    readonly start: DateTime;
    readonly end: DateTime;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const DAYS_IN_WEEK = 7;

/** The first day of a week is the locale's: Sunday in en_US, Monday in pt_PT. */
function startOfWeek(day: DateTime, locale: string): DateTime {
    const first = Info.getStartOfWeek({ locale: locale.replaceAll('_', '-') });
    return day.startOf('day').minus({ days: (day.weekday - first + DAYS_IN_WEEK) % DAYS_IN_WEEK });
}

function startOf(unit: Unit, context: CalendarContext, today: DateTime): DateTime {
    return unit === 'week' ? startOfWeek(today, context.locale) : today.startOf(unit);
}

function shift(start: DateTime, unit: Unit, amount: number): DateTime {
    return unit === 'quarter' ? start.plus({ months: 3 * amount }) : start.plus({ [unit]: amount });
}

const UNITS: Readonly<Record<string, Unit>> = {
    DAY: 'day',
    DAYS: 'day',
    WEEK: 'week',
    WEEKS: 'week',
    MONTH: 'month',
    MONTHS: 'month',
    QUARTER: 'quarter',
    QUARTERS: 'quarter',
    YEAR: 'year',
    YEARS: 'year'
};

/** [from, to) in units relative to the current one, for each form of literal. */
const RANGES: readonly { pattern: RegExp; span: (amount: number) => [number, number] }[] = [
    { pattern: /^THIS_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/, span: () => [0, 1] },
    { pattern: /^LAST_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/, span: () => [-1, 0] },
    { pattern: /^NEXT_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/, span: () => [1, 2] },
    { pattern: /^LAST_N_(?:FISCAL_)?(WEEKS|MONTHS|QUARTERS|YEARS)$/, span: (n) => [-n, 0] },
    { pattern: /^NEXT_N_(?:FISCAL_)?(DAYS|WEEKS|MONTHS|QUARTERS|YEARS)$/, span: (n) => [1, n + 1] },
    { pattern: /^N_(?:FISCAL_)?(DAYS|WEEKS|MONTHS|QUARTERS|YEARS)_AGO$/, span: (n) => [-n, 1 - n] },
    // The last n days include today, unlike the other units.
    { pattern: /^LAST_N_(DAYS)$/, span: (n) => [-n, 1] }
];

const FIXED: Readonly<Record<string, { readonly unit: Unit; readonly span: readonly [number, number] }>> = {
    TODAY: { unit: 'day', span: [0, 1] },
    YESTERDAY: { unit: 'day', span: [-1, 0] },
    TOMORROW: { unit: 'day', span: [1, 2] },
    LAST_90_DAYS: { unit: 'day', span: [-90, 1] },
    NEXT_90_DAYS: { unit: 'day', span: [1, 91] }
};

/**
 * The days that a date literal such as LAST_N_DAYS:30 stands for, in the user's time zone and locale. The fiscal year is the
 * calendar year, the default of a new org.
 */
export function dateLiteralRange(name: string, amount: number, context: CalendarContext): DateRange {
    const today = DateTime.fromMillis(context.now, { zone: context.timeZone }).startOf('day');
    const fixed = FIXED[name];
    if (fixed) {
        return rangeOf(fixed.unit, fixed.span, context, today);
    }
    for (const { pattern, span } of RANGES) {
        const unit = UNITS[pattern.exec(name)?.[1] ?? ''];
        if (unit) {
            return rangeOf(unit, span(amount), context, today);
        }
    }
    throw new Error(`Unknown date literal ${name}`);
}

function rangeOf(
    unit: Unit,
    [from, to]: readonly [number, number],
    context: CalendarContext,
    today: DateTime
): DateRange {
    const current = startOf(unit, context, today);
    return { start: shift(current, unit, from), end: shift(current, unit, to) };
}

/** A day of the calendar as date fields store it. */
export function epochDayOf(day: DateTime): number {
    return ApexDate.of(day.year, day.month, day.day).epochDay;
}
