import type { PlantedFault } from './plantedFault';

/** Variables, statements and values. */
export const VALUES: readonly PlantedFault[] = [
    [
        'final field assign in method',
        'public class R {\n    final Integer i = 1;\n    void a() { i = 2; }\n}',
        '3:16: Final members can only be assigned in their declaration, init blocks, or constructors: i'
    ],
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
        '3:56: Exception type already caught: DmlException'
    ],
    [
        'catch duplicate',
        'public class R {\n    public static void go() {\n        try { Integer i = 1; } catch (DmlException e) { } catch (DmlException d) { }\n    }\n}',
        '3:59: Exception type already caught: DmlException'
    ],
    [
        'switch dup',
        'public class R {\n    public static void go() {\n        Integer i = 1; switch on i { when 1 { } when 1 { } }\n    }\n}',
        '3:49: 1 occurs as more than one when branch for this switch statement'
    ],
    [
        'switch null dup',
        'public class R {\n    public static void go() {\n        Integer i = 1; switch on i { when null { } when null {} }\n    }\n}',
        '3:52: null occurs as more than one when branch for this switch statement'
    ],
    [
        'void concat',
        "public class R {\n    public static void go() {\n        String s = 'a' + go();\n    }\n}",
        '3:20: Arithmetic expressions are not allowed on void types'
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
        '3:20: This cannot be referenced in a static context'
    ],
    [
        'break outside',
        'public class R {\n    public static void go() {\n        break;\n    }\n}',
        '3:9: Break statement must be in loop'
    ],
    [
        'continue outside',
        'public class R {\n    public static void go() {\n        continue;\n    }\n}',
        '3:9: Continue statement must be in loop'
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
        '3:9: Expression cannot be assigned'
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
