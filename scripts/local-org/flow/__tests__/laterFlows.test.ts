import { ApexDecimal } from '../../values';
import { recordOf, TestOrg } from '../../dml/__tests__/support/testOrg';
import { metadata } from '../../__tests__/support/temporaryProject';
import { OBJECTS, next, ref, text, assign, element, variable, flow, trigger } from './support/flowProject';

const eventField = (name: string, type: string): Record<string, string> => ({
    [`objects/Alarm__e/fields/${name}.field-meta.xml`]: metadata(
        'CustomField',
        `<fullName>${name}</fullName><label>${name}</label>${type}`
    )
});
const EVENT = {
    'objects/Alarm__e/Alarm__e.object-meta.xml': metadata(
        'CustomObject',
        `<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Alarm</label>
         <pluralLabel>Alarms</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>`
    ),
    ...eventField('Level__c', '<type>Number</type><precision>5</precision><scale>0</scale>'),
    ...eventField('Text__c', '<type>Text</type><length>80</length>')
};

const later = (inner: string): string => `<scheduledPaths>${inner}</scheduledPaths>`;
const note = (name: string, value: string, extra = ''): string =>
    element(
        'recordUpdates',
        name,
        `<inputAssignments><field>Note__c</field>${value}</inputAssignments><inputReference>$Record</inputReference>${extra}`
    );

