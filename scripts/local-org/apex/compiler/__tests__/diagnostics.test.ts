import { harness } from './apexHarness';

/** Members and statements of Main, and the finding they must give (without file and place). */
type Row = readonly [name: string, members: string, finding: RegExp];

const inMethod = (body: string): string => `static Object run() { ${body} }`;

const ROWS: readonly Row[] = [
    ['static fields of inner types', 'class A { static Integer i = 1; }', /static can only be used on fields of a top/],
    ['static properties of inner types', 'class A { static Integer i { get; } }', /static can only be used on fields/],
    ['static methods of inner types', 'class A { static void go() {} }', /static can only be used on methods of a top/],
    ['unknown variables', inMethod('return nope;'), /Variable does not exist: nope$/],
    ['unknown types', inMethod('Nope x; return null;'), /Invalid type: Nope$/],
    [
        'unknown methods',
        inMethod('nope(1); return null;'),
        /Method does not exist or incorrect signature: void nope\(Integer\) from the type Main$/
    ],
    [
        'unknown methods of own types',
        'class A {} ' + inMethod('return new A().go();'),
        /void go\(\) from the type Main\.A$/
    ],
    [
        'unknown methods of the library',
        inMethod("return 'x'.frobnicate(1);"),
        /Method does not exist or incorrect signature: void frobnicate\(Integer\) from the type String$/
    ],
    [
        'methods that only the platform has',
        inMethod('return Account.Name.getDescribe().getCompoundFieldName();'),
        /getCompoundFieldName\(\) is not implemented$/
    ],
    [
        'arguments that no overload of the platform takes',
        inMethod("return Math.sqrt('x');"),
        /Method does not exist or incorrect signature: void sqrt\(String\) from the type Math$/
    ],
    [
        'properties that only the platform has',
        inMethod('ConnectApi.FollowingPage page; return page.following;'),
        /ConnectApi\.FollowingPage\.following is not implemented$/
    ],
    [
        'unknown properties of the library',
        inMethod('return new Database.DMLOptions().frobnicate;'),
        /Variable does not exist: frobnicate$/
    ],
    [
        'static members of a type that only the platform has',
        inMethod('return ConnectApi.NamedCredentials.getNamedCredential(null);'),
        /ConnectApi\.NamedCredentials\.getNamedCredential is not implemented$/
    ],
    [
        'unknown types of a namespace',
        inMethod('return ConnectApi.Frobnicator.go();'),
        /Variable does not exist: Frobnicator$/
    ],
    [
        'an undeclared variable named like a namespace',
        inMethod('return context.size();'),
        /Variable does not exist: context$/
    ],
    [
        'an undeclared variable named like a platform type',
        inMethod('Object o = location; return null;'),
        /Variable does not exist: location$/
    ],
    [
        'fields that only the platform has',
        inMethod('return new Account(CleanStatus = null);'),
        /field Account\.CleanStatus is not implemented$/
    ],
    [
        'fields that only the platform has, in a query',
        inMethod('return [SELECT OperatingHoursId FROM Account];'),
        /soql: field Account\.OperatingHoursId is not implemented$/
    ],
    [
        'parents that only the platform has, in a query',
        inMethod('return [SELECT OperatingHours.Name FROM Account];'),
        /soql: relationship Account\.OperatingHours is not implemented$/
    ],
    [
        'children that only the platform has, in a query',
        inMethod('return [SELECT (SELECT Id FROM ActivityHistories) FROM Account];'),
        /soql: child relationship Account\.ActivityHistories is not implemented$/
    ],
    [
        'describes of objects that only the platform has',
        inMethod('return Schema.SObjectType.EmailMessage;'),
        /Schema\.SObjectType\.EmailMessage is not implemented$/
    ],
    [
        'unknown platform types',
        inMethod('ConnectApi.Comment c; return c;'),
        /type ConnectApi\.Comment is not implemented$/
    ],
    [
        'unknown fields of a record',
        inMethod('return new Account().Nope__c;'),
        /Field does not exist: Nope__c on Account$/
    ],
    [
        'unknown fields in a record constructor',
        inMethod('return new Account(Nope__c = 1);'),
        /Field does not exist: Nope__c on Account$/
    ],
    [
        'unknown fields in a query',
        inMethod('return [SELECT Nope__c FROM Account];'),
        /No such column 'Nope__c' on entity 'Account'/
    ],
    [
        'unknown objects in a query',
        inMethod('return [SELECT Id FROM Nope__c];'),
        /sObject type 'Nope__c' is not supported/
    ],
    ['unknown labels', inMethod('return System.Label.Nope;'), /External string does not exist: Nope$/],
    ['wrong assignments', inMethod("Integer i = 'x'; return i;"), /Illegal assignment from String to Integer$/],
    ['narrowing assignments', inMethod('Integer i = 1.5; return i;'), /Illegal assignment from Decimal to Integer$/],
    [
        'wrong arguments',
        'static void go(Integer i) {} ' + inMethod("go('x'); return null;"),
        /void go\(String\) from the type Main$/
    ],
    [
        'generic records are not assignable',
        inMethod('SObject r = new Account(); Account a = r; return a;'),
        /Illegal assignment from SObject to Account$/
    ],
    [
        'fields of generic records',
        inMethod('SObject r; return r.Name;'),
        /Field expression not allowed for generic SObject$/
    ],
    [
        'sets are invariant',
        inMethod('Set<Object> s = new Set<String>(); return s;'),
        /Illegal assignment from Set<String> to Set<Object>$/
    ],
    [
        'conditions must be Boolean',
        inMethod('if (1) { } return null;'),
        /Condition expression must be of type Boolean: Integer$/
    ],
    [
        'incomparable types',
        inMethod("return 1 == 'x';"),
        /Comparison arguments must be compatible types: Integer, String$/
    ],
    ['arithmetic on texts', inMethod("return 'a' - 1;"), /Arithmetic expressions must use numeric arguments/],
    ['impossible casts', inMethod("return (Integer) 'x';"), /never an instance of Integer$/],
    // Apex Developer Guide, Class Definition: inner classes are one level deep.
    ['types inside inner types', 'class B { class C {} }', /Inner types are not allowed to have inner types$/],
    [
        'several updates in a for loop',
        inMethod('for (Integer i = 0, j = 1; i < j; i++, j--) { } return null;'),
        /Expecting '\)' but was: ','$/
    ],
    // Apex Developer Guide, Reserved Keywords.
    ['variables with a reserved name', inMethod('Object then; return then;'), /Identifier name is reserved: then$/],
    [
        'fields with a reserved name',
        'Integer number; ' + inMethod('return null;'),
        /Identifier name is reserved: number$/
    ],
    ['parameters with a reserved name', 'static void go(String limit) {}', /Identifier name is reserved: limit$/],
    ['methods with a reserved name', 'static void having() {}', /Identifier name is reserved: having$/],
    ['duplicate variables', inMethod('Integer a; { Integer A; } return null;'), /Duplicate variable: A$/],
    [
        'duplicate methods',
        'void a(Integer i) {} void A(Integer j) {} ' + inMethod('return null;'),
        /Method already defined: void A\(Integer\) from the type Main$/
    ],
    ['duplicate fields', 'Integer a; String A; ' + inMethod('return null;'), /Duplicate field: A$/],
    [
        'missing returns',
        'static Integer go(Boolean b) { if (b) { return 1; } } ' + inMethod('return null;'),
        /^Non-void method might not return a value/
    ],
    ['unreachable statements', inMethod('return 1; Integer i = 2;'), /^Unreachable statement$/],
    ['statements behind an endless loop', inMethod('while (true) { } return 1;'), /^Unreachable statement$/],
    [
        'values from void methods',
        'static void go() { return 1; } ' + inMethod('return null;'),
        /Void method must not return a value$/
    ],
    ['expressions as statements', inMethod('1 + 1; return null;'), /Expression cannot be a statement\.$/],
    ['break outside a loop', inMethod('break; return null;'), /Break statement must be in loop$/],
    [
        'instance members from static code',
        'Integer i; ' + inMethod('return i;'),
        /Non static field cannot be referenced from a static context: i from the type Main$/
    ],
    [
        'instance methods from static code',
        'void go() {} ' + inMethod('go(); return null;'),
        /Non static method cannot be referenced from a static context/
    ],
    ['private members of other classes', inMethod('return Other.secret;'), /Variable is not visible: Other\.secret$/],
    [
        'private methods of other classes',
        inMethod('return Other.hidden();'),
        /Method is not visible: Integer Other\.hidden\(\)$/
    ],
    [
        'protected members from outside',
        inMethod('return new Other().inherited;'),
        /Variable is not visible: Other\.inherited$/
    ],
    ['members visible to tests only', inMethod('return Other.forTests;'), /Variable is not visible: Other\.forTests$/],
    [
        'read-only properties',
        'Integer a { get; } ' + inMethod('Main m = new Main(); m.a = 1; return null;'),
        /Field is not writeable: a$/
    ],
    [
        'final fields outside the constructor',
        'final Integer a = 0; void go() { a = 1; } ' + inMethod('return null;'),
        /Final members can only be assigned in their declaration, init blocks, or constructors: a$/
    ],
    [
        'abstract classes are not constructed',
        'abstract class A {} ' + inMethod('return new A();'),
        /Abstract classes cannot be constructed: Main\.A$/
    ],
    [
        'constructors that do not exist',
        'class A { A(Integer i) {} } ' + inMethod('return new A();'),
        /Constructor not defined: \[Main\.A\]\.<Constructor>\(\)$/
    ],
    [
        'missing super constructors',
        'virtual class A { A(Integer i) {} } class B extends A { } ' + inMethod('return null;'),
        /No default constructor available in super type: Main\.A$/
    ],
    [
        'methods an interface asks for',
        'interface I { void go(); } class A implements I {} ' + inMethod('return null;'),
        /Class Main\.A must implement the method: void Main\.I\.go\(\)$/
    ],
    [
        'methods a library interface asks for',
        'class A implements Comparable {} ' + inMethod('return null;'),
        /Class Main\.A must implement the method: Integer Comparable\.compareTo\(Object\)$/
    ],
    [
        'abstract methods left open',
        'abstract class A { protected abstract void go(); } class B extends A {} ' + inMethod('return null;'),
        /Class Main\.B must implement the abstract method: void Main\.A\.go\(\)$/
    ],
    [
        'override without a base',
        'class A { public override void go() {} } ' + inMethod('return null;'),
        /@Override specified for non-overriding method: void Main\.A\.go\(\)$/
    ],
    [
        'a missing override keyword',
        'virtual class A { public virtual void go() {} } class B extends A { public void go() {} } ' +
            inMethod('return null;'),
        /Method must use the override keyword: void Main\.B\.go\(\)$/
    ],
    [
        'overriding what is not virtual',
        'virtual class A { public void go() {} } class B extends A { public override void go() {} } ' +
            inMethod('return null;'),
        /Non-virtual, non-abstract methods cannot be overridden/
    ],
    [
        'extending what is not virtual',
        'class A { } class B extends A { } ' + inMethod('return null;'),
        /Non-virtual and non-abstract type cannot be extended: Main\.A$/
    ],
    [
        'throwing what is no exception',
        inMethod('throw new Main();'),
        /Throw expression must be of type exception: Main$/
    ],
    ['DML on values', inMethod('insert 5; return null;'), /DML requires SObject or SObject list type: Integer$/],
    [
        'wrong loop variables',
        inMethod('for (Integer i : new List<String>()) { } return null;'),
        /Invalid loop variable type expected String was Integer$/
    ],
    [
        'loops over values',
        inMethod('for (Integer i : 5) { } return null;'),
        /Loop must iterate over collection: Integer$/
    ],
    [
        'when else before the end',
        inMethod("switch on 'a' { when else { } when 'b' { } } return null;"),
        /'when else' must be the last when block$/
    ],
    [
        'unknown enum constants',
        'enum E { A } ' + inMethod('switch on E.A { when B { } } return null;'),
        /Enum value does not exist: B on Main\.E$/
    ],
    ['this in static code', inMethod('return this;'), /This cannot be referenced in a static context$/],
    ['integers out of range', inMethod('return 2147483648;'), /Illegal integer$/]
];

