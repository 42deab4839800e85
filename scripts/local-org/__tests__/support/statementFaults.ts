import { inInstance, inMethod, inTest, member, type PlantedFault } from './plantedFault';

/** Control flow, switch, exceptions, DML, access. */
export const STATEMENTS: readonly PlantedFault[] = [
    ['unreachable after return', member('void a() { return; Integer i; }'), '2:24: Unreachable statement'],
    [
        'unreachable after continue',
        inMethod('while (true) { continue; Integer i = 1; }'),
        '3:34: Unreachable statement'
    ],
    [
        'unreachable in switch',
        member('Integer a(Integer i) { switch on i { when 1 { return 1; Integer x; } when else { return 2; } } }'),
        '2:61: Unreachable statement'
    ],
    [
        'unreachable after try',
        member('Integer a() { try { return 1; } catch (Exception e) { return 2; } Integer x = 3; }'),
        '2:71: Unreachable statement'
    ],
    [
        'missing return try',
        member('Integer a() { try { return 1; } catch (Exception e) { } }'),
        '2:61: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'missing return getter',
        member('Integer a { get { if (true) { return 1; } } }'),
        '2:47: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'catch non exception',
        inMethod('try { go(); } catch (Helper e) { }'),
        '3:23: Catch block variable must be of type exception: Helper'
    ],
    [
        'catch string',
        inMethod('try { go(); } catch (String e) { }'),
        '3:23: Catch block variable must be of type exception: String'
    ],
    ['throw string', inMethod("throw 'x';"), '3:9: Throw expression must be of type exception: String'],
    ['try alone', inMethod('try { go(); }'), "4:5: Unexpected token '}'."],
    [
        'switch on decimal',
        inMethod('switch on 1.5 { when 1 { } }'),
        '3:19: Decimal is not a valid switch expression type'
    ],
    [
        'switch on boolean',
        inMethod('switch on true { when else { } }'),
        '3:19: Boolean is not a valid switch expression type'
    ],
    [
        'switch on object',
        inMethod('Object o; switch on o { when else { } }'),
        '3:29: Object is not a valid switch expression type'
    ],
    [
        'switch wrong literal',
        inMethod("Integer i; switch on i { when 'a' { } }"),
        "3:39: String value in 'when expression' cannot be implicitly converted to the Integer type in switch expression"
    ],
    [
        'switch unknown constant',
        inMethod('Color c; switch on c { when PINK { } }'),
        '3:37: Enum value does not exist: PINK on Color'
    ],
    [
        'switch wrong qualifier',
        inMethod('Color c; switch on c { when LoggingLevel.ERROR { } }'),
        "3:37: 'when expression' must be a literal, a constant literal field or enum value"
    ],
    [
        'switch record literal',
        inMethod("SObject s; switch on s { when 'a' { } }"),
        "3:39: Switching on SObject types must be a 'when type variable' or 'when null'"
    ],
    [
        'switch same record type',
        inMethod('Account s; switch on s { when Account a { } }'),
        "3:34: Account in the 'when expression' is already matching the switch expression type"
    ],
    [
        'switch type on string',
        inMethod('String s; switch on s { when Account a { } }'),
        "3:33: Account cannot be a 'when type variable' block"
    ],
    [
        'switch type twice',
        inMethod('SObject s; switch on s { when Account a { } when Account b { } }'),
        '3:53: Account occurs as more than one when branch for this switch statement'
    ],
    [
        'switch else first',
        inMethod('Integer i; switch on i { when else { } when 1 { } }'),
        "3:48: 'when else' must be the last when block"
    ],
    ['switch empty', inMethod('Integer i; switch on i { }'), "3:34: Expecting 'when' but was: '}'"],
    ['dml on string', inMethod("insert 'x';"), '3:9: DML requires SObject or SObject list type: String'],
    [
        'dml on set',
        inMethod('insert new Set<Account>();'),
        '3:9: DML requires SObject or SObject list type: Set<Account>'
    ],
    [
        'dml on map',
        inMethod('insert new Map<Id, Account>();'),
        '3:9: DML requires SObject or SObject list type: Map<Id,Account>'
    ],
    ['dml on class', inMethod('insert new Helper();'), '3:9: DML requires SObject or SObject list type: Helper'],
    ['dml update event', inMethod('update new Ping__e();'), '3:9: DML operation Update not allowed on Ping__e'],
    ['dml insert profile', inMethod('insert new Profile();'), '3:9: DML operation Insert not allowed on Profile'],
    [
        'upsert wrong field',
        inMethod('upsert new Deal__c() Code__c;'),
        '3:9: Invalid field for upsert, must be an External Id custom or standard indexed field: Code__c'
    ],
    [
        'upsert unknown field',
        inMethod('upsert new Deal__c() Gone__c;'),
        '3:9: Invalid field for upsert, must be an External Id custom or standard indexed field: Gone__c'
    ],
    [
        'runAs no user',
        inTest('@IsTest static void a() { System.runAs(new Account()) { } }'),
        "3:31: runAs requires a single argument of type 'User' or 'Version'"
    ],
    [
        'runAs two',
        inTest('@IsTest static void a() { System.runAs(new User(), new User()) { } }'),
        "3:31: runAs requires a single argument of type 'User' or 'Version'"
    ],
    [
        'cast list of records',
        inMethod('List<Account> a; List<Contact> c = (List<Contact>) a;'),
        '3:44: Incompatible types since an instance of List<Account> is never an instance of List<Contact>'
    ],
    [
        'cast map',
        inMethod('Map<String,Integer> a; Map<String,String> c = (Map<String,String>) a;'),
        '3:55: Incompatible types since an instance of Map<String,Integer> is never an instance of Map<String,String>'
    ],
    [
        'ternary list string',
        inMethod("Object o = true ? new List<String>() : 'x';"),
        '3:20: Incompatible types in ternary operator: List<String>, String'
    ],
    [
        'coalesce types',
        inMethod("Integer i; Object o = i ?? 'x';"),
        '3:31: Incompatible types in null coalescing operator: Integer, String'
    ],
    [
        'safe nav static',
        inMethod('Integer i = Helper?.stat;'),
        '3:29: Safe navigation operator is not allowed on a static reference'
    ],
    ['safe nav assign', inMethod("Deal__c d; d?.Code__c = 'x';"), '3:23: Expression cannot be assigned'],
    [
        'instance var in this()',
        member('Integer i; R() { this(i); } R(Integer x) { }'),
        '2:30: Cannot reference instance variables in a constructor invocation: i'
    ],
    [
        'instance method in this()',
        member('Integer a() { return 1; } R() { this(a()); } R(Integer x) { }'),
        '2:45: Cannot reference instance methods in a constructor invocation: Integer R.a()'
    ],
    [
        'protected field static',
        'public virtual class R { protected static Integer i; }',
        '1:54: Protected fields cannot be static'
    ],
    ['virtual abstract class', 'public virtual abstract class R { }', '1:31: Abstract classes are by default virtual'],
    [
        'method of private inner class result',
        inMethod('Helper.Part p = null;'),
        '3:9: Type is not visible: Helper.Part'
    ],
    ['private constructor', inMethod('Hidden h = new Hidden(1);'), '3:24: Constructor not visible: Hidden'],
    [
        'enum constant assigned',
        inMethod('Color.RED = null;'),
        '3:15: Final members can only be assigned in their declaration, init blocks, or constructors: RED'
    ],
    [
        'enum valueOf wrong',
        inMethod('Color c = Color.valueOf(1);'),
        '3:25: Method does not exist or incorrect signature: void valueOf(Integer) from the type Color'
    ],
    [
        'enum ordinal args',
        inMethod('Integer i = Color.RED.ordinal(1);'),
        '3:31: Method does not exist or incorrect signature: void ordinal(Integer) from the type Color'
    ],
    [
        'inner extends private outer method',
        member('private void a() {} class B { void b(R r) { r.gone(); } }'),
        '2:54: Method does not exist or incorrect signature: void gone() from the type R'
    ],
    ['accessor twice', member('Integer p { get; get; }'), '2:22: Accessor is already defined: get'],
    ['property no accessor', member('Integer p { }'), '2:13: Property must have at least one accessor: p'],
    [
        'property read only assigned',
        member('public class P { public Integer x { get; } } static void a(P p) { p.x = 1; }'),
        '2:71: Field is not writeable: x'
    ],
    ['property private set', inMethod("String s = 'a'; s.length() = 1;"), '3:27: Expression cannot be assigned'],
    [
        'write only property read',
        member('public class P { public Integer x { set; } } static Integer a(P p) { return p.x; }'),
        '2:83: Variable is not readable: x'
    ]
];

