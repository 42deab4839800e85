import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { SourceError } from '../../errors';
import { checkFormulas } from '../../formula';
import { TestOrg } from './support/testOrg';

const OBJECTS = {
    ...customObject('Zip__c', 'Private', { State__c: '<type>Text</type><length>20</length>' }),
    ...customObject('Place__c', 'ReadWrite', {
        Zip__c: '<type>Text</type><length>20</length>',
        State__c: '<type>Text</type><length>20</length>'
    })
};
const rule = (formula: string): Record<string, string> => ({
    'objects/Place__c/validationRules/Known.validationRule-meta.xml': metadata(
        'ValidationRule',
        `<fullName>Known</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>No such state</errorMessage>`
    )
});
const STATE = 'VLOOKUP($ObjectType.Zip__c.Fields.State__c, $ObjectType.Zip__c.Fields.Name, LEFT(Zip__c, 5))';

// documented: Salesforce Help, VLOOKUP (validation rules, by the name of a custom object's records, the first match)
describe('VLOOKUP in validation rules', () => {
    let org: TestOrg | undefined;

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    it('gives a field of the record of that name, and null without one', () => {
        const test = (org = new TestOrg({ ...OBJECTS, ...rule(`${STATE} &lt;&gt; State__c`) }));
        test.insert('Zip__c', { Name: '94105', State__c: 'CA' });
        test.insert('Zip__c', { Name: '94105', State__c: 'XX' });
        expect(test.insert('Place__c', { Zip__c: '94105-1234', State__c: 'CA' })).toMatch(/^a/);
        expect(test.insert('Place__c', { Zip__c: '10001' })).toMatch(/^a/);
        expect(() => test.insert('Place__c', { Zip__c: '94105', State__c: 'NY' })).toThrow('No such state');
        expect(() => test.insert('Place__c', { Zip__c: '10001', State__c: 'NY' })).toThrow('No such state');
    });

    it.each([
        [STATE.replace('Fields.Name', 'Fields.State__c'), 'VLOOKUP searches by the name'],
        [STATE.replace('$ObjectType.Zip__c.Fields.State__c', 'State__c'), 'must be a field of a custom object'],
        [STATE.replace('LEFT(Zip__c, 5)', '1'), 'Expected Text, received Number']
    ])('%s is refused', (formula, message) => {
        const test = (org = new TestOrg({ ...OBJECTS, ...rule(`${formula} &lt;&gt; State__c`) }));
        expect(() => checkFormulas(test.model)).toThrow(SourceError);
        expect(() => checkFormulas(test.model)).toThrow(message);
    });
});
