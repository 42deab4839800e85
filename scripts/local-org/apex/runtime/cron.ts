import { DateTime } from 'luxon';
import { refuse, throwSystem } from './throws';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const LAST_YEAR = 2099;

interface Field {
    readonly values: ReadonlySet<number>;
    readonly any: boolean;
}

export interface CronSchedule {
    readonly second: Field;
    readonly minute: Field;
    readonly hour: Field;
    readonly dayOfMonth: Field;
    readonly month: Field;
    readonly dayOfWeek: Field;
    readonly year: Field;
}

function invalid(expression: string): never {
    return throwSystem('StringException', `Invalid cron expression: ${expression}`);
}

/** One part such as 5, 1-5, 0/15, MON-FRI as the numbers it stands for. */
function expand(
    part: string,
    min: number,
    max: number,
    names: readonly string[],
    base: number,
    whole: string
): number[] {
    const named = part.toUpperCase().replace(/[A-Z]{3}/g, (name) => {
        const at = names.indexOf(name);
        return at < 0 ? invalid(whole) : String(at + base);
    });
    if (/[LW#]/i.test(named)) {
        return refuse(`cron expression part ${part}`);
    }
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(named) ?? invalid(whole);
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

function parseField(
    text: string,
    min: number,
    max: number,
    whole: string,
    names: readonly string[] = [],
    base = 0
): Field {
    const any = text === '*' || text === '?';
    const values = any
        ? expand('*', min, max, names, base, whole)
        : text.split(',').flatMap((part) => expand(part, min, max, names, base, whole));
    return { values: new Set(values), any };
}

/** Parses a cron expression of System.schedule: seconds minutes hours day-of-month month day-of-week [year]. Throws StringException. */
export function parseCron(expression: string): CronSchedule {
    const parts = expression.trim().split(/\s+/);
    if (parts.length < 6 || parts.length > 7) {
        return invalid(expression);
    }
    if ((parts[3] === '?') === (parts[5] === '?') && parts[3] === '?') {
        return invalid(expression);
    }
    return {
        second: parseField(parts[0], 0, 59, expression),
        minute: parseField(parts[1], 0, 59, expression),
        hour: parseField(parts[2], 0, 23, expression),
        dayOfMonth: parseField(parts[3], 1, 31, expression),
        month: parseField(parts[4], 1, 12, expression, MONTHS, 1),
        dayOfWeek: parseField(parts[5], 1, 7, expression, DAYS, 1),
        year: parseField(parts[6] ?? '*', 1970, LAST_YEAR, expression)
    };
}

function dayMatches(schedule: CronSchedule, at: DateTime): boolean {
    return (
        schedule.year.values.has(at.year) &&
        schedule.month.values.has(at.month) &&
        schedule.dayOfMonth.values.has(at.day) &&
        schedule.dayOfWeek.values.has((at.weekday % 7) + 1)
    );
}

/** First time of a day at or after `from`, or null. */
function timeOnDay(schedule: CronSchedule, day: DateTime, from: DateTime): DateTime | null {
    const ascending = (field: Field): number[] => [...field.values].sort((a, b) => a - b);
    for (const hour of ascending(schedule.hour)) {
        for (const minute of ascending(schedule.minute)) {
            for (const second of ascending(schedule.second)) {
                const candidate = day.set({ hour, minute, second });
                if (candidate >= from) {
                    return candidate;
                }
            }
        }
    }
    return null;
}

/** The next day worth looking at: skips whole years and months that the schedule leaves out. */
function following(schedule: CronSchedule, day: DateTime): DateTime {
    if (!schedule.year.values.has(day.year)) {
        return day.startOf('year').plus({ years: 1 });
    }
    return schedule.month.values.has(day.month) ? day.plus({ days: 1 }) : day.startOf('month').plus({ months: 1 });
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
