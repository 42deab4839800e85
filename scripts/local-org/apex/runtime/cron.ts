import { DateTime } from 'luxon';
import { throwSystem } from './throws';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const SATURDAY = 7;
/** The last year of an expression: a hundred ahead (observed: declarative-lookup-rollup-summaries, whose jobs wait for 2100). */
const LAST_YEAR = new Date().getUTCFullYear() + 100;

/** Whether a schedule takes a day. */
type DayRule = (day: DateTime) => boolean;

export interface CronSchedule {
    readonly second: number;
    readonly minute: number;
    /** Ascending. */
    readonly hours: readonly number[];
    readonly isDay: DayRule;
    readonly months: ReadonlySet<number>;
    readonly years: ReadonlySet<number>;
}

/** What one field of an expression may hold. */
interface FieldRange {
    readonly min: number;
    readonly max: number;
    /** Words for its numbers, from `min` on. */
    readonly names?: readonly string[];
}

const HOURS: FieldRange = { min: 0, max: 23 };
const DAYS_OF_MONTH: FieldRange = { min: 1, max: 31 };
const MONTHS_OF_YEAR: FieldRange = { min: 1, max: 12, names: MONTHS };
const DAYS_OF_WEEK: FieldRange = { min: 1, max: SATURDAY, names: DAYS };
const YEARS: FieldRange = { min: 1970, max: LAST_YEAR };

function fail(message: string): never {
    return throwSystem('StringException', message);
}

function invalid(expression: string): never {
    return fail(`Invalid cron expression: ${expression}`);
}

function withNumbers(part: string, { min, names = [] }: FieldRange, whole: string): string {
    return part.toUpperCase().replace(/[A-Z]{3}/g, (name) => {
        const at = names.indexOf(name);
        return at < 0 ? invalid(whole) : String(at + min);
    });
}

/** One part such as 5, 1-5, 0/15, MON-FRI as the numbers it stands for. */
function expand(part: string, range: FieldRange, whole: string): number[] {
    const { min, max } = range;
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(withNumbers(part, range, whole)) ?? invalid(whole);
    const from = match[1] === '*' ? min : Number(match[1]);
    const open = match[1] === '*' || match[3] !== undefined;
    const to = match[2] === undefined ? (open ? max : from) : Number(match[2]);
    const step = Number(match[3] ?? 1);
    if (from < min || to > max || from > to || step < 1) {
        return invalid(whole);
    }
    const values: number[] = [];
    for (let value = from; value <= to; value += step) {
        values.push(value);
    }
    return values;
}

function numbers(text: string, range: FieldRange, whole: string): Set<number> {
    return new Set(text.split(',').flatMap((part) => expand(part, range, whole)));
}

function lastDayOf(day: DateTime): number {
    return day.endOf('month').day;
}

/** The weekday of a month that is nearest to a day of it, without leaving the month. */
function nearestWeekday(month: DateTime, dayOfMonth: number): number {
    const last = lastDayOf(month);
    const day = Math.min(dayOfMonth, last);
    switch (month.set({ day }).weekday) {
        case 6:
            return day === 1 ? 3 : day - 1;
        case 7:
            return day === last ? day - 2 : day + 1;
        default:
            return day;
    }
}

/** Apex counts the days of a week from Sunday, which is 1. */
function dayOfWeek(day: DateTime): number {
    return (day.weekday % 7) + 1;
}

/** A part of the day of the month: L is the last day, 20W the weekday nearest to the 20th, LW the last weekday. */
function dayOfMonthRule(part: string, whole: string): DayRule {
    if (part === 'L') {
        return (day) => day.day === lastDayOf(day);
    }
    const weekday = /^(L|\d{1,2})W$/.exec(part);
    if (weekday) {
        const wanted = weekday[1] === 'L' ? DAYS_OF_MONTH.max : Number(weekday[1]);
        return wanted < 1 || wanted > DAYS_OF_MONTH.max
            ? invalid(whole)
            : (day) => day.day === nearestWeekday(day, wanted);
    }
    const values = new Set(expand(part, DAYS_OF_MONTH, whole));
    return (day) => values.has(day.day);
}

