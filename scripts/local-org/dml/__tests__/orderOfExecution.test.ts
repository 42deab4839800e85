import { customObject, metadata } from '../../__tests__/support/temporaryProject';
import { assign, element, flow, next, text } from '../../flow/__tests__/support/flowProject';
import { STANDARD_USER } from '../../store';
import { ApexDatetime } from '../../values';
import { failure } from './support/failure';
import { recordOf, TestOrg } from './support/testOrg';

const TEXT = '<length>200</length><type>Text</type>';
const ref = (name: string): string => `<value><elementReference>${name}</elementReference></value>`;
const start = (type: string, object: string, on: string, first: string, extra = ''): string =>
    `<start><locationX>0</locationX><locationY>0</locationY>${first ? next(first) : ''}<object>${object}</object><recordTriggerType>${on}</recordTriggerType><triggerType>${type}</triggerType>${extra}</start>`;
const LOG = (name: string): string =>
    element(
        'recordCreates',
        name,
        `<inputAssignments><field>Seen__c</field>${ref('$Record.Note__c')}</inputAssignments><object>Log__c</object>`
    );

/** A part of a case: before-save flow, triggers, validation, workflow rule, after-save flow, later path, roll-up. */
const PROJECT = {
    ...customObject('Whole__c', 'Private', {
        Parts__c:
            '<type>Summary</type><summaryForeignKey>Part__c.Whole__c</summaryForeignKey><summaryOperation>count</summaryOperation>'
    }),
    ...customObject('Part__c', 'ControlledByParent', {
        Whole__c:
            '<type>MasterDetail</type><referenceTo>Whole__c</referenceTo><relationshipName>Parts</relationshipName><relationshipOrder>0</relationshipOrder>',
        Note__c: TEXT
    }),
    ...customObject('Log__c', 'ReadWrite', { Seen__c: TEXT }),
    ...customObject('Echo__c', 'ReadWrite', { Note__c: TEXT }),
    'objects/Part__c/validationRules/Checked.validationRule-meta.xml': metadata(
        'ValidationRule',
        `<fullName>Checked</fullName><active>true</active><errorConditionFormula>AND(ISNEW(), Note__c != "flow trigger")</errorConditionFormula><errorMessage>Neither flow nor trigger came first.</errorMessage>`
    ),
    'workflows/Part__c.workflow-meta.xml': metadata(
        'Workflow',
        `<fieldUpdates><fullName>Mark</fullName><field>Note__c</field><formula>Note__c &amp; " workflow"</formula><name>Mark</name><notifyAssignee>false</notifyAssignee><operation>Formula</operation><protected>false</protected></fieldUpdates>
        <rules><fullName>R</fullName><actions><name>Mark</name><type>FieldUpdate</type></actions><active>true</active><formula>true</formula><triggerType>onCreateOnly</triggerType></rules>`
    ),
    ...flow(
        'Before',
        start('RecordBeforeSave', 'Part__c', 'Create', 'A') +
            element('assignments', 'A', assign('$Record.Note__c', text('flow')))
    ),
    ...flow(
        'After',
        start(
            'RecordAfterSave',
            'Part__c',
            'Create',
            'Log_It',
            `<scheduledPaths><pathType>AsyncAfterCommit</pathType>${next('Log_Later')}</scheduledPaths>`
        ) +
            LOG('Log_It') +
            LOG('Log_Later')
    ),
    ...flow(
        'Again',
        start('RecordAfterSave', 'Echo__c', 'Create', 'U') +
            element(
                'recordCreates',
                'U',
                `<inputAssignments><field>Note__c</field>${text('again')}</inputAssignments><object>Echo__c</object>`
            )
    )
};

describe('order of execution', () => {
    let org: TestOrg;
    beforeEach(() => {
        org = new TestOrg(PROJECT);
    });
    afterEach(() => org.close());

    // documented: Apex Developer Guide, Triggers and Order of Execution.
    it('goes from the before-save flow over triggers, rules and roll-ups to what runs after the commit', () => {
        const events: string[] = [];
        org.triggers.set('Part__c', ({ timing, operation, newRecords }) => {
            const [record] = newRecords ?? [];
            if (timing === 'before' && operation === 'insert') {
                record.set('Note__c', `${String(record.get('Note__c'))} trigger`);
            }
            events.push(`${timing} ${operation} ${String(record.get('Note__c'))}`);
        });
        org.triggers.set('Whole__c', ({ timing, operation }) => void events.push(`whole ${timing} ${operation}`));
        org.triggers.set('Log__c', ({ timing, newRecords }) => {
            if (timing === 'after') {
                events.push(`log ${String(newRecords?.[0].get('Seen__c'))}`);
            }
        });
        const whole = org.insert('Whole__c', {});
        events.length = 0;
        org.as(null, () => {
            org.save('insert', [recordOf('Part__c', { Whole__c: whole })]);
            events.push('statement ends');
        });
        expect(events).toEqual([
            'before insert flow trigger',
            'after insert flow trigger',
            'before update flow trigger workflow',
            'after update flow trigger workflow',
            'log flow trigger workflow',
            'whole before update',
            'whole after update',
            'statement ends',
            'log flow trigger workflow'
        ]);
    });

    it('lets validation rules see what flows and triggers made of the record', () => {
        const whole = org.insert('Whole__c', {});
        const { message } = failure(() => org.insert('Part__c', { Whole__c: whole }));
        expect(message).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION, Neither flow nor trigger came first.');
        expect([org.ids('Part__c'), org.ids('Log__c')]).toEqual([[], []]);
    });

    it('stops flows that start themselves for ever', () => {
        const { message } = failure(() => org.insert('Echo__c', {}));
        expect(message).toContain('maximum trigger depth exceeded');
        expect(org.ids('Echo__c')).toEqual([]);
    });
});

describe('assignments of permission sets', () => {
    // documented: Object Reference, PermissionSetAssignment.ExpirationDate.
    it('end at their time', () => {
        const org = new TestOrg({
            ...PROJECT,
            'permissionsets/P.permissionset-meta.xml': metadata(
                'PermissionSet',
                `<hasActivationRequired>false</hasActivationRequired><label>P</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Log__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`
            )
        });
        const user = org.user('temp', STANDARD_USER);
        const [assigned] = [org.store.setupId('PermissionSet', 'P')];
        org.row('PermissionSetAssignment', {
            AssigneeId: user,
            PermissionSetId: assigned,
            ExpirationDate: new ApexDatetime(org.clock.now() + 60_000)
        });
        expect(org.security.objectAccess(user, 'Log__c').read).toBe(true);
        org.clock.freeze(org.clock.now() + 60_000);
        expect(org.security.objectAccess(user, 'Log__c').read).toBe(false);
        org.close();
    });
});