const OTHER = `public virtual class Other {
    private static Integer secret = 1;
    protected Integer inherited = 2;
    @TestVisible private static Integer forTests = 3;
    private static Integer hidden() { return 4; }
}`;

describe('findings of the compiler', () => {
    it.each(ROWS)('%s', (_name, members, finding) => {
        const { findings } = harness({ 'Main.cls': `public class Main {\n${members}\n}`, 'Other.cls': OTHER });
        const texts = findings.map((text) => /^Main\.cls:2:\d+: (.*)$/.exec(text)?.[1] ?? text);
        expect(texts).toHaveLength(1);
        expect(texts[0]).toMatch(finding);
    });

    it('name several faults of one method, each once', () => {
        const { findings } = harness({
            'Main.cls':
                'public class Main {\n  static void run() {\n    Nope a = 1;\n    a.go();\n    Integer b = c;\n    b++;\n  }\n}'
        });
        expect(findings).toEqual(['Main.cls:3:5: Invalid type: Nope', 'Main.cls:5:17: Variable does not exist: c']);
    });

    it('take statements behind an endless for, as a package on AppExchange has them', () => {
        const main =
            'public class Main { static Object run() { for (Integer i = 1; true; i++) { if (i == 3) { return i; } } return 0; } }';
        expect(harness({ 'Main.cls': main }).call()).toBe(3);
    });

    it('name a class that cannot be read once, and nothing in those that use it', () => {
        const { findings } = harness({
            'Base.cls': 'public virtual class Base { public static Integer make( { return 1; } }',
            'Main.cls':
                'public class Main extends Base implements Base.I { Base b; void a(Base c) { b.go(); c.go(); Base d = new Base(); ' +
                'd.go(); Integer i = Base.make(); inherited(); field = 1; Integer k = field; Base.Inner e = (Base.Inner) d; super.go(); Main m = this; m.go(); } }',
            'Other.cls': 'public class Other { Main m = new Main(1); Base b() { return m; } Integer i = m.count; }'
        });
        expect(findings).toEqual(["Base.cls:1:57: Unexpected token '{'."]);
    });

    it('let tests see what is visible to tests', () => {
        const main = '@IsTest private class Main { static Object run() { return Other.forTests; } }';
        expect(harness({ 'Main.cls': main, 'Other.cls': OTHER }).call()).toBe(3);
    });

    it('raise the finding when faulty code is reached, past every catch block', () => {
        const main =
            'public class Main { static Object run() { try { Integer i = 1; Account.Name.getDescribe().getCompoundFieldName(); return i; } catch (Exception e) { return 1; } finally { counted = 1; } } static Integer counted; }';
        expect(() => harness({ 'Main.cls': main }).call()).toThrow('getCompoundFieldName() is not implemented');
    });

    it('leave the rest of a class working that is right but not implemented', () => {
        const main =
            'public class Main { static Object run() { return 5; } static void gap() { ConnectApi.FeedItem i; } }';
        expect(harness({ 'Main.cls': main }).call()).toBe(5);
    });

    it('let nothing of a class run that an org would not take', () => {
        const broken = 'static void broken() { for (Integer i : 5) { go(); } }';
        const main = `public class Main { static Object run() { return Other.five(); } }`;
        const other = `public class Other { public static Integer five() { return 5; } ${broken} }`;
        expect(() => harness({ 'Main.cls': main, 'Other.cls': other }).call()).toThrow(
            'Other.cls:1:88: Loop must iterate over collection: Integer'
        );
    });

    it('refuse triggers on unknown objects', () => {
        const { findings } = harness({ 'T.trigger': 'trigger T on Nope__c (before insert) { }' });
        expect(findings).toEqual(['T.trigger:1:14: Invalid type: Nope__c']);
    });
});
