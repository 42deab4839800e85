import { findMutants } from '../findMutants';

function linesOf(body: string): string[] {
    const source = `public class Sample {\n${body}\n}`;
    return findMutants('Sample', source).map(({ kind, becomes }) => `${kind}: ${becomes}`);
}

describe('mutants', () => {
    it.each([
        ['return a == b;', ['return: return null;', 'operator: return a != b;']],
        ['return a != b;', ['return: return null;', 'operator: return a == b;']],
        ['return a <= b;', ['return: return null;', 'operator: return a < b;', 'operator: return a > b;']],
        ['return a && b;', ['return: return null;', 'operator: return a || b;']],
        ['return a + b;', ['return: return null;', 'operator: return a - b;']],
        ['return a / b;', ['return: return null;', 'operator: return a * b;']],
        ['return !a;', ['return: return null;', 'operator: return a;']],
        ['return null;', []],
        ['return true;', ['constant: return false;']],
        ['return 41;', ['return: return null;', 'constant: return 42;']],
        ['return 1.5;', ['return: return null;', 'constant: return (1.5 + 1);']],
        ["return 'text';", ['return: return null;', "constant: return 'mutated';"]],
        ["return '';", ['return: return null;']]
    ])('%s', (statement, expected) => {
        const found = linesOf(`Object run(Integer a, Integer b) {\n${statement}\n}`);
        expect(found.sort()).toEqual([...expected].sort());
    });

    it('set conditions of if and ?: to true and to false', () => {
        expect(linesOf('void run(Boolean a) {\nif (a) { run(a); }\nInteger b = a ? c : d;\n}')).toEqual([
            'condition: if (true) { run(a); }',
            'condition: if (false) { run(a); }',
            'condition: Integer b = true ? c : d;',
            'condition: Integer b = false ? c : d;'
        ]);
    });

    it('leave annotations and queries alone', () => {
        expect(
            linesOf(
                "@AuraEnabled(cacheable=true)\npublic static List<Account> all() {\nreturn [SELECT Id FROM Account WHERE Name = 'x' LIMIT 1];\n}"
            )
        ).toEqual(['return: return null;']);
    });

    it('leave type arguments alone', () => {
        expect(linesOf('Map<String, List<Id>> all = new Map<String, List<Id>>();')).toEqual([]);
    });

    it('know their line, column and whole source', () => {
        const [mutant] = findMutants('A', 'public class A {\n    Boolean x = true;\n}');
        expect(mutant).toMatchObject({ line: 2, column: 17, was: 'Boolean x = true;', becomes: 'Boolean x = false;' });
        expect(mutant.source).toBe('public class A {\n    Boolean x = false;\n}');
    });

    it('cannot be made of what does not parse', () => {
        expect(() => findMutants('A', 'public class A {')).toThrow(SyntaxError);
    });
});
