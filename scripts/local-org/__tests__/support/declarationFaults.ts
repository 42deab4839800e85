/** A fault planted into a class R: what it is, the class, and each finding as line:column: message. */
export type PlantedFault = readonly [rule: string, source: string, ...findings: readonly string[]];

/** Declarations: modifiers, names, supertypes, overrides. */
export const DECLARATIONS: readonly PlantedFault[] = [
    [
        'public private member',
        'public class R {\n    public private Integer x;\n}',
        '2:28: Only one access modifier is allowed: public, private'
    ],
    ['public global class', 'public global class R {}', '1:21: Only one access modifier is allowed: public, global'],
    ['static class', 'public static class R {}', '1:21: Modifier is not allowed on types: static'],
    ['duplicate modifiers', 'public class R {\n    public public Integer x;\n}', '2:27: Duplicate modifier: public'],
    ['private class top-level', 'private class R {}', '1:15: Top-level types must be public or global: R'],
    ['no access modifier top class', 'class R {}', '1:7: Top-level types must be public or global: R'],
    [
        'duplicate ctor',
        'public class R {\n    public R() {}\n    public R() {}\n}',
        '3:12: Constructor already defined: [R].<Constructor>()'
    ],
    [
        'duplicate methods',
        'public class R {\n    public void a() {}\n    public void a() {}\n}',
        '3:17: Method already defined: void R.a()'
    ],
    ['duplicate field', 'public class R {\n    Integer x;\n    String x;\n}', '3:12: Duplicate field: x'],
    ['duplicate inner class', 'public class R {\n    class I {}\n    class I {}\n}', '3:11: Duplicate type name: I'],
    [
        'duplicate param',
        'public class R {\n    public void a(Integer i, Integer i) {}\n}',
        '2:17: Duplicate variable: i',
        '2:38: Duplicate variable: i'
    ],
    ['enum duplicate', 'public enum R {\n    A, A }', '2:8: Duplicate enum value: A'],
    [
        'implements class',
        'public class R {\n    public class B {} public class C implements B {} }',
        '2:36: Invalid interface: R.B'
    ],
    [
        'implements twice',
        'public class R {\n    public interface B {} public class C implements B, B {} }',
        '2:40: Interface is implemented twice: R.B'
    ],
    [
        'extends sobject',
        'public class R extends Account {}',
        '1:14: Non-virtual and non-abstract type cannot be extended: Account'
    ],
    [
        'extends String',
        'public class R extends String {}',
        '1:14: Non-virtual and non-abstract type cannot be extended: String'
    ],
    [
        'exception name',
        'public class R {\n    class Foo extends Exception {} }',
        "2:11: Classes extending Exception must have a name ending in 'Exception': Foo"
    ],
    [
        'static block in inner class',
        'public class R {\n    class I { static { } } }',
        '2:22: static can only be used on initializers of a top level type'
    ],
    [
        'static in inner class',
        'public class R {\n    class I { static Integer x; } }',
        '2:30: static can only be used on fields of a top level type'
    ],
    [
        'inner inner class',
        'public class R {\n    class I { class J {} } }',
        '2:21: Inner types are not allowed to have inner types'
    ],
    [
        'interface method with modifier',
        'public interface R {\n    public void a(); }',
        '2:17: Modifiers are not allowed on interface methods'
    ],
    [
        'global in public',
        'public class R {\n    global void a() {} }',
        '2:17: Defining type for global methods must be declared as global'
    ],
    [
        'webservice nonstatic',
        'global class R {\n    webservice void a() {} }',
        '2:21: WebService methods must be declared as static'
    ],
    [
        'transient method',
        'public class R {\n    transient void a() {}\n}',
        '2:20: Modifier is not allowed on methods: transient'
    ],
    [
        'with sharing method',
        'public class R {\n    with sharing void a() {}\n}',
        '2:23: Modifier is not allowed on methods: with sharing'
    ],
    [
        'sharing twice',
        'public with sharing without sharing class R {}',
        '1:43: Only one sharing modifier is allowed: with sharing, without sharing'
    ],
    [
        'property no accessor',
        'public class R {\n    Integer x { }\n}',
        '2:13: Property must have at least one accessor: x'
    ],
    ['property dup get', 'public class R {\n    Integer x { get; get; }\n}', '2:22: Accessor is already defined: get'],
    [
        'property wider accessor',
        'public class R {\n    private Integer x { public get; set; }\n}',
        '2:25: Accessor modifier must be more restrictive than the property: public'
    ],
    [
        'abstract method in concrete class',
        'public class R {\n    public abstract void a();\n}',
        '2:26: Class must be abstract to declare the abstract method: void R.a()'
    ],
    [
        'abstract method with body',
        'public abstract class R {\n    public abstract void a() {} }',
        '2:26: Abstract methods cannot have a body'
    ],
    ['method without body', 'public class R {\n    public void a();\n}', '2:17: Method must define a body: a'],
    [
        'override without virtual',
        'public class R {\n    public virtual class B { public void a() {} } public class C extends B { public override void a() {} } }',
        '2:99: Non-virtual, non-abstract methods cannot be overridden: void R.C.a()'
    ],
    [
        'override nothing',
        'public class R {\n    public override void a() {} }',
        '2:26: Method does not override an ancestor method: void R.a()'
    ],
    [
        'override missing keyword',
        'public class R {\n    public virtual class B { public virtual void a() {} } public class C extends B { public void a() {} } }',
        '2:98: Method must use the override keyword: void R.C.a()'
    ],
    [
        'override narrower',
        'public class R {\n    public virtual class B { public virtual void a() {} } public class C extends B { private override void a() {} } }',
        '2:108: Cannot reduce the visibility of the overridden method: void R.C.a()'
    ],
    [
        'extends non-virtual',
        'public class R {\n    public class B {} public class C extends B {} }',
        '2:46: Non-virtual and non-abstract type cannot be extended: R.B'
    ],
    [
        'extends interface',
        'public class R {\n    public interface B {} public class C extends B {} }',
        '2:50: Non-virtual and non-abstract type cannot be extended: R.B'
    ],
    [
        'cyclic inherit',
        'public class R {\n    virtual class A extends B {} virtual class B extends A {} }',
        '2:19: Class extends itself: R.A'
    ],
    [
        'super no parent ctor',
        'public class R {\n    public virtual class B { public B(Integer i) {} } public class C extends B { } }',
        '2:68: No default constructor available in super type: R.B'
    ],
    ['ctor wrong name', 'public class R {\n    public Foo() {}\n}', '2:12: Invalid constructor name: Foo'],
    [
        'comparable wrong',
        'public class R implements Comparable {\n    public Boolean compareTo(Object o) { return true; } }',
        '1:14: Class R must implement the method: Integer Comparable.compareTo(Object)'
    ],
    [
        'batchable wrong',
        'public class R implements Database.Batchable<SObject> {\n    public Integer start(Database.BatchableContext c) { return 1; } public void execute(Database.BatchableContext c, List<SObject> l) {} public void finish(Database.BatchableContext c) {} }',
        '1:14: Class R must implement the method: Object Database.Batchable.start(Database.BatchableContext)'
    ],
    [
        'iterator generic mismatch',
        'public class R implements Iterator<String> {\n    public Boolean hasNext() { return true; } public Integer next() { return 1; } }',
        '1:14: Class R must implement the method: String Iterator.next()'
    ],
    [
        'identifier underscore start',
        'public class R {\n    public static void go() {\n        Integer _a = 1;\n    }\n}',
        '3:17: Invalid character in identifier: _a'
    ],
    [
        'identifier double underscore',
        'public class R {\n    public static void go() {\n        Integer a__b = 1;\n    }\n}',
        '3:17: Invalid character in identifier: a__b'
    ],
    [
        'identifier trailing underscore',
        'public class R {\n    public static void go() {\n        Integer a_ = 1;\n    }\n}',
        '3:17: Invalid character in identifier: a_'
    ],
    [
        'method double underscore',
        'public class R {\n    void a__b() {}\n}',
        '2:10: Invalid character in identifier: a__b'
    ],
    [
        'reserved var',
        'public class R {\n    public static void go() {\n        Integer select = 1;\n    }\n}',
        '3:17: Identifier name is reserved: select'
    ],
    [
        'reserved var group',
        'public class R {\n    public static void go() {\n        Integer group = 1;\n    }\n}',
        '3:17: Identifier name is reserved: group'
    ],
    ['reserved param', 'public class R {\n    void a(Integer from) {}\n}', '2:20: Identifier name is reserved: from'],
    ['reserved field', 'public class R {\n    Integer list;\n}', "2:13: Unexpected token 'list'."],
    ['reserved method', 'public class R {\n    void insert() {}\n}', "2:10: Unexpected token 'insert'."],
    ['reserved inner class insert', 'public class R {\n    class insert {} }', "2:11: Unexpected token 'insert'."]
];

