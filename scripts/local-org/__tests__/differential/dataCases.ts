import { PAGES, rowsOf, type Row } from './differentialCase';

export const DATA_MEMBERS = `
    public class Car { public String make; public String year; }`;

const APPLIANCE = String.raw`Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{\n "description" :"An appliance",\n'
    + ' "accessories" : [ "powerCord", { "right":"door handle1", "left":"door handle2" } ],\n'
    + ' "dimensions" : { "height" : 5.5 , "width" : 3.0 , "depth" : 2.2 },\n "type" : null,\n "inventory" : 2000,\n'
    + ' "price" : 1023.45,\n "isShipped" : true,\n "modelNumber" : "123"\n}');`;

const JSON_ROWS: readonly Row[] = [
    ['deserialize of a Decimal', `return (Decimal) JSON.deserialize('100.1', Decimal.class) == 100.1;`, 'true'],
    [
        'deserialize ignores what the class does not have',
        `Car c = (Car) JSON.deserialize('{"make":"SFDC","year":"2020","colour":"red"}', Car.class); return c.make + c.year;`,
        `'SFDC2020'`
    ],
    [
        'deserializeStrict',
        `Car c = (Car) JSON.deserializeStrict('{"make":"SFDC","year":"2020"}', Car.class); return c.make + c.year;`,
        `'SFDC2020'`
    ],
    [
        'deserializeStrict of what the class does not have',
        `return JSON.deserializeStrict('{"make":"SFDC","colour":"red"}', Car.class);`,
        'throws'
    ],
    ['deserializeUntyped: text', `${APPLIANCE} return m.get('description');`, `'An appliance'`],
    ['deserializeUntyped: list', `${APPLIANCE} return ((List<Object>) m.get('accessories'))[0];`, `'powerCord'`],
    [
        'deserializeUntyped: object in a list',
        `${APPLIANCE} return ((Map<String, Object>) ((List<Object>) m.get('accessories'))[1]).get('left');`,
        `'door handle2'`
    ],
    [
        'deserializeUntyped: numbers',
        `${APPLIANCE} return m.get('inventory') == 2000 && m.get('price') == 1023.45
            && ((Map<String, Object>) m.get('dimensions')).get('height') == 5.5;`,
        'true'
    ],
    ['deserializeUntyped: null', `${APPLIANCE} return m.get('type');`, 'null'],
    ['deserializeUntyped: true', `${APPLIANCE} return m.get('isShipped');`, 'true'],
    ['deserializeUntyped: digits in quotes stay text', `${APPLIANCE} return m.get('modelNumber');`, `'123'`],
    [
        'serialize of a Datetime is in GMT',
        'return JSON.serialize(Datetime.newInstance(Date.newInstance(2011, 3, 22), Time.newInstance(1, 15, 18, 0)));',
        `'"2011-03-22T08:15:18.000Z"'`
    ],
    [
        'serialize without nulls',
        `Car c = new Car(); c.make = 'SFDC'; return JSON.serialize(c, true);`,
        `'{"make":"SFDC"}'`
    ]
];

const ABA = `Matcher m = Pattern.compile('(a(b)?)+').matcher('aba');`;

