import { PAGES, rowsOf, type Row } from './differentialCase';

const DATE: readonly Row[] = [
    ['addMonths', 'return String.valueOf(Date.newInstance(1990, 11, 21).addMonths(3));', `'1991-02-21'`],
    ['addYears', 'return String.valueOf(Date.newInstance(1983, 7, 15).addYears(2));', `'1985-07-15'`],
    ['addDays', 'return String.valueOf(Date.newInstance(1960, 2, 17).addDays(2));', `'1960-02-19'`],
    ['day', 'return Date.newInstance(1989, 4, 21).day();', '21'],
    ['dayOfYear', 'return Date.newInstance(1998, 10, 21).dayOfYear();', '294'],
    ['daysBetween', 'return Date.newInstance(2008, 1, 1).daysBetween(Date.newInstance(2008, 1, 30));', '29'],
    ['daysBetween backwards', 'return Date.newInstance(2008, 1, 30).daysBetween(Date.newInstance(2008, 1, 1));', '-29'],
    ['daysInMonth of a leap year', 'return Date.daysInMonth(1960, 2);', '29'],
    ['format in the user locale', 'return Date.newInstance(2001, 3, 21).format();', `'3/21/2001'`],
    ['isLeapYear', 'return Date.isLeapYear(2004);', 'true'],
    ['month', 'return Date.newInstance(2004, 11, 21).month();', '11'],
    [
        'monthsBetween ignores the days',
        'return Date.newInstance(2006, 12, 2).monthsBetween(Date.newInstance(2012, 12, 8));',
        '72'
    ],
    ['parse in the user locale', `return String.valueOf(Date.parse('12/27/2009'));`, `'2009-12-27'`],
    ['toStartOfMonth', 'return String.valueOf(Date.newInstance(1987, 12, 17).toStartOfMonth());', `'1987-12-01'`],
    [
        'toStartOfWeek is a Sunday in the United States',
        'return String.valueOf(Date.newInstance(2026, 3, 18).toStartOfWeek());',
        `'2026-03-15'`
    ],
    ['valueOf', `return String.valueOf(Date.valueOf('2008-10-5 12:20:20'));`, `'2008-10-05'`],
    ['year', 'return Date.newInstance(1988, 12, 17).year();', '1988']
];

