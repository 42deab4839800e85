import { type Case, caseRunner, throws } from './caseTable';

const SOQL = 'documented: Apex Developer Guide, SOQL';
const DML = 'documented: Apex Developer Guide, DML';
const RECORDS = 'documented: Apex Developer Guide, sObject Types';

const CASES: readonly Case[] = [
    [
        'constructing a record',
        RECORDS,
        "Account a = new Account(Name = 'x', AnnualRevenue = 5); return a.Name + a.AnnualRevenue;",
        'x5'
    ],
    ['an unset checkbox is false', 'assumed', 'return new Thing__c().Active__c;', false],
    ['an unset number is null', RECORDS, 'return new Thing__c().Amount__c;', null],
    [
        'a number field is a Decimal',
        RECORDS,
        'Thing__c t = new Thing__c(Score__c = 3); return t.Score__c;',
        'Decimal 3'
    ],
    ['field names ignore case', RECORDS, "Account a = new Account(NAME = 'x'); return a.name;", 'x'],
    [
        'compound assignment of a field',
        RECORDS,
        'Thing__c t = new Thing__c(Score__c = 3); t.Score__c += 2; t.Score__c++; return t.Score__c;',
        'Decimal 6'
    ],
    [
        'a field of null',
        RECORDS,
        'Account a; return a.Name;',
        throws('System.NullPointerException', 'Attempt to de-reference a null object')
    ],
    [
        'a getter of the library read as a property',
        'assumed',
        "Database.SaveResult r = Database.insert(new Account(Name = 'x')); Schema.DescribeSObjectResult d = Account.SObjectType.getDescribe(); return r.success + d.keyPrefix + d.name;",
        'true001Account'
    ],
    [
        'a setter of the library written as a property',
        'assumed',
        "Approval.ProcessSubmitRequest r = new Approval.ProcessSubmitRequest(); r.comments = 'Please'; return r.getComments();",
        'Please'
    ],
    ['an empty relationship gives null', 'assumed', 'Contact c = new Contact(); return c.Account.Name;', null],
    [
        'a parent in memory',
        RECORDS,
        "Contact c = new Contact(Account = new Account(Name = 'p')); return c.Account.Name;",
        'p'
    ],
    [
        'get and put',
        'documented: SObject class',
        "Account a = new Account(); a.put('Name', 'x'); return a.get('name');",
        'x'
    ],
    [
        'generic records',
        RECORDS,
        "SObject r = new Account(Name = 'x'); Account a = (Account) r; return a.Name + r.getSObjectType();",
        'xAccount'
    ],
    [
        'a list of accounts held as records does not become one of contacts',
        'assumed',
        'List<SObject> held = new List<Account>{ new Account() }; List<Contact> found = held; return found;',
        throws('System.TypeException', 'Invalid conversion from runtime type List<Account> to List<Contact>')
    ],
    [
        'a list of any records does',
        'assumed',
        'List<SObject> held = new List<SObject>{ new Account() }; List<Account> found = held; return found.size();',
        1
    ],
    [
        'records of any object are passed to a parameter as they are (a test of fflib-apex-common rests on it)',
        'assumed',
        'List<SObject> held = new List<Account>{ new Account() }; return count(held); } static Integer count(List<Contact> found) { return found.size();',
        1
    ],
    [
        'a dynamic query for the wrong object',
        'assumed',
        "List<Contact> found = Database.query('SELECT Id FROM Account'); return found;",
        throws('System.TypeException', 'Invalid conversion from runtime type List<Account> to List<Contact>')
    ],
    [
        'a map of records does not take one twice',
        'observed: salesforce.stackexchange.com/questions/235182',
        "Account a = new Account(Name = 'x'); insert a; return new Map<Id, Account>(new List<Account>{ a, a });",
        throws('System.ListException', 'Row with duplicate Id at index: 1')
    ],
    [
        'putAll takes it twice',
        'observed: salesforcescool.blogspot.com/2018/11',
        "Account a = new Account(Name = 'x'); insert a; Map<Id, Account> m = new Map<Id, Account>(); m.putAll(new List<Account>{ a, a }); return m.size();",
        1
    ],
    [
        'a list of texts held as objects takes texts alone',
        'assumed',
        "List<Object> held = new List<String>{ 'a' }; held.add(1); return held;",
        throws('System.TypeException', 'Collection store exception adding Integer to List<String>')
    ],
    [
        'a text of 15 characters cast to an Id',
        'assumed',
        "Object held = '001000000000001'; Id found = (Id) held; return String.valueOf(found).length();",
        18
    ],
    [
        'casting to the wrong object',
        RECORDS,
        'SObject r = new Contact(); return (Account) r;',
        throws('System.TypeException', 'Invalid conversion from runtime type Contact to Account')
    ],
    [
        'lists of records convert',
        RECORDS,
        "List<SObject> l = new List<Account>{ new Account(Name = 'x') }; List<Account> back = (List<Account>) l; return back[0].Name;",
        'x'
    ],
    [
        'tokens',
        'documented: Schema namespace',
        "return Account.SObjectType == Schema.Account.SObjectType && Account.Name.getDescribe().getName() == 'Name';",
        true
    ],
    [
        'describes',
        'documented: Schema namespace',
        'return Schema.SObjectType.Account.getName() + Schema.SObjectType.Account.fields.Industry.getName();',
        'AccountIndustry'
    ],
    [
        'insert sets the id',
        DML,
        "Account a = new Account(Name = 'x'); insert a; return a.Id != null && a.Id.getSObjectType() == Account.SObjectType;",
        true
    ],
    [
        'query one record',
        SOQL,
        "insert new Account(Name = 'x'); Account a = [SELECT Name FROM Account WHERE Name = 'x']; return a.Name;",
        'x'
    ],
    [
        'a query without rows',
        SOQL,
        'Account a = [SELECT Id FROM Account]; return a;',
        throws('System.QueryException', 'List has no rows for assignment to SObject')
    ],
    [
        'a query with two rows',
        SOQL,
        "insert new List<Account>{ new Account(Name = 'x'), new Account(Name = 'y') }; Account a = [SELECT Id FROM Account]; return a;",
        throws('System.QueryException', 'List has more than 1 row for assignment to SObject')
    ],
    [
        'safe navigation on a query',
        'documented: Safe Navigation Operator',
        'return [SELECT Name FROM Account]?.Name;',
        null
    ],
    [
        'coalescing a query',
        'documented: Null Coalescing Operator',
        "Account a = [SELECT Name FROM Account] ?? new Account(Name = 'none'); return a.Name;",
        'none'
    ],
    ['a field of a query', SOQL, "insert new Account(Name = 'x'); return [SELECT Name FROM Account].Name;", 'x'],
    ['the size of a query', SOQL, "insert new Account(Name = 'x'); return [SELECT Id FROM Account].size();", 1],
    ['an element of a query', SOQL, "insert new Account(Name = 'x'); return [SELECT Name FROM Account][0].Name;", 'x'],
    [
        'COUNT() is an Integer',
        SOQL,
        "insert new Account(Name = 'x'); Integer n = [SELECT COUNT() FROM Account]; return n + 1;",
        2
    ],
    [
        'aggregates',
        SOQL,
        "insert new List<Thing__c>{ new Thing__c(Name = 'a', Amount__c = 2), new Thing__c(Name = 'b', Amount__c = 3) }; AggregateResult r = [SELECT SUM(Amount__c) total FROM Thing__c]; return r.get('total');",
        'Decimal 5.00'
    ],
    [
        'binds of values, lists and sets',
        SOQL,
        "insert new List<Account>{ new Account(Name = 'x'), new Account(Name = 'y'), new Account(Name = 'z') }; String x = 'x'; Set<String> others = new Set<String>{ 'y' }; return [SELECT Id FROM Account WHERE Name = :x OR Name IN :others OR Name IN :(new List<String>{ x + 'q' })].size();",
        2
    ],
    [
        'binds of expressions and limits',
        SOQL,
        "insert new List<Account>{ new Account(Name = 'x'), new Account(Name = 'y') }; Integer n = 1; return [SELECT Id FROM Account WHERE Name != :'a'.toUpperCase() ORDER BY Name LIMIT :n].size();",
        1
    ],
    [
        'a bind of a record is its id',
        'assumed',
        "Account a = new Account(Name = 'x'); insert a; return [SELECT Id FROM Account WHERE Id = :a].size();",
        1
    ],
    [
        'for over a query',
        SOQL,
        "insert new List<Account>{ new Account(Name = 'x'), new Account(Name = 'y') }; String s = ''; for (Account a : [SELECT Name FROM Account ORDER BY Name]) { s += a.Name; } return s;",
        'xy'
    ],
    [
        'for over batches of a query',
        SOQL,
        "List<Account> l = new List<Account>(); for (Integer i = 0; i < 250; i++) { l.add(new Account(Name = 'a' + i)); } insert l; List<Integer> sizes = new List<Integer>(); for (List<Account> batch : [SELECT Id FROM Account]) { sizes.add(batch.size()); } return sizes;",
        '(200, 50)'
    ],
    [
        'a map of a query',
        SOQL,
        "Account a = new Account(Name = 'x'); insert a; Map<Id, Account> m = new Map<Id, Account>([SELECT Name FROM Account]); return m.get(a.Id).Name;",
        'x'
    ],
    [
        'parents and children of a query',
        SOQL,
        "Account a = new Account(Name = 'p'); insert a; insert new Contact(LastName = 'c', AccountId = a.Id); Account q = [SELECT Name, (SELECT LastName, Account.Name FROM Contacts) FROM Account]; return q.Contacts[0].LastName + q.Contacts[0].Account.Name;",
        'cp'
    ],
    [
        'a field that was not queried',
        SOQL,
        "insert new Account(Name = 'x'); Account a = [SELECT Id FROM Account]; return a.Industry;",
        throws(
            'System.SObjectException',
            'SObject row was retrieved via SOQL without querying the requested field: Account.Industry'
        )
    ],
    [
        'update and delete',
        DML,
        "Account a = new Account(Name = 'x'); insert a; a.Name = 'y'; update a; String name = [SELECT Name FROM Account].Name; delete a; return name + [SELECT COUNT() FROM Account];",
        'y0'
    ],
    [
        'upsert by external id',
        DML,
        "insert new Thing__c(Name = 'a', Key__c = 'k'); Thing__c t = new Thing__c(Name = 'b', Key__c = 'k'); upsert t Key__c; return [SELECT Name FROM Thing__c].Name;",
        'b'
    ],
    [
        'undelete',
        DML,
        "Account a = new Account(Name = 'x'); insert a; delete a; undelete a; return [SELECT COUNT() FROM Account];",
        1
    ],
    [
        'DML as user and as system',
        DML,
        "insert as user new Account(Name = 'x'); insert as system new Account(Name = 'y'); return [SELECT COUNT() FROM Account];",
        2
    ],
    [
        'queries in user and system mode',
        SOQL,
        "insert new Account(Name = 'x'); return [SELECT Id FROM Account WITH USER_MODE].size() + [SELECT Id FROM Account WITH SYSTEM_MODE].size();",
        2
    ],
    [
        'dynamic queries',
        'documented: Dynamic SOQL',
        "insert new Account(Name = 'x'); String wanted = 'x'; List<Account> found = Database.query('SELECT Name FROM Account WHERE Name = :wanted'); return found[0].Name;",
        'x'
    ],
    [
        'dynamic queries see fields of the class',
        'documented: Dynamic SOQL',
        "insert new Account(Name = 'x'); classWide = 'x'; return Database.query('SELECT Id FROM Account WHERE Name = :classWide').size();",
        1
    ],
    [
        'DML of null',
        DML,
        'Account a; insert a; return 1;',
        throws('System.NullPointerException', 'Attempt to de-reference a null object')
    ],
    [
        'DML failures are caught',
        DML,
        "try { update new Account(Name = 'x'); return 1; } catch (DmlException e) { return e.getNumDml() + e.getDmlType(0).name(); }",
        '1MISSING_ARGUMENT'
    ],
    [
        'savepoints',
        'documented: Transaction Control',
        "Savepoint sp = Database.setSavepoint(); insert new Account(Name = 'x'); Database.rollback(sp); return [SELECT COUNT() FROM Account];",
        0
    ],
    [
        'custom metadata',
        'documented: Custom Metadata Types',
        "Setting__mdt s = Setting__mdt.getInstance('None'); return s == null ? Setting__mdt.getAll().size() : -1;",
        0
    ],
    [
        'triggers change records before they are saved',
        'documented: Triggers',
        "Thing__c t = new Thing__c(Name = 'x'); insert t; return [SELECT Status__c, Notes__c FROM Thing__c].Notes__c;",
        'before BEFORE_INSERT 1'
    ],
    [
        'triggers see old values',
        'documented: Triggers',
        "Thing__c t = new Thing__c(Name = 'x'); insert t; t.Name = 'y'; update t; return ThingHandler.seen;",
        '(x>y)'
    ],
    [
        'addError on a field',
        'documented: Triggers',
        "try { insert new Thing__c(Name = 'bad'); return 1; } catch (DmlException e) { return e.getDmlMessage(0) + e.getDmlFieldNames(0); }",
        'no(Status__c)'
    ],
    [
        'Trigger.new is empty outside triggers',
        'documented: Triggers',
        'return Trigger.isExecuting || Trigger.new != null;',
        false
    ],
    [
        'records in after triggers are read-only',
        'documented: Triggers',
        "try { insert new Thing__c(Name = 'late'); return 1; } catch (DmlException e) { return e.getMessage().contains('Record is read-only'); }",
        true
    ],
    [
        'statics live for the transaction',
        'documented: Static Variables',
        "insert new Thing__c(Name = 'a'); insert new Thing__c(Name = 'b'); return ThingHandler.runs;",
        2
    ]
];

