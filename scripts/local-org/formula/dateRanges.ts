import { ApexDate } from '../values';

/** Days from `start` (inclusive) to `end` (exclusive). */
export interface DateRange {
    readonly start: ApexDate;
    readonly end: ApexDate;
}

function days(from: number, to: number): DateRange {
    return { start: new ApexDate(from), end: new ApexDate(to) };
}

function months(today: ApexDate, from: number, to: number): DateRange {
    const first = (offset: number): ApexDate => {
        const index = today.year() * 12 + today.month() - 1 + offset;
        return ApexDate.of(Math.floor(index / 12), (index % 12) + 1, 1);
    };
    return { start: first(from), end: first(to) };
}

function years(today: ApexDate, from: number, to: number): DateRange {
    return { start: ApexDate.of(today.year() + from, 1, 1), end: ApexDate.of(today.year() + to, 1, 1) };
}

/** Weeks begin on Sunday, as in the en_US locale. */
function weeks(today: ApexDate, from: number, to: number): DateRange {
    const sunday = today.epochDay - ((((today.epochDay + 4) % 7) + 7) % 7);
    return days(sunday + from * 7, sunday + to * 7);
}

const WORDS: Readonly<Record<string, (today: ApexDate) => DateRange>> = {
    TODAY: ({ epochDay }) => days(epochDay, epochDay + 1),
    YESTERDAY: ({ epochDay }) => days(epochDay - 1, epochDay),
    TOMORROW: ({ epochDay }) => days(epochDay + 1, epochDay + 2),
    THIS_WEEK: (today) => weeks(today, 0, 1),
    LAST_WEEK: (today) => weeks(today, -1, 0),
    NEXT_WEEK: (today) => weeks(today, 1, 2),
    THIS_MONTH: (today) => months(today, 0, 1),
    LAST_MONTH: (today) => months(today, -1, 0),
    NEXT_MONTH: (today) => months(today, 1, 2),
    THIS_YEAR: (today) => years(today, 0, 1),
    LAST_YEAR: (today) => years(today, -1, 0),
    NEXT_YEAR: (today) => years(today, 1, 2)
};

/** Ranges with a number of days, e.g. LAST_N_DAYS:30. */
const COUNTED: Readonly<Record<string, (today: ApexDate, count: number) => DateRange>> = {
    LAST_N_DAYS: ({ epochDay }, count) => days(epochDay - count, epochDay + 1),
    NEXT_N_DAYS: ({ epochDay }, count) => days(epochDay + 1, epochDay + 1 + count),
    N_DAYS_AGO: ({ epochDay }, count) => days(epochDay - count, epochDay - count + 1)
};

/** A filter's date value as a function of the current date; null when it is no date value this room knows. */
export function parseDateValue(text: string): ((today: ApexDate) => DateRange) | null {
    const word = text.trim().toUpperCase();
    if (WORDS[word]) {
        return WORDS[word];
    }
    const counted = /^(\w+):(\d+)$/.exec(word);
    if (counted && COUNTED[counted[1]]) {
        return (today) => COUNTED[counted[1]](today, Number(counted[2]));
    }
    const fixed = fixedDate(word);
    return fixed && (() => days(fixed.epochDay, fixed.epochDay + 1));
}

/** YYYY-MM-DD or M/D/YYYY. */
function fixedDate(text: string): ApexDate | null {
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    const [year, month, day] = iso
        ? [iso[1], iso[2], iso[3]].map(Number)
        : american
          ? [american[3], american[1], american[2]].map(Number)
          : [0, 0, 0];
    const date = year > 0 ? ApexDate.of(year, month, day) : null;
    return date?.month() === month && date.day() === day ? date : null;
}
