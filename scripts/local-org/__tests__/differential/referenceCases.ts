import { PAGES, rowsOf, type DifferentialCase, type Row } from './differentialCase';

/** Types the rows of this file use; members of the class they run in. */
export const REFERENCE_MEMBERS = `
    public class Chain { public Integer at = 1; public Chain next; }
    public class Levels { public LoggingLevel level; }
    public class Answering implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) { HttpResponse r = new HttpResponse(); r.setBody('ok'); return r; }
    }
    public class Named { public override String toString() { return 'a name'; } }
    public static String called() {
        Test.setMock(HttpCalloutMock.class, new Answering());
        HttpRequest request = new HttpRequest(); request.setEndpoint('https://example.com'); request.setMethod('GET');
        return new Http().send(request).getBody();
    }`;

const PRINTING: readonly Row[] = [
    [
        'ten items at most',
        `List<Integer> l = new List<Integer>(); for (Integer i = 1; i < 12; i++) { l.add(i); } return l.toString();`,
        `'(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)'`
    ],
    [
        'an object met again',
        `Chain c = new Chain(); return new List<Chain>{ c, c }.toString();`,
        `'(Chain:[at=1, next=null], (already output))'`
    ],
    [
        'a cycle ends',
        `Chain c = new Chain(); c.next = c; return new List<Chain>{ c }.toString();`,
        `'(Chain:[at=1, next=(already output)])'`
    ],
    [
        'equal objects are not the same object',
        `return new List<Account>{ new Account(Name = 'a'), new Account(Name = 'a') }.toString();`,
        `'(Account:{Name=a}, Account:{Name=a})'`
    ]
];

const MAP_PRINTING: readonly Row[] = [
    [
        'a map that holds itself',
        `Map<String, Object> m = new Map<String, Object>(); m.put('self', m); return m.toString();`,
        `'{self=(already output)}'`
    ]
];

const KEY = `Blob key = Crypto.generateAesKey(256); Blob data = Blob.valueOf('Data to be encrypted');`;

const CRYPTO: readonly Row[] = [
    [
        'GCM with additional data',
        `${KEY} Blob more = Blob.valueOf('Additional tag');
            Blob sealed = Crypto.encryptWithManagedIV('AES256-GCM', key, data, more);
            return Crypto.decryptWithManagedIV('AES256-GCM', key, sealed, more).toString();`,
        `'Data to be encrypted'`
    ],
    [
        'GCM takes no initialization vector',
        `${KEY} return Crypto.decrypt('AES256-GCM', key, null, Crypto.encrypt('AES256-GCM', key, null, data)).toString();`,
        `'Data to be encrypted'`
    ],
    [
        'GCM with an initialization vector',
        `${KEY} return Crypto.encrypt('AES256-GCM', key, Blob.valueOf('Example of IV123'), data);`,
        'throws'
    ],
    [
        'GCM notices other additional data',
        `${KEY} Blob sealed = Crypto.encryptWithManagedIV('AES256-GCM', key, data, Blob.valueOf('a'));
            return Crypto.decryptWithManagedIV('AES256-GCM', key, sealed, Blob.valueOf('b'));`,
        'throws System.SecurityException'
    ],
    [
        'additional data is for GCM alone',
        `${KEY} return Crypto.encryptWithManagedIV('AES256', key, data, Blob.valueOf('a'));`,
        'throws System.InvalidParameterValueException: AAD can only be used with AESGCM algorithms.'
    ],
    [
        'CBC may be named',
        `Blob iv = Blob.valueOf('Example of IV123'); ${KEY}
            return Crypto.decrypt('AES256-CBC', key, iv, Crypto.encrypt('AES256', key, iv, data)).toString();`,
        `'Data to be encrypted'`
    ],
    [
        'CBC keeps its vector in front',
        `${KEY} return Crypto.encryptWithManagedIV('AES256', key, Blob.valueOf('x')).size();`,
        '32'
    ],
    [
        'too short for a vector',
        `${KEY} return Crypto.decryptWithManagedIV('AES256', key, Blob.valueOf('short'));`,
        'throws System.InvalidParameterValueException: Unable to parse the initialization vector from encrypted data.'
    ],
    [
        'another algorithm',
        `${KEY} return Crypto.encryptWithManagedIV('DES', key, data);`,
        'throws System.InvalidParameterValueException'
    ],
    [
        'a key of the wrong size',
        `${KEY} return Crypto.encryptWithManagedIV('AES128', key, data);`,
        'throws System.InvalidParameterValueException: Invalid private key. Must be 16 bytes.'
    ],
    ['sizes of keys', `return Crypto.generateAesKey(192).size();`, '24'],
    [
        'a code is verified',
        `Blob input = Blob.valueOf('a'); Blob key = Blob.valueOf('key'); Blob code = Crypto.generateMac('hmacSHA256', input, key);
            return new List<Boolean>{ Crypto.verifyHMac('hmacSHA256', input, key, code),
                Crypto.verifyHMac('hmacSHA256', Blob.valueOf('b'), key, code) };`,
        '(true, false)'
    ]
];

