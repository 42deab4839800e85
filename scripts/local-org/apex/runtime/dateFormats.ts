import { DateTime } from 'luxon';
import { localeTag, type ApexDatetime } from '../../values';
import { throwSystem } from './throws';
import { shortZoneName } from './zoneNames';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `+0100` for 60 minutes. */
export function printOffset(minutes: number, separator = ''): string {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

/** Letters of java.text.SimpleDateFormat; `width` is how often the letter is repeated. */
const LETTERS: Readonly<Record<string, (at: DateTime, width: number) => string>> = {
    G: (at) => (at.year > 0 ? 'AD' : 'BC'),
    y: (at, width) => (width === 2 ? pad(at.year % 100, 2) : pad(at.year, width)),
    Y: (at, width) => (width === 2 ? pad(usWeekYear(at) % 100, 2) : pad(usWeekYear(at), width)),
    M: (at, width) => (width >= 4 ? at.toFormat('MMMM') : width === 3 ? at.toFormat('MMM') : pad(at.month, width)),
    L: (at, width) => (width >= 4 ? at.toFormat('LLLL') : width === 3 ? at.toFormat('LLL') : pad(at.month, width)),
    d: (at, width) => pad(at.day, width),
    D: (at, width) => pad(at.ordinal, width),
    w: (at, width) => pad(usWeek(at), width),
    // Weeks of a month begin on Sunday; the first one may be short.
    W: (at, width) => pad(Math.ceil((at.day + (at.startOf('month').weekday % 7)) / 7), width),
    F: (at, width) => pad(Math.ceil(at.day / 7), width),
    E: (at, width) => at.toFormat(width >= 4 ? 'EEEE' : 'EEE'),
    u: (at, width) => pad(at.weekday, width),
    a: (at) => (at.hour < 12 ? 'AM' : 'PM'),
    H: (at, width) => pad(at.hour, width),
    k: (at, width) => pad(at.hour === 0 ? 24 : at.hour, width),
    K: (at, width) => pad(at.hour % 12, width),
    h: (at, width) => pad(at.hour % 12 === 0 ? 12 : at.hour % 12, width),
    m: (at, width) => pad(at.minute, width),
    s: (at, width) => pad(at.second, width),
    S: (at, width) => pad(at.millisecond, width),
    z: (at, width) => (width >= 4 ? at.toFormat('ZZZZZ').replace(/^UTC$/, 'GMT') : shortZoneName(at)),
    Z: (at) => printOffset(at.offset),
    X: (at, width) =>
        at.offset === 0
            ? 'Z'
            : width === 1
              ? printOffset(at.offset).slice(0, 3)
              : printOffset(at.offset, width === 3 ? ':' : '')
};

/** Weeks as Java counts them in the US locale: from Sunday, the week with 1 January is the first. */
function usWeek(at: DateTime): number {
    const start = DateTime.utc(usWeekYear(at), 1, 1);
    const firstSunday = start.minus({ days: start.weekday % 7 });
    return Math.floor(DateTime.utc(at.year, at.month, at.day).diff(firstSunday, 'days').days / 7) + 1;
}

function usWeekYear(at: DateTime): number {
    const saturday = at.plus({ days: 6 - (at.weekday % 7) });
    return saturday.year;
}

/** Formats an instant with a SimpleDateFormat pattern. Throws IllegalArgumentException for a letter Java does not know. */
export function formatPattern(value: ApexDatetime, pattern: string, timeZone: string, locale: string): string {
    const at = DateTime.fromMillis(value.epochMs, { zone: timeZone, locale: localeTag(locale) });
    if ((pattern.match(/'/g) ?? []).length % 2 > 0) {
        throwSystem('IllegalArgumentException', 'Unterminated quote');
    }
    return pattern.replace(
        /'((?:[^']|'')*)'|([a-zA-Z])\2*/g,
        (token, literal: string | undefined, letter: string | undefined) => {
            if (letter === undefined) {
                return literal === '' ? "'" : (literal as string).replaceAll("''", "'");
            }
            const print = LETTERS[letter] as ((at: DateTime, width: number) => string) | undefined;
            return print
                ? print(at, token.length)
                : throwSystem('IllegalArgumentException', `Illegal pattern character '${letter}'`);
        }
    );
}

/** Checks an IANA zone name or a GMT offset (`GMT+5`, `GMT-08:00`, `GMT-0800`); the platform falls back to GMT for unknown ones. */
export function knownZone(name: string): string {
    const offset = /^GMT([+-]\d{1,2})(?::?(\d{2}))?$/.exec(name);
    const zone = offset ? `UTC${offset[1]}${offset[2] ? `:${offset[2]}` : ''}` : name === 'GMT' ? 'utc' : name;
    return DateTime.utc().setZone(zone).isValid ? zone : 'utc';
}
