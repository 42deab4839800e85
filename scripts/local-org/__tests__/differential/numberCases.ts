import { PAGES, rowsOf, type Row } from './differentialCase';

/** Rounds the four numbers that the page rounds in each of its tables. */
const rounded = (mode: string): string => `List<Long> results = new List<Long>();
    for (Decimal each : new Decimal[]{ 5.5, 1.1, -1.1, -2.7 }) { results.add(each.round(System.RoundingMode.${mode})); }
    return results;`;

const DECIMAL: readonly Row[] = [
    ['rounding CEILING', rounded('CEILING'), '(6, 2, -1, -2)'],
    ['rounding DOWN', rounded('DOWN'), '(5, 1, -1, -2)'],
    ['rounding FLOOR', rounded('FLOOR'), '(5, 1, -2, -3)'],
    ['rounding HALF_DOWN', rounded('HALF_DOWN'), '(5, 1, -1, -3)'],
    ['rounding HALF_EVEN', rounded('HALF_EVEN'), '(6, 1, -1, -3)'],
    ['rounding HALF_UP', rounded('HALF_UP'), '(6, 1, -1, -3)'],
    ['rounding UP', rounded('UP'), '(6, 2, -2, -3)'],
    [
        'rounding UNNECESSARY of a whole number',
        'Decimal d = 1.0; return d.round(System.RoundingMode.UNNECESSARY);',
        '1L'
    ],
    [
        'rounding UNNECESSARY of a fraction',
        'Decimal d = 5.5; return d.round(System.RoundingMode.UNNECESSARY);',
        'throws System.MathException'
    ],
    ['abs', 'Decimal d = -6.02214129; return d.abs();', '6.02214129'],
    ['divide to a scale', 'Decimal d = 19; return d.divide(100, 3);', '0.190'],
    ['divide to a scale, rounding up', 'Decimal d = 12.4567; return d.divide(7, 2, System.RoundingMode.UP);', '1.78'],
    ['format in the user locale', 'Decimal d = 12345.6789; return d.format();', `'12,345.679'`],
    ['intValue', 'Decimal d = 1.602176565; return d.intValue();', '1'],
    ['longValue', 'Decimal d = 376.730313461; return d.longValue();', '376L'],
    ['pow', 'Decimal d = 4.12; return d.pow(2);', '16.9744'],
    ['pow of 0', 'Decimal d = 4.12; return d.pow(0) == 1;', 'true'],
    [
        'precision',
        'Decimal a = 123.45; Decimal b = 123.123; return new List<Integer>{ a.precision(), b.precision() };',
        '(5, 6)'
    ],
    [
        'round is half even',
        'Decimal a = 4.5; Decimal b = 5.5; return new List<Long>{ a.round(), b.round() };',
        '(4, 6)'
    ],
    [
        'round to the nearest',
        'Decimal a = 5.2; Decimal b = -5.7; return new List<Long>{ a.round(), b.round() };',
        '(5, -6)'
    ],
    ['scale', 'Decimal d = 9.27400968; return d.scale();', '8'],
    ['setScale', 'Decimal d = 8.987551787; return d.setScale(3);', '8.988'],
    ['setScale below zero', 'Decimal d = 4000; return d.setScale(-3) == 4000;', 'true'],
    ['the scale of a Decimal from a text', `return Decimal.valueOf('12.4500').scale();`, '4'],
    ['stripTrailingZeros', 'Decimal d = 1.10000; return d.stripTrailingZeros();', '1.1'],
    ['toPlainString', 'Decimal d = 12345.6789; return d.toPlainString();', `'12345.6789'`],
    ['valueOf a Long', 'Long l = 299792458; return Decimal.valueOf(l) == 299792458;', 'true'],
    ['valueOf a Double', 'Double d = 2.718281828459045; return Decimal.valueOf(d);', '2.718281828459045']
];

const CONVERSION: readonly Row[] = [
    ['an Integer overflows to the smallest', 'Integer i = 2147483647; return i + 1;', '-2147483648'],
    ['an Integer underflows to the largest', 'Integer i = -2147483648; return i - 1;', '2147483647'],
    [
        'products of Integers overflow before they become a Long',
        'Long l = 365 * 24 * 60 * 60 * 1000; return l == 31536000000L;',
        'false'
    ],
    ['products of Longs do not', 'Long l = 365L * 24L * 60L * 60L * 1000L; return l;', '31536000000L'],
    ['division of Integers loses the fraction before a Double is made', 'Double d = 5 / 3; return d;', '1D'],
    ['division of decimal numbers keeps it', 'Double d = 5.0 / 3.0; return d;', '1.6666666666666667D'],
    ['an Integer becomes a Long', 'Integer i = 123; Long l = i; return l;', '123L'],
    ['a Long becomes a Double', 'Long l = 123; Double d = l; return d;', '123D'],
    ['a Double becomes a Decimal', 'Double d = 1.5; Decimal x = d; return x;', '1.5'],
    ['an Id becomes a String', `Id a = '00300000003T2PGAA0'; String s = a; return s;`, `'00300000003T2PGAA0'`],
    [
        'a String that is no id does not become an Id',
        `String s = 'nonsense'; Id a = s; return a;`,
        'throws System.StringException'
    ],
    [
        'instanceof tells whether a String is an Id',
        `String a = '00300000003T2PGAA0'; String b = 'nonsense';
            return new List<Boolean>{ a instanceof Id, b instanceof Id };`,
        '(true, false)'
    ]
];

export const NUMBER_CASES = [
    ...rowsOf(
        PAGES.decimal,
        DECIMAL.map(([name, apex, expected]) => [`Decimal: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.conversion,
        CONVERSION.map(([name, apex, expected]) => [`Conversion: ${name}`, apex, expected])
    ),
    ...rowsOf(PAGES.double, [
        ['Double: format in the user locale', 'Double d = 1261992; return d.format();', `'1,261,992'`],
        ['Double: intValue', `return Double.valueOf('3.14159').intValue();`, '3'],
        ['Double: longValue', 'Double d = 421994; return d.longValue();', '421994L'],
        [
            'Double: round',
            'Double a = 4.5; Double b = 4.2; Double c = -4.7; return new List<Long>{ a.round(), b.round(), c.round() };',
            '(5, 4, -5)'
        ]
    ]),
    ...rowsOf(PAGES.integer, [
        ['Integer: format', 'Integer i = 22; return i.format();', `'22'`],
        ['Integer: valueOf', `return Integer.valueOf('123');`, '123'],
        ['Integer: valueOf no number', `return Integer.valueOf('NotAnInteger');`, 'throws System.TypeException']
    ]),
    ...rowsOf(PAGES.long, [
        ['Long: format', 'Long l = 4271990; return l.format();', `'4,271,990'`],
        ['Long: intValue', 'Long l = 7191991; return l.intValue();', '7191991'],
        ['Long: valueOf', `return Long.valueOf('123456789');`, '123456789L']
    ]),
    ...rowsOf(PAGES.boolean, [
        [
            'Boolean: valueOf',
            `return new List<Boolean>{ Boolean.valueOf('true'), Boolean.valueOf('yes') };`,
            '(true, false)'
        ],
        ['Boolean: valueOf null', 'String nothing; return Boolean.valueOf(nothing);', 'throws']
    ])
];
