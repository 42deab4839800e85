import { PlatformException, UnsupportedFeatureError } from '../../errors';
import { STANDARD_USER } from '../../store';
import { ApexDecimal, type SObjectRecord } from '../../values';
import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { SAVE_ORDER, type TriggerInvocation } from '..';
import { recordOf, SYSTEM_ACCESS, TestOrg, USER_ACCESS } from './support/testOrg';

const TEXT = '<length>10</length><type>Text</type>';
const STATUS = `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
    <value><fullName>New</fullName><default>true</default><label>New</label></value>
    <value><fullName>Done</fullName><default>false</default><label>Done</label></value></valueSetDefinition></valueSet>`;
const FILE_LOOKUP =
    '<type>MasterDetail</type><referenceTo>File__c</referenceTo><relationshipName>Pages</relationshipName><relationshipOrder>0</relationshipOrder>';

const FILES = {
    ...customObject('File__c', 'Private', {
        Code__c: `${TEXT}<externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>`,
        Note__c: TEXT,
        Mail__c: '<type>Email</type>',
        Status__c: STATUS,
        Amount__c: '<type>Number</type><precision>6</precision><scale>2</scale>',
        Needed__c: `${TEXT}<defaultValue>"x"</defaultValue><required>true</required>`,
        Doubled__c: '<type>Number</type><precision>18</precision><scale>2</scale><formula>Amount__c * 2</formula>',
        Number__c: '<type>AutoNumber</type><displayFormat>F-{0000}</displayFormat>',
        Partner__c:
            '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Files</relationshipName><deleteConstraint>Restrict</deleteConstraint>',
        Other__c:
            '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>OtherFiles</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
        Pages__c: `<type>Summary</type><summaryForeignKey>Page__c.File__c</summaryForeignKey><summaryOperation>count</summaryOperation>`,
        Weight__c: `<type>Summary</type><summarizedField>Page__c.Weight__c</summarizedField><summaryForeignKey>Page__c.File__c</summaryForeignKey><summaryOperation>sum</summaryOperation>
            <summaryFilterItems><field>Page__c.Kept__c</field><operation>equals</operation><value>True</value></summaryFilterItems>`
    }),
    ...customObject('Page__c', 'ControlledByParent', {
        File__c: FILE_LOOKUP,
        Weight__c: '<type>Number</type><precision>6</precision><scale>0</scale>',
        Kept__c: '<type>Checkbox</type><defaultValue>true</defaultValue>'
    }),
    'objects/File__c/validationRules/Big_Needs_Note.validationRule-meta.xml': metadata(
        'ValidationRule',
        `<fullName>Big_Needs_Note</fullName><active>true</active><description>d</description>
        <errorConditionFormula>Amount__c &gt; 1000 &amp;&amp; ISBLANK(Note__c)</errorConditionFormula>
        <errorDisplayField>Note__c</errorDisplayField><errorMessage>A big file needs a note.</errorMessage>`
    ),
    'workflows/File__c.workflow-meta.xml': metadata(
        'Workflow',
        `<fieldUpdates><fullName>Mark_Done</fullName><field>Status__c</field><literalValue>Done</literalValue><name>Mark Done</name>
            <notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected></fieldUpdates>
        <rules><fullName>Finish</fullName><actions><name>Mark_Done</name><type>FieldUpdate</type></actions><active>true</active>
            <criteriaItems><field>File__c.Note__c</field><operation>equals</operation><value>finish</value></criteriaItems>
            <triggerType>onCreateOrTriggeringUpdate</triggerType></rules>`
    ),
    'permissionsets/Clerk.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<fieldPermissions><editable>true</editable><field>File__c.Note__c</field><readable>true</readable></fieldPermissions>
        <hasActivationRequired>false</hasActivationRequired><label>Clerk</label>
        <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
        <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>File__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
    )
};

