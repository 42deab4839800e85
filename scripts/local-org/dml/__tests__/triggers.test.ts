import { PlatformException, UnsupportedFeatureError } from '../../errors';
import { ApexDecimal, type SObjectRecord } from '../../values';
import { SAVE_ORDER, type TriggerInvocation } from '..';
import { failure } from './support/failure';
import { FILES } from './support/fileProject';
import { recordOf, SYSTEM_ACCESS, TestOrg } from './support/testOrg';

describe('triggers and workflow rules of a save', () => {
    let org: TestOrg;

    beforeEach(() => {
        org = new TestOrg(FILES);
    });

    afterEach(() => org.close());

    function insertFailure(values: Parameters<typeof recordOf>[1]): PlatformException {
        return failure(() => org.insert('File__c', values));
    }

    it('follows the order of execution', () => {
        expect(SAVE_ORDER.map((step) => step.name)).toEqual([
            'rules that are not implemented',
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
            'values of standard objects',
            'references',
            'hierarchies',
            'system validation',
            'shares',
            'lookup filters',
            'validation rules',
            'save',
            'manual shares',
            'role groups',
            'reassigned approval requests',
            'file publication',
            'field history',
            'companions of standard objects',
            'after triggers',
            'workflow rules',
            'after-save flows',
            'roll-up summaries'
        ]);
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
});
