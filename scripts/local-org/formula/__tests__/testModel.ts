import { makeField } from '../../metadata/fieldFactory';
import type { OrgModel } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { standardObjectCatalog } from '../../metadata/standardObjects';
import type { FieldValue } from '../../values';
import { compileFormula, type FormulaContext, type FormulaInput } from '../index';

export const LOCATION = { file: 'Deal__c.object', line: 10, column: 5 };

const FIELDS: readonly FieldModel[] = [
    makeField('Name', 'Text'),
    makeField('OwnerId', 'Lookup', { referenceTo: ['Group', 'User'], relationshipName: 'Owner' }),
    makeField('Account__c', 'Lookup', { referenceTo: ['Account'], relationshipName: 'Account__r' }),
    makeField('Amount__c', 'Currency', { precision: 18, scale: 2 }),
    makeField('Count__c', 'Number', { precision: 18, scale: 0 }),
    makeField('Share__c', 'Percent', { precision: 5, scale: 2 }),
    makeField('Done__c', 'Checkbox'),
    makeField('Status__c', 'Picklist'),
    makeField('Regions__c', 'MultiselectPicklist'),
    makeField('Due__c', 'Date'),
    makeField('Sent__c', 'DateTime'),
    makeField('Notes__c', 'LongTextArea', { length: 5000 }),
    makeField('Text__c', 'Text')
];

export const DEAL = {
    name: 'Deal__c',
    nameField: 'Name',
    fields: new Map(FIELDS.map((field) => [field.name.toLowerCase(), field]))
} as unknown as ObjectModel;

export const MODEL = {
    objects: new Map<string, ObjectModel>([...standardObjectCatalog(), ['deal__c', DEAL]]),
    labels: new Map([['greeting', { name: 'Greeting', value: 'Hello' }]]),
    translations: new Map([['pt_pt', { labels: new Map([['greeting', 'Olá']]) }]]),
    customPermissions: new Map([['bypass', { name: 'Bypass' }]]),
    customMetadataRecords: new Map()
} as unknown as OrgModel;

/** Values by dotted path, and what else the input needs. */
export function inputOf(values: Record<string, FieldValue> = {}, overrides: Partial<FormulaInput> = {}): FormulaInput {
    return {
        value: (path) => values[path.join('.')] ?? null,
        isNew: false,
        user: { userId: '005000000000001AAA', name: 'Test user', timeZone: 'GMT', locale: 'en_US', language: 'en_US' },
        now: Date.UTC(2026, 10, 23, 23, 30),
        timeZone: 'GMT',
        globals: {
            permission: (name) => name === 'Bypass',
            userField: (name) => (name === 'Id' ? '005000000000001AAA' : null),
            setting: () => null
        },
        ...overrides
    };
}

/** Compiles and evaluates; numbers come back as text without trailing zeros. */
export function evaluate(
    source: string,
    values: Record<string, FieldValue> = {},
    overrides: Partial<FormulaInput> = {},
    context: FormulaContext = 'fieldUpdate'
): unknown {
    const compiled = compileFormula({ source, object: DEAL, model: MODEL, location: LOCATION, context });
    const value = compiled.evaluate(inputOf(values, overrides));
    return value !== null && typeof value === 'object' ? value.toString() : value;
}
