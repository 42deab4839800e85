import { inMethod, member, type PlantedFault } from './plantedFault';

/** Modifiers and final members. */
export const MODIFIERS: readonly PlantedFault[] = [
    [
        'final local loop var',
        inMethod('for (final Integer i : new List<Integer>()) { i = 2; }'),
        "3:30: Expecting ';' but was: ':'"
    ],
    [
        'final static in instance',
        member('static final Integer I = 1; void a() { I = 2; }'),
        '2:44: Final members can only be assigned in their declaration, init blocks, or constructors: I'
    ],
    [
        'final static in ctor',
        member('static final Integer I = 1; R() { I = 2; }'),
        '2:42: Final members can only be assigned in their declaration, init blocks, or constructors: I'
    ],
    [
        'final field other object',
        member('final Integer i = 1; static void a(R other) { other.i = 2; }'),
        '2:54: Final members can only be assigned in their declaration, init blocks, or constructors: i'
    ],
    ['final method', member('public final void a() {}'), '2:23: final is not allowed on methods'],
    ['final class', 'public final class R {}', '1:20: final is not allowed on classes'],
    [
        'final field assigned in lambda method',
        member('final List<String> l; void a() { l = new List<String>(); }'),
        '2:38: Final members can only be assigned in their declaration, init blocks, or constructors: l'
    ],
    ['transient static', member('transient static Integer i;'), '2:30: Transient fields cannot be static'],
    ['static transient', member('static transient Integer i;'), '2:30: Transient fields cannot be static'],
    [
        'abstract property concrete',
        member('public abstract Integer p { get; set; }'),
        '2:29: abstract is not allowed on properties'
    ],
    [
        'abstract property abstract',
        'public abstract class R { public abstract Integer p { get; set; } }',
        '1:54: abstract is not allowed on properties'
    ],
    [
        'virtual property',
        'public virtual class R { public virtual Integer p { get; set; } }',
        '1:52: virtual is not allowed on properties'
    ],
    [
        'abstract field',
        'public abstract class R { public abstract Integer p; }',
        '1:54: abstract is not allowed on fields'
    ],
    [
        'abstract static method',
        'public abstract class R { public abstract static void a(); }',
        '1:58: Abstract methods cannot be static'
    ],
    [
        'virtual static',
        'public virtual class R { public virtual static void a() {} }',
        '1:56: Virtual methods cannot be static'
    ],
    [
        'private abstract',
        'public abstract class R { private abstract void a(); }',
        '1:52: Abstract methods require at least one of the following: global, public, protected'
    ],
    [
        'abstract virtual method',
        'public abstract class R { public abstract virtual void a(); }',
        '1:59: Abstract methods are by default virtual'
    ],
    ['abstract virtual class', 'public abstract virtual class R { }', '1:31: Abstract classes are by default virtual'],
    [
        'override static',
        'public class R extends Helper { public static override String name() { return null; } }',
        '1:66: Override methods cannot be static'
    ],
    [
        'duplicate annotation',
        member('@TestVisible @TestVisible private Integer i;'),
        '2:47: Duplicate modifier: TestVisible'
    ],
    [
        'with sharing twice',
        'public with sharing without sharing class R {}',
        '1:43: Only one sharing modifier is allowed: with sharing, without sharing'
    ],
    ['interface with sharing', 'public with sharing interface R {}', '1:31: with sharing is not allowed on interfaces'],
    ['enum abstract', 'public abstract enum R { A }', '1:22: abstract is not allowed on enums'],
    ['enum virtual', 'public virtual enum R { A }', '1:21: virtual is not allowed on enums'],
    ['interface abstract', 'public abstract interface R { }', '1:27: abstract is not allowed on interfaces'],
    ['protected top', 'protected class R {}', '1:17: protected is not allowed on classes'],
    ['private top', 'private class R {}', '1:15: Top-level type must have public or global visibility'],
    ['local var public', inMethod('public Integer i = 1;'), '3:9: public is not allowed on locals'],
    ['local var static', inMethod('static Integer i = 1;'), '3:9: static is not allowed on locals'],
    ['param static', member('void a(static Integer i) {}'), '2:12: static is not allowed on parameters'],
    ['accessor static', member('Integer p { static get; set; }'), '2:17: static is not allowed on accessors'],
    [
        'getter with non-return',
        member('Integer p { get { } }'),
        '2:23: Non-void method might not return a value or might have statement after a return statement.'
    ],
    ['setter returns', member('Integer p { set { return 1; } }'), '2:23: Void method must not return a value'],
    [
        'webservice non global class',
        member('webservice static void a() {}'),
        '2:28: Defining type for global methods must be declared as global'
    ],
    [
        'global in public class',
        member('global void a() {}'),
        '2:17: Defining type for global methods must be declared as global'
    ],
    [
        'testmethod in non-test',
        member('static testMethod void a() {}'),
        '2:28: Defining type for TestMethod methods must be declared as IsTest'
    ],
    ['transient method', member('transient void a() {}'), '2:20: transient is not allowed on methods'],
    [
        'protected static method',
        'public virtual class R { protected static void a() {} }',
        '1:51: Protected methods cannot be static'
    ],
    [
        'protected in non-virtual',
        member('protected void a() {}'),
        '2:20: New protected methods cannot be defined in non-virtual classes'
    ]
];

