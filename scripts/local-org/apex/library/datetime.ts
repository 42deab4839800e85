import { DateTime } from 'luxon';
import { ApexDate, ApexDatetime, ApexTime, formatLocaleDatetime } from '../../values';
import { formatPattern, knownZone } from '../runtime/dateFormats';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwNullArgument, throwSystem } from '../runtime/throws';
import { dateIn, parseLocaleDate } from './date';
import { defineType, method } from './table';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const zoned = (self: ApexDatetime, zone: string): DateTime => DateTime.fromMillis(self.epochMs, { zone });
const shifted = (self: ApexDatetime, ms: number): ApexDatetime => new ApexDatetime(self.epochMs + ms);

/** A wall clock reading in a zone as an instant; parts past their range roll over, as in the platform's newInstance. */
export function fromParts(date: ApexDate, msOfDay: number, zone: string): ApexDatetime {
    const wall = date.epochDay * DAY + msOfDay;
    return new ApexDatetime(
        DateTime.fromMillis(wall, { zone: 'utc' }).setZone(zone, { keepLocalTime: true }).toMillis()
    );
}

function fromNumbers(
    zone: string,
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0
): ApexDatetime {
    return fromParts(ApexDate.of(year, month, day), hour * HOUR + minute * MINUTE + second * SECOND, zone);
}

/** yyyy-MM-dd HH:mm:ss in a zone; what follows, such as an offset, does not count (seen in force-di). */
function parseStandard(text: string, zone: string): ApexDatetime {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(text.trim());
    if (!match) {
        return throwSystem('TypeException', `Invalid date/time: ${text}`);
    }
    const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
    return fromNumbers(zone, year, month, day, hour, minute, second);
}

/** Datetime.parse: the user's locale format, e.g. 10/14/2011, 11:46 AM. */
function parseLocale(rt: Runtime, text: string): ApexDatetime {
    const match = /^(\S+?),? (\d{1,2}):(\d{2})(?:\s*([AP])M)?$/i.exec(text.trim());
    const date = match && parseLocaleDate(match[1], rt.user.locale);
    if (!date) {
        return throwSystem('TypeException', `Invalid date/time: ${text}`);
    }
    const half = (match[4] as string | undefined)?.toUpperCase();
    const hour = half ? (Number(match[2]) % 12) + (half === 'P' ? 12 : 0) : Number(match[2]);
    return fromParts(date, hour * HOUR + Number(match[3]) * MINUTE, rt.user.timeZone);
}

/** Datetime.formatLong; how locales other than that of the page's example write it is not documented. */
function formatLong(rt: Runtime, self: ApexDatetime): string {
    const { locale, timeZone } = rt.user;
    return locale === 'en_US'
        ? formatPattern(self, 'M/d/yyyy h:mm:ss a z', timeZone, locale)
        : refuse(`Datetime.formatLong in the locale ${locale}`);
}

function valueOfObject(rt: Runtime, value: unknown): ApexDatetime {
    if (value === null) {
        return throwNullArgument();
    }
    if (value instanceof ApexDatetime) {
        return value;
    }
    if (value instanceof ApexDate) {
        return fromParts(value, 0, 'utc');
    }
    if (typeof value === 'bigint') {
        // Milliseconds since 1970 (observed: Nebula Logger).
        return new ApexDatetime(Number(value));
    }
    return typeof value === 'string'
        ? parseStandard(value, rt.user.timeZone)
        : throwSystem('TypeException', `Invalid date/time: ${rt.toStringValue(value)}`);
}

const timeOf = (at: DateTime): ApexTime =>
    new ApexTime(at.hour * HOUR + at.minute * MINUTE + at.second * SECOND + at.millisecond);

/** addMonths and addYears keep the wall clock of the running user's time zone. */
function addMonths(rt: Runtime, self: ApexDatetime, months: number): ApexDatetime {
    return new ApexDatetime(zoned(self, rt.user.timeZone).plus({ months }).toMillis());
}

