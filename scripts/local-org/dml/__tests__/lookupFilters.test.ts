import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { failure } from './support/failure';
import { TestOrg } from './support/testOrg';

const TEXT = '<type>Text</type><length>20</length>';
const item = (field: string, operation: string, value: string): string =>
    `<filterItems><field>${field}</field><operation>${operation}</operation>${value}</filterItems>`;
const filter = (items: string, isOptional = false, more = ''): string =>
    `<lookupFilter><active>true</active>${more}${items}<isOptional>${isOptional}</isOptional></lookupFilter>`;
const lookup = (target: string, name: string, filterText: string): string =>
    `<type>Lookup</type><referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>${filterText}`;

const CITY = '<value>Block, Site</value>';
const OWN_MESSAGE = '<booleanFilter>1 OR 2</booleanFilter><errorMessage>The zones differ.</errorMessage>';
const FILES = {
    ...customObject('Region__c', 'ReadWrite', { Zone__c: TEXT }),
    ...customObject('Place__c', 'ReadWrite', {
        Kind__c: TEXT,
        Zone__c: TEXT,
        Open__c: '<type>Checkbox</type><defaultValue>false</defaultValue>',
        Region__c: lookup('Region__c', 'Places', '')
    }),
    'objects/Place__c/recordTypes/Sub_Site.recordType-meta.xml': metadata(
        'RecordType',
        '<fullName>Sub_Site</fullName><active>true</active><label>A site below</label>'
    ),
    ...customObject('Visit__c', 'ReadWrite', {
        Zone__c: TEXT,
        Kind__c: lookup('Place__c', 'ByKind', filter(item('Place__c.Kind__c', 'equals', CITY))),
        Same__c: lookup(
            'Place__c',
            'BySame',
            filter(
                item('Place__c.Zone__c', 'equals', '<valueField>$Source.Zone__c</valueField>') +
                    item('$Source.Zone__c', 'equals', '<value></value>'),
                false,
                OWN_MESSAGE
            )
        ),
        Far__c: lookup(
            'Place__c',
            'ByFar',
            filter(item('Place__c.Region__c.Zone__c', 'notEqual', '<value>closed</value>'))
        ),
        Typed__c: lookup(
            'Place__c',
            'ByType',
            filter(item('Place__c.RecordTypeId', 'equals', '<value>A site below</value>'))
        ),
        Mine__c: lookup(
            'Place__c',
            'ByOwner',
            filter(item('Place__c.OwnerId', 'equals', '<valueField>$User.Id</valueField>'))
        ),
        Optional__c: lookup(
            'Place__c',
            'ByOptional',
            filter(item('Place__c.Open__c', 'equals', '<value>True</value>'), true)
        )
    })
};

const NO_MATCH = 'FIELD_FILTER_VALIDATION_EXCEPTION, Value does not exist or does not match filter criteria.';

// documented: Salesforce Help, Define Lookup Filters; Considerations for Lookup Filters
describe('lookup filters', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    it('refuse a record that does not meet a value, with case', () => {
        const block = org.insert('Place__c', { Kind__c: 'Block' });
        const small = org.insert('Place__c', { Kind__c: 'block' });
        expect(org.insert('Visit__c', { Kind__c: block })).toMatch(/^a/);
        const error = failure(() => org.insert('Visit__c', { Kind__c: small }));
        expect(error.message).toContain(`${NO_MATCH}: [Kind__c]`);
        expect(error.dmlErrors[0]).toMatchObject({
            statusCode: 'FIELD_FILTER_VALIDATION_EXCEPTION',
            fields: ['Kind__c']
        });
    });

    it('let an empty lookup pass', () => {
        expect(org.insert('Visit__c', { Kind__c: null, Zone__c: 'x' })).toMatch(/^a/);
    });

    it('compare with fields of the record itself, by filter logic and with a message of their own', () => {
        const north = org.insert('Place__c', { Zone__c: 'north' });
        expect(org.insert('Visit__c', { Same__c: north, Zone__c: 'north' })).toMatch(/^a/);
        expect(org.insert('Visit__c', { Same__c: north })).toMatch(/^a/);
        expect(() => org.insert('Visit__c', { Same__c: north, Zone__c: 'North' })).toThrow(
            'FIELD_FILTER_VALIDATION_EXCEPTION, The zones differ.: [Same__c]'
        );
    });

    it('reach one relationship away, to record types and to the user', () => {
        const closed = org.insert('Region__c', { Zone__c: 'closed' });
        const there = org.insert('Place__c', { Region__c: closed });
        const here = org.insert('Place__c', {});
        expect(() => org.insert('Visit__c', { Far__c: there })).toThrow(NO_MATCH);
        expect(org.insert('Visit__c', { Far__c: here, Mine__c: here })).toMatch(/^a/);
        const type = org.store.setupId('RecordType', 'Place__c.Sub_Site');
        const typed = org.insert('Place__c', { RecordTypeId: type });
        expect(org.insert('Visit__c', { Typed__c: typed })).toMatch(/^a/);
        expect(() => org.insert('Visit__c', { Typed__c: here })).toThrow(NO_MATCH);
        const other = org.user('other', 'System Administrator');
        const theirs = org.insert('Place__c', { OwnerId: other });
        expect(() => org.insert('Visit__c', { Mine__c: theirs })).toThrow(NO_MATCH);
    });

    it('only narrow the choice on screen when they are optional', () => {
        const shut = org.insert('Place__c', {});
        expect(org.insert('Visit__c', { Optional__c: shut })).toMatch(/^a/);
    });

    it('leave what is stored until the record is saved again', () => {
        const place = org.insert('Place__c', { Kind__c: 'Site' });
        const visit = org.insert('Visit__c', { Kind__c: place });
        org.update('Place__c', place, { Kind__c: 'Field' });
        expect(() => org.update('Visit__c', visit, { Zone__c: 'south' })).toThrow(NO_MATCH);
    });
});
