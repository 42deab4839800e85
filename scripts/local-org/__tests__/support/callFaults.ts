import { inMethod, member, type PlantedFault } from './plantedFault';

/** Which method is meant, what values may become, and when fields have theirs. */
export const CALLS: readonly PlantedFault[] = [
    [
        'null that two overloads take',
        member('static void a(String s) {} static void a(Integer i) {} static void b() { a(null); }'),
        '2:78: Ambiguous method signature: void a(null)'
    ],
    [
        'numbers that two overloads take',
        member('static void a(Long s, Integer x) {} static void a(Integer i, Long x) {} static void b() { a(1,1); }'),
        '2:95: Ambiguous method signature: void a(Integer, Integer)'
    ],
    [
        'a static method of the library on a value',
        inMethod('Date d; d.today();'),
        '3:19: Static method cannot be referenced from a non static context: Date Date.today()'
    ],
    [
        'addError on a variable',
        inMethod("String s; s.addError('x');"),
        '3:21: addError must be invoked on an expression that is an exact SObject field reference'
    ],
    [
        'addError on the result of a method',
        inMethod("Account a; a.Name.trim().addError('x');"),
        '3:34: addError must be invoked on an expression that is an exact SObject field reference'
    ],
    [
        'addError behind a safe navigation',
        inMethod("Account a; a.Name?.addError('x');"),
        '3:28: Safe navigation operator is not allowed between SObject field and addError'
    ],
    [
        'records put into a map of text',
        inMethod('Map<String,String> m; m.putAll(new List<Account>());'),
        '3:33: Invalid putAll type List<Account> found for Map<String,String>'
    ],
    [
        'the record type of a list of text',
        inMethod('List<String> l; Object o = l.getSObjectType();'),
        '3:38: Operation only applies to SObject list types: List<String>'
    ],
    [
        'the record type of a map of text',
        inMethod('Map<String,String> l; Object o = l.getSObjectType();'),
        '3:44: Operation only applies to SObject value map types: Map<String,String>'
    ],
    [
        'all rows of a hierarchy setting',
        inMethod('Object o = Conf__c.getAll();'),
        '3:28: Method only supports list type Custom Settings: Conf__c'
    ],
    [
        'a query assigned to a record of another object',
        inMethod('Contact l = [SELECT Id FROM Account];'),
        '3:21: Illegal assignment from List<Account> to Contact'
    ],
    [
        'a Datetime cast to a Date',
        inMethod('Datetime t; Date d=(Date) t;'),
        '3:28: Incompatible types since an instance of Datetime is never an instance of Date'
    ],
    [
        'a list cast to a set',
        inMethod('Set<String> s = (Set<String>) new List<String>();'),
        '3:25: Incompatible types since an instance of List<String> is never an instance of Set<String>'
    ],
    [
        'a list cast to a map',
        inMethod('Map<Id,Account> h = (Map<Id,Account>) new List<Account>();'),
        '3:29: Incompatible types since an instance of List<Account> is never an instance of Map<Id,Account>'
    ],
    [
        'merge of a custom object',
        inMethod('Deal__c a; Deal__c b; merge a b;'),
        '3:31: Specified type Deal__c cannot be merged'
    ],
    [
        'merge of generic records',
        inMethod('SObject a; SObject b; merge a b;'),
        '3:31: Merge requires a concrete SObject type: SObject'
    ],
    [
        'merge of different objects',
        inMethod('Account a; Contact b; merge a b;'),
        '3:31: Invalid type for duplicate records'
    ],
    ['merge with a text', inMethod("Account a; merge a 'x';"), '3:20: Invalid type for duplicate records'],
    [
        'a static field read before it has its value',
        member('static Integer a = b; static Integer b = 1;'),
        '2:24: Illegal forward reference: b'
    ],
    [
        'a field read before it has its value',
        member('Integer a = b; Integer b = 1;'),
        '2:17: Illegal forward reference: b'
    ],
    [
        'a field read by its own initial value',
        member('static Integer a = a + 1;'),
        '2:24: Illegal forward reference: a'
    ],
    [
        'a switch on a field that is no constant',
        member('static Integer x = 1; static void a(Integer i) { switch on i { when x { } } }'),
        '2:73: Field must be a static final constant: x'
    ],
    [
        'a switch on a variable',
        inMethod('Integer x = 1; Integer i; switch on i { when x { } }'),
        '3:54: When clause must be a literal or a non null constant literal: x'
    ],
    [
        'a switch on a constant without value',
        member('static final Integer x = null; static void a(Integer i) { switch on i { when x { } } }'),
        '2:82: Field must be a non null literal: x'
    ],
    [
        'a switch on a constant that is computed',
        member('static final Integer x = 1 + 2; static void a(Integer i) { switch on i { when x { } } }'),
        '2:83: Field must be a non null literal: x'
    ],
    ['a statement behind an endless do', inMethod('do { return; } while (true); go();'), '3:38: Unreachable statement']
];
