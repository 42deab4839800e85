import { PAGES, rowsOf, type Row } from './differentialCase';

/** Types and helpers the rows of this file use; members of the class they run in. */
export const LANGUAGE_MEMBERS = `
    public enum Season { WINTER, SPRING, SUMMER, FALL }
    public virtual class Report {}
    public class CustomReport extends Report {}
    public class InternalReport extends Report {}
    public class Point {
        Integer x; Integer y;
        public Point(Integer x, Integer y) { this.x = x; this.y = y; }
        public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y; }
        public Integer hashCode() { return 31 * x + y; }
    }
    public static Integer calls = 0;
    public static Integer counted(Integer value) { calls++; return value; }
    public static Boolean failing() { throw new NullPointerException(); }
    public static String branch(String value) {
        String result = '';
        switch on value {
            when 'orange' { result += 'lower'; }
            when 'ORANGE', 'red' { result += 'upper or red'; }
            when null { result += 'nothing'; }
            when else { result += 'else'; }
        }
        return result;
    }
    public static String kind(SObject record) {
        switch on record {
            when Account a { return 'account ' + a.Name; }
            when Contact c { return 'contact ' + c.LastName; }
            when else { return 'other'; }
        }
    }`;

const PRIMITIVES: readonly Row[] = [
    ['variables begin as null', 'Boolean b; return b == null;', 'true'],
    ['an Integer literal needs an L beyond its range', 'Long l = 2147483648L; return l;', '2147483648L'],
    [
        'an id of 15 characters becomes one of 18',
        `Id a = '00300000003T2PG'; return String.valueOf(a);`,
        `'00300000003T2PGAA0'`
    ],
    ['an invalid id is rejected', `Id a = (Id) 'not an id at all'; return a;`, 'throws System.StringException'],
    ['Object casts back', 'Object o = 10; Integer i = (Integer) o; return i;', '10'],
    [
        'text compares without case',
        `return new List<Boolean>{ 'a' == 'A', 'a' < 'B', 'B' > 'a' };`,
        '(true, true, true)'
    ],
    ['escape sequences', String.raw`return '\t\n\f\r\"\'\\\b'.length();`, '8'],
    ['strings keep blanks at their ends', `return ' a '.length();`, '3'],
    ['days add to a Date', 'return String.valueOf(Date.newInstance(2020, 2, 28) + 2);', `'2020-03-01'`],
    ['days subtract from a Date', 'return String.valueOf(Date.newInstance(2020, 3, 1) - 1);', `'2020-02-29'`]
];

const OPERATORS: readonly Row[] = [
    ['== on text ignores case', `return 'Hello' == 'hELLO';`, 'true'],
    ['!= on text ignores case', `return 'Hello' != 'hELLO';`, 'false'],
    [
        '== on ids does not distinguish 15 and 18 characters',
        `Id a = '00300000003T2PG'; Id b = '00300000003T2PGAA0'; return a == b;`,
        'true'
    ],
    ['user types compare by reference', 'return new Report() == new Report();', 'false'],
    ['user types with equals compare by it', 'return new Point(1, 2) == new Point(1, 2);', 'true'],
    ['=== compares references', 'return new Point(1, 2) === new Point(1, 2);', 'false'],
    ['!== is its opposite', 'Point a = new Point(1, 2); Point b = a; return a !== b;', 'false'],
    [
        'records compare by all fields',
        `return new List<Boolean>{
            new Account(Name = 'A') == new Account(Name = 'A'), new Account(Name = 'A') == new Account(Name = 'A', Site = 'B') };`,
        '(true, false)'
    ],
    [
        'a number and null are never ordered',
        'Integer n; return new List<Boolean>{ n < 1, n > 1, n <= 1, n >= 1 };',
        '(false, false, false, false)'
    ],
    ['text is greater than null', `String n; return new List<Boolean>{ 'a' > n, n < 'a' };`, '(true, true)'],
    ['&& stops at false', 'return false && failing();', 'false'],
    ['|| stops at true', 'return true || failing();', 'true'],
    ['&& has precedence over ||', 'return true || failing() && failing();', 'true'],
    ['a Double makes the sum a Double', 'Double d = 1.5; return d + 1;', '2.5D'],
    ['text concatenates any other type', `return 'x' + 1 + true;`, `'x1true'`],
    [
        'a fraction of a day adds to a Datetime',
        'Datetime t = Datetime.newInstance(2020, 1, 1, 0, 0, 0); return (t + 0.5) == t.addHours(12);',
        'true'
    ],
    [
        '++ before and after',
        'Integer i = 5; Integer a = i++; Integer b = ++i; return new List<Integer>{ a, b };',
        '(5, 7)'
    ],
    ['shift left', 'return 1 << 4;', '16'],
    ['signed shift right keeps the sign', 'return -16 >> 2;', '-4'],
    ['unsigned shift right does not', 'return -1 >>> 28;', '15'],
    ['bitwise operators', 'return new List<Integer>{ 12 & 10, 12 | 10, 12 ^ 10, ~5 };', '(8, 14, 6, -6)'],
    ['negation', 'Integer i = 5; return -i;', '-5'],
    ['ternary', `return true ? 'y' : 'z';`, `'y'`],
    [
        '|= and &= on Booleans',
        'Boolean a = false; a |= true; Boolean b = true; b &= false; return new List<Boolean>{ a, b };',
        '(true, false)'
    ],
    ['compound shifts', 'Integer i = 1; i <<= 4; i >>= 1; i ^= 3; return i;', '11'],
    ['comparing ids of different types', `Id a = '001000000000001'; Id b = '003000000000001'; return a < b;`, 'throws']
];

