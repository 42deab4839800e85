import { isPreciseFilter } from '../index';

describe('isPreciseFilter', () => {
    it.each([
        ['1', 1],
        ['1 AND 2 AND 3', 3],
        ['1 or (2 and not 3)', 3],
        ['NOT (1 OR 2) AND 3', 3],
        ['((1) AND 1 AND 2)', 2]
    ])('takes %s', (text, count) => {
        expect(isPreciseFilter(text, count)).toBe(true);
    });

    it.each([
        ['1 AND 2 OR 3', 3],
        ['(1 OR 2 AND 3)', 3],
        ['1 AND (2 OR 3 AND 4)', 4],
        ['1 AND 2', 3],
        ['1 AND 4', 2],
        ['1 AND', 1],
        ['(1 AND 2', 2],
        ['1 2', 2],
        ['1 AND 2)', 2],
        ['', 0]
    ])('does not take %s', (text, count) => {
        expect(isPreciseFilter(text, count)).toBe(false);
    });
});
