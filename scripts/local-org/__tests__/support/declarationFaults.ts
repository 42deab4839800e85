import type { PlantedFault } from './plantedFault';

/** Declarations: modifiers, names, supertypes, overrides. */
export const DECLARATIONS: readonly PlantedFault[] = [
    [
        'public private member',
        'public class R {\n    public private Integer x;\n}',
        '2:28: Declarations can only have one scope'
    ],
    ['public global class', 'public global class R {}', '1:21: Declarations can only have one scope'],
    ['static class', 'public static class R {}', '1:21: static is not allowed on classes'],
    ['duplicate modifiers', 'public class R {\n    public public Integer x;\n}', '2:27: Duplicate modifier: public'],
    ['private class top-level', 'private class R {}', '1:15: Top-level type must have public or global visibility'],
    ['no access modifier top class', 'class R {}', '1:7: Top-level type must have public or global visibility'],
    [
        'duplicate ctor',
        'public class R {\n    public R() {}\n    public R() {}\n}',
        '3:12: Constructor already defined: [R].<Constructor>()'
    ],
    [
        'duplicate methods',
        'public class R {\n    public void a() {}\n    public void a() {}\n}',
        '3:17: Method already defined: void a() from the type R'
    ],
    ['duplicate field', 'public class R {\n    Integer x;\n    String x;\n}', '3:12: Duplicate field: x'],
    [
        'duplicate inner class',
        'public class R {\n    class I {}\n    class I {}\n}',
        '3:11: Type name already in use: I'
    ],
    [
        'duplicate param',
        'public class R {\n    public void a(Integer i, Integer i) {}\n}',
        '2:38: Duplicate variable: i'
    ],
    ['enum duplicate', 'public enum R {\n    A, A }', '2:8: Duplicate field: A'],
    [
        'implements class',
        'public class R {\n    public class B {} public class C implements B {} }',
        '2:36: Invalid interface: R.B'
    ],
    [
        'implements twice',
        'public class R {\n    public interface B {} public class C implements B, B {} }',
        '2:40: Interface already implemented: R.B'
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
        '2:22: Inner types are not allowed to have static blocks'
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
    ['transient method', 'public class R {\n    transient void a() {}\n}', '2:20: transient is not allowed on methods'],
    [
        'with sharing method',
        'public class R {\n    with sharing void a() {}\n}',
        '2:23: with sharing is not allowed on methods'
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
        '2:25: Cannot declare public accessor on private property'
    ],
    [
        'abstract method in concrete class',
        'public class R {\n    public abstract void a();\n}',
        '2:26: Defining type for abstract methods must be declared as abstract'
    ],
    [
        'abstract method with body',
        'public abstract class R {\n    public abstract void a() {} }',
        '2:26: Abstract methods cannot have a body'
    ],
    ['method without body', 'public class R {\n    public void a();\n}', '2:17: Method must have a body'],
    [
        'override without virtual',
        'public class R {\n    public virtual class B { public void a() {} } public class C extends B { public override void a() {} } }',
        '2:99: Non-virtual, non-abstract methods cannot be overridden: void R.C.a()'
    ],
    [
        'override nothing',
        'public class R {\n    public override void a() {} }',
        '2:26: @Override specified for non-overriding method: void R.a()'
    ],
    [
        'override missing keyword',
        'public class R {\n    public virtual class B { public virtual void a() {} } public class C extends B { public void a() {} } }',
        '2:98: Method must use the override keyword: void R.C.a()'
    ],
    [
        'override narrower',
        'public class R {\n    public virtual class B { public virtual void a() {} } public class C extends B { private override void a() {} } }',
        '2:108: Override methods require at least one of the following: global, public, protected'
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
        '2:19: Circular definition: R.A'
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
        '2:28: TestMethod methods do not support return type of Integer'
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
        '2:19: Only top-level non-exception class types can be marked as tests'
    ],
    ['istest interface', '@IsTest public interface R {}', '1:1: IsTest is not allowed on interfaces'],
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
        '1:1: No such property, foo, defined on this annotation: IsTest'
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
