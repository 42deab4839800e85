import { compileRegex, replaceRegex } from '../regex';

describe('Java regular expressions', () => {
    const matching: readonly [string, string][] = [
        ['[a-z&&x]'.replace('&&x', ''), 'q'],
        ['\\Qa.b\\E', 'a.b'],
        ['(?i)abc', 'ABC'],
        ['(?s)a.b', 'a\nb'],
        ['\\p{Alpha}+', 'abc'],
        ['[\\p{Digit}_]+', '1_2'],
        ['\\p{L}+', 'éa'],
        ['(?<year>\\d{4})-\\k<year>', '2026-2026'],
        ['[]a]+', ']a'],
        ['a\\-b', 'a-b'],
        ['x{2}', 'xx'],
        ['\\x41\\u0042', 'AB'],
        ['[^\\s]+', 'abc']
    ];
    it.each(matching)('%s matches %j as a whole', (pattern, text) => {
        expect(new RegExp(`^(?:${compileRegex(pattern).source})$`, compileRegex(pattern).flags).test(text)).toBe(true);
    });

    it('ends before a final line break with $, and not with \\z', () => {
        expect(compileRegex('a$').test('a\n')).toBe(true);
        expect(compileRegex('a\\z').test('a\n')).toBe(false);
        expect(compileRegex('a\\Z').test('a\n')).toBe(true);
    });

    it('takes only the white space of ASCII for \\s', () => {
        expect(compileRegex('\\s').test('\u00a0')).toBe(false);
        expect(compileRegex('\\s').test('\u000b')).toBe(true);
    });

    it.each(['a++', '(?>a)', '[a-z&&[^b]]', 'a(?i)b', '\\G', '[\\S]'])(
        'refuses %s, which JavaScript reads differently',
        (pattern) => {
            expect(() => compileRegex(pattern)).toThrow(expect.objectContaining({ name: 'UnsupportedFeatureError' }));
        }
    );

    it.each(['(', '[a', 'a{', '*'])('reports the malformed %s as a StringException', (pattern) => {
        expect(() => compileRegex(pattern)).toThrow(expect.objectContaining({ name: 'System.StringException' }));
    });

    it('replaces matches of zero width everywhere', () => {
        expect(replaceRegex('ab', compileRegex('x*'), '-', true)).toBe('-a-b-');
    });

    it('rejects a group the expression does not have', () => {
        expect(() => replaceRegex('a', compileRegex('a'), '$1', true)).toThrow('No group 1');
    });
});
