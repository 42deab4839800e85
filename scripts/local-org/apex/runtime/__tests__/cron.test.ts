import { nextFireTime, parseCron } from '../cron';

const NOW = Date.UTC(2026, 2, 15, 14, 30, 5);
const next = (expression: string, zone = 'UTC'): string | null => {
    const at = nextFireTime(parseCron(expression), NOW, zone);
    return at === null ? null : new Date(at).toISOString();
};

// documented: Apex Developer Guide, Apex Scheduler
describe('cron expressions of System.schedule', () => {
    it.each([
        ['0 0 * * * ?', '2026-03-15T15:00:00.000Z'],
        ['10 30 14 * * ?', '2026-03-15T14:30:10.000Z'],
        ['0 0 13 * * ?', '2026-03-16T13:00:00.000Z'],
        ['0 0 8 ? * MON-FRI', '2026-03-16T08:00:00.000Z'],
        ['0 0 1/6 * * ?', '2026-03-15T19:00:00.000Z'],
        ['0 0 0 29 2 ?', '2028-02-29T00:00:00.000Z'],
        ['0 0 0 28 5 ? 2099', '2099-05-28T00:00:00.000Z'],
        ['0 0 0 1 JAN,JUL ?', '2026-07-01T00:00:00.000Z'],
        ['0 0 0 L * ?', '2026-03-31T00:00:00.000Z'],
        ['0 0 0 L 2 ? 2028', '2028-02-29T00:00:00.000Z'],
        ['0 0 0 21W * ?', '2026-03-20T00:00:00.000Z'],
        ['0 0 0 1W 8 ?', '2026-08-03T00:00:00.000Z'],
        ['0 0 0 LW 5 ?', '2026-05-29T00:00:00.000Z'],
        ['0 0 22 ? * 6L', '2026-03-27T22:00:00.000Z'],
        ['0 0 22 ? * L', '2026-03-21T22:00:00.000Z'],
        ['0 0 0 ? * 2#1', '2026-04-06T00:00:00.000Z'],
        ['0 0 0 ? * FRI#3', '2026-03-20T00:00:00.000Z'],
        ['0 0 0 1 1 ? 2020', null]
    ])('%s', (expression, expected) => {
        expect(next(expression)).toBe(expected);
    });

    it('counts hours in the time zone of the user', () => {
        expect(next('0 0 8 * * ?', 'America/Los_Angeles')).toBe('2026-03-15T15:00:00.000Z');
    });

    it.each([
        '0 0 * * *',
        '0 60 * * * ?',
        '0 0 0 ? * ?',
        '0 0 0 * * *',
        '0 0/15 * * * ?',
        '0 0 0 1 FOO ?',
        '0 0 0 32W * ?',
        '0 0 0 ? * 8L',
        '0 0 0 ? * 2#6',
        'x'
    ])('rejects %s', (expression) => {
        expect(() => parseCron(expression)).toThrow(expect.objectContaining({ name: 'System.StringException' }));
    });
});