/** Tests and annotations. */
export const TESTS_AND_ANNOTATIONS: readonly PlantedFault[] = [
    [
        'test non-void',
        '@IsTest private class R {\n    @IsTest static Integer t() { return 1; } }',
        '2:28: Test method must return void'
    ],
    [
        'test non-static',
        '@IsTest private class R {\n    @IsTest void t() { } }',
        '2:18: TestMethod methods must be declared as static'
    ],
    [
        'test with params',
        '@IsTest private class R {\n    @IsTest static void t(Integer i) { } }',
        '2:25: Test methods must have no arguments'
    ],
    [
        'test in non-test class',
        'public class R {\n    @IsTest static void t() { } }',
        '2:25: Defining type for TestMethod methods must be declared as IsTest'
    ],
    [
        'inner test class',
        'public class R {\n    @IsTest class T {} }',
        '2:19: IsTest can only be used on top level classes'
    ],
    ['istest interface', '@IsTest public interface R {}', '1:26: IsTest can only be used on top level classes'],
    [
        'testsetup params',
        '@IsTest private class R {\n    @TestSetup static void t(Integer i) { } }',
        '2:28: Test methods must have no arguments'
    ],
    [
        'testsetup nonvoid',
        '@IsTest private class R {\n    @TestSetup static Integer t() { return 1; } }',
        '2:31: Test setup method must return void'
    ],
    ['unknown annotation', 'public class R {\n    @Foo public void a() {}\n}', '2:5: Annotation does not exist: Foo'],
    ['unknown annotation class', '@Foo public class R {}', '1:1: Annotation does not exist: Foo'],
    [
        'annotation param unknown',
        '@IsTest(Foo=true) private class R {}',
        '1:1: Annotation property does not exist: foo on IsTest'
    ],
    [
        'aura returns set',
        'public class R {\n    @AuraEnabled public static Set<String> a() { return null; }\n}',
        '2:44: AuraEnabled methods do not support return type of Set<String>'
    ],
    [
        'aura param unsupported',
        'public class R {\n    @AuraEnabled public static void a(Set<String> s) {}\n}',
        '2:37: AuraEnabled methods do not support parameter type of Set<String>'
    ],
    [
        'http not global',
        'public class R {\n    @HttpGet global static void a() {}\n}',
        '2:33: Defining type for global methods must be declared as global',
        '2:33: Defining type for HttpGet methods must be declared as RestResource'
    ],
    [
        'future object param',
        'public class R {\n    @future public static void a(Object o) {}\n}',
        '2:32: Future methods do not support parameter type of Object'
    ],
    [
        'invocablevariable static',
        'public class R {\n    @InvocableVariable public static String s;\n}',
        '2:45: InvocableVariable fields cannot be static'
    ]
];

