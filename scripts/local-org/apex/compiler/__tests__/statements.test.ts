import { type Case, caseRunner, throws } from './caseTable';

const LOOPS = 'documented: Apex Developer Guide, Loops';
const SWITCH = 'documented: Apex Developer Guide, Switch Statements';
const EXCEPTIONS = 'documented: Apex Developer Guide, Exceptions in Apex';
const CLASSES = 'documented: Apex Developer Guide, Classes';

const CASES: readonly Case[] = [
    [
        'for, continue and break',
        LOOPS,
        'Integer n = 0; for (Integer i = 0; i < 10; i++) { if (i == 2) { continue; } if (i == 5) break; n += i; } return n;',
        8
    ],
    ['for without parts', LOOPS, 'Integer i = 0; for (;;) { if (++i > 3) { break; } } return i;', 4],
    ['while and do-while', LOOPS, 'Integer i = 0; while (i < 3) i++; do { i += 10; } while (i < 20); return i;', 23],
    [
        'for over a list',
        LOOPS,
        "String s = ''; for (String x : new List<String>{ 'a', 'b' }) { s += x; } return s;",
        'ab'
    ],
    ['for over a set', LOOPS, 'Integer n = 0; for (Integer x : new Set<Integer>{ 1, 2, 2 }) n += x; return n;', 3],
    [
        'for over an Iterable of the project',
        'documented: Iterating Collections',
        'Integer n = 0; for (Integer x : new UpTo(3)) { n += x; } return n;',
        6
    ],
    [
        'a list may not change while it is looped over',
        'assumed',
        'List<Integer> l = new List<Integer>{ 1 }; for (Integer x : l) { l.add(2); } return l;',
        throws('System.FinalException', 'Cannot modify a collection while it is being iterated.')
    ],
    [
        'a loop over null',
        LOOPS,
        'List<Integer> l; for (Integer x : l) { } return 1;',
        throws('System.NullPointerException', 'Attempt to de-reference a null object')
    ],
    [
        'assigning the loop variable leaves the list alone',
        LOOPS,
        'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer x : l) { x = 5; } return l;',
        '(1, 2)'
    ],
    [
        'several variables in one declaration',
        'assumed',
        'Integer a = 1, b = 2, c; return a + b + (c == null ? 4 : 0);',
        7
    ],
    [
        'blocks have their own variables',
        'assumed',
        'Integer n = 0; { Integer a = 1; n += a; } { Integer a = 2; n += a; } return n;',
        3
    ],
    [
        'switch on integers',
        SWITCH,
        "Integer i = 3; switch on i { when 1, 2 { return 'low'; } when -3, 3 { return 'three'; } when else { return 'other'; } }",
        'three'
    ],
    ['switch on text is exact', SWITCH, "switch on 'a' { when 'A' { return 1; } when else { return 2; } }", 2],
    [
        'switch on null',
        SWITCH,
        "String s; switch on s { when 'a' { return 1; } when null { return 2; } when else { return 3; } }",
        2
    ],
    ['switch without a match', SWITCH, 'Integer i = 9; switch on i { when 1 { return 1; } } return 0;', 0],
    [
        'switch on enums',
        SWITCH,
        'switch on Colour.GREEN { when RED { return 1; } when GREEN, BLUE { return 2; } } return 3;',
        2
    ],
    ['switch on a long', SWITCH, 'Long l = 5; switch on l { when 5L { return 1; } when else { return 2; } }', 1],
    [
        'switch on the type of a record',
        SWITCH,
        "SObject r = new Contact(LastName = 'x'); switch on r { when Account a { return 'account'; } when Contact c { return c.LastName; } when else { return null; } }",
        'x'
    ],
    [
        'break inside switch leaves the loop',
        SWITCH,
        'Integer n = 0; for (Integer i = 0; i < 5; i++) { switch on i { when 3 { break; } } n++; } return n;',
        3
    ],
    [
        'catch by type',
        EXCEPTIONS,
        "try { throw new FirstException('a'); } catch (SecondException e) { return 1; } catch (FirstException e) { return 2; }",
        2
    ],
    [
        'catch by superclass',
        EXCEPTIONS,
        "try { throw new ThirdException('a'); } catch (FirstException e) { return e.getMessage(); }",
        'a'
    ],
    [
        'catch any',
        EXCEPTIONS,
        'try { Object o = null; return o.toString(); } catch (Exception e) { return e.getTypeName(); }',
        'System.NullPointerException'
    ],
    [
        'catch a system exception',
        EXCEPTIONS,
        "try { return Integer.valueOf('x'); } catch (TypeException e) { return e.getMessage(); }",
        'Invalid integer: x'
    ],
    [
        'exceptions that do not match pass on',
        EXCEPTIONS,
        "try { throw new FirstException('a'); } catch (SecondException e) { return 1; }",
        throws('Main.FirstException', 'a')
    ],
    [
        'finally runs after return',
        EXCEPTIONS,
        'List<Integer> seen = new List<Integer>(); probe(seen); return seen;',
        '(1, 2, 3)'
    ],
    [
        'finally runs on the way out',
        EXCEPTIONS,
        "List<Integer> seen = new List<Integer>(); try { try { throw new FirstException('a'); } finally { seen.add(1); } } catch (Exception e) { seen.add(2); } return seen;",
        '(1, 2)'
    ],
    [
        'nested try with rethrow keeps the exception',
        EXCEPTIONS,
        "try { try { throw new FirstException('a'); } catch (Exception e) { throw e; } } catch (FirstException e) { return e.getMessage(); }",
        'a'
    ],
    [
        'custom exceptions have four constructors',
        EXCEPTIONS,
        "Exception cause = new SecondException('why'); Exception e = new FirstException('what', cause); return e.getMessage() + e.getCause().getMessage() + new FirstException(cause).getCause().getTypeName();",
        'whatwhyMain.SecondException'
    ],
    ['an exception without text', 'assumed', 'return new FirstException().getMessage();', 'Script-thrown exception'],
    [
        'exceptions carry fields',
        EXCEPTIONS,
        "try { throw new CodedException(42, 'm'); } catch (CodedException e) { return e.code + e.getMessage() + e.label; }",
        '42minitial'
    ],
    [
        'overridden getMessage',
        EXCEPTIONS,
        'Exception e = new LoudException(); return e.getMessage();',
        'LOUD Script-thrown exception'
    ],
    [
        'setMessage and initCause',
        EXCEPTIONS,
        "FirstException e = new FirstException('a'); e.setMessage('b'); e.initCause(new SecondException('c')); return e.getMessage() + e.getCause().getMessage();",
        'bc'
    ],
    [
        'the line of an exception',
        'assumed',
        "try {\n\n throw new FirstException('a');\n} catch (Exception e) { return String.valueOf(e.getLineNumber() > 0) + e.getStackTraceString().startsWith('Class.Main.case'); }",
        'truetrue'
    ],
    [
        'throwing null',
        'assumed',
        'FirstException e; throw e;',
        throws('System.NullPointerException', 'Attempt to de-reference a null object')
    ],
    ['return in catch and finally', EXCEPTIONS, 'return early();', 1],
    ['initialisers run in order', CLASSES, 'return new Ordered().trail;', 'field block constructor'],
    ['superclass constructors run first', CLASSES, 'return new Derived(3).trail;', 'base3 field derived'],
    ['constructors call each other', CLASSES, 'return new Derived().trail;', 'base7 field derived chained'],
    ['overrides win', CLASSES, 'Base b = new Derived(1); return b.name();', 'derived of base'],
    ['abstract methods', CLASSES, 'Shape s = new Square(3); return s.describe();', 'area 9'],
    ['interfaces', 'documented: Interfaces', 'Named n = new Square(2); return n.label() + n.size();', 'square2'],
    [
        'overloads choose the nearest type',
        CLASSES,
        "Long l = 1; return pick(1) + pick(l) + pick('x') + pick(1.5) + pick(new Square(1)) + pick((Object) 'x');",
        'IntegerLongStringDecimalSquareObject'
    ],
    ['null prefers the specific overload', 'assumed', 'return pickText(null);', 'String'],
    [
        'private methods of the outer class are visible to inner ones',
        CLASSES,
        'return new Square(5).outerSecret();',
        'secret'
    ],
    ['private members of inner classes are visible to the outer one', CLASSES, 'return new Square(5).hidden;', 11],
    ['a private method is not overridden', CLASSES, 'return new Derived(1).callsPrivate();', 'base private'],
    ['static initialisers run once and lazily', CLASSES, 'return Lazy.VALUE + Lazy.VALUE;', 2],
    ['properties with a private setter', 'documented: Apex Properties', 'return new Guarded(5).amount;', 5],
    [
        'lazy properties',
        'documented: Apex Properties',
        'Guarded g = new Guarded(1); return g.cached + g.cached + g.calls;',
        15
    ],
    ['static properties', 'documented: Apex Properties', 'shared = 3; return shared + 1;', 7],
    ['this passes the object', CLASSES, 'Square s = new Square(4); return s.itself() === s;', true],
    ['final fields are set in the constructor', CLASSES, 'return new Square(6).side;', 6],
    ['inner enums of other classes', CLASSES, 'return Other.Mode.FAST.name();', 'FAST'],
    ['recursion', 'assumed', 'return fibonacci(15);', 610],
    ['interfaces extend interfaces', 'documented: Interfaces', 'Sized s = new Square(2); return s.size();', 2]
];

