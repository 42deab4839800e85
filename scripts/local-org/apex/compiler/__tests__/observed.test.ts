import { harness } from './apexHarness';
import { type Case, caseRunner, throws } from './caseTable';

const KIT = 'observed: apex-test-kit';
const AT4DX = 'observed: at4dx';
const AMOSS = 'observed: amoss';
const MOCKERY = 'observed: apex-mockery';
const FP = 'observed: apex-fp';
const FACTORY = 'observed: TestDataFactory';
const DLRS = 'observed: declarative-lookup-rollup-summaries';
const SOQL_LIB = 'observed: soql-lib';
const CHANGED = throws('System.FinalException', 'Cannot modify a collection while it is being iterated.');

/** Those projects are of API versions that take an abstract method without access modifier. */
const BEFORE_OPEN_OVERRIDES = 64;

/** What public projects rest on, whose tests pass in orgs. */
const CASES: readonly Case[] = [
    [
        'an interface may be implemented with a subtype',
        KIT,
        'Shop shop = new Bakery(); return shop.sells().label();',
        'bread'
    ],
    [
        'an inherited method may give a subtype, too',
        AT4DX,
        'Shop shop = new Corner(); return shop.sells().label();',
        'bread'
    ],
    [
        'a record type is a subtype of SObject',
        'observed: expression',
        'Maker m = new AccountMaker(); return m.make().getSObjectType() == Account.SObjectType;',
        true
    ],
    [
        'toString need not be written to implement it',
        AMOSS,
        'Printed p = new Silent(); return p.toString();',
        'Silent:[]'
    ],
    ['an abstract method without modifier takes a private one', AT4DX, 'return new Baker().work();', 'bakes'],
    ['the private method of another class does not take it', AT4DX, 'return new Baker().own();', 'private'],
    [
        'a list may be inserted into by a loop that ends',
        FACTORY,
        'List<Integer> l = new List<Integer>{ 1 }; for (Integer x : l) { l.add(0, 2); break; } l.add(3); return l;',
        '(2, 1, 3)'
    ],
    [
        'a loop that goes on after an insertion fails',
        'documented: Iterating Collections',
        'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer x : l) { l.add(0, 3); } return l;',
        CHANGED
    ],
    [
        'a later loop does not see the change',
        FACTORY,
        'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer x : l) { l.add(0, 3); break; } Integer n = 0; for (Integer x : l) { n += x; } return n;',
        6
    ],
    ['sets are invariant', FP, 'Object s = new Set<Double>{ 1.0 }; return s instanceof Set<Decimal>;', false],
    ['sets of the same type', FP, 'Object s = new Set<Double>{ 1.0 }; return s instanceof Set<Double>;', true],
    [
        'whole numbers in lists do not widen',
        FP,
        'Object l = new List<Integer>{ 1 }; return l instanceof List<Decimal>;',
        false
    ],
    ['lists are covariant', FP, 'Object l = new List<Integer>{ 1 }; return l instanceof List<Object>;', true],
    [
        'a list of SObject is a list of any record',
        FP,
        'Object l = new List<SObject>(); return l instanceof List<Account> && l instanceof List<Contact>;',
        true
    ],
    [
        'a list of accounts is none of contacts',
        FP,
        'Object l = new List<Account>(); return l instanceof List<Contact>;',
        false
    ],
    ['a list of records is an SObject', FACTORY, 'Object l = new List<Account>(); return l instanceof SObject;', true],
    ['a list of texts is no SObject', FACTORY, 'Object l = new List<String>(); return l instanceof SObject;', false],
    [
        'texts held as objects ignore case',
        MOCKERY,
        "Object a = 'STR'; Object b = 'str'; return a.equals(b) && a == b;",
        true
    ],
    ['String.equals does not', 'documented: String.equals', "String a = 'STR'; return a.equals('str');", false],
    [
        'an object prints its fields by name, those of classes above with the class; no getter runs',
        'observed: smart-debug-log',
        'return String.valueOf(new LineItem());',
        'LineItem:[BaseItem.price=10.50, BaseItem.sku=S, note=n, secret=hidden, total=null]'
    ],
    [
        'an exception that Apex makes prints its class',
        MOCKERY,
        "return String.valueOf(new IllegalArgumentException('no'));",
        'IllegalArgumentException:[]: no'
    ],
    [
        'and its fields',
        'assumed',
        "NumberedException e = new NumberedException('no'); e.code = 5; return '' + e;",
        'NumberedException:[code=5]: no'
    ],
    [
        'one of the platform prints its type',
        'assumed',
        "try { Integer i = 1 / 0; return i; } catch (Exception e) { return '' + e; }",
        'System.MathException: Divide by 0'
    ],
    [
        'casts name Object ANY',
        AMOSS,
        "Object o = 'x'; try { return (List<Object>) o; } catch (TypeException e) { return e.getMessage(); }",
        'Invalid conversion from runtime type String to List<ANY>'
    ],
    ['List alone names a type', MOCKERY, "return Type.forName('List').isAssignableFrom(List<Date>.class);", true],
    [
        'a Date held as an Object casts to a Datetime at midnight',
        KIT,
        'Object o = Date.newInstance(2024, 2, 3); return ((Datetime) o) == Datetime.newInstanceGmt(2024, 2, 3);',
        true
    ],
    [
        'Boolean.valueOf of a number',
        KIT,
        'Object o = 123; return Boolean.valueOf(o);',
        throws('System.TypeException', 'Invalid boolean: 123')
    ],
    [
        'Boolean.valueOf of an object that is a text',
        'documented: Boolean.valueOf',
        "Object o = 'TRUE'; return Boolean.valueOf(o);",
        true
    ],
    [
        'a dangling quantifier',
        AMOSS,
        "return Pattern.compile('a|*');",
        throws('System.StringException', "Invalid regex: Dangling meta character '*' near index 2\na|*\n  ^")
    ],
    [
        'an unclosed character class',
        'assumed',
        "return Pattern.compile('[a');",
        throws('System.StringException', 'Invalid regex: Unclosed character class near index 1\n[a\n ^')
    ],
    [
        'System.enqueueJob of null',
        'assumed',
        'return System.enqueueJob(null);',
        throws('System.NullPointerException', 'Argument cannot be null.')
    ],
    [
        'an Iterable of anything is taken for one of texts',
        SOQL_LIB,
        "return new Joiner().any(new List<String>{ 'a', 'b' });",
        'ab'
    ],
    [
        'aggregate rows have a type',
        SOQL_LIB,
        "return AggregateResult.SObjectType != Account.SObjectType && String.valueOf(AggregateResult.SObjectType) == 'AggregateResult';",
        true
    ],
    [
        'aggregate rows come from JSON',
        SOQL_LIB,
        'AggregateResult r = (AggregateResult) JSON.deserialize(\'{"total":3,"attributes":{"type":"AggregateResult"}}\', AggregateResult.class); return r.get(\'total\');',
        3
    ],
    [
        'objects of the project have clone()',
        'documented: Apex Developer Guide, Classes',
        "Sealed a = new Sealed('x'); a.items.add(1); Sealed b = a.clone(); b.items.add(2); b.note = 'b'; return a.text + a.items + a.note + b.note;",
        'x(1, 2)nullb'
    ],
    [
        'a final field of a superclass is set by a constructor',
        'observed: NebulaFramework',
        "return new Sealed('y').text;",
        'y'
    ],
    [
        'fields of a subclass are set before the constructor of its superclass runs',
        'observed: fflib-apex-common',
        'return new Kept().seen;',
        '(register)'
    ],
    [
        'also with arguments and a chained constructor, once',
        'observed: fflib-apex-common',
        "return new Kept('a').seen;",
        '(register, a, chained)'
    ],
    [
        'also by Type.newInstance',
        'assumed',
        "return ((Kept) Type.forName('Main.Kept').newInstance()).seen;",
        '(register)'
    ],
    ['fields of the superclass are set before those of a subclass', 'assumed', 'return new Kept().before;', 1],
    [
        'initialisers run before the body',
        'documented: Apex Developer Guide, Using Initialization Code',
        'return new Kept().names;',
        '(field, constructor)'
    ],
    [
        'initialisers of exceptions run before any constructor',
        'assumed',
        "KeptException e = new KeptException(5); return e.getMessage() + e.codes + new LowerKeptException('x').codes;",
        'no(1, 5)(1, 2)'
    ],
    ['Integer.valueOf of an empty Decimal', DLRS, 'Decimal none; return Integer.valueOf(none);', null],
    [
        'Integer.valueOf of an empty String',
        'documented: Integer.valueOf',
        'String none; return Integer.valueOf(none);',
        throws('System.NullPointerException', 'Argument cannot be null.')
    ],
    [
        'a class beside a variable of its name',
        'documented: Namespace, Class, and Variable Name Precedence',
        'return new Bakery().checks();',
        false
    ],
    [
        'objects of the project stand for the platform’s contexts',
        DLRS,
        'SchedulableContext c = new Context(); Database.BatchableContext b = new Context(); return c.getTriggerId() + b.getJobId();',
        '08e000000000000AAA707000000000000AAA'
    ],
    [
        'a Date held as an Object prints with a time of zero',
        'observed: expression',
        'Object day = Date.newInstance(2026, 1, 2); return String.valueOf(day) + String.valueOf(Date.newInstance(2026, 1, 2));',
        '2026-01-02 00:00:002026-01-02'
    ],
    [
        'a Datetime held as an Object prints in GMT',
        'observed: automation-components',
        'Object moment = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5); return String.valueOf(moment);',
        '2026-01-02 03:04:05'
    ],
    [
        'an Id differs from an Object that is no text',
        'observed: FluentAssert',
        "Id key = '001000000000001AAA'; Object other = false; Object same = '001000000000001'; return key != other && key == same;",
        true
    ],
    [
        'a method that takes wider collections implements an interface',
        KIT,
        "Filler filler = new WideFiller(); return filler.fill(new Map<String, Ware>{ 'a' => new Bread() }) + filler.fill(new Map<String, Object>());",
        '10'
    ],
    [
        'what follows the time of a text does not count',
        'observed: force-di',
        "return Datetime.valueOf('2026-01-02 03:04:05-7') == Datetime.newInstance(2026, 1, 2, 3, 4, 5) && Date.valueOf('2026-01-02 03:04:05-7') == Date.newInstance(2026, 1, 2);",
        true
    ],
    [
        'a Date in JSON may have short parts',
        KIT,
        `return JSON.deserialize('"2018-8-28"', Date.class) == Date.newInstance(2018, 8, 28);`,
        true
    ],
    [
        'a Date in JSON has no time',
        KIT,
        `try { JSON.deserialize('"2018-08-28T14:24:22Z"', Date.class); return 'read'; } catch (JSONException e) { return 'refused'; }`,
        'refused'
    ],
    [
        'a text of zeros behind its point is whole',
        KIT,
        "Object text = '123.00'; return Integer.valueOf(text) == 123 && Long.valueOf('123.00') == 123;",
        true
    ]
];