export const DATA_CASES = [
    ...rowsOf(
        PAGES.json,
        JSON_ROWS.map(([name, apex, expected]) => [`JSON: ${name}`, apex, expected])
    ),
    ...rowsOf(PAGES.patternExample, [
        ['Pattern: matches', `${ABA} return m.matches();`, 'true'],
        [
            'Pattern: groups hold what matched last',
            `${ABA} m.matches(); return new List<Object>{ m.groupCount(), m.group(0), m.group(1) };`,
            '(2, aba, a)'
        ],
        [
            'Pattern: ends of groups',
            `${ABA} m.matches(); return new List<Integer>{ m.end(), m.end(0), m.end(1) };`,
            '(3, 3, 3)'
        ]
    ]),
    ...rowsOf(PAGES.matcher, [
        [
            'Matcher: replaceAll',
            `return Pattern.compile('a*b').matcher('aabxyzaabxyzabxyzb').replaceAll('-');`,
            `'-xyz-xyz-xyz-'`
        ],
        [
            'Matcher: replaceFirst',
            `return Pattern.compile('dog').matcher('zzzdogzzzdogzzz').replaceFirst('cat');`,
            `'zzzcatzzzdogzzz'`
        ],
        [
            'Matcher: replaceAll with a group',
            `return Pattern.compile('(a)(b)').matcher('xaby').replaceAll('$2$1');`,
            `'xbay'`
        ],
        [
            'Matcher: quoteReplacement',
            `return Pattern.compile('a').matcher('bab').replaceAll(Matcher.quoteReplacement('$1'));`,
            `'b$1b'`
        ],
        [
            'Matcher: a group that took no part',
            `Matcher m = Pattern.compile('a(b)?').matcher('a'); m.matches(); return new List<Object>{ m.group(1), m.end(1) };`,
            '(null, -1)'
        ],
        [
            'Matcher: find goes on from the last match',
            `Matcher m = Pattern.compile('[0-9]+').matcher('a1b22'); List<String> l = new List<String>();
                while (m.find()) { l.add(m.group()); } return l;`,
            '(1, 22)'
        ],
        ['Matcher: lookingAt needs no whole match', `return Pattern.compile('ab').matcher('abc').lookingAt();`, 'true'],
        ['Matcher: matches does', `return Pattern.compile('ab').matcher('abc').matches();`, 'false'],
        [
            'Matcher: a region limits the search',
            `return Pattern.compile('a').matcher('ab').region(1, 2).find();`,
            'false'
        ]
    ]),
    ...rowsOf(PAGES.pattern, [
        [
            'Pattern: matches is compile, matcher and matches',
            `return Pattern.matches('a*b', 'aab') == Pattern.compile('a*b').matcher('aab').matches();`,
            'true'
        ],
        ['Pattern: quote takes metacharacters literally', `return Pattern.matches(Pattern.quote('$^'), '$^');`, 'true'],
        [
            'Pattern: split drops empty texts at the end with limit 0',
            `return Pattern.compile('o').split('boo:and:moo', 0);`,
            '(b, , :and:m)'
        ],
        ['Pattern: split with a limit', `return Pattern.compile(':').split('boo:and:moo', 2);`, '(boo, and:moo)'],
        ['Pattern: pattern', `return Pattern.compile('a*b').pattern();`, `'a*b'`]
    ]),
    ...rowsOf(PAGES.encodingUtil, [
        ['EncodingUtil: convertFromHex', `return EncodingUtil.convertFromHex('4A4B4C').toString();`, `'JKL'`],
        [
            'EncodingUtil: convertFromHex of null',
            'String s; return EncodingUtil.convertFromHex(s);',
            'throws System.NullPointerException'
        ],
        [
            'EncodingUtil: convertFromHex of an odd number of digits',
            `return EncodingUtil.convertFromHex('4A4');`,
            'throws System.InvalidParameterValueException'
        ],
        ['EncodingUtil: urlEncode', `return EncodingUtil.urlEncode('aZ09.-*_ /', 'UTF-8');`, `'aZ09.-*_+%2F'`],
        ['EncodingUtil: urlDecode', `return EncodingUtil.urlDecode('a+b%2F', 'UTF-8');`, `'a b/'`],
        [
            'EncodingUtil: convertToHex',
            `return EncodingUtil.convertToHex(Blob.valueOf('JKL')).toUpperCase();`,
            `'4A4B4C'`
        ]
    ]),
    ...rowsOf(PAGES.blob, [
        ['Blob: toString', `return Blob.valueOf('StringToBlob').toString();`, `'StringToBlob'`],
        ['Blob: size in bytes', `return Blob.valueOf('StringToBlob').size();`, '12']
    ]),
    ...rowsOf(PAGES.id, [
        ['Id: to15', `Id a = '0D5B000001DVM9tkAh'; return a.to15();`, `'0D5B000001DVM9t'`],
        [
            'Id: getSObjectType',
            `Account a = new Account(Name = 'account'); insert a; return a.Id.getSObjectType() == Schema.Account.SObjectType;`,
            'true'
        ],
        ['Id: valueOf', `return Id.valueOf('001xa000003DIlo') == '001xa000003DIlo';`, 'true'],
        [
            'Id: valueOf restoring the case of 15 characters',
            `return Id.valueOf('001xa000003DIlo', true);`,
            'throws System.StringException'
        ]
    ])
];