const statics = [
    method('now(): Datetime', (rt) => new ApexDatetime(rt.services.clock.now())),
    method('newInstance(Long): Datetime', (rt, ms: bigint) => new ApexDatetime(Number(ms))),
    method('newInstance(Date, Time): Datetime', (rt, date: ApexDate, time: ApexTime) =>
        fromParts(date, time.ms, rt.user.timeZone)
    ),
    method('newInstance(Integer, Integer, Integer): Datetime', (rt, year: number, month: number, day: number) =>
        fromNumbers(rt.user.timeZone, year, month, day)
    ),
    method(
        'newInstance(Integer, Integer, Integer, Integer, Integer, Integer): Datetime',
        (rt, year: number, month: number, day: number, hour: number, minute: number, second: number) =>
            fromNumbers(rt.user.timeZone, year, month, day, hour, minute, second)
    ),
    method('newInstanceGmt(Date, Time): Datetime', (rt, date: ApexDate, time: ApexTime) =>
        fromParts(date, time.ms, 'utc')
    ),
    method('newInstanceGmt(Integer, Integer, Integer): Datetime', (rt, year: number, month: number, day: number) =>
        fromNumbers('utc', year, month, day)
    ),
    method(
        'newInstanceGmt(Integer, Integer, Integer, Integer, Integer, Integer): Datetime',
        (rt, year: number, month: number, day: number, hour: number, minute: number, second: number) =>
            fromNumbers('utc', year, month, day, hour, minute, second)
    ),
    method('parse(String): Datetime', (rt, text: string) => parseLocale(rt, text)),
    method('valueOf(String): Datetime', (rt, text: string) => parseStandard(text, rt.user.timeZone)),
    method('valueOf(Object): Datetime', (rt, value: unknown) => valueOfObject(rt, value)),
    method('valueOfGmt(String): Datetime', (rt, text: string) => parseStandard(text, 'utc'))
];

const shifting = [
    method(
        'addDays(Integer): Datetime',
        (rt, self: ApexDatetime, days: number) =>
            new ApexDatetime(zoned(self, rt.user.timeZone).plus({ days }).toMillis())
    ),
    method('addHours(Integer): Datetime', (rt, self: ApexDatetime, hours: number) => shifted(self, hours * HOUR)),
    method('addMinutes(Integer): Datetime', (rt, self: ApexDatetime, minutes: number) =>
        shifted(self, minutes * MINUTE)
    ),
    method('addSeconds(Integer): Datetime', (rt, self: ApexDatetime, seconds: number) =>
        shifted(self, seconds * SECOND)
    ),
    method('addMonths(Integer): Datetime', (rt, self: ApexDatetime, months: number) => addMonths(rt, self, months)),
    method('addYears(Integer): Datetime', (rt, self: ApexDatetime, years: number) => addMonths(rt, self, years * 12))
];

const reading = [
    method('date(): Date', (rt, self: ApexDatetime) => dateIn(self.epochMs, rt.user.timeZone)),
    method('dateGmt(): Date', (rt, self: ApexDatetime) => dateIn(self.epochMs, 'utc')),
    method('day(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).day),
    method('dayGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').day),
    method('dayOfYear(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).ordinal),
    method('dayOfYearGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').ordinal),
    method('getTime(): Long', (rt, self: ApexDatetime) => BigInt(self.epochMs)),
    method('hour(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).hour),
    method('hourGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').hour),
    method('isSameDay(Datetime): Boolean', (rt, self: ApexDatetime, other: ApexDatetime) =>
        rt.equals(dateIn(self.epochMs, rt.user.timeZone), dateIn(other.epochMs, rt.user.timeZone))
    ),
    method('millisecond(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').millisecond),
    method('millisecondGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').millisecond),
    method('minute(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).minute),
    method('minuteGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').minute),
    method('month(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).month),
    method('monthGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').month),
    method('second(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').second),
    method('secondGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').second),
    method('time(): Time', (rt, self: ApexDatetime) => timeOf(zoned(self, rt.user.timeZone))),
    method('timeGmt(): Time', (rt, self: ApexDatetime) => timeOf(zoned(self, 'utc'))),
    method('year(): Integer', (rt, self: ApexDatetime) => zoned(self, rt.user.timeZone).year),
    method('yearGmt(): Integer', (rt, self: ApexDatetime) => zoned(self, 'utc').year)
];

const printing = [
    method('format(): String', (rt, self: ApexDatetime) =>
        formatLocaleDatetime(self, rt.user.locale, rt.user.timeZone)
    ),
    method('formatLong(): String', (rt, self: ApexDatetime) => formatLong(rt, self)),
    method('format(String): String', (rt, self: ApexDatetime, pattern: string) =>
        formatPattern(self, pattern, rt.user.timeZone, rt.user.locale)
    ),
    method('format(String, String): String', (rt, self: ApexDatetime, pattern: string, zone: string) =>
        formatPattern(self, pattern, knownZone(zone), rt.user.locale)
    ),
    method('formatGmt(String): String', (rt, self: ApexDatetime, pattern: string) =>
        formatPattern(self, pattern, 'utc', rt.user.locale)
    )
];

defineType('Datetime', { superType: 'Object', statics, methods: [...shifting, ...reading, ...printing] });
