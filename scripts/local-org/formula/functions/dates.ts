import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../../values';
import { FormulaEvaluationError } from '../evaluationError';
import type { CompileServices } from '../expression';
import type { CallNode } from '../parser';
import { dateInZone } from '../timeZones';
import type { FormulaInput, FormulaType } from '../types';
import { numberOf, textOf, wholeOf } from '../values';
import { checkCount, checkType, simple, type CompiledCall, type FunctionRow } from './table';

const DAY_MS = 86_400_000;

/** A number taken from a date. */
function datePart(name: string, part: (date: ApexDate) => number): FunctionRow {
    return simple(name, ['Date'], 'Number', ([value]) =>
        value instanceof ApexDate ? ApexDecimal.of(part(value)) : null
    );
}

/** A number taken from a time. */
function timePart(name: string, unit: number, modulus: number): FunctionRow {
    return simple(name, ['Time'], 'Number', ([value]) =>
        value instanceof ApexTime ? ApexDecimal.of(Math.floor(value.ms / unit) % modulus) : null
    );
}

function makeDate(values: FieldValue[]): FieldValue {
    const parts = values.map(numberOf);
    if (parts.some((part) => part === null)) {
        return null;
    }
    const [year, month, day] = (parts as ApexDecimal[]).map(wholeOf);
    const date = ApexDate.of(year, month, day);
    if (year < 1 || year > 9999 || date.year() !== year || date.month() !== month || date.day() !== day) {
        throw new FormulaEvaluationError('Year, month or day out of range in DATE() function');
    }
    return date;
}

/** The last day of a month stays the last day, whatever the length of the months. */
function addMonthsToDate(date: ApexDate, months: number): ApexDate {
    const next = new ApexDate(date.epochDay + 1);
    const index = date.year() * 12 + date.month() - 1 + months;
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const lastDay = new ApexDate(ApexDate.of(year, month + 1, 1).epochDay - 1);
    const isLastDay = next.day() === 1;
    return isLastDay || date.day() > lastDay.day() ? lastDay : ApexDate.of(year, month, date.day());
}

function addMonths([value, count]: FieldValue[]): FieldValue {
    const months = numberOf(count);
    if (value === null || months === null) {
        return null;
    }
    if (value instanceof ApexDate) {
        return addMonthsToDate(value, wholeOf(months));
    }
    const { epochMs } = value as ApexDatetime;
    const day = new ApexDate(Math.floor(epochMs / DAY_MS));
    return new ApexDatetime(epochMs + (addMonthsToDate(day, wholeOf(months)).epochDay - day.epochDay) * DAY_MS);
}

function dateValue([value]: FieldValue[], input: FormulaInput): FieldValue {
    if (value === null || value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return dateInZone(value.epochMs, input.timeZone);
    }
    const text = textOf(value).trim();
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
    return text === '' ? null : dateOf(parts, `Invalid date for DATEVALUE function: ${text}`);
}

function dateOf(parts: RegExpExecArray | null, message: string): ApexDate {
    const [year, month, day] = (parts ?? []).slice(1, 4).map(Number);
    const date = parts ? ApexDate.of(year, month, day) : null;
    if (date === null || date.year() !== year || date.month() !== month || date.day() !== day) {
        throw new FormulaEvaluationError(message);
    }
    return date;
}

function datetimeValue([value]: FieldValue[]): FieldValue {
    if (value === null || value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return new ApexDatetime(value.epochDay * DAY_MS);
    }
    const text = textOf(value).trim();
    if (text === '') {
        return null;
    }
    const message = `Invalid date/time for DATETIMEVALUE function: ${text}`;
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})Z?$/.exec(text);
    const date = dateOf(parts, message);
    const [hours, minutes, seconds] = (parts ?? []).slice(4).map(Number);
    if (hours > 23 || minutes > 59 || seconds > 59) {
        throw new FormulaEvaluationError(message);
    }
    return new ApexDatetime(date.epochDay * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

function timeValue([value]: FieldValue[]): FieldValue {
    if (value === null || value instanceof ApexTime) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return new ApexTime(((value.epochMs % DAY_MS) + DAY_MS) % DAY_MS);
    }
    const text = textOf(value);
    if (text === '') {
        return null;
    }
    const parts = /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})$/.exec(text);
    const [hours, minutes, seconds, ms] = (parts ?? []).slice(1).map(Number);
    if (!parts || hours > 23 || minutes > 59 || seconds > 59) {
        throw new FormulaEvaluationError(`Invalid time format: ${text}`);
    }
    return new ApexTime(((hours * 60 + minutes) * 60 + seconds) * 1000 + ms);
}

/** ISO week: weeks begin on Monday and belong to the year of their Thursday. */
function isoWeek(date: ApexDate): { week: number; year: number } {
    const thursday = new ApexDate(date.epochDay - ((date.epochDay + 3) % 7) + 3);
    const firstDay = ApexDate.of(thursday.year(), 1, 1).epochDay;
    return { week: Math.floor((thursday.epochDay - firstDay) / 7) + 1, year: thursday.year() };
}

