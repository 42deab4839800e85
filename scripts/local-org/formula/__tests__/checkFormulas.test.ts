import { makeField } from '../../metadata/fieldFactory';
import type { OrgModel } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { ApexDecimal } from '../../values';
import { checkFormulas, compileFormula, formulaFunctionsUsed } from '../index';
import { DEAL, LOCATION, MODEL, inputOf } from './testModel';

function modelWith(...fields: FieldModel[]): OrgModel {
    const object = {
        ...DEAL,
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        validationRules: []
    } as unknown as ObjectModel;
    return { ...MODEL, objects: new Map([['deal__c', object]]) };
}

describe('checkFormulas', () => {
    it('compiles the formulas of the catalog of standard objects', () => {
        const objects = [...MODEL.objects].filter(([name]) => name !== 'deal__c');
        expect(checkFormulas({ ...MODEL, objects: new Map(objects) })).toBeGreaterThan(10);
    });

    it('refuses formula fields that refer to each other in a circle', () => {
        const first = makeField('First__c', 'Number', { formula: 'Second__c + 1' });
        const second = makeField('Second__c', 'Number', { formula: 'First__c + 1' });
        expect(() => checkFormulas(modelWith(first, second))).toThrow(
            'First__c > Deal__c.Second__c > Deal__c.First__c'
        );
    });

    it('counts the functions in use', () => {
        const field = makeField('First__c', 'Text', { formula: 'IF(LEN("a") > LEN("b"), "x", "y")' });
        expect(formulaFunctionsUsed(modelWith(field))).toEqual(
            new Map([
                ['IF', 1],
                ['LEN', 2]
            ])
        );
    });
});

describe('speed', () => {
    it('evaluates a compiled formula many thousand times a second', () => {
        const source =
            'IF(AND(ISPICKVAL(Status__c, "New"), Amount__c * 1.2 > 100), LEFT(Text__c, 3) & "-" & TEXT(Amount__c), "none")';
        const compiled = compileFormula({
            source,
            object: DEAL,
            model: MODEL,
            location: LOCATION,
            context: 'fieldUpdate'
        });
        const input = inputOf({ Status__c: 'New', Amount__c: ApexDecimal.of('100.50'), Text__c: 'abcdef' });
        const start = performance.now();
        for (let round = 0; round < 10_000; round++) {
            compiled.evaluate(input);
        }
        expect(performance.now() - start).toBeLessThan(1000);
        expect(compiled.evaluate(input)).toBe('abc-100.5');
    });
});
