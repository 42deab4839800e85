import { formatDay, formatNumber, formatPercent, formatText } from 'c/aigFormatText';

describe('formatText', () => {
    it('puts values into their places, also twice and out of order', () => {
        expect(formatText('{1} of {0}, {1}', 5, 'two')).toBe('two of 5, two');
    });

    it('leaves a place without a value to be seen', () => {
        expect(formatText('Due in {0}')).toBe('Due in {0}');
    });

    it('does not interpret what a value contains', () => {
        expect(formatText('{0}', '{1} $&')).toBe('{1} $&');
    });
});

describe('formatDay', () => {
    it('writes a day in words, whatever the time zone of the browser', () => {
        expect(formatDay('2026-12-02')).toBe('December 2, 2026');
    });

    it('leaves other text as it is', () => {
        expect(formatDay('soon')).toBe('soon');
        expect(formatDay('2026-99-99')).toBe('2026-99-99');
    });
});

describe('formatNumber and formatPercent', () => {
    it('write numbers as the language of the user does, with the digits asked for', () => {
        expect(formatNumber(1234.5)).toBe('1,235');
        expect(formatNumber(0.4375, 2)).toBe('0.44');
        expect(formatNumber(0.5, 4)).toBe('0.5000');
        expect(formatPercent(0.21875)).toBe('21.9%');
        expect(formatPercent(1, 0)).toBe('100%');
    });
});