const MEMBERS = `
public abstract class Titled { protected final String text; }
public class Sealed extends Titled { public List<Integer> items = new List<Integer>(); public String note; public Sealed(String text) { this.text = text; } }
public class Joiner {
    public String any(Iterable<Object> items) { return texts(items); }
    private String texts(Iterable<String> items) { String joined = ''; Iterator<String> it = items.iterator(); while (it.hasNext()) { joined += it.next(); } return joined; }
}
public class Context implements SchedulableContext, Database.BatchableContext {
    public Id getTriggerId() { return '08e000000000000AAA'; }
    public Id getJobId() { return '707000000000000AAA'; }
    public Id getChildJobId() { return null; }
}
public interface Ware { String label(); }
public class Bread implements Ware { public String label() { return 'bread'; } }
public interface Shop { Ware sells(); }
public interface Filler { String fill(Map<String, Object> parts); String fill(Map<String, Ware> parts); }
public class WideFiller implements Filler { public String fill(Map<String, Object> parts) { return '' + parts.size(); } }
public class Bakery implements Shop { Bread Test = new Bread(); public Boolean checks() { return Test.isRunningTest() || Test.label() != 'bread'; } public Bread sells() { return new Bread(); } }
public abstract class Selling { public Bread sells() { return new Bread(); } }
public class Corner extends Selling implements Shop { }
public interface Maker { SObject make(); }
public class AccountMaker implements Maker { public Account make() { return new Account(); } }
public interface Printed { String toString(); }
public class Silent implements Printed { }
public virtual class BaseItem { public String sku = 'S'; public Decimal price = 10.50; }
public class LineItem extends BaseItem {
    private String secret = 'hidden';
    transient String note = 'n';
    public Decimal total { get { return price * 2; } }
}
public abstract class Worker {
    abstract String task();
    private String helper() { return 'base'; }
    public String work() { return task(); }
    public String base() { return helper(); }
}
public class Baker extends Worker {
    private String task() { return 'bakes'; }
    private String helper() { return 'private'; }
    public String own() { return base() == 'base' ? helper() : 'mixed'; }
}
public abstract class Registry {
    public List<String> names = new List<String>{ 'field' };
    public Registry() { register(); names.add('constructor'); }
    protected abstract void register();
}
public class Kept extends Registry {
    public List<String> seen = new List<String>();
    public Integer before = names.size();
    public Kept() { super(); }
    public Kept(String text, Boolean chained) { seen.add(text); }
    public Kept(String text) { this(text, true); seen.add('chained'); }
    protected override void register() { seen.add('register'); }
}
public virtual class KeptException extends Exception {
    public List<Integer> codes = new List<Integer>{ 1 };
    public KeptException(Integer code) { this('no'); codes.add(code); }
}
public class LowerKeptException extends KeptException { { codes.add(2); } }
public class NumberedException extends Exception { public Integer code; }
`;