describe('flows that something else than a save starts', () => {
    let org: TestOrg | undefined;

    function open(...parts: Record<string, string>[]): TestOrg {
        org = new TestOrg(Object.assign({}, OBJECTS, ...parts));
        return org;
    }

    afterEach(() => {
        org?.close();
        org = undefined;
    });

    // documented: Salesforce Help, "Scheduled Paths": the running user is the user who originally changed the record;
    // "Define Advanced Options": the batch size limits how many interviews run together.
    it('run due paths in batches of one user, each batch with one statement', () => {
        const test = open(
            flow(
                'Later',
                trigger(
                    'RecordAfterSave',
                    'Create',
                    '',
                    later(
                        `<name>Soon</name><label>Soon</label>${next('Mark')}<maxBatchSize>2</maxBatchSize><offsetNumber>1</offsetNumber><offsetUnit>Hours</offsetUnit><timeSource>RecordTriggerEvent</timeSource>`
                    )
                ) + note('Mark', text('by {!$User.LastName}'))
            )
        );
        const clerk = test.user('clerk', 'Standard User');
        const records = [1, 2, 3].map(() => recordOf('Request__c', { Status__c: 'open' }));
        test.as(clerk, () => test.save('insert', records));
        const admins = test.insert('Request__c', { Status__c: 'open' });
        test.clock.freeze(test.clock.now() + 3_600_000);
        const batches = test.as(null, () => test.flows.dueBatches(test.clock.now()));
        expect(batches.map((batch) => batch.kind === 'path' && [batch.userId, batch.recordIds.length])).toEqual([
            [clerk, 2],
            [clerk, 1],
            [test.adminId, 1]
        ]);
        for (const batch of batches) {
            test.as(batch.kind === 'path' ? batch.userId : null, () => {
                test.flows.runBatch(batch, test.clock.now());
                expect(test.transactions.current().limits.get('dmlStatements')).toBe(1);
            });
        }
        expect(records.map((record) => test.stored('Request__c', record.id ?? '').get('Note__c'))).toEqual(
            records.map(() => 'by clerk')
        );
        expect(test.stored('Request__c', admins).get('Note__c')).toBe('by admin');
        expect(test.as(null, () => test.flows.dueBatches(test.clock.now()))).toEqual([]);
    });

    // documented: Salesforce Help, "Scheduled Paths": Run Asynchronously runs after the original transaction is committed.
    it('run the asynchronous path after commit, on all records of the save together', () => {
        const test = open(
            flow(
                'Async',
                trigger(
                    'RecordAfterSave',
                    'Create',
                    'Now',
                    later(`${next('After')}<pathType>AsyncAfterCommit</pathType>`)
                ) +
                    note('Now', text('now')) +
                    note('After', text('{!$Record.Note__c}, then later'))
            )
        );
        const records = [1, 2, 3].map(() => recordOf('Request__c', {}));
        test.as(null, () => {
            test.save('insert', records);
            expect(test.stored('Request__c', records[0].id ?? '').get('Note__c')).toBe('now');
        });
        expect(records.map((record) => test.stored('Request__c', record.id ?? '').get('Note__c'))).toEqual(
            records.map(() => 'now, then later')
        );
    });

    // assumed: the platform's batches fail as a whole and are tried again record by record.
    it('keep good records of a batch when one fails, and e-mail the fault to administrators', () => {
        const test = open(
            flow(
                'Fragile',
                trigger(
                    'RecordAfterSave',
                    'Create',
                    '',
                    later(
                        `<name>Soon</name><label>Soon</label>${next('Add')}<offsetNumber>0</offsetNumber><offsetUnit>Minutes</offsetUnit><timeSource>RecordTriggerEvent</timeSource>`
                    )
                ) +
                    element(
                        'recordCreates',
                        'Add',
                        `<inputAssignments><field>Kind__c</field>${ref('$Record.Status__c')}</inputAssignments><inputAssignments><field>Request__c</field>${ref('$Record.Id')}</inputAssignments><object>Line__c</object>`
                    )
            )
        );
        const good = test.insert('Request__c', { Status__c: 'fine' });
        const bad = test.insert('Request__c', {});
        const runs = test.as(null, () => test.flows.runDue(test.clock.now()));
        expect(runs.map((run) => [run.recordId, run.failure === null])).toEqual([
            [good, true],
            [bad, false]
        ]);
        expect(test.ids('Line__c')).toHaveLength(1);
        expect(test.emails).toHaveLength(1);
        expect(test.emails[0]).toMatchObject({ to: ['admin@example.com'], whatId: bad });
        expect(test.emails[0].subject).toContain('Error Occurred During Flow "Fragile"');
        expect(test.emails[0].textBody).toContain('REQUIRED_FIELD_MISSING');
    });

    // documented: Salesforce Help, "Platform Event-Triggered Flow": $Record holds the event; start conditions filter events.
    it('start from platform events that meet the conditions', () => {
        const filters = `<filterLogic>and</filterLogic><filters><field>Level__c</field><operator>GreaterThan</operator><value><numberValue>2.0</numberValue></value></filters>`;
        const test = open(
            EVENT,
            flow(
                'On_Alarm',
                `<start><locationX>0</locationX><locationY>0</locationY>${next('Add')}${filters}<object>Alarm__e</object><triggerType>PlatformEvent</triggerType></start>` +
                    element(
                        'recordCreates',
                        'Add',
                        `<inputAssignments><field>Note__c</field>${ref('shout')}</inputAssignments><object>Request__c</object>`
                    ) +
                    '<formulas><name>shout</name><dataType>String</dataType><expression>UPPER({!$Record.Text__c})</expression></formulas>'
            )
        );
        const alarm = (level: number, words: string): ReturnType<typeof recordOf> =>
            recordOf('Alarm__e', { Level__c: ApexDecimal.of(level), Text__c: words });
        const object = test.model.objects.get('alarm__e');
        test.as(null, () => {
            test.flows.deliver(object!, [alarm(1, 'low'), alarm(3, 'high'), alarm(4, 'higher')]);
            expect(test.transactions.current().limits.get('dmlStatements')).toBe(1);
        });
        expect(test.ids('Request__c').map((id) => test.stored('Request__c', id).get('Note__c'))).toEqual([
            'HIGH',
            'HIGHER'
        ]);
    });

    it('refuse an event trigger on an object that is no event, and a wrong batch size', () => {
        const start = `<start><locationX>0</locationX><locationY>0</locationY><object>Request__c</object><triggerType>PlatformEvent</triggerType></start>`;
        expect(() => open(flow('Wrong', start))).toThrow('Request__c is no platform event');
        const path = later(
            `<name>A</name><label>A</label><maxBatchSize>500</maxBatchSize><offsetNumber>1</offsetNumber><offsetUnit>Days</offsetUnit><timeSource>RecordTriggerEvent</timeSource>`
        );
        expect(() => open(flow('Wrong', trigger('RecordAfterSave', 'Create', '', path)))).toThrow(
            'maxBatchSize must be from 1 to 200'
        );
    });

    // documented: Salesforce Help, "Flow Resource: Global Variables".
    it('read who is running and the org', () => {
        const test = open(
            flow(
                'Who',
                `<start><locationX>0</locationX><locationY>0</locationY>${next('Take')}</start>` +
                    element(
                        'assignments',
                        'Take',
                        assign('profile', ref('$Profile.Name')) + assign('zone', ref('$User.TimeZoneSidKey'))
                    ) +
                    variable('profile', 'String', '<isOutput>true</isOutput>') +
                    variable('zone', 'String', '<isOutput>true</isOutput>')
            )
        );
        const clerk = test.user('clerk', 'Standard User');
        expect(test.as(clerk, () => test.flows.runAutolaunched('Who', {}))).toEqual({
            profile: 'Standard User',
            zone: 'Europe/Lisbon'
        });
    });
});
