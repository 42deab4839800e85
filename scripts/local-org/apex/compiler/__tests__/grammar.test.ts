import * as parser from '@apexdevtools/apex-parser';
import { EXPRESSION_READERS } from '../parse/expressions';
import { GRAMMAR_RULES } from '../parse/grammarRules';
import { parseUnit } from '../parse/parseUnit';
import { PRIMARY_READERS } from '../parse/primaries';

/** Labelled alternatives of a rule: the exported classes that extend its context class. */
function alternativesOf(base: unknown): unknown[] {
    return Object.values(parser).filter(
        (candidate) => typeof candidate === 'function' && Object.getPrototypeOf(candidate) === base
    );
}

describe('the Apex grammar', () => {
    it('has no rule without a treatment, and no treatment without a rule', () => {
        expect([...GRAMMAR_RULES.keys()].sort()).toEqual([...parser.ApexParser.ruleNames].sort());
    });

    it('has a reader for every alternative of expression', () => {
        const alternatives = alternativesOf(parser.ExpressionContext);
        expect(alternatives.length).toBeGreaterThan(20);
        expect(new Set(EXPRESSION_READERS.map(([type]) => type))).toEqual(new Set(alternatives));
    });

    it('has a reader for every alternative of primary', () => {
        const alternatives = alternativesOf(parser.PrimaryContext);
        expect(alternatives.length).toBeGreaterThan(5);
        expect(new Set(PRIMARY_READERS.map(([type]) => type))).toEqual(new Set(alternatives));
    });

    it('reports syntax errors at their place', () => {
        expect(() => parseUnit('public class A {\n  void m() { x = ; }\n}', 'A.cls', 'class')).toThrow(
            /^A\.cls:2:18: /
        );
    });

    it('reports wrong escapes in strings', () => {
        expect(() => parseUnit("public class A { String s = 'a\\qb'; }", 'A.cls', 'class')).toThrow(/^A\.cls:1:\d+: /);
    });

    it('keeps places of names, annotations and modifiers', () => {
        const unit = parseUnit('@IsTest\nprivate without sharing class Foo extends Bar {}', 'Foo.cls', 'class');
        expect(unit).toMatchObject({
            kind: 'class',
            name: 'Foo',
            modifiers: { words: ['private', 'without sharing'], annotations: [{ name: 'IsTest', parameters: {} }] },
            superType: { parts: [{ name: 'Bar', args: [] }] }
        });
    });

    it('reads annotation parameters', () => {
        const unit = parseUnit(
            "public class A { @InvocableVariable(label='It\\'s' required=true) public String x; @SuppressWarnings('PMD') Integer y; }",
            'A.cls',
            'class'
        );
        expect(unit).toMatchObject({
            members: [
                { modifiers: { annotations: [{ parameters: { label: "It's", required: 'true' } }] } },
                { modifiers: { annotations: [{ parameters: { value: 'PMD' } }] } }
            ]
        });
    });
});