describe('what public projects rest on', () => {
    const run = caseRunner(CASES, {}, MEMBERS, BEFORE_OPEN_OVERRIDES);
    it.each(CASES.map((row, index) => [row[0], row[1], row[3], index] as const))(
        '%s (%s)',
        (_name, _provenance, expected, index) => {
            expect(run(index)).toEqual(expected);
        }
    );

    it('compiles a public method over a global one (observed: NebulaQueryAndSearch), not a protected one', () => {
        const base = { 'Base.cls': 'global abstract class Base { global abstract String text(); }' };
        const main = (access: string): string =>
            `public class Main extends Base { ${access} override String text() { return 'x'; } }`;
        expect(harness({ ...base, 'Main.cls': main('public') }).findings).toEqual([]);
        expect(harness({ ...base, 'Main.cls': main('protected') }).findings[0]).toMatch(/Cannot reduce the visibility/);
    });

    it('still asks for what an interface promises', () => {
        const wrong =
            'public class Main implements Maker { public String make() { return null; } public interface Maker { SObject make(); } }';
        expect(harness({ 'Main.cls': wrong }).findings).toEqual([
            'Main.cls:1:14: Class Main must implement the method: SObject Main.Maker.make()'
        ]);
    });

    it('refuses components of Visualforce by name', () => {
        const main = 'public class Main { static Object run() { Component.Card c; return c; } }';
        expect(harness({ 'Main.cls': main }).findings[0]).toMatch(/type Component\.Card is not implemented$/);
    });
});