describe('dml', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    function failure(body: () => unknown): PlatformException {
        try {
            body();
        } catch (error) {
            if (error instanceof PlatformException) {
                return error;
            }
            throw error;
        }
        throw new Error('nothing was thrown');
    }

    function insertFailure(values: Parameters<typeof recordOf>[1]): PlatformException {
        return failure(() => org.insert('File__c', values));
    }

    it('follows the order of execution', () => {
        expect(SAVE_ORDER.map((step) => step.name)).toEqual([
            'object and field permissions',
            'load records',
            'record access',
            'record locks',
            'access to approval requests',
            'defaults',
            'file versions',
            'references',
            'before-save flows',
            'before triggers',
            'references',
            'system validation',
            'validation rules',
            'save',
            'manual shares',
            'role groups',
            'reassigned approval requests',
            'file publication',
            'field history',
            'after triggers',
            'workflow rules',
            'after-save flows',
            'roll-up summaries'
        ]);
    });

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
            message: `duplicate value found: Code__c duplicates value on record with id: ${first}`
        });
    });

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

    it('gives triggers whole records with formulas, in chunks of 200, and keeps what they change', () => {
        const events: [string, number][] = [];
        org.triggers.set('File__c', (event: TriggerInvocation) => {
            events.push([`${event.timing} ${event.operation}`, event.newRecords?.length ?? 0]);
            if (event.timing === 'before') {
                event.newRecords?.forEach((record) => record.set('Note__c', 'set'));
            }
        });
        const records = Array.from({ length: 250 }, (_, index) =>
            recordOf('File__c', { Amount__c: ApexDecimal.of(index) })
        );
        org.as(null, () => org.save('insert', records));
        expect(events).toEqual([
            ['before insert', 200],
            ['after insert', 200],
            ['before insert', 50],
            ['after insert', 50]
        ]);
        expect(org.stored('File__c', records[249].id ?? '').get('Note__c')).toBe('set');
        expect(records[0].has('Note__c')).toBe(false);
        let shown: SObjectRecord | undefined;
        let prior: SObjectRecord | undefined;
        org.triggers.set('File__c', ({ timing, newRecords, oldRecords }) => {
            if (timing === 'after') {
                [shown, prior] = [newRecords?.[0], oldRecords?.[0]];
                expect(shown?.readOnly).toBe(true);
            }
        });
        org.update('File__c', records[3].id ?? '', { Amount__c: ApexDecimal.of(7) });
        expect(String(shown?.get('Doubled__c'))).toBe('14.00');
        expect(String(prior?.get('Doubled__c'))).toBe('6.00');
        expect(prior?.get('Note__c')).toBe('set');
    });

    it('words an exception that left a trigger, and lets what is not implemented through', () => {
        org.triggers.set('File__c', () => {
            throw new PlatformException('System.NullPointerException', 'Attempt to de-reference a null object');
        });
        const [error] = insertFailure({}).dmlErrors;
        expect(error.statusCode).toBe('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
        expect(error.message).toBe(
            'execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object'
        );
        org.triggers.set('File__c', () => {
            throw new UnsupportedFeatureError('apex', 'everything');
        });
        const request = { operation: 'insert', allOrNone: false, access: SYSTEM_ACCESS } as const;
        expect(() => org.as(null, () => org.dml.execute({ ...request, records: [recordOf('File__c', {})] }))).toThrow(
            UnsupportedFeatureError
        );
    });

    it('stops triggers that save their own records for ever', () => {
        let depth = 0;
        org.triggers.set('File__c', ({ timing, newRecords }) => {
            if (timing === 'after') {
                depth++;
                org.save('update', [recordOf('File__c', { Id: newRecords?.[0].id ?? '' })]);
            }
        });
        expect(insertFailure({}).message).toContain('maximum trigger depth exceeded');
        expect(depth).toBe(16);
    });

    it('runs workflow rules once and their field updates through triggers', () => {
        const events: string[] = [];
        org.triggers.set('File__c', ({ timing, operation }) => void events.push(`${timing} ${operation}`));
        const id = org.insert('File__c', { Note__c: 'finish' });
        expect(org.stored('File__c', id).get('Status__c')).toBe('Done');
        expect(events).toEqual(['before insert', 'after insert', 'before update', 'after update']);
        org.update('File__c', id, { Status__c: 'New' });
        expect(org.stored('File__c', id).get('Status__c')).toBe('New');
    });

    it('keeps roll-up summaries through insert, change, move, delete and undelete', () => {
        const [first, second] = [org.insert('File__c', {}), org.insert('File__c', {})];
        const page = org.insert('Page__c', { File__c: first, Weight__c: ApexDecimal.of(3) });
        org.insert('Page__c', { File__c: first, Weight__c: ApexDecimal.of(4) });
        org.insert('Page__c', { File__c: second, Weight__c: ApexDecimal.of(9), Kept__c: false });
        const sums = (id: string): string[] =>
            ['Pages__c', 'Weight__c'].map((field) => String(org.stored('File__c', id).get(field)));
        expect([sums(first), sums(second)]).toEqual([
            ['2', '7'],
            ['1', '0']
        ]);
        org.update('Page__c', page, { Weight__c: ApexDecimal.of(5) });
        expect(sums(first)).toEqual(['2', '9']);
        org.as(null, () => org.save('delete', [recordOf('Page__c', { Id: page })]));
        expect(sums(first)).toEqual(['1', '4']);
        org.as(null, () => org.save('undelete', [recordOf('Page__c', { Id: page })]));
        expect(sums(first)).toEqual(['2', '9']);
    });

    it('deletes details with their master and brings exactly these back', () => {
        const file = org.insert('File__c', {});
        const [gone, kept] = [1, 2].map((weight) =>
            org.insert('Page__c', { File__c: file, Weight__c: ApexDecimal.of(weight) })
        );
        org.as(null, () => org.save('delete', [recordOf('Page__c', { Id: gone })]));
        org.as(null, () => org.save('delete', [recordOf('File__c', { Id: file })]));
        expect(org.ids('Page__c')).toEqual([]);
        const again = failure(() => org.as(null, () => org.save('delete', [recordOf('File__c', { Id: file })])));
        expect(again.dmlErrors[0].statusCode).toBe('ENTITY_IS_DELETED');
        org.as(null, () => org.save('undelete', [recordOf('File__c', { Id: file })]));
        expect(org.ids('Page__c')).toEqual([kept]);
    });

    it('restricts or clears lookups when the record they name is deleted', () => {
        const account = org.insert('Account', { Name: 'Acme' });
        const file = org.insert('File__c', { Other__c: account });
        org.as(null, () => org.save('delete', [recordOf('Account', { Id: account })]));
        expect(org.stored('File__c', file).get('Other__c')).toBeNull();
        const partner = org.insert('Account', { Name: 'Partner' });
        org.insert('File__c', { Partner__c: partner, Name: 'Blocking' });
        const error = failure(() => org.as(null, () => org.save('delete', [recordOf('Account', { Id: partner })])));
        expect(error.dmlErrors[0].statusCode).toBe('DELETE_FAILED');
        expect(error.message).toContain('Blocking');
        expect(error.message).toMatch(/^Delete failed. First exception on row 0 with id /);
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

    it('forgets what waits for the commit when its save is undone, and resets limits for the second attempt', () => {
        const ran: string[] = [];
        org.triggers.set('File__c', ({ timing, newRecords }) => {
            if (timing === 'after') {
                const { afterCommit, limits } = org.transactions.current();
                limits.consume('queries');
                afterCommit.push(() => void ran.push(newRecords?.map((record) => record.get('Note__c')).join() ?? ''));
                newRecords
                    ?.filter((record) => record.get('Note__c') === 'bad')
                    .forEach((record) => record.errors.push({ statusCode: 'X', message: 'x', field: null }));
            }
        });
        org.as(null, () => {
            const records = ['good', 'bad'].map((Note__c) => recordOf('File__c', { Note__c }));
            org.dml.execute({ operation: 'insert', records, allOrNone: false, access: SYSTEM_ACCESS });
            expect(org.transactions.current().limits.get('queries')).toBe(1);
        });
        expect(ran).toEqual(['good']);
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
});
