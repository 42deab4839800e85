import { DateTime } from 'luxon';
import { ApexDate, ApexDatetime, formatLocaleDate } from '../../values';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwNullArgument, throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

/** The calendar date of an instant in a time zone. */
export function dateIn(epochMs: number, timeZone: string): ApexDate {
    const at = DateTime.fromMillis(epochMs, { zone: timeZone });
    return ApexDate.of(at.year, at.month, at.day);
}

/** The org's date for the running user. */
export function today(rt: Runtime): ApexDate {
    return dateIn(rt.services.clock.now(), rt.user.timeZone);
}

/** A day of the month, or the last one where the month is shorter. */
export function clampedDate(year: number, month: number, day: number): ApexDate {
    const index = year * 12 + month - 1;
    const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    return ApexDate.of(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

function daysInMonth(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Date.valueOf(String): yyyy-MM-dd, with or without a time behind it; what follows the time does not count (seen in force-di). */
function parseIsoDate(text: string): ApexDate {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: \d{1,2}:\d{1,2}:\d{1,2}(?!\d).*)?$/.exec(text.trim());
    return match
        ? ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]))
        : throwSystem('TypeException', `Invalid date: ${text}`);
}

/** The short date of a locale, which is read back from how that locale prints; null for any other text. */
export function parseLocaleDate(text: string, locale: string): ApexDate | null {
    const sample = formatLocaleDate(ApexDate.of(2099, 11, 22), locale);
    const order = [...sample.matchAll(/2099|11|22/g)].map((match) => match[0]);
    const separator = sample.replace(/\d/g, '')[0];
    const numbers = text.trim().split(separator);
    const value = (mark: string): number => Number(numbers[order.indexOf(mark)]);
    if (numbers.length !== 3 || numbers.some((number) => !/^\d+$/.test(number))) {
        return null;
    }
    if (value('2099') < 100) {
        refuse(`the century of ${text} in a date to parse`);
    }
    const date = ApexDate.of(value('2099'), value('11'), value('22'));
    return date.month() === value('11') ? date : null;
}

function valueOfObject(rt: Runtime, value: unknown): ApexDate {
    if (value === null) {
        return throwNullArgument();
    }
    if (value instanceof ApexDate) {
        return value;
    }
    if (value instanceof ApexDatetime) {
        return dateIn(value.epochMs, 'utc');
    }
    return typeof value === 'string'
        ? parseIsoDate(value)
        : throwSystem('TypeException', `Invalid date: ${rt.toStringValue(value)}`);
}

const shiftMonths = (self: ApexDate, months: number): ApexDate =>
    clampedDate(self.year(), self.month() + months, self.day());

defineType('Date', {
    superType: 'Object',
    statics: [
        method('daysInMonth(Integer, Integer): Integer', (rt, year: number, month: number) => daysInMonth(year, month)),
        method('isLeapYear(Integer): Boolean', (rt, year: number) => daysInMonth(year, 2) === 29),
        method('newInstance(Integer, Integer, Integer): Date', (rt, year: number, month: number, day: number) =>
            ApexDate.of(year, month, day)
        ),
        method(
            'parse(String): Date',
            (rt, text: string) =>
                parseLocaleDate(text, rt.user.locale) ?? throwSystem('TypeException', `Invalid date: ${text}`)
        ),
        method('today(): Date', (rt) => today(rt)),
        method('valueOf(String): Date', (rt, text: string) => parseIsoDate(text)),
        method('valueOf(Object): Date', (rt, value: unknown) => valueOfObject(rt, value))
    ],
    methods: [
        method('addDays(Integer): Date', (rt, self: ApexDate, days: number) => new ApexDate(self.epochDay + days)),
        method('addMonths(Integer): Date', (rt, self: ApexDate, months: number) => shiftMonths(self, months)),
        method('addYears(Integer): Date', (rt, self: ApexDate, years: number) => shiftMonths(self, years * 12)),
        method('day(): Integer', (rt, self: ApexDate) => self.day()),
        method(
            'dayOfYear(): Integer',
            (rt, self: ApexDate) => self.epochDay - ApexDate.of(self.year(), 1, 1).epochDay + 1
        ),
        method('daysBetween(Date): Integer', (rt, self: ApexDate, other: ApexDate) => other.epochDay - self.epochDay),
        method('format(): String', (rt, self: ApexDate) => formatLocaleDate(self, rt.user.locale)),
        method('isSameDay(Date): Boolean', (rt, self: ApexDate, other: ApexDate) => self.epochDay === other.epochDay),
        method('month(): Integer', (rt, self: ApexDate) => self.month()),
        method(
            'monthsBetween(Date): Integer',
            (rt, self: ApexDate, other: ApexDate) => (other.year() - self.year()) * 12 + other.month() - self.month()
        ),
        method('toStartOfMonth(): Date', (rt, self: ApexDate) => ApexDate.of(self.year(), self.month(), 1)),
        // The week of locales whose first day is Monday starts there; elsewhere (and in the US) on Sunday.
        method('toStartOfWeek(): Date', (rt, self: ApexDate) => {
            const fromSunday = (((self.epochDay + 4) % 7) + 7) % 7;
            const startsOnMonday = !['en_US', 'en_CA', 'pt_BR', 'pt_PT', 'ja_JP'].includes(rt.user.locale);
            return new ApexDate(self.epochDay - (startsOnMonday ? (fromSunday + 6) % 7 : fromSunday));
        }),
        method('year(): Integer', (rt, self: ApexDate) => self.year())
    ]
});