/** A part of the day of the week: L is Saturday, 6L the last Friday of the month, 2#1 its first Monday. */
function dayOfWeekRule(part: string, whole: string): DayRule {
    if (part === 'L') {
        return (day) => dayOfWeek(day) === SATURDAY;
    }
    const match = /^(\d)(?:L|#([1-5]))$/.exec(withNumbers(part, DAYS_OF_WEEK, whole));
    if (match) {
        const wanted = Number(match[1]);
        if (wanted < 1 || wanted > SATURDAY) {
            return invalid(whole);
        }
        const isPlace: DayRule =
            match[2] === undefined
                ? (day) => day.day + 7 > lastDayOf(day)
                : (day) => Math.ceil(day.day / 7) === Number(match[2]);
        return (day) => dayOfWeek(day) === wanted && isPlace(day);
    }
    const values = new Set(expand(part, DAYS_OF_WEEK, whole));
    return (day) => values.has(dayOfWeek(day));
}

/** One of the two day fields says which days, the other one says ?. */
function dayRule(ofMonth: string, ofWeek: string, whole: string): DayRule {
    if (ofMonth === '?' && ofWeek === '?') {
        return fail("'?' can only be specfied for Day-of-Month -OR- Day-of-Week.");
    }
    if (ofMonth !== '?' && ofWeek !== '?') {
        return fail('Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.');
    }
    const rules =
        ofMonth === '?'
            ? ofWeek.split(',').map((part) => dayOfWeekRule(part.toUpperCase(), whole))
            : ofMonth.split(',').map((part) => dayOfMonthRule(part.toUpperCase(), whole));
    return (day) => rules.some((rule) => rule(day));
}

/** Seconds and minutes are single numbers: a job runs at most once an hour. */
function single(text: string, whole: string): number {
    if (!/^\d+$/.test(text)) {
        return fail(`Seconds and minutes must be specified as integers: ${whole}`);
    }
    return Number(text) > 59 ? invalid(whole) : Number(text);
}

/** Parses a cron expression of System.schedule: seconds minutes hours day-of-month month day-of-week [year]. Throws StringException. */
export function parseCron(expression: string): CronSchedule {
    const parts = expression.trim().split(/\s+/);
    if (parts.length < 6 || parts.length > 7) {
        return invalid(expression);
    }
    const [second, minute, hour, dayOfMonth, month, weekday, year = '*'] = parts;
    return {
        second: single(second, expression),
        minute: single(minute, expression),
        hours: [...numbers(hour, HOURS, expression)].sort((a, b) => a - b),
        isDay: dayRule(dayOfMonth, weekday, expression),
        months: numbers(month, MONTHS_OF_YEAR, expression),
        years: numbers(year, YEARS, expression)
    };
}

function dayMatches(schedule: CronSchedule, day: DateTime): boolean {
    return schedule.years.has(day.year) && schedule.months.has(day.month) && schedule.isDay(day);
}

/** First time of a day at or after `from`, or null. */
function timeOnDay({ hours, minute, second }: CronSchedule, day: DateTime, from: DateTime): DateTime | null {
    return hours.map((hour) => day.set({ hour, minute, second })).find((candidate) => candidate >= from) ?? null;
}

/** The next day worth looking at: skips whole years and months that the schedule leaves out. */
function following(schedule: CronSchedule, day: DateTime): DateTime {
    if (!schedule.years.has(day.year)) {
        return day.startOf('year').plus({ years: 1 });
    }
    return schedule.months.has(day.month) ? day.plus({ days: 1 }) : day.startOf('month').plus({ months: 1 });
}

/** Next fire time after an instant, in milliseconds; null when the schedule never fires again. */
export function nextFireTime(schedule: CronSchedule, afterMs: number, timeZone: string): number | null {
    const from = DateTime.fromMillis(afterMs + 1000, { zone: timeZone }).startOf('second');
    for (let day: DateTime = from.startOf('day'); day.year <= LAST_YEAR; day = following(schedule, day)) {
        const found = dayMatches(schedule, day) ? timeOnDay(schedule, day, from) : null;
        if (found) {
            return found.toMillis();
        }
    }
    return null;
}

/** The expression of a job that runs once, at an instant. */
export function cronAt(epochMs: number, timeZone: string): string {
    const at = DateTime.fromMillis(epochMs, { zone: timeZone });
    return `${at.second} ${at.minute} ${at.hour} ${at.day} ${at.month} ? ${at.year}`;
}
