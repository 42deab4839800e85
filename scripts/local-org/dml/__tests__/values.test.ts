import type { PlatformException } from '../../errors';
import { STANDARD_USER } from '../../store';
import { ApexDecimal, type SObjectRecord } from '../../values';
import { failure } from './support/failure';
import { FILES } from './support/fileProject';
import { recordOf, TestOrg } from './support/testOrg';

describe('values of a save', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    function insertFailure(values: Parameters<typeof recordOf>[1]): PlatformException {
        return failure(() => org.insert('File__c', values));
    }

    it('fills defaults, owner, audit fields, auto-number and the name of a custom object', () => {
        const id = org.insert('File__c', { Amount__c: ApexDecimal.of('12.345') });
        const stored = org.stored('File__c', id);
        expect(stored.get('Status__c')).toBe('New');
        expect(stored.get('Needed__c')).toBe('x');
        expect(stored.get('OwnerId')).toBe(org.adminId);
        expect(stored.get('CreatedById')).toBe(org.adminId);
        expect(String(stored.get('CreatedDate'))).toBe('2026-11-23T09:30:00.000Z');
        expect(stored.get('Number__c')).toBe('F-0001');
        expect(String(stored.get('Amount__c'))).toBe('12.35');
        expect(stored.get('Name')).toBe(id.slice(0, 15));
        expect(String(stored.get('Pages__c'))).toBe('0');
    });

    // documented: Salesforce Help, article 000386557 (picklist fields are not case sensitive)
    it('keeps the case in which a picklist value is defined', () => {
        expect(org.stored('File__c', org.insert('File__c', { Status__c: 'nEW' })).get('Status__c')).toBe('New');
        expect(org.stored('Account', org.insert('Account', { Name: 'A', Industry: 'banking' })).get('Industry')).toBe(
            'Banking'
        );
    });

    it('keeps an explicit null instead of the default and reports it when required', () => {
        const error = insertFailure({ Needed__c: null });
        expect(error.message).toBe(
            'Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Needed__c]: [Needed__c]'
        );
        expect(error.dmlErrors[0]).toMatchObject({ index: 0, id: null, fields: ['Needed__c'] });
    });

    it.each([
        [
            { Note__c: 'longer than ten' },
            'STRING_TOO_LONG',
            'Note__c: data value too large: longer than ten (max length=10)'
        ],
        [
            { Status__c: 'Lost' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'Status__c: bad value for restricted picklist field: Lost'
        ],
        [{ Mail__c: 'nobody' }, 'INVALID_EMAIL_ADDRESS', 'Mail__c: invalid email address: nobody'],
        [
            { Amount__c: ApexDecimal.of('123456') },
            'NUMBER_OUTSIDE_VALID_RANGE',
            'Amount__c: value outside of valid range on numeric field: 123456.00'
        ],
        [{ Partner__c: '001000000000001AAA' }, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'],
        [{ Partner__c: 'nonsense' }, 'MALFORMED_ID', 'Partner__c: id value of incorrect type: nonsense'],
        [{ Note__c: true }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Note__c: value not of required type: true'],
        [{ Amount__c: ApexDecimal.of('2000') }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A big file needs a note.']
    ])('refuses %p with %s', (values, statusCode, message) => {
        const error = insertFailure(values);
        const field = statusCode.includes('VALIDATION') ? 'Note__c' : Object.keys(values)[0];
        expect(error.dmlErrors).toEqual([
            { index: 0, id: null, statusCode, message, fields: [field], object: 'File__c' }
        ]);
        expect(org.ids('File__c')).toEqual([]);
    });

    it('refuses a value that another record has', () => {
        const first = org.insert('File__c', { Code__c: 'A1' });
        const error = insertFailure({ Code__c: 'a1' });
        expect(error.dmlErrors[0]).toMatchObject({
            statusCode: 'DUPLICATE_VALUE',
            message: `duplicate value found: Code__c duplicates value on record with id: ${first.slice(0, 15)}`
        });
    });

    it('gives fields that nobody may set their default, and a new role its groups', () => {
        const group = org.stored('Group', org.insert('Group', { Name: 'Sellers', DeveloperName: 'Sellers' }));
        expect(group.get('Type')).toBe('Regular');
        const user = org.insert('User', {
            Username: 'new@example.com',
            LastName: 'New',
            Email: 'new@example.com',
            Alias: 'new',
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            LanguageLocaleKey: 'en_US',
            ProfileId: org.ids('Profile')[0]
        });
        expect(org.stored('User', user).get('UserType')).toBe('Standard');
        const role = org.insert('UserRole', { Name: 'Seller', DeveloperName: 'Seller' });
        const types = org
            .ids('Group')
            .map((id) => org.stored('Group', id))
            .filter((row) => row.get('RelatedId') === role)
            .map((row) => row.get('Type'));
        expect(types.sort()).toEqual(['Role', 'RoleAndSubordinates']);
    });

    it('refuses owners that cannot own, and details of masters that may only be read', () => {
        const inactive = org.user('gone', STANDARD_USER);
        org.store.update('User', inactive, new Map([['IsActive', false]]));
        expect(insertFailure({ OwnerId: inactive }).dmlErrors[0].statusCode).toBe('INACTIVE_OWNER_OR_USER');
        expect(insertFailure({ OwnerId: null }).dmlErrors[0]).toMatchObject({
            statusCode: 'INVALID_CROSS_REFERENCE_KEY',
            message: 'Owner ID: owner cannot be blank'
        });
        const master = org.insert('File__c', {});
        const clerk = org.user('clerk', STANDARD_USER, ['Clerk']);
        const page = recordOf('Page__c', { File__c: master });
        const request = { operation: 'insert', records: [page], allOrNone: true } as const;
        const refused = failure(() =>
            org.as(clerk, () => org.dml.execute({ ...request, access: { fields: false, sharing: true } }))
        );
        expect(refused.dmlErrors[0].statusCode).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    });

    it('refuses ids on insert, missing ids, unknown ids and the same record twice on update', () => {
        const id = org.insert('File__c', {});
        expect(insertFailure({ Id: id }).dmlErrors[0].statusCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
        const update = (...records: SObjectRecord[]): PlatformException =>
            failure(() => org.as(null, () => org.save('update', records)));
        expect(update(recordOf('File__c', {})).dmlErrors[0].statusCode).toBe('MISSING_ARGUMENT');
        expect(update(recordOf('File__c', { Id: org.store.newId('File__c') })).message).toContain(
            'INVALID_CROSS_REFERENCE_KEY, invalid cross reference id'
        );
        const twice = recordOf('File__c', { Id: id });
        expect(update(twice, recordOf('File__c', { Id: id })).typeName).toBe('System.ListException');
    });
});