/** The user of these rows lives in California, as the page's examples assume. */
const DATETIME: readonly Row[] = [
    ['addDays', `return Datetime.newInstance(1960, 2, 17).addDays(2) == Datetime.newInstance(1960, 2, 19);`, 'true'],
    [
        'addHours',
        'return Datetime.newInstance(1997, 1, 31, 7, 8, 16).addHours(3) == Datetime.newInstance(1997, 1, 31, 10, 8, 16);',
        'true'
    ],
    [
        'addMinutes',
        'return Datetime.newInstance(1999, 2, 11, 8, 6, 16).addMinutes(7) == Datetime.newInstance(1999, 2, 11, 8, 13, 16);',
        'true'
    ],
    [
        'addMonths',
        'return Datetime.newInstance(2000, 7, 7, 7, 8, 12).addMonths(1) == Datetime.newInstance(2000, 8, 7, 7, 8, 12);',
        'true'
    ],
    [
        'addSeconds',
        'return Datetime.newInstance(2001, 7, 19, 10, 7, 12).addSeconds(4) == Datetime.newInstance(2001, 7, 19, 10, 7, 16);',
        'true'
    ],
    [
        'addYears',
        'return Datetime.newInstance(2009, 12, 17, 13, 6, 6).addYears(1) == Datetime.newInstance(2010, 12, 17, 13, 6, 6);',
        'true'
    ],
    ['date', 'return String.valueOf(Datetime.newInstance(2006, 3, 16, 12, 6, 13).date());', `'2006-03-16'`],
    [
        'dateGmt is a day later',
        'return String.valueOf(Datetime.newInstance(2006, 3, 16, 23, 0, 0).dateGMT());',
        `'2006-03-17'`
    ],
    ['day', 'return Datetime.newInstance(1986, 2, 21, 23, 0, 0).day();', '21'],
    ['dayGmt', 'return Datetime.newInstance(1987, 1, 14, 23, 0, 3).dayGMT();', '15'],
    ['dayOfYear', 'return Datetime.newInstance(2008, 2, 5, 8, 30, 12).dayOfYear();', '36'],
    ['dayOfYearGmt', 'return Datetime.newInstance(1999, 2, 5, 23, 0, 3).dayOfYearGmt();', '37'],
    [
        'format with a pattern',
        `return Datetime.newInstance(2022, 5, 4, 19, 37, 55).format('yyyy-MM-dd h:mm a');`,
        `'2022-05-04 7:37 PM'`
    ],
    [
        'format for a time zone with summer time',
        `return Datetime.newInstanceGmt(2011, 6, 1, 12, 1, 5).format('MM/dd/yyyy HH:mm:ss', 'America/New_York');`,
        `'06/01/2011 08:01:05'`
    ],
    [
        'formatGmt',
        `return Datetime.newInstance(1993, 6, 6, 3, 3, 3).formatGMT('EEE, MMM d yyyy HH:mm:ss');`,
        `'Sun, Jun 6 1993 10:03:03'`
    ],
    ['getTime', 'return Datetime.newInstanceGMT(2007, 6, 23, 3, 3, 3).getTime();', '1182567783000L'],
    ['hour', 'return Datetime.newInstance(1998, 11, 21, 3, 3, 3).hour();', '3'],
    ['hourGmt in summer', 'return Datetime.newInstance(2000, 4, 27, 3, 3, 3).hourGMT();', '10'],
    [
        'newInstance of milliseconds',
        'return Datetime.newInstance(1341828183000L) == Datetime.newInstance(2012, 7, 9, 3, 3, 3);',
        'true'
    ],
    [
        'newInstance of a date and a time',
        `return Datetime.newInstance(Date.newInstance(2011, 11, 18), Time.newInstance(3, 3, 3, 0))
            == Datetime.newInstance(2011, 11, 18, 3, 3, 3);`,
        'true'
    ],
    [
        'newInstanceGmt',
        'return Datetime.newInstanceGMT(1998, 1, 29, 2, 2, 3) == Datetime.newInstance(1998, 1, 28, 18, 2, 3);',
        'true'
    ],
    ['second', 'return Datetime.newInstanceGMT(1999, 9, 22, 3, 1, 2).second();', '2'],
    ['time', 'return Datetime.newInstance(2002, 11, 21, 0, 2, 2).time() == Time.newInstance(0, 2, 2, 0);', 'true'],
    [
        'timeGmt',
        'return Datetime.newInstance(2004, 1, 27, 4, 1, 2).timeGMT() == Time.newInstance(12, 1, 2, 0);',
        'true'
    ],
    [
        'valueOf reads the local time zone',
        `return Datetime.valueOf('2004-01-27 04:01:02') == Datetime.newInstance(2004, 1, 27, 4, 1, 2);`,
        'true'
    ]
];

const ZONE: readonly Row[] = [
    [
        'offset after summer time',
        `return TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGMT(2000, 11, 1, 0, 0, 0));`,
        '-18000000'
    ],
    [
        'offset in summer time, when it lasted into November',
        `return TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGMT(2012, 11, 1, 0, 0, 0));`,
        '-14400000'
    ],
    [
        'offset a second before summer time ends',
        `return TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGMT(2014, 11, 2, 5, 59, 59));`,
        '-14400000'
    ],
    [
        'offset when summer time ends',
        `return TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGMT(2014, 11, 2, 6, 0, 0));`,
        '-18000000'
    ],
    [
        'display name',
        `String name = TimeZone.getTimeZone('America/Los_Angeles').getDisplayName();
            return name == '(GMT-08:00) Pacific Standard Time (America/Los_Angeles)'
                || name == '(GMT-07:00) Pacific Daylight Time (America/Los_Angeles)';`,
        'true'
    ]
];

const TIME: readonly Row[] = [
    ['addHours', 'return Time.newInstance(1, 2, 3, 4).addHours(3) == Time.newInstance(4, 2, 3, 4);', 'true'],
    [
        'addMilliseconds',
        'return Time.newInstance(1, 2, 3, 0).addMilliseconds(1400) == Time.newInstance(1, 2, 4, 400);',
        'true'
    ],
    ['addSeconds', 'return Time.newInstance(1, 2, 55, 0).addSeconds(10) == Time.newInstance(1, 3, 5, 0);', 'true'],
    [
        'parts',
        'Time t = Time.newInstance(3, 14, 15, 926); return new List<Integer>{ t.hour(), t.minute(), t.second(), t.millisecond() };',
        '(3, 14, 15, 926)'
    ]
];

export const DATE_CASES = [
    ...rowsOf(
        PAGES.date,
        DATE.map(([name, apex, expected]) => [`Date: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.datetime,
        DATETIME.map(([name, apex, expected]) => [`Datetime: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.timeZone,
        ZONE.map(([name, apex, expected]) => [`TimeZone: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.time,
        TIME.map(([name, apex, expected]) => [`Time: ${name}`, apex, expected])
    )
];
