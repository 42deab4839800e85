import type { BenchRow } from '../../benchRow';
import { formatRows } from '../formatRows';

const figure = (subject: string, measure: string, value: number, target?: BenchRow['target']): BenchRow => ({
    bench: 'pages',
    subject,
    measure,
    value,
    unit: measure === 'interactive' ? 'ms' : 'calls',
    ...(target ? { target } : {})
});

describe('formatRows', () => {
    it('writes one line a figure and says whether it is what is asked', () => {
        const rows: BenchRow[] = [
            { bench: 'gate', measure: 'queries', value: 1, unit: 'queries', target: { most: 1 } },
            { bench: 'gate', measure: 'speed', value: 2.345, unit: 'times', target: { least: 3 } },
            { bench: 'boot', measure: 'time', value: 1234.5, unit: 'ms' }
        ];
        expect(formatRows(rows).split('\n')).toEqual([
            'gate  queries     1  queries   ok     at most 1',
            'gate  speed    2.35  times     MISSED at least 3',
            'boot  time     1235  ms'
        ]);
    });

    it('writes one line a page, marks what misses, and ends with each target', () => {
        const rows = [
            figure('home', 'interactive', 893, { most: 1000 }),
            figure('home', 'server calls', 2, { most: 6 }),
            figure('evidence', 'interactive', 2118, { most: 1000 }),
            figure('evidence', 'server calls', 3, { most: 6 })
        ];
        expect(formatRows(rows).split('\n')).toEqual([
            'pages     interactive (ms)   server calls',
            'home                   893              2',
            'evidence              2118!             3',
            '',
            'MISSED  interactive (ms)  at most 1000  1 of 2  missed by: evidence 2118',
            'ok      server calls      at most 6     2 of 2  closest: evidence 3'
        ]);
    });

    it('the closest to a least value is the smallest one', () => {
        const rows = [figure('a', 'server calls', 5, { least: 1 }), figure('b', 'server calls', 2, { least: 1 })];
        expect(formatRows(rows)).toContain('closest: b 2');
    });

    it('a page without one of the figures has a gap in that column', () => {
        const rows = [figure('a', 'interactive', 5), figure('a', 'server calls', 2), figure('b', 'server calls', 3)];
        expect(formatRows(rows).split('\n')[2]).toMatch(/^b +3$/);
    });
});
