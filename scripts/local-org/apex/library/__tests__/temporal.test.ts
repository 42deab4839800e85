import { ApexDate, ApexDatetime, ApexTime } from '../../../values';
import { call, checkCases, harness, NOW_MS, type LibraryCase } from './libraryHarness';

const day = (text: string): ApexDate => ApexDate.fromIso(text);
const at = (text: string): ApexDatetime => ApexDatetime.fromIso(text);
const row = (name: string, args: readonly unknown[], gives: unknown, from: string): LibraryCase => ({
    call: name,
    args,
    gives,
    from
});
const DATE = 'apexref Date Class';
const DATETIME = 'apexref Datetime Class';

describe('Date', () => {
    checkCases([
        row('Date.addDays(Integer)', [day('1960-02-17'), 2], day('1960-02-19'), DATE),
        row('Date.addMonths(Integer)', [day('1990-11-21'), 12], day('1991-11-21'), DATE),
        row(
            'Date.addMonths(Integer)',
            [day('2026-01-31'), 1],
            day('2026-02-28'),
            'assumed: last day of a shorter month'
        ),
        row('Date.addMonths(Integer)', [day('2026-01-15'), -13], day('2024-12-15'), DATE),
        row('Date.addYears(Integer)', [day('2024-02-29'), 1], day('2025-02-28'), 'assumed'),
        row('Date.dayOfYear()', [day('1998-10-21')], 294, DATE),
        row('Date.daysBetween(Date)', [day('2008-01-01'), day('2008-12-31')], 365, DATE),
        row('Date.monthsBetween(Date)', [day('2006-12-02'), day('2012-12-01')], 72, DATE),
        row('Date.format()', [day('2001-03-21')], '3/21/2001', DATE),
        row('Date.toStartOfMonth()', [day('1987-12-17')], day('1987-12-01'), DATE),
        row('Date.toStartOfWeek()', [day('2026-03-18')], day('2026-03-15'), DATE),
        row('static Date.daysInMonth(Integer,Integer)', [1960, 2], 29, DATE),
        row('static Date.isLeapYear(Integer)', [1900], false, DATE),
        row(
            'static Date.newInstance(Integer,Integer,Integer)',
            [2026, 14, 1],
            day('2027-02-01'),
            'assumed: months roll over'
        ),
        row('static Date.parse(String)', ['12/27/2009'], day('2009-12-27'), DATE),
        row('static Date.today()', [], day('2026-03-15'), DATE),
        row('static Date.valueOf(String)', ['2009-09-20 10:30:11'], day('2009-09-20'), DATE)
    ]);

    it('counts the day of the running user, not that of the server', () => {
        expect(String(call(harness({ timeZone: 'Pacific/Auckland' }), 'static Date.today()'))).toBe('2026-03-16');
    });

    it.each([['2026-3'], ['soon'], ['']])('refuses the text %j', (text) => {
        expect(() => call(harness(), 'static Date.valueOf(String)', text)).toThrow(`Invalid date: ${text}`);
    });

    it('reads what it prints in a locale with the day first', () => {
        const rt = harness({ locale: 'pt_PT' });
        expect(call(rt, 'Date.format()', day('2026-03-09'))).toBe('09/03/2026');
        expect(String(call(rt, 'static Date.parse(String)', '09/03/2026'))).toBe('2026-03-09');
    });
});

