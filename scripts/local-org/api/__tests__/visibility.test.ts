import type { VisibilityCriterion, VisibilityOperator } from '../../metadata';
import { ApexDecimal, type FieldValue } from '../../values';
import { isVisible } from '../pages/visibility';

const location = { file: 'page.xml', line: 1, column: 1 };

function criterion(leftValue: string, operator: VisibilityOperator, rightValue: string | null): VisibilityCriterion {
    return { leftValue: `{!${leftValue}}`, operator, rightValue, location };
}

describe('component visibility', () => {
    const values: Record<string, FieldValue> = {
        'Record.Status__c': 'In Review',
        'Record.Score__c': ApexDecimal.of('12.50'),
        'Record.Open__c': true,
        'Record.Empty__c': null
    };
    const shows = (booleanFilter: string | null, ...criteria: VisibilityCriterion[]): boolean =>
        isVisible({ criteria, booleanFilter }, (expression) => values[expression] ?? null);

    it.each<[string, VisibilityOperator, string | null, boolean]>([
        ['Record.Status__c', 'EQUAL', 'in review', true],
        ['Record.Status__c', 'NE', 'Draft', true],
        ['Record.Status__c', 'CONTAINS', 'REVIEW', true],
        ['Record.Score__c', 'EQUAL', '12.5', true],
        ['Record.Score__c', 'GT', '9', true],
        ['Record.Score__c', 'LE', '12.5', true],
        ['Record.Score__c', 'LT', '12.5', false],
        ['Record.Open__c', 'EQUAL', 'true', true],
        ['Record.Empty__c', 'EQUAL', null, true],
        ['Record.Empty__c', 'EQUAL', 'x', false],
        ['Record.Empty__c', 'GT', '0', false],
        ['Record.Empty__c', 'LT', '0', false]
    ])('%s %s %s is %s', (left, operator, right, expected) => {
        expect(shows(null, criterion(left, operator, right))).toBe(expected);
    });

    it('combines criteria by AND, or by the filter logic', () => {
        const yes = criterion('Record.Open__c', 'EQUAL', 'true');
        const no = criterion('Record.Open__c', 'EQUAL', 'false');
        expect(shows(null, yes, no)).toBe(false);
        expect(shows('1 OR 2', yes, no)).toBe(true);
        expect(shows('1 OR 2 AND 3', yes, yes, no)).toBe(true);
        expect(shows('(1 OR 2) AND 3', yes, yes, no)).toBe(false);
        expect(shows('1 AND NOT 2', yes, no)).toBe(true);
        expect(isVisible(null, () => null)).toBe(true);
    });

    it('refuses logic and expressions that it does not understand', () => {
        const yes = criterion('Record.Open__c', 'EQUAL', 'true');
        expect(() => shows('1 XOR 1', yes)).toThrow('visibility logic');
        expect(() => shows('1 AND 2', yes)).toThrow('visibility logic');
        expect(() => shows('(1', yes)).toThrow('visibility logic');
        expect(() => shows(null, { ...yes, leftValue: '{!Record.A + 1}' })).toThrow('visibility expression');
    });
});
