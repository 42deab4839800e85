import type { PlatformException } from '../../errors';
import { STANDARD_USER } from '../../store';
import { ApexDecimal, type SObjectRecord } from '../../values';
import { failure } from './support/failure';
import { FILES } from './support/fileProject';
import { recordOf, SYSTEM_ACCESS, TestOrg, USER_ACCESS } from './support/testOrg';

describe('statements', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    it('undoes the whole call when all or none fails, and gives no ids', () => {
        const records = [recordOf('File__c', { Note__c: 'ok' }), recordOf('File__c', { Note__c: 'longer than ten' })];
        const error = failure(() => org.as(null, () => org.save('insert', records)));
        expect(error.dmlErrors[0].index).toBe(1);
        expect(org.ids('File__c')).toEqual([]);
        expect(records[0].id).toBeNull();
    });

    it('saves the others in partial success and fires triggers again for them', () => {
        const seen: number[] = [];
        org.triggers.set('File__c', ({ timing, newRecords }) => {
            if (timing === 'before') {
                seen.push(newRecords?.length ?? 0);
                newRecords
                    ?.filter((record) => record.get('Note__c') === 'bad')
                    .forEach((record) =>
                        record.errors.push({
                            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                            message: 'No.',
                            field: null
                        })
                    );
            }
        });
        const records = ['good', 'bad', 'fine'].map((Note__c) => recordOf('File__c', { Note__c }));
        const results = org.as(null, () =>
            org.dml.execute({ operation: 'insert', records, allOrNone: false, access: SYSTEM_ACCESS })
        );
        expect(results.map((result) => result.success)).toEqual([true, false, true]);
        expect(results[1].errors).toEqual([
            { index: 1, id: null, statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.', fields: [] }
        ]);
        expect(seen).toEqual([3, 2]);
        expect(org.ids('File__c')).toHaveLength(2);
        expect(records[0].id).toBe(results[0].id);
        expect(records[1].id).toBeNull();
    });

    it('takes ten chunks of 200 rows in a statement over several objects, and any number over one', () => {
        const mixed = (files: number): SObjectRecord[] => [
            ...Array.from({ length: files }, () => recordOf('File__c', {})),
            recordOf('Account', { Name: 'Acme' })
        ];
        org.as(null, () => org.save('insert', mixed(1800)));
        expect(org.ids('File__c')).toHaveLength(1800);
        expect(() => org.as(null, () => org.save('insert', mixed(1801)))).toThrow('more than 10 chunks');
        org.as(null, () =>
            org.save(
                'insert',
                Array.from({ length: 2001 }, () => recordOf('File__c', {}))
            )
        );
        expect(org.ids('File__c')).toHaveLength(3801);
    });

    it('upserts by external id, by Id, and refuses a key that occurs twice', () => {
        const known = org.insert('File__c', { Code__c: 'K1', Note__c: 'old' });
        const records = [
            recordOf('File__c', { Code__c: 'k1', Note__c: 'new' }),
            recordOf('File__c', { Code__c: 'K2' }),
            recordOf('File__c', { Code__c: 'K2' })
        ];
        const upsert = {
            operation: 'upsert',
            allOrNone: false,
            access: SYSTEM_ACCESS,
            externalIdField: 'code__c'
        } as const;
        const results = org.as(null, () => org.dml.execute({ ...upsert, records }));
        expect(results.map(({ success, created }) => [success, created])).toEqual([
            [true, false],
            [true, true],
            [false, false]
        ]);
        expect(records[0].id).toBe(known);
        expect(results[2].errors[0].statusCode).toBe('DUPLICATE_VALUE');
        expect(org.stored('File__c', known).get('Note__c')).toBe('new');
        expect(org.ids('File__c')).toHaveLength(2);
    });

    it('enforces object, field and record permissions in user mode, and none in system mode', () => {
        const clerk = org.user('clerk', STANDARD_USER, ['Clerk']);
        const plain = org.user('plain', STANDARD_USER);
        const insertAs = (user: string, values: Parameters<typeof recordOf>[1]): PlatformException =>
            failure(() =>
                org.as(user, () =>
                    org.dml.execute({
                        operation: 'insert',
                        records: [recordOf('File__c', values)],
                        allOrNone: true,
                        access: USER_ACCESS
                    })
                )
            );
        const denied = insertAs(plain, { Note__c: 'a' });
        expect([denied.typeName, denied.message]).toEqual([
            'System.SecurityException',
            "Access to entity 'File__c' denied"
        ]);
        const error = insertAs(clerk, { Note__c: 'a', Amount__c: ApexDecimal.of(1) });
        expect(error.message).toBe(
            'Operation failed due to fields being inaccessible on Sobject File__c, check errors on Exception or Result!'
        );
        expect(error.dmlErrors[0].fields).toEqual(['Amount__c']);
        const foreign = org.insert('File__c', {});
        const record = recordOf('File__c', { Id: foreign, Note__c: 'mine' });
        const request = { operation: 'update', records: [record], allOrNone: true } as const;
        expect(
            failure(() => org.as(clerk, () => org.dml.execute({ ...request, access: USER_ACCESS }))).dmlErrors[0]
        ).toMatchObject({ statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', id: foreign });
        org.as(plain, () => org.dml.execute({ ...request, access: SYSTEM_ACCESS }));
        expect(org.stored('File__c', foreign).get('Note__c')).toBe('mine');
    });

    it('counts one statement and its rows for a call, not for what it causes', () => {
        org.as(null, () => {
            const file = recordOf('File__c', { Note__c: 'finish' });
            org.save('insert', [file]);
            org.save(
                'insert',
                [1, 2].map(() => recordOf('Page__c', { File__c: file.id }))
            );
            const { limits } = org.transactions.current();
            expect([limits.get('dmlStatements'), limits.get('dmlRows')]).toEqual([2, 3]);
        });
    });
});
