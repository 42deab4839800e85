import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseApex } from '..';
import { grammarOutline } from './grammarOutline';
import { outlineOf } from './outline';

const ROOT = join(__dirname, '../../../../..');
/** The full grammar needs seconds for all classes of this repository: one in so many is compared, and every fixture. */
const SHARE = 20;
const SEED = 20_261_126;

function apexBelow(folder: string): string[] {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:cls|trigger)$/.test(path))
        .map((path) => join(folder, path).split('\\').join('/'))
        .sort();
}

const FILES = [
    ...apexBelow('scripts/scan/__tests__/fixtures/golden'),
    ...apexBelow('force-app').filter((path, at) => at % SHARE === 0 || path.endsWith('.trigger'))
];

function ownOutline(source: string, isTrigger = false): string | null {
    const { tree } = parseApex(source, isTrigger);
    return tree && outlineOf(tree);
}

function inMethod(statements: string): string {
    return `public class X {\n    void run() {\n${statements}\n    }\n}`;
}

/** The grammar takes the source, and both trees are the same. */
function expectSameTree(source: string, isTrigger = false): void {
    const expected = grammarOutline(source, isTrigger);
    expect(expected).not.toBeNull();
    expect(ownOutline(source, isTrigger)).toBe(expected);
}

describe('the tree of the full grammar', () => {
    test.each(FILES)('%s', (path) => {
        expectSameTree(readFileSync(join(ROOT, path), 'utf8'), path.endsWith('.trigger'));
    });

    test.each([
        ['dots, calls and places', 'a.b?.c(d, e[0]).f[g] = this.h(i).class.j; super.k(); this(l);'],
        ['arithmetic', 'x = a + b * c - d / e - f; y = -a * +b - -c; z = ~a; w = (a + b) * c;'],
        [
            'comparisons',
            'b = a < c && d > e || f <= g && h >= i; b = a == c != d; b = a === c; b = a !== c; b = a <> c;'
        ],
        ['shifts', 'x = a << 2; x = a >> 2; x = a >>> 2; x <<= 1; x >>= 1; x >>>= 1; x = a < b == c > d;'],
        ['bits', 'x = a & b | c ^ d; x &= a; x |= b; x ^= c;'],
        ['signs before and behind', 'i++; --i; x = -i++; b = !c.d; b = !c == d; x = - - a;'],
        ['conditions', 'x = a ? b : c ? d : e; x = a ?? b ?? c; x = a == b ? c + d : e;'],
        ['assignments', 'a = b = c; a += b -= c; a *= b; a /= b;'],
        ['instances', 'b = a instanceof Account; b = !(a instanceof List<Account>) && c; b = (a) instanceof X;'],
        [
            'casts',
            'x = (Account) a; y = (List<Account>) b.c(); z = (A.B) (c); w = (String) null; v = (X) new Y(); u = (a)[0];'
        ],
        ['casts before signs', 'x = (Integer) -a; x = (a) + b; x = (a) - b * c; x = (a)++; x = (a.b) * c; b = (X) !c;'],
        [
            'new objects',
            "x = new A(); x = new A.B(c, d); x = new List<String>{ 'a', 'b' }; x = new Map<Id, A>{ a => b, c => d };"
        ],
        [
            'new lists',
            'x = new Integer[5]; x = new Integer[]{ 1, 2 }; x = new Set<Id>(); x = new Map<Id, List<A>>{}; x = new A(B = c);'
        ],
        ['literals', "x = 1; x = 1L; x = 1.5; x = .5; x = 1.5d; x = 'a\\'b\\u0041\\n'; x = true; x = NULL; x = '';"],
        ['a text over lines', "x = '''\nsome 'text' ''\nmore''';"],
        [
            'types as values',
            'x = Account.class; x = List<Account>.class; x = A.B.class; x = void.class; x = Account.class.getName();'
        ],
        ['variables', 'Integer a; final String b = c, d; List<Map<Id, Set<A.B>>> e = f; A[] g = h; String[][] i;'],
        [
            'names that are keywords elsewhere',
            'Integer limit = order + from; get = set; Set<Id> with = after; system = user; data.select().from();'
        ],
        [
            'branches',
            'if (a) { b(); } else if (c) d(); else { e(); } if (a) b(); while (c) { d(); } while (e); do { f(); } while (g);'
        ],
        [
            'loops',
            'for (A a : b) { c(); } for (Integer i = 0, j = 1; i < j; i++, j--) d(); for (;;) { break; } for (A a : [SELECT Id FROM A]) continue; for (i = 0; ; ) { }'
        ],
        [
            'catches',
            'try { a(); } catch (A.B e) { throw e; } catch (final C e) { } finally { d(); } try { } finally { }'
        ],
        ['exits', 'if (a) return; if (b) return; throw new X(c);'],
        [
            'choices',
            "switch on a { when 1, -2 { b(); } when 'c' { } when Account d { e(); } when F, G.H { } when null { } when else { i(); } }"
        ],
        [
            'data',
            'insert a; update as user b.c; delete [SELECT Id FROM A]; undelete d; upsert e; upsert f G__c; upsert as system h i.J__c; merge k l;'
        ],
        ['other users', 'System.runAs(u) { a(); } System.debug(b);'],
        [
            'fields of a query',
            'x = [SELECT Id, a.b.C__c, Name n, COUNT(Id) c, toLabel(D), FORMAT(E), (SELECT Id FROM F WHERE g = :h), TYPEOF I WHEN J THEN k ELSE l END FROM M.N o];'
        ],
        [
            'bound values',
            "x = [SELECT Id FROM A WHERE b = :c.d AND (e IN :f(g) OR h = :i) AND j = 'k' AND l > LAST_N_DAYS:3 AND m IN (:n, :o) LIMIT :p + 1 OFFSET :q];"
        ],
        [
            'groups in bound values',
            'x = [SELECT Id FROM A WHERE b = :(c) AND d IN :(e) ORDER BY f LIMIT 1]; y = [SELECT Id FROM A WHERE b = :(C) d];'
        ],
        [
            'dates in a query',
            'x = [SELECT Id FROM A WHERE b > 2026-01-31 AND c < 2026-01-31T10:20:30Z AND d = 2026-01-31T10:20:30.5+02:00 WITH USER_MODE FOR UPDATE];'
        ],
        [
            'groups of a query',
            'x = [SELECT a, SUM(b) FROM C GROUP BY ROLLUP(a) HAVING SUM(b) > :d ORDER BY a DESC NULLS LAST FOR VIEW];'
        ],
        [
            'searches',
            "x = [FIND 'a\\-b' IN ALL FIELDS RETURNING A(Id WHERE b = :c), D LIMIT 5]; y = [FIND :d.e IN NAME FIELDS RETURNING A];"
        ],
        ['comments', "/* a */ x = 1; // b 'c\n/** d */ y = '/* no */ // comment'; z = a /* ( */ + b;"]
    ])('%s', (_what, statements) => {
        expectSameTree(inMethod(statements));
    });

    test.each([
        [
            'members',
            "public class X extends Y.Z<A> implements B, C<D> { static { a(); } { b(); } ; Integer c, d = 1; public static final String E = 'f'; }"
        ],
        [
            'properties',
            'class X { public String a { get; private set; } List<B> c { get { return d; } set { e = value; } } static A.B f { get; } }'
        ],
        [
            'methods',
            'global abstract class X { X() { this(1); } private X(Integer a) { super(); } abstract void b(); protected virtual List<A> c(final B d, E[] e) { } global static webservice Integer f() { } }'
        ],
        [
            'inner types',
            'public class X { class Y extends Exception { } interface Z extends A, B { void c(D d); E f(); } enum G { H, I } private enum J { } }'
        ],
        [
            'annotations',
            "@IsTest(SeeAllData=true) private class X { @AuraEnabled(cacheable=true scope='global') public static void a() { } @TestVisible transient Integer b; @InvocableMethod(label='c' description='d') testMethod static void e() { @SuppressWarnings('PMD') Integer f; } }"
        ],
        ['sharing', 'public inherited sharing class X { } '],
        ['an interface', 'public interface X { }'],
        ['an enum', 'public enum X { A, B }']
    ])('%s', (_what, source) => {
        expectSameTree(source);
    });

    test('a trigger with members', () => {
        expectSameTree(
            'trigger T on Case (before insert, after undelete) { a(); void b() { } String c { get; } if (d) { return; } }',
            true
        );
    });
});

