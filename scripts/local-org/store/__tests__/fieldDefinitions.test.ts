import { parseQuery } from '../../soql/parseQuery';
import { resolveQuery } from '../../soql/resolveQuery';
import { fieldDefinitionRows } from '../fieldDefinitions';
import { field, lookup, modelOf, object } from './testModel';

const LOCATION = { file: 'Query.cls', line: 3, column: 7 };
const things = object('Thing__c', {
    keyPrefix: 'a00',
    fields: [
        field('Health__c', 'LongTextArea', {
            length: 32_000,
            securityClassification: 'Restricted',
            complianceGroup: 'HIPAA;PII'
        }),
        field('Total__c', 'Number', { formula: 'Amount__c * 2', scale: 2 }),
        lookup('Account__c', 'Account')
    ]
});
const definitions = object('FieldDefinition', {
    keyPrefix: '4fe',
    fields: [
        field('DurableId', 'Text'),
        field('QualifiedApiName', 'Text'),
        lookup('EntityDefinitionId', 'EntityDefinition', { relationshipName: 'EntityDefinition' })
    ]
});
const entities = object('EntityDefinition', { keyPrefix: '4ie', fields: [field('QualifiedApiName', 'Text')] });
const model = modelOf([things, definitions, entities]);
const rows = new Map(fieldDefinitionRows(model).map((row) => [row.key, row.values]));

describe('field definitions', () => {
    it('say how sensitive a field is, and nothing where its metadata says nothing', () => {
        expect(rows.get('Thing__c.Health__c')).toMatchObject({
            QualifiedApiName: 'Health__c',
            DeveloperName: 'Health',
            DataType: 'Long Text Area(32000)',
            SecurityClassification: 'Restricted',
            ComplianceGroup: 'HIPAA;PII',
            IsCalculated: false
        });
        expect(rows.get('Thing__c.Account__c')).toMatchObject({
            DataType: 'Lookup(Account)',
            SecurityClassification: null,
            ComplianceGroup: null
        });
        expect(rows.get('Thing__c.Total__c')).toMatchObject({ DataType: 'Formula (Number)', IsCalculated: true });
    });

    it.each([
        ["WHERE EntityDefinition.QualifiedApiName = 'Thing__c'", true],
        ["WHERE EntityDefinition.QualifiedApiName IN ('Thing__c') AND QualifiedApiName LIKE 'H%'", true],
        ["WHERE DurableId = 'Thing__c.Health__c'", true],
        ["WHERE DurableId = 'x' OR EntityDefinitionId = '4ie000000000001AAA'", true],
        ["WHERE QualifiedApiName = 'Health__c'", false],
        ["WHERE EntityDefinition.QualifiedApiName != 'Thing__c'", false],
        ["WHERE (NOT EntityDefinition.QualifiedApiName = 'Thing__c')", false],
        ["WHERE EntityDefinition.QualifiedApiName = 'Thing__c' OR QualifiedApiName = 'Id'", false],
        ['', false]
    ])('are asked for by object or by field: %s', (where, isAllowed) => {
        const { query } = parseQuery(`SELECT QualifiedApiName FROM FieldDefinition ${where}`, LOCATION);
        const resolve = (): unknown => resolveQuery(model, query);
        if (isAllowed) {
            expect(resolve).not.toThrow();
        } else {
            expect(resolve).toThrow('A filter on a reified column is required');
        }
    });
});