/** instanceof, casts, constructors, static and instance code. */
export const CASTS_AND_CONTEXT: readonly PlantedFault[] = [
    [
        'instanceof same list',
        inMethod('List<String> l; Boolean b = l instanceof List<String>;'),
        '3:37: Operation instanceof is always true since an instance of List<String> is always an instance of List<String>'
    ],
    [
        'instanceof super',
        inMethod('Color c; Boolean b = c instanceof Color;'),
        '3:30: Operation instanceof is always true since an instance of Color is always an instance of Color'
    ],
    [
        'instanceof string',
        inMethod('String s; Boolean b = s instanceof String;'),
        '3:31: Operation instanceof is always true since an instance of String is always an instance of String'
    ],
    [
        'instanceof string integer',
        inMethod('String s; Boolean b = s instanceof Integer;'),
        '3:31: Operation instanceof is always false since an instance of String is never an instance of Integer'
    ],
    [
        'instanceof unrelated classes',
        inMethod('Helper h; Boolean b = h instanceof Other;'),
        '3:31: Operation instanceof is always false since an instance of Helper is never an instance of Other'
    ],
    [
        'instanceof subclass up',
        inMethod('MyException h; Boolean b = h instanceof Exception;'),
        '3:36: Operation instanceof is always true since an instance of MyException is always an instance of Exception'
    ],
    ['instanceof unknown type', inMethod('Object h; Boolean b = h instanceof Nowhere;'), '3:44: Invalid type: Nowhere'],
    [
        'cast unrelated',
        inMethod('Helper h; Other o = (Other) h;'),
        '3:29: Incompatible types since an instance of Helper is never an instance of Other'
    ],
    [
        'cast string int',
        inMethod('String h; Integer o = (Integer) h;'),
        '3:31: Incompatible types since an instance of String is never an instance of Integer'
    ],
    [
        'cast int string',
        inMethod('Integer h; String o = (String) h;'),
        '3:31: Incompatible types since an instance of Integer is never an instance of String'
    ],
    [
        'cast boolean',
        inMethod('Boolean h; Integer o = (Integer) h;'),
        '3:32: Incompatible types since an instance of Boolean is never an instance of Integer'
    ],
    [
        'cast list',
        inMethod('List<String> h; List<Integer> o = (List<Integer>) h;'),
        '3:43: Incompatible types since an instance of List<String> is never an instance of List<Integer>'
    ],
    [
        'this not first',
        member('R() { Integer i = 1; this(1); } R(Integer i) {}'),
        "2:29: Call to 'this()' must be the first statement in a constructor method"
    ],
    [
        'super not first',
        'public class R extends Helper { R() { Integer i = 1; super(); } }',
        "1:60: Call to 'super()' must be the first statement in a constructor method"
    ],
    [
        'super in method',
        'public class R extends Helper { void a() { super(); } }',
        "1:47: Call to 'super()' must be the first statement in a constructor method"
    ],
    [
        'super wrong args',
        'public class R extends Helper { R() { super(1); } }',
        '1:45: Constructor not defined: [Helper].<Constructor>(Integer)'
    ],
    [
        'super abstract call',
        'public class R extends Shape { public override Decimal area() { return super.area(); } }',
        '1:81: Abstract method cannot be called directly: Decimal Shape.area()'
    ],
    [
        'this in ctor args',
        member('Integer i; R() { this(i); } R(Integer x) {}'),
        '2:30: Cannot reference instance variables in a constructor invocation: i'
    ],
    ['this in static call', inMethod('this.go();'), '3:9: This cannot be referenced in a static context'],
    [
        'super in static',
        'public class R extends Helper { static void a() { super.name(); } }',
        '1:54: Super cannot be referenced in a static context'
    ],
    [
        'super missing class',
        member('void a() { super.foo(); }'),
        '2:22: Method does not exist or incorrect signature: void foo() from the type Object'
    ],
    ['return in ctor', member('R() { return 1; }'), '2:14: Constructors must not return a value'],
    [
        'instance from static',
        member('Integer i; static void a() { i = 1; }'),
        '2:34: Non static field cannot be referenced from a static context: i from the type R'
    ],
    [
        'instance read from static',
        member('Integer i; static Integer a() { return i; }'),
        '2:44: Non static field cannot be referenced from a static context: i from the type R'
    ],
    [
        'instance method from static',
        member('void b() {} static void a() { b(); }'),
        '2:35: Non static method cannot be referenced from a static context: void R.b()'
    ],
    [
        'instance via type',
        inMethod('Integer x = Helper.inst;'),
        '3:28: Non static field cannot be referenced from a static context: inst from the type Helper'
    ],
    [
        'instance method via type',
        inMethod('Helper.name();'),
        '3:16: Non static method cannot be referenced from a static context: String Helper.name()'
    ],
    [
        'static via instance',
        inMethod('Helper h; h.take(1);'),
        '3:21: Static method cannot be referenced from a non static context: void Helper.take(Integer)'
    ],
    [
        'static field via instance',
        inMethod('Helper h; Integer i = h.stat;'),
        '3:33: Static field cannot be referenced from a non static context: stat from the type Helper'
    ],
    [
        'inner reads outer instance',
        member('Integer i; class Inn { Integer x() { return i; } }'),
        '2:49: Variable does not exist: i'
    ],
    [
        'inner calls outer instance',
        member('void y() {} class Inn { void x() { y(); } }'),
        '2:40: Non static method cannot be referenced from a static context: void R.y()'
    ]
];
