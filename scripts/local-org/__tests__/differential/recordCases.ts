import { PAGES, rowsOf, type Row } from './differentialCase';

export const RECORD_MEMBERS = `
    /** Saves a record for each day around today and names those a date literal finds. */
    public static String found(String literal, List<Integer> offsets) {
        List<Delivery__c> rows = new List<Delivery__c>();
        for (Integer offset : offsets) { rows.add(new Delivery__c(Due__c = Date.today().addDays(offset))); }
        insert rows;
        List<String> days = new List<String>();
        for (Delivery__c each : Database.query('SELECT Due__c FROM Delivery__c WHERE Due__c = ' + literal + ' ORDER BY Due__c')) {
            days.add(String.valueOf(Date.today().daysBetween(each.Due__c)));
        }
        return String.join(days, ' ');
    }
    public static List<Account> named(List<String> names) {
        List<Account> rows = new List<Account>();
        for (String each : names) { rows.add(new Account(Name = each)); }
        insert rows;
        return rows;
    }
    public static List<String> namesOf(List<Account> rows) {
        List<String> names = new List<String>();
        for (Account each : rows) { names.add(each.Name); }
        return names;
    }`;

/**
 * The org stands at noon in California on Wednesday 18 March 2026; the week begins on Sunday the 15th, the month 17 days ago,
 * and the quarter and the year 76 days ago. Days are named by their distance from today.
 */
const LITERALS: readonly (readonly [literal: string, offsets: string, expected: string])[] = [
    ['YESTERDAY', '-2, -1, 0, 1', '-1'],
    ['TODAY', '-1, 0, 1', '0'],
    ['TOMORROW', '0, 1, 2', '1'],
    ['LAST_WEEK', '-11, -10, -4, -3', '-10 -4'],
    ['THIS_WEEK', '-4, -3, 3, 4', '-3 3'],
    ['NEXT_WEEK', '3, 4, 10, 11', '4 10'],
    ['LAST_MONTH', '-46, -45, -18, -17', '-45 -18'],
    ['THIS_MONTH', '-18, -17, 13, 14', '-17 13'],
    ['NEXT_MONTH', '13, 14, 43, 44', '14 43'],
    ['LAST_90_DAYS', '-91, -90, 0, 1', '-90 0'],
    ['NEXT_90_DAYS', '0, 1, 90, 91', '1 90'],
    ['LAST_N_DAYS:1', '-2, -1, 0, 1', '-1 0'],
    ['NEXT_N_DAYS:15', '0, 1, 15, 16', '1 15'],
    ['N_DAYS_AGO:25', '-26, -25, -24, 0', '-25'],
    ['NEXT_N_WEEKS:4', '3, 4, 31, 32', '4 31'],
    ['LAST_N_WEEKS:1', '-11, -10, -4, -3, 0', '-10 -4'],
    ['N_WEEKS_AGO:3', '-25, -24, -18, -17', '-24 -18'],
    ['NEXT_N_MONTHS:2', '13, 14, 74, 75', '14 74'],
    ['LAST_N_MONTHS:2', '-77, -76, -18, -17', '-76 -18'],
    ['N_MONTHS_AGO:2', '-77, -76, -46, -45', '-76 -46'],
    ['THIS_QUARTER', '-77, -76, 13, 14', '-76 13'],
    ['LAST_QUARTER', '-169, -168, -77, -76', '-168 -77'],
    ['NEXT_QUARTER', '13, 14, 104, 105', '14 104'],
    ['NEXT_N_QUARTERS:2', '13, 14, 196, 197', '14 196'],
    ['LAST_N_QUARTERS:2', '-261, -260, -77, -76', '-260 -77'],
    ['N_QUARTERS_AGO:2', '-261, -260, -169, -168', '-260 -169'],
    ['THIS_YEAR', '-77, -76, 288, 289', '-76 288'],
    ['LAST_YEAR', '-442, -441, -77, -76', '-441 -77'],
    ['NEXT_YEAR', '288, 289, 653, 654', '289 653'],
    ['NEXT_N_YEARS:2', '288, 289, 1019, 1020', '289 1019'],
    ['N_YEARS_AGO:2', '-808, -807, -442, -441', '-807 -442']
];

