import { constantFrom, letrec, oneof, property, record, assert as holds, array, constant } from 'fast-check';
import { UnsupportedFeatureError } from '../../../errors';
import { isFound, readSearchExpression } from '../searchExpression';
import { digitsOf, plainTextOf, tokensOf } from '../searchTokens';

const LOCATION = { file: 'Search.cls', line: 1, column: 1 };

function finds(term: string, ...fields: string[]): boolean {
    return isFound(readSearchExpression(term, LOCATION), fields.map(tokensOf));
}

describe('a search term', () => {
    it('is found where its tokens stand side by side in one field', () => {
        expect(finds('mylogin@mycompany.com', 'write to mylogin@mycompany.com')).toBe(true);
        expect(finds('mylogin@mycompany.com', 'mylogin mycompany com')).toBe(false);
        expect(finds('"monday meeting"', 'monday', 'meeting')).toBe(false);
    });

    it('may be the letters or the digits of a word', () => {
        expect(finds('12', 'blue12')).toBe(true);
        expect(finds('blue', 'blue12')).toBe(true);
        expect(finds('blue1', 'blue12')).toBe(false);
    });

    it('groups AND and AND NOT from the right', () => {
        expect(finds('john AND NOT smith AND miller', 'john smith')).toBe(true);
        expect(finds('john AND NOT smith AND miller', 'john smith miller')).toBe(false);
    });

    it.each(['john AND', 'OR john', '(john', 'john)', '"john', '()', 'john AND NOT'])('%s is malformed', (term) => {
        expect(() => finds(term, 'john')).toThrow('search term');
    });

    it.each(['*john', 'john-smith', "o'hara", 'a + b', 'x:y', '東京都', 'john.*'])('%s is refused by name', (term) => {
        expect(() => finds(term, 'john')).toThrow(UnsupportedFeatureError);
    });

    it('sees what a reader sees', () => {
        expect(plainTextOf('<p>Rock &amp;<b>Roll</b></p>').trim()).toBe('Rock & Roll');
        expect(digitsOf('(415) 555-1234')).toBe('4155551234');
    });
});

interface Node {
    readonly text: string;
    readonly holds: (words: readonly string[]) => boolean;
}

const WORDS = ['alpha', 'beta', 'gamma', 'delta'];

/** Random expressions with parentheses around every part, and what they mean. */
const { node } = letrec<{ node: Node; leaf: Node }>((tie) => ({
    leaf: constantFrom(...WORDS).map((word) => ({ text: word, holds: (words) => words.includes(word) })),
    node: oneof(
        { depthSize: 'small' },
        tie('leaf'),
        record({
            left: tie('node'),
            right: tie('node'),
            operator: constantFrom('AND', 'OR', 'AND NOT', '')
        }).map(({ left, right, operator }) => ({
            text: `(${left.text} ${operator} ${right.text})`,
            holds: (words: readonly string[]) => {
                const [first, second] = [left.holds(words), right.holds(words)];
                return operator === 'OR' ? first || second : first && (operator === 'AND NOT' ? !second : second);
            }
        }))
    )
}));

describe('search expressions', () => {
    it('mean what their operators say', () => {
        holds(
            property(node, array(oneof(constantFrom(...WORDS), constant('other'))), ({ text, holds: meant }, words) => {
                expect(finds(text, words.join(' '))).toBe(meant(words));
            }),
            { numRuns: 500 }
        );
    });
});