function unixTimestamp([value]: FieldValue[]): FieldValue {
    const ms =
        value instanceof ApexDate
            ? value.epochDay * DAY_MS
            : value instanceof ApexDatetime
              ? value.epochMs
              : value instanceof ApexTime
                ? value.ms
                : null;
    return ms === null ? null : ApexDecimal.of(Math.floor(ms / 1000));
}

function two(value: number): string {
    return String(value).padStart(2, '0');
}

/** Seconds as hh:mm:ss, or d:hh:mm:ss. */
function formatSeconds(seconds: number, withDays: boolean): string {
    const total = Math.abs(seconds);
    const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
    return withDays
        ? `${Math.floor(hours / 24)}:${two(hours % 24)}:${two(minutes)}:${two(rest)}`
        : `${two(hours)}:${two(minutes)}:${two(rest)}`;
}

function formatDuration([first, second]: FieldValue[]): FieldValue {
    if (first === null || second === null) {
        return null;
    }
    if (first instanceof ApexDatetime && second instanceof ApexDatetime) {
        return formatSeconds(Math.trunc((second.epochMs - first.epochMs) / 1000), true);
    }
    if (first instanceof ApexTime && second instanceof ApexTime) {
        return formatSeconds(Math.trunc((second.ms - first.ms) / 1000), false);
    }
    return formatSeconds(wholeOf(numberOf(first) as ApexDecimal), second === true);
}

/** FORMATDURATION takes a number (and whether to show days), two times, or two instants. */
function compileFormatDuration(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 1, 2, services);
    const values = call.parameters.map((parameter) => services.compile(parameter));
    const first = values[0].type;
    const second: FormulaType = first === 'Time' || first === 'DateTime' ? first : 'Boolean';
    checkType(call, values[0], values.length === 1 ? 'Number' : ['Number', 'Time', 'DateTime'], services);
    if (values.length === 2) {
        checkType(call, values[1], second, services);
    }
    return { type: 'Text', evaluate: (input) => formatDuration(values.map((value) => value.evaluate(input))) };
}

function compileAddMonths(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 2, 2, services);
    const [date, months] = call.parameters.map((parameter) => services.compile(parameter));
    checkType(call, date, ['Date', 'DateTime'], services);
    checkType(call, months, 'Number', services);
    return {
        type: date.type === 'Null' ? 'Date' : date.type,
        evaluate: (input) => addMonths([date.evaluate(input), months.evaluate(input)])
    };
}

/** Dates and times. Dates come from instants in the user's time zone; texts and times are in UTC. */
export const DATE_FUNCTIONS: readonly FunctionRow[] = [
    {
        name: 'ADDMONTHS',
        signature: 'ADDMONTHS(date|date/time, number)',
        returns: 'type of its arguments',
        compile: compileAddMonths
    },
    simple('DATE', ['Number', 'Number', 'Number'], 'Date', makeDate),
    simple('DATETIMEVALUE', [['Text', 'Date', 'DateTime']], 'DateTime', datetimeValue),
    simple('DATEVALUE', [['Text', 'DateTime', 'Date']], 'Date', dateValue),
    datePart('DAY', (date) => date.day()),
    datePart('DAYOFYEAR', (date) => date.epochDay - ApexDate.of(date.year(), 1, 1).epochDay + 1),
    {
        name: 'FORMATDURATION',
        signature: 'FORMATDURATION(number|time|date/time, boolean|time|date/time)',
        returns: 'Text',
        compile: compileFormatDuration
    },
    simple('FROMUNIXTIME', ['Number'], 'DateTime', ([value]) => {
        const seconds = numberOf(value);
        return seconds === null ? null : new ApexDatetime(wholeOf(seconds) * 1000);
    }),
    timePart('HOUR', 3_600_000, 24),
    datePart('ISOWEEK', (date) => isoWeek(date).week),
    datePart('ISOYEAR', (date) => isoWeek(date).year),
    timePart('MILLISECOND', 1, 1000),
    timePart('MINUTE', 60_000, 60),
    datePart('MONTH', (date) => date.month()),
    simple('NOW', [], 'DateTime', (_values, input) => new ApexDatetime(input.now)),
    timePart('SECOND', 1000, 60),
    simple('TIMENOW', [], 'Time', (_values, input) => new ApexTime(input.now % DAY_MS)),
    simple('TIMEVALUE', [['Text', 'DateTime', 'Time']], 'Time', timeValue),
    simple('TODAY', [], 'Date', (_values, input) => dateInZone(input.now, input.timeZone)),
    simple('UNIXTIMESTAMP', [['Date', 'DateTime', 'Time']], 'Number', unixTimestamp),
    datePart('WEEKDAY', (date) => ((((date.epochDay + 4) % 7) + 7) % 7) + 1),
    datePart('YEAR', (date) => date.year())
];