const MEMBERS = `
enum Colour { RED, GREEN, BLUE }
public virtual class FirstException extends Exception {}
public class SecondException extends Exception {}
public class ThirdException extends FirstException {}
class CodedException extends Exception {
    Integer code; String label = 'initial';
    CodedException(Integer code, String message) { this(message); this.code = code; }
}
class LoudException extends Exception { public override String getMessage() { return 'LOUD ' + super.getMessage(); } }
class UpTo implements Iterable<Integer>, Iterator<Integer> {
    private Integer next = 0; private Integer last;
    UpTo(Integer last) { this.last = last; }
    public Iterator<Integer> iterator() { return this; }
    public Boolean hasNext() { return next < last; }
    public Integer next() { return ++next; }
}
static Integer probe(List<Integer> seen) { try { seen.add(1); return 1; } finally { seen.add(2); seen.add(3); } }
static Integer early() { try { throw new FirstException(); } catch (Exception e) { return 1; } finally { Integer x = 2; } }
class Ordered {
    public String trail = 'field';
    { trail += ' block'; }
    Ordered() { trail += ' constructor'; }
}
virtual class Base {
    public String trail;
    Base(Integer i) { trail = 'base' + i; }
    public virtual String name() { return 'base'; }
    private String secret() { return 'base private'; }
    public String callsPrivate() { return secret(); }
}
class Derived extends Base {
    private String mark = ' field';
    Derived(Integer i) { super(i); trail += mark + ' derived'; }
    Derived() { this(7); trail += ' chained'; }
    public override String name() { return 'derived of ' + super.name(); }
    private String secret() { return 'derived private'; }
}
interface Sized { Integer size(); }
interface Named extends Sized { String label(); }
abstract class Shape { public abstract Integer area(); public String describe() { return 'area ' + area(); } }
class Square extends Shape implements Named {
    final Integer side;
    private Integer hidden = 11;
    Square(Integer side) { this.side = side; }
    public override Integer area() { return side * side; }
    public String label() { return 'square'; }
    public Integer size() { return side; }
    public String outerSecret() { return secret(); }
    public Square itself() { return this; }
}
private static String secret() { return 'secret'; }
static String pick(Integer x) { return 'Integer'; }
static String pick(Long x) { return 'Long'; }
static String pick(String x) { return 'String'; }
static String pick(Decimal x) { return 'Decimal'; }
static String pick(Shape x) { return 'Shape'; }
static String pick(Square x) { return 'Square'; }
static String pick(Object x) { return 'Object'; }
static String pickText(Object x) { return 'Object'; }
static String pickText(String x) { return 'String'; }
class Guarded {
    public Integer amount { get; private set; }
    public Integer calls = 0;
    public Integer cached { get { if (cached == null) { calls++; cached = 7; } return cached; } set; }
    Guarded(Integer amount) { this.amount = amount; }
}
static Integer shared { get { return shared * 2; } set; }
static Integer fibonacci(Integer n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
`;

const EXTRA = {
    'Other.cls': 'public with sharing class Other { public enum Mode { SLOW, FAST } }',
    'Lazy.cls':
        'public with sharing class Lazy { public static Integer runs = 0; public static final Integer VALUE; static { runs++; VALUE = runs; } }'
};

describe('Apex statements and classes', () => {
    const run = caseRunner(CASES, EXTRA, MEMBERS);
    it.each(CASES.map((row, index) => [row[0], row[1], row[3], index] as const))(
        '%s (%s)',
        (_name, _provenance, expected, index) => {
            expect(run(index)).toEqual(expected);
        }
    );
});