const SAME_UUID = `UUID a = UUID.fromString('707b2538-98bb-41e7-95e3-1d77bf42b102');
    UUID b = UUID.fromString('707b2538-98bb-41e7-95e3-1d77bf42b102');`;

const UUIDS: readonly Row[] = [
    ['equal when all characters are', `${SAME_UUID} return a.equals(b) && a == b;`, 'true'],
    ['equal ones are one item of a set', `${SAME_UUID} return new Set<UUID>{ a, b }.size();`, '1'],
    ['never equal to a text', `${SAME_UUID} return a.equals('707b2538-98bb-41e7-95e3-1d77bf42b102');`, 'false'],
    ['null', 'return UUID.fromString(null);', 'throws System.NullPointerException'],
    ['no uuid', `return UUID.fromString('not a uuid');`, 'throws System.IllegalArgumentException'],
    ['prints as text', `${SAME_UUID} return '' + a;`, `'707b2538-98bb-41e7-95e3-1d77bf42b102'`]
];

const VERSIONS: readonly Row[] = [
    [
        'the patch number counts when both have one',
        `Version two = new Version(1, 2); Version three = new Version(1, 2, 3);
            return new List<Integer>{ two.compareTo(three), three.compareTo(two), three.compareTo(new Version(1, 2, 2)) };`,
        '(0, 0, 1)'
    ],
    ['no patch number', 'return new Version(1, 2).patch();', 'null'],
    ['== compares the numbers', 'return new Version(1, 0) == new Version(1, 0);', 'true']
];

const CALLOUTS: readonly Row[] = [
    [
        'after a rollback and the release of the savepoint',
        `Savepoint sp = Database.setSavepoint();
            try { insert new Account(Name = 'Foo'); Integer zero = 0; Integer bang = 1 / zero; }
            catch (Exception ex) { Database.rollback(sp); Database.releaseSavepoint(sp); return called(); }
            return null;`,
        `'ok'`
    ],
    [
        'a savepoint that is not released',
        `Savepoint sp = Database.setSavepoint();
            try { return called(); } catch (CalloutException ex) {
                return ex.getMessage().contains('All active Savepoints must be released before making callouts.');
            }`,
        'true'
    ],
    [
        'work that is pending',
        `Savepoint sp = Database.setSavepoint(); insert new Account(Name = 'Foo'); Database.releaseSavepoint(sp);
            try { return called(); } catch (CalloutException ex) {
                return ex.getMessage().contains('You have uncommitted work pending. Please commit or rollback before calling out.');
            }`,
        'true'
    ],
    [
        'a rollback to a released savepoint',
        'Savepoint sp = Database.setSavepoint(); Database.releaseSavepoint(sp); Database.rollback(sp); return null;',
        'throws System.TypeException'
    ]
];

export const REFERENCE_CASES: readonly DifferentialCase[] = [
    ...rowsOf(
        PAGES.list,
        PRINTING.map(([name, ...rest]): Row => [`List.toString: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.map,
        MAP_PRINTING.map(([name, ...rest]): Row => [`Map.toString: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.crypto,
        CRYPTO.map(([name, ...rest]): Row => [`Crypto: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.uuid,
        UUIDS.map(([name, ...rest]): Row => [`UUID: ${name}`, ...rest])
    ),
    ...rowsOf(
        PAGES.version,
        VERSIONS.map(([name, ...rest]): Row => [`Version: ${name}`, ...rest])
    ),
    ...rowsOf(PAGES.operators, [
        ['Operators: ~ turns a Boolean round', 'return new List<Boolean>{ ~true, ~false };', '(false, true)']
    ]),
    ...rowsOf(PAGES.foreignKeys, [
        [
            'Child relationships: one record may be assigned',
            `Account a = new Account(Name = 'testAgg'); insert a; insert new Contact(LastName = 'One', AccountId = a.Id);
                for (Account each : [SELECT Id, (SELECT LastName FROM Contacts LIMIT 1) FROM Account WHERE Name = 'testAgg']) {
                    Contact c = each.Contacts;
                    return c.LastName;
                }
                return null;`,
            `'One'`
        ]
    ]),
    ...rowsOf(
        PAGES.transactions,
        CALLOUTS.map(([name, ...rest]): Row => [`Callouts: ${name}`, ...rest])
    ),
    ...rowsOf(PAGES.datetime, [
        [
            'Datetime: formatLong',
            'return Datetime.newInstance(2012, 12, 28, 10, 0, 0).formatLong();',
            `'12/28/2012 10:00:00 AM PST'`
        ]
    ]),
    ...rowsOf(PAGES.jsonAccess, [
        [
            'JSON: an object that is a key is written as it prints',
            `return JSON.serialize(new Map<Named, Integer>{ new Named() => 1 });`,
            `'{"a name":1}'`
        ]
    ]),
    ...rowsOf(PAGES.jsonRoundTrip, [
        [
            'JSON: an enum of the platform comes back',
            `Levels l = new Levels(); l.level = LoggingLevel.WARN;
                return ((Levels) JSON.deserialize(JSON.serialize(l), Levels.class)).level == LoggingLevel.WARN;`,
            'true'
        ]
    ])
];
