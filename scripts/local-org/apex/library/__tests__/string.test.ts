import { ApexList } from '../../runtime/collections';
import { INTEGER, OBJECT, STRING } from '../../types';
import { call, checkCases, harness, type LibraryCase } from './libraryHarness';

const PAGE = 'apexref String Class';
const strings = (...items: string[]): ApexList => new ApexList(STRING, items);
const row = (name: string, args: readonly unknown[], gives: unknown, from = PAGE): LibraryCase => ({
    call: `String.${name}`,
    args,
    gives,
    from
});
const stat = (name: string, args: readonly unknown[], gives: unknown, from = PAGE): LibraryCase => ({
    call: `static String.${name}`,
    args,
    gives,
    from
});

describe('String: examples of the reference', () => {
    checkCases([
        row('abbreviate(Integer)', ['Hello Maximillian', 8], 'Hello...'),
        row('abbreviate(Integer,Integer)', ['Hello Maximillian', 9, 6], '...Max...'),
        row('capitalize()', ['hello maximillian'], 'Hello maximillian'),
        row('center(Integer)', ['hello', 9], '  hello  '),
        row('center(Integer,String)', ['hello', 9, '-'], '--hello--'),
        row('containsAny(String)', ['hello', 'hx'], true),
        row('containsNone(String)', ['abcde', 'fg'], true),
        row('containsOnly(String)', ['abba', 'abcd'], true),
        row('containsOnly(String)', ['abba xyz', 'abcd'], false),
        row('containsWhitespace()', ['Hello Jane'], true),
        row('countMatches(String)', ['Hello Jane', 'Hello'], 1),
        row('deleteWhitespace()', [' Hello Jane '], 'HelloJane'),
        row('difference(String)', ['Hello Jane', 'Hello Max'], 'Max'),
        row('escapeCsv()', ['Max1, "Max2"'], '"Max1, ""Max2"""'),
        row('escapeEcmaScript()', ['"grade": 3.9/4.0'], '\\"grade\\": 3.9\\/4.0'),
        row('escapeHtml4()', ['"<Black&White>"'], '&quot;&lt;Black&amp;White&gt;&quot;'),
        row('escapeXml()', ['"<Black&White>"'], '&quot;&lt;Black&amp;White&gt;&quot;'),
        row('escapeUnicode()', ['De onde você é?'], 'De onde voc\\u00EA \\u00E9?'),
        row('escapeJava()', ['Company: "Salesforce.com"'], 'Company: \\"Salesforce.com\\"'),
        row('getLevenshteinDistance(String)', ['Hello Joe', 'Hello Max'], 3),
        row('getLevenshteinDistance(String,Integer)', ['Hello Jane', 'Hello Max', 2], -1),
        row('indexOfAny(String)', ['abcd', 'xc'], 2),
        row('indexOfAnyBut(String)', ['abcd', 'xc'], 0),
        row('indexOfDifference(String)', ['abcd', 'abxc'], 2),
        row('indexOfIgnoreCase(String)', ['abcd', 'BC'], 1),
        row('isAllLowerCase()', ['abcde'], true),
        row('isAlpha()', ['abc'], true),
        row('isAlpha()', ['abc 21'], false),
        row('isAlphanumericSpace()', ['aE86 '], true),
        row('isNumeric()', ['1.2'], false),
        row('lastIndexOf(String,Integer)', ['abcdaacd', 'c', 3], 2),
        row('left(Integer)', ['abcdaacd', 3], 'abc'),
        row('leftPad(Integer)', ['abc', 5], '  abc'),
        row('leftPad(Integer,String)', ['abc', 5, 'xy'], 'xyabc'),
        row('mid(Integer,Integer)', ['abcde', 2, 3], 'cde'),
        row('normalizeSpace()', ['Salesforce \t    force.com'], 'Salesforce force.com'),
        row(
            'overlay(String,Integer,Integer)',
            ['salesforce.com', 'team', 0, 4],
            'teamsforce.com',
            'assumed: Apache StringUtils'
        ),
        row('remove(String)', ['Salesforce and force.com', 'force'], 'Sales and .com'),
        row('removeEndIgnoreCase(String)', ['Salesforce and force.com', '.COM'], 'Salesforce and force'),
        row('removeStart(String)', ['Salesforce and force.com', 'Sales'], 'force and force.com'),
        row('repeat(String,Integer)', ['SFDC', ' ', 2], 'SFDC SFDC', 'assumed: Apache StringUtils'),
        row('reverse()', ['Salesforce'], 'ecrofselaS'),
        row('right(Integer)', ['Hello Max', 3], 'Max'),
        row('splitByCharacterType()', ['Lightning.platform'], strings('L', 'ightning', '.', 'platform')),
        row('splitByCharacterTypeCamelCase()', ['Lightning.platform'], strings('Lightning', '.', 'platform')),
        row('stripHtmlTags()', ['<b>Hello</b> &amp; more'], 'Hello & more', 'assumed: entities are resolved'),
        row('substringAfter(String)', ['Salesforce.com', '.'], 'com'),
        row('substringAfterLast(String)', ['Salesforce.com.br', '.'], 'br', 'assumed'),
        row('substringBefore(String)', ['Salesforce.com', '.'], 'Salesforce'),
        row('substringBetween(String)', ['tagYellowtag', 'tag'], 'Yellow'),
        row('substringBetween(String,String)', ['xYellowy', 'x', 'y'], 'Yellow'),
        row('swapCase()', ['Force.com'], 'fORCE.COM'),
        row('unescapeCsv()', ['"Max1, ""Max2"""'], 'Max1, "Max2"'),
        row('unescapeHtml4()', ['&quot;&lt;Black&amp;White&gt;&quot;'], '"<Black&White>"'),
        row('uncapitalize()', ['Hello max'], 'hello max')
    ]);
});

