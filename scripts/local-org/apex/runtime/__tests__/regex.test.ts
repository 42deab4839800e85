import { compileRegex, replaceRegex } from '../regex';

describe('Java regular expressions', () => {
    const matching: readonly [string, string][] = [
        ['[a-z&&[^b-p]]', 'q'],
        ['[a-c[x-z]]+', 'ax'],
        ['[\\w&&\\D]+', 'a_'],
        ['[\\S&&[^a]]', 'b'],
        ['[+-.]+', '+,-.'],
        ['[a.,&-]+', '.,&-a'],
        ['[..,,!!]+', ',.!'],
        ['[\\Qa-c\\E]+', 'a-c'],
        ['a(?i)b[c-e](?-i)f', 'aBDf'],
        ['(?i:yes)|no', 'YES'],
        ['x(?i)y|z', 'Z'],
        ['^(?i)\\s*(asc|desc)$', ' DESC'],
        ['a(?s).b', 'a\nb'],
        ['(a(?s:.)b)\\1', 'a\nba\nb'],
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

    it.each(['a++', '(?>a)', '(?x)a', 'a(?d)b', '(?i)a(?-i)b', '\\G', '[a&&]'])(
        'refuses %s, which JavaScript reads differently',
        (pattern) => {
            expect(() => compileRegex(pattern)).toThrow(expect.objectContaining({ name: 'UnsupportedFeatureError' }));
        }
    );

    it.each([
        ['a(?i)b', 'Ab'],
        ['(?i:a)b', 'aB'],
        ['(a(?i)b)c', 'abC'],
        ['[a-z&&[^b]]', 'b'],
        ['[^a[b]]', 'b'],
        ['a(?s:.).', 'a\n\n']
    ])('%s does not match %j', (pattern, text) => {
        expect(new RegExp(`^(?:${compileRegex(pattern).source})$`, compileRegex(pattern).flags).test(text)).toBe(false);
    });

    it('reads ^ and $ at every line from (?m) on', () => {
        expect(compileRegex('a(?m)$').test('a\nb')).toBe(true);
        expect(compileRegex('(?:x|(?m)^)b').test('a\nb')).toBe(true);
        expect(compileRegex('a(?m)b$').test('ab c')).toBe(false);
    });

    it.each(['(', ')', '[a', '[b-a]', 'a{', '*'])('reports the malformed %s as a StringException', (pattern) => {
        expect(() => compileRegex(pattern)).toThrow(expect.objectContaining({ name: 'System.StringException' }));
    });

    it('replaces matches of zero width everywhere', () => {
        expect(replaceRegex('ab', compileRegex('x*'), '-', true)).toBe('-a-b-');
    });

    it('rejects a group the expression does not have', () => {
        expect(() => replaceRegex('a', compileRegex('a'), '$1', true)).toThrow('No group 1');
    });
});
