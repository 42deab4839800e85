import { PAGES, rowsOf, type Row } from './differentialCase';

export const EXCEPTION_MEMBERS = `
    public class My1Exception extends Exception {}
    public class My2Exception extends Exception {}
    public virtual class BaseException extends Exception {}
    public class OtherException extends BaseException {}
    public static String trail = '';
    public static void leaving() { try { trail += 'a'; return; } finally { trail += 'b'; } }`;

const BUILT_IN: readonly Row[] = [
    [
        'an index out of bounds',
        'List<Integer> l = new List<Integer>(); l.add(15); return l[1];',
        'throws System.ListException: List index out of bounds: 1'
    ],
    [
        'a null reference',
        `String s; return s.contains('abc');`,
        'throws System.NullPointerException: Attempt to de-reference a null object'
    ],
    [
        'a query without rows for one record',
        `Merchandise__c m = [SELECT Name FROM Merchandise__c WHERE Name = 'XYZ' LIMIT 1]; return m;`,
        'throws System.QueryException: List has no rows for assignment to SObject'
    ],
    [
        'a query without rows for a list',
        `List<Merchandise__c> l = [SELECT Name FROM Merchandise__c WHERE Name = 'XYZ']; return l.size();`,
        '0'
    ],
    [
        'a field that was not queried',
        `Delivery__c d = new Delivery__c(Region__c = 'North'); insert d;
            Delivery__c found = [SELECT Name FROM Delivery__c WHERE Id = :d.Id]; return found.Region__c;`,
        'throws System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Delivery__c.Region__c'
    ],
    [
        'getTypeName',
        `try { String s; s.length(); } catch (Exception e) { return e.getTypeName(); } return null;`,
        `'System.NullPointerException'`
    ],
    [
        'getCause is null where nothing caused it',
        'try { String s; s.length(); } catch (Exception e) { return e.getCause(); } return 1;',
        'null'
    ]
];

const CUSTOM: readonly Row[] = [
    [
        'a catch block of the base class catches',
        `try { throw new OtherException('This is bad'); } catch (BaseException e) { return e.getMessage(); }`,
        `'This is bad'`
    ],
    [
        'the cause stays with the new exception',
        `try {
                try { throw new My1Exception('First exception'); }
                catch (My1Exception e) { throw new My2Exception('Thrown with inner exception', e); }
            } catch (My2Exception e) { return e.getMessage() + ' < ' + e.getCause().getMessage(); }`,
        `'Thrown with inner exception < First exception'`
    ],
    [
        'only a cause',
        `try { throw new My2Exception(new My1Exception('inner')); } catch (My2Exception e) { return e.getCause().getMessage(); }`,
        `'inner'`
    ]
];

const CLASS: readonly Row[] = [
    ['division by zero', 'Integer zero = 0; return 1 / zero;', 'throws System.MathException'],
    ['a method on null', 'String s; return s.toLowerCase();', 'throws System.NullPointerException'],
    ['a text that is no number', `return Integer.valueOf('a');`, 'throws System.TypeException'],
    [
        'getDmlType of a missing field',
        `try { insert as user new Account(); } catch (System.DmlException e) { return e.getDmlType(0) == StatusCode.REQUIRED_FIELD_MISSING; }
            return null;`,
        'true'
    ],
    [
        'setMessage and initCause',
        `My1Exception e = new My1Exception(); e.setMessage('said'); e.initCause(new My2Exception('why'));
            return e.getMessage() + ' ' + e.getCause().getMessage();`,
        `'said why'`
    ],
    [
        'the index of the failed row',
        `try { insert new List<Account>{ new Account(Name = 'A'), new Account() }; }
            catch (DmlException e) { return new List<Integer>{ e.getNumDml(), e.getDmlIndex(0) }; } return null;`,
        '(1, 1)'
    ],
    [
        'an iterator at its end',
        'Iterator<Integer> i = new List<Integer>().iterator(); return i.next();',
        'throws System.NoSuchElementException'
    ],
    ['JSON that is none', `return JSON.deserializeUntyped('{');`, 'throws System.JSONException']
];

export const EXCEPTION_CASES = [
    ...rowsOf(
        PAGES.builtInExceptions,
        BUILT_IN.map(([name, apex, expected]) => [`Built-in exceptions: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.customExceptions,
        CUSTOM.map(([name, apex, expected]) => [`Custom exceptions: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.exceptionClass,
        CLASS.map(([name, apex, expected]) => [`Exception class: ${name}`, apex, expected])
    ),
    ...rowsOf(PAGES.catching, [
        [
            'Catching: only the first block that matches runs',
            `String s = ''; try { String n; n.length(); }
                catch (DmlException e) { s += 'dml '; } catch (NullPointerException e) { s += 'null '; } catch (Exception e) { s += 'any '; }
                return s;`,
            `'null '`
        ],
        [
            'Catching: Exception catches what no other block did',
            `try { String n; n.length(); } catch (DmlException e) { return 'dml'; } catch (Exception e) { return e.getMessage(); }
                return null;`,
            `'Attempt to de-reference a null object'`
        ]
    ]),
    ...rowsOf(PAGES.exceptionStatements, [
        [
            'finally: runs when nothing was thrown and when something was',
            `String s = ''; try { s += '1'; } finally { s += '2'; }
                try { throw new My1Exception(); } catch (My1Exception e) { s += '3'; } finally { s += '4'; } return s;`,
            `'1234'`
        ],
        ['finally: runs after a return', `trail = ''; leaving(); return trail;`, `'ab'`]
    ]),
    ...rowsOf(PAGES.exceptionExample, [
        [
            'DmlException: the message of missing required fields',
            `try { insert new Merchandise__c(); } catch (DmlException e) {
                    return e.getMessage().startsWith('Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, '
                        + 'Required fields are missing: [Description');
                } return null;`,
            'true'
        ],
        [
            'DmlException: what follows the failed statement does not run',
            `String s = ''; try { insert new Merchandise__c(); s += 'x'; } catch (DmlException e) { s += 'y'; } return s + 'z';`,
            `'yz'`
        ]
    ])
];
