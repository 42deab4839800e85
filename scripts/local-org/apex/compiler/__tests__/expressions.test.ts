import { type Case, caseRunner, throws } from './caseTable';

const OPERATORS = 'documented: Apex Developer Guide, Expression Operators';
const RULES = 'documented: Apex Developer Guide, Rules of Conversion';
const NULL_REFERENCE = throws('System.NullPointerException', 'Attempt to de-reference a null object');

const CASES: readonly Case[] = [
    ['integer division cuts off', OPERATORS, 'return 7 / 2;', 3],
    ['negative integer division cuts towards zero', 'assumed', 'return -7 / 2;', -3],
    ['integers wrap around', 'assumed', 'Integer i = 2147483647; return i + 1;', -2147483648],
    ['integer multiplication wraps around', 'assumed', 'Integer i = 65536; return i * i;', 0],
    ['the smallest integer is a literal', 'assumed', 'return -2147483648;', -2147483648],
    ['longs are 64 bits', 'assumed', 'Long big = 9223372036854775807L; return big + 1;', 'Long -9223372036854775808'],
    ['integer and long give long', RULES, 'Long a = 3; return a * 2;', 'Long 6'],
    ['integer and decimal give decimal', RULES, 'return 1 + 2.50;', 'Decimal 3.50'],
    ['integer and double give double', RULES, 'Double d = 1; return d + 2;', 'Double 3'],
    ['decimal multiplication adds scales', 'assumed', 'return 1.50 * 2.0;', 'Decimal 3.000'],
    ['division of decimals is exact', 'assumed', 'return 1.0 / 8;', 'Decimal 0.125'],
    ['decimal assigned to double', RULES, 'Decimal d = 1.5; Double x = d; return x;', 'Double 1.5'],
    ['integer parameter widens to decimal', RULES, 'return half(3);', 'Decimal 1.5'],
    [
        'dividing by zero',
        OPERATORS,
        'Integer zero = 0; return 1 / zero;',
        throws('System.MathException', 'Divide by 0')
    ],
    [
        'decimal division by zero',
        OPERATORS,
        'Decimal zero = 0; return 1.0 / zero;',
        throws('System.MathException', 'Divide by 0')
    ],
    ['arithmetic with null', OPERATORS, 'Integer nothing; return nothing + 1;', NULL_REFERENCE],
    ['null in a condition', 'assumed', 'Boolean nothing; if (nothing) { return 1; } return 2;', NULL_REFERENCE],
    ['comparing numbers with null is false', OPERATORS, 'Integer nothing; return nothing < 1 || nothing > 1;', false],
    ['strings equal ignoring case', OPERATORS, "return 'Hello' == 'hELLO';", true],
    ['string inequality ignores case', OPERATORS, "return 'Hello' != 'hELLO';", false],
    ['equals() respects case', 'documented: String class, equals', "return 'Hello'.equals('hello');", false],
    ['null text is smaller than any text', OPERATORS, "String nothing; return nothing < 'a';", true],
    ['null equals null', OPERATORS, 'String nothing; return nothing == null;', true],
    [
        '15 and 18 characters of an id are equal',
        OPERATORS,
        "Id a = '001000000000001'; Id b = '001000000000001AAA'; return a == b;",
        true
    ],
    [
        'an id assigned from 15 characters has 18',
        RULES,
        "Id a = '001000000000001'; String s = a; return s.length();",
        18
    ],
    ['an id compares with a string', OPERATORS, "Id a = '001000000000001AAA'; return a == '001000000000001';", true],
    ['an invalid id', RULES, "String s = 'x'; Id a = s; return a;", throws('System.StringException', 'Invalid id: x')],
    [
        '== on lists compares elements',
        OPERATORS,
        'return new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 };',
        true
    ],
    [
        '=== on lists compares identity',
        OPERATORS,
        'List<Integer> a = new List<Integer>(); List<Integer> b = new List<Integer>(); return a === b;',
        false
    ],
    [
        '!== is its opposite',
        OPERATORS,
        'List<Integer> a = new List<Integer>(); List<Integer> b = a; return a !== b;',
        false
    ],
    ['objects without equals compare identity', OPERATORS, 'return new Box(1) == new Box(1);', false],
    ['objects with equals use it', OPERATORS, 'return new Point(1, 2) == new Point(1, 2);', true],
    ['and stops at false', OPERATORS, 'Integer nothing; return nothing != null && nothing + 1 > 0;', false],
    ['or stops at true', OPERATORS, 'Integer nothing; return nothing == null || nothing + 1 > 0;', true],
    [
        'booleans combine without stopping',
        OPERATORS,
        'Boolean a = true; Boolean b = false; return (a & b) || (a ^ b);',
        true
    ],
    ['shifts', OPERATORS, 'return (1 << 4) + (-16 >> 2) + (-1 >>> 28);', 27],
    ['shifting a long', OPERATORS, 'Long one = 1; return one << 40;', 'Long 1099511627776'],
    ['bit operators', OPERATORS, 'return (12 & 10) + (12 | 10) + (12 ^ 10);', 28],
    ['|= on Booleans stops early', OPERATORS, 'Boolean b = true; b |= fails(); return b;', true],
    ['&= on Booleans stops early', OPERATORS, 'Boolean b = false; b &= fails(); return b;', false],
    ['|= on Booleans evaluates when it must', OPERATORS, 'Boolean b = false; b |= 1 < 2; return b;', true],
    [
        'a text may be tested for being an id',
        RULES,
        "String s = '001000000000001'; String t = 'x'; return s instanceof Id && !(t instanceof Id);",
        true
    ],
    ['complement', 'assumed', 'return ~5;', -6],
    [
        'text concatenates anything',
        OPERATORS,
        "Integer i = 3; Decimal d = 1.50; Boolean b = true; return 'x' + i + d + b;",
        'x31.50true'
    ],
    ['text concatenates null', OPERATORS, "String nothing; return 'x' + nothing;", 'xnull'],
    ['numbers add before text is reached', OPERATORS, "return 1 + 2 + 'x' + 1 + 2;", '3x12'],
    ['compound assignment of text', OPERATORS, "String s = 'a'; s += 1; s += 'b'; return s;", 'a1b'],
    [
        'compound assignments',
        OPERATORS,
        'Integer i = 10; i += 5; i -= 3; i *= 4; i /= 5; i <<= 2; i |= 1; i &= 13; i ^= 3; return i;',
        6
    ],
    [
        'increments before and after',
        OPERATORS,
        'Integer i = 5; Integer a = i++; Integer b = ++i; return a * 10 + b;',
        57
    ],
    [
        'increment of a list element evaluates its index once',
        'assumed',
        'List<Integer> l = new List<Integer>{ 1, 1 }; Integer i = 0; l[i++]++; l[i] += 5; return l;',
        '(2, 6)'
    ],
    ['increment of a field', OPERATORS, 'Box b = new Box(1); b.value++; b.value += 2; return b.value--;', 4],
    ['increment of a static', OPERATORS, 'counter = 0; counter++; Main.counter += 2; return counter;', 3],
    ['increment through a property', OPERATORS, 'Box b = new Box(1); b.doubled += 1; return b.value;', 6],
    ['assignment is an expression', OPERATORS, 'Integer a; Integer b = (a = 4) + 1; return a + b;', 9],
    ['ternary widens', RULES, 'Boolean b = true; Object o = b ? 1 : 2.5; return o;', 'Decimal 1'],
    ['ternary with null', OPERATORS, "Boolean b = false; return b ? 'x' : null;", null],
    ['coalescing', 'documented: Null Coalescing Operator', "String nothing; return nothing ?? 'other';", 'other'],
    [
        'coalescing keeps the left',
        'documented: Null Coalescing Operator',
        "String some = 'a'; return some ?? 'other';",
        'a'
    ],
    ['safe navigation on null', 'documented: Safe Navigation Operator', 'Box nothing; return nothing?.value;', null],
    [
        'safe navigation ends the whole chain',
        'documented: Safe Navigation Operator',
        'Box nothing; return nothing?.self().self().value;',
        null
    ],
    ['safe navigation on something', 'documented: Safe Navigation Operator', 'return new Box(7)?.self()?.value;', 7],
    [
        'safe navigation in the middle of a chain',
        'documented: Safe Navigation Operator',
        'return new Box(7).next?.next.value;',
        null
    ],
    ['casting between numbers', RULES, 'Decimal d = 3.99; return (Integer) d + (Integer) -3.99;', 0],
    ['casting a long down wraps', 'assumed', 'Long big = 4294967297L; return (Integer) big;', 1],
    ['casting an Object', RULES, "Object o = 'x'; return ((String) o).length();", 1],
    [
        'a wrong cast',
        RULES,
        "Object o = 'x'; return (Integer) o;",
        throws('System.TypeException', 'Invalid conversion from runtime type String to Integer')
    ],
    ['casting null', 'assumed', 'Object o = null; return (String) o;', null],
    ['instanceof', OPERATORS, "Object o = 'x'; return o instanceof String && !(o instanceof Integer);", true],
    [
        'null is an instance of nothing',
        'documented: instanceof keyword, API 32',
        'Object o = null; return o instanceof String;',
        false
    ],
    [
        'instanceof on user classes',
        OPERATORS,
        'Object o = new Big(); return o instanceof Box && o instanceof Comparable;',
        true
    ],
    ['hexadecimal escapes', 'assumed', "return '\\u0041\\t\\'';", "A\t'"],
    ['multi-line strings', 'documented: Multiline Strings', "return '''\n  first\nsecond''';", '  first\nsecond'],
    [
        'list literals and access',
        'assumed',
        "List<String> l = new List<String>{ 'a', 'b' }; l[1] = 'c'; return l[0] + l[1];",
        'ac'
    ],
    [
        'index out of bounds',
        'documented: Lists',
        'return new List<Integer>{ 1 }[1];',
        throws('System.ListException', 'List index out of bounds: 1')
    ],
    [
        'arrays',
        'documented: Lists, array notation',
        'Integer[] a = new Integer[3]; a[0] = 4; return a.size() + a[0];',
        7
    ],
    [
        'array literals',
        'documented: Lists, array notation',
        "String[] a = new String[]{ 'x', 'y' }; return String.join(a, '-');",
        'x-y'
    ],
    [
        'map literals',
        'documented: Maps',
        "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2 }; return m.get('a') + m.get('b');",
        3
    ],
    [
        'nested generics',
        'assumed',
        "Map<String, List<Integer>> m = new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1, 2 } }; return m.get('a')[1];",
        2
    ],
    ['sets keep one of each', 'documented: Sets', 'return new Set<Integer>{ 1, 2, 2 }.size();', 2],
    [
        'set literals of objects use equals',
        'assumed',
        'return new Set<Point>{ new Point(1, 1), new Point(1, 1) }.size();',
        1
    ],
    ['Date plus days', OPERATORS, 'return String.valueOf(Date.newInstance(2026, 2, 27) + 2);', '2026-03-01'],
    ['dates compare', OPERATORS, 'return Date.newInstance(2026, 1, 1) < Date.newInstance(2026, 1, 2);', true],
    ['dates equal by value', OPERATORS, 'return Date.newInstance(2026, 1, 1) == Date.newInstance(2026, 1, 1);', true],
    ['class literals', 'documented: Type class', "return Box.class == Type.forName('Main.Box');", true],
    ['names ignore case', 'documented: Case Sensitivity', 'INTEGER Value = 4; return vALUE + 1;', 5],
    [
        'System prefix',
        'documented: Namespace, Class, and Variable Name Precedence',
        'return System.String.valueOf(1) + System.Math.abs(-2);',
        '12'
    ],
    [
        'local variables hide fields',
        'documented: Namespace, Class, and Variable Name Precedence',
        'counter = 1; return hidden();',
        5
    ],
    [
        'enum equality and methods',
        'documented: Enums',
        "return Colour.RED == Colour.valueOf('RED') && Colour.GREEN.ordinal() == 1 && Colour.values().size() == 3;",
        true
    ],
    ['enum prints its name', 'documented: Enums', "return 'is ' + Colour.BLUE + Colour.BLUE.name();", 'is BLUEBLUE'],
    ['enums are equal only to themselves', 'documented: Enums', 'Colour nothing; return nothing == Colour.RED;', false]
];

const MEMBERS = `
static Integer counter;
enum Colour { RED, GREEN, BLUE }
virtual class Box {
    public Integer value;
    public Box next;
    public Integer doubled { get { return value * 2; } set { this.value = value * 2; } }
    Box(Integer value) { this.value = value; }
    Box self() { return this; }
}
class Big extends Box implements Comparable {
    Big() { super(99); }
    public Integer compareTo(Object other) { return 0; }
}
class Point {
    Integer x; Integer y;
    Point(Integer x, Integer y) { this.x = x; this.y = y; }
    public Boolean equals(Object other) { Point p = (Point) other; return x == p.x && y == p.y; }
    public override Integer hashCode() { return x * 31 + y; }
}
static Decimal half(Decimal d) { return d / 2; }
static Boolean fails() { return new List<Boolean>()[0]; }
static Integer hidden() { Integer counter = 5; return counter; }
`;

describe('Apex expressions', () => {
    const run = caseRunner(CASES, {}, MEMBERS);
    it.each(CASES.map((row, index) => [row[0], row[1], row[3], index] as const))(
        '%s (%s)',
        (_name, _provenance, expected, index) => {
            expect(run(index)).toEqual(expected);
        }
    );
});