describe('Datetime in America/Los_Angeles', () => {
    checkCases([
        row(
            'static Datetime.newInstance(Integer,Integer,Integer,Integer,Integer,Integer)',
            [2026, 1, 2, 3, 4, 5],
            at('2026-01-02T11:04:05Z'),
            DATETIME
        ),
        row(
            'static Datetime.newInstanceGmt(Integer,Integer,Integer,Integer,Integer,Integer)',
            [2026, 1, 2, 3, 4, 5],
            at('2026-01-02T03:04:05Z'),
            DATETIME
        ),
        row(
            'static Datetime.newInstance(Date,Time)',
            [day('2026-07-01'), new ApexTime(3_600_000)],
            at('2026-07-01T08:00:00Z'),
            DATETIME
        ),
        row('static Datetime.newInstance(Long)', [0n], at('1970-01-01T00:00:00Z'), DATETIME),
        row('static Datetime.valueOf(String)', ['2008-10-05 12:20:20'], at('2008-10-05T19:20:20Z'), DATETIME),
        row('static Datetime.valueOfGmt(String)', ['2008-10-05 12:20:20'], at('2008-10-05T12:20:20Z'), DATETIME),
        row('static Datetime.parse(String)', ['10/14/2011, 11:46 AM'], at('2011-10-14T18:46:00Z'), DATETIME),
        row(
            'Datetime.addDays(Integer)',
            [at('2026-03-07T20:00:00Z'), 1],
            at('2026-03-08T19:00:00Z'),
            'assumed: the wall clock stays over a change of summer time'
        ),
        row(
            'Datetime.addMonths(Integer)',
            [at('2000-07-07T08:30:00Z'), 4],
            at('2000-11-07T09:30:00Z'),
            'assumed: wall clock'
        ),
        row('Datetime.date()', [at('2026-03-15T03:00:00Z')], day('2026-03-14'), DATETIME),
        row('Datetime.dateGmt()', [at('2026-03-15T03:00:00Z')], day('2026-03-15'), DATETIME),
        row('Datetime.hour()', [at('2026-03-15T03:00:00Z')], 20, DATETIME),
        row('Datetime.time()', [at('2026-03-15T03:00:00.007Z')], new ApexTime(20 * 3_600_000 + 7), DATETIME),
        row('Datetime.getTime()', [at('1970-01-01T00:00:01Z')], 1000n, DATETIME),
        row('Datetime.format()', [at('2026-03-15T03:05:00Z')], '3/14/2026, 8:05 PM', DATETIME),
        row('Datetime.isSameDay(Datetime)', [at('2026-03-15T03:00:00Z'), at('2026-03-15T09:00:00Z')], false, DATETIME)
    ]);

    it('now() is the org clock', () => {
        expect(call(harness(), 'static Datetime.now()')).toEqual(new ApexDatetime(NOW_MS));
    });
});

describe('Datetime.format patterns (java.text.SimpleDateFormat)', () => {
    const moment = at('2026-03-05T17:04:09.007Z');
    const cases: readonly [string, string, string][] = [
        ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 'GMT', '2026-03-05T17:04:09.007Z'],
        ['EEE, d MMM yy', 'GMT', 'Thu, 5 Mar 26'],
        ['EEEE MMMM', 'GMT', 'Thursday March'],
        ['h:mm a', 'America/New_York', '12:04 PM'],
        ['K k H', 'GMT', '5 17 17'],
        ["Z X XXX 'o''clock'", 'America/New_York', "-0500 -05 -05:00 o'clock"],
        ['XXX', 'GMT', 'Z'],
        ['D u F w', 'GMT', '64 4 1 10'],
        ['G', 'GMT', 'AD']
    ];

    it.each(cases)('%s in %s', (pattern, zone, expected) => {
        expect(call(harness(), 'Datetime.format(String,String)', moment, pattern, zone)).toBe(expected);
    });

    it('rejects a letter Java does not know', () => {
        expect(() => call(harness(), 'Datetime.formatGmt(String)', moment, 'yyyy-bb')).toThrow(
            "Illegal pattern character 'b'"
        );
    });
});

describe('Time and TimeZone', () => {
    const from = 'apexref Time Class';
    checkCases([
        row(
            'static Time.newInstance(Integer,Integer,Integer,Integer)',
            [18, 30, 2, 20],
            new ApexTime(66_602_020),
            from
        ),
        row('Time.addMinutes(Integer)', [new ApexTime(66_602_020), 2], new ApexTime(66_722_020), from),
        row(
            'Time.addHours(Integer)',
            [new ApexTime(0), -1],
            new ApexTime(82_800_000),
            'assumed: wraps around midnight'
        ),
        row('Time.millisecond()', [new ApexTime(66_602_020)], 20, from)
    ]);

    it('knows offsets over the year', () => {
        const rt = harness();
        const zone = call(rt, 'static TimeZone.getTimeZone(String)', 'Europe/Lisbon');
        expect(call(rt, 'TimeZone.getOffset(Datetime)', zone, at('2026-07-01T00:00:00Z'))).toBe(3_600_000);
        expect(call(rt, 'TimeZone.getOffset(Datetime)', zone, at('2026-01-01T00:00:00Z'))).toBe(0);
        expect(call(rt, 'TimeZone.getID()', zone)).toBe('Europe/Lisbon');
    });
});

describe('printing', () => {
    const rt = harness();

    it('concatenation shows a Datetime in GMT, String.valueOf in the user zone', () => {
        expect(rt.concatString(at('2026-01-02T03:04:05Z'))).toBe('2026-01-02 03:04:05');
        expect(call(rt, 'static String.valueOf(Datetime)', at('2026-01-02T03:04:05Z'))).toBe('2026-01-01 19:04:05');
    });

    it('concatenation shows a Date with a time of zero', () => {
        expect(rt.concatString(day('2026-01-02'))).toBe('2026-01-02 00:00:00');
        expect(rt.toStringValue(day('2026-01-02'))).toBe('2026-01-02');
    });
});