describe('String: statics', () => {
    checkCases([
        stat('escapeSingleQuotes(String)', ["It's"], "It\\'s"),
        stat(
            'format(String,List<Object>)',
            ['Hello {0}, shall we play a {1}?', new ApexList(OBJECT, ['David', 'game'])],
            'Hello David, shall we play a game?'
        ),
        stat(
            'format(String,List<Object>)',
            ["It''s {0}", new ApexList(OBJECT, [5])],
            "It's 5",
            'assumed: java.text.MessageFormat'
        ),
        stat(
            'format(String,List<Object>)',
            ["'{0}' is {0}, {3}", new ApexList(OBJECT, ['x'])],
            '{0} is x, {3}',
            'assumed: java.text.MessageFormat'
        ),
        stat('fromCharArray(List<Integer>)', [new ApexList(INTEGER, [74])], 'J'),
        stat('getCommonPrefix(List<String>)', [strings('SFDCApex', 'SFDCVisualforce')], 'SFDC'),
        stat('isBlank(String)', [' \t\n'], true),
        stat('isBlank(String)', [null], true),
        stat('isEmpty(String)', [' '], false),
        stat('isNotBlank(String)', ['a'], true),
        stat('join(Iterable<Object>,String)', [new ApexList(INTEGER, [10, 20, 30]), '/'], '10/20/30'),
        stat('valueOf(Object)', [null], null, 'assumed')
    ]);
});

describe('String: split keeps the rules of java.lang.String', () => {
    checkCases([
        row('split(String)', ['a,b,,', ','], strings('a', 'b')),
        row('split(String,Integer)', ['boo:and:foo', ':', 2], strings('boo', 'and:foo')),
        row('split(String,Integer)', ['boo:and:foo', 'o', -2], strings('b', '', ':and:f', '', '')),
        row('split(String)', ['abc', ''], strings('a', 'b', 'c'), 'assumed: Java 8'),
        row('split(String)', ['', ','], strings(''), 'assumed: Java'),
        row('split(String)', ['a.b', '\\.'], strings('a', 'b')),
        row('replaceAll(String,String)', ['a1b22', '(\\d+)', '<$1>'], 'a<1>b<22>'),
        row('replaceFirst(String,String)', ['aaa', 'a', '\\$'], '$aa', 'assumed: Java'),
        row('replace(String,String)', ['a.a', '.', '$1'], 'a$1a')
    ]);
});

describe('String: errors', () => {
    const rt = harness();

    it.each([
        ['String.substring(Integer)', ['abc', 4], 'System.StringException', 'Ending position out of bounds'],
        [
            'String.substring(Integer,Integer)',
            ['abc', -1, 2],
            'System.StringException',
            'Starting position out of bounds: -1'
        ],
        [
            'String.abbreviate(Integer)',
            ['Hello world', 3],
            'System.IllegalArgumentException',
            'Minimum abbreviation width is 4'
        ],
        ['String.contains(String)', ['abc', null], 'System.NullPointerException', 'Argument cannot be null.'],
        ['String.split(String)', ['abc', '['], 'System.StringException', 'Invalid regex']
    ])('%s fails as the platform does', (key, args, type, message) => {
        expect(() => call(rt, key, ...args)).toThrow(
            expect.objectContaining({ name: type, message: expect.stringContaining(message) })
        );
    });

    it('refuses a number format, which no Apex catch may swallow', () => {
        const args = new ApexList(OBJECT, [5]);
        expect(() => call(rt, 'static String.format(String,List<Object>)', '{0,number}', args)).toThrow(
            'is not implemented'
        );
    });
});
