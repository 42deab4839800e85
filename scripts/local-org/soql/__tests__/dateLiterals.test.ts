import { dateLiteralRange } from '../dateLiterals';

/** Thursday 2026-05-14, 23:30 in Lisbon, the 14th there and in UTC. */
const context = { now: Date.UTC(2026, 4, 14, 22, 30), timeZone: 'Europe/Lisbon', locale: 'en_US' };

function days(name: string, amount = 0): [string, string] {
    const { start, end } = dateLiteralRange(name, amount, context);
    return [start.toISODate() ?? '', end.toISODate() ?? ''];
}

describe('date literals', () => {
    it.each([
        ['TODAY', 0, '2026-05-14', '2026-05-15'],
        ['YESTERDAY', 0, '2026-05-13', '2026-05-14'],
        ['TOMORROW', 0, '2026-05-15', '2026-05-16'],
        ['LAST_90_DAYS', 0, '2026-02-13', '2026-05-15'],
        ['NEXT_90_DAYS', 0, '2026-05-15', '2026-08-13'],
        ['LAST_N_DAYS', 3, '2026-05-11', '2026-05-15'],
        ['NEXT_N_DAYS', 3, '2026-05-15', '2026-05-18'],
        ['N_DAYS_AGO', 3, '2026-05-11', '2026-05-12'],
        ['THIS_WEEK', 0, '2026-05-10', '2026-05-17'],
        ['LAST_WEEK', 0, '2026-05-03', '2026-05-10'],
        ['NEXT_N_WEEKS', 2, '2026-05-17', '2026-05-31'],
        ['N_WEEKS_AGO', 1, '2026-05-03', '2026-05-10'],
        ['THIS_MONTH', 0, '2026-05-01', '2026-06-01'],
        ['LAST_N_MONTHS', 2, '2026-03-01', '2026-05-01'],
        ['THIS_QUARTER', 0, '2026-04-01', '2026-07-01'],
        ['LAST_FISCAL_QUARTER', 0, '2026-01-01', '2026-04-01'],
        ['NEXT_N_FISCAL_QUARTERS', 2, '2026-07-01', '2027-01-01'],
        ['N_FISCAL_YEARS_AGO', 1, '2025-01-01', '2026-01-01'],
        ['NEXT_YEAR', 0, '2027-01-01', '2028-01-01'],
        ['LAST_N_YEARS', 2, '2024-01-01', '2026-01-01']
    ])('%s:%d', (name, amount, start, end) => {
        expect(days(name, amount)).toEqual([start, end]);
    });

    it('begins days at midnight of the user', () => {
        expect(dateLiteralRange('TODAY', 0, context).start.toMillis()).toBe(Date.UTC(2026, 4, 13, 23));
    });
});