const EXTRA = {
    'ThingTrigger.trigger': `trigger ThingTrigger on Thing__c (before insert, before update, after insert) {
        if (Trigger.isAfter) {
            for (Thing__c t : Trigger.new) { if (t.Name == 'late') { t.Status__c = 'Done'; } }
            return;
        }
        if (Trigger.isInsert) {
            for (Thing__c t : Trigger.new) {
                t.Notes__c = 'before ' + Trigger.operationType.name() + ' ' + Trigger.size;
                if (t.Name == 'bad') { t.Status__c.addError('no'); }
            }
        }
        ThingHandler.handle();
    }`,
    'ThingHandler.cls': `public with sharing class ThingHandler {
        public static Integer runs = 0;
        public static List<String> seen = new List<String>();
        public static void handle() {
            runs++;
            if (Trigger.isUpdate) {
                for (SObject r : Trigger.new) {
                    Thing__c current = (Thing__c) r;
                    Thing__c prior = (Thing__c) Trigger.oldMap.get(current.Id);
                    seen.add(prior.Name + '>' + current.Name);
                }
            }
        }
    }`
};

describe('Apex records, queries, DML and triggers', () => {
    const run = caseRunner(CASES, EXTRA, 'static String classWide;');
    it.each(CASES.map((row, index) => [row[0], row[1], row[3], index] as const))(
        '%s (%s)',
        (_name, _provenance, expected, index) => {
            expect(run(index)).toEqual(expected);
        }
    );
});
