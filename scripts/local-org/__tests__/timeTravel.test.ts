import { assign, element, flow, next, text } from '../flow/__tests__/support/flowProject';
import { LocalOrg } from '../localOrg';
import { loadProject } from '../metadata';
import { SYSTEM_ADMINISTRATOR } from '../store';
import { SObjectRecord, type ApexDatetime } from '../values';
import { customObject, temporaryProject } from './support/temporaryProject';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const log = (kind: string): string =>
    element(
        'recordCreates',
        'Log',
        `<inputAssignments><field>Kind__c</field>${text(kind)}</inputAssignments><object>Log__c</object>`
    );

function daily(at: Date): Record<string, string> {
    const [date, time] = at.toISOString().split('T');
    return flow(
        'Daily',
        `<start>${next('Log')}<schedule><frequency>Daily</frequency><startDate>${date}</startDate><startTime>${time}</startTime></schedule><triggerType>Scheduled</triggerType></start>${log('daily')}`
    );
}

/** A path of a new plan that waits for an hour and changes the plan, which makes the second path wait for 40 hours. */
const CHAIN = {
    ...flow(
        'First',
        `<start><object>Plan__c</object><recordTriggerType>Create</recordTriggerType><scheduledPaths><name>P</name>${next('Log')}<offsetNumber>1</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource></scheduledPaths><triggerType>RecordAfterSave</triggerType></start>
        ${log('first').replace('</recordCreates>', `${next('Change')}</recordCreates>`)}${element('assignments', 'Change', assign('$Record.Step__c', text('two')) + next('Save'))}${element('recordUpdates', 'Save', '<inputReference>$Record</inputReference>')}`
    ),
    ...flow(
        'Second',
        `<start><filterLogic>and</filterLogic><filters><field>Step__c</field><operator>EqualTo</operator>${text('two')}</filters><object>Plan__c</object><recordTriggerType>Update</recordTriggerType><scheduledPaths><name>P</name>${next('Log')}<offsetNumber>40</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource></scheduledPaths><triggerType>RecordAfterSave</triggerType></start>${log('second')}`
    )
};

/** Adds the administrator that background work runs as. */
function addAdministrator(org: LocalOrg): string {
    const { store } = org;
    const id = store.newId('User');
    store.begin();
    store.insert(
        'User',
        new Map<string, string | boolean>([
            ['Id', id],
            ['Username', 'admin@example.com'],
            ['LastName', 'Admin'],
            ['IsActive', true],
            ['UserType', 'Standard'],
            ['TimeZoneSidKey', 'UTC'],
            ['LocaleSidKey', 'en_US'],
            ['LanguageLocaleKey', 'en_US'],
            ['ProfileId', store.setupId('Profile', SYSTEM_ADMINISTRATOR)]
        ])
    );
    store.commit();
    return id;
}

// Not the platform's doing: time does not jump there. What would have happened meanwhile happens, in its order and at its time.
it('runs what falls due on the way, in order, also what that makes due', () => {
    const project = temporaryProject({
        ...customObject('Plan__c', 'ReadWrite', { Step__c: '<length>10</length><type>Text</type>' }),
        ...customObject('Log__c', 'ReadWrite', { Kind__c: '<length>10</length><type>Text</type>' }),
        ...daily(new Date(Date.now() + 12 * HOUR_MS)),
        ...CHAIN
    });
    const org = new LocalOrg({ model: loadProject(project.dir), file: ':memory:' });
    try {
        const admin = addAdministrator(org);
        org.transact(admin, () =>
            org.dml.execute({
                operation: 'insert',
                records: [new SObjectRecord('Plan__c')],
                allOrNone: true,
                access: { fields: false, sharing: false }
            })
        );
        const began = Date.now();
        org.travel(2 * DAY_MS);
        const rows = org.transact(admin, () =>
            org.soql.query(
                'SELECT Kind__c, CreatedDate FROM Log__c ORDER BY CreatedDate, Id',
                [],
                { fields: false, sharing: false },
                { file: 't', line: 1, column: 1 }
            )
        );
        const found = rows.records.map((row) => [
            row.get('Kind__c'),
            Math.round(((row.get('CreatedDate') as ApexDatetime).epochMs - began) / HOUR_MS)
        ]);
        expect(found).toEqual([
            ['first', 1],
            ['daily', 12],
            ['daily', 36],
            ['second', 41]
        ]);
        expect(org.clock.offset()).toBe(2 * DAY_MS);
    } finally {
        org.close();
        project.remove();
    }
});
