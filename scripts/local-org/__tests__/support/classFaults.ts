import { inMethod, member, type PlantedFault } from './plantedFault';

/** Types, members and what the parser takes for something else. */
export const CLASSES: readonly PlantedFault[] = [
    [
        'exception name w/o extends',
        member('class FooException { }'),
        '2:11: Exception class must extend another Exception class: FooException'
    ],
    [
        'exception subclass name',
        'public class R extends MyException { }',
        "1:14: Classes extending Exception must have a name ending in 'Exception': R"
    ],
    [
        'class in class in class',
        member('class A { class B { class C {} } }'),
        '2:21: Inner types are not allowed to have inner types'
    ],
    [
        'static in inner',
        member('class A { static Integer i; }'),
        '2:30: static can only be used on fields of a top level type'
    ],
    [
        'static init in inner',
        member('class A { static { } }'),
        '2:22: Inner types are not allowed to have static blocks'
    ],
    ['inner same name as outer', member('class R { }'), '2:11: Type name already in use: R'],
    ['inner twice', member('class A { } class A { }'), '2:23: Type name already in use: A'],
    ['inner interface twice', member('interface A { } class A { }'), '2:27: Type name already in use: A'],
    ['method twice', member('void a() {} void a() {}'), '2:22: Method already defined: void a() from the type R'],
    [
        'method twice other return',
        member('void a() {} Integer a() { return 1; }'),
        '2:25: Method already defined: Integer a() from the type R'
    ],
    [
        'method static+instance',
        member('void a() {} static void a() {}'),
        '2:29: Method already defined: void a() from the type R'
    ],
    ['ctor twice', member('R() {} R() {}'), '2:15: Constructor already defined: [R].<Constructor>()'],
    ['field twice', member('Integer a; String a;'), '2:23: Duplicate field: a'],
    ['field and property', member('Integer a; String a { get; set; }'), '2:23: Duplicate field: a'],
    ['param twice', member('void a(Integer i, String i) {}'), '2:30: Duplicate variable: i'],
    ['extends itself', 'public virtual class R extends R {}', '1:22: Circular definition: R'],
    ['implements class', 'public class R implements Helper {}', '1:14: Invalid interface: Helper'],
    ['implements itself', 'public class R implements R {}', '1:14: Invalid interface: R'],
    [
        'extends enum',
        'public class R extends Color {}',
        '1:27: Non-virtual and non-abstract type cannot be extended: Color'
    ],
    ['interface extends class', 'public interface R extends Helper {}', '1:18: Invalid interface: Helper'],
    ['interface cycle', 'public interface R extends R {}', '1:18: Circular definition: R'],
    ['interface method body', 'public interface R { void a() {} }', "1:34: Expecting ';' but was: '{'"],
    ['interface field', 'public interface R { Integer a; }', "1:34: Expecting '(' but was: ';'"],
    [
        'interface method modifier',
        'public interface R { public void a(); }',
        '1:37: Modifiers are not allowed on interface methods'
    ],
    ['enum duplicate', 'public enum R { A, A }', '1:23: Duplicate field: A'],
    ['enum method', 'public enum R { A; void x() {} }', "1:21: Expecting '}' but was: ';'"],
    [
        'abstract in final',
        'public class R extends Shape { }',
        '1:14: Class R must implement the abstract method: Decimal Shape.area()'
    ],
    ['two classes in a file', 'public class R {} public class RB {}', "1:22: Unexpected token 'public'."],
    ['statement in class', member('Integer i; i = 1;'), "2:18: Unexpected token '='."],
    ['void field', member('void v;'), "2:11: Expecting '(' but was: ';'"],
    ['void param', member('void a(void v) {}'), "2:12: Unexpected token 'void'."],
    ['void local', inMethod('void v;'), "3:14: Expecting '.' but was: 'v'"],
    ['method without return type', member('public a() {}'), '2:12: Invalid constructor name: a'],
    ['missing semicolon', inMethod('Integer i = 1'), "4:5: Missing ';' at '}'"],
    ['missing brace', 'public class R { void a() { ', "1:32: Unexpected token '<EOF>'."],
    [
        'double quotes',
        inMethod('String s = "x";'),
        "3:20: Unrecognized symbol '\"', which is not a valid Apex identifier."
    ],
    [
        'char literal unknown escape',
        inMethod("String s = '\\q';"),
        "3:20: Invalid string literal '\\q'. Illegal character sequence '\\q' in string literal."
    ],
    ['unterminated string', inMethod("String s = 'x;"), "3:20: Missing closing quote character ' on string."],
    [
        'unknown operator',
        inMethod('Integer i = 5 % 2;'),
        "3:23: Found punctuation symbol or operator '%' that isn't valid in Apex."
    ],
    ['java for each', inMethod('foreach (Integer i : new List<Integer>()) {}'), "3:26: Missing ')' at 'i'"],
    ['var keyword', inMethod('var i = 1;'), '3:9: Invalid type: var'],
    ['lambda', inMethod('Object o = () -> 1;'), "3:21: Unexpected token ')'."],
    ['generic class', 'public class R<T> {}', "1:18: Unexpected token '<'."],
    ['int', inMethod('int i = 1;'), '3:9: Invalid type: int']
];