const COMPARISONS: readonly Row[] = [
    [
        'LIKE with a wildcard',
        `named(new List<String>{ 'Appleton', 'Apple', 'Appl', 'Bappl' });
            return namesOf([SELECT Name FROM Account WHERE Name LIKE 'appl%' ORDER BY Name]);`,
        '(Appl, Apple, Appleton)'
    ],
    [
        '_ is exactly one character',
        `named(new List<String>{ 'Apple', 'Appl' }); return namesOf([SELECT Name FROM Account WHERE Name LIKE 'Appl_']);`,
        '(Apple)'
    ],
    [
        'an escaped wildcard is a character',
        String.raw`named(new List<String>{ '50% off', '50 off' });
            String pattern = '50\\%%'; return namesOf([SELECT Name FROM Account WHERE Name LIKE :pattern]);`,
        '(50% off)'
    ],
    [
        '= ignores case',
        `named(new List<String>{ 'Acme' }); return [SELECT COUNT() FROM Account WHERE Name = 'aCME'];`,
        '1'
    ],
    [
        'IN',
        `named(new List<String>{ 'California', 'New York', 'Ohio' });
            return namesOf([SELECT Name FROM Account WHERE Name IN ('California', 'New York') ORDER BY Name]);`,
        '(California, New York)'
    ],
    [
        'NOT IN',
        `named(new List<String>{ 'California', 'New York', 'Ohio' });
            return namesOf([SELECT Name FROM Account WHERE Name NOT IN ('California', 'New York')]);`,
        '(Ohio)'
    ],
    [
        'a semi-join',
        `List<Account> a = named(new List<String>{ 'With', 'Without' });
            insert new Delivery__c(Account__c = a[0].Id);
            return namesOf([SELECT Name FROM Account WHERE Id IN (SELECT Account__c FROM Delivery__c)]);`,
        '(With)'
    ],
    [
        'an anti-join',
        `List<Account> a = named(new List<String>{ 'With', 'Without' });
            insert new Delivery__c(Account__c = a[0].Id);
            return namesOf([SELECT Name FROM Account WHERE Id NOT IN (SELECT Account__c FROM Delivery__c)]);`,
        '(Without)'
    ]
];

const DELIVERIES = `List<Account> a = named(new List<String>{ 'Acme' });
    insert new List<Delivery__c>{
        new Delivery__c(Region__c = 'South', Amount__c = 10, Account__c = a[0].Id, Active__c = true),
        new Delivery__c(Region__c = 'North', Amount__c = 30),
        new Delivery__c(Region__c = 'North'),
        new Delivery__c() };`;