/** Scopes, statements and calls of the library. */
export const SCOPES_AND_CALLS: readonly PlantedFault[] = [
    ['variable used before', inMethod('Integer a = b; Integer b = 1;'), '3:21: Variable does not exist: b'],
    [
        'variable out of scope',
        inMethod('if (true) { Integer a = 1; } Integer c = a;'),
        '3:50: Variable does not exist: a'
    ],
    [
        'loop variable out of scope',
        inMethod('for (Integer i = 0; i < 1; i++) { } Integer c = i;'),
        '3:57: Variable does not exist: i'
    ],
    [
        'catch variable out of scope',
        inMethod('try { go(); } catch (Exception e) { } String s = e.getMessage();'),
        '3:58: Variable does not exist: e'
    ],
    ['assign method call', inMethod('go() = 1;'), '3:9: Expression cannot be assigned'],
    ['assign this', inInstance('this = null;'), '3:9: Expression cannot be assigned'],
    ['assign literal null', inMethod('null = 1;'), '3:9: Expression cannot be assigned'],
    ['compare no op', inMethod('Integer i = 1; i == 1;'), '3:24: Expression cannot be a statement.'],
    ['literal statement', inMethod("'x';"), '3:9: Expression cannot be a statement.'],
    [
        'array size string',
        inMethod("Integer[] i = new Integer['x'];"),
        '3:35: Illegal assignment from String to Integer'
    ],
    [
        'list size arg string',
        inMethod("List<Integer> i = new List<Integer>('x');"),
        '3:31: Invalid initializer type String found for List<Integer>: expected an Integer or a List of type Integer'
    ],
    [
        'map from list of strings',
        inMethod('Map<Id, Account> m = new Map<Id, Account>(new List<String>());'),
        '3:34: Invalid initializer type List<String> found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List'
    ],
    [
        'map from wrong query',
        inMethod('Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Contact]);'),
        '3:34: Invalid initializer type List<Contact> found for Map<Id,Account>: expected a Map with the same key and value types, or a valid SObject List'
    ],
    [
        'set of wrong',
        inMethod('Set<Integer> s = new Set<Integer>(new List<String>());'),
        '3:30: Invalid initializer type List<String> found for Set<Integer>: expected a List or a Set of type: Integer'
    ],
    [
        'addAll wrong',
        inMethod('List<Integer> a; a.addAll(new List<String>());'),
        '3:28: Method does not exist or incorrect signature: void addAll(List<String>) from the type List<Integer>'
    ],
    [
        'contains wrong type',
        inMethod("Set<Integer> a; Boolean b = a.contains('x');"),
        '3:39: Method does not exist or incorrect signature: void contains(String) from the type Set<Integer>'
    ],
    [
        'map get wrong key',
        inMethod("Map<Integer, String> m; String s = m.get('x');"),
        '3:46: Method does not exist or incorrect signature: void get(String) from the type Map<Integer,String>'
    ],
    [
        'future called with record list',
        member('@future static void a(Set<Account> s) { }'),
        '2:25: Future methods do not support parameter type of Set<Account>'
    ],
    [
        'queueable missing',
        'public class R implements Queueable { public void execute() { } }',
        '1:14: Class R must implement the method: void Queueable.execute(QueueableContext)'
    ],
    [
        'schedulable missing',
        'public class R implements Schedulable { public void execute(String s) { } }',
        '1:14: Class R must implement the method: void Schedulable.execute(SchedulableContext)'
    ],
    [
        'comparable wrong arg',
        'public class R implements Comparable { public Integer compareTo(R o) { return 1; } }',
        '1:14: Class R must implement the method: Integer Comparable.compareTo(Object)'
    ],
    [
        'callable wrong',
        'public class R implements Callable { public Object call(String s) { return null; } }',
        '1:14: Class R must implement the method: Object Callable.call(String, Map<String,Object>)'
    ],
    [
        'schedule wrong',
        inMethod("System.schedule('a', 'b', new Helper());"),
        '3:16: Method does not exist or incorrect signature: void schedule(String, String, Helper) from the type System'
    ],
    [
        'Assert wrong',
        inMethod("Assert.isTrue('x');"),
        '3:16: Method does not exist or incorrect signature: void isTrue(String) from the type Assert'
    ],
    [
        'Json wrong',
        inMethod('String s = JSON.serialize();'),
        '3:25: Method does not exist or incorrect signature: void serialize() from the type JSON'
    ],
    [
        'database insert scalar',
        inMethod("Database.insert('x');"),
        '3:18: Method does not exist or incorrect signature: void insert(String) from the type Database'
    ],
    [
        'database query int',
        inMethod('List<Account> l = Database.query(1);'),
        '3:36: Method does not exist or incorrect signature: void query(Integer) from the type Database'
    ],
    [
        'Type.forName wrong',
        inMethod('Type t = Type.forName(1);'),
        '3:23: Method does not exist or incorrect signature: void forName(Integer) from the type Type'
    ],
    [
        'identifier too long',
        inMethod(
            'Integer abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = 1;'
        ),
        '3:17: Identifier name is too long: abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
    ],
    ['digit first', inMethod('Integer 1a = 1;'), "3:17: Unexpected token '1'."],
    ['reserved trigger name', inMethod('Integer trigger = 1;'), '3:17: Identifier name is reserved: trigger'],
    ['goto', inMethod('goto x;'), '3:9: Invalid type: goto'],
    ['const', inMethod('const Integer i = 1;'), "3:23: Missing ';' at 'i'"],
    [
        'static method in inner class',
        member('class A { static void a() { } }'),
        '2:27: static can only be used on methods of a top level type'
    ],
    [
        'static property in inner class',
        member('class A { static Integer a { get; } }'),
        '2:30: static can only be used on fields of a top level type'
    ],
    ['interface in interface', 'public interface R { interface A { } }', "1:25: Unexpected token 'interface'."],
    ['constructor in interface', 'public interface R { R(); }', "1:29: Unexpected token '('."],
    ['abstract ctor', 'public abstract class R { abstract R(); }', "1:45: Expecting '{' but was: ';'"],
    [
        'sobject relationship id',
        inMethod("Contact c = new Contact(Account = 'x');"),
        '3:43: Illegal assignment from String to Account'
    ],
    [
        'lookup record',
        inMethod('Contact c = new Contact(AccountId = new Account());'),
        '3:49: Illegal assignment from Account to Id'
    ],
    ['string to id literal', inMethod('Id i = 5;'), '3:16: Illegal assignment from Integer to Id'],
    ['id arithmetic', inMethod('Id i; Object o = i - 1;'), '3:26: Arithmetic expressions must use numeric arguments'],
    ['date literal', inMethod('Date d = 2020-01-01;'), "3:18: Unexpected token '2020-01-01'."],
    [
        'float literal to decimal ok? double suffix to int',
        inMethod('Integer i = 1.5d;'),
        '3:21: Illegal assignment from Double to Integer'
    ]
];