/** Expressions and statements made of each other. */
const { statement } = fc.letrec<{ expression: string; statement: string }>((tie) => {
    const e = tie('expression');
    const s = tie('statement');
    const of = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
        fc
            .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
            .map((all) => all.join(''));
    const name = fc.constantFrom('a', 'Bc', 'x.y', 'order', 'List<A>', 'A.B');
    const operator = fc.constantFrom(
        '+',
        '-',
        '*',
        '/',
        '<',
        '>',
        '<=',
        '>=',
        '==',
        '!=',
        '&&',
        '||',
        '??',
        '&',
        '|',
        '^',
        '<<',
        '>>'
    );
    const leaf = fc.constantFrom(
        'a',
        'b.c',
        "'t'",
        '1',
        '2.5',
        'null',
        'true',
        'this',
        'f()',
        'new A()',
        '[SELECT Id FROM A WHERE b = :c]'
    );
    return {
        expression: fc.oneof(
            { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
            leaf,
            of(e, ' ', operator, ' ', e),
            of('(', e, ')'),
            of('(', name, ') ', e),
            of(fc.constantFrom('!', '-', '+', '++', '--', '~'), ' ', e),
            of('a', fc.constantFrom('++', '--')),
            of('(', e, ').m(', e, ', ', e, ')'),
            of('b?.g(', e, ')'),
            of('c[', e, ']'),
            of(e, ' ? ', e, ' : ', e),
            of('d ', fc.constantFrom('=', '+=', '>>='), ' ', e),
            of('(', e, ') instanceof A'),
            of('new Map<Id, B>{ ', e, ' => ', e, ' }'),
            of('new List<A>{ ', e, ' }')
        ),
        statement: fc.oneof(
            { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
            of(e, ';'),
            of(fc.constantFrom('Integer', 'List<A>', 'Map<Id, B.C>', 'D[]'), ' v = ', e, ';'),
            of('if (', e, ') { ', s, ' }'),
            of('if (', e, ') ', s, ' else ', s),
            of('for (A a : ', e, ') { ', s, ' }'),
            of('for (Integer i = ', e, '; ', e, '; ', e, ') ', s),
            of('while (', e, ') { ', s, ' }'),
            of('try { ', s, ' } catch (E e) { ', s, ' } finally { ', s, ' }'),
            of('switch on ', e, ' { when 1 { ', s, ' } when else { ', s, ' } }'),
            of('return ', e, ';'),
            of('throw ', e, ';'),
            of('update ', e, ';')
        )
    };
});

/** What a slip of the hand does to source. */
const slip = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(3),
    text: fc.constantFrom(
        '',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        ';',
        ',',
        '.',
        '<',
        '>',
        "'",
        ' a ',
        '=',
        ' class ',
        '@',
        '?',
        ':'
    )
});

