import { PAGES, rowsOf, type Row } from './differentialCase';

const METHODS: readonly Row[] = [
    ['abbreviate', `return 'Hello Maximillian'.abbreviate(8);`, `'Hello...'`],
    ['abbreviate from an offset', `return 'Hello Maximillian'.abbreviate(9, 6);`, `'...Max...'`],
    ['capitalize', `return 'hello maximillian'.capitalize();`, `'Hello maximillian'`],
    ['center', `return 'hello'.center(9);`, `'  hello  '`],
    ['center with padding', `return 'hello'.center(9, '-');`, `'--hello--'`],
    ['charAt', `return 'Ω is Omega.'.charAt(0);`, '937'],
    ['charAt gives a high surrogate', String.raw`return '\uD835\uDD0A'.charAt(0);`, '55349'],
    ['codePointAt gives the whole pair', String.raw`return '\uD835\uDD0A'.codePointAt(0);`, '120074'],
    [
        'codePointBefore',
        String.raw`String s = '\u03A9 is Ω (Omega), and \uD835\uDD0A  is Fraktur Capital G.';
            return new List<Integer>{ s.codePointBefore(1), s.codePointBefore(22) };`,
        '(937, 120074)'
    ],
    [
        'codePointCount',
        String.raw`String s = '\u03A9 and \uD835\uDD0A characters.';
            return new List<Integer>{ s.codePointCount(0, 1), s.codePointCount(6, 8) };`,
        '(1, 1)'
    ],
    ['compareTo of a longer text', `return 'abcde'.compareTo('abcd');`, '1'],
    ['contains', `return 'abcde'.contains('abcd');`, 'true'],
    [
        'containsAny',
        `return new List<Boolean>{ 'hello'.containsAny('hx'), 'hello'.containsAny('x') };`,
        '(true, false)'
    ],
    ['containsIgnoreCase', `return 'hello'.containsIgnoreCase('HE');`, 'true'],
    ['containsNone', `return 'abcde'.containsNone('fg');`, 'true'],
    ['containsNone of an empty text', `return 'abcde'.containsNone('');`, 'true'],
    [
        'containsOnly',
        `return new List<Boolean>{ 'abba'.containsOnly('abcd'), 'abba xyz'.containsOnly('abcd') };`,
        '(true, false)'
    ],
    [
        'containsWhitespace',
        `return new List<Boolean>{ 'HelloJane '.containsWhitespace(), 'HelloJane'.containsWhitespace() };`,
        '(true, false)'
    ],
    [
        'countMatches respects case',
        `return new List<Integer>{ 'Hello Hello'.countMatches('Hello'), 'Hello hello'.countMatches('Hello') };`,
        '(2, 1)'
    ],
    ['deleteWhitespace', `return ' Hello Jane '.deleteWhitespace();`, `'HelloJane'`],
    ['difference', `return 'Hello Jane'.difference('Hello Max');`, `'Max'`],
    ['difference without anything common', `return 'Hello Jane'.difference('Goodbye');`, `'Goodbye'`],
    ['difference to an empty text', `return 'Hello Jane'.difference('');`, `''`],
    ['difference to null', `String nothing; return 'Hello Jane'.difference(nothing);`, 'throws'],
    ['endsWith', `return 'Hello Jason'.endsWith('Jason');`, 'true'],
    ['endsWithIgnoreCase', `return 'Hello Jason'.endsWithIgnoreCase('jason');`, 'true'],
    ['equals respects case', `return 'abcde'.equals('abcd');`, 'false'],
    [
        'equals of an object',
        `Object text = 'abc'; Object hundred = 100;
            return new List<Boolean>{ 'abc'.equals(text), 'abc'.equals(hundred) };`,
        '(true, false)'
    ],
    [
        'equals of ids of 15 and 18 characters',
        `Id longId = '001D000000Ju1zHIAR'; String shortId = '001D000000Ju1zH'; return shortId.equals(longId);`,
        'true'
    ],
    ['equalsIgnoreCase', `return 'abcd'.equalsIgnoreCase('ABCD');`, 'true'],
    ['escapeCsv', `return 'Max1, "Max2"'.escapeCsv();`, `'"Max1, ""Max2"""'`],
    ['escapeCsv of plain text', `return 'Max1'.escapeCsv();`, `'Max1'`],
    ['escapeEcmaScript', `return '"grade": 3.9/4.0'.escapeEcmaScript();`, String.raw`'\"grade\": 3.9\/4.0'`],
    ['escapeJava', `return 'Company: "Salesforce.com"'.escapeJava();`, String.raw`'Company: \"Salesforce.com\"'`],
    [
        'escapeSingleQuotes',
        String.raw`return String.escapeSingleQuotes('\'Hello Jason\'');`,
        String.raw`'\'Hello Jason\''`
    ],
    ['escapeUnicode', `return 'De onde você é?'.escapeUnicode();`, String.raw`'De onde voc\u00EA \u00E9?'`],
    ['fromCharArray', `return String.fromCharArray(new List<Integer>{ 74 });`, `'J'`],
    ['getChars', `return 'Jane goes fishing.'.getChars()[0];`, '74'],
    ['getCommonPrefix', `return String.getCommonPrefix(new List<String>{ 'SFDCApex', 'SFDCVisualforce' });`, `'SFDC'`],
    ['getLevenshteinDistance', `return 'Hello Joe'.getLevenshteinDistance('Hello Max');`, '3'],
    ['getLevenshteinDistance beyond a threshold', `return 'Hello Jane'.getLevenshteinDistance('Hello Max', 2);`, '-1'],
    ['indexOf', `return 'abcde'.indexOf('cd');`, '2'],
    ['indexOf from an index', `return 'abcdabcd'.indexOf('ab', 1);`, '4'],
    ['indexOf of what is not there', `return 'abcde'.indexOf('x');`, '-1'],
    ['indexOfAny', `return 'abcd'.indexOfAny('xc');`, '2'],
    ['indexOfAnyBut', `return 'abcd'.indexOfAnyBut('xc');`, '0'],
    ['indexOfChar', String.raw`return '\u03A9 is Ω (Omega)'.indexOfChar(937);`, '0'],
    [
        'indexOfChar from an index',
        String.raw`String s = 'Ω and \u03A9 and Ω';
            return new List<Integer>{ s.indexOfChar(937), s.indexOfChar(937, 1), s.indexOfChar(937, 10) };`,
        '(0, 6, 12)'
    ],
    ['indexOfDifference', `return 'abcd'.indexOfDifference('abxc');`, '2'],
    ['indexOfIgnoreCase', `return 'abcd'.indexOfIgnoreCase('BC', 0);`, '1'],
    ['isAllLowerCase', `return 'abcde'.isAllLowerCase();`, 'true'],
    ['isAllUpperCase', `return 'ABCDE'.isAllUpperCase();`, 'true'],
    ['isAlpha', `return new List<Boolean>{ 'abc'.isAlpha(), 'abc 21'.isAlpha() };`, '(true, false)'],
    [
        'isAlphaSpace',
        `return new List<Boolean>{ 'aA Bb'.isAlphaSpace(), 'ab 12'.isAlphaSpace(), 'aA$Bb'.isAlphaSpace() };`,
        '(true, false, false)'
    ],
    [
        'isAlphanumeric',
        `return new List<Boolean>{ 'abc'.isAlphanumeric(), 'abc021'.isAlphanumeric() };`,
        '(true, true)'
    ],
    ['isAlphanumeric of a Roman numeral', String.raw`return '\u2167'.isAlphanumeric();`, 'false'],
    [
        'isAlphanumericSpace',
        `return new List<Boolean>{ 'AE 86'.isAlphanumericSpace(), 'aA$12'.isAlphanumericSpace() };`,
        '(true, false)'
    ],
    [
        'isAsciiPrintable',
        String.raw`return new List<Boolean>{ 'abcd1234!@#$%^&*()~-_+={[}]|:.?'.isAsciiPrintable(), '√'.isAsciiPrintable() };`,
        '(true, false)'
    ],
    [
        'isBlank',
        `return new List<Boolean>{ String.isBlank(''), String.isBlank(null), String.isBlank('  '), String.isBlank('Hello') };`,
        '(true, true, true, false)'
    ],
    [
        'isEmpty',
        `return new List<Boolean>{ String.isEmpty(''), String.isEmpty(null), String.isEmpty('  '), String.isEmpty('Hello') };`,
        '(true, true, false, false)'
    ],
    [
        'isNumeric knows no decimal point',
        `return new List<Boolean>{ '1234567890'.isNumeric(), 'R32'.isNumeric(), '1.2'.isNumeric() };`,
        '(true, false, false)'
    ],
    [
        'isNumericSpace',
        `return new List<Boolean>{ '1 2 3'.isNumericSpace(), 'FD3S FC3S'.isNumericSpace() };`,
        '(true, false)'
    ],
    [
        'isWhitespace',
        `return new List<Boolean>{ ' '.isWhitespace(), ''.isWhitespace(), 'SIL80'.isWhitespace() };`,
        '(true, true, false)'
    ],
    ['join', `return String.join(new List<Integer>{ 10, 20, 30 }, '/');`, `'10/20/30'`],
    ['lastIndexOf', `return 'abcdefgc'.lastIndexOf('c');`, '7'],
    [
        'lastIndexOf up to a position',
        `String s = 'abcdaacd'; return new List<Integer>{ s.lastIndexOf('c', 7), s.lastIndexOf('c', 3), s.lastIndexOf('c', -1) };`,
        '(6, 2, -1)'
    ],
    [
        'lastIndexOfChar',
        String.raw`String s = 'Ω and \u03A9 and Ω';
            return new List<Integer>{ s.lastIndexOfChar(937), s.lastIndexOfChar(937, 11), s.lastIndexOfChar(937, 5) };`,
        '(12, 6, 0)'
    ],
    ['lastIndexOfIgnoreCase', `return 'abcdaacd'.lastIndexOfIgnoreCase('DAAC');`, '3'],
    ['lastIndexOfIgnoreCase up to a position', `return 'abcdaacd'.lastIndexOfIgnoreCase('C', 7);`, '6'],
    ['left', `return 'abcdaacd'.left(3);`, `'abc'`],
    ['left of more than there is', `return 'abc'.left(9);`, `'abc'`],
    ['leftPad', `return 'abc'.leftPad(5);`, `'  abc'`],
    ['leftPad with a text', `return 'abc'.leftPad(7, 'xy');`, `'xyxyabc'`],
    ['length counts 16-bit units', String.raw`return '\uD835\uDD0A'.length();`, '2'],
    ['mid', `return 'abcde'.mid(2, 3);`, `'cde'`],
    ['mid at the edges', `return 'abcde'.mid(-1, 2) + '|' + 'abcde'.mid(1, 0) + '|' + 'abcde'.mid(3, 9);`, `'ab||de'`],
    ['normalizeSpace', String.raw`return 'Salesforce \t     force.com'.normalizeSpace();`, `'Salesforce force.com'`],
    ['offsetByCodePoints', String.raw`return 'A \uD835\uDD0A BC'.offsetByCodePoints(0, 3);`, '4'],
    ['remove', `return 'Salesforce and force.com'.remove('force');`, `'Sales and .com'`],
    ['removeEnd', `return 'Salesforce and force.com'.removeEnd('.com');`, `'Salesforce and force'`],
    ['removeEndIgnoreCase', `return 'Salesforce and force.com'.removeEndIgnoreCase('.COM');`, `'Salesforce and force'`],
    ['removeStart', `return 'Salesforce and force.com'.removeStart('Sales');`, `'force and force.com'`],
    [
        'removeStartIgnoreCase',
        `return 'Salesforce and force.com'.removeStartIgnoreCase('SALES');`,
        `'force and force.com'`
    ],
    ['repeat', `return 'SFDC'.repeat(2);`, `'SFDCSFDC'`],
    ['repeat with a separator', `return 'SFDC'.repeat('-', 2);`, `'SFDC-SFDC'`],
    ['replace is literal', `return 'abcdbca'.replace('bc', 'xy');`, `'axydxya'`],
    ['replaceAll takes an expression', `return 'a b c 5 xyz'.replaceAll('[a-zA-Z]', '1');`, `'1 1 1 5 111'`],
    ['replaceFirst', `return 'a b c 11 xyz'.replaceFirst('[a-zA-Z]{2}', '2');`, `'a b c 11 2z'`],
    ['right', `return 'Hello Max'.right(3);`, `'Max'`],
    ['rightPad', `return 'abc'.rightPad(5);`, `'abc  '`],
    ['rightPad with a text', `return 'abc'.rightPad(7, 'xy');`, `'abcxyxy'`],
    [
        'split by a backslash',
        String.raw`return 'e:\\processed\\PPDSF100111.csv'.split('\\\\')[2];`,
        `'PPDSF100111.csv'`
    ],
    ['split without a match', `return 'abc'.split('x');`, '(abc)'],
    ['split with limit 2', `return 'boo:and:moo'.split(':', 2);`, '(boo, and:moo)'],
    ['split with a limit beyond the parts', `return 'boo:and:moo'.split(':', 5);`, '(boo, and, moo)'],
    ['split with a negative limit', `return 'boo:and:moo'.split('o', -2);`, '(b, , :and:m, , )'],
    ['split with limit 0 drops empty texts at the end', `return 'boo:and:moo'.split('o', 0);`, '(b, , :and:m)'],
    ['splitByCharacterType', `return 'Lightning.platform'.splitByCharacterType();`, '(L, ightning, ., platform)'],
    [
        'splitByCharacterTypeCamelCase',
        `return 'Lightning.platform'.splitByCharacterTypeCamelCase();`,
        '(Lightning, ., platform)'
    ],
    ['startsWith', `return 'AE86 vs EK9'.startsWith('AE86');`, 'true'],
    ['startsWithIgnoreCase', `return 'AE86 vs EK9'.startsWithIgnoreCase('ae86');`, 'true'],
    ['substring', `return 'hamburger'.substring(3);`, `'burger'`],
    ['substring to an end', `return 'hamburger'.substring(4, 8) + ' ' + 'smiles'.substring(1, 5);`, `'urge mile'`],
    ['substringAfter', `return 'Salesforce.Lightning.platform'.substringAfter('.');`, `'Lightning.platform'`],
    ['substringAfterLast', `return 'Salesforce.Lightning.platform'.substringAfterLast('.');`, `'platform'`],
    ['substringBefore', `return 'Salesforce.Lightning.platform'.substringBefore('.');`, `'Salesforce'`],
    [
        'substringBeforeLast',
        `return 'Salesforce.Lightning.platform'.substringBeforeLast('.');`,
        `'Salesforce.Lightning'`
    ],
    ['substringBetween a tag', `return 'tagYellowtag'.substringBetween('tag');`, `'Yellow'`],
    ['substringBetween two texts', `return 'xYellowy'.substringBetween('x', 'y');`, `'Yellow'`],
    ['swapCase', `return 'Force.com'.swapCase();`, `'fORCE.COM'`],
    ['toLowerCase', `return 'ThIs iS hArD tO rEaD'.toLowerCase();`, `'this is hard to read'`],
    ['toLowerCase in Turkish', `return 'KIYMETLİ'.toLowerCase('tr');`, `'kıymetli'`],
    ['toUpperCase in Turkish', `return 'imkansız'.toUpperCase('tr');`, `'İMKANSIZ'`],
    [
        'template',
        String.raw`return 'Escaped: $${'${'}hello} Unescaped: ${'${'}hello}'.template(new Map<String, Object>{ 'hello' => 'hi' });`,
        `'Escaped: \${hello} Unescaped: hi'`
    ],
    [
        'template with a missing variable',
        `return '\${name}'.template(new Map<String, Object>());`,
        'throws System.StringException'
    ],
    ['trim', `return '   Hello!   '.trim();`, `'Hello!'`],
    ['trim removes control characters', String.raw`return '\t\nHello!\r\n'.trim();`, `'Hello!'`],
    ['uncapitalize', `return 'Hello max'.uncapitalize();`, `'hello max'`],
    ['unescapeCsv', `return '"Max1, ""Max2"""'.unescapeCsv();`, `'Max1, "Max2"'`],
    ['unescapeEcmaScript', String.raw`return '\\"3.8\\",\\"3.9\\"'.unescapeEcmaScript();`, `'"3.8","3.9"'`],
    ['unescapeHtml4', `return '"&lt;Black&amp;White&gt;"'.unescapeHtml4();`, `'"<Black&White>"'`],
    ['unescapeHtml4 keeps unknown entities', `return '&lt;&zzz;'.unescapeHtml4();`, `'<&zzz;'`],
    ['unescapeJava', String.raw`return 'Company: \\"Salesforce.com\\"'.unescapeJava();`, `'Company: "Salesforce.com"'`],
    ['unescapeUnicode', String.raw`return 'De onde voc\\u00EA \\u00E9?'.unescapeUnicode();`, `'De onde você é?'`],
    ['valueOf a Date', `return String.valueOf(Date.newInstance(2001, 3, 21));`, `'2001-03-21'`],
    ['valueOf a Datetime', `return String.valueOf(Datetime.newInstance(1996, 6, 23));`, `'1996-06-23 00:00:00'`],
    ['valueOf a Decimal', `Decimal d = 3.14159265; return String.valueOf(d);`, `'3.14159265'`],
    ['valueOf a Double', `Double d = 12.34; return String.valueOf(d);`, `'12.34'`],
    ['valueOf a list', `return String.valueOf(new List<Integer>{ 10, 20 });`, `'(10, 20)'`],
    ['valueOfGmt', `return String.valueOfGmt(Datetime.newInstance(2001, 9, 14));`, `'2001-09-14 07:00:00'`]
];

export const STRING_CASES = rowsOf(
    PAGES.string,
    METHODS.map(([name, apex, expected]) => [`String: ${name}`, apex, expected])
);