const NAVIGATION: readonly Row[] = [
    ['a null on the left gives null', 'Account a; return a?.Name;', 'null'],
    ['what is there is read', `Account a = new Account(Name = 'Acme'); return a?.Name;`, `'Acme'`],
    [
        'the rest of the chain is not evaluated',
        'Account a; calls = 0; String s = a?.Name.left(counted(1)); return calls;',
        '0'
    ],
    [
        'a null further on still throws',
        'Account a = new Account(); return a?.Name.left(1);',
        'throws System.NullPointerException'
    ],
    ['a query without rows gives null', `return [SELECT Name FROM Account WHERE Name = 'Nobody']?.Name;`, 'null']
];

const COALESCING: readonly Row[] = [
    ['the left when it is there', 'Integer a = 5; return a ?? 100;', '5'],
    ['the right when it is null', 'Integer a; return a ?? 100;', '100'],
    [
        'the right is not evaluated without need',
        'calls = 0; Integer a = 5; Integer b = a ?? counted(1); return calls;',
        '0'
    ],
    ['the left is evaluated once', 'calls = 0; Integer b = counted(7) ?? 100; return calls;', '1'],
    [
        'arithmetic binds tighter',
        'Integer top; Integer bottom = 30; return new List<Integer>{ top ?? 100 - bottom ?? 0, (top ?? 100) - (bottom ?? 0) };',
        '(70, 70)'
    ],
    [
        'arithmetic binds tighter: the left wins whole',
        'Integer top = 10; Integer bottom = 30; return top ?? 100 - bottom ?? 0;',
        '10'
    ],
    [
        'a query without rows',
        `Account fallback = new Account(Name = 'Acme'); Account a = [SELECT Id FROM Account WHERE Name = 'Nobody'] ?? fallback;
            return a.Name;`,
        `'Acme'`
    ]
];

const SWITCH: readonly Row[] = [
    ['text respects case', `return branch('orange') + ', ' + branch('ORANGE');`, `'lower, upper or red'`],
    ['several values of one block', `return branch('red');`, `'upper or red'`],
    ['null is a value', 'return branch(null);', `'nothing'`],
    ['else', `return branch('Orange');`, `'else'`],
    ['no block matches', 'Integer i = 7; switch on i { when 2 { i = 0; } } return i;', '7'],
    [
        'negative literals',
        `Integer i = -3; switch on i { when 2 { return 'two'; } when -3 { return 'minus three'; } when else { return 'else'; } }`,
        `'minus three'`
    ],
    [
        'types of records',
        `return kind(new Contact(LastName = 'Doe')) + ', ' + kind(new Account(Name = 'Acme')) + ', ' + kind(new Lead());`,
        `'contact Doe, account Acme, other'`
    ],
    [
        'enums',
        `switch on Season.SUMMER { when WINTER { return 'cold'; } when SUMMER, SPRING { return 'warm'; } when else { return 'else'; } }`,
        `'warm'`
    ],
    [
        'a method result',
        `switch on counted(3) { when 2 { return 2; } when 3 { return 3; } when else { return 0; } }`,
        '3'
    ]
];

export const LANGUAGE_CASES = [
    ...rowsOf(
        PAGES.primitives,
        PRIMITIVES.map(([name, apex, expected]) => [`Primitives: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.operators,
        OPERATORS.map(([name, apex, expected]) => [`Operators: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.safeNavigation,
        NAVIGATION.map(([name, apex, expected]) => [`?.: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.nullCoalescing,
        COALESCING.map(([name, apex, expected]) => [`??: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.switchStatement,
        SWITCH.map(([name, apex, expected]) => [`switch: ${name}`, apex, expected])
    ),
    ...rowsOf(PAGES.casting, [
        [
            'Casting: down to what it is',
            'Report r = new CustomReport(); CustomReport c = (CustomReport) r; return c === r;',
            'true'
        ]
    ]),
    ...rowsOf(PAGES.collectionCasting, [
        [
            'Casting: a list of a subclass goes up and back',
            'List<Report> up = new List<CustomReport>{ new CustomReport() }; return ((List<CustomReport>) up).size();',
            '1'
        ],
        [
            'Casting: a list of the superclass does not become one of the subclass',
            'List<Report> up = new List<Report>{ new CustomReport() }; return (List<CustomReport>) up;',
            'throws'
        ],
        [
            'Casting: another subclass does not fit into the list',
            'List<Report> up = new List<CustomReport>(); up.add(new InternalReport()); return up;',
            'throws'
        ],
        [
            'Casting: maps go by their values',
            `Map<String, Report> up = new Map<String, CustomReport>{ 'a' => new CustomReport() };
                return ((Map<String, CustomReport>) up).size();`,
            '1'
        ]
    ]),
    ...rowsOf(PAGES.instanceOf, [
        ['instanceof: the class it is', 'Report r = new CustomReport(); return r instanceof CustomReport;', 'true'],
        [
            'instanceof: a class it is not',
            'Report r = new CustomReport(); return r instanceof InternalReport;',
            'false'
        ],
        ['instanceof: null is an instance of nothing', 'Object o = null; return o instanceof Account;', 'false']
    ]),
    ...rowsOf(PAGES.enumMethods, [
        ['Enum: name and ordinal', 'return Season.SUMMER.name() + Season.SUMMER.ordinal();', `'SUMMER2'`],
        ['Enum: values', 'return Season.values();', '(WINTER, SPRING, SUMMER, FALL)'],
        [
            'Enum: valueOf ignores case',
            `return StatusCode.valueOf('delete_failed') == StatusCode.DELETE_FAILED;`,
            'true'
        ],
        ['Enum: valueOf no constant', `return Season.valueOf('MONSOON');`, 'throws']
    ])
];