export const RECORD_CASES = [
    ...rowsOf(
        PAGES.dateLiterals,
        LITERALS.map(([literal, offsets, expected]) => [
            `Date literals: ${literal}`,
            `return found('${literal}', new List<Integer>{ ${offsets} });`,
            `'${expected}'`
        ])
    ),
    ...rowsOf(
        PAGES.comparisons,
        COMPARISONS.map(([name, apex, expected]) => [`SOQL comparison: ${name}`, apex, expected])
    ),
    ...rowsOf(PAGES.nulls, [
        [
            'SOQL null: finds empty fields',
            `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c WHERE Amount__c = null];`,
            '2'
        ],
        [
            'SOQL null: != null finds the others',
            `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c WHERE Amount__c != null];`,
            '2'
        ],
        [
            'SOQL null: a Boolean field matches false',
            `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c WHERE Active__c = null];`,
            '3'
        ],
        [
            'SOQL null: a Boolean field that is not null is true',
            `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c WHERE Active__c != null];`,
            '1'
        ],
        [
            'SOQL null: a field of a parent that is not there',
            `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c WHERE Account__r.Name = null];`,
            '3'
        ]
    ]),
    ...rowsOf(PAGES.ordering, [
        [
            'SOQL order: nulls come first',
            `${DELIVERIES} List<Object> l = new List<Object>();
                for (Delivery__c d : [SELECT Amount__c FROM Delivery__c ORDER BY Amount__c LIMIT 3]) { l.add(d.Amount__c?.intValue()); } return l;`,
            '(null, null, 10)'
        ],
        [
            'SOQL order: NULLS LAST',
            `${DELIVERIES} List<Object> l = new List<Object>();
                for (Delivery__c d : [SELECT Amount__c FROM Delivery__c ORDER BY Amount__c DESC NULLS LAST LIMIT 3]) { l.add(d.Amount__c?.intValue()); } return l;`,
            '(30, 10, null)'
        ],
        [
            'SOQL order: picklists by the order of their values',
            `${DELIVERIES} List<Object> l = new List<Object>();
                for (Delivery__c d : [SELECT Region__c FROM Delivery__c WHERE Region__c != null ORDER BY Region__c]) { l.add(d.Region__c); } return l;`,
            '(South, North, North)'
        ],
        [
            'SOQL order: text ignores case',
            `named(new List<String>{ 'b', 'A', 'C' }); return namesOf([SELECT Name FROM Account ORDER BY Name]);`,
            '(A, b, C)'
        ],
        [
            'SOQL order: rows without the parent are returned',
            `${DELIVERIES} return [SELECT Id FROM Delivery__c ORDER BY Account__r.Name].size();`,
            '4'
        ]
    ]),
    ...rowsOf(PAGES.aggregates, [
        [
            'SOQL aggregates: COUNT of a field ignores nulls',
            `${DELIVERIES} AggregateResult r = [SELECT COUNT(Id) n, COUNT(Amount__c) c FROM Delivery__c];
                return new List<Object>{ r.get('n'), r.get('c') };`,
            '(4, 2)'
        ],
        [
            'SOQL aggregates: COUNT_DISTINCT',
            `${DELIVERIES} return [SELECT COUNT_DISTINCT(Region__c) d FROM Delivery__c][0].get('d');`,
            '2'
        ],
        [
            'SOQL aggregates: AVG and SUM ignore nulls',
            `${DELIVERIES} AggregateResult r = [SELECT AVG(Amount__c) a, SUM(Amount__c) s FROM Delivery__c];
                return (Decimal) r.get('a') == 20 && (Decimal) r.get('s') == 40;`,
            'true'
        ],
        [
            'SOQL aggregates: MIN of a picklist follows its order',
            `${DELIVERIES} return [SELECT MIN(Region__c) m FROM Delivery__c][0].get('m');`,
            `'South'`
        ]
    ]),
    ...rowsOf(PAGES.counting, [
        ['SOQL COUNT(): counts rows with empty fields', `${DELIVERIES} return [SELECT COUNT() FROM Delivery__c];`, '4']
    ]),
    ...rowsOf(PAGES.returnedErrors, [
        [
            'Database.insert: others are saved when partial success is allowed',
            `List<Boolean> l = new List<Boolean>();
                for (Database.SaveResult r : Database.insert(new List<Account>{ new Account(Name = 'Account1'), new Account() }, false)) {
                    l.add(r.isSuccess());
                }
                l.add([SELECT COUNT() FROM Account WHERE Name = 'Account1'] == 1); return l;`,
            '(true, false, true)'
        ],
        [
            'Database.insert: the error of the failed record',
            `Database.SaveResult r = Database.insert(new List<Account>{ new Account() }, false)[0];
                return r.getErrors().size() == 1 && r.getErrors()[0].getStatusCode() == StatusCode.REQUIRED_FIELD_MISSING;`,
            'true'
        ],
        [
            'insert: nothing is saved when one fails',
            `try { insert new List<Account>{ new Account(Name = 'Account1'), new Account() }; } catch (DmlException e) { }
                return [SELECT COUNT() FROM Account WHERE Name = 'Account1'];`,
            '0'
        ]
    ]),
    ...rowsOf(PAGES.thingsToKnow, [
        ['DML: insert sets the id', `Account a = new Account(Name = 'A'); insert a; return a.Id != null;`, 'true'],
        [
            'DML: a record with an id cannot be inserted',
            `Account a = new Account(Name = 'A'); insert a; insert a; return null;`,
            'throws System.DmlException'
        ],
        [
            'DML: a text too long for its field',
            `insert new Merchandise__c(Description__c = 'x'.repeat(81), Price__c = 1, Total_Inventory__c = 1); return null;`,
            'throws'
        ],
        [
            'DML: system fields are set',
            `Account a = new Account(Name = 'A'); insert a; return [SELECT CreatedById FROM Account WHERE Id = :a.Id].CreatedById == UserInfo.getUserId();`,
            'true'
        ],
        [
            'DML: a required field cannot be emptied',
            `Merchandise__c m = new Merchandise__c(Description__c = 'x', Price__c = 1, Total_Inventory__c = 1); insert m; m.Price__c = null; update m; return null;`,
            'throws System.DmlException'
        ]
    ]),
    ...rowsOf(PAGES.transactions, [
        [
            'Savepoint: a rollback takes the change back',
            `Account a = new Account(Name = 'xyz'); insert a; Savepoint sp = Database.setSavepoint();
                a.AccountNumber = '123'; update a; String changed = [SELECT AccountNumber FROM Account WHERE Id = :a.Id].AccountNumber;
                Database.rollback(sp);
                return new List<String>{ changed, [SELECT AccountNumber FROM Account WHERE Id = :a.Id].AccountNumber };`,
            '(123, null)'
        ],
        [
            'Savepoint: static variables are not rolled back',
            `Savepoint sp = Database.setSavepoint(); calls = 42; Database.rollback(sp); return calls;`,
            '42'
        ],
        [
            'Savepoint: the id stays on the record',
            `Savepoint sp = Database.setSavepoint(); Account a = new Account(Name = 'A'); insert a; Database.rollback(sp); return a.Id != null;`,
            'true'
        ],
        [
            'Savepoint: later ones become invalid',
            `Savepoint a = Database.setSavepoint(); Savepoint b = Database.setSavepoint(); Database.rollback(a); Database.rollback(b); return null;`,
            'throws'
        ],
        [
            'Savepoint: setting and rolling back count as DML statements',
            `Integer before = Limits.getDmlStatements(); Savepoint sp = Database.setSavepoint(); Database.rollback(sp);
                return Limits.getDmlStatements() - before;`,
            '2'
        ]
    ]),
    ...rowsOf(PAGES.testingExample, [
        [
            'addError on a field: status code, field and message',
            `try { insert new Mileage__c(Miles__c = 501); } catch (DmlException e) {
                    return e.getDmlStatusCode(0) == 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
                        && e.getDmlFields(0)[0] == Mileage__c.Miles__c && e.getMessage().contains('Mileage request exceeds daily limit(500): [Miles__c]');
                } return null;`,
            'true'
        ]
    ])
];