/** Variables, statements and values. */
export const VALUES: readonly PlantedFault[] = [
    ['final param', 'public class R {\n    void a(final Integer i) { i = 2; }\n}', '2:31: Field is not writeable: i'],
    [
        'final reassign',
        'public class R {\n    public static void go() {\n        final Integer i = 1;\n        i = 2;\n    }\n}',
        '4:9: Field is not writeable: i'
    ],
    [
        'final field assign in method',
        'public class R {\n    final Integer i = 1;\n    void a() { i = 2; }\n}',
        '3:16: Field is not writeable: i'
    ],
    [
        'final increment',
        'public class R {\n    public static void go() {\n        final Integer i = 1;\n        i++;\n    }\n}',
        '4:9: Field is not writeable: i'
    ],
    ['uninit final field', 'public class R {\n    final Integer i;\n}', '2:19: Final variable is never initialized: i'],
    [
        'duplicate local',
        'public class R {\n    public static void go() {\n        Integer i = 1;\n        Integer i = 2;\n    }\n}',
        '4:17: Duplicate variable: i'
    ],
    [
        'duplicate local nested',
        'public class R {\n    public static void go() {\n        Integer i = 1;\n        if (true) { Integer i = 2; }\n    }\n}',
        '4:29: Duplicate variable: i'
    ],
    [
        'duplicate for var',
        'public class R {\n    public static void go() {\n        Integer i = 1;\n        for (Integer i = 0; i < 2; i++) {}\n    }\n}',
        '4:22: Duplicate variable: i'
    ],
    [
        'duplicate catch var',
        'public class R {\n    public static void go() {\n        Integer e = 1;\n        try { e = 2; } catch (Exception e) {}\n    }\n}',
        '4:41: Duplicate variable: e'
    ],
    [
        'local same as param',
        'public class R {\n    public void a(Integer i) { Integer i = 1; }\n}',
        '2:40: Duplicate variable: i'
    ],
    [
        'abstract instantiation',
        'public class R {\n    abstract class A {} static void go() { A a = new A(); } }',
        '2:54: Abstract classes cannot be constructed: R.A'
    ],
    [
        'interface instantiation',
        'public class R {\n    interface A {} static void go() { A a = new A(); } }',
        '2:49: Abstract classes cannot be constructed: R.A'
    ],
    [
        'enum instantiation',
        'public class R {\n    enum A { X } static void go() { A a = new A(); } }',
        '2:47: Abstract classes cannot be constructed: R.A'
    ],
    [
        'call private ctor',
        'public class R {\n    public static void go() {\n        Hidden h = new Hidden(1);\n    }\n}',
        '3:24: Constructor not visible: Hidden'
    ],
    [
        'catch order',
        'public class R {\n    public static void go() {\n        try { Integer i = 1; } catch (Exception e) { } catch (DmlException d) { }\n    }\n}',
        '3:56: Exception type is already caught: DmlException'
    ],
    [
        'catch duplicate',
        'public class R {\n    public static void go() {\n        try { Integer i = 1; } catch (DmlException e) { } catch (DmlException d) { }\n    }\n}',
        '3:59: Exception type is already caught: DmlException'
    ],
    [
        'switch dup',
        'public class R {\n    public static void go() {\n        Integer i = 1; switch on i { when 1 { } when 1 { } }\n    }\n}',
        '3:49: Duplicate when value: 1'
    ],
    [
        'switch null dup',
        'public class R {\n    public static void go() {\n        Integer i = 1; switch on i { when null { } when null {} }\n    }\n}',
        '3:52: Duplicate when value: null'
    ],
    [
        'void concat',
        "public class R {\n    public static void go() {\n        String s = 'a' + go();\n    }\n}",
        '3:20: Invalid type for +: void'
    ],
    [
        'void value',
        'public class R {\n    public static void go() {\n        Integer i = go();\n    }\n}',
        '3:21: Illegal assignment from void to Integer'
    ],
    [
        'sobject dup ctor field',
        "public class R {\n    public static void go() {\n        Account a = new Account(Name = 'x', Name = 'y');\n    }\n}",
        '3:45: Duplicate field initialization: Name'
    ],
    [
        'readonly field assign',
        'public class R {\n    public static void go() {\n        Account a = new Account(); a.CreatedDate = Datetime.now();\n    }\n}',
        '3:36: Field is not writeable: Account.CreatedDate'
    ],
    [
        'readonly formula',
        'public class R {\n    public static void go() {\n        Account a = new Account(); a.IsDeleted = true;\n    }\n}',
        '3:36: Field is not writeable: Account.IsDeleted'
    ],
    [
        'this in static',
        'public class R {\n    public static void go() {\n        Object o = this;\n    }\n}',
        '3:20: this cannot be referenced in a static context'
    ],
    [
        'break outside',
        'public class R {\n    public static void go() {\n        break;\n    }\n}',
        '3:9: break statement must be in loop'
    ],
    [
        'continue outside',
        'public class R {\n    public static void go() {\n        continue;\n    }\n}',
        '3:9: continue statement must be in loop'
    ],
    [
        'missing return while',
        'public class R {\n    public Integer a(Boolean b) { while (b) { return 1; } }\n}',
        '2:59: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'missing return for',
        'public class R {\n    public Integer a() { for (Integer i : new List<Integer>()) { return i; } }\n}',
        '2:78: Non-void method might not return a value or might have statement after a return statement.'
    ],
    [
        'unreachable after while true',
        'public class R {\n    public static void go() {\n        while (true) { }\n        Integer i = 1;\n    }\n}',
        '4:9: Unreachable statement'
    ],
    [
        'unreachable after if-else return',
        'public class R {\n    public Integer a(Boolean b) { if (b) { return 1; } else { return 2; } Integer i = 3; }\n}',
        '2:75: Unreachable statement'
    ],
    [
        'assign literal',
        'public class R {\n    public static void go() {\n        1 = 2;\n    }\n}',
        '3:9: Expression cannot be assigned: expression'
    ],
    [
        'expression statement',
        'public class R {\n    public static void go() {\n        1 + 2;\n    }\n}',
        '3:9: Expression cannot be a statement.'
    ],
    [
        'cast account contact',
        'public class R {\n    public static void go() {\n        Account a = (Account) new Contact();\n    }\n}',
        '3:21: Incompatible types since an instance of Contact is never an instance of Account'
    ],
    [
        'instanceof always',
        'public class R {\n    public static void go() {\n        Account a; Boolean b = a instanceof Contact;\n    }\n}',
        '3:32: Operation instanceof is always false since an instance of Account is never an instance of Contact'
    ],
    [
        'ternary mismatched',
        "public class R {\n    public static void go() {\n        Integer i = true ? 1 : 'a';\n    }\n}",
        '3:21: Incompatible types in ternary operator: Integer, String'
    ]
];