describe('any source', () => {
    test('that the grammar takes gives the same tree', () => {
        const taken = { count: 0 };
        fc.assert(
            fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (statements) => {
                const source = inMethod(statements.join('\n'));
                const expected = grammarOutline(source, false);
                if (expected !== null) {
                    taken.count++;
                    expect(ownOutline(source)).toBe(expected);
                }
            }),
            { numRuns: 400, seed: SEED }
        );
        expect(taken.count).toBeGreaterThan(100);
    });

    test('with slips is rejected where the grammar rejects it, and never taken for something else', () => {
        const counts = { rejected: 0, alsoRejected: 0 };
        fc.assert(
            fc.property(statement, fc.array(slip, { minLength: 1, maxLength: 2 }), (text, slips) => {
                const source = slips.reduce((before, { at, length, text: put }) => {
                    const start = Math.floor(at * before.length);
                    return before.slice(0, start) + put + before.slice(start + length);
                }, inMethod(text));
                const expected = grammarOutline(source, false);
                const own = ownOutline(source);
                if (expected !== null) {
                    expect(own).toBe(expected);
                } else {
                    counts.rejected++;
                    counts.alsoRejected += own === null ? 1 : 0;
                }
            }),
            { numRuns: 400, seed: SEED }
        );
        expect(counts.rejected).toBeGreaterThan(100);
        expect(counts.alsoRejected / counts.rejected).toBeGreaterThan(0.95);
    });
});

describe('source that is no Apex', () => {
    test.each([
        ['nothing', '', 1, 1],
        ['a comment that never ends', 'class X {\n  /* a', 2, 3],
        ['a text that never ends', "class X {\n  String a = 'b;\n}", 2, 14],
        ['an unknown escape', "class X {\n  String a = 'b\\q';\n}", 2, 16],
        ['an unknown character', 'class X {\n  #\n}', 2, 3],
        ['a class that never ends', 'class X {\n  void a() {\n', 3, 1],
        ['text behind the end', 'class X { }\n}', 2, 1],
        ['a missing semicolon', 'class X { void a() {\n  b()\n} }', 3, 1],
        ['a statement of nothing', 'class X { void a() { ; } }', 1, 22],
        ['a query that never ends', 'class X { Object a = [SELECT Id FROM B;\n}', 1, 39],
        ['a switch without braces', 'class X { void a() { switch on b { when 1; } } }', 1, 42],
        ['a try without catch', 'class X { void a() { try { } b(); } }', 1, 30]
    ])('%s is an error at its place', (_what, source, line, column) => {
        expect(parseApex(source, false)).toEqual({
            tree: null,
            error: { line, column, message: expect.stringMatching(/\w/) as string }
        });
        expect(grammarOutline(source, false)).toBeNull();
    });

    test('nesting without end is an error, not a crash', () => {
        const { error } = parseApex(inMethod(`x = ${'('.repeat(200_000)}`), false);
        expect(error?.message).toBe('nested too deeply to parse');
    });
});
