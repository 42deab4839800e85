import { inMethod, member, type PlantedFault } from './plantedFault';

/** Valid Apex near those faults: no finding. */
export const ACCEPTED: readonly PlantedFault[] = [
    ['final late', inMethod('final Integer i; i = 1; System.debug(i);')],
    ['final field ctor', member('final Integer i; R() { i = 1; }')],
    ['final static block', member('static final Integer I; static { I = 1; }')],
    ['final static instance init', member('static final Integer I; { I = 1; }')],
    ['final never', member('final Integer i; static final Integer J;')],
    [
        'final super field',
        'public virtual class R { protected final Integer i; public class S extends R { S() { i = 1; } } }'
    ],
    [
        'final property',
        member("public static final String X { get { if (X == null) { X = 'a'; } return X; } private set; }")
    ],
    ['bind list to =', inMethod('List<String> s; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :s];')],
    ['bind record', inMethod('Account a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Account__c = :a];')],
    ['bind records', inMethod('List<Account> a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Account__c IN :a];')],
    [
        'bind query',
        inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Account__c IN :[SELECT Id FROM Account]];')
    ],
    ['bind id to text', inMethod('Id a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :a];')],
    ['bind string to id', inMethod('String a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Id = :a];')],
    [
        'bind int to number',
        inMethod('Integer a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Amount__c > :a LIMIT :a OFFSET :a];')
    ],
    ['bind date to datetime', inMethod('Date a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE When__c > :a];')],
    ['bind LIKE list', inMethod('List<String> a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c LIKE :a];')],
    [
        'bind keySet',
        inMethod(
            'Map<Id,Account> a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Account__c IN :a.keySet() AND Id IN :a.values()];'
        )
    ],
    ['bind null', inMethod('List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c = :null];')],
    [
        'bind includes',
        inMethod("String a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Tags__c INCLUDES (:a, 'A')];")
    ],
    ['bind in parens', inMethod('String a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE Code__c IN (:a, :a)];')],
    [
        'bind having',
        inMethod(
            'Integer a; List<AggregateResult> l = [SELECT COUNT(Id) c FROM Deal__c GROUP BY Code__c HAVING COUNT(Id) > :a];'
        )
    ],
    [
        'bind date fn',
        inMethod('Integer a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE CALENDAR_YEAR(When__c) = :a];')
    ],
    ['bind day only', inMethod('Date a; List<Deal__c> l = [SELECT Id FROM Deal__c WHERE DAY_ONLY(When__c) = :a];')],
    [
        'two semi joins',
        inMethod(
            'List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Deal__c) AND Id NOT IN (SELECT AccountId FROM Contact)];'
        )
    ],
    ['plus text', inMethod("String s = 'a' + + 'b';")],
    ['list instanceof', inMethod('List<SObject> l; Boolean b = l instanceof List<Account>;')],
    ['generic list instanceof', inMethod('List<SObject> l; Boolean b = l instanceof List<SObject>;')],
    // A field of that name comes before the token: observed in NebulaFramework.
    ['field named SObjectType', inMethod('Schema.SObjectField f = RecordType.SObjectType;')],
    ['query instanceof', inMethod("Boolean b = Database.query('SELECT Id FROM Account') instanceof List<Account>;")],
    ['object instanceof', inMethod('Object o; Boolean b = o instanceof String;')],
    ['clone', member('R copy() { return this.clone(); }')],
    ['query argument', member('static void a(Account x) { } static void b() { a([SELECT Id FROM Account LIMIT 1]); }')],
    [
        'covariant',
        'public class R implements R.I { public interface I { SObject get(); I self(); } public Account get() { return null; } public R self() { return this; } }'
    ],
    ['string id return', 'public class R implements QueueableContext { public String getJobId() { return null; } }'],
    ['switch enum qualified', inMethod('Color c; switch on c { when Color.RED { } when GREEN, BLUE { } }')],
    ['switch null', inMethod('SObject s; switch on s { when Account a { } when null { } }')],
    ['switch long', inMethod('Long l = 1; switch on l { when 1 { } when 2L { } }')],
    ['transient local', inMethod('transient Integer i = 1;')],
    ['virtual interface', 'public virtual interface R { }'],
    [
        'exception named',
        'public class R { public class FooException extends Exception { } public class BarException extends FooTwoException { } public virtual class FooTwoException extends Exception { } }'
    ],
    ['class Exception handler', 'public class R { public class ExceptionHandler { } }'],
    ['unary minus', inMethod('Decimal d = -1.5; Integer i = -(-2147483648); Long l = -9223372036854775808L;')],
    [
        'date arithmetic',
        inMethod(
            'Date d = Date.today() + 1; Datetime t = Datetime.now() + 1.5; Time x = Time.newInstance(1,1,1,1) + 5;'
        )
    ],
    [
        'ternary',
        inMethod(
            'Object o = true ? new List<String>() : null; Decimal d = true ? 1 : 2.5; SObject s = true ? (SObject) new Account() : new Contact();'
        )
    ],
    ['compare ids', inMethod('Id i; String s; Boolean b = i == s && s == i && i != null;')],
    ['reference equality', inMethod('Account a; Account b; Boolean c = a === b || a !== null;')],
    ['compare booleans', inMethod('Boolean a = true; Boolean b = a == false && a != null;')],
    [
        'long math',
        inMethod(
            'Long l = 1 + 2L; l += 1; l = l << 2; Integer i = 5 >>> 1; i ^= 3; Boolean b = true ^ false; b &= true;'
        )
    ],
    ['string concat', inMethod("String s = 1 + 'a' + null + true + 1.5; s += 1;")],
    [
        'array',
        inMethod(
            'Integer[] a = new Integer[]{1, 2}; Integer[] b = new Integer[3]; a[0] = b[1]; List<List<Integer>> c = new List<List<Integer>>{ a, b };'
        )
    ],
    [
        'maps',
        inMethod(
            "Map<String, List<Integer>> m = new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1 } }; Map<Id, Account> r = new Map<Id, Account>([SELECT Id FROM Account]);"
        )
    ],
    [
        'for forms',
        inMethod(
            'for (Account a : [SELECT Id FROM Account]) { } for (List<Account> a : [SELECT Id FROM Account]) { } for (SObject a : [SELECT Id FROM Account]) { } for (;;) { break; } for (Integer i = 0, j = 1; i < j; i++) { }'
        )
    ],
    [
        'dynamic for',
        inMethod("for (Account a : Database.query('x')) { } for (Account a : (List<Account>) Database.query('x')) { }")
    ],
    [
        'casts',
        inMethod(
            "Object o = 1; Integer i = (Integer) o; Decimal d = (Decimal) 1; List<Account> l = (List<Account>) new List<SObject>(); Map<Id, SObject> m = (Map<Id, SObject>) new Map<Id, Account>(); Set<Id> s = (Set<Id>) (Object) 'x';"
        )
    ],
    [
        'aggregate',
        inMethod(
            "for (AggregateResult r : [SELECT Code__c c, SUM(Amount__c) s FROM Deal__c GROUP BY Code__c HAVING SUM(Amount__c) > 1 ORDER BY SUM(Amount__c) DESC LIMIT 5]) { Object o = r.get('s'); }"
        )
    ],
    ['count', inMethod('Integer i = [SELECT COUNT() FROM Deal__c WHERE Code__c != null LIMIT 5];')],
    ['safe nav', inMethod("Account a; String s = a?.Name?.toLowerCase() ?? 'x';")],
    [
        'property override hides',
        'public virtual class R { public virtual Integer a() { return 1; } public class B extends R { public override Integer a() { return super.a(); } } }'
    ],
    [
        'interface default',
        'public class R implements Comparable, Database.Batchable<SObject>, Database.Stateful { public Integer compareTo(Object o) { return 0; } public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<SObject> l) { } public void finish(Database.BatchableContext c) { } }'
    ],
    [
        'batch iterable',
        'public class R implements Database.Batchable<String> { public Iterable<String> start(Database.BatchableContext c) { return new List<String>(); } public void execute(Database.BatchableContext c, List<String> l) { } public void finish(Database.BatchableContext c) { } }'
    ],
    [
        'batch list',
        'public class R implements Database.Batchable<SObject> { public List<SObject> start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> l) { } public void finish(Database.BatchableContext c) { } }'
    ],
    [
        'annotations',
        "@NamespaceAccessible @SuppressWarnings('PMD') public with sharing class R { @AuraEnabled(cacheable=true scope='global') public static String a() { return null; } @AuraEnabled public Integer b { get; set; } @TestVisible private Integer c; @InvocableMethod(label='x' description='y' category='z' callout=true) public static List<String> d(List<String> l) { return l; } @future(callout=true) static void e() { } @Deprecated public void f() { } @ReadOnly @RemoteAction public static void g() { } public class In2 { @InvocableVariable(label='x' required=true) public String s; } }"
    ],
    [
        'rest',
        "@RestResource(urlMapping='/x/*') global with sharing class R { @HttpGet global static String a() { return null; } @HttpPost global static void b(String s) { } @ReadOnly @HttpPut global static void c() { } }"
    ],
    [
        'test class',
        '@IsTest(IsParallel=true) private class R { @TestSetup static void s() { } @IsTest static void a() { } static testMethod void b() { } private class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest r) { return null; } } }'
    ],
    [
        'webservice',
        'global class R { webservice static Integer a() { return 1; } global class B { webservice Integer x; webservice String y { get; set; } } }'
    ],
    [
        'static calls',
        'public class R { static Integer i = a(); static Integer a() { return 1; } Integer j = R.i; { j = 2; } static { i = 3; } public R() { this(1); } R(Integer x) { super(); } }'
    ],
    [
        'inner static via outer',
        'public class R { static Integer s; private class B { Integer x() { return s + R.s; } } enum E { A, B } E field = E.A; Integer o = E.A.ordinal(); List<E> l = E.values(); }'
    ],
    ['multi line string', inMethod("String s = 'a\\n\\t\\'b\\' \\\\ \\u0041';")],
    [
        'this chain',
        'public class R { R self() { return this; } void a() { self().self().a(); new R().a(); R.b(); } static void b() { new R().self(); } }'
    ],
    [
        'nested generics',
        inMethod('Map<String, Map<Id, List<Set<String>>>> m = new Map<String, Map<Id, List<Set<String>>>>();')
    ],
    ['Type and class', inMethod('Type t = List<Account>.class;  String n = Account.SObjectType.class.getName();')],
    [
        'sObject fields',
        inMethod(
            'Schema.SObjectField f = Account.Name; Schema.DescribeFieldResult d = Schema.SObjectType.Account.fields.Name; Object o = Account.fields.Name; Schema.SObjectType t = Deal__c.SObjectType;'
        )
    ],
    [
        'system prefix',
        inMethod(
            'System.Type t; Schema.Account a; System.debug(System.Label.Hello + Label.Hello); System.List<Integer> l = new System.List<Integer>();'
        )
    ],
    ['long names', inMethod('Integer abc_d1 = 1; Integer Limits = 2; Integer description = 3; Integer type = 4;')],
    [
        'setting',
        inMethod(
            "Conf__c c = Conf__c.getInstance(); Setting__mdt s = Setting__mdt.getInstance('x'); String v = s.Value__c; insert c;"
        )
    ],
    ['event', inMethod("insert new Ping__e(Text__c = 'x'); EventBus.publish(new Ping__e());")],
    [
        'upsert',
        inMethod(
            "upsert new Deal__c(Ext__c = 'x') Ext__c; upsert new Deal__c() Id; upsert new Deal__c(); Database.upsert(new Deal__c(), Deal__c.Ext__c);"
        )
    ],
    [
        'as user',
        inMethod(
            'insert as user new Deal__c(); update as system new List<Deal__c>(); List<Deal__c> l = [SELECT Id FROM Deal__c WITH USER_MODE];'
        )
    ],
    [
        'exceptions',
        inMethod(
            "try { throw new MyException('x', new DmlException()); } catch (MyException e) { throw e; } catch (Exception e) { System.debug(e.getMessage()); } finally { go(); }"
        )
    ],
    [
        'merge',
        inMethod(
            'Account a; Account b; merge a b; merge a new List<Account>(); Id i; merge a i; List<Id> l; merge a l;'
        )
    ],
    ['putAll list', inMethod('Map<Id,Account> m; m.putAll(new List<Account>()); m.putAll(new Map<Id,Account>()); ')],
    ['switch const', member('static final Integer x = 1; static void a(Integer i) { switch on i { when R.x { } } }')],
    ['return do true', member('Integer a() { do { return 1; } while (true); }')],
    [
        'enum field own name',
        member('Color color = Color.RED; void a() { color = Color.GREEN; if (color == Color.BLUE) { } }')
    ],
    ['enum static own name', member('static Color color = Color.RED; static void a() { color = Color.GREEN; }')],
    [
        'level own name',
        member(
            'LoggingLevel loggingLevel = LoggingLevel.ERROR; void a(LoggingLevel loggingLevel) { this.loggingLevel = loggingLevel == LoggingLevel.INFO ? LoggingLevel.DEBUG : loggingLevel; }'
        )
    ],
    [
        'forward method',
        member(
            'static Integer a = f(); static Integer b = 1; static Integer f() { return b; } Integer c = this.d; Integer d = R.b; { d = e; } Integer e;'
        )
    ],
    ['inner uses later', member('class Q { Integer i = LATER; } static Integer LATER = 1;')],
    [
        'dynamic arg',
        member(
            "static void a(Account x) { } static void b(List<Account> x) { } static void c() { a(Database.query('x')); b(Database.query('x')); Account y = Database.query('x'); List<Account> z = Database.query('x'); }"
        )
    ],
    [
        'dyn overload',
        member(
            "static void a(Account x, String s) { } static void a(Contact x, Integer s) { } static void c() { a(Database.query('x'), 1); }"
        )
    ],
    ['null overload', member('static void a(Object x) { } static void a(String s) { } static void c() { a(null); }')],
    [
        'null overload sub',
        member('static void a(Exception x) { } static void a(MyException s) { } static void c() { a(null); }')
    ],
    [
        'null id string overload',
        member('static void a(Id x) { } static void a(String s) { } static void c() { a(null); }')
    ],
    ['do while brk', member('Integer a(Boolean b) { do { if (b) { break; } return 2; } while (b); return 1; }')]
];
