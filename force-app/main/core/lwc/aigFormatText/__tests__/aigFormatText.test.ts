import { formatText } from 'c/aigFormatText';

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
